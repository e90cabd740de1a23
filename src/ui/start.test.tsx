import { waitFor } from "@testing-library/react"
import { afterEach, expect, it, vi } from "vitest"
import { createMemoryDeviceStore } from "../storage/memory-device-store.ts"

vi.mock("../storage/dexie-device-store.ts", () => ({
  openDexieDeviceStore: async () => createMemoryDeviceStore(),
}))
afterEach(() => vi.unstubAllGlobals())

it("[SYNC-2] the app asks its server at launch, when the network is back and when it is seen again, and the browser to keep what it holds", async () => {
  const asked: string[] = []
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path)
    throw new TypeError("no network")
  })
  const persist = vi.fn(async () => true)
  Object.defineProperty(navigator, "storage", { configurable: true, value: { persist } })
  document.body.innerHTML = '<div id="root"></div>'
  await import("../main.tsx")
  await waitFor(() => expect(asked).toEqual(["/api/hello"]))
  expect(persist).toHaveBeenCalledTimes(1)
  dispatchEvent(new Event("online"))
  await waitFor(() => expect(asked).toHaveLength(2))
  const seen = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden")
  document.dispatchEvent(new Event("visibilitychange"))
  seen.mockReturnValue("visible")
  document.dispatchEvent(new Event("visibilitychange"))
  await waitFor(() => expect(asked).toHaveLength(3))
  expect(asked).toEqual(["/api/hello", "/api/hello", "/api/hello"])
})
