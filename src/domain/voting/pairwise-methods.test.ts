import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  names,
  outcomeOf,
  type RankedLine,
  ranked,
  rankedLines,
  refusalOf,
  tennessee,
} from "./ranked-in-tests.ts"

/** Ballots that prefer one to the other, each looked at alone; who is left out stands last. */
const preferring = (lines: readonly RankedLine[], one: string, other: string): number => {
  const tierOf = (ranking: readonly (readonly string[])[], name: string) => {
    const tier = ranking.findIndex((tied) => tied.includes(name))
    return tier < 0 ? ranking.length : tier
  }
  return lines
    .filter(({ ranking }) => tierOf(ranking, one) < tierOf(ranking, other))
    .reduce((sum, line) => sum + line.count, 0)
}
const beats = (lines: readonly RankedLine[], one: string, other: string): boolean =>
  preferring(lines, one, other) > preferring(lines, other, one)
const expressed = (lines: readonly RankedLine[]) =>
  lines.some(({ count, ranking }) => count > 0 && ranking.length > 0)
const condorcetWinner = (lines: readonly RankedLine[]) =>
  names.find((one) => names.every((other) => one === other || beats(lines, one, other)))
const winnersOf = (method: string, ballots: readonly RankedLine[], options: object = {}) =>
  [...outcomeOf({ method, candidates: names, ballots, options }).winners].sort()

/** Three candidates who beat each other in a ring, 7 to 5, 8 to 4, 9 to 3. */
const ring = [ranked("4 A > B > C"), ranked("5 B > C > A"), ranked("3 C > A > B")]
const abc = { candidates: ["A", "B", "C"], ballots: ring }

describe("Tennessee (en.wikipedia.org, the capital of Tennessee)", () => {
  it("[VOTE-16] Borda: Nashville 294, Chattanooga 273, Memphis 226, Knoxville 207", () => {
    expect(outcomeOf({ method: "borda", ...tennessee })).toMatchObject({
      winners: ["Nashville"],
      totals: { Memphis: 226, Nashville: 294, Chattanooga: 273, Knoxville: 207 },
    })
    expect(outcomeOf({ method: "borda", ...tennessee, options: { lowestPoints: 0 } }).totals).toEqual({
      Memphis: 126,
      Nashville: 194,
      Chattanooga: 173,
      Knoxville: 107,
    })
  })

  it("[VOTE-17] Nashville beats every other, Memphis loses to every other", () => {
    expect(outcomeOf({ method: "condorcet", ...tennessee })).toMatchObject({
      winners: ["Nashville"],
      ranking: [["Nashville"], ["Chattanooga", "Knoxville"], ["Memphis"]],
      condorcetLoser: "Memphis",
    })
  })

  it.each(["copeland", "minimax", "schulze", "ranked-pairs"])("[VOTE-17] %s elects Nashville", (method) => {
    const outcome = outcomeOf({ method, ...tennessee })
    expect(outcome).toMatchObject({ winners: ["Nashville"], tie: null })
    if (method !== "minimax")
      expect(outcome.ranking.map(([first]) => first?.[0])).toEqual(["N", "C", "K", "M"])
  })

  it("[VOTE-19] minimax by each strength, with Wikipedia's numbers", () => {
    const worst = (strength: string) =>
      outcomeOf({ method: "minimax", ...tennessee, options: { strength } }).totals
    expect(worst("winning-votes")).toEqual({ Memphis: 58, Nashville: 0, Chattanooga: 68, Knoxville: 83 })
    expect(worst("margins")).toEqual({ Memphis: 16, Nashville: -16, Chattanooga: 36, Knoxville: 66 })
    expect(worst("opposition")).toEqual({ Memphis: 58, Nashville: 42, Chattanooga: 68, Knoxville: 83 })
  })
})

