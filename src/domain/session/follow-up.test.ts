import { describe, expect, it } from "vitest"
import { createLesson, type TestLesson } from "../host/lesson-in-tests.ts"
import { eventIdOf } from "../log/event.ts"
import type { Command, StaffCommand } from "./commands.ts"
import { evolve } from "./evolve.ts"
import { dayAt, followedOf, isOverdue, isReread, noonOf, overdueReplies } from "./follow-up.ts"
import { oppositeOf } from "./opposite.ts"

const log = "a".repeat(64)
const seated = (pupils = 6): TestLesson => {
  const lesson = createLesson({
    stages: [
      { kind: "propose", minutes: 5 },
      { kind: "followUp", minutes: 5 },
      { kind: "evaluate", minutes: 3 },
    ],
  })
  for (let pupil = 0; pupil < pupils; pupil += 1) lesson.join(pupil)
  return lesson
}
const shown = (lesson: TestLesson, text = "A bench"): string => {
  const contribution = lesson.act(0, { type: "Submit", kind: "proposal", text })
  lesson.act("teacher", { type: "Publish", contribution })
  return contribution
}
const newest = (table: object): string => Object.keys(table).at(-1) ?? ""
const taskFor = (lesson: TestLesson, more: object = {}): string => {
  lesson.act("teacher", { type: "SetTask", what: "Paint the bench", state: "planned", ...more })
  return newest(lesson.state().public.tasks)
}
const replyFrom = (lesson: TestLesson, more: object = {}): string => {
  lesson.act("teacher", { type: "AskReply", of: "The head", due: "2026-11-20", ...more })
  return newest(lesson.state().public.replies)
}
const refusalOf = (lesson: TestLesson, command: Command, actor: "teacher" | number = "teacher") => {
  const decided = lesson.decideAs(actor, command)
  return decided.ok ? null : decided.error.type
}
const effectOf = (lesson: TestLesson, actor: "teacher" | number, type: string, facts: object) => {
  const event = lesson.sign(actor, { type, facts: facts as never })
  const { effect } = evolve(lesson.state(), event, eventIdOf(event))
  return effect.type === "void" ? effect.reason : effect.type
}
const answers = (value: number) => ({ listened: value, understood: value, learnt: value, again: value })
/** Does it, takes it back by its opposite, and gives the public part before and after. */
const undone = (lesson: TestLesson, command: StaffCommand) => {
  const before = lesson.state().public
  const opposite = oppositeOf(lesson.viewOf("teacher"), command)
  lesson.act("teacher", command)
  const between = lesson.state().public
  if (opposite) lesson.act("teacher", opposite)
  return { before, between, after: lesson.state().public }
}

