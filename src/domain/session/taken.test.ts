import { expect, it } from "vitest"
import { createLesson } from "../host/lesson-in-tests.ts"
import { boardOf } from "./board.ts"
import { openIdeasOf } from "./class-log.ts"
import type { Command } from "./commands.ts"
import { oppositeOf } from "./opposite.ts"

const idea = "e".repeat(32)
const take = (text = "A bench"): Command & { type: "TakeOverIdea" } => ({
  ...{ type: "TakeOverIdea", idea, log: "0".repeat(64), heldOn: "2026-11-10", text },
})
const begin = () => {
  const lesson = createLesson()
  for (const pupil of [0, 1]) lesson.join(pupil)
  return lesson
}
type Lesson = ReturnType<typeof begin>
const onBoard = (lesson: Lesson) =>
  boardOf(lesson.state().public).map(({ contribution: it }) => [it.text, it.takenFrom, it.authors])

it("[TAKEN-1] an idea taken over is on the board at once, with its day, and nobody here wrote it", () => {
  const lesson = begin()
  lesson.act("teacher", take())
  expect(onBoard(lesson)).toEqual([["A bench", "2026-11-10", []]])
  expect(lesson.rows().some((it) => it.feed.startsWith("own:"))).toBe(false)
  expect(JSON.stringify(lesson.feed("public"))).not.toContain("0".repeat(64))
})

it("[TAKEN-1] it is supported, argued about and merged as any other", () => {
  const lesson = begin()
  lesson.act("teacher", take())
  const own = lesson.act(0, { type: "Submit", kind: "proposal", text: "A seat" })
  lesson.act("teacher", { type: "Publish", contribution: own })
  lesson.act(1, { type: "Support", contribution: idea, value: "agree" })
  lesson.act("teacher", { type: "Merge", into: own, from: idea })
  const [only] = boardOf(lesson.state().public)
  expect(only?.contribution).toMatchObject({ authors: [lesson.seatOf(0)], support: { agree: 1 } })
})

it("[TAKEN-2] it comes once, whoever takes it over; a pupil cannot", () => {
  const lesson = begin()
  const [first, second] = [lesson.eventsOf("teacher", take()), lesson.eventsOf("teacher", take("Another"))]
  lesson.send(...first, ...second)
  expect(onBoard(lesson)).toEqual([["A bench", "2026-11-10", []]])
  expect(lesson.decideAs("teacher", take())).toMatchObject({ error: { type: "AlreadyDone" } })
  expect(lesson.decideAs(0, take())).toMatchObject({ error: { type: "NotYourRole" } })
})

it("[TAKEN-2] undo leaves it, its words too; and takes it back again", () => {
  const lesson = begin()
  const before = lesson.viewOf("teacher")
  lesson.act("teacher", take())
  const undo = oppositeOf(before, take())
  if (!undo) throw new Error("No undo")
  const again = oppositeOf(lesson.viewOf("teacher"), undo)
  lesson.act("teacher", undo)
  expect(onBoard(lesson)).toEqual([])
  expect(lesson.state().staff.contributions[idea]?.fate).toBe("withdrawn")
  expect(JSON.stringify(lesson.feed("public"))).not.toContain("A bench")
  if (!again) throw new Error("No way back")
  lesson.act("teacher", again)
  expect(onBoard(lesson)).toEqual([["A bench", "2026-11-10", []]])
})

it("[TAKEN-2] what a pupil wrote is not left as if it had been taken over", () => {
  const lesson = begin()
  const own = lesson.act(0, { type: "Submit", kind: "proposal", text: "A seat" })
  lesson.act("teacher", { type: "Publish", contribution: own })
  lesson.raw("teacher", { type: "v1.IdeaLeft", facts: { contribution: own } })
  expect(onBoard(lesson)).toHaveLength(1)
})

const held = (lesson: Lesson, log: string, heldOn: string) => ({ log, heldOn, state: lesson.state().public })

it("[TAKEN-3] open are the published ideas that no session decided on, voted on or gave somebody to do", () => {
  const box = begin()
  const write = (text: string) => {
    const id = box.act(0, { type: "Submit", kind: "proposal", text })
    box.act("teacher", { type: "Publish", contribution: id })
    return id
  }
  const [open, decided, voted, given, merged, liked] = ["o", "d", "v", "g", "m", "l"].map(write)
  if (!open || !decided || !voted || !given || !merged || !liked) throw new Error("Six ideas")
  box.act(1, { type: "Submit", kind: "proposal", text: "Never read" })
  box.act(1, { type: "Support", contribution: liked, value: "agree" })
  box.act("teacher", { type: "Merge", into: open, from: merged })
  box.act("teacher", { type: "GiveDecision", contribution: decided, verdict: "refused", reason: "No" })
  box.act("teacher", { type: "SetTask", contribution: given, what: "Ask", state: "planned" })
  const poll = box.act("teacher", { type: "OpenPoll", method: "yes-no", options: [voted] })
  const names = (now: Lesson, log = "now") =>
    openIdeasOf(
      [held(now, "now", "2026-11-17"), held(box, "box", "2026-11-10")],
      log,
      now.state().public,
    ).map((it) => [it.text, it.log, it.heldOn])
  const now = begin()
  expect(names(now).map(([text]) => text)).toEqual(["l", "o", "v"])
  box.act("teacher", { type: "ClosePoll", poll })
  box.act("teacher", { type: "RevealPoll", poll })
  expect(names(now)).toEqual([
    ["l", "box", "2026-11-10"],
    ["o", "box", "2026-11-10"],
  ])
  now.act("teacher", { ...take("l"), idea: liked })
  expect(names(now).map(([text]) => text)).toEqual(["o"])
  expect(names(begin(), "later").map(([text]) => text)).toEqual(["l", "o"])
  now.act("teacher", { type: "GiveDecision", contribution: liked, verdict: "accepted", reason: "Yes" })
  const later = [held(now, "now", "2026-11-17"), held(box, "box", "2026-11-10")]
  expect(openIdeasOf(later, "later", { contributions: {} }).map((it) => it.text)).toEqual(["o"])
})
