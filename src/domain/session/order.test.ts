import { expect, it } from "vitest"
import { createLesson, type TestLesson } from "../host/lesson-in-tests.ts"
import { type EventDraft, eventIdOf } from "../log/event.ts"
import { evolveOwn, evolvePublic } from "./entries.ts"
import { evolve } from "./evolve.ts"
import { emptyOwn, type SessionState } from "./state.ts"

const id = (digit: string) => digit.repeat(32)

/** Three pupils, a published idea, an open vote on it. */
const voting = () => {
  const lesson = createLesson()
  for (const pupil of [0, 1, 2]) lesson.join(pupil)
  const contribution = lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  lesson.act("teacher", { type: "Publish", contribution })
  const poll = lesson.act("teacher", { type: "OpenPoll", method: "yes-no", options: [contribution] })
  return { lesson, poll }
}
const ballot = (poll: string, mark: string, digit: string): EventDraft => ({
  type: "v1.BallotCast",
  facts: { poll, marks: [mark], nonce: id(digit) },
})
const folded = (lesson: TestLesson, state: SessionState, draft: EventDraft, actor: "teacher" | number) => {
  const event = lesson.sign(actor, draft)
  return evolve(state, event, eventIdOf(event))
}

it("[SES-27] the order of the host decides, whatever the clocks say", () => {
  const { lesson, poll } = voting()
  lesson.raw(0, ballot(poll, "yes", "1"), { time: Date.UTC(2036) })
  lesson.raw(0, ballot(poll, "no", "2"), { time: 0 })
  lesson.raw("teacher", { type: "v1.PollClosing", facts: { poll } }, { time: 0 })
  lesson.raw(1, ballot(poll, "yes", "3"), { time: 0 })
  lesson.act("teacher", { type: "RuleLateBallots", poll, admit: false })
  lesson.act("teacher", { type: "RevealPoll", poll })
  expect(lesson.state().public.polls[poll]).toMatchObject({ ballots: [["no"]], lateHeld: 1 })
})

it("[SES-28] a count takes the ballots that the closing names, and no other", () => {
  const { lesson, poll } = voting()
  lesson.act(0, { type: "CastBallot", poll, marks: ["yes"] })
  lesson.act("teacher", { type: "ClosePoll", poll })
  lesson.host().session = folded(lesson, lesson.state(), ballot(poll, "no", "4"), 1).state
  lesson.act("teacher", { type: "RevealPoll", poll })
  expect(Object.keys(lesson.state().staff.polls[poll]?.released ?? {})).toHaveLength(2)
  expect(lesson.state().public.polls[poll]).toMatchObject({ ballots: [["yes"]], counted: 1 })
})

it("[SES-29] what this version does not know changes nothing and is told to no pupil", () => {
  const { lesson } = voting()
  const before = lesson.state()
  const draft = { type: "v9.Dreamt", facts: { of: id("9") }, text: { text: "Words" } }
  for (const actor of ["teacher", 0] as const) {
    const { state, emissions, effect } = folded(lesson, before, draft, actor)
    expect([state, emissions, effect]).toEqual([before, [], { type: "void", reason: "UnknownType" }])
  }
  const entry = { type: "Dreamt", facts: { of: id("9") } }
  const own = before.own[lesson.seatOf(0)] ?? emptyOwn
  expect(evolvePublic(before.public, entry as never)).toEqual(before.public)
  expect(evolveOwn(own, entry as never)).toEqual(own)
})
