import { expect, it } from "vitest"
import { decideClass } from "../class/decide.ts"
import { initialClass } from "../class/state.ts"
import { createLesson, lessonTime, type TestLesson } from "../host/lesson-in-tests.ts"
import { limits } from "../limits.ts"
import { quickQuestion } from "../templates.ts"
import type { Command } from "./commands.ts"
import { decide } from "./decide.ts"

const id = (digit: string) => digit.repeat(32)
const seated = (): TestLesson => {
  const lesson = createLesson()
  lesson.join(0)
  lesson.join(1)
  return lesson
}
const refusal = (lesson: TestLesson, actor: "teacher" | number, command: Command) => {
  const decided = lesson.decideAs(actor, command)
  return decided.ok ? "ok" : decided.error.type
}
const shown = (lesson: TestLesson, text: string) => {
  const contribution = lesson.act(0, { type: "Submit", kind: "proposal", text })
  lesson.act("teacher", { type: "Publish", contribution })
  return contribution
}

it("[DECIDE-1] pupils do not steer and facilitators do not contribute or vote", () => {
  const lesson = seated()
  expect(refusal(lesson, 0, { type: "SetPause", paused: true })).toBe("NotYourRole")
  expect(refusal(lesson, 0, { type: "Publish", contribution: id("1") })).toBe("NotYourRole")
  expect(refusal(lesson, "teacher", { type: "Submit", kind: "proposal", text: "x" })).toBe("NotYourRole")
  expect(refusal(lesson, "teacher", { type: "CastBallot", poll: id("1"), marks: [] })).toBe("NotYourRole")
})

it("[DECIDE-2] texts are trimmed to one line, and refused when missing, too long or broken", () => {
  const lesson = seated()
  const submit = (text: string) => refusal(lesson, 0, { type: "Submit", kind: "proposal", text })
  expect([submit(" \n\t "), submit("x".repeat(limits.idea + 1)), submit("half \ud83d")]).toEqual([
    ...["TextMissing", "TextTooLong", "TextNotReadable"],
  ])
  const [event] = lesson.eventsOf(0, {
    type: "Submit",
    kind: "proposal",
    text: "  Un\u0000 banc\u2028e\u0301 ",
  })
  expect(event?.text).toEqual({ text: "Un  banc \u00e9" })
})

it("[DECIDE-3] an argument needs what it argues about; support and reports need something published", () => {
  const lesson = seated()
  const argue = (parent?: string): Command => ({
    type: "Submit",
    kind: "for",
    text: "x",
    ...(parent ? { parent } : {}),
  })
  expect([refusal(lesson, 0, argue()), refusal(lesson, 0, argue(id("1")))]).toEqual([
    "UnknownTarget",
    "UnknownTarget",
  ])
  const waiting = lesson.act(0, { type: "Submit", kind: "proposal", text: "x" })
  for (const type of ["Support", "Report"] as const)
    expect(refusal(lesson, 1, { type, contribution: waiting, value: "agree" } as Command)).toBe(
      "UnknownTarget",
    )
  lesson.act("teacher", { type: "Publish", contribution: waiting })
  expect(refusal(lesson, 1, argue(waiting))).toBe("ok")
})

it("[DECIDE-4] one's own text can be changed or taken back until it is published", () => {
  const lesson = seated()
  const edit = (contribution: string) => refusal(lesson, 0, { type: "Edit", contribution, text: "y" })
  const withdraw = (contribution: string) => refusal(lesson, 0, { type: "Withdraw", contribution })
  const contribution = lesson.act(0, { type: "Submit", kind: "proposal", text: "x" })
  expect([edit(contribution), withdraw(contribution), edit(id("1")), withdraw(id("1"))]).toEqual([
    ...["ok", "ok", "UnknownTarget", "UnknownTarget"],
  ])
  lesson.act("teacher", { type: "Publish", contribution })
  expect([edit(contribution), withdraw(contribution)]).toEqual(["AlreadyPublished", "AlreadyPublished"])
  lesson.act("teacher", { type: "Remove", contribution })
  expect(withdraw(contribution)).toBe("AlreadyDone")
})

it("[DECIDE-5] a seat has a number of contributions that no class reaches", () => {
  const lesson = seated()
  for (let n = 0; n < limits.contributionsOfSeat; n += 1)
    lesson.act(0, { type: "Submit", kind: "proposal", text: `Idea ${n}` })
  expect(refusal(lesson, 0, { type: "Submit", kind: "proposal", text: "One more" })).toBe(
    "TooManyContributions",
  )
})