describe("Borda", () => {
  it("[VOTE-16] tied candidates share the mean of their places, and who is left out is tied last", () => {
    const request = {
      method: "borda",
      candidates: ["A", "B", "C", "D"],
      ballots: [ranked("1 A = B > C"), ranked("1 D")],
    }
    expect(outcomeOf(request).totals).toEqual({ A: 5.5, B: 5.5, C: 4, D: 5 })
  })

  it("[VOTE-16] equals the places added one by one", () => {
    fc.assert(
      fc.property(rankedLines(true), fc.constantFrom(0, 1), (ballots, lowestPoints) => {
        const points = (name: string) =>
          ballots
            .filter(({ ranking }) => ranking.length > 0)
            .reduce((sum, line) => {
              const others = names.filter((it) => it !== name)
              const under = others.filter((it) => preferring([{ ...line, count: 1 }], name, it) > 0).length
              const over = others.filter((it) => preferring([{ ...line, count: 1 }], it, name) > 0).length
              return sum + line.count * (lowestPoints + under + (others.length - under - over) / 2)
            }, 0)
        const { totals } = outcomeOf({
          method: "borda",
          candidates: names,
          ballots,
          options: { lowestPoints },
        })
        expect(totals).toEqual(Object.fromEntries(names.map((name) => [name, points(name)])))
      }),
    )
  })
})

describe("Condorcet methods", () => {
  it("[VOTE-17] in a ring nobody wins, and nobody loses to all", () => {
    expect(outcomeOf({ method: "condorcet", ...abc })).toMatchObject({
      winners: [],
      ranking: [["A", "B", "C"]],
      condorcetLoser: null,
    })
  })

  it("[VOTE-17] the Condorcet winner is elected by all of them", () => {
    fc.assert(
      fc.property(rankedLines(true), (ballots) => {
        const winner = condorcetWinner(ballots)
        const found = winnersOf("condorcet", ballots)
        expect(found).toEqual(winner === undefined ? [] : [winner])
        if (winner === undefined) return
        for (const method of ["copeland", "minimax", "schulze", "ranked-pairs"]) {
          expect(winnersOf(method, ballots)).toEqual([winner])
          if (method === "copeland") continue
          expect(winnersOf(method, ballots, { strength: "margins" })).toEqual([winner])
        }
      }),
    )
  })

  it("[VOTE-18] Copeland: wins, ties by halves", () => {
    const ballots = [ranked("2 A > B > C"), ranked("2 B > A > C")]
    expect(outcomeOf({ method: "copeland", candidates: ["A", "B", "C"], ballots })).toMatchObject({
      winners: ["A", "B"],
      tie: { between: ["A", "B"], place: 1, brokenBy: null },
      totals: { A: 1.5, B: 1.5, C: 0 },
      wins: { A: 1, B: 1, C: 0 },
      pairwise: { A: { B: 2, C: 4 }, B: { A: 2, C: 4 }, C: { A: 0, B: 0 } },
    })
  })

  it("[VOTE-19] minimax: the smallest worst defeat, looked at one by one", () => {
    fc.assert(
      fc.property(rankedLines(true), (ballots) => {
        if (!expressed(ballots)) return
        const worst = (name: string) =>
          Math.max(
            0,
            ...names
              .filter((it) => it !== name && beats(ballots, it, name))
              .map((it) => preferring(ballots, it, name)),
          )
        const least = Math.min(...names.map(worst))
        expect(winnersOf("minimax", ballots)).toEqual(names.filter((name) => worst(name) === least))
      }),
    )
  })

  it("[VOTE-20] candidates left out stand last, or are compared with nobody", () => {
    // A > B 2 to 1 among those who rank both; the three who rank B alone make B the winner.
    const request = (unranked: string) => ({
      method: "condorcet",
      candidates: ["A", "B"],
      ballots: [ranked("2 A > B"), ranked("1 B > A"), ranked("3 B")],
      options: { unranked },
    })
    expect(outcomeOf(request("tied-last")).winners).toEqual(["B"])
    expect(outcomeOf(request("not-compared")).winners).toEqual(["A"])
  })
})

/** The strongest path, by walking all paths without a repetition. */
const strongest = (
  lines: readonly RankedLine[],
  from: string,
  to: string,
  passed: readonly string[] = [],
): number => {
  const link = (one: string, other: string) => (beats(lines, one, other) ? preferring(lines, one, other) : 0)
  const through = names.filter((it) => it !== from && it !== to && !passed.includes(it))
  return Math.max(
    link(from, to),
    ...through.map((next) => Math.min(link(from, next), strongest(lines, next, to, [...passed, from]))),
  )
}

