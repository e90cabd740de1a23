import { expect, it } from "vitest"
import { createLesson, seededRandom } from "../host/lesson-in-tests.ts"
import { drawFrom, dutiesHad, poolFor, rotaOf } from "./duty-rota.ts"
import type { Duty } from "./events-debate.ts"

const inClass = () => {
  const lesson = createLesson()
  const seats = [0, 1, 2, 3].map((it) => lesson.join(it))
  const give = (who: number, duty: Duty | null) =>
    lesson.act("teacher", { type: "GiveDuty", seat: seats[who] ?? "", duty })
  const pool = (duty: Duty, rota = {}, without: readonly string[] = []) =>
    poolFor(duty, lesson.state().staff, rota, new Set(without))
  return { lesson, seats, members: lesson.members, give, pool }
}

it("[DUTY-1] who holds a duty when a stage begins, or now, has had it; a slip of the finger counts for nobody", () => {
  const { lesson, members, give } = inClass()
  const had = () => dutiesHad(lesson.state().staff)
  give(0, "chair")
  give(0, null)
  expect(had()).toEqual([])
  give(1, "chair")
  give(2, "timekeeper")
  lesson.act("teacher", { type: "EnterStage", stage: 1 })
  give(1, null)
  give(3, "chair")
  give(2, "observer")
  expect(had()).toEqual([
    { member: members[1], duty: "chair" },
    { member: members[2], duty: "timekeeper" },
    { member: members[2], duty: "observer" },
    { member: members[3], duty: "chair" },
  ])
  lesson.act("teacher", { type: "EnterStage", stage: 2 })
  lesson.act("teacher", { type: "EnterStage", stage: 3 })
  expect(had()).toHaveLength(4)
})

it("[DUTY-2] a duty goes to those who have had it least often, are here and have no other", () => {
  const { lesson, seats, members, give, pool } = inClass()
  const [first = "", second = "", third = "", fourth = ""] = seats
  const chaired = (...who: number[]) =>
    who.map((at) => ({ member: members[at] ?? "", duty: "chair" as const }))
  const once = rotaOf([chaired(0), chaired(1)])
  expect(pool("chair", once)).toEqual({ seats: [third, fourth], times: 0 })
  expect(pool("secretary", once).seats).toEqual(seats)
  lesson.act("teacher", { type: "MarkPresence", member: members[2] ?? "", presence: "absent" })
  expect(pool("chair", once)).toEqual({ seats: [fourth], times: 0 })
  give(3, "observer")
  // Everybody who is free has had it: a new round begins.
  expect(pool("chair", once)).toEqual({ seats: [first, second], times: 1 })
  expect(pool("chair", rotaOf([chaired(0), chaired(1), chaired(0)]))).toEqual({ seats: [second], times: 1 })
  expect(pool("chair", once, [first, second])).toEqual({ seats: [], times: 0 })
})

it("[DUTY-3] each of the pool is as likely as the others, and the same randomness draws the same", () => {
  const pool = ["a", "b", "c"]
  const counts = new Map<string | undefined, number>()
  const random = seededRandom(7)
  for (let time = 0; time < 3_000; time += 1) {
    const drawn = drawFrom(pool, random)
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1)
  }
  for (const name of pool) expect(Math.abs((counts.get(name) ?? 0) - 1_000)).toBeLessThan(100)
  expect(drawFrom(pool, seededRandom(5))).toBe(drawFrom(pool, seededRandom(5)))
  // Three does not divide 2^32: the last number would make the first name likelier.
  const numbers = [
    [255, 255, 255, 255],
    [0, 0, 0, 2],
  ]
  expect(drawFrom(pool, () => Uint8Array.from(numbers.shift() ?? []))).toBe("c")
  expect(drawFrom([], random)).toBeUndefined()
})
