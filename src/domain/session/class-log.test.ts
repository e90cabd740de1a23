import { expect, it } from "vitest"
import { createLesson, type TestLesson } from "../host/lesson-in-tests.ts"
import { classLogOf, openOf } from "./class-log.ts"

const newest = (table: object): string => Object.keys(table).at(-1) ?? ""
const decided = (lesson: TestLesson, text: string, verdict: "accepted" | "refused"): string => {
  const contribution = lesson.act(0, { type: "Submit", kind: "proposal", text })
  lesson.act("teacher", { type: "Publish", contribution })
  lesson.act("teacher", { type: "GiveDecision", contribution, verdict, reason: "So it is" })
  return contribution
}
const session = (seed: number) => {
  const lesson = createLesson({ seed })
  lesson.join(0)
  return lesson
}
const held = (lesson: TestLesson, heldOn: string) => ({
  ...{ log: lesson.host().log, heldOn, state: lesson.state().public },
})

it("[FOLLOW-11] the log of a class holds decisions, tasks and replies of all its sessions, as last read again", () => {
  const first = session(1)
  const bench = decided(first, "A bench", "accepted")
  const balls = decided(first, "Balls", "refused")
  first.act("teacher", {
    type: "SetTask",
    contribution: bench,
    what: "Paint it",
    state: "planned",
    who: "Lina",
  })
  const paint = newest(first.state().public.tasks)
  first.act("teacher", { type: "AskReply", contribution: bench, of: "The head", due: "2026-11-20" })
  const second = session(2)
  const log = first.host().log
  second.act("teacher", {
    type: "RecallPast",
    past: paint,
    log,
    words: "Paint it",
    state: "done",
    who: "Lina",
  })
  second.act(0, { type: "SayFollowUp", task: paint, value: "goOn" })
  const tree = decided(second, "A tree", "accepted")
  const { items, replies } = classLogOf([held(second, "2026-11-24"), held(first, "2026-11-17")])
  expect(items.map((it) => [it.id, it.state, it.verdict, it.about, it.heldOn])).toEqual([
    [tree, undefined, "accepted", undefined, "2026-11-24"],
    [paint, "done", "accepted", "A bench", "2026-11-17"],
    [balls, undefined, "refused", undefined, "2026-11-17"],
  ])
  expect(items[1]?.said).toEqual({ goOn: 1, change: 0, stop: 0 })
  expect(replies).toMatchObject([{ of: "The head", due: "2026-11-20", about: "A bench", given: null }])
})

it("[FOLLOW-12] a new session is offered what is open elsewhere: nothing done, dropped, refused or there already", () => {
  const first = session(1)
  const bench = decided(first, "A bench", "accepted")
  decided(first, "Balls", "refused")
  for (const state of ["doing", "done", "dropped"] as const)
    first.act("teacher", { type: "SetTask", what: `It is ${state}`, state, why: "So" })
  const second = session(2)
  const held1 = held(first, "2026-11-17")
  const offered = () =>
    openOf(classLogOf([held1, held(second, "2026-11-24")]), second.host().log, second.state().public)
  decided(second, "A tree", "accepted")
  expect(offered().items.map((it) => it.words)).toEqual(["It is doing", "A bench"])
  second.act("teacher", { type: "RecallPast", past: bench, log: held1.log, words: "A bench" })
  expect(offered().items.map((it) => it.words)).toEqual(["It is doing"])
})

it("[FOLLOW-12] a reply that is still awaited is asked for again under its own name, until it is given", () => {
  const first = session(1)
  first.act("teacher", { type: "AskReply", of: "The head", due: "2026-11-20" })
  const [reply = ""] = Object.keys(first.state().public.replies)
  const second = session(2)
  const logged = () => classLogOf([held(first, "2026-11-17"), held(second, "2026-11-24")])
  const offered = () => openOf(logged(), second.host().log, second.state().public).replies
  expect(offered()).toMatchObject([{ reply, of: "The head", due: "2026-11-20" }])
  second.act("teacher", { type: "AskReply", reply, of: "The head", due: "2026-11-20" })
  expect([offered(), logged().replies.map((it) => [it.log, it.given])]).toEqual([
    [],
    [[first.host().log, null]],
  ])
  second.act("teacher", { type: "GiveReply", reply, from: "The head", text: "Yes" })
  expect(logged().replies).toMatchObject([{ reply, given: { from: "The head", text: "Yes" } }])
})