describe("tasks", () => {
  it("[FOLLOW-1] who does what by when is public; a new word on it takes the place of the one before", () => {
    const lesson = seated()
    const contribution = shown(lesson)
    const task = taskFor(lesson, { contribution, who: "Lina", due: "2026-11-30" })
    expect(lesson.state().public.tasks[task]).toEqual({
      ...{ task, contribution, state: "planned", what: "Paint the bench", who: "Lina", due: "2026-11-30" },
      said: { goOn: 0, change: 0, stop: 0 },
    })
    lesson.act("teacher", { type: "SetTask", task, what: "Paint two benches", state: "doing" })
    expect(lesson.state().public.tasks[task]).toEqual({
      ...{ task, state: "doing", what: "Paint two benches", said: { goOn: 0, change: 0, stop: 0 } },
    })
  })

  it("[FOLLOW-2] a task is not dropped without a reason, has words, a real day, and something to be about", () => {
    const lesson = seated()
    const task = taskFor(lesson)
    const set = { type: "SetTask", task, what: "Paint", state: "planned" } as const
    expect(refusalOf(lesson, { ...set, state: "dropped" })).toBe("ReasonMissing")
    expect(refusalOf(lesson, { ...set, state: "dropped", why: "No paint" })).toBeNull()
    expect(refusalOf(lesson, { ...set, what: "  " })).toBe("TextMissing")
    expect(refusalOf(lesson, { ...set, what: "x".repeat(201) })).toBe("TextTooLong")
    expect(refusalOf(lesson, { ...set, due: "30/11/2026" })).toBe("DateMissing")
    expect(refusalOf(lesson, { ...set, due: "2026-13-01" })).toBe("DateMissing")
    expect(refusalOf(lesson, { ...set, contribution: "b".repeat(32) })).toBe("UnknownTarget")
    expect(refusalOf(lesson, { ...set, task: "b".repeat(32) })).toBe("UnknownTarget")
    expect(refusalOf(lesson, set, 0)).toBe("NotYourRole")
  })

  it("[FOLLOW-3] sixty tasks, sixty replies and sixty recalled decisions are the most", () => {
    const lesson = seated(1)
    for (let count = 0; count < 60; count += 1) {
      taskFor(lesson)
      replyFrom(lesson)
      const past = String(count).padStart(32, "0")
      lesson.act("teacher", { type: "RecallPast", past, log, words: "Before" })
    }
    for (const command of [
      { type: "SetTask", what: "One more", state: "planned" },
      { type: "AskReply", of: "The head", due: "2026-11-20" },
      { type: "RecallPast", past: "f".repeat(32), log, words: "One more" },
    ] as const)
      expect(refusalOf(lesson, command)).toBe("TooManyContributions")
  })

  it("[FOLLOW-4] what is about an idea goes with it when the idea is removed for everyone", () => {
    const lesson = seated()
    const contribution = shown(lesson)
    const [task, reply] = [taskFor(lesson, { contribution }), replyFrom(lesson, { contribution })]
    const other = taskFor(lesson)
    lesson.act("teacher", { type: "Remove", contribution })
    const { tasks, replies } = lesson.state().public
    expect([tasks[task], replies[reply], tasks[other] === undefined]).toEqual([undefined, undefined, false])
    expect(effectOf(lesson, "teacher", "v1.TaskSet", { task, contribution, state: "done" })).toBe(
      "UnknownTarget",
    )
  })

  it("[FOLLOW-5] what names a task or a reply that is not here yet is held; of one that went it changes nothing", () => {
    const lesson = seated()
    const early = { type: "v1.FollowUpSaid", facts: { task: "c".repeat(32), value: "goOn" } } as const
    expect(lesson.raw(0, early)).toMatchObject({ type: "held", reason: "TargetMissing" })
    const given = { type: "v1.ReplyGiven", facts: { reply: "c".repeat(32) }, text: { from: "A", text: "B" } }
    expect(lesson.raw("teacher", given)).toMatchObject({ type: "held", reason: "TargetMissing" })
    const task = taskFor(lesson)
    lesson.act("teacher", { type: "RemoveTask", task })
    expect(lesson.raw(0, { ...early, facts: { task, value: "goOn" } })).toMatchObject({ type: "accepted" })
    expect(lesson.state().public.tasks[task]).toBeUndefined()
  })

  it("[FOLLOW-6] every act of follow-up is taken back by its opposite, what pupils said included", () => {
    const lesson = seated()
    const task = taskFor(lesson)
    lesson.act(0, { type: "SayFollowUp", task, value: "goOn" })
    const [asked, given] = [replyFrom(lesson), replyFrom(lesson)]
    lesson.act("teacher", { type: "GiveReply", reply: given, from: "The head", text: "Yes" })
    const past = "d".repeat(32)
    lesson.act("teacher", { type: "RecallPast", past, log, words: "Balls", state: "planned" })
    for (const command of [
      { type: "SetTask", task, what: "Paint it red", state: "done" },
      { type: "RemoveTask", task },
      { type: "AskReply", reply: asked, of: "The mayor", due: "2026-12-24" },
      { type: "StopAsking", reply: asked },
      { type: "GiveReply", reply: asked, from: "The head", text: "No" },
      { type: "GiveReply", reply: given, from: "The head", text: "No" },
      { type: "WithdrawReply", reply: given },
      { type: "RecallPast", past, log, words: "Balls", state: "done" },
      { type: "LeavePast", past },
      { type: "ShowFollowUp", counts: true, names: true },
    ] as const) {
      const { before, between, after } = undone(lesson, command)
      expect([command.type, between]).not.toEqual([command.type, before])
      expect([command.type, after]).toEqual([command.type, before])
    }
  })
})

