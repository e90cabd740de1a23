import { describe, expect, it } from "vitest"
import { createLesson, type TestLesson } from "../host/lesson-in-tests.ts"
import { eventIdOf } from "../log/event.ts"
import type { Stage } from "../templates.ts"
import type { Command } from "./commands.ts"
import { evolve } from "./evolve.ts"
import { isOpening, shiftBetween, toAskAgain } from "./opening.ts"
import { oppositeOf } from "./opposite.ts"
import { currentPoll } from "./poll-outcome.ts"

const stages: readonly Stage[] = [
  { kind: "understand", minutes: 5, opening: true },
  { kind: "argue", minutes: 5 },
  { kind: "vote", minutes: 5 },
]
const seated = (pupils = 6) => {
  const lesson = createLesson({ stages })
  for (let at = 0; at < pupils; at++) lesson.join(at)
  return lesson
}
const id = (digit: string) => digit.repeat(32)
const refusalOf = (lesson: TestLesson, command: Command) => {
  const decided = lesson.decideAs("teacher", command)
  return decided.ok ? null : decided.error.type
}
/** What becomes of an event from a device that skips the checks. */
const effectOf = (lesson: TestLesson, type: string, facts: object): string => {
  const event = lesson.sign("teacher", { type, facts: facts as never })
  const { effect } = evolve(lesson.state(), event, eventIdOf(event))
  return effect.type === "void" ? effect.reason : effect.type
}

type Mark = "yes" | "no" | null
/** One mark for each pupil who votes; null: does not know yet; left out: does not vote. */
const cast = (lesson: TestLesson, poll: string, marks: readonly (Mark | undefined)[]) => {
  for (const [at, mark] of marks.entries())
    if (mark !== undefined) lesson.act(at, { type: "CastBallot", poll, marks: mark === null ? [] : [mark] })
}
const opened = (lesson: TestLesson, marks: readonly (Mark | undefined)[]) => {
  const poll = lesson.act("teacher", { type: "AskOpening" })
  cast(lesson, poll, marks)
  lesson.act("teacher", { type: "ClosePoll", poll })
  return poll
}
const askedAgain = (lesson: TestLesson, opening: string, marks: readonly (Mark | undefined)[]) => {
  const poll = lesson.act("teacher", { type: "AskAgain", opening })
  cast(lesson, poll, marks)
  lesson.act("teacher", { type: "ClosePoll", poll })
  lesson.act("teacher", { type: "RevealPoll", poll })
  return poll
}
const shiftOf = (lesson: TestLesson, poll: string) => lesson.state().staff.shifts?.[poll]

