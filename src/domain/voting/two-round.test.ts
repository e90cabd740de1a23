import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { countTwoRound } from "./two-round.ts"

const twoRounds = (totals: Readonly<Record<string, number>>, more: object = {}) => {
  const ballots = Object.entries(totals).map(([name, count]) => ({
    count,
    marks: name === "blank" ? [] : [name],
  }))
  const candidates = Object.keys(totals).filter((name) => name !== "blank")
  const counted = countTwoRound({ method: "two-round", candidates, ballots, ...more })
  if (!counted.ok) throw new Error(JSON.stringify(counted.error))
  return counted.value
}

describe("two rounds", () => {
  it("[VOTE-31] round 1 elects above half of the expressed votes, blanks apart", () => {
    const outcome = twoRounds({ A: 6, B: 3, C: 2, blank: 9 })
    expect(outcome).toMatchObject({ winners: ["A"], runoff: [], tie: null })
    expect(outcome.steps).toContainEqual({
      ...{ type: "MajoritySought", best: ["A"], marks: 6, expressed: 11, thresholdPercent: 50, needed: 6 },
      reached: true,
    })
    expect(twoRounds({ A: 5, B: 3, C: 2 })).toMatchObject({ winners: [], runoff: ["A", "B"], tie: null })
  })

  it("[VOTE-31] the threshold is compared exactly, as a whole number of votes", () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 50, max: 99 }),
        (one, other, thresholdPercent) => {
          const { winners } = twoRounds({ A: one, B: other }, { options: { thresholdPercent } })
          const all = one + other
          const elected = ["A", "B"].filter(
            (_, index) => (index === 0 ? one : other) * 100 > thresholdPercent * all,
          )
          expect(winners).toEqual(elected)
        },
      ),
    )
  })

  it("[VOTE-32] otherwise the best go on, with all who tie for the last place", () => {
    const outcome = twoRounds({ A: 4, B: 3, C: 3, D: 1 })
    expect(outcome).toMatchObject({
      winners: [],
      runoff: ["A", "B", "C"],
      tie: { between: ["B", "C"], place: 2, brokenBy: null },
    })
    expect(outcome.steps).toContainEqual({ type: "RunoffChosen", candidates: ["A", "B", "C"], seats: 2 })
    expect(twoRounds({ A: 4, B: 3, C: 3 }, { options: { runoffSize: 3 } })).toMatchObject({ tie: null })
    const drawn = twoRounds({ A: 4, B: 3, C: 3, D: 1 }, { options: { seed: "3 1" } })
    expect(drawn.runoff).toHaveLength(2)
    expect(drawn.tie?.brokenBy).toBe("draw")
    expect(twoRounds({ A: 2, B: 2, C: 0 }).runoff).toEqual(["A", "B"])
  })

  it("[VOTE-33] in round 2 the most votes win; the round stands beside the method or among the options", () => {
    for (const more of [{ round: 2 }, { options: { round: 2 } }, { round: 2, options: { round: 2 } }]) {
      expect(twoRounds({ A: 5, B: 4, C: 4 }, more)).toMatchObject({ winners: ["A"], runoff: [], tie: null })
    }
    expect(twoRounds({ A: 4, B: 4 }, { round: 2 })).toMatchObject({
      winners: ["A", "B"],
      tie: { between: ["A", "B"], place: 1, brokenBy: null },
    })
    expect(
      countTwoRound({ method: "two-round", round: 1, candidates: ["A"], ballots: [], options: { round: 2 } }),
    ).toEqual({ ok: false, error: { type: "WrongValue", path: "options.round", expected: "1" } })
  })

  it("[VOTE-33] blank ballots only: nobody is elected and nobody goes on", () => {
    for (const round of [1, 2]) {
      const outcome = twoRounds({ A: 0, B: 0, blank: 3 }, { round })
      expect(outcome).toMatchObject({ winners: [], runoff: [], tie: null })
      expect(outcome.steps.at(-1)).toEqual({ type: "NobodyExpressed" })
    }
  })
})
