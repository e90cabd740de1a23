/** Whom a server believes, and what it keeps and writes down of those who talk to it. */
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Genesis } from "../../src/domain/log/genesis.ts"
import { sixDigits } from "../../src/server/school/doors.ts"
import {
  type HttpLesson,
  type HttpSchool,
  openHttpLesson,
  openHttpSchool,
  type RawDevice,
} from "../support/http-school.ts"

let school: HttpSchool
let lesson: HttpLesson
beforeEach(async () => {
  school = await openHttpSchool()
  lesson = await openHttpLesson(school)
})
afterEach(() => {
  vi.restoreAllMocks()
  return school.close()
})

const provenDevice = async () => {
  const device = school.device()
  await device.prove()
  return device
}
const colleague = async () => {
  const device = await provenDevice()
  const invited = await lesson.teacher.post("/api/invites", { kind: "facilitator" })
  await device.post("/api/enrol", { token: (invited.json as { token: string }).token })
  return device
}
const submit = (digit: string) => ({
  ...{ type: "v1.ContributionSubmitted", text: { text: `Words ${digit}` } },
  facts: { contribution: digit.repeat(32), kind: "proposal" },
})

it("[HTTP-11] a log is opened by an enrolled device, in its own name, under the school's keys, in a class that it teaches", async () => {
  const { host } = lesson.genesis
  const pupil = (await lesson.join("Lina")).tablet
  const other = await colleague()
  let drawn = 0
  const open = async (as: RawDevice, over: Partial<Genesis>) => {
    drawn += 1
    const nonce = String(drawn).padStart(32, "0")
    const genesis = { kind: "class", nonce, host, facilitator: as.signer.publicKey, ...over }
    return (await as.post("/api/logs", { genesis })).status
  }
  const session = { kind: "session", class: lesson.roster.log } as const
  expect(await open(pupil, {})).toBe(403)
  expect(await open(other, { facilitator: lesson.teacher.signer.publicKey })).toBe(403)
  expect(await open(other, { host: { ...host, sign: other.signer.publicKey } })).toBe(400)
  expect(await open(other, { host: { ...host, receive: other.signer.publicKey } })).toBe(400)
  expect(await open(other, session)).toBe(403)
  expect(await open(other, { kind: "session" })).toBe(403)
  expect(await open(other, { kind: "session", class: "0".repeat(64) })).toBe(403)
  expect(await open(other, {})).toBe(200)
  expect(await open(lesson.teacher, session)).toBe(200)
})

it("[PROVE-5] a key of small order is nobody's, though anybody could sign for it", async () => {
  const key = `01${"0".repeat(62)}`
  const device = school.device()
  const { challenge } = (await device.post("/api/device/challenge", { key })).json as { challenge: string }
  const signature = `01${"0".repeat(126)}`
  expect((await device.post("/api/device/prove", { key, challenge, signature })).status).toBe(403)
  expect(device.cookie()).toBe("")
})

it("[PROVE-6] of a cookie and of a one-time link the server keeps a hash, of two pictures a keyed one", async () => {
  const lina = await lesson.join("Lina")
  const { token } = (await lesson.teacher.post("/api/invites", { kind: "device" })).json as { token: string }
  const kept: unknown[] = await school.store.readAll(lesson.roster.log)
  for (const kind of ["cookie", "link"]) kept.push(await school.store.records(kind))
  const text = JSON.stringify(kept)
  expect(text).toContain(lina.tablet.signer.publicKey)
  const cookies = [lina.tablet, lesson.teacher].map((it) => it.cookie().split("=")[1])
  for (const secret of [...cookies, token]) {
    expect(secret).toMatch(/^[0-9a-f]{32,64}$/)
    expect(text).not.toContain(secret)
  }
  expect(text).toContain("v1.PicturesChosen")
  expect(text).not.toContain("boat")
})

it("[LIVE-5] who is there, drafts, asks for help or holds unsent work is in no row", async () => {
  const lina = await lesson.join("Lina")
  const all = async () => [
    ...(await school.store.readAll(lesson.log)),
    ...(await school.store.heads(lesson.log)),
  ]
  const before = await all()
  for (const state of ["drafting", "help", "done", "in"])
    await lina.tablet.post(`/api/logs/${lesson.log}/presence`, { seat: lina.seat, state, unsent: 3 })
  const { live } = (await lesson.page(lesson.teacher, "staff")).json as { live: { unsent: object } }
  expect(live.unsent).toEqual({ [lina.seat]: 3 })
  expect(await all()).toEqual(before)
})

