import { expect, test } from "vitest"
import { openSessionClient } from "../../src/client/session-client.ts"
import { createLesson, lessonTime, seededRandom } from "../../src/domain/host/lesson-in-tests.ts"
import { signerOf } from "../../src/domain/log/keys.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import { StorageFaultError } from "../../src/storage/storage-fault.ts"
import type { Timers, Transport } from "../../src/sync/transport.ts"
import { until } from "../support/device.ts"

const timers: Timers = {
  sleep: (_ms, signal) => new Promise((resolve) => signal?.addEventListener("abort", () => resolve())),
}

test("[SYNC-3] what a device could not store it does not show, neither what it received nor what was done on it", async () => {
  const { genesis, host, feed } = createLesson()
  const { log, heads } = host()
  const staff = feed("staff")
  const rows = staff.map(({ position, body, chain }) => ({ position, body, chain }))
  const { chain } = heads.get("staff") ?? { chain: "" }
  const asked: string[] = []
  const transport: Transport = {
    get: async () => ({ ok: false, error: { type: "Offline" } }),
    post: async () => ({ ok: false, error: { type: "Offline" } }),
    stream: async (path, { onOpen, onEvent }) => {
      asked.push(path)
      onOpen()
      onEvent({ event: "rows", data: { feed: "staff", epoch: 1, rows, chain, more: false } })
      onEvent({ event: "live", data: { now: lessonTime } })
      return { type: "Ended" }
    },
  }
  const full = new StorageFaultError("StorageFull", "quota")
  let isFull = true
  const store = createMemoryDeviceStore()
  const tight: typeof store = {
    ...store,
    append: (...args) => (isFull ? Promise.reject(full) : store.append(...args)),
    enqueue: (...args) => (isFull ? Promise.reject(full) : store.enqueue(...args)),
  }
  await store.putLog({ log, genesis, hosted: true, usedAt: 1, title: "What next?" })
  const random = seededRandom(9)
  const sitting = {
    log,
    genesis,
    role: "facilitator",
    seat: genesis.nonce,
    signer: signerOf(random(32)),
  } as const
  const deps = { store: tight, timers, transport, random, now: () => lessonTime, announce: () => undefined }
  const client = await openSessionClient(sitting, deps)
  const seen = new Set([client.state.getState().shown.public.opened])
  client.state.subscribe(({ shown }) => seen.add(shown.public.opened))
  await until(client.state, (it) => it.connection === "offline")
  await expect(client.dispatch({ type: "SetPause", paused: true })).rejects.toBe(full)
  expect([...seen]).toEqual([false])
  expect(client.state.getState().shown.public.paused).toBe(false)

  isFull = false
  client.retry()
  await until(client.state, (it) => it.shown.public.opened)
  expect((await store.readFeed(log, "staff")).rows).toHaveLength(rows.length)
  expect(asked[1]).toBe(asked[0])
  client.close()
})
