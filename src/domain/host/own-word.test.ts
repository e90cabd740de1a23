import { expect, it } from "vitest"
import type { SignedEvent } from "../log/event.ts"
import { createLesson } from "./lesson-in-tests.ts"

it("[BAK-4] a host takes back only its own signed words, each once; a forged one changes nothing", () => {
  const full = createLesson({ signed: true, seed: 4 })
  full.join(0)
  full.join([0, 1])
  const words = full
    .feed("staff")
    .map((it) => it.body as SignedEvent)
    .filter((it) => it.type === "v1.SeatAdmitted" || it.type === "v1.KeyBound")
  const pupils = words.filter((it) => it.facts.key === full.keyOf(0) || it.facts.key === full.keyOf([0, 1]))
  expect(pupils.map((it) => it.type)).toEqual(["v1.SeatAdmitted", "v1.KeyBound"])
  const [seat, key] = pupils
  if (!seat || !key) throw new Error("Two words were to be said")

  const copy = createLesson({ signed: true, seed: 4 })
  const forged = { ...seat, facts: { ...seat.facts, key: "1".repeat(64) } }
  expect(copy.send(forged)).toMatchObject([{ type: "refused", reason: "BadSignature" }])
  expect(copy.send(key)).toMatchObject([{ type: "held", reason: "TargetMissing" }])
  expect(copy.send(seat)).toMatchObject([{ type: "accepted" }])
  expect(copy.send(seat)).toMatchObject([{ type: "duplicate" }])
  expect(copy.send(key)).toMatchObject([{ type: "accepted" }])
  expect(copy.send(key)).toMatchObject([{ type: "duplicate" }])
  expect(copy.state().staff.seats).toEqual(full.state().staff.seats)
  expect(copy.state().staff.keys).toEqual(full.state().staff.keys)
})
