import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { count } from "./count.ts"
import { asSets, names, outcomeOf, ranked, rankedLines, refusalOf } from "./ranked-in-tests.ts"

const methods: readonly (readonly [string, object])[] = [
  ["borda", {}],
  ["borda", { lowestPoints: 0, seats: 2 }],
  ["condorcet", {}],
  ["copeland", { unranked: "not-compared" }],
  ["minimax", { strength: "margins" }],
  ["schulze", {}],
  ["schulze", { unranked: "not-compared", seats: 2, seed: "4 2" }],
  ["ranked-pairs", {}],
  ["ranked-pairs", { seed: "6 6 1" }],
  ["irv", {}],
  ["irv", { tieRule: "eliminate-together" }],
  ["irv", { tieRule: "backward" }],
  ["irv", { tieRule: "backward", seed: "1 5" }],
  ["irv", { tieRule: "fixed-order", order: ["B", "D", "A", "C"] }],
  ["stv", { seats: 2 }],
  ["stv", { seats: 2, variant: "gregory", seed: "3" }],
  ["stv", { seats: 2, variant: "wigm" }],
  ["stv", { seats: 2, variant: "meek" }],
]

describe.each(methods)("%s %j", (method, options) => {
  const counted = (candidates: readonly string[], ballots: readonly unknown[]) =>
    outcomeOf({ method, candidates, ballots, options })

  it("[VOTE-12] the order of candidates and of ballots changes nothing", () => {
    const shuffled = fc.shuffledSubarray(names, { minLength: names.length })
    fc.assert(
      fc.property(rankedLines(true), shuffled, (ballots, candidates) => {
        const other = asSets(counted(candidates, ballots.toReversed()))
        expect(other).toEqual(asSets(counted(names, ballots)))
      }),
    )
  })

  it("[VOTE-12] one line of n ballots counts as n lines of one, and the order inside a tier means nothing", () => {
    fc.assert(
      fc.property(rankedLines(true), (ballots) => {
        const single = ballots.flatMap(({ count: times, ranking }) =>
          Array(times).fill({ count: 1, ranking: ranking.map((tier) => tier.toReversed()) }),
        )
        expect(counted(names, single)).toEqual(counted(names, ballots))
      }),
    )
  })

  it("[VOTE-13] blank ballots are counted and shown, and change nothing else", () => {
    fc.assert(
      fc.property(rankedLines(true), (ballots) => {
        const [first, ...rest] = counted(names, ballots).steps
        const [withBlank, ...others] = counted(names, [
          ...ballots,
          ranked("3"),
          { count: 2, ranking: [[]] },
        ]).steps
        if (first?.type !== "BallotsCounted") throw new Error("no ballots counted")
        expect(withBlank).toEqual({ ...first, ballots: first.ballots + 5, blank: first.blank + 5 })
        expect(others).toEqual(rest)
      }),
    )
  })

  it("[VOTE-13] nobody wins where nobody is ranked", () => {
    const outcome = counted(names, [ranked("4")])
    expect(outcome).toMatchObject({ winners: [], tie: null })
    expect(outcome.steps).toContainEqual({ type: "NobodyExpressed" })
  })

  it("[VOTE-12] a candidate may be called __proto__", () => {
    const order = ["A", "__proto__"]
    const { totals } = outcomeOf({
      method,
      candidates: order,
      ballots: [ranked("2 __proto__ > A")],
      options: { ...options, ...("order" in options ? { order } : {}) },
    })
    expect(Object.keys(totals).sort()).toEqual(["A", "__proto__"])
  })
})

