import { expect, test, vi } from "vitest"
import { openTabChannel, type TabMessage } from "./tab-channel.ts"

test("[TABS-1] a message reaches the other tabs, never its own, until they stop listening", async () => {
  const here = openTabChannel("test-tabs")
  const there = openTabChannel("test-tabs")
  const heardHere: TabMessage[] = []
  const heardThere: TabMessage[] = []
  here.listen((message) => heardHere.push(message))
  const stop = there.listen((message) => heardThere.push(message))
  here.post({ log: "a" })
  await vi.waitFor(() => expect(heardThere).toEqual([{ log: "a" }]))
  stop()
  here.post({ log: "b" })
  there.post({ log: "c" })
  await vi.waitFor(() => expect(heardHere).toEqual([{ log: "c" }]))
  expect(heardThere).toEqual([{ log: "a" }])
  here.close()
  here.post({ log: "d" })
  there.close()
})

test("[TABS-2] what is not a message is not heard", async () => {
  const channel = openTabChannel("test-tabs")
  const heard: TabMessage[] = []
  channel.listen((message) => heard.push(message))
  const stranger = new BroadcastChannel("test-tabs")
  for (const data of [null, "a", { log: 1 }, { log: "a" }]) stranger.postMessage(data)
  await vi.waitFor(() => expect(heard).toEqual([{ log: "a" }]))
  stranger.close()
  channel.close()
})

test("[TABS-3] without BroadcastChannel nothing is told and nothing fails", () => {
  vi.stubGlobal("BroadcastChannel", undefined)
  const channel = openTabChannel("test-tabs")
  const stop = channel.listen(() => {})
  channel.post({ log: "a" })
  stop()
  channel.close()
  vi.unstubAllGlobals()
})
