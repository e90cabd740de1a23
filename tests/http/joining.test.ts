import { afterEach, beforeEach, expect, it } from "vitest"
import { hashOf } from "../../src/domain/log/hash.ts"
import {
  type HttpLesson,
  type HttpSchool,
  openHttpLesson,
  openHttpSchool,
  type RawDevice,
} from "../support/http-school.ts"
import { createMemoryEventStore, slowly } from "../support/memory-event-store.ts"

/** On for what races. */
let isSlow = false
let school: HttpSchool
let lesson: HttpLesson
beforeEach(async () => {
  school = await openHttpSchool(slowly(createMemoryEventStore(), () => isSlow))
  lesson = await openHttpLesson(school)
})
afterEach(() => {
  isSlow = false
  return school.close()
})

const tablet = async (): Promise<RawDevice> => {
  const made = school.device()
  await made.prove()
  return made
}
const requests = async (): Promise<number> => {
  const page = (await lesson.page(lesson.teacher, "staff")).body
  return page.split('"v1.SeatRequested"').length - 1
}
const seated = async (): Promise<number> =>
  (await lesson.page(lesson.teacher, "staff")).body.split('"v1.SeatAdmitted"').length - 1
const close = () => lesson.steer({ type: "v1.DoorsMoved", facts: { open: false } })