describe("the opening vote", () => {
  it("[OPENING-1] is a yes, a no or not known yet on the session's question or on words of its own, and waits for no idea", () => {
    const lesson = seated()
    const poll = lesson.act("teacher", { type: "AskOpening", question: "What next?" })
    expect(lesson.state().public.polls[poll]).toMatchObject({ method: "yes-no", options: [], opening: true })
    expect(lesson.state().public.polls[poll]?.question).toBeUndefined()
    cast(lesson, poll, ["yes", "no", null])
    lesson.act("teacher", { type: "ClosePoll", poll })
    expect(lesson.state().public.polls[poll]).toMatchObject({ status: "closed", counted: 3 })
    const other = seated()
    const own = other.act("teacher", { type: "AskOpening", question: " Shall we? " })
    expect(other.state().public.polls[own]?.question).toBe("Shall we?")
    expect(refusalOf(other, { type: "AskOpening" })).toBe("PollStillOpen")
    const open = (facts: object) =>
      effectOf(lesson, "v1.PollOpened", { poll: id("a"), method: "yes-no", options: [], ...facts })
    expect(open({})).toBe("UnknownTarget")
    expect(open({ opening: true, method: "approval" })).toBe("UnknownTarget")
    expect(open({ opening: true, again: poll })).toBe("UnknownTarget")
    expect(stages.map(isOpening)).toEqual([true, false, false])
    expect(isOpening({ kind: "propose", minutes: 1, opening: true })).toBe(false)
  })

  it("[OPENING-2] never leaves the box: nothing that anybody reads holds an answer, and nobody can reveal it", () => {
    const lesson = seated()
    const first = opened(lesson, ["yes", "yes", "no", null, "no", "no"])
    expect(refusalOf(lesson, { type: "RevealPoll", poll: first })).toBe("UnknownTarget")
    expect(effectOf(lesson, "v1.RevealAsked", { poll: first })).toBe("PollNotOpen")
    askedAgain(lesson, first, ["no", "yes", "no", null, "no", "yes"])
    expect(lesson.state().public.polls[first]).toMatchObject({ status: "closed", ballots: null })
    expect(lesson.state().staff.polls[first]?.released).toEqual({})
    for (const row of lesson.rows())
      if (row.feed !== "box" && row.body.facts.poll === first)
        expect(JSON.stringify(row.body)).not.toMatch(/"marks"|"ballots":\[\[/)
    expect(lesson.restored().session).toEqual(lesson.state())
  })

  it("[OPENING-3] is closed by the next vote, is not the vote of the session, and its question is asked again once", () => {
    const lesson = seated()
    const first = lesson.act("teacher", { type: "AskOpening" })
    cast(lesson, first, ["yes"])
    expect(currentPoll(lesson.state().public)).toBeUndefined()
    expect(toAskAgain(lesson.state().public)?.id).toBe(first)
    lesson.send(...lesson.eventsOf("teacher", { type: "AskAgain", opening: first }))
    const second = currentPoll(lesson.state().public)?.id ?? ""
    expect(lesson.state().public.polls[first]).toMatchObject({ status: "closed", counted: 1 })
    expect(lesson.state().public.polls[second]).toMatchObject({ status: "open", again: first })
    expect(toAskAgain(lesson.state().public)).toBeUndefined()
    expect(refusalOf(lesson, { type: "ReopenPoll", poll: first })).toBe("AlreadyDone")
    lesson.act("teacher", { type: "ClosePoll", poll: second })
    expect(effectOf(lesson, "v1.PollReopened", { poll: first })).toBe("AlreadyDone")
    expect(refusalOf(lesson, { type: "AskAgain", opening: first })).toBe("AlreadyDone")
    const again = { poll: id("a"), method: "yes-no", options: [], again: first }
    expect(effectOf(lesson, "v1.PollOpened", again)).toBe("AlreadyDone")
    expect(effectOf(lesson, "v1.PollOpened", { ...again, again: second })).toBe("UnknownTarget")
    expect(
      lesson.raw("teacher", { type: "v1.PollOpened", facts: { ...again, again: id("f") }, text: {} }),
    ).toMatchObject({ type: "held" })
  })

  it("[OPENING-3] is undone while it is open, and then asked anew", () => {
    const lesson = seated()
    const before = lesson.viewOf("teacher")
    lesson.act("teacher", { type: "AskOpening" })
    const undo = oppositeOf(before, { type: "AskOpening" })
    expect(undo).toEqual({ type: "WithdrawPoll" })
    if (undo) lesson.act("teacher", undo)
    expect(lesson.state().public.pollOrder).toEqual([])
    opened(lesson, ["yes"])
  })
})

/** Six keep their answer and six change it; behind each answer of the second vote are some of both. */
const before = ["yes", "yes", "yes", "no", "no", null, "yes", "yes", "yes", "no", "no", null] as const
const after = ["yes", "yes", "yes", "no", "no", null, "no", "no", null, "yes", "yes", "no"] as const
const of = (...marks: readonly (Mark | undefined)[]) =>
  new Map(marks.flatMap((it, at) => (it === undefined ? [] : [[`${at}`, it === null ? [] : [it]] as const])))

describe("how the class moved", () => {
  it("[OPENING-4] is counted of those who voted both times, by the host, when the second result is shown", () => {
    const lesson = seated(13)
    const first = opened(lesson, [...before, "yes"])
    expect(lesson.state().staff.shifts).toBeUndefined()
    const second = askedAgain(lesson, first, after)
    expect(shiftOf(lesson, second)).toEqual({
      ...{ both: 12, onlyLast: 0 },
      shift: { before: { yes: 6, no: 4, unsure: 2 }, after: { yes: 5, no: 5, unsure: 2 }, changed: 6 },
    })
    expect(JSON.stringify(lesson.feed("public"))).not.toContain("changed")
  })

  it("[OPENING-4] gives no numbers where fewer than five changed, or fewer than five did not", () => {
    const lesson = seated()
    const first = opened(lesson, ["yes", "yes", "yes", "no"])
    const second = askedAgain(lesson, first, ["yes", "no", "no", "no", "yes", null])
    expect(shiftOf(lesson, second)).toEqual({ both: 4, onlyLast: 2, shift: null })
    expect(refusalOf(lesson, { type: "ShowShift", poll: second })).toBe("TooFewAnswers")
    expect(effectOf(lesson, "v1.ShiftShown", { poll: second })).toBe("TooFew")
    const moving = (kept: number, changed: number) => {
      const [from, to]: (Mark | undefined)[][] = [[], []]
      for (let at = 0; at < kept + changed; at++) {
        const mark = at % 2 ? "yes" : "no"
        from?.push(mark)
        to?.push(at < kept ? mark : at % 2 ? "no" : "yes")
      }
      return shiftBetween(of(...(from ?? [])), of(...(to ?? []))).shift?.changed ?? null
    }
    expect([moving(5, 5), moving(5, 4), moving(4, 5), moving(12, 0), moving(0, 12)]).toEqual([
      ...[5, null, null, null, null],
    ])
  })

  it("[OPENING-4] gives no numbers where an answer of the second vote comes only from those who changed, or who did not", () => {
    const times = (count: number, mark: Mark) => Array<Mark>(count).fill(mark)
    const shift = (first: readonly Mark[], last: readonly Mark[]) =>
      shiftBetween(of(...first), of(...last)).shift
    expect(shift(times(12, "yes"), [...times(6, "yes"), ...times(6, "no")])).toBeNull()
    expect(
      shift([...times(10, "yes"), ...times(5, "no")], [...times(5, "yes"), ...times(10, "no")]),
    ).toBeNull()
    expect(shift([...before, "yes"], [...after, "yes"])).not.toBeNull()
    expect(
      shift([...before.slice(0, 5), ...before.slice(6)], [...after.slice(0, 5), ...after.slice(6)]),
    ).toBeNull()
  })

  it("[OPENING-5] hides the few who voted the second time only among all: the result beside it tells nothing of them", () => {
    const few = shiftBetween(of(...before), of(...after, "yes"))
    expect(few).toEqual({
      ...{ both: 12, onlyLast: 1 },
      shift: { before: { yes: 6, no: 4, unsure: 2 }, after: { yes: 6, no: 5, unsure: 2 }, changed: 6 },
    })
    const many = shiftBetween(of(...before), of(...after, ...Array<Mark>(5).fill("yes")))
    expect(many.shift?.after).toEqual({ yes: 5, no: 5, unsure: 2 })
    expect(many.onlyLast).toBe(5)
  })

  it("[OPENING-4] is not changed by a late ballot of the opening vote", () => {
    const lesson = seated()
    const first = lesson.act("teacher", { type: "AskOpening" })
    cast(lesson, first, ["yes", "yes", "yes", "no", "no"])
    const late = lesson.eventsOf(5, { type: "CastBallot", poll: first, marks: ["no"] })
    lesson.act("teacher", { type: "ClosePoll", poll: first })
    const second = askedAgain(lesson, first, ["yes", "yes", "yes", "no", "no"])
    lesson.send(...late)
    expect(lesson.state().public.polls[first]).toMatchObject({ lateHeld: 1, counted: 5 })
    expect(refusalOf(lesson, { type: "RuleLateBallots", poll: first, admit: true })).toBe("AlreadyDone")
    expect(effectOf(lesson, "v1.LateBallotsRuled", { poll: first, admit: true })).toBe("PollNotOpen")
    expect(shiftOf(lesson, second)?.both).toBe(5)
  })

  it("[OPENING-6] is for everybody once a facilitator shows it, and is hidden again", () => {
    const lesson = seated(12)
    const first = opened(lesson, before)
    const second = askedAgain(lesson, first, after)
    const show: Command = { type: "ShowShift", poll: second }
    expect(refusalOf(lesson, { type: "HideShift", poll: second })).toBe("AlreadyDone")
    lesson.act("teacher", show)
    expect(lesson.state().public.shifts?.[second]).toEqual(shiftOf(lesson, second))
    expect(refusalOf(lesson, show)).toBe("AlreadyDone")
    expect(effectOf(lesson, "v1.ShiftShown", { poll: second })).toBe("AlreadyDone")
    const hide = oppositeOf(lesson.viewOf("teacher"), show)
    expect(hide).toEqual({ type: "HideShift", poll: second })
    if (hide?.type === "HideShift") expect(oppositeOf(lesson.viewOf("teacher"), hide)).toEqual(show)
    lesson.act("teacher", { type: "HideShift", poll: second })
    expect(lesson.state().public.shifts).toEqual({})
    expect(effectOf(lesson, "v1.ShiftHidden", { poll: second })).toBe("AlreadyDone")
    expect(refusalOf(lesson, { type: "ShowShift", poll: first })).toBe("UnknownTarget")
  })
})
