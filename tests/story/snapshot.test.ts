import { expect, test } from "vitest"
import { openSessionClient } from "../../src/client/session-client.ts"
import { createLesson, lessonTime, seededRandom } from "../../src/domain/host/lesson-in-tests.ts"
import { signerOf } from "../../src/domain/log/keys.ts"
import type { DeviceStore } from "../../src/storage/device-store.ts"
import { createMemoryDeviceStore, createMemoryDisk } from "../../src/storage/memory-device-store.ts"
import type { Timers, Transport } from "../../src/sync/transport.ts"

const offline: Transport = {
  get: async () => ({ ok: false, error: { type: "Offline" } }),
  post: async () => ({ ok: false, error: { type: "Offline" } }),
  stream: async () => ({ type: "Offline" }),
}
/** What waits for a moment of quiet does so at once; what waits to try again does not. */
const timers: Timers = {
  sleep: (ms, signal) =>
    ms === 3_000
      ? Promise.resolve()
      : new Promise((resolve) => signal?.addEventListener("abort", () => resolve())),
}

/** A facilitator's device with a lesson; what is opened on it keeps the folded state. */
const createHeld = () => {
  const lesson = createLesson()
  lesson.join(0)
  const idea = lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  const disk = createMemoryDisk()
  const store = createMemoryDeviceStore(disk)
  const { genesis } = lesson
  const { log } = lesson.host()
  /** What the class did meanwhile. */
  const receive = async () => {
    const { position = 0, chain = "" } = lesson.host().heads.get("staff") ?? {}
    const { cursor } = await store.readFeed(log, "staff")
    const rows = lesson.feed("staff").filter((row) => row.position > (cursor?.position ?? 0))
    await store.append(
      log,
      "staff",
      rows.map(({ position, body, subject }) => ({ position, body, ...(subject ? { subject } : {}) })),
      { epoch: 1, position, chain },
    )
  }
  const open = async (version: string, over: Partial<DeviceStore> = {}) => {
    const read: number[] = []
    const kept = Promise.withResolvers<void>()
    const watched: DeviceStore = {
      ...store,
      readFrom: async (...args) => {
        const start = await store.readFrom(...args)
        read.push(...start.feeds.map((it) => it.rows.length))
        return start
      },
      putSnapshot: async (...args) => {
        await store.putSnapshot(...args)
        kept.resolve()
      },
      ...over,
    }
    const signer = signerOf(seededRandom(9)(32))
    const sitting = { log, genesis, role: "facilitator", seat: genesis.nonce, signer } as const
    const client = await openSessionClient(sitting, {
      ...{ store: watched, timers, transport: offline, random: seededRandom(3), now: () => lessonTime },
      ...{ announce: () => undefined, snapshots: { every: 3, version } },
    })
    const { confirmed } = client.state.getState()
    return { client, confirmed, read, kept: kept.promise }
  }
  return { lesson, idea, disk, receive, open }
}

test("[SYNC-4] a start begins with the state that was kept, reads the rows after it only, and shows the same", async () => {
  const { lesson, disk, receive, open } = createHeld()
  await receive()
  const first = await open("1")
  const held = lesson.feed("staff").length
  expect(first.read).toEqual([held])
  await first.kept
  first.client.close()
  lesson.act("teacher", { type: "SetPause", paused: true })
  await receive()
  const second = await open("1")
  expect(second.read).toEqual([1])
  expect(second.confirmed).toMatchObject({ public: lesson.state().public, staff: lesson.state().staff })
  second.client.close()
  const newer = await open("2")
  expect(newer.read).toEqual([held + 1])
  expect(newer.confirmed).toEqual(second.confirmed)
  newer.client.close()
  expect(disk.snapshots.size).toBe(1)
})

test("[SYNC-5] a state that cannot be kept stops nothing; the next start reads the rows", async () => {
  const { lesson, receive, open } = createHeld()
  await receive()
  const asked = Promise.withResolvers<void>()
  const full = () => {
    asked.resolve()
    return Promise.reject(new Error("full"))
  }
  const first = await open("1", { putSnapshot: full })
  await asked.promise
  expect(first.confirmed.public).toEqual(lesson.state().public)
  first.client.close()
  const second = await open("1")
  expect(second.read).toEqual([lesson.feed("staff").length])
  second.client.close()
})

test("[SYNC-5] nor does one that the disk gives back damaged", async () => {
  const { lesson, disk, receive, open } = createHeld()
  await receive()
  const first = await open("1")
  await first.kept
  first.client.close()
  for (const [key, it] of disk.snapshots) disk.snapshots.set(key, { ...it, state: it.state.slice(9) })
  const second = await open("1")
  expect(second.confirmed.public).toEqual(lesson.state().public)
  second.client.close()
})

test("[SYNC-6] where a tab died while it erased a text, the next start leaves no state that has it", async () => {
  const { lesson, idea, disk, receive, open } = createHeld()
  await receive()
  const first = await open("1")
  await first.kept
  first.client.close()
  expect(JSON.stringify([...disk.snapshots.values()])).toContain("A bench")
  lesson.act("teacher", { type: "Remove", contribution: idea })
  await receive()
  const second = await open("1")
  expect(JSON.stringify([...disk.snapshots.values()])).not.toContain("A bench")
  second.client.close()
})
