import { expect, it } from "vitest"
import { createLesson, lessonTime } from "../host/lesson-in-tests.ts"

const hour = 3_600_000

/** A class without approval: whatever is not late is shown at once. */
const open = (until: number | null) => {
  const lesson = createLesson({ approval: false })
  for (const pupil of [0, 1]) lesson.join(pupil)
  if (until !== null) lesson.act("teacher", { type: "KeepOpen", until })
  return lesson
}
type Lesson = ReturnType<typeof open>
const submit = (lesson: Lesson, pupil: number, text: string) => {
  const id = lesson.act(pupil, { type: "Submit", kind: "proposal", text })
  const { fate, late } = lesson.state().staff.contributions[id] ?? {}
  return [fate, late]
}

it("[LONG-1] a stage stays open until a moment that everybody is told; another stage has none", () => {
  const lesson = open(lessonTime + hour)
  expect(lesson.state().public.until).toBe(lessonTime + hour)
  lesson.act("teacher", { type: "KeepOpen", until: lessonTime + 2 * hour })
  expect(lesson.state().public.until).toBe(lessonTime + 2 * hour)
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  expect(lesson.state().public.until).toBeUndefined()
  lesson.act("teacher", { type: "KeepOpen", until: lessonTime + hour })
  lesson.act("teacher", { type: "KeepOpen", until: null })
  expect(lesson.state().public.until).toBeUndefined()
})

it("[LONG-1] a changed list of stages leaves it; one meant for an earlier stage changes nothing", () => {
  const lesson = open(lessonTime + hour)
  const late = lesson.eventsOf("teacher", { type: "KeepOpen", until: lessonTime + 9 * hour })
  const { stages } = lesson.state().public
  lesson.act("teacher", {
    type: "SetAgenda",
    stages: [...stages, { kind: "evaluate", minutes: 2 }],
    stage: 0,
  })
  expect(lesson.state().public.until).toBe(lessonTime + hour)
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  lesson.send(...late)
  expect(lesson.state().public.until).toBeUndefined()
})

it("[LONG-2] in time until the host has seen the moment pass; then late, waiting, and marked so", () => {
  const lesson = open(lessonTime)
  expect(submit(lesson, 0, "In the last second")).toEqual(["published", false])
  lesson.act("teacher", { type: "KeepOpen", until: lessonTime - 1 })
  expect(submit(lesson, 0, "After it")).toEqual(["waiting", true])
  expect(submit(lesson, 1, "Once more")).toEqual(["waiting", true])
  const said = lesson.feed("staff").filter((it) => it.body.type === "v1.StageTimePassed")
  expect(said).toHaveLength(1)
  expect(lesson.state().public.untilPassed).toBe(true)
})

it("[LONG-2] a stage that is prolonged takes ideas in time again; what was late stays marked", () => {
  const lesson = open(lessonTime - 1)
  expect(submit(lesson, 0, "After it")).toEqual(["waiting", true])
  lesson.act("teacher", { type: "KeepOpen", until: lessonTime + hour })
  expect(submit(lesson, 0, "In time")).toEqual(["published", false])
  expect(Object.values(lesson.state().staff.contributions).map((it) => it.late)).toEqual([true, false])
})

it("[LONG-2] a refused act says nothing of the time, and nobody else may say it", () => {
  const lesson = open(lessonTime - 1)
  const facts = { contribution: "5".repeat(32), kind: "nonsense" }
  expect(lesson.raw(0, { type: "v1.ContributionSubmitted", facts, text: { text: "x" } }).type).toBe("refused")
  expect(lesson.state().public.untilPassed).toBeUndefined()
  const forged = { type: "v1.StageTimePassed", facts: { until: lessonTime - 1 } }
  expect(lesson.raw("teacher", forged)).toMatchObject({ type: "refused", reason: "NotYourRole" })
})

it("[LONG-3] a moment is a moment: years after 2100 and halves are refused in words", () => {
  const lesson = open(null)
  for (const until of [-1, 1.5, 5_000_000_000_000, Number.NaN])
    expect(lesson.decideAs("teacher", { type: "KeepOpen", until })).toMatchObject({
      error: { type: "DateMissing" },
    })
  expect(lesson.decideAs(0, { type: "KeepOpen", until: 5 })).toMatchObject({ error: { type: "NotYourRole" } })
})
