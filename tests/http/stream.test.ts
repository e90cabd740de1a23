import type { AddressInfo } from "node:net"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { type Body, bodyHashOf } from "../../src/domain/log/event.ts"
import { chainStart, chainStep } from "../../src/domain/log/hash.ts"
import type { FeedFrame } from "../../src/protocol/messages.ts"
import {
  type HttpLesson,
  type HttpSchool,
  openHttpLesson,
  openHttpSchool,
  type RawDevice,
} from "../support/http-school.ts"
import { createMemoryEventStore } from "../support/memory-event-store.ts"

let school: HttpSchool
let lesson: HttpLesson
let origin: string
const readers: AbortController[] = []
beforeEach(async () => {
  school = await openHttpSchool()
  lesson = await openHttpLesson(school)
  await school.app().listen({ port: 0, host: "127.0.0.1" })
  origin = `http://127.0.0.1:${(school.app().server.address() as AddressInfo).port}`
})
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.abort()
  await school.close()
})

/** A stream being read: what it said so far, and a wait for a word. */
const read = async (as: RawDevice, feeds: readonly string[]) => {
  const stop = new AbortController()
  readers.push(stop)
  const query = feeds.map((it) => `after=${it}~0.0.`).join("&")
  const headers = { accept: "text/event-stream", cookie: as.cookie() }
  const response = await fetch(`${origin}/api/logs/${lesson.log}/feeds?${query}`, {
    headers,
    signal: stop.signal,
  })
  let said = ""
  let isEnded = false
  let heard = () => {}
  const listen = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      said += decoder.decode(chunk, { stream: true })
      heard()
    }
  }
  const over = listen()
    .catch(() => undefined)
    .finally(() => {
      isEnded = true
      heard()
    })
  const until = (isTrue: (said: string) => boolean) =>
    new Promise<void>((resolve, reject) => {
      heard = () => {
        if (isTrue(said)) resolve()
        else if (isEnded) reject(new Error(`The stream ended: ${said}`))
      }
      heard()
    })
  return { response, said: () => said, until, over, stop: () => stop.abort() }
}
const submit = (digit: string) => ({
  ...{ type: "v1.ContributionSubmitted", text: { text: `Words ${digit}` } },
  facts: { contribution: digit.repeat(32), kind: "proposal" },
})

it("[STREAM-1] a stream gives what is there, then what comes, in order, without signatures", async () => {
  const lina = await lesson.join("Lina")
  const stream = await read(lina.tablet, ["public", `own:${lina.seat}`])
  expect(stream.response.headers.get("content-type")).toContain("text/event-stream")
  expect(stream.response.headers.get("palabre-protocol")).toBe("1")
  expect(stream.response.headers.get("content-security-policy")).toContain("default-src 'none'")
  await stream.until((said) => said.includes("SessionOpened") && said.includes("event: live"))
  await lesson.push(lina.tablet, school.sign(lina.at, submit("a")))
  await stream.until((said) => said.includes("OwnContribution"))
  await lesson.steer({
    type: "v1.ContributionPublished",
    facts: { contribution: "a".repeat(32), revision: 0 },
  })
  await stream.until((said) => said.includes("ContributionShown"))
  expect(stream.said()).not.toContain('"signature"')
})

it("[STREAM-2] a tablet taken back loses its stream at once and gets no new one; a neighbour keeps theirs", async () => {
  const [lina, adam] = [await lesson.join("Lina"), await lesson.join("Adam")]
  const streams = [
    await read(lina.tablet, ["public", `own:${lina.seat}`]),
    await read(adam.tablet, ["public"]),
  ]
  for (const stream of streams) await stream.until((said) => said.includes("event: live"))
  const { publicKey: key } = lina.at.signer
  await lesson.steer({ type: "v1.KeyRevoked", facts: { seat: lina.seat, key, reason: "notThisPupil" } })
  await streams[0]?.over
  // What is told to a stream that has just ended harms nothing.
  await lesson.push(adam.tablet, school.sign(adam.at, submit("b")))
  await lesson.steer({
    type: "v1.ContributionPublished",
    facts: { contribution: "b".repeat(32), revision: 0 },
  })
  await streams[1]?.until((said) => said.includes("Words b"))
  expect(streams[0]?.said()).not.toContain("Words b")
  expect((await read(lina.tablet, ["public"])).response.status).toBe(403)
})

it("[STREAM-3] a facilitator sees who is connected, and who no longer is", async () => {
  const lina = await lesson.join("Lina")
  const cockpit = await read(lesson.teacher, ["staff"])
  await cockpit.until((said) => said.includes("event: live"))
  const stream = await read(lina.tablet, ["public"])
  const isHere = (said: string) => said.slice(said.lastIndexOf("event: live")).includes(`"${lina.seat}":"in"`)
  await cockpit.until(isHere)
  stream.stop()
  await cockpit.until((said) => !isHere(said))
})

it("[STREAM-4] fifty readers and a burst of events: each reader gets every row once, in order", async () => {
  const lina = await lesson.join("Lina")
  const streams = await Promise.all(Array.from({ length: 50 }, () => read(lina.tablet, ["public"])))
  for (const stream of streams) await stream.until((said) => said.includes("event: live"))
  const pauses = Array.from({ length: 60 }, (_, index) =>
    lesson.steer({ type: "v1.PauseSet", facts: { paused: index % 2 === 0 } }),
  )
  await Promise.all(pauses)
  await lesson.steer({ type: "v1.DoorsMoved", facts: { open: false } })
  for (const stream of streams) {
    await stream.until((said) => said.includes('"facts":{"open":false}'))
    const positions = [...stream.said().matchAll(/"position":(\d+)/g)].map((it) => Number(it[1]))
    expect(positions).toEqual(Array.from({ length: positions.length }, (_, index) => index + 1))
  }
}, 20_000)

it("[STREAM-5] a right that goes while a stream is being opened takes the stream with it", async () => {
  const inner = createMemoryEventStore()
  const gate: { open?: () => void } = {}
  let isHeld = false
  const slow = await openHttpSchool({
    ...inner,
    read: async (...asked) => {
      if (isHeld) await new Promise<void>((resolve) => (gate.open = resolve))
      return inner.read(...asked)
    },
  })
  const there = await openHttpLesson(slow)
  const lina = await there.join("Lina")
  const [frame] = ((await there.page(lina.tablet, "public")).json as { frames: FeedFrame[] }).frames
  const first = frame?.rows[0]?.body as Body
  const here = `1.1.${chainStep(chainStart(there.log, "public"), bodyHashOf(first))}`
  isHeld = true
  const streamed = there.page(lina.tablet, "public", here, "text/event-stream")
  await vi.waitFor(() => expect(gate.open).toBeDefined())
  const { publicKey: key } = lina.at.signer
  await there.steer({ type: "v1.KeyRevoked", facts: { seat: lina.seat, key, reason: "notThisPupil" } })
  isHeld = false
  gate.open?.()
  expect((await streamed).body).not.toContain("event: rows")
  await slow.close()
})
