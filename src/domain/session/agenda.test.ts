import { expect, it } from "vitest"
import { createLesson } from "../host/lesson-in-tests.ts"
import { quickQuestion, type Stage } from "../templates.ts"

const mood: Stage = { kind: "understand", minutes: 2, part: "mood" }
const [propose, argue, vote, decide] = quickQuestion.stages

const inTheVote = () => {
  const lesson = createLesson()
  lesson.join(0)
  const idea = lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  lesson.act("teacher", { type: "Publish", contribution: idea })
  for (const stage of [1, 2]) lesson.act("teacher", { type: "EnterStage", stage })
  lesson.act("teacher", { type: "OpenPoll", method: "yes-no", options: [idea] })
  lesson.act("teacher", { type: "SetTimer", seconds: 90, running: true, hidden: true })
  return lesson
}

it("[AGENDA-1] other stages leave the timer, the pause, the vote and what was written as they were", () => {
  const lesson = inTheVote()
  const before = lesson.state().public
  const stages = [mood, propose, argue, { ...vote, minutes: 9 }, mood, vote, decide]
  lesson.act("teacher", { type: "SetAgenda", stages, stage: 3 })
  const { stages: after, stage, basis, ...rest } = lesson.state().public
  expect([after, stage, basis === before.basis]).toEqual([stages, 3, false])
  for (const part of ["timer", "paused", "polls", "contributions", "decisions", "finished"] as const)
    expect(rest[part]).toBe(before[part])
})

it("[AGENDA-1] a pause and a clock made before a change of the stages still hold after it", () => {
  const lesson = createLesson()
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  const early = [
    ...lesson.eventsOf("teacher", { type: "SetPause", paused: true }),
    ...lesson.eventsOf("teacher", { type: "SetTimer", seconds: 60, running: false, hidden: false }),
  ]
  lesson.act("teacher", { type: "SetAgenda", stages: [mood, ...quickQuestion.stages], stage: 2 })
  lesson.send(...early)
  const { paused, timer } = lesson.state().public
  expect([paused, timer.seconds]).toEqual([true, 60])
})

it("[AGENDA-2] of two changes made at once the second changes nothing, and its author can tell", () => {
  const lesson = createLesson()
  const [first] = lesson.eventsOf("teacher", { type: "SetAgenda", stages: [propose, vote], stage: 0 })
  const [second] = lesson.eventsOf("teacher", { type: "SetAgenda", stages: [propose, mood], stage: 0 })
  const next = lesson.eventsOf("teacher", { type: "EnterStage", stage: 3 })
  if (!first || !second) throw new Error("Two events")
  expect(lesson.send(first, second, ...next).map((it) => it.type)).toEqual([
    "accepted",
    "accepted",
    "accepted",
  ])
  const shown = lesson.state().public
  expect([shown.stages, shown.stage]).toEqual([[propose, vote], 0])
  const [told] = lesson.feed("staff").filter((it) => it.body.type === "v1.AgendaSet")
  expect(told?.id?.slice(0, 32)).toBe(shown.agenda)
})

it("[AGENDA-3] the current stage stays; a session has one stage at least, thirty at most", () => {
  const lesson = createLesson()
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  const refusalOf = (stages: readonly Stage[], stage: number) => {
    const decided = lesson.decideAs("teacher", { type: "SetAgenda", stages, stage })
    return decided.ok ? null : decided.error.type
  }
  expect(refusalOf([propose, vote, decide], 1)).toBe("CurrentStageKept")
  expect(refusalOf([propose, argue, decide], 3)).toBe("CurrentStageKept")
  expect(refusalOf([], 0)).toBe("StagesMissing")
  expect(refusalOf([argue, ...Array.from({ length: 30 }, () => mood)], 0)).toBe("TooManyStages")
  expect(refusalOf([argue], 0)).toBe(null)
  const gone = { stages: [{ ...propose }, { ...vote }], stage: 1, basis: lesson.state().public.basis }
  lesson.raw("teacher", { type: "v1.AgendaSet", facts: gone })
  expect(lesson.state().public.stages).toEqual(quickQuestion.stages)
})

it("[AGENDA-4] a changed list moves the current stage in it and is no new stage", () => {
  const lesson = inTheVote()
  const placeOf = () => lesson.state().public.stage - (lesson.state().public.shifted ?? 0)
  const before = placeOf()
  lesson.act("teacher", { type: "SetAgenda", stages: [mood, ...quickQuestion.stages], stage: 3 })
  lesson.act("teacher", { type: "SetAgenda", stages: [vote, decide], stage: 0 })
  expect(placeOf()).toBe(before)
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  expect(placeOf()).toBe(before + 1)
})

it("[AGENDA-5] pupils read the title of a stage in the session's own words, and nothing of its script", () => {
  const lesson = createLesson()
  const say = "Everybody thanks one person."
  lesson.act("teacher", {
    type: "WordStage",
    part: "own-1",
    title: "Thanks",
    say,
    watch: "Who gets none\nWho hides",
  })
  const { public: shown, staff } = lesson.state()
  expect(shown.titles?.["own-1"]).toEqual({ title: "Thanks" })
  expect(staff.scripts?.["own-1"]).toEqual({ say, watch: "Who gets none\nWho hides" })
  for (const row of lesson.rows().filter((it) => it.feed !== "staff"))
    expect(JSON.stringify(row)).not.toMatch(/thanks one|Who gets/)
})

it("[AGENDA-6] what a stage is made of and named by is checked at the door", () => {
  const lesson = createLesson()
  const { basis } = lesson.state().public
  const reasonOf = (stage: object) =>
    lesson.raw("teacher", { type: "v1.AgendaSet", facts: { stages: [stage], stage: 0, basis } as never })
  for (const wrong of [
    { part: "__proto__" },
    { part: "A b" },
    { part: "x".repeat(25) },
    { minutes: 601 },
    { more: 1 },
  ])
    expect(reasonOf({ kind: "propose", minutes: 3, ...wrong })).toMatchObject({
      type: "refused",
      reason: "BadBody",
    })
  const words = { type: "v1.StageWorded", facts: { part: "own-1" }, text: { title: "T".repeat(41) } }
  expect(lesson.raw("teacher", words)).toMatchObject({ type: "refused", reason: "BadBody" })
})
