import { expect, it } from "vitest"
import { createLesson, lessonTime } from "../host/lesson-in-tests.ts"
import type { Stage } from "../templates.ts"
import type { Side } from "./events-debate.ts"
import { queueOf, secondsOf, sidesOf } from "./sides.ts"
import { emptyStaffDebate } from "./state-debate.ts"

const stages: readonly Stage[] = [
  { kind: "debate", minutes: 5, sides: true },
  { kind: "debate", minutes: 5 },
]

const inDebate = (naming?: "animals") => {
  const lesson = createLesson({ stages, ...(naming ? { naming } : {}) })
  const seats = [0, 1, 2, 3].map((it) => lesson.join(it))
  const take = (who: number, side: Side | null) => lesson.act(who, { type: "TakeSide", side })
  const raise = (...pupils: number[]) => {
    for (const who of pupils) lesson.act(who, { type: "RaiseHand", up: true })
  }
  /** `at`: seconds after the lesson began, by the clock of who gives it. */
  const give = (seat: string | null, at: number) =>
    lesson.raw("teacher", {
      type: "v1.FloorGiven",
      facts: { seat, basis: lesson.state().public.basis, at: lessonTime + at * 1000 },
    })
  const seconds = (at = 0) =>
    (["for", "against"] as const).map((it) => secondsOf(lesson.state().public, it, lessonTime + at * 1000))
  return { lesson, seats, take, raise, give, seconds }
}

it("[SPEAK-8] two sides take turns, each in its own order; who stands on neither comes after them", () => {
  const hands = { a: 0, b: 1, c: 2, d: 3, e: 4 }
  const debate = { ...emptyStaffDebate, hands, sides: { a: "for", b: "for", d: "against" } as const }
  expect(queueOf(debate, false)).toEqual(["a", "b", "c", "d", "e"])
  expect(queueOf(debate, true)).toEqual(["a", "d", "b", "c", "e"])
  expect(queueOf({ ...debate, lastSide: "for" }, true)).toEqual(["d", "a", "b", "c", "e"])
  expect(queueOf({ ...debate, lastSide: "for", spoken: { a: 1 } }, true)).toEqual(["d", "b", "a", "c", "e"])
  expect(queueOf({ ...debate, hands: { c: 2 } }, true)).toEqual(["c"])
})

it("[SPEAK-8] the side that did not speak last is next, for who chairs too", () => {
  const { lesson, seats, take, raise, give } = inDebate()
  for (const who of [0, 1]) take(who, "for")
  take(2, "against")
  raise(0, 1, 2)
  expect(lesson.state().public.floor.next).toEqual([seats[0], seats[2], seats[1]])
  give(seats[0] ?? "", 0)
  expect(lesson.state().public.floor.next).toEqual([seats[2], seats[1]])
  take(1, "against")
  expect(lesson.state().public.floor.sides).toMatchObject({ for: { waiting: 0 }, against: { waiting: 2 } })
})

it("[SPEAK-9] a side's time is that of its turns, from the log alone", () => {
  const { lesson, seats, take, give, seconds } = inDebate()
  const [first = "", second = ""] = seats
  take(0, "for")
  lesson.act("teacher", { type: "GiveSide", seat: second, side: "against" })
  give(first, 10)
  expect(seconds(40)).toEqual([30, 0])
  // Who goes over to the other side while speaking ends the turn that began for this one.
  take(0, "against")
  give(second, 70)
  expect(seconds(90)).toEqual([60, 20])
  give(null, 100)
  expect(seconds(500)).toEqual([60, 30])
  const stored = lesson.state()
  lesson.restart()
  expect(lesson.state()).toEqual(stored)
})

it("[SPEAK-9] a device whose clock is wrong takes no time away, and one turn is an hour at most", () => {
  const { seats, take, give, seconds } = inDebate()
  take(0, "for")
  give(seats[0] ?? "", 1000)
  give(null, 10)
  expect(seconds()).toEqual([0, 0])
  give(seats[0] ?? "", 0)
  expect(seconds(1_000_000)).toEqual([3600, 0])
  give(null, 1_000_000)
  expect(seconds()).toEqual([3600, 0])
})

it("[SPEAK-9] another stage begins at zero, and has two sides only where it is one of those", () => {
  const { lesson, seats, take, give, seconds } = inDebate()
  take(0, "for")
  give(seats[0] ?? "", 0)
  give(null, 60)
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  expect(lesson.state().public.floor.sides).toBeUndefined()
  expect(sidesOf(lesson.state().public)).toBeNull()
  lesson.act("teacher", { type: "SetAgenda", stages: [...stages].reverse(), stage: 0 })
  expect(lesson.state().public.floor.sides).toBeUndefined()
  const both = stages.map((it) => ({ ...it, sides: true }))
  lesson.act("teacher", { type: "SetAgenda", stages: both, stage: 0 })
  expect(lesson.state().public.floor.sides).toEqual({
    for: { used: 0, waiting: 0 },
    against: { used: 0, waiting: 0 },
  })
  expect(seconds()).toEqual([0, 0])
  expect(lesson.state().own[seats[0] ?? ""]?.side).toBe("for")
})

it("[SPEAK-10] where somebody stands is told to that seat and to staff, and nobody learns how many stand where", () => {
  const { lesson, seats, take, raise } = inDebate("animals")
  take(0, "for")
  take(1, "against")
  lesson.act("teacher", { type: "GiveSide", seat: seats[2] ?? "", side: "against" })
  expect(seats.map((seat) => lesson.state().own[seat]?.side)).toEqual([
    "for",
    "against",
    "against",
    undefined,
  ])
  expect(lesson.feed("public").filter(({ body }) => body.type === "FloorMoved")).toEqual([])
  raise(1)
  expect(lesson.state().public.floor).toMatchObject({ next: [], sides: { against: { waiting: 1 } } })
  const told = JSON.stringify(lesson.feed("public"))
  for (const seat of seats) expect(told).not.toContain(seat)
  take(1, null)
  expect(lesson.state().own[seats[1] ?? ""]?.side).toBeUndefined()
})
