/** A server that lost its disk and was restored from an older copy: the devices bring back what it took since. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { buildServer, type PalabreServer } from "../../src/server/http/server.ts"
import { castBallot, closePoll, openPoll, revealPoll } from "../support/classroom.ts"
import {
  act,
  createDevice,
  type Device,
  type Lesson,
  publicOf,
  startLesson,
  submit,
  until,
  untilSent,
  untilShown,
} from "../support/device.ts"
import { createMemoryEventStore, type MemoryEventStore } from "../support/memory-event-store.ts"
import { freePort } from "../support/server-process.ts"

let dist: string
let server: PalabreServer
let store: MemoryEventStore
let port: number

const serve = async (next: MemoryEventStore) => {
  store = next
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  const baseUrl = `http://127.0.0.1:${port}`
  server = await buildServer({ store, baseUrl, distFolder: dist, now: Date.now, random })
  await server.app.listen({ port, host: "127.0.0.1" })
}
const stop = async () => {
  server.app.server.closeAllConnections()
  await server.app.close()
}
const restore = async (open: (epoch: number) => MemoryEventStore, epoch: number, devices: Device[]) => {
  await stop()
  await serve(open(epoch))
  for (const { palabre } of devices) palabre.retryAll()
}

beforeEach(async () => {
  dist = mkdtempSync(join(tmpdir(), "palabre-dist-"))
  mkdirSync(join(dist, "assets"))
  writeFileSync(join(dist, "index.html"), "<!doctype html>")
  port = await freePort()
  await serve(createMemoryEventStore())
})
afterEach(async () => {
  await stop()
  rmSync(dist, { recursive: true, force: true })
})

const start = async (): Promise<Lesson> =>
  startLesson({
    ...{ origin: `http://127.0.0.1:${port}`, token: (await server.firstLink())?.token ?? "" },
    ...{ names: ["Lina", "Adam", "Zoé"], question: "What next?" },
  })

const publish = async ({ cockpit }: Lesson, id: string) => {
  await untilShown(cockpit, ({ staff }) => staff?.contributions[id] !== undefined)
  await act(cockpit, { type: "Publish", contribution: id })
  await untilSent(cockpit)
}

test("[BAK-1] seats, ideas, approvals and votes since the copy come back, whoever had seen them", async () => {
  const lesson = await start()
  const lina = await lesson.join("Lina")
  const bench = await submit(lina.client, "proposal", "A bench")
  await publish(lesson, bench)
  const copy = store.copy()
  const adam = await lesson.join("Adam")
  const balls = await submit(adam.client, "proposal", "Balls")
  await publish(lesson, balls)
  const poll = await openPoll(lesson.cockpit, "single-choice", [bench, balls])
  for (const { client } of [lina, adam]) {
    await castBallot(client, poll, [balls])
    await untilSent(client)
  }

  const devices = [lesson.teacher, lina.device, adam.device]
  await restore(copy.open, 2, devices)
  await until(lesson.cockpit.state, ({ live }) => live?.epoch === 2 && live.turnout?.[poll]?.n === 2)
  await until(lesson.cockpit.state, (it) => it.confirmed.staff?.contributions[balls]?.fate === "published")
  expect(lesson.cockpit.state.getState().confirmed.staff?.seats[adam.seat]?.name).toBe("Adam")
  await untilShown(adam.client, (view) => view.public.contributions[balls]?.published === true)
  await closePoll(lesson.cockpit, poll)
  await revealPoll(lesson.cockpit, poll)
  expect(publicOf(lesson.cockpit).polls[poll]?.ballots).toEqual([[balls], [balls]])
}, 60_000)

test("[BAK-2] a class and a session that the copy does not know are made known again by who opened them", async () => {
  const empty = store.copy()
  const lesson = await start()
  const lina = await lesson.join("Lina")
  const bench = await submit(lina.client, "proposal", "A bench")
  await publish(lesson, bench)
  await untilSent(lina.client)
  const facilitators = await store.records("facilitator")

  const again = (epoch: number) => {
    const restored = empty.open(epoch)
    for (const { id, value } of facilitators) void restored.putRecord("facilitator", id, value)
    return restored
  }
  await restore(again, 2, [lesson.teacher, lina.device])
  await until(lesson.cockpit.state, ({ live }) => live?.epoch === 2)
  await until(lesson.cockpit.state, (it) => it.confirmed.staff?.contributions[bench]?.fate === "published")
  await until(lina.client.state, ({ live }) => live?.epoch === 2)
  await until(lina.client.state, (it) => it.confirmed.public.contributions[bench]?.published === true)
  const held = await store.readAll(lesson.log)
  expect(held.map(({ body }) => body.type)).toEqual(
    expect.arrayContaining(["v1.SessionOpened", "v1.SeatAdmitted", "v1.ContributionSubmitted"]),
  )
  expect(
    (await store.readAll(lesson.classLog)).filter(({ body }) => body.type === "v1.MemberAdded"),
  ).toHaveLength(3)
}, 60_000)

test("[BAK-3] who comes in anew before the teacher is back gets the same seat", async () => {
  const lesson = await start()
  const copy = store.copy()
  const lina = await lesson.join("Lina")
  const bench = await submit(lina.client, "proposal", "A bench")
  await untilSent(lina.client)
  lesson.teacher.goOffline()
  await restore(copy.open, 2, [])
  const elsewhere = await createDevice(lesson.origin)
  const again = await lesson.join("Lina", elsewhere)
  expect(again.seat).toBe(lina.seat)
  lesson.teacher.goOnline()
  await untilShown(
    lesson.cockpit,
    ({ staff }) => Object.keys(staff?.seats[lina.seat]?.keys ?? {}).length === 2,
  )
  lina.device.palabre.retryAll()
  await untilShown(lesson.cockpit, ({ staff }) => staff?.contributions[bench] !== undefined)
}, 60_000)
