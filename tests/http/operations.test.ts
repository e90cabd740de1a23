import type { AddressInfo } from "node:net"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { PROTOCOL_HEADER } from "../../src/protocol/version.ts"
import { buildServer } from "../../src/server/http/server.ts"
import { type HttpLesson, type HttpSchool, openHttpLesson, openHttpSchool } from "../support/http-school.ts"
import { createMemoryEventStore } from "../support/memory-event-store.ts"

let school: HttpSchool
let lesson: HttpLesson
let canWrite: boolean
beforeEach(async () => {
  canWrite = true
  const inner = createMemoryEventStore()
  const check = () => {
    if (!canWrite) throw new Error("database or disk is full")
  }
  school = await openHttpSchool({
    ...inner,
    putRecord: async (kind, id, value) => {
      check()
      return inner.putRecord(kind, id, value)
    },
    transact: async (log, work) => {
      check()
      return inner.transact(log, work)
    },
  })
  lesson = await openHttpLesson(school)
})
afterEach(() => {
  vi.restoreAllMocks()
  return school.close()
})

const listen = async () => {
  await school.app().listen({ port: 0, host: "127.0.0.1" })
  return `http://127.0.0.1:${(school.app().server.address() as AddressInfo).port}`
}
const another = (over: { metricsToken?: string } = {}) =>
  buildServer({
    ...{ store: createMemoryEventStore(), baseUrl: "http://localhost:8080", distFolder: school.dist },
    ...{ now: school.now, random: school.random, ...over },
  })
const submit = (digit: string) => ({
  ...{ type: "v1.ContributionSubmitted", text: { text: `Words ${digit}` } },
  facts: { contribution: digit.repeat(32), kind: "proposal" },
})
const ask = (url: string, options: object = {}) => school.app().inject({ method: "GET", url, ...options })

it("[OPS-1] alive at once; ready once it listens and while the store can write, not while it stops", async () => {
  const ready = async () => {
    const answer = await ask("/readyz")
    return [answer.statusCode, answer.json()]
  }
  expect((await ask("/healthz")).json()).toEqual({ ok: true })
  expect(await ready()).toEqual([503, { ready: false, why: "starting" }])
  const origin = await listen()
  expect(await ready()).toEqual([200, { ready: true }])
  canWrite = false
  // Not asked of the disk at each request.
  expect(await ready()).toEqual([200, { ready: true }])
  school.wait(2_000)
  expect(await ready()).toEqual([503, { ready: false, why: "storeCannotWrite" }])
  expect((await ask("/healthz")).statusCode).toBe(200)
  canWrite = true
  school.wait(2_000)
  expect((await fetch(`${origin}/readyz`)).status).toBe(200)
  const app = (await another()).app
  let stopping: unknown
  app.addHook("preClose", async () => {
    const answer = await fetch(`${await started}/readyz`)
    stopping = [answer.status, answer.headers.get(PROTOCOL_HEADER), await answer.json()]
  })
  const started = app.listen({ port: 0, host: "127.0.0.1" })
  await started
  await app.close()
  expect(stopping).toEqual([503, "1", { ready: false, why: "stopping" }])
})

it("[OPS-2] measures pushes, verdicts, streams, requests and the event loop, and names no one", async () => {
  const lina = await lesson.join("Lina")
  const origin = await listen()
  const reader = new AbortController()
  const stream = await fetch(`${origin}/api/logs/${lesson.log}/feeds?after=public~0.0.`, {
    headers: { accept: "text/event-stream", cookie: lina.tablet.cookie() },
    signal: reader.signal,
  })
  await stream.body?.getReader().read()
  const signed = school.sign(lina.at, submit("a"))
  await lesson.push(lina.tablet, signed)
  await lesson.push(lina.tablet, signed, { ...signed, signature: "0".repeat(128), seq: 99 }, 1)
  await lina.tablet.get(`/api/logs/${lesson.log}/doors`)
  const answer = await ask("/metrics")
  expect(answer.headers["content-type"]).toContain("text/plain; version=0.0.4")
  const lines = answer.body.split("\n")
  for (const line of [
    "palabre_feeds_open 1",
    'palabre_verdicts_total{type="duplicate",reason=""} 1',
    'palabre_verdicts_total{type="refused",reason="BadSignature"} 1',
    'palabre_verdicts_total{type="refused",reason="BadShape"} 1',
    'palabre_http_requests_total{method="GET",route="/api/logs/:log/doors",status="403"} 1',
    "palabre_logs_kept 2",
  ])
    expect(lines).toContain(line)
  expect(answer.body).toMatch(/^palabre_push_seconds_count [1-9]/m)
  for (const quantile of ["0.5", "0.95", "0.99"])
    expect(answer.body).toMatch(new RegExp(`^palabre_event_loop_delay_seconds{quantile="${quantile}"} `, "m"))
  // No id of a log, seat, key or member; no name, no question, no text.
  expect(answer.body).not.toMatch(/[0-9a-f]{32}|Lina|CM2|What next|Words/)
  reader.abort()
})

