import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { countIrv } from "./irv.ts"
import {
  names,
  outcomeOf,
  type RankedLine,
  ranked,
  rankedLines,
  refusalOf,
  tennessee,
} from "./ranked-in-tests.ts"

const irv = (request: object) => {
  const counted = countIrv({ method: "irv", ...request })
  if (!counted.ok) throw new Error(JSON.stringify(counted.error))
  return counted.value
}
const abc = ["A", "B", "C"]

describe("instant runoff", () => {
  it("[VOTE-25] Tennessee: Knoxville, round by round", () => {
    const { winners, rounds, ranking } = irv(tennessee)
    expect(winners).toEqual(["Knoxville"])
    expect(ranking.flat()).toEqual(["Knoxville", "Memphis", "Nashville", "Chattanooga"])
    expect(rounds.map(({ totals, exhausted, eliminated }) => ({ totals, exhausted, eliminated }))).toEqual([
      {
        totals: { Memphis: 42, Nashville: 26, Chattanooga: 15, Knoxville: 17 },
        exhausted: 0,
        eliminated: ["Chattanooga"],
      },
      { totals: { Memphis: 42, Nashville: 26, Knoxville: 32 }, exhausted: 0, eliminated: ["Nashville"] },
      { totals: { Memphis: 42, Knoxville: 58 }, exhausted: 0, eliminated: [] },
    ])
  })

  it("[VOTE-25] the steps tell where the ballots went", () => {
    const { steps } = irv({
      candidates: abc,
      ballots: [ranked("5 A"), ranked("4 B"), ranked("2 C > B"), ranked("1 C")],
    })
    expect(steps).toEqual([
      { type: "BallotsCounted", ballots: 12, blank: 0 },
      { type: "RoundCounted", without: [], totals: { A: 5, B: 4, C: 3 }, exhausted: 0 },
      { type: "Eliminated", candidates: ["C"], votes: 3, transfers: { B: 2 }, exhausted: 1 },
      { type: "RoundCounted", without: ["C"], totals: { A: 5, B: 6 }, exhausted: 1 },
      { type: "MajorityReached", candidate: "B", votes: 6, continuing: 11 },
      { type: "PlaceTaken", candidates: ["B"], place: 1 },
    ])
  })

  it("[VOTE-25] with two candidates left the majority wins", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (one, other) => {
        const { winners } = irv({
          candidates: ["A", "B"],
          ballots: [ranked(`${one} A > B`), ranked(`${other} B`)],
        })
        const expected = [
          ...(one >= other && one > 0 ? ["A"] : []),
          ...(other >= one && other > 0 ? ["B"] : []),
        ]
        expect(winners).toEqual(expected)
      }),
    )
  })

  it("[VOTE-26] a tier with several who go on exhausts the ballot for good; with one it counts", () => {
    const ballots = [
      ranked("4 A"),
      ranked("3 B"),
      ranked("2 C > A = B"),
      ranked("1 A = C > B"),
      ranked("2 D > B = C"),
    ]
    const { rounds } = irv({
      candidates: ["A", "B", "C", "D"],
      ballots,
      options: { tieRule: "fixed-order", order: ["C", "D", "B", "A"] },
    })
    // C goes first: its ballots stop at A = B. Then D: of B = C only B is left. A = C stopped at once, and stays out.
    expect(rounds.map(({ totals, exhausted, eliminated }) => [totals, exhausted, eliminated])).toEqual([
      [{ A: 4, B: 3, C: 2, D: 2 }, 1, ["C"]],
      [{ A: 4, B: 3, D: 2 }, 3, ["D"]],
      [{ A: 4, B: 5 }, 3, []],
    ])
  })
})

/** Counts anew for every set of eliminated candidates; a ballot is followed from its start along the way. */
const bruteWinners = (lines: readonly RankedLine[], gone: readonly string[]): readonly string[] => {
  const left = names.filter((name) => !gone.includes(name))
  const votes = new Map(left.map((name) => [name, 0]))
  for (const { count, ranking } of lines) {
    let stopped = false
    let holder: string | undefined
    for (let after = 0; after <= gone.length && !stopped; after += 1) {
      const goes = (name: string) => !gone.slice(0, after).includes(name)
      const tier = ranking.find((tied) => tied.some(goes))?.filter(goes) ?? []
      stopped = tier.length !== 1
      holder = tier.length === 1 ? tier[0] : undefined
    }
    if (holder !== undefined) votes.set(holder, (votes.get(holder) ?? 0) + count)
  }
  if (left.length === 1) return left
  const all = [...votes.values()].reduce((sum, own) => sum + own, 0)
  if (all === 0) return left
  const majority = left.find((name) => (votes.get(name) ?? 0) * 2 > all)
  if (majority !== undefined) return [majority]
  const least = Math.min(...votes.values())
  return left
    .filter((name) => votes.get(name) === least)
    .flatMap((name) => bruteWinners(lines, [...gone, name]))
}

