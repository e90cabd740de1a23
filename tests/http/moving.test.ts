/** A pupil goes on elsewhere: one seat, another key, by six digits or a secret. */
import { afterEach, beforeEach, expect, it } from "vitest"
import { signerOf } from "../../src/domain/log/keys.ts"
import type { MoveAnswer, TakeAnswer } from "../../src/protocol/messages.ts"
import { newId } from "../../src/shared/ids.ts"
import {
  type HttpLesson,
  type HttpSchool,
  openHttpLesson,
  openHttpSchool,
  type RawDevice,
} from "../support/http-school.ts"
import { createMemoryEventStore, slowly } from "../support/memory-event-store.ts"

let isSlow = false
let school: HttpSchool
let lesson: HttpLesson
let lina: Awaited<ReturnType<HttpLesson["join"]>>
beforeEach(async () => {
  school = await openHttpSchool(slowly(createMemoryEventStore(), () => isSlow))
  lesson = await openHttpLesson(school)
  lina = await lesson.join("Lina")
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
const typed = { id: "idea", text: "Il faudrait un banc", changedAt: 5 }
const ask = async (as: RawDevice, drafts: object[] = [typed]) => {
  const answer = (await as.post("/api/join/move", { log: lesson.log, seat: lina.seat, drafts })).json
  return answer as Extract<MoveAnswer, { type: "opened" }>
}
const keyOf = (device: RawDevice) => device.signerFor(lesson.genesis.nonce, lina.member).publicKey
const take = async (as: RawDevice, way: object, key = keyOf(as)): Promise<TakeAnswer> =>
  (await as.post("/api/join/take", { ...way, key })).json as TakeAnswer
const find = async (as: RawDevice, way: object) => (await as.post("/api/join/find", way)).json
const idea = (text: string, digit: string) => ({
  type: "v1.ContributionSubmitted",
  facts: { contribution: digit.repeat(32), kind: "proposal" },
  text: { text },
})

it("[MOVE-1] the code says whose place it is; taken, the seat has the new tablet and what was typed", async () => {
  const app = await tablet()
  const { code, secret, expiresAt } = await ask(lina.tablet)
  expect(code).toMatch(/^\d{6}$/)
  expect(expiresAt).toBe(school.now() + 600_000)
  const place = { type: "moving", log: lesson.log, question: "What next?", member: lina.member, name: "Lina" }
  expect(await find(app, { code })).toMatchObject(place)
  expect(await find(app, { secret })).toMatchObject(place)
  expect(await take(app, { code })).toMatchObject({
    ...{ type: "admitted", seat: lina.seat, name: "Lina", drafts: [typed] },
  })
  const staff = (await lesson.page(lesson.teacher, "staff")).body
  expect(staff.split('"v1.SeatAdmitted"')).toHaveLength(2)
  expect(staff).toContain('"movedElsewhere"')
  // The new tablet writes for the seat; what still waits on the old one is taken too.
  const here = { log: lesson.log, seat: lina.seat, signer: app.signerFor(lesson.genesis.nonce, lina.member) }
  expect(await lesson.push(app, school.sign(here, idea("A bench", "a")))).toMatchObject([
    { type: "accepted" },
  ])
  const waited = await lesson.push(lina.tablet, school.sign(lina.at, idea("A tree", "b")))
  expect(waited).toMatchObject([{ type: "accepted" }])
  expect((await lesson.page(lina.tablet, `own:${lina.seat}`)).body).toContain('"TabletLeft"')
})

it("[MOVE-2] a code serves one tablet, which may ask again; another one finds it wrong", async () => {
  isSlow = true
  const [app, other] = [await tablet(), await tablet()]
  const { code, secret } = await ask(lina.tablet)
  const answers = await Promise.all([take(app, { code }), take(other, { secret })])
  expect(answers.map((it) => it.type).sort()).toEqual(["admitted", "refused"])
  const first = answers[0]?.type === "admitted" ? app : other
  const second = first === app ? other : app
  expect(await take(first, { code })).toMatchObject({ type: "admitted", drafts: [typed] })
  expect(await take(second, { code })).toEqual({ type: "refused", reason: "WrongCode" })
  const bound = (await lesson.page(lesson.teacher, "staff")).body.split('"v1.KeyBound"').length - 1
  expect(bound).toBe(1)
})

it("[MOVE-3] it dies after ten minutes, with the next one of the seat, and with the server", async () => {
  const app = await tablet()
  const old = await ask(lina.tablet)
  const { code } = await ask(lina.tablet)
  expect(await find(app, { code: old.code })).toEqual({ type: "refused", reason: "WrongCode" })
  school.wait(600_000)
  expect(await take(app, { code })).toEqual({ type: "refused", reason: "WrongCode" })
  const last = await ask(lina.tablet)
  await school.restart()
  expect(await find(app, { code: last.code })).toEqual({ type: "refused", reason: "WrongCode" })
  // Nobody lost anything: the place is still the first tablet's.
  expect((await ask(lina.tablet)).type).toBe("opened")
})

it("[MOVE-4] only a tablet that holds the seat makes one, and none that was taken back", async () => {
  const [adam, stranger] = [await lesson.join("Adam"), await tablet()]
  for (const device of [adam.tablet, stranger, lesson.teacher]) {
    const answer = await device.post("/api/join/move", { log: lesson.log, seat: lina.seat, drafts: [] })
    expect(answer.status).toBe(403)
  }
  const { code } = await ask(lina.tablet)
  const key = keyOf(lina.tablet)
  const reason = "notThisPupil"
  await lesson.steer({ type: "v1.KeyRevoked", facts: { seat: lina.seat, key, reason } })
  expect(await ask(lina.tablet)).toEqual({ type: "refused", reason: "NotThisPupil" })
  // A code from before is void, and a tablet that was taken back cannot come in again by one.
  expect(await take(stranger, { code })).toEqual({ type: "refused", reason: "WrongCode" })
  const back = await lesson.join("Lina", await tablet())
  const again = (await back.tablet.post("/api/join/move", { log: lesson.log, seat: lina.seat, drafts: [] }))
    .json as { code: string }
  expect(await take(lina.tablet, { code: again.code })).toEqual({ type: "refused", reason: "NotThisPupil" })
})

it("[MOVE-5] wrong codes come from the budget of the doors; a code of one kind is of no use for the other", async () => {
  const { code, secret } = await ask(lina.tablet)
  const guesser = await tablet()
  const reasons = new Map<string, number>()
  for (let n = 0; n < 40; n += 1) {
    const guess = String(n).padStart(6, "0")
    if (guess === code || guess === lesson.code) continue
    const answer = n % 2 === 0 ? await take(guesser, { code: guess }) : await find(guesser, { code: guess })
    const { reason } = answer as { reason: string }
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  expect(reasons.get("WrongCode")).toBe(10)
  expect(await take(guesser, { code })).toEqual({ type: "refused", reason: "TooManyTries" })
  const app = await tablet()
  expect(await take(app, { code: lesson.code })).toEqual({ type: "refused", reason: "WrongCode" })
  expect((await lesson.claim(app, lina.member, { secret })).json).toEqual({
    ...{ type: "refused", reason: "WrongCode" },
  })
  expect((await take(app, { secret })).type).toBe("admitted")
})

it("[MOVE-6] the seat comes back to a tablet that it had left", async () => {
  const app = await tablet()
  await take(app, { code: (await ask(lina.tablet)).code })
  expect(
    (await lina.tablet.post("/api/join/move", { log: lesson.log, seat: lina.seat, drafts: [] })).status,
  ).toBe(403)
  const { code } = await ask(app, [{ ...typed, text: "Il faudrait deux bancs" }])
  expect(await take(lina.tablet, { code })).toMatchObject({ type: "admitted", seat: lina.seat })
  expect((await lesson.page(lina.tablet, `own:${lina.seat}`)).body).toContain('"TabletBack"')
  expect((await ask(lina.tablet)).type).toBe("opened")
})

it("[MOVE-7] too much text is refused, and so are a foreign key and a session that is over", async () => {
  const app = await tablet()
  const long = { id: "idea", text: "x".repeat(8_000), changedAt: 1 }
  const answer = await lina.tablet.post("/api/join/move", {
    ...{ log: lesson.log, seat: lina.seat, drafts: Array(6).fill(long) },
  })
  expect(answer.status).toBe(413)
  const { code } = await ask(lina.tablet)
  const adam = await lesson.join("Adam", app)
  const adams = app.signerFor(lesson.genesis.nonce, adam.member).publicKey
  expect(await take(app, { code }, adams)).toEqual({ type: "refused", reason: "UnknownMember" })
  const weak = `01${"0".repeat(62)}`
  expect(await take(app, { code }, weak)).toEqual({ type: "refused", reason: "UnknownMember" })
  await lesson.steer({ type: "v1.SessionFinished", facts: {} })
  expect(await find(app, { code })).toEqual({ type: "refused", reason: "SessionOver" })
  expect(await take(app, { code }, signerOf(school.random(32)).publicKey)).toEqual({
    ...{ type: "refused", reason: "SessionOver" },
  })
  expect(await ask(lina.tablet)).toEqual({ type: "refused", reason: "SessionOver" })
})

it("[MOVE-8] of two tablets the last ballot counts, and it is one", async () => {
  const app = await tablet()
  const contribution = "c".repeat(32)
  const poll = "d".repeat(32)
  await lesson.push(lina.tablet, school.sign(lina.at, idea("A bench", "c")))
  await lesson.steer({ type: "v1.ContributionPublished", facts: { contribution, revision: 0 } })
  const opened = { poll, method: "yes-no", options: [contribution] }
  const steered = await lesson.steer({ type: "v1.PollOpened", facts: opened, text: {} })
  expect(steered).toMatchObject([{ type: "accepted" }])
  const vote = (mark: string) => ({
    type: "v1.BallotCast",
    facts: { poll, marks: [mark], nonce: newId(school.random) },
  })
  const waited = school.sign(lina.at, vote("no"))
  await take(app, { code: (await ask(lina.tablet)).code })
  const here = { log: lesson.log, seat: lina.seat, signer: app.signerFor(lesson.genesis.nonce, lina.member) }
  await lesson.push(lina.tablet, waited)
  await lesson.push(app, school.sign(here, vote("yes")))
  await lesson.steer({ type: "v1.PollClosing", facts: { poll } })
  await lesson.steer({ type: "v1.RevealAsked", facts: { poll } })
  const shown = (await lesson.page(lesson.teacher, "staff")).body
  expect(shown.split('"v1.BallotCast"')).toHaveLength(2)
  expect(shown).toContain('"marks":["yes"]')
})

it("[MOVE-11] who was taken off the class list keeps the seat they have, and moves with it; a name that is gone is nobody's", async () => {
  const [app, stranger] = [await tablet(), await tablet()]
  const gone = { type: "v1.MemberRemoved", facts: { member: lina.member } }
  await lesson.teacher.post(`/api/logs/${lesson.roster.log}/events`, {
    events: [school.sign(lesson.roster.at, gone)],
  })
  expect((await lesson.claim(stranger, lina.member)).json).toEqual({
    ...{ type: "refused", reason: "UnknownMember" },
  })
  const { code } = await ask(lina.tablet)
  expect(await take(app, { code })).toMatchObject({ type: "admitted", seat: lina.seat, drafts: [typed] })
})