describe("replies", () => {
  it("[FOLLOW-7] a reply is overdue the day after it was due, until it is given, and again when it is taken back", () => {
    const lesson = seated()
    const late = replyFrom(lesson, { due: "2026-11-18" })
    const later = replyFrom(lesson, { due: "2026-11-16" })
    const overdue = (today: string) => overdueReplies(lesson.state().public, today).map((it) => it.reply)
    expect([overdue("2026-11-16"), overdue("2026-11-18")]).toEqual([[], [later]])
    expect(overdue("2026-11-19")).toEqual([later, late])
    lesson.act("teacher", { type: "GiveReply", reply: later, from: "The head", text: "Yes, in May." })
    expect(overdue("2026-11-19")).toEqual([late])
    expect(lesson.state().public.replies[later]?.given).toEqual({ from: "The head", text: "Yes, in May." })
    lesson.act("teacher", { type: "WithdrawReply", reply: later })
    expect(overdue("2026-11-19")).toEqual([later, late])
    expect(refusalOf(lesson, { type: "AskReply", of: "The head", due: "" })).toBe("DateMissing")
    expect(refusalOf(lesson, { type: "GiveReply", reply: late, from: "The head", text: "" })).toBe(
      "TextMissing",
    )
  })

  it("[FOLLOW-8] a day is that of the place; a task is overdue while it is planned or being done", () => {
    expect(dayAt(noonOf("2026-03-29"))).toBe("2026-03-29")
    const due = "2026-11-17"
    expect(isOverdue({ due, state: "doing" }, "2026-11-18")).toBe(true)
    expect(isOverdue({ due, state: "doing" }, "2026-11-17")).toBe(false)
    expect(isOverdue({ due, state: "done" }, "2026-11-18")).toBe(false)
    expect(isOverdue({ state: "planned" }, "2026-11-18")).toBe(false)
    expect(isReread({ kind: "followUp", minutes: 3 })).toBe(true)
    expect(isReread({ kind: "understand", minutes: 3, part: "reread" })).toBe(true)
    expect(isReread({ kind: "understand", minutes: 3 })).toBe(false)
  })
})

describe("go on, change, stop", () => {
  it("[FOLLOW-9] each seat counts once, changes its mind or takes it back, on tasks and on what was recalled", () => {
    const lesson = seated()
    const task = taskFor(lesson)
    const past = "d".repeat(32)
    lesson.act("teacher", { type: "RecallPast", past, log, words: "Balls", verdict: "accepted" })
    for (const pupil of [0, 1, 2]) lesson.act(pupil, { type: "SayFollowUp", task, value: "goOn" })
    lesson.act(1, { type: "SayFollowUp", task, value: "stop" })
    lesson.act(2, { type: "SayFollowUp", task, value: null })
    lesson.act(0, { type: "SayFollowUp", task: past, value: "change" })
    const state = lesson.state()
    expect(followedOf(state.public).map((it) => [it.words, it.said])).toEqual([
      ["Balls", { goOn: 0, change: 1, stop: 0 }],
      ["Paint the bench", { goOn: 1, change: 0, stop: 1 }],
    ])
    expect(state.own[lesson.seatOf(0)]?.followUps).toEqual({ [task]: "goOn", [past]: "change" })
    expect(state.own[lesson.seatOf(2)]?.followUps).toEqual({})
    expect(JSON.stringify(lesson.feed("public").map((it) => it.body))).not.toContain(log)
  })

  it("[FOLLOW-10] who said what is in nobody else's feed, and the wall shows counts and names only when told to", () => {
    const lesson = seated()
    const task = taskFor(lesson)
    lesson.act(0, { type: "SayFollowUp", task, value: "stop" })
    const told = JSON.stringify(lesson.feed("public").map((it) => it.body))
    for (const { body } of lesson.feed("public"))
      if (body.type === "FollowUpMoved") expect(body.facts).toEqual({ task, from: null, to: "stop" })
    expect(told).toContain("FollowUpMoved")
    expect(lesson.state().public.followUpShown).toEqual({ counts: false, names: false })
    lesson.act("teacher", { type: "ShowFollowUp", counts: true, names: false })
    expect(lesson.state().public.followUpShown).toEqual({ counts: true, names: false })
  })
})

