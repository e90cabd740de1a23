import { describe, expect, it } from "vitest"
import { count } from "./count.ts"
import type { Outcome } from "./outcome.ts"

const outcomeOf = (request: object): Outcome => {
  const counted = count(request)
  if (!counted.ok) throw new Error(JSON.stringify(counted.error))
  return counted.value
}
const tied = (options: object, method = "single-choice") => ({
  ...{ method, candidates: ["A", "B", "C"], options },
  ballots: [
    { count: 3, marks: ["C"] },
    { count: 2, marks: ["A"] },
    { count: 2, marks: ["B"] },
  ],
})

describe("a draw among the most marked", () => {
  it("[VOTE-65] fills the seats that are left, each as likely, and tells its order", () => {
    for (const method of ["single-choice", "approval"]) {
      const drawn = Array.from({ length: 200 }, (_, seed) => outcomeOf(tied({ seats: 2, seed }, method)))
      for (const { winners, tie } of drawn) {
        expect(winners[0]).toBe("C")
        expect(winners).toHaveLength(2)
        expect(tie).toEqual({ between: ["A", "B"], place: 2, brokenBy: "draw" })
      }
      const wins = drawn.filter(({ winners }) => winners.includes("A")).length
      expect(wins).toBeGreaterThan(70)
      expect(wins).toBeLessThan(130)
      expect(drawn[0]?.steps.at(-1)).toMatchObject({ type: "DrawMade", seed: "0" })
    }
    expect(outcomeOf(tied({ seats: 2 })).winners).toEqual(["C", "A", "B"])
    expect(outcomeOf(tied({ seed: "1" }))).toMatchObject({ winners: ["C"], tie: null })
  })

  it("[VOTE-65] a seed is a text, or a whole number read as its digits; nothing else", () => {
    const winnersOf = (seed: unknown) => outcomeOf(tied({ seats: 2, seed })).winners
    expect(winnersOf(351)).toEqual(winnersOf("351"))
    for (const seed of [-1, 1.5, "", null, {}]) expect(count(tied({ seats: 2, seed })).ok).toBe(false)
    const panel = { method: "sortition", people: { a: {}, b: {}, c: {} }, seats: 1 }
    expect(outcomeOf({ ...panel, seed: 4 }).winners).toEqual(outcomeOf({ ...panel, seed: "4" }).winners)
  })

  it("[VOTE-65] lines that stand for no ballot have no median", () => {
    const nobody = { method: "score", candidates: ["A", "B"], options: { aggregate: "median" } }
    const { totals, ranking } = outcomeOf({ ...nobody, ballots: [{ count: 0, scores: { B: 2 } }] })
    expect(totals).toEqual({ A: 0, B: 0 })
    expect(ranking).toEqual([["A", "B"]])
  })
})
