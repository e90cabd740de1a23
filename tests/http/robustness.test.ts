import { afterEach, beforeEach, expect, it } from "vitest"
import { hashOf } from "../../src/domain/log/hash.ts"
import { signerOf } from "../../src/domain/log/keys.ts"
import { helloAnswer } from "../../src/protocol/messages.ts"
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from "../../src/protocol/version.ts"
import type { EventStore } from "../../src/server/event-store.ts"
import { buildServer } from "../../src/server/http/server.ts"
import { createFetchTransport } from "../../src/sync/fetch-transport.ts"
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
let failing: ReturnType<typeof failingStore>
beforeEach(async () => {
  failing = failingStore()
  school = await openHttpSchool(failing.store)
  lesson = await openHttpLesson(school)
})
afterEach(() => school.close())

/** A store whose commits can be made to fail: before they are written, as a full disk does. */
const failingStore = () => {
  const inner = createMemoryEventStore()
  let failures = 0
  const store: EventStore = {
    ...inner,
    transact: (log, work) =>
      inner.transact(log, () => {
        const done = work()
        if (failures === 0) return done
        failures -= 1
        throw new Error("database or disk is full")
      }),
  }
  return { store, fail: (times: number) => (failures = times) }
}

const submit = (digit: string) => ({
  type: "v1.ContributionSubmitted",
  facts: { contribution: digit.repeat(32), kind: "proposal" },
  text: { text: `Words ${digit}` },
})
const positions = async (as: RawDevice, feed: string): Promise<number[]> => {
  const page = (await lesson.page(as, feed)).json as { frames: { rows: { position: number }[] }[] }
  return page.frames[0]?.rows.map((it) => it.position) ?? []
}

it("[FAULT-1] a commit that fails leaves nothing in memory: the same events go through when sent again", async () => {
  const lina = await lesson.join("Lina")
  const events = ["a", "b", "c"].map((digit) => school.sign(lina.at, submit(digit)))
  const before = await positions(lesson.teacher, "staff")
  failing.fail(3)
  const path = `/api/logs/${lesson.log}/events`
  const failed = await lina.tablet.post(path, { events: [events[0]] })
  expect([failed.status, failed.json]).toEqual([500, { fault: "ServerFault" }])
  failing.fail(1)
  // Two that come in the same moment: what fails must not be what the other is written on top of.
  const two = await Promise.all(events.slice(0, 2).map((it) => lina.tablet.post(path, { events: [it] })))
  expect(two.map((it) => it.status)).toContain(200)
  failing.fail(0)
  const again = await lesson.push(lina.tablet, ...events)
  expect(again.map((it) => it.type)).toEqual([
    ...two.map((it) => (it.status === 200 ? "duplicate" : "accepted")),
    "accepted",
  ])
  const after = await positions(lesson.teacher, "staff")
  expect(after).toEqual(Array.from({ length: before.length + 3 }, (_, index) => index + 1))
  await school.restart()
  expect(await positions(lesson.teacher, "staff")).toEqual(after)
  expect((await lesson.push(lina.tablet, ...events)).map((it) => it.type)).toEqual(Array(3).fill("duplicate"))
})

it("[FAULT-2] a restarted server goes on where it was: seats, cookies, doors, positions", async () => {
  const lina = await lesson.join("Lina")
  await lesson.push(lina.tablet, school.sign(lina.at, submit("a")))
  const before = await positions(lesson.teacher, "staff")
  await school.restart()
  expect((await lesson.push(lina.tablet, school.sign(lina.at, submit("b"))))[0]?.type).toBe("accepted")
  expect(await positions(lesson.teacher, "staff")).toEqual([...before, before.length + 1])
  expect((await lesson.teacher.get(`/api/logs/${lesson.log}/doors`)).json).toMatchObject({
    code: lesson.code,
  })
  expect((await lesson.claim(lina.tablet, lina.member)).json).toMatchObject({ seat: lina.seat })
})

it("[WIRE-1] every answer carries the protocol's header: pages, files, refusals, bugs", async () => {
  const device = school.device()
  const answers = [
    ...[
      "/",
      "/enrol",
      "/assets/main-abc123.js",
      "/nothing.js",
      "/api",
      "/api/nothing",
      "/api/hello",
      "/healthz",
    ],
    ...["/api/logs/x/doors", "/api/%zz", "/%zz"],
  ]
  for (const path of answers) {
    const { headers } = await device.get(path)
    expect([path, headers[PROTOCOL_HEADER]]).toEqual([path, String(PROTOCOL_VERSION)])
  }
  for (const body of ["{", '{"key":1}', "[]"]) {
    const answer = await device.post("/api/device/challenge", body)
    expect([answer.status, answer.json]).toEqual([400, { fault: "BadRequest" }])
    expect(answer.headers[PROTOCOL_HEADER]).toBe(String(PROTOCOL_VERSION))
  }
})