describe("Schulze", () => {
  it("[VOTE-21] the 45 voters of Schulze's paper: E > A > C > B > D", () => {
    const ballots = [
      ...["5 A > C > B > E > D", "5 A > D > E > C > B", "8 B > E > D > A > C", "3 C > A > B > E > D"],
      ...["7 C > A > E > B > D", "2 C > B > A > D > E", "7 D > C > E > B > A", "8 E > B > A > D > C"],
    ].map(ranked)
    expect(outcomeOf({ method: "schulze", candidates: ["A", "B", "C", "D", "E"], ballots })).toMatchObject({
      winners: ["E"],
      ranking: [["E"], ["A"], ["C"], ["B"], ["D"]],
      strongestPaths: {
        A: { B: 28, C: 28, D: 30, E: 24 },
        B: { A: 25, C: 28, D: 33, E: 24 },
        C: { A: 25, B: 29, D: 29, E: 24 },
        D: { A: 25, B: 28, C: 28, E: 24 },
        E: { A: 25, B: 28, C: 28, D: 31 },
      },
    })
  })

  it("[VOTE-21] equals the strongest of all paths, walked one by one", () => {
    fc.assert(
      fc.property(rankedLines(true), (ballots) => {
        if (!expressed(ballots)) return
        const winners = names.filter((one) =>
          names.every(
            (other) => one === other || strongest(ballots, one, other) >= strongest(ballots, other, one),
          ),
        )
        expect(winnersOf("schulze", ballots)).toEqual(winners)
      }),
    )
  })

  it("[VOTE-22] a tie is a set without a seed, and drawn with one", () => {
    const request = {
      method: "schulze",
      candidates: ["A", "B"],
      ballots: [ranked("1 A > B"), ranked("1 B > A")],
    }
    expect(outcomeOf(request)).toMatchObject({
      winners: ["A", "B"],
      tie: { between: ["A", "B"], place: 1, brokenBy: null },
    })
    const drawn = outcomeOf({ ...request, options: { seed: "dice 4" } })
    expect(drawn.winners).toHaveLength(1)
    expect(drawn.tie).toEqual({ between: ["A", "B"], place: 1, brokenBy: "draw" })
    const step = drawn.steps.find(({ type }) => type === "DrawMade")
    expect(step).toEqual({ type: "DrawMade", order: drawn.ranking.flat(), seed: "dice 4" })
    const seeds = Array.from({ length: 20 }, (_, index) => `dice ${index}`)
    expect(new Set(seeds.map((seed) => outcomeOf({ ...request, options: { seed } }).winners[0])).size).toBe(2)
  })
})

/** Locks in every order of equal pairs, one after the other. */
const rankedPairsWinners = (lines: readonly RankedLine[]): readonly string[] => {
  const pairs = names.flatMap((one) =>
    names.flatMap((other) =>
      beats(lines, one, other) ? [{ one, other, strength: preferring(lines, one, other) }] : [],
    ),
  )
  const winners = new Set<string>()
  const reaches = (locked: readonly string[], from: string, to: string): boolean =>
    from === to ||
    locked.some(
      (edge) =>
        edge[0] === from &&
        reaches(
          locked.filter((it) => it !== edge),
          edge[1] ?? "",
          to,
        ),
    )
  const seen = new Set<string>()
  const lockRest = (left: typeof pairs, locked: readonly string[]): void => {
    const key = `${left.map(({ one, other }) => one + other).sort()}|${[...locked].sort()}`
    if (seen.has(key)) return
    seen.add(key)
    if (left.length === 0) {
      for (const name of names) if (!locked.some((edge) => edge[1] === name)) winners.add(name)
      return
    }
    const most = Math.max(...left.map(({ strength }) => strength))
    for (const pair of left.filter(({ strength }) => strength === most)) {
      const rest = left.filter((it) => it !== pair)
      lockRest(rest, reaches(locked, pair.other, pair.one) ? locked : [...locked, pair.one + pair.other])
    }
  }
  lockRest(pairs, [])
  return [...winners].sort()
}

