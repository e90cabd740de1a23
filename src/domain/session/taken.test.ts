import { expect, it } from "vitest"
import { createLesson } from "../host/lesson-in-tests.ts"
import { boardOf } from "./board.ts"
import { type HeldSession, ideaFatesOf, openIdeasOf } from "./class-log.ts"
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

const held = (lesson: Lesson, log: string, heldOn: string): HeldSession => {
  const { public: state, staff } = lesson.state()
  return { log, heldOn, state, fates: ideaFatesOf(staff) }
}
const later = "later"
const offered = (...sessions: readonly HeldSession[]) =>
  openIdeasOf(sessions, later, { contributions: {} }).map((it) => [it.text, it.log])
const publish = (lesson: Lesson, text: string) => {
  const id = lesson.act(0, { type: "Submit", kind: "proposal", text })
  lesson.act("teacher", { type: "Publish", contribution: id })
  return id
}
/** An idea of the first session that the second one took over. */
const takenTwice = () => {
  const [first, second] = [begin(), begin()]
  const bench = publish(first, "A bench")
  second.act("teacher", { ...take(), idea: bench })
  const names = () => offered(held(first, "a", "2026-11-10"), held(second, "b", "2026-11-17"))
  return { first, second, bench, names }
}

it("[TAKEN-3] the latest session that holds an idea decides: what it hid or merged is not offered from an earlier one", () => {
  const { second, bench, names } = takenTwice()
  expect(names()).toEqual([["A bench", "b"]])
  const seat = publish(second, "A seat")
  second.act("teacher", { type: "Merge", into: seat, from: bench })
  expect(names()).toEqual([["A seat", "b"]])
  second.act("teacher", { type: "Unmerge", contribution: bench })
  expect(names()).toHaveLength(2)
  second.act(0, { type: "Report", contribution: bench, reason: "It hurts" })
  second.act("teacher", { type: "Unpublish", contribution: bench })
  expect(names()).toEqual([["A seat", "b"]])
})

it("[TAKEN-3] what was taken over and left again without a report is open as before", () => {
  const { second, bench, names } = takenTwice()
  second.act("teacher", { type: "Unpublish", contribution: bench })
  expect(names()).toEqual([["A bench", "a"]])
})

it("[TAKEN-3] what any session removed for everyone is not offered again, in whichever it was taken over", () => {
  for (const where of ["first", "second"] as const) {
    const all = takenTwice()
    all[where].act("teacher", { type: "Remove", contribution: all.bench })
    expect(all.names()).toEqual([])
  }
  const { first, second, bench } = takenTwice()
  second.act("teacher", { type: "Remove", contribution: bench })
  const { public: shown, staff } = second.state()
  const here = openIdeasOf([held(first, "a", "2026-11-10")], "b", shown, ideaFatesOf(staff))
  expect(here).toEqual([])
})

it("[TAKEN-3] with an idea, everything that was merged into it is decided or voted on", () => {
  for (const how of ["decided", "voted"]) {
    const { first, second, bench, names } = takenTwice()
    const seat = publish(second, "A seat")
    second.act("teacher", { type: "Merge", into: seat, from: bench })
    if (how === "decided")
      second.act("teacher", { type: "GiveDecision", contribution: seat, verdict: "accepted", reason: "Yes" })
    else {
      const poll = second.act("teacher", { type: "OpenPoll", method: "yes-no", options: [seat] })
      second.act("teacher", { type: "ClosePoll", poll })
      second.act("teacher", { type: "RevealPoll", poll })
    }
    expect(names()).toEqual([])
    const third = begin()
    third.act("teacher", { ...take(), idea: bench })
    const sessions = [held(first, "a", "2026-11-10"), held(second, "b", "2026-11-17")]
    expect(offered(...sessions, held(third, "c", "2026-11-18"))).toEqual([])
  }
})

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
  const both = [held(now, "now", "2026-11-17"), held(box, "box", "2026-11-10")]
  expect(offered(...both)).toEqual([["o", "box"]])
})