it("[WIRE-2] bodies that are too large, too deep or poisoned are refused and harm nothing", async () => {
  const lina = await lesson.join("Lina")
  const path = `/api/logs/${lesson.log}/events`
  const large = await lina.tablet.post(path, `{"events":["${"x".repeat(1_100_000)}"]}`)
  expect([large.status, large.json]).toEqual([413, { fault: "TooLarge" }])
  const many = await lina.tablet.post(path, { events: Array(201).fill(1) })
  expect(many.json).toEqual({ fault: "BadRequest" })
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`
  expect((await lina.tablet.post(path, deep)).status).toBe(400)
  const good = school.sign(lina.at, submit("a"))
  const nested = JSON.stringify({ events: [good] }).replace('"kind"', `"deep":${deep},"kind"`)
  expect((await lina.tablet.post(path, nested)).json).toMatchObject({ verdicts: [{ type: "refused" }] })
  for (const key of ["__proto__", "constructor"]) {
    const poisoned = JSON.stringify({ events: [good] }).replace(
      '"kind"',
      `"${key}":{"prototype":{"isAdmin":true}},"kind"`,
    )
    const answer = await lina.tablet.post(path, poisoned)
    expect(answer.status === 400 || answer.body.includes("refused")).toBe(true)
  }
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  const form = await school.app().inject({
    method: "POST",
    url: path,
    payload: "a=b",
    headers: { "content-type": "text/plain", cookie: lina.tablet.cookie() },
  })
  expect(form.json()).toMatchObject({ fault: "BadRequest" })
  expect((await lesson.push(lina.tablet, good))[0]?.type).toBe("accepted")
})

it("[WIRE-8] a poisoned event is refused alone, its neighbours are taken; elsewhere the request is refused", async () => {
  const lina = await lesson.join("Lina")
  const path = `/api/logs/${lesson.log}/events`
  const [first, second, third] = ["a", "b", "c"].map((digit) => school.sign(lina.at, submit(digit)))
  for (const [at, poison] of [
    ['"type"', '"__proto__":{"isAdmin":true},"type"'],
    ['"kind"', '"__proto__":{"isAdmin":true},"kind"'],
    ['"kind"', '"x":[{"constructor":{"prototype":{"isAdmin":true}}}],"kind"'],
  ] as const) {
    const poisoned = JSON.stringify(second).replace(at, poison)
    const body = `{"events":[${JSON.stringify(first)},${poisoned},${JSON.stringify(third)}]}`
    const { verdicts } = (await lina.tablet.post(path, body)).json as { verdicts: { type: string }[] }
    expect(verdicts.map((it) => it.type).map((it) => it.replace("duplicate", "accepted"))).toEqual([
      ...["accepted", "refused", "accepted"],
    ])
    expect(verdicts[1]).toEqual({ type: "refused", id: "", reason: "BadShape" })
  }
  for (const body of [
    '{"__proto__":{"isAdmin":true},"events":[]}',
    '{"constructor":{"prototype":{"isAdmin":true}},"events":[]}',
  ])
    expect((await lina.tablet.post(path, body)).json).toEqual({ fault: "BadRequest" })
  const here = `{"__proto__":{"isAdmin":true},"seat":"${lina.seat}","state":"in"}`
  const presence = await lina.tablet.post(`/api/logs/${lesson.log}/presence`, here)
  expect(presence.json).toEqual({ fault: "BadRequest" })
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

it("[WIRE-3] what no route knows is a JSON fault under /api, and the app elsewhere", async () => {
  const device = school.device()
  for (const path of ["/api", "/api/", "/api/nothing", "/api?x=1", "/api/logs/../hello/x"]) {
    const answer = await device.get(path)
    expect([path, answer.status, answer.json]).toEqual([path, 404, { fault: "NotFound" }])
  }
  for (const path of ["/", "/enrol", "/s/abc", "/enrol?next=a.b"]) {
    const answer = await device.get(path)
    expect([path, answer.status]).toEqual([path, 200])
    expect(answer.body).toContain("<title>Palabre</title>")
  }
  expect((await device.get("/nothing.js")).status).toBe(404)
  expect((await device.post("/enrol")).status).toBe(404)
})

it("[WIRE-4] no path leads out of the built app", async () => {
  const device = school.device()
  const ways = [
    "/../package.json",
    "/assets/../../package.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
  ]
  for (const path of [
    ...ways,
    "/assets/%2e%2e%5c%2e%2e%5cpackage.json",
    "//etc/passwd",
    "/assets/..%00/x.js",
  ]) {
    const answer = await device.get(path)
    expect(answer.body).not.toMatch(/root:|"dependencies"/)
    expect([200, 400, 403, 404]).toContain(answer.status)
  }
})

it("[WIRE-5] hashed files are kept for a year, pages are asked for again, answers are never stored", async () => {
  const device = school.device()
  const cacheOf = async (path: string) => (await device.get(path)).headers["cache-control"]
  expect(await cacheOf("/assets/main-abc123.js")).toBe("public, max-age=31536000, immutable")
  for (const path of ["/", "/index.html", "/sw.js", "/enrol"]) expect(await cacheOf(path)).toBe("no-cache")
  for (const path of ["/api/hello", "/api/nothing"]) expect(await cacheOf(path)).toBe("no-store")
})

const everywhere = [
  ...["/", "/enrol", "/assets/main-abc123.js", "/sw.js", "/nothing.js", "/api/hello", "/api/nothing"],
  ...["/healthz", "/metrics"],
]

it("[WIRE-6] the content security policy stands on every page and answer, whole", async () => {
  const policy = [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
    ...["img-src 'self' data: blob:", "media-src 'self' blob:", "font-src 'self'", "manifest-src 'self'"],
    ...["worker-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"],
    ...["frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types palabre"],
  ]
  for (const path of everywhere) {
    const { headers } = await school.device().get(path)
    expect([path, String(headers["content-security-policy"]).split(";").sort()]).toEqual([
      path,
      policy.toSorted(),
    ])
  }
})

it("[WIRE-9] no page may listen, ask where it is, be framed, guessed at or say where one comes from", async () => {
  for (const path of everywhere) {
    const { headers } = await school.device().get(path)
    expect([path, headers]).toMatchObject([
      path,
      {
        "permissions-policy": "camera=(self), microphone=(), geolocation=()",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      },
    ])
    expect(headers["strict-transport-security"]).toBeUndefined()
    for (const name of ["access-control-allow-origin", "x-powered-by", "server"])
      expect(headers[name]).toBeUndefined()
  }
})

it("[WIRE-10] over https the cookie goes over https only; a school's own name stays https for half a year", async () => {
  const served = async (baseUrl: string) => {
    const store = createMemoryEventStore()
    const { random, now, dist: distFolder } = school
    const { app } = await buildServer({ store, baseUrl, distFolder, now, random })
    const { publicKey: key, sign } = signerOf(random(32))
    const post = (url: string, payload: object) => app.inject({ method: "POST", url, payload })
    const { challenge } = (await post("/api/device/challenge", { key })).json() as { challenge: string }
    const signature = sign(hashOf("prove-device", challenge))
    const proved = await post("/api/device/prove", { key, challenge, signature })
    await app.close()
    const { "strict-transport-security": kept, "set-cookie": cookie } = proved.headers
    return [kept, String(cookie).endsWith("; Path=/api; HttpOnly; Secure; SameSite=Strict")]
  }
  expect(await served("https://palabre.school.org")).toEqual(["max-age=15552000", true])
  for (const lan of ["https://palabre.local:8443", "https://192.168.1.20", "https://localhost:3000"])
    expect(await served(lan)).toEqual([undefined, true])
  expect(await served("http://palabre.school.org")).toEqual([undefined, false])
})

it("[WIRE-7] a captive portal's page is no answer, whatever it looks like", async () => {
  const page = "<html>Log in to the network</html>"
  const faultOf = async (response: Response) => {
    const answer = await createFetchTransport(async () => response).get("/api/hello", helloAnswer)
    return answer.ok ? null : answer.error
  }
  const headers = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) }
  const notOurs = { type: "NotOurServer" }
  expect(await faultOf(new Response(page, { headers: { "content-type": "text/html" } }))).toEqual(notOurs)
  expect(await faultOf(new Response("{}", { headers: { "content-type": "application/json" } }))).toEqual(
    notOurs,
  )
  expect(await faultOf(new Response(null, { status: 302, headers: { location: "http://portal/" } }))).toEqual(
    notOurs,
  )
  expect(await faultOf(new Response("{}", { headers: { [PROTOCOL_HEADER]: "yes" } }))).toEqual(notOurs)
  expect(await faultOf(new Response(page, { headers }))).not.toBeNull()
  const asked: RequestInit[] = []
  const redirecting = createFetchTransport(async (_path, init) => {
    asked.push(init)
    return Response.error()
  })
  await redirecting.get("/api/hello", helloAnswer)
  await redirecting.stream("/x", { onOpen: () => {}, onEvent: () => {} }, new AbortController().signal)
  expect(asked.map((it) => it.redirect)).toEqual(["manual", "manual"])
  const newer = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION + 1) }
  expect(await faultOf(new Response("{}", { headers: newer }))).toEqual({ type: "AppTooOld" })
  expect(await faultOf(new Response("{}", { headers }))).toEqual({ type: "AppTooOld" })
})