describe("evaluation", () => {
  const evaluating = () => {
    const lesson = seated()
    lesson.act("teacher", { type: "EnterStage", stage: 2 })
    return lesson
  }

  it("[EVAL-1] four questions from 1 to 5, one answer for each seat, changed while the stage runs only", () => {
    const lesson = evaluating()
    lesson.act(0, { type: "Evaluate", answers: answers(2) })
    lesson.act(0, { type: "Evaluate", answers: answers(4) })
    expect(lesson.state().staff.evaluations).toEqual({ [lesson.seatOf(0)]: answers(4) })
    expect(lesson.state().own[lesson.seatOf(0)]?.evaluation).toEqual(answers(4))
    expect(refusalOf(lesson, { type: "Evaluate", answers: { ...answers(4), again: 6 } }, 0)).toBe(
      "BallotNotValid",
    )
    lesson.act("teacher", { type: "EnterStage", stage: 1 })
    expect(refusalOf(lesson, { type: "Evaluate", answers: answers(1) }, 0)).toBe("StageOver")
  })

  it("[EVAL-2] nothing of it is public before it is shown, and below five answers it is not shown", () => {
    const lesson = evaluating()
    const before = lesson.feed("public").length
    for (const pupil of [0, 1, 2, 3]) lesson.act(pupil, { type: "Evaluate", answers: answers(5) })
    expect(lesson.feed("public").length).toBe(before)
    expect(refusalOf(lesson, { type: "ShowEvaluation" })).toBe("TooFewAnswers")
    expect(effectOf(lesson, "teacher", "v1.EvaluationShown", {})).toBe("TooFew")
    lesson.act(4, { type: "Evaluate", answers: { ...answers(5), learnt: 1 } })
    lesson.act("teacher", { type: "ShowEvaluation" })
    expect(lesson.state().public.evaluation).toEqual({
      answered: 5,
      counts: {
        ...{ listened: [0, 0, 0, 0, 5], understood: [0, 0, 0, 0, 5], learnt: [1, 0, 0, 0, 4] },
        again: [0, 0, 0, 0, 5],
      },
    })
    expect(JSON.stringify(lesson.feed("public"))).not.toContain("answers")
  })

  it("[EVAL-3] totals stay as they were first shown: an answer that comes later moves none of them", () => {
    const lesson = evaluating()
    for (const pupil of [0, 1, 2, 3, 4]) lesson.act(pupil, { type: "Evaluate", answers: answers(3) })
    lesson.act("teacher", { type: "ShowEvaluation" })
    const shown = lesson.state().public.evaluation
    expect(effectOf(lesson, 5, "v1.EvaluationGiven", { answers: answers(1) })).toBe("late")
    lesson.act(5, { type: "Evaluate", answers: answers(1) })
    lesson.act("teacher", { type: "HideEvaluation" })
    expect(lesson.state().public.evaluation).toBeNull()
    lesson.act("teacher", { type: "ShowEvaluation" })
    expect(lesson.state().public.evaluation).toEqual(shown)
  })
})