describe("ranked pairs", () => {
  it("[VOTE-23] locks from the strongest down, and says which pair would close a ring", () => {
    const outcome = outcomeOf({ method: "ranked-pairs", ...abc })
    // B over C 9, A over B 7, C over A 8: the weakest defeat, A over B, is skipped.
    expect(outcome.winners).toEqual(["B"])
    expect(outcome.ranking).toEqual([["B"], ["C"], ["A"]])
    expect(outcome.steps).toContainEqual({
      type: "PairSkipped",
      pair: { winner: "A", loser: "B", strength: 7 },
      path: ["B", "C", "A"],
    })
  })

  it("[VOTE-23] equal pairs: every order is gone through", () => {
    const even = [ranked("1 A > B > C"), ranked("1 B > C > A"), ranked("1 C > A > B")]
    const request = { method: "ranked-pairs", candidates: ["A", "B", "C"], ballots: even }
    const outcome = outcomeOf(request)
    expect(outcome).toMatchObject({
      winners: ["A", "B", "C"],
      tie: { between: ["A", "B", "C"], place: 1, brokenBy: null },
    })
    expect(outcome.steps).toContainEqual(expect.objectContaining({ type: "OrdersExplored", ends: 3 }))
    const ordered = outcomeOf({ ...request, options: { order: ["C", "A", "B"] } })
    expect(ordered).toMatchObject({ winners: ["C"], ranking: [["C"], ["A"], ["B"]] })
    expect(ordered.tie).toEqual({ between: ["A", "B", "C"], place: 1, brokenBy: "rule" })
    expect(outcomeOf({ ...request, options: { seed: "5 5" } }).tie?.brokenBy).toBe("draw")
  })

  it("[VOTE-23] equals the locking of every order, one by one", () => {
    fc.assert(
      fc.property(rankedLines(true, 4), (ballots) => {
        if (!expressed(ballots)) return
        expect(winnersOf("ranked-pairs", ballots)).toEqual(rankedPairsWinners(ballots))
      }),
      { numRuns: 200 },
    )
  })

  it("[VOTE-24] what is too large is looked at in parts that come to the same, where there are such parts", () => {
    // A ring of three that beats 24 others, among whom every order would be too many.
    const many = Array.from({ length: 24 }, (_, index) => `candidate ${index}`)
    const ring = ["A", "B", "C"]
    const ballots = many.flatMap((one, at) =>
      Array.from({ length: 11 }, (_, step) => {
        const other = many[(at + step + 1) % 24] ?? ""
        const rest = many.filter((it) => it !== one && it !== other)
        const [first = "", second = "", third = ""] = [0, 1, 2].map((place) => ring[(at + place) % 3])
        return [
          [first, second, third, one, other, ...rest],
          [first, second, third, ...rest.toReversed(), one, other],
        ].map((order) => ({ count: 1, ranking: order.map((name) => [name]) }))
      }).flat(),
    )
    const request = { method: "ranked-pairs", candidates: [...many, ...ring], ballots }
    const outcome = outcomeOf(request)
    expect(outcome.winners).toEqual(["A", "B", "C"])
    expect(outcome.ranking).toEqual([["A", "B", "C"], many])
    expect(refusalOf({ ...request, options: { seats: 4 } })).toMatchObject({ type: "SearchTooLong" })
  })

  it("[VOTE-24] a search that would be too long is refused, and an order decides", () => {
    const candidates = Array.from({ length: 24 }, (_, index) => `candidate ${index}`)
    // A ring of rings: all defeats are equal.
    const ballots = candidates.map((_, start) => ({
      count: 1,
      ranking: [...candidates.slice(start), ...candidates.slice(0, start)].map((name) => [name]),
    }))
    const tied = [...ballots, ...ballots.map((line) => ({ ...line, ranking: line.ranking.toReversed() }))]
    const noDefeat = { method: "ranked-pairs", candidates, ballots: tied }
    expect(outcomeOf(noDefeat).winners).toHaveLength(24)
    const equal = candidates.flatMap((one, at) =>
      Array.from({ length: 11 }, (_, step) => {
        const other = candidates[(at + step + 1) % 24] ?? ""
        const rest = candidates.filter((it) => it !== one && it !== other).map((name) => [name])
        return [
          { count: 1, ranking: [[one], [other], ...rest] },
          { count: 1, ranking: [...rest.toReversed(), [one], [other]] },
        ]
      }).flat(),
    )
    const hard = { method: "ranked-pairs", candidates, ballots: equal }
    expect(refusalOf(hard)).toMatchObject({ type: "SearchTooLong" })
    expect(outcomeOf({ ...hard, options: { order: candidates } }).winners).toHaveLength(1)
  })
})
