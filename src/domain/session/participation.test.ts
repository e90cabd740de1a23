import { expect, it } from "vitest"
import { createLesson, type TestLesson } from "../host/lesson-in-tests.ts"
import { heardAs, participationOf } from "./participation.ts"

const lessonOf = (pupils: number): TestLesson => {
  const lesson = createLesson({ approval: false })
  for (let pupil = 0; pupil < pupils; pupil += 1) lesson.join(pupil)
  return lesson
}
const viewOf = (lesson: TestLesson) => lesson.state()

it("[EVAL-4] participation is told in shares and three bands of those who are there, never by name", () => {
  const lesson = lessonOf(7)
  const idea = lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  lesson.act(0, { type: "Submit", kind: "for", parent: idea, text: "We could sit" })
  lesson.act(0, { type: "Support", contribution: idea, value: "agree" })
  lesson.act(1, { type: "Support", contribution: idea, value: "disagree" })
  lesson.act("teacher", { type: "OpenPoll", method: "yes-no", options: [idea] })
  const poll = lesson.state().public.pollOrder[0] ?? ""
  for (const pupil of [0, 1, 2]) lesson.act(pupil, { type: "CastBallot", poll, marks: ["yes"] })
  lesson.act("teacher", { type: "ClosePoll", poll })
  expect(participationOf(viewOf(lesson)).shares?.voted).toBe(0)
  lesson.act("teacher", { type: "RevealPoll", poll })
  lesson.act("teacher", { type: "MarkPresence", member: lesson.members[6] ?? "", presence: "absent" })
  const told = participationOf(viewOf(lesson))
  expect(told).toEqual({
    present: 6,
    shares: { wrote: 1, argued: 1, supported: 2, voted: 3 },
    bands: { none: 3, some: 2, more: 1 },
  })
  expect(JSON.stringify(told)).not.toMatch(/[0-9a-f]{32}/)
})

it("[EVAL-5] below five people nothing is broken down", () => {
  const lesson = lessonOf(4)
  lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  expect(participationOf(viewOf(lesson))).toEqual({ present: 4, shares: null, bands: null })
  expect(heardAs(viewOf(lesson), "2026-11-18", 4).voice.wrote).toBeNull()
})

it("[EVAL-6] the summary counts space, voice, audience and influence", () => {
  const lesson = lessonOf(5)
  const idea = lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  lesson.act("teacher", { type: "GiveDecision", contribution: idea, verdict: "partly", reason: "One only" })
  lesson.act("teacher", { type: "SetTask", contribution: idea, what: "Buy it", state: "done" })
  lesson.act("teacher", { type: "AskReply", of: "The head", due: "2026-11-17" })
  expect(heardAs(viewOf(lesson), "2026-11-18", 7)).toEqual({
    space: { present: 5, known: 7 },
    voice: { ideas: 1, arguments: 0, wrote: 1 },
    audience: { asked: 1, replied: 0, overdue: 1, answered: 1 },
    influence: { accepted: 0, partly: 1, refused: 0, tasks: 1, done: 1 },
  })
})