it("[JOIN-1] ten thousand guessed codes from fifty tablets bind nobody and lock nobody out", async () => {
  const lina = await lesson.join("Lina")
  const guessers = await Promise.all(Array.from({ length: 50 }, tablet))
  const reasons = new Map<string, number>()
  let guess = 0
  for (const guesser of guessers) {
    for (let n = 0; n < 200; n += 1) {
      const code = String(guess++ % 1_000_000).padStart(6, "0")
      if (code === lesson.code) continue
      const { reason } = (await guesser.post("/api/join/find", { code })).json as { reason: string }
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
  }
  expect(Object.fromEntries(reasons)).toEqual({ WrongCode: 500, TooManyTries: 9_500 })
  expect(await seated()).toBe(1)
  // The tablet that Lina used, and a tablet that nobody used before.
  expect((await lina.tablet.post("/api/join/find", { log: lesson.log })).json).toMatchObject({
    type: "found",
  })
  const fresh = await tablet()
  expect((await fresh.post("/api/join/find", { code: lesson.code })).json).toMatchObject({ type: "found" })
  // Even the guessers, a minute later.
  school.wait(60_001)
  expect((await guessers[0]?.post("/api/join/find", { code: lesson.code }))?.json).toMatchObject({
    type: "found",
  })
}, 60_000)

it("[JOIN-2] after five wrong pairs of pictures for a name, only the teacher's tap lets a new tablet in", async () => {
  const lina = await lesson.join("Lina")
  const left: unknown[] = []
  const thief = await tablet()
  for (let n = 0; n < 4; n += 1) {
    const { reason, triesLeft } = (await lesson.claim(thief, lina.member, { pictures: ["key", "key"] }))
      .json as {
      reason: string
      triesLeft: number
    }
    left.push([reason, triesLeft])
  }
  expect(left).toEqual([4, 3, 2, 1].map((tries) => ["WrongPictures", tries]))
  const fifth = await lesson.claim(thief, lina.member, { pictures: ["key", "key"] })
  expect(fifth.json).toEqual({ type: "waiting", why: "wrongPictures" })
  // A sixth guess on another tablet is right, and does not count.
  const lucky = await tablet()
  expect((await lesson.claim(lucky, lina.member)).json).toEqual({ type: "waiting", why: "wrongPictures" })
  expect(await seated()).toBe(1)
  // Lina's own tablet is never slowed, and Adam's name is not touched.
  expect((await lesson.claim(lina.tablet, lina.member)).json).toMatchObject({ type: "admitted" })
  expect((await lesson.join("Adam")).type).toBe("admitted")
  // The tap.
  const page = (await lesson.page(lesson.teacher, "staff")).json as {
    frames: { rows: { body: { type: string; facts: { request: string; key: string } } }[] }[]
  }
  const asked = page.frames[0]?.rows.find(
    ({ body }) =>
      body.type === "v1.SeatRequested" &&
      body.facts.key === lucky.signerFor(lesson.genesis.nonce, lina.member).publicKey,
  )
  await lesson.steer({
    type: "v1.SeatRequestRuled",
    facts: { request: asked?.body.facts.request ?? "", admit: true },
  })
  expect((await lesson.claim(lucky, lina.member)).json).toMatchObject({ type: "admitted", seat: lina.seat })
})

it("[JOIN-3] a name claimed on two tablets in the same moment is one seat; the second needs its pictures", async () => {
  isSlow = true
  for (const name of ["Lina", "Adam", "Zoé"]) {
    const [one, two] = [await tablet(), await tablet()]
    const answers = await Promise.all([
      lesson.claim(one, lesson.memberOf(name), { pictures: ["sun", "boat"] }),
      lesson.claim(two, lesson.memberOf(name), { pictures: ["key", "bell"] }),
    ])
    expect(answers.map((it) => (it.json as { type: string }).type)).toEqual(["admitted", "refused"])
    const again = await lesson.claim(two, lesson.memberOf(name), { pictures: ["sun", "boat"] })
    const [{ seat } = { seat: "none" }] = answers.map((it) => it.json as { seat: string })
    expect(again.json).toMatchObject({ type: "admitted", seat })
  }
  expect(await seated()).toBe(3)
})

it("[JOIN-4] one key holds one seat, even when it claims two names at once", async () => {
  isSlow = true
  const device = await tablet()
  const { publicKey: key } = device.signerFor(lesson.genesis.nonce, "any")
  const claims = ["Lina", "Adam"].map((name) => lesson.claim(device, lesson.memberOf(name), { key }))
  const seats = (await Promise.all(claims)).map((it) => (it.json as { seat: string }).seat)
  expect(seats[0]).toBe(seats[1])
  expect(await seated()).toBe(1)
})

it("[JOIN-5] when the doors are closed the six digits find nothing, a first join waits, pictures still open", async () => {
  const lina = await lesson.join("Lina")
  await close()
  const late = await tablet()
  expect((await lesson.teacher.get(`/api/logs/${lesson.log}/doors`)).json).toEqual({
    code: null,
    secret: null,
  })
  expect((await late.post("/api/join/find", { code: lesson.code })).json).toEqual({
    type: "refused",
    reason: "DoorsClosed",
  })
  expect((await lina.tablet.post("/api/join/find", { code: lesson.code })).json).toMatchObject({
    type: "found",
  })
  expect((await late.post("/api/join/find", { secret: lesson.secret })).json).toMatchObject({ type: "found" })
  expect((await lesson.claim(late, lesson.memberOf("Adam"))).json).toEqual({
    type: "waiting",
    why: "doorsClosed",
  })
  // Asking again is one request.
  await lesson.claim(late, lesson.memberOf("Adam"))
  await lesson.claim(late, lesson.memberOf("Adam"), { key: late.signer.publicKey })
  expect(await requests()).toBe(1)
  const spare = await tablet()
  expect((await lesson.claim(spare, lina.member)).json).toMatchObject({ type: "admitted", seat: lina.seat })
  expect((await lesson.claim(await tablet(), lina.member, { askTeacher: true })).json).toEqual({
    ...{ type: "waiting", why: "heldElsewhere" },
  })
})

it("[JOIN-6] a request refused by one facilitator is not let in by a later tap of another", async () => {
  await close()
  const late = await tablet()
  await lesson.claim(late, lesson.memberOf("Adam"))
  const page = (await lesson.page(lesson.teacher, "staff")).body
  const request = /"request":"([0-9a-f]{32})"/.exec(page)?.[1] ?? ""
  const rule = (admit: boolean) =>
    school.sign(lesson.session.at, { type: "v1.SeatRequestRuled", facts: { request, admit } })
  await lesson.push(lesson.teacher, rule(false), rule(true))
  expect(await seated()).toBe(0)
})

it("[JOIN-7] a tablet taken back is told so, loses its feeds, and cannot write", async () => {
  const lina = await lesson.join("Lina")
  const { publicKey: key } = lina.at.signer
  const revoked = { seat: lina.seat, key, reason: "notThisPupil" as const }
  await lesson.steer({ type: "v1.KeyRevoked", facts: revoked })
  expect((await lesson.page(lina.tablet, "public")).status).toBe(403)
  expect((await lesson.claim(lina.tablet, lina.member)).json).toEqual({
    type: "refused",
    reason: "NotThisPupil",
  })
  const submit = {
    type: "v1.ContributionSubmitted",
    facts: { contribution: "a".repeat(32), kind: "proposal" },
    text: { text: "Hi" },
  }
  expect((await lesson.push(lina.tablet, school.sign(lina.at, submit)))[0]).toMatchObject({
    reason: "KeyRevoked",
  })
  const here = { seat: lina.seat, state: "in" }
  expect((await lina.tablet.post(`/api/logs/${lesson.log}/presence`, here)).status).toBe(403)
})

it("[JOIN-8] a member who is not of the class, a key of small order and a finished session are refused", async () => {
  const device = await tablet()
  const unknown = { type: "refused", reason: "UnknownMember" }
  expect((await lesson.claim(device, "0".repeat(32))).json).toEqual(unknown)
  const small = `01${"0".repeat(62)}`
  expect((await lesson.claim(device, lesson.memberOf("Lina"), { key: small })).json).toEqual(unknown)
  await lesson.steer({ type: "v1.SessionFinished", facts: {} })
  const over = { type: "refused", reason: "SessionOver" }
  expect((await lesson.claim(device, lesson.memberOf("Lina"))).json).toEqual(over)
  expect((await device.post("/api/join/find", { secret: lesson.secret })).json).toEqual(over)
})

it("[JOIN-9] a tablet names the session only if its class knows it", async () => {
  const device = await tablet()
  expect((await device.post("/api/join/find", { log: lesson.log })).json).toEqual({
    type: "refused",
    reason: "WrongCode",
  })
  expect((await device.post("/api/join/find", {})).json).toEqual({ type: "refused", reason: "WrongCode" })
  const lina = await lesson.join("Lina")
  expect((await lina.tablet.post("/api/join/find", { log: lesson.roster.log })).json).toMatchObject({
    type: "refused",
  })
})

it("[JOIN-12] devices that the school does not know share a thousand wrong codes; known ones and the QR still work", async () => {
  const lina = await lesson.join("Lina")
  const strangers = await Promise.all(Array.from({ length: 101 }, tablet))
  const find = async (as: RawDevice, way: object) => (await as.post("/api/join/find", way)).json
  const wrong = lesson.code === "000000" ? "000001" : "000000"
  // The last one was right first: that costs nothing.
  const last = strangers[100] as RawDevice
  expect(await find(last, { code: lesson.code })).toMatchObject({ type: "found" })
  for (const stranger of strangers.slice(0, 100))
    for (let n = 0; n < 10; n += 1)
      expect(await find(stranger, { code: wrong })).toEqual({ type: "refused", reason: "WrongCode" })
  const tooMany = { type: "refused", reason: "TooManyTries" }
  expect(await find(last, { code: lesson.code })).toEqual(tooMany)
  expect(await find(await tablet(), { code: lesson.code })).toEqual(tooMany)
  expect(
    (await lesson.claim(last, lesson.memberOf("Adam"), { secret: undefined, code: lesson.code })).json,
  ).toEqual(tooMany)
  for (const [as, way] of [
    [last, { secret: lesson.secret }],
    [lina.tablet, { code: lesson.code }],
    [lesson.teacher, { code: lesson.code }],
  ] as const)
    expect(await find(as, way)).toMatchObject({ type: "found" })
  school.wait(2_000)
  expect(await find(last, { code: lesson.code })).toMatchObject({ type: "found" })
}, 60_000)

it("[JOIN-13] a claim by the six digits needs open doors, as finding does; who waits is still told how it stands", async () => {
  const byCode = { secret: undefined, code: lesson.code }
  const [early, late] = [await tablet(), await tablet()]
  const adam = lesson.memberOf("Adam")
  expect((await lesson.claim(early, adam, { ...byCode, askTeacher: true })).json).toMatchObject({
    type: "waiting",
  })
  await close()
  const before = await requests()
  expect((await lesson.claim(late, lesson.memberOf("Zoé"), byCode)).json).toEqual({
    ...{ type: "refused", reason: "DoorsClosed" },
  })
  expect(await requests()).toBe(before)
  expect((await lesson.claim(early, adam, byCode)).json).toMatchObject({ type: "waiting" })
  expect((await lesson.claim(late, lesson.memberOf("Zoé"))).json).toMatchObject({ type: "waiting" })
})

it("[JOIN-14] a tablet let in by a tap is known the next time, for that pupil only and on that tablet only", async () => {
  await close()
  const [late, other] = [await tablet(), await tablet()]
  const adam = lesson.memberOf("Adam")
  await lesson.claim(late, adam)
  const request =
    /"request":"([0-9a-f]{32})"/.exec((await lesson.page(lesson.teacher, "staff")).body)?.[1] ?? ""
  await lesson.steer({ type: "v1.SeatRequestRuled", facts: { request, admit: true } })
  const { publicKey: key } = late.signerFor(lesson.genesis.nonce, adam)
  // Somebody else with that public key, and the tablet under another name.
  await lesson.claim(other, adam, { key })
  await lesson.claim(late, lesson.memberOf("Zoé"), { key })
  const known = async (as: RawDevice) => (await as.post("/api/join/find", { log: lesson.log })).json
  expect(await known(other)).toMatchObject({ type: "refused" })
  expect(await known(late)).toMatchObject({ type: "refused" })
  expect((await lesson.claim(late, adam)).json).toMatchObject({ type: "admitted" })
  expect(await known(late)).toMatchObject({
    session: { faces: [{ here: false }, { name: "Adam", here: true }, { here: false }] },
  })
})

it("[LINK-1] a one-time link enrols once, even for two devices at once, and dies after a day", async () => {
  isSlow = true
  const invite = async () =>
    ((await lesson.teacher.post("/api/invites", { kind: "facilitator" })).json as { token: string }).token
  const token = await invite()
  const [one, two] = [await tablet(), await tablet()]
  const answers = await Promise.all([one, two].map((it) => it.post("/api/enrol", { token })))
  expect(answers.map((it) => it.status).toSorted()).toEqual([200, 410])
  expect((await one.post("/api/enrol", { token })).json).toEqual({ fault: "LinkUsed" })
  const old = await invite()
  school.wait(24 * 3_600_000 + 1)
  expect((await two.post("/api/enrol", { token: old })).json).toEqual({ fault: "LinkUsed" })
  expect((await two.post("/api/enrol", { token: "0".repeat(32) })).json).toEqual({ fault: "LinkUsed" })
  expect(await school.firstLink()).toBeNull()
  await invite()
  expect(await school.store.records("link")).toHaveLength(1)
})

it("[PROVE-1] a challenge proves once, for its key, within a minute", async () => {
  const device = school.device()
  const key = device.signer.publicKey
  const ask = async () =>
    ((await device.post("/api/device/challenge", { key })).json as { challenge: string }).challenge
  const prove = (challenge: string, over: object = {}) =>
    device.post("/api/device/prove", {
      key,
      challenge,
      signature: device.signer.sign(hashOf("prove-device", challenge)),
      ...over,
    })
  const challenge = await ask()
  expect((await prove(challenge)).status).toBe(200)
  expect((await prove(challenge)).json).toEqual({ fault: "NotAllowed" })
  const late = await ask()
  school.wait(60_001)
  expect((await prove(late)).json).toEqual({ fault: "NotAllowed" })
  const other = school.device()
  expect((await prove(await ask(), { key: other.signer.publicKey })).json).toEqual({ fault: "NotAllowed" })
  expect((await prove(await ask(), { signature: "0".repeat(128) })).json).toEqual({ fault: "NotAllowed" })
  // Signing the bare challenge is not a proof: it might be an event's id.
  const bare = await ask()
  expect((await prove(bare, { signature: device.signer.sign(bare) })).json).toEqual({ fault: "NotAllowed" })
})

it("[PROVE-2] a flood of challenges keeps nobody from proving a key", async () => {
  const flooder = school.device()
  for (let n = 0; n < 10_050; n += 1)
    await flooder.post("/api/device/challenge", { key: flooder.signer.publicKey })
  const device = school.device()
  expect((await device.prove()).status).toBe(200)
}, 60_000)

it("[PROVE-3] the cookie is out of reach of scripts and of other sites, and stays after a restart", async () => {
  const device = school.device()
  const { headers } = await device.prove()
  expect(headers["set-cookie"]).toMatch(/; Path=\/api; HttpOnly; SameSite=Strict$/)
  await school.restart()
  expect((await device.get("/api/hello")).json).toMatchObject({ device: { key: device.signer.publicKey } })
  expect((await lesson.page(lesson.teacher, "staff")).status).toBe(200)
})

it("[PROVE-4] a proof lasts thirty days, then the device proves again; old proofs and links are swept", async () => {
  const device = await tablet()
  await lesson.teacher.post("/api/invites", { kind: "facilitator" })
  const day = 24 * 3_600_000
  school.wait(30 * day)
  expect((await device.get("/api/hello")).json).toMatchObject({ device: { key: device.signer.publicKey } })
  school.wait(1)
  expect((await device.get("/api/hello")).json).toMatchObject({ device: null })
  expect((await lesson.page(lesson.teacher, "staff")).json).toEqual({ fault: "NotProved" })
  expect(await school.store.records("cookie")).toHaveLength(2)
  // One that an older server wrote, without an age, gets one.
  await school.store.putRecord("cookie", "old", { device: device.signer.publicKey })
  await school.restart()
  expect(await school.store.records("cookie")).toEqual([
    { id: "old", value: { device: device.signer.publicKey, at: school.now() } },
  ])
  expect(await school.store.records("link")).toEqual([])
  expect((await device.prove()).headers["set-cookie"]).toContain("Max-Age=2592000")
  expect((await device.get("/api/hello")).json).toMatchObject({ device: { key: device.signer.publicKey } })
})
