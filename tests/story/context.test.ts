/** Links and pictures of the context: made without the network, sent in pieces that the server takes, taken out of all. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { seededRandom } from "../../src/domain/host/lesson-in-tests.ts"
import { limits } from "../../src/domain/limits.ts"
import { bytesOf, codeOf } from "../../src/domain/picture.ts"
import { tinyPicture } from "../../src/domain/picture-in-tests.ts"
import { linksOf, picturesOf } from "../../src/domain/session/state-context.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import {
  act,
  createDevice,
  publicOf,
  startLesson,
  startProjector,
  until,
  untilSent,
  untilShown,
} from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.dispose())

/** As large as one may be: tables that no scan uses, told apart by `mark`. */
const largest = (mark: number): string => {
  const tiny = bytesOf(tinyPicture.picture) ?? new Uint8Array()
  const room = (limits.pictureCode / 4) * 3 - tiny.length
  const tables: number[] = []
  const fill = seededRandom(mark)
  for (let left = room; left > 4; ) {
    const length = Math.min(left - 2, 60_000)
    tables.push(0xff, 0xdb, length >> 8, length & 0xff)
    for (const byte of fill(length - 2)) tables.push(byte & 0x7f)
    left -= length + 2
  }
  return codeOf(Uint8Array.from([0xff, 0xd8, ...tables, ...tiny.slice(2)]))
}

test("[CONTEXT-6] what a facilitator adds without the network reaches every tablet later, however much it is", async () => {
  const disk = createMemoryDeviceStore()
  const teacher = await createDevice(server.origin, disk)
  const lesson = await startLesson({
    ...{ origin: server.origin, token: server.firstToken, names: ["Lina"], teacher },
    question: "What next?",
  })
  const { cockpit } = lesson
  const lina = await lesson.join("Lina")
  const wall = await startProjector(lesson)
  teacher.goOffline()
  const codes = Array.from({ length: 12 }, (_, at) => largest(at))
  for (const [at, picture] of codes.entries()) {
    const description = `Picture ${at}`
    await act(cockpit, { type: "AddPicture", width: 8, height: 6, picture, description })
    const [first] = picturesOf(publicOf(cockpit))
    if (at >= 2 && at < 11 && first) await act(cockpit, { type: "RemoveContextItem", item: first.item })
  }
  await act(cockpit, { type: "AddLink", address: "https://example.org", words: "A page" })
  expect(picturesOf(publicOf(cockpit)).map((it) => it.description)).toEqual(
    [9, 10, 11].map((it) => `Picture ${it}`),
  )
  teacher.goOnline()
  await untilSent(cockpit)
  for (const client of [lina.client, wall.client]) {
    await untilShown(client, (view) => linksOf(view.public).length === 1)
    expect(picturesOf(publicOf(client)).map((it) => codes.indexOf(it.picture))).toEqual([9, 10, 11])
  }
  const [shown] = picturesOf(publicOf(lina.client))
  const kept = codes[9] ?? ""
  expect(shown?.picture === kept).toBe(true)
  const held = async () => JSON.stringify(await lina.device.palabre.store.readFeed(lesson.log, "public"))
  expect((await held()).includes(kept)).toBe(true)
  await act(cockpit, { type: "RemoveContextItem", item: shown?.item ?? "" })
  await untilShown(lina.client, (view) => picturesOf(view.public).length === 2)
  await until(cockpit.state, (it) => picturesOf(it.confirmed.public).length === 2)
  const own = JSON.stringify([await disk.readFeed(lesson.log, "staff"), await disk.pending(lesson.log)])
  const onTablet = await held()
  expect(codes.map((it) => [onTablet.includes(it), own.includes(it)])).toEqual(
    codes.map((_, at) => [at > 9, at > 9]),
  )
  const { text: copy } = await teacher.palabre.keepCopy(lesson.log)
  expect(codes.map((it) => copy.includes(it))).toEqual(codes.map((_, at) => at > 9))
  const other = await createDevice(server.origin)
  expect((await other.palabre.restoreCopy(copy)).ok).toBe(true)
  const restored = JSON.stringify(await other.palabre.store.readFeed(lesson.log, "staff"))
  expect(codes.map((it) => restored.includes(it))).toEqual(codes.map((_, at) => at > 9))
  await server.stop()
  const stored = readdirSync(server.folder)
    .map((name) => readFileSync(join(server.folder, name)).toString("latin1"))
    .join("")
  expect(codes.map((it) => stored.includes(it.slice(-3_000, -2_000)))).toEqual(codes.map((_, at) => at > 9))
}, 60_000)
