import { expect, test } from "vitest"
import { openSessionClient } from "../../src/client/session-client.ts"
import { createLesson, lessonTime, seededRandom } from "../../src/domain/host/lesson-in-tests.ts"
import { signerOf } from "../../src/domain/log/keys.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import type { Timers, Transport } from "../../src/sync/transport.ts"
import { until } from "../support/device.ts"

const timers: Timers = {
  sleep: (_ms, signal) => new Promise((resolve) => signal?.addEventListener("abort", () => resolve())),
}

/** A server that says only what time it is. */
const telling = (now: number): Transport => ({
  get: async () => ({ ok: false, error: { type: "Offline" } }),
  post: async () => ({ ok: false, error: { type: "Offline" } }),
  stream: (_path, { onOpen, onEvent }, signal) => {
    onOpen()
    onEvent({ event: "live", data: { now } })
    return new Promise((resolve) => signal.addEventListener("abort", () => resolve({ type: "Ended" })))
  },
})

test("[SYNC-1] a device whose clock is wrong by years reckons and writes by the host's", async () => {
  for (const wrong of [0, Date.UTC(2036)]) {
    const { genesis, host } = createLesson()
    const { log } = host()
    const store = createMemoryDeviceStore()
    await store.putLog({ log, genesis, hosted: true, usedAt: 1, title: "What next?" })
    const random = seededRandom(9)
    const spec = {
      log,
      genesis,
      role: "facilitator",
      seat: genesis.nonce,
      signer: signerOf(random(32)),
    } as const
    const deps = { store, timers, random, now: () => wrong, announce: () => undefined }
    const client = await openSessionClient(spec, { ...deps, transport: telling(lessonTime) })
    await until(client.state, (it) => it.caughtUp)
    expect(client.hostNow()).toBe(lessonTime)
    await client.dispatch({ type: "MoveDoors", open: true })
    const written = (await store.pending(log)).map(({ event }) => event.time)
    expect(written).toEqual([lessonTime])
    client.close()
  }
})