it("[OPS-5] a lesson, its mistakes and its wrong codes write nothing to the server's log", async () => {
  const written = [
    ...[vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")],
    ...(["log", "info", "warn", "error"] as const).map((name) => vi.spyOn(console, name)),
  ]
  const lina = await lesson.join("Lina")
  const signed = school.sign(lina.at, submit("a"))
  await lesson.push(lina.tablet, signed, { ...signed, seq: 77 }, null)
  await lina.tablet.post("/api/join/find", { code: "000000" })
  await lina.tablet.post("/api/join/find", { code: "no" })
  await school.device().get(`/api/logs/${lesson.log}/feeds?after=public~0.0.`)
  await lesson.page(lina.tablet, "staff")
  await lina.tablet.post("/api/enrol", { token: "0".repeat(32) })
  await school.device().get(`/${lina.seat}/Lina`)
  for (const spy of written) expect(spy).not.toHaveBeenCalled()
})

it("[JOIN-15] six digits are drawn evenly, the QR holds 128 bits, and both are told to the facilitator alone, while the doors are open", async () => {
  const draw = (...numbers: number[]) => {
    const rest = [...numbers]
    const random = () => {
      const next = rest.shift() ?? 0
      return Uint8Array.of(next >> 16, next >> 8, next)
    }
    return sixDigits({ random })
  }
  expect([draw(0), draw(1_000_000), draw(15_999_999)]).toEqual(["000000", "000000", "999999"])
  // 2^24 is no multiple of a million: what is beyond the last whole one is drawn again.
  expect(draw(16_000_000, 16_777_215, 42)).toBe("000042")
  const path = `/api/logs/${lesson.log}/doors`
  expect((await lesson.teacher.get(path)).json).toEqual({
    class: lesson.roster.log,
    code: expect.stringMatching(/^[0-9]{6}$/),
    secret: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
  for (const as of [await provenDevice(), (await lesson.join("Lina")).tablet, await colleague()])
    expect((await as.get(path)).status).toBe(403)
  await lesson.steer({ type: "v1.DoorsMoved", facts: { open: false } })
  expect((await lesson.teacher.get(path)).json).toEqual({ code: null, secret: null })
})

it("[JOIN-16] a tablet has ten wrong codes a minute; one of the class finds its session all the same", async () => {
  const lina = await lesson.join("Lina")
  const find = async (way: object) =>
    (await lina.tablet.post("/api/join/find", way)).json as { type: string; reason?: string }
  const wrong = lesson.code === "000000" ? "000001" : "000000"
  for (let n = 0; n < 10; n += 1) expect((await find({ code: wrong })).reason).toBe("WrongCode")
  expect((await find({ code: lesson.code })).reason).toBe("TooManyTries")
  expect((await find({ log: lesson.log })).type).toBe("found")
  school.wait(60_000)
  expect((await find({ code: lesson.code })).type).toBe("found")
})

it("[WIRE-11] one request asks for sixty feeds at most, and none is told before all of them are allowed", async () => {
  const lina = await lesson.join("Lina")
  const ask = (feeds: readonly string[]) =>
    lina.tablet.get(`/api/logs/${lesson.log}/feeds?${feeds.map((it) => `after=${it}~0.0.`).join("&")}`)
  const many = (count: number) => Array.from({ length: count }, () => "public")
  expect((await ask(many(60))).status).toBe(200)
  expect((await ask(many(61))).status).toBe(400)
  expect((await ask([])).status).toBe(400)
  const mixed = await ask(["public", `own:${lina.seat}`, "staff"])
  expect([mixed.status, mixed.json]).toEqual([403, { fault: "NotAllowed" }])
})

it("[HTTP-12] what a device may do is asked anew each time: a right that comes or goes counts from the next request on", async () => {
  const lina = await lesson.join("Lina")
  const asking = async (as: RawDevice) => [
    (await lesson.page(as, "public")).status,
    (await as.get(`/api/logs/${lesson.log}/feeds/public/proofs`)).status,
    (await as.post(`/api/logs/${lesson.log}/presence`, { seat: lina.seat, state: "in" })).status,
  ]
  expect(await asking(lina.tablet)).toEqual([200, 200, 200])
  const { publicKey: key } = lina.at.signer
  await lesson.steer({ type: "v1.KeyRevoked", facts: { seat: lina.seat, key, reason: "notThisPupil" } })
  expect(await asking(lina.tablet)).toEqual([403, 403, 403])
  const phone = await provenDevice()
  const steering = async () => [
    (await lesson.page(phone, "staff")).status,
    (await phone.get(`/api/logs/${lesson.log}/doors`)).status,
    (await phone.post("/api/invites", { kind: "device" })).status,
  ]
  expect(await steering()).toEqual([403, 403, 403])
  const { token } = (await lesson.teacher.post("/api/invites", { kind: "device" })).json as { token: string }
  await phone.post("/api/enrol", { token })
  expect(await steering()).toEqual([200, 200, 200])
})
