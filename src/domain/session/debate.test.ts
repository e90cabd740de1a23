import { expect, it } from "vitest"
import { createLesson } from "../host/lesson-in-tests.ts"
import { emptyFloor, emptyStaffDebate, inOrder } from "./state-debate.ts"

const inDebate = (naming?: "animals") => {
  const lesson = createLesson(naming ? { naming } : {})
  const seats = [0, 1, 2].map((it) => lesson.join(it))
  const raise = (who: number, up = true) => lesson.act(who, { type: "RaiseHand", up })
  const give = (seat: string | null) => lesson.act("teacher", { type: "GiveFloor", seat })
  return { lesson, seats, raise, give }
}

it("[SPEAK-1] who spoke least comes first, then whose hand went up first", () => {
  const debate = { ...emptyStaffDebate, hands: { a: 0, b: 1, c: 2 }, spoken: { a: 2, b: 1 } }
  expect(inOrder(debate)).toEqual(["c", "b", "a"])
  expect(inOrder({ ...debate, spoken: {} })).toEqual(["a", "b", "c"])
})

it("[SPEAK-2] in a round nobody speaks twice before everybody has spoken once", () => {
  const { lesson, seats, raise, give } = inDebate()
  lesson.act("teacher", { type: "SetRound", on: true })
  raise(0)
  give(seats[0] ?? "")
  raise(0)
  raise(1)
  expect(lesson.state().public.floor).toMatchObject({ next: [seats[1]], waiting: 1, round: true })
  lesson.act("teacher", { type: "SetRound", on: false })
  expect(inOrder(lesson.state().staff)).toEqual([seats[1], seats[0]])
})

it("[SPEAK-3] who gets the floor has its hand down, and each seat is told of its own part", () => {
  const { lesson, seats, raise, give } = inDebate()
  const [first = "", second = ""] = seats
  raise(0)
  raise(1)
  expect(lesson.state().own[first]).toMatchObject({ hand: true, speaking: false })
  give(first)
  expect(lesson.state().public.floor).toMatchObject({ isTaken: true, speaking: first, next: [second] })
  expect(lesson.state().own[first]).toMatchObject({ hand: false, speaking: true })
  give(second)
  expect(lesson.state().own[first]).toMatchObject({ speaking: false })
  lesson.act("teacher", { type: "LowerHands" })
  give(null)
  expect(lesson.state().public.floor).toMatchObject({ isTaken: false, speaking: null, next: [], waiting: 0 })
})

it("[SPEAK-4] with animals the class learns that somebody speaks and how many wait, never who", () => {
  const { lesson, seats, raise, give } = inDebate("animals")
  raise(0)
  raise(1)
  give(seats[0] ?? "")
  lesson.act("teacher", { type: "GiveDuty", seat: seats[1] ?? "", duty: "chair" })
  const { floor, duties } = lesson.state().public
  expect(floor).toEqual({ isTaken: true, speaking: null, next: [], waiting: 1, round: false })
  expect(duties).toEqual({})
  expect(lesson.state().own[seats[1] ?? ""]?.duty).toBe("chair")
})

it("[SPEAK-5] a word given in a stage that is over changes nothing", () => {
  const { lesson, seats } = inDebate()
  const late = lesson.eventsOf("teacher", { type: "GiveFloor", seat: seats[0] ?? "" })
  const card = lesson.eventsOf("teacher", { type: "ShowCard", card: null })
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  lesson.send(...late, ...card)
  expect(lesson.state().public.floor.isTaken).toBe(false)
})

it("[SPEAK-12] a floor given by mistake and taken back was given to nobody; the turn that was cut goes on", () => {
  const { lesson, seats, raise, give } = inDebate()
  const [first = "", second = ""] = seats
  const back = (seat: string | null) => lesson.act("teacher", { type: "GiveFloor", seat, back: true })
  lesson.act("teacher", { type: "SetRound", on: true })
  raise(0)
  raise(1)
  give(first)
  const { before: _before, ...debate } = lesson.state().staff
  give(second)
  back(first)
  expect(lesson.state().staff).toEqual({ ...debate, before: null })
  expect(lesson.state().own[second]).toMatchObject({ hand: true, speaking: false })
  give(null)
  back(first)
  expect(lesson.state().staff).toEqual({ ...debate, before: null })
  expect(lesson.state().own[first]).toMatchObject({ speaking: true })
  // Only the last giving is taken back, once, and only while it is the last.
  give(second)
  give(null)
  back(second)
  back(first)
  expect(lesson.state().staff).toMatchObject({ speaking: second, spoken: { [first]: 1, [second]: 1 } })
})

it("[SPEAK-7] another stage begins with nobody speaking and every hand down", () => {
  const { lesson, seats, raise, give } = inDebate()
  const [first = "", second = ""] = seats
  lesson.act("teacher", { type: "SetRound", on: true })
  raise(0)
  raise(1)
  give(first)
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  expect(lesson.state().public.floor).toEqual({ ...emptyFloor, round: true })
  expect(lesson.state().staff).toMatchObject({ speaking: null, hands: {}, spokenInRound: {} })
  expect(lesson.state().staff.spoken).toEqual({ [first]: 1 })
  for (const seat of [first, second])
    expect(lesson.state().own[seat]).toMatchObject({ hand: false, speaking: false })
})

it("[CHAIR-1] a pupil who chairs steers, and does nothing else of what staff do; who no longer does is refused", () => {
  const { lesson, seats } = inDebate()
  const [chair = ""] = seats
  const steer = () => lesson.eventsOf(0, { type: "EnterStage", stage: 1 })
  expect(steer).toThrow()
  lesson.act("teacher", { type: "GiveDuty", seat: chair, duty: "chair" })
  const later = lesson.eventsOf(0, { type: "SetPause", paused: true })
  expect(lesson.send(...steer()).map((it) => it.type)).toEqual(["accepted"])
  expect(lesson.state().public.stage).toBe(1)
  expect(() => lesson.eventsOf(0, { type: "FinishSession" })).toThrow()
  lesson.act(0, { type: "Submit", kind: "proposal", text: "A chair may have ideas" })
  lesson.act("teacher", { type: "GiveDuty", seat: chair, duty: null })
  expect(lesson.send(...later)).toMatchObject([{ type: "refused", reason: "NotYourRole" }])
})

it("[CARD-1] one card stands on every screen until it is taken away or the next stage begins", () => {
  const { lesson } = inDebate()
  const idea = lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  expect(() => lesson.act("teacher", { type: "ShowCard", card: idea })).toThrow()
  lesson.act("teacher", { type: "Publish", contribution: idea })
  lesson.act("teacher", { type: "ShowCard", card: idea })
  expect(lesson.state().public.card).toBe(idea)
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  expect(lesson.state().public.card).toBeNull()
})