describe("ties for the fewest votes", () => {
  const tied = {
    candidates: abc,
    ballots: [ranked("3 A"), ranked("2 B > C"), ranked("2 C > B"), ranked("1 B > A")],
  }
  const square = {
    candidates: abc,
    ballots: [ranked("4 A > B"), ranked("3 B > C"), ranked("3 C > A")],
  }

  it("[VOTE-27] parallel: every way is followed, and all who win on one of them win", () => {
    expect(irv(tied).winners).toEqual(["B"])
    const outcome = irv(square)
    // Without B: C 6, A 4. Without C: A 7, B 3.
    expect(outcome.winners).toEqual(["A", "C"])
    expect(outcome.tie).toEqual({ between: ["A", "C"], place: 1, brokenBy: null })
    expect(outcome.rounds.map(({ without }) => without)).toEqual([[], ["B"], ["C"]])
    expect(outcome.steps).toContainEqual({ type: "LowestTied", between: ["B", "C"], votes: 3 })
    expect(irv({ ...square, options: { seed: "2 2" } }).winners).toHaveLength(1)
  })

  it("[VOTE-27] parallel equals every way counted anew", () => {
    fc.assert(
      fc.property(fc.oneof(rankedLines(true, 5), rankedLines(false, 5)), (ballots) => {
        const first = outcomeOf({ method: "irv", candidates: names, ballots })
        if (first.steps.some(({ type }) => type === "NobodyExpressed")) return
        expect([...first.winners].sort()).toEqual([...new Set(bruteWinners(ballots, []))].sort())
      }),
      { numRuns: 1_000 },
    )
  })

  it("[VOTE-27] parallel: with shared tiers it matters who goes first, also where both go", () => {
    const ballots = [ranked("2 A > B = C"), ranked("2 B"), ranked("5 C"), ranked("6 D")]
    // A first: its ballots stop at B = C, and D wins. B first: of B = C only C is left, which wins 7 to 6.
    const outcome = irv({ candidates: names, ballots })
    expect(outcome.winners).toEqual(["C", "D"])
    expect(outcome.rounds.map(({ without }) => without.join(""))).toEqual(["", "A", "AB", "B", "BA"])
  })

  it("[VOTE-28] eliminate-together: all the lowest go at once, or win where nobody else is left", () => {
    const options = { tieRule: "eliminate-together" }
    expect(irv({ ...square, options })).toMatchObject({
      winners: ["A"],
      tie: null,
      ranking: [["A"], ["B", "C"]],
    })
    const even = [ranked("2 A"), ranked("2 B"), ranked("1 C > A"), ranked("1 C > B")]
    expect(irv({ candidates: abc, ballots: even, options })).toMatchObject({
      winners: ["A", "B", "C"],
      tie: { between: ["A", "B", "C"], place: 1, brokenBy: null },
    })
  })

  it("[VOTE-29] backward: the fewest in the last round that tells them apart goes", () => {
    const ballots = [ranked("5 A"), ranked("3 B"), ranked("2 C"), ranked("1 D > C")]
    const outcome = irv({ candidates: names, ballots, options: { tieRule: "backward" } })
    // After D: B 3, C 3; in round 1 C had 2.
    expect(outcome.rounds.map(({ eliminated }) => eliminated)).toEqual([["D"], ["C"], []])
    expect(outcome.steps).toContainEqual({
      type: "LowestTieBroken",
      chosen: "C",
      by: "earlier-round",
      round: 1,
    })
    expect(outcome.tie).toEqual({ between: ["B", "C"], place: 2, brokenBy: "rule" })
    // A tie from the start: every way is followed, or an order is drawn.
    expect(irv({ ...square, options: { tieRule: "backward" } }).winners).toEqual(["A", "C"])
    const drawn = irv({ ...square, options: { tieRule: "backward", seed: "1 1" } })
    expect(drawn.winners).toHaveLength(1)
    expect(drawn.tie).toEqual({ between: ["B", "C"], place: 2, brokenBy: "draw" })
  })

  it("[VOTE-29] backward: of three tied, the two who were level before are told apart further back", () => {
    const ballots = ["10 A", "6 B", "4 C", "5 D", "1 E > C", "1 F > C", "1 F > D"].map(ranked)
    const candidates = ["A", "B", "C", "D", "E", "F"]
    const { rounds } = irv({ candidates, ballots, options: { tieRule: "backward" } })
    // After E and F: B, C and D 6 each. Before F: B 6, C 5, D 5. At first: C 4, D 5.
    expect(rounds.slice(0, 3).map(({ eliminated }) => eliminated)).toEqual([["E"], ["F"], ["C"]])
  })

  it("[VOTE-30] fixed-order: of the lowest the one who comes first in the order goes", () => {
    const without = (order: readonly string[]) =>
      irv({ ...square, options: { tieRule: "fixed-order", order } }).rounds[0]?.eliminated
    expect(without(["C", "B", "A"])).toEqual(["C"])
    expect(without(["B", "A", "C"])).toEqual(["B"])
    expect(irv({ ...square, options: { tieRule: "fixed-order", order: ["C", "B", "A"] } }).tie).toEqual({
      between: ["B", "C"],
      place: 2,
      brokenBy: "rule",
    })
  })

  it("[VOTE-27] candidates nobody names first go together, whatever their number", () => {
    const candidates = [...abc, ...Array.from({ length: 40 }, (_, index) => `nobody ${index}`)]
    expect(irv({ candidates, ballots: square.ballots }).winners).toEqual(["A", "C"])
    expect(irv({ candidates, ballots: square.ballots, options: { tieRule: "backward" } }).winners).toEqual([
      "A",
      "C",
    ])
  })

  it("[VOTE-24] too many ways are refused", () => {
    const candidates = Array.from({ length: 20 }, (_, index) => `candidate ${index}`)
    const ballots = candidates.map((_, start) => ({
      count: 1,
      ranking: candidates.map((_name, step) => [candidates[(start + step * 7) % 20]]),
    }))
    expect(refusalOf({ method: "irv", candidates, ballots })).toEqual({
      type: "SearchTooLong",
      looked: 10_000,
    })
  })
})
