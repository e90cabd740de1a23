import { expect, it } from "vitest"
import { avatarAt } from "../avatars.ts"
import { ceilings, limits } from "../limits.ts"
import { signEvent, withoutText } from "../log/event.ts"
import { type Genesis, logIdOf } from "../log/genesis.ts"
import { signerOf } from "../log/keys.ts"
import { admit, decodeEvent, volumeLimits } from "./admit.ts"
import { noChanges, receive } from "./host.ts"
import { createLesson, lessonTime } from "./lesson-in-tests.ts"
import { openHostLog } from "./log.ts"

const id = (digit: string) => digit.repeat(32)
const submit = (digit: string) => ({
  ...{ type: "v1.ContributionSubmitted", text: { text: "Words" } },
  facts: { contribution: id(digit), kind: "proposal" },
})
const reasonOf = (verdict: { type: string; reason?: string }) => verdict.reason ?? verdict.type
const seated = () => {
  const lesson = createLesson({ signed: true })
  lesson.join(0)
  return lesson
}

it("[ADMIT-1] each lasting fault is refused by its name", () => {
  const lesson = seated()
  lesson.join(1)
  const first = lesson.sign(0, submit("1"))
  expect(lesson.send(first)[0]?.type).toBe("accepted")
  const refusals = {
    BadShape: lesson.raw(0, submit("2"), { facts: { contribution: 0.5 } }),
    UnknownLog: lesson.raw(0, submit("2"), { log: "0".repeat(64) }),
    SequenceReused: lesson.raw(0, submit("2"), { seq: first.seq }),
    UnadmittedKey: lesson.raw(0, submit("2"), { seat: lesson.seatOf(1) }),
    BadSignature: lesson.raw(0, submit("2"), { signature: first.signature }),
    NotYourRole: lesson.raw(0, { type: "v1.PauseSet", facts: { paused: true } }),
    BadBody: lesson.raw(0, { ...submit("2"), text: { text: "" } }),
  }
  for (const [reason, verdict] of Object.entries(refusals))
    expect(verdict).toMatchObject({ type: "refused", reason })
  const facts = { seat: lesson.seatOf(1), key: lesson.keyOf(1), reason: "notThisPupil" }
  lesson.raw("teacher", { type: "v1.KeyRevoked", facts })
  expect(reasonOf(lesson.raw(1, submit("3")))).toBe("KeyRevoked")
  lesson.host().volumes.set(lesson.seatOf(0), volumeLimits.pupil)
  expect(reasonOf(lesson.raw(0, submit("4")))).toBe("TooMany")
})

it("[ADMIT-2] what depends on something not there, or is of an unknown type, is held and taken later", () => {
  const lesson = seated()
  const edit = {
    type: "v1.ContributionEdited",
    facts: { contribution: id("1"), revision: 1 },
    text: { text: "New" },
  }
  const early = lesson.sign(0, edit)
  expect(lesson.send(early)).toMatchObject([{ type: "held", reason: "TargetMissing" }])
  expect(reasonOf(lesson.raw(0, { type: "v9.Dreamt", facts: { of: "later" } }))).toBe("UnknownType")
  const before = lesson.rows().length
  lesson.raw(0, submit("1"))
  expect(lesson.send(early)).toMatchObject([{ type: "accepted" }])
  expect(lesson.rows().length).toBeGreaterThan(before)
  const argument = { ...submit("2"), facts: { contribution: id("2"), kind: "for", parent: id("9") } }
  const ballot = { type: "v1.BallotCast", facts: { poll: id("9"), marks: [], nonce: id("8") } }
  for (const draft of [argument, ballot]) expect(reasonOf(lesson.raw(0, draft))).toBe("TargetMissing")
})

it("[ADMIT-3] sent again it is a duplicate with its position; held or refused it leaves no trace", () => {
  const lesson = seated()
  const event = lesson.sign(0, submit("1"))
  const [first] = lesson.send(event)
  const rows = lesson.rows().length
  expect(lesson.send(event)).toEqual([{ ...first, type: "duplicate" }])
  lesson.raw(0, { type: "v9.Dreamt", facts: {} }, { seq: 500 })
  expect(lesson.raw(0, submit("2"), { seq: 500 }).type).toBe("accepted")
  expect(lesson.rows().length).toBe(rows + 2)
})