describe("refusals of rankings", () => {
  const base = { method: "schulze", candidates: ["A", "B"], ballots: [ranked("1 A > B")] }
  const withBallots = (...ballots: unknown[]) => ({ ...base, ballots: [...base.ballots, ...ballots] })
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ["an unknown key", { ...base, seed: "1" }, { type: "UnknownKey", path: "seed" }],
    [
      "an unknown option",
      { ...base, options: { tieRule: "parallel" } },
      { type: "UnknownKey", path: "options.tieRule" },
    ],
    [
      "an unknown key of a ballot",
      withBallots({ ...ranked("1 A"), name: "Léa" }),
      { type: "UnknownKey", path: "ballots.1.name" },
    ],
    ["no count", withBallots({ ranking: [] }), { type: "MissingKey", path: "ballots.1.count" }],
    ["no ranking", withBallots({ count: 1 }), { type: "MissingKey", path: "ballots.1.ranking" }],
    ["no ballots", { method: "irv", candidates: ["A"] }, { type: "MissingKey", path: "ballots" }],
    [
      "ballots that are no list",
      { ...base, ballots: {} },
      { type: "WrongValue", path: "ballots", expected: "Array" },
    ],
    [
      "a ballot that is none",
      withBallots("A"),
      { type: "WrongValue", path: "ballots.1", expected: "Object" },
    ],
    ["a negative count", withBallots(ranked("-2 A")), { type: "NegativeCount", ballot: 1, count: -2 }],
    [
      "half a ballot",
      withBallots(ranked("0.5 A")),
      { type: "WrongValue", path: "ballots.1.count", expected: "a whole number" },
    ],
    [
      "too large a count",
      withBallots({ count: 2e9, ranking: [] }),
      { type: "WrongValue", path: "ballots.1.count", expected: "at most 1000000000" },
    ],
    [
      "more ballots than add up exactly",
      withBallots(...Array(1001).fill({ count: 1e9, ranking: [["A"]] })),
      { type: "TooManyBallots", ballots: 1_001_000_000_001, most: 1_000_000_000_000 },
    ],
    [
      "an unknown candidate",
      withBallots(ranked("1 A > Z")),
      { type: "UnknownCandidate", ballot: 1, candidate: "Z" },
    ],
    ["a candidate twice", withBallots(ranked("1 A > A")), { type: "RankedTwice", ballot: 1, candidate: "A" }],
    ["twice in a tier", withBallots(ranked("1 A = A")), { type: "RankedTwice", ballot: 1, candidate: "A" }],
    [
      "a tier that is no list",
      withBallots({ count: 1, ranking: ["A"] }),
      { type: "WrongValue", path: "ballots.1.ranking.0", expected: "Array" },
    ],
    [
      "a number for a name",
      withBallots({ count: 1, ranking: [["A"], [2]] }),
      { type: "WrongValue", path: "ballots.1.ranking.1.0", expected: "string" },
    ],
    [
      "a candidate listed twice",
      { ...base, candidates: ["A", "A"] },
      { type: "DuplicateCandidate", candidate: "A" },
    ],
    [
      "an order that leaves somebody out",
      { ...base, method: "irv", options: { tieRule: "fixed-order", order: ["A"] } },
      { type: "WrongValue", path: "options.order", expected: "each candidate once, best first" },
    ],
    [
      "a fixed order that is not there",
      { ...base, method: "irv", options: { tieRule: "fixed-order" } },
      { type: "MissingKey", path: "options.order" },
    ],
  ]
  it.each(cases)("[VOTE-14] refuses %s by name", (_title, request, refusal) => {
    expect(refusalOf(request)).toEqual(refusal)
  })

  it("[VOTE-14] never throws, whatever it is given", () => {
    const anyMethod = fc.constantFrom("two-round", ...methods.map(([method]) => method))
    const entry = { candidates: fc.anything(), ballots: fc.anything(), options: fc.anything() }
    fc.assert(
      fc.property(anyMethod, fc.record(entry), fc.array(fc.anything()), (method, request, ballots) => {
        count({ method, ...request })
        count({ method, candidates: ["A"], ballots })
        count({ method, candidates: ["A"], ballots: [{ count: 1, ranking: ballots }] })
      }),
    )
  })

  it("[VOTE-15] a hundred thousand lines of ten candidates are counted", () => {
    const candidates = Array.from({ length: 10 }, (_, index) => `candidate ${index}`)
    const ballots = Array.from({ length: 100_000 }, (_, line) => ({
      count: 1,
      ranking: candidates.map((_name, index) => [candidates[(index * 3 + line * line) % 10]]),
    }))
    for (const method of ["borda", "schulze", "irv", "stv", "ranked-pairs"]) {
      const [first] = outcomeOf({ method, candidates, ballots }).steps
      expect(first).toEqual({ type: "BallotsCounted", ballots: 100_000, blank: 0 })
    }
  })
})
