import { expect, it } from "vitest"
import { avatarAt } from "../avatars.ts"
import { signEvent } from "../log/event.ts"
import { isSignedBy, signerOf } from "../log/keys.ts"
import { type Role, sessionEvents } from "../session/events.ts"
import { createLesson, lessonTime, seededRandom } from "./lesson-in-tests.ts"

const id = (digit: string) => digit.repeat(32)
const submit = (digit: string) => ({
  ...{ type: "v1.ContributionSubmitted", text: { text: "Words" } },
  facts: { contribution: id(digit), kind: "proposal" },
})
const reasonOf = (verdict: { type: string; reason?: string } | undefined) => verdict?.reason ?? verdict?.type

/** Somebody whom the host seats under a key and in a role of the test's choice. */
const seat = (lesson: ReturnType<typeof createLesson>, role: Role, key: string, digit: string) => {
  const facts = { seat: id(digit), member: id(digit), role, key, device: key, avatar: { ...avatarAt(1) } }
  lesson.say({ type: "v1.SeatAdmitted", facts, text: {} })
  return id(digit)
}

it("[ADMIT-8] a key of small order writes nothing, though anybody could sign for it", () => {
  const lesson = createLesson({ signed: true })
  const key = `01${"0".repeat(62)}`
  const at = seat(lesson, "pupil", key, "5")
  lesson.join(0)
  const event = { ...lesson.sign(0, submit("1")), seat: at, key, signature: `01${"0".repeat(126)}` }
  expect(isSignedBy(key, "00".repeat(32), event.signature)).toBe(true)
  expect(lesson.send(event)).toMatchObject([{ type: "refused", reason: "BadSignature" }])
})

it("[ADMIT-9] the events of a key come in any order and with gaps, each sequence once", () => {
  const lesson = createLesson()
  lesson.join(0)
  const verdicts = [900, 5, 6].map((seq, index) => lesson.raw(0, submit(String(index + 1)), { seq }).type)
  expect(verdicts).toEqual(["accepted", "accepted", "accepted"])
  expect(reasonOf(lesson.raw(0, submit("4"), { seq: 5 }))).toBe("SequenceReused")
})

it("[ADMIT-10] a chair steers and does nothing else of a facilitator's; screens and observers write nothing", () => {
  const lesson = createLesson()
  const random = seededRandom(3)
  const refusals = (role: Role, digit: string) => {
    const signer = { publicKey: signerOf(random(32)).publicKey, sign: () => "0".repeat(128) }
    const at = { log: lesson.host().log, seat: seat(lesson, role, signer.publicKey, digit), signer }
    return Object.keys(sessionEvents).map((type, seq) => {
      const signing = { ...at, seq, time: lessonTime, salt: id("0") }
      return [type, reasonOf(lesson.send(signEvent({ type, facts: {} }, signing))[0])]
    })
  }
  const steering = Object.entries(sessionEvents).filter(([, kind]) => kind.by === "steering")
  expect(steering.map(([type]) => type)).toEqual([
    ...["v1.StageEntered", "v1.PauseSet", "v1.TimerSet"],
    ...["v1.FloorGiven", "v1.HandsLowered", "v1.RoundSet", "v1.CardShown"],
  ])
  const isSteering = (type: string | undefined) => steering.some(([known]) => known === type)
  for (const [type, reason] of refusals("chair", "5"))
    expect([type, reason]).toEqual([type, isSteering(type) ? "BadBody" : "NotYourRole"])
  for (const role of ["projector", "observer"] as const)
    for (const [type, reason] of refusals(role, role === "projector" ? "6" : "7"))
      expect([type, reason]).toEqual([type, "TooMany"])
})