it("[ADMIT-4] a ballot that does not answer its poll is refused and takes no place", () => {
  const lesson = seated()
  const contribution = lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  lesson.act("teacher", { type: "Publish", contribution })
  const poll = lesson.act("teacher", { type: "OpenPoll", method: "yes-no", options: [contribution] })
  lesson.act(0, { type: "CastBallot", poll, marks: ["yes"] })
  for (const marks of [["maybe"], ["yes", "no"], ["yes", "yes"], [contribution]])
    expect(reasonOf(lesson.raw(0, { type: "v1.BallotCast", facts: { poll, marks, nonce: id("1") } }))).toBe(
      "BadBody",
    )
  lesson.act("teacher", { type: "ClosePoll", poll })
  lesson.act("teacher", { type: "RevealPoll", poll })
  expect(lesson.state().public.polls[poll]?.ballots).toEqual([["yes"]])
})

it("[ADMIT-6] an event whose text was removed is the event that it was", () => {
  const lesson = seated()
  const event = lesson.sign(0, submit("1"))
  const erased = withoutText(event)
  const [first] = lesson.send(erased)
  expect(first?.type).toBe("accepted")
  expect(lesson.send(event)).toEqual([{ ...first, type: "duplicate" }])
  expect(lesson.state().staff.contributions[id("1")]?.text).toBeNull()
  const bare = { type: "v1.ContributionSubmitted", facts: submit("2").facts }
  expect(reasonOf(lesson.raw(0, bare))).toBe("BadBody")
})

const classHost = () => {
  const signer = signerOf(new Uint8Array(32).fill(7))
  const { publicKey } = signer
  const genesis: Genesis = {
    ...{ kind: "class", nonce: id("0"), facilitator: publicKey },
    host: { sign: publicKey, receive: publicKey },
  }
  const host = openHostLog(genesis)
  const unsigned = { publicKey, sign: () => "0".repeat(128) }
  const context = { signer, now: () => lessonTime, random: (count: number) => new Uint8Array(count) }
  const add = (seq: number) => {
    const facts = { member: String(seq).padStart(32, "0"), avatar: { ...avatarAt(seq) } }
    const signing = { log: logIdOf(genesis), seat: genesis.nonce, signer: unsigned, seq, salt: id("2") }
    const draft = { type: "v1.MemberAdded", facts, text: { name: "Lina" } }
    const event = signEvent(draft, { ...signing, time: lessonTime })
    return reasonOf(receive(host, event, { ...context, verify: () => true }, noChanges()))
  }
  return { host, add }
}

it("[ADMIT-7] a host takes texts and classes larger than a class writes, and no larger than its ceilings", () => {
  const lesson = seated()
  const long = (digit: string, length: number) =>
    reasonOf(lesson.raw(0, { ...submit(digit), text: { text: "x".repeat(length) } }))
  expect([long("1", limits.idea + 1), long("2", ceilings.idea)]).toEqual(["accepted", "accepted"])
  expect(long("3", ceilings.idea + 1)).toBe("BadBody")
  const { host, add } = classHost()
  for (let seq = 1; seq <= ceilings.members; seq += 1) expect(add(seq)).toBe("accepted")
  expect(add(ceilings.members + 1)).toBe("TooMany")
  expect(host.class.members).toHaveLength(ceilings.members)
})

it("[ADMIT-5] what is not an event decodes to nothing, and nothing thrown at the door throws", () => {
  const lesson = seated()
  const event = lesson.sign(0, submit("1"))
  const bad = [
    null,
    1,
    "x",
    [],
    {},
    { ...event, seq: -1 },
    { ...event, more: 1 },
    { ...event, key: "x" },
    { ...event, type: "Nothing" },
  ]
  for (const raw of bad) expect(decodeEvent(raw)).toBeNull()
  expect(decodeEvent(event)).toEqual(event)
  let deep: unknown = 1
  for (let level = 0; level < 50_000; level += 1) deep = [deep]
  const nested = { ...event, facts: { deep: deep as never } }
  expect(reasonOf(admit(lesson.host(), nested))).toBe("BadShape")
})