it("[DECIDE-9] only an app that was built with other sizes writes more than a class may", () => {
  const lesson = seated()
  const { random } = lesson
  const sizes = { idea: 400, argument: 300, members: 61, contributionsOfSeat: 1 }
  const wide = { now: () => lessonTime, random, sizes }
  const submit = (length: number) => ({ ...proposal, text: "x".repeat(length) })
  const proposal = { type: "Submit", kind: "proposal" } as const
  expect(refusal(lesson, 0, submit(limits.idea + 1))).toBe("TextTooLong")
  expect(decide(lesson.viewOf(0), submit(400), wide).ok).toBe(true)
  expect(decide(lesson.viewOf(0), submit(401), wide)).toMatchObject({ error: { max: 400 } })
  const parent = lesson.act(0, submit(9))
  expect(decide(lesson.viewOf(0), submit(9), wide)).toMatchObject({ error: { max: 1 } })
  const second = { ...wide, sizes: { ...sizes, contributionsOfSeat: 2 } }
  const argue = (length: number) =>
    ({ type: "Submit", kind: "for", parent, text: "x".repeat(length) }) as const
  lesson.act("teacher", { type: "Publish", contribution: parent })
  expect(decide(lesson.viewOf(0), argue(300), second).ok).toBe(true)
  expect(decide(lesson.viewOf(0), argue(301), second)).toMatchObject({ error: { max: 300 } })

  const empty = initialClass({ facilitator: "0".repeat(64) })
  const names = Array.from({ length: limits.members + 1 }, () => "Lina")
  const open = { type: "OpenClass", name: "CM2", members: names } as const
  expect(decideClass(empty, open, { random })).toMatchObject({ error: { max: limits.members } })
  expect(decideClass(empty, open, wide).ok).toBe(true)
})

it("[DECIDE-6] a poll needs options that are shown, and an end before the next", () => {
  const lesson = seated()
  const [one, two] = [shown(lesson, "a"), shown(lesson, "b")]
  const open = (method: "yes-no" | "approval", options: string[]) =>
    refusal(lesson, "teacher", { type: "OpenPoll", method, options })
  expect([
    open("approval", [one]),
    open("yes-no", [one, two]),
    open("approval", []),
    open("approval", [one, id("1")]),
  ]).toEqual([...["OptionsMissing", "OptionsMissing", "OptionsMissing", "UnknownTarget"]])
  const poll = lesson.act("teacher", {
    type: "OpenPoll",
    method: "approval",
    options: [one, two],
    maxMarks: 1,
  })
  expect(open("yes-no", [one])).toBe("PollStillOpen")
  expect(refusal(lesson, "teacher", { type: "RevealPoll", poll })).toBe("PollStillOpen")
  expect(refusal(lesson, "teacher", { type: "ReopenPoll", poll })).toBe("PollNotOpen")
  expect(refusal(lesson, "teacher", { type: "ClosePoll", poll: id("1") })).toBe("UnknownTarget")
  expect(refusal(lesson, 0, { type: "CastBallot", poll, marks: [one, two] })).toBe("BallotNotValid")
  expect(refusal(lesson, 0, { type: "CastBallot", poll: id("1"), marks: [] })).toBe("UnknownTarget")
  lesson.act("teacher", { type: "ClosePoll", poll })
  expect(refusal(lesson, 0, { type: "CastBallot", poll, marks: [one] })).toBe("PollNotOpen")
  expect(refusal(lesson, "teacher", { type: "ClosePoll", poll })).toBe("PollNotOpen")
})

it("[DECIDE-7] what is asked twice, beyond the last stage, or without its reason is refused", () => {
  const lesson = seated()
  const contribution = shown(lesson, "a")
  const { id: template, stages } = quickQuestion
  const open = {
    type: "OpenSession",
    template,
    question: "Q",
    context: "",
    className: "",
    naming: "animals",
    approval: true,
  } as const
  const refusals = (
    [
      { ...open, stages },
      { type: "EnterStage", stage: -1 },
      { type: "EnterStage", stage: stages.length },
      { type: "RuleSeatRequest", request: id("1"), admit: true },
      { type: "Refuse", contribution, reason: " " },
      { type: "AskToRephrase", contribution, reason: "" },
      { type: "GiveDecision", contribution, verdict: "refused", reason: "" },
      { type: "Merge", into: contribution, from: contribution },
      { type: "Publish", contribution: id("1") },
    ] as Command[]
  ).map((command) => refusal(lesson, "teacher", command))
  expect(refusals).toEqual([
    ...[
      "AlreadyDone",
      "FirstStage",
      "LastStage",
      "AlreadyDone",
      "ReasonMissing",
      "ReasonMissing",
      "ReasonMissing",
    ],
    ...["UnknownTarget", "UnknownTarget"],
  ])
  lesson.act("teacher", { type: "FinishSession" })
  expect(refusal(lesson, "teacher", { type: "FinishSession" })).toBe("AlreadyDone")
})

it("[DECIDE-8] what is cut to its length can still be signed, wherever the cut falls", () => {
  const lesson = seated()
  const contribution = shown(lesson, "a")
  const faces = "😀".repeat(400)
  for (const shift of ["", "x"]) {
    lesson.act(1, { type: "Report", contribution, reason: shift + faces })
    lesson.act("teacher", {
      type: "GiveDecision",
      contribution,
      verdict: "accepted",
      reason: "ok",
      who: shift + faces,
      when: "\ud83d",
    })
  }
  expect(lesson.state().public.decisions[contribution]?.who?.length).toBeLessThanOrEqual(limits.name)
})