it("[OPS-3] the measures are for this machine, or for whoever has the token", async () => {
  const status = async (options: object) => (await ask("/metrics", options)).statusCode
  expect(await status({})).toBe(200)
  expect(await status({ remoteAddress: "::1" })).toBe(200)
  expect(await status({ remoteAddress: "192.168.1.9" })).toBe(404)
  expect(await status({ remoteAddress: "10.127.0.1" })).toBe(404)
  // A proxy on this machine asks for somebody else.
  expect(await status({ headers: { "x-forwarded-for": "192.168.1.9" } })).toBe(404)
  expect(await status({ headers: { "x-forwarded-for": "127.0.0.1" } })).toBe(404)
  const guarded = await another({ metricsToken: "sixteen-letters-at-least" })
  const withToken = async (authorization: string | undefined, remoteAddress: string) =>
    (
      await guarded.app.inject({
        ...{ method: "GET", url: "/metrics", remoteAddress },
        headers: authorization === undefined ? {} : { authorization },
      })
    ).statusCode
  expect(await withToken("Bearer sixteen-letters-at-least", "192.168.1.9")).toBe(200)
  expect(await withToken("Bearer sixteen-letters-at-leasT", "192.168.1.9")).toBe(404)
  expect(await withToken(undefined, "127.0.0.1")).toBe(404)
  await guarded.app.close()
})

it("[OPS-4] every error answer has an id of its own, which the server's log repeats without a name", async () => {
  const lina = await lesson.join("Lina")
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  const seen = new Set<string>()
  const answers = [
    ...(await Promise.all(
      ["/api/nothing", "/%zz", "/nothing.js", `/api/logs/${lesson.log}/doors`].map((it) => ask(it)),
    )),
    await school.app().inject({ method: "POST", url: "/api/enrol", payload: { token: 1 } }),
  ]
  canWrite = false
  const failed = await school.app().inject({
    ...{ method: "POST", url: `/api/logs/${lesson.log}/events` },
    payload: { events: [school.sign(lina.at, submit("a"))] },
    headers: { cookie: lina.tablet.cookie() },
  })
  for (const answer of [...answers, failed]) {
    const { fault, requestId } = answer.json() as { fault: string; requestId: string }
    expect([fault, answer.headers["x-request-id"]]).toEqual([expect.any(String), requestId])
    expect(requestId).toMatch(/^[0-9a-f]{8}-[0-9a-z]+$/)
    expect(answer.headers[PROTOCOL_HEADER]).toBe("1")
    seen.add(requestId)
  }
  expect(seen.size).toBe(6)
  const { requestId } = failed.json() as { requestId: string }
  const log = told.mock.calls.map(([line]) => String(line)).join("")
  expect(log).toBe(`Palabre: ${requestId} POST /api/logs/:log/events 500: database or disk is full\n`)
})

it("[LIMIT-3] a seat that writes too fast is told when to come back; its classmates go on", async () => {
  const [lina, adam] = [await lesson.join("Lina"), await lesson.join("Adam")]
  const path = `/api/logs/${lesson.log}/events`
  const support = { type: "v1.ContributionWithdrawn", facts: { contribution: "a".repeat(32) } }
  const batch = (count: number) => Array.from({ length: count }, () => school.sign(lina.at, support))
  await lesson.push(lina.tablet, school.sign(lina.at, submit("a")))
  for (const count of [150, 150]) await lesson.push(lina.tablet, ...batch(count))
  const refused = await lina.tablet.post(path, { events: batch(1) })
  expect([refused.status, refused.json]).toEqual([429, { fault: "TooManyRequests" }])
  const seconds = Number(refused.headers["retry-after"])
  expect(seconds).toBeGreaterThan(0)
  // Another tablet cannot go on for that seat, and cannot use up Adam's.
  const thief = school.device()
  await thief.prove()
  expect((await thief.post(path, { events: batch(1) })).status).toBe(429)
  const forged = { ...school.sign(adam.at, submit("b")), key: thief.signer.publicKey }
  for (const _ of [1, 2]) await thief.post(path, { events: Array(200).fill(forged) })
  expect((await lesson.push(adam.tablet, school.sign(adam.at, submit("c"))))[0]?.type).toBe("accepted")
  school.wait(seconds * 1_000)
  expect((await lina.tablet.post(path, { events: batch(1) })).status).toBe(200)
}, 20_000)

it("[LIMIT-4] devices without a seat share one allowance for a log; those that sit there are not slowed", async () => {
  const lina = await lesson.join("Lina")
  const path = `/api/logs/${lesson.log}/events`
  const strangers = Array.from({ length: 11 }, () => school.device())
  for (const it of strangers) await it.prove()
  const statuses: number[] = []
  for (const it of strangers) statuses.push((await it.post(path, { events: Array(200).fill(1) })).status)
  expect(statuses).toEqual([...Array(10).fill(200), 429])
  expect((await lesson.push(lina.tablet, school.sign(lina.at, submit("a"))))[0]).toMatchObject({
    type: "accepted",
  })
  expect((await lesson.steer({ type: "v1.PauseSet", facts: { paused: true } }))[0]).toMatchObject({
    type: "accepted",
  })
})

it("[LIMIT-5] a device that asks without end is told to wait; the others of the class are answered", async () => {
  const [lina, adam] = [await lesson.join("Lina"), await lesson.join("Adam")]
  let status = 200
  for (let n = 0; n < 1_300 && status !== 429; n += 1)
    status = (await lina.tablet.post(`/api/logs/${lesson.log}/presence`, { seat: lina.seat, state: "in" }))
      .status
  expect(status).toBe(429)
  expect((await lesson.page(adam.tablet, "public")).status).toBe(200)
  school.wait(1_000)
  expect((await lesson.page(lina.tablet, "public")).status).toBe(200)
}, 20_000)
