/** The service worker and its registration, over a browser that is not there. */
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { SignedEvent } from "../../src/domain/log/event.ts"
import { createMemoryDeviceStore, createMemoryDisk } from "../../src/storage/memory-device-store.ts"
import { sendLater, startUpdates } from "../../src/updates.ts"

const disk = createMemoryDisk()
const routes: { denylist: RegExp[] }[] = []
vi.mock("workbox-precaching", () => ({
  ...{ cleanupOutdatedCaches: () => undefined, precacheAndRoute: () => undefined },
  createHandlerBoundToURL: (url: string) => url,
}))
vi.mock("workbox-routing", () => ({
  NavigationRoute: class {
    constructor(_handler: string, options: { denylist: RegExp[] }) {
      routes.push(options)
    }
  },
  registerRoute: () => undefined,
}))
vi.mock("../../src/storage/dexie-device-store.ts", () => ({
  openDexieDeviceStore: async () => createMemoryDeviceStore(disk),
}))

beforeEach(() => {
  vi.stubEnv("DEV", false)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const settled = () => new Promise((resolve) => setImmediate(resolve))

test("[TYPES-1] the one Trusted Types policy makes the address of the built worker, and nothing else", async () => {
  const register = vi.fn(async () => ({ waiting: null, addEventListener: () => undefined }))
  vi.stubGlobal("navigator", { serviceWorker: { register, controller: null } })
  const made: string[] = []
  vi.stubGlobal("trustedTypes", {
    createPolicy: (name: string, rules: Record<string, (given: string) => string>) => {
      made.push(name, ...Object.keys(rules), rules.createScriptURL?.("https://elsewhere.example/x.js") ?? "")
      return { createScriptURL: (given: string) => ({ trusted: rules.createScriptURL?.(given) }) }
    },
  })
  startUpdates()
  await settled()
  expect(made).toEqual(["palabre", "createScriptURL", "/sw.js"])
  expect(register).toHaveBeenCalledWith({ trusted: "/sw.js" }, { updateViaCache: "none" })
})

test("[APP-5] a browser that can is asked to send what waits without a tab; one that cannot is left alone", async () => {
  const register = vi.fn(async () => undefined)
  const give = (sync: object | undefined) =>
    vi.stubGlobal("navigator", { serviceWorker: { getRegistration: async () => ({ sync }) } })
  give({ register })
  sendLater()
  await settled()
  expect(register).toHaveBeenCalledWith("send-pending")
  give(undefined)
  sendLater()
  vi.stubGlobal("navigator", {})
  sendLater()
  await settled()
  expect(register).toHaveBeenCalledTimes(1)
})

type Heard = { tag?: string; data?: unknown; waitUntil: (work: Promise<void>) => void }

test("[APP-6] the worker sends what waits, asks again where the network is gone, and keeps no answer of the API", async () => {
  const listeners = new Map<string, (event: Heard) => void>()
  const skipWaiting = vi.fn()
  vi.stubGlobal("self", {
    ...{ __WB_MANIFEST: [], skipWaiting, clients: { claim: async () => undefined } },
    addEventListener: (type: string, listener: (event: Heard) => void) => listeners.set(type, listener),
  })
  const store = createMemoryDeviceStore(disk)
  const [log, key] = ["a".repeat(64), "b".repeat(64)]
  const keys = { sign: key, receive: key }
  const genesis = { kind: "session", nonce: "c".repeat(32), host: keys, facilitator: key } as const
  await store.putLog({ log, genesis, hosted: true, usedAt: 1, title: "What next?" })
  const event = {
    type: "v1.PauseSet",
    facts: { paused: true },
    log,
    seat: genesis.nonce,
    key,
    seq: 1,
    time: 1,
  }
  const signed: SignedEvent = { ...event, signature: "0".repeat(128) }
  await store.enqueue(log, key, () => [{ id: "d".repeat(64), event: signed }])
  const fetched: { path: string; body: string; credentials: unknown }[] = []
  let isOnline = false
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    fetched.push({ path, body: String(init.body), credentials: init.credentials })
    if (!isOnline) throw new TypeError("no network")
    const verdicts = [{ type: "accepted", id: "d".repeat(64), position: 1 }]
    return new Response(JSON.stringify({ verdicts, epoch: 1 }), { headers: { "palabre-protocol": "1" } })
  })
  const worker = "../../src/sw.ts"
  await import(worker)

  const wake = (tag: string) => {
    let work: Promise<void> | null = null
    listeners.get("sync")?.({ tag, waitUntil: (it) => (work = it) })
    return work as Promise<void> | null
  }
  expect(wake("something-else")).toBeNull()
  await expect(wake("send-pending")).rejects.toThrow("no network")
  expect(await store.pending(log)).toHaveLength(1)
  isOnline = true
  await wake("send-pending")
  expect(await store.pending(log)).toEqual([])
  expect(fetched[1]).toEqual({
    ...{ path: `/api/logs/${log}/events`, credentials: "same-origin" },
    body: JSON.stringify({ events: [signed] }),
  })
  const isPage = (path: string) => !routes[0]?.denylist.some((it) => it.test(path))
  expect(["/", "/join", "/project", "/api/hello", "/api/logs/x/feeds"].map(isPage)).toEqual([
    ...[true, true, true, false, false],
  ])
  expect(["/p", "/p?lang=en", "/p/k7m2q9xw4c1d"].map(isPage)).toEqual([false, false, false])
  listeners.get("message")?.({ data: "anything", waitUntil: () => undefined })
  expect(skipWaiting).not.toHaveBeenCalled()
  listeners.get("message")?.({ data: "use-new-version", waitUntil: () => undefined })
  expect(skipWaiting).toHaveBeenCalledTimes(1)
})
