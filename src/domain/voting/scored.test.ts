import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { count } from "./count.ts"
import type { MajorityJudgmentOutcome } from "./majority-judgment.ts"
import type { Outcome } from "./outcome.ts"

const outcomeOf = <T extends Outcome>(request: unknown): T => {
  const counted = count(request)
  if (!counted.ok) throw new Error(`refused: ${JSON.stringify(counted.error)}`)
  return counted.value as T
}

const refusalOf = (request: unknown): unknown => {
  const counted = count(request)
  return counted.ok ? "counted" : counted.error
}

const line = (scores: object, ballots = 1) => ({ count: ballots, scores })

const names = ["A", "B", "C", "D"]
const scoreLines = fc.array(
  fc.record({
    count: fc.integer({ min: 0, max: 9 }),
    scores: fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: 5 })),
  }),
  { maxLength: 10 },
)

describe("score", () => {
  const base = { method: "score", candidates: ["A", "B"] }
  const ballots = [line({ A: 5 }, 2), line({ A: 1, B: 4 }), line({ B: 4 })]

  it("[VOTE-40] the highest sum wins, a missing score being 0", () => {
    expect(outcomeOf({ ...base, ballots })).toMatchObject({
      winners: ["A"],
      ranking: [["A"], ["B"]],
      tie: null,
      totals: { A: 11, B: 8 },
    })
  })

  it("[VOTE-40] the mean divides by every ballot; the median of an even number is the middle of the two", () => {
    expect(outcomeOf({ ...base, ballots, options: { aggregate: "mean" } }).totals).toEqual({ A: 2.75, B: 2 })
    expect(outcomeOf({ ...base, ballots, options: { aggregate: "median" } }).totals).toEqual({ A: 3, B: 2 })
  })

  it("[VOTE-40] equal sums are a tie, as a set; nobody wins where all are blank", () => {
    const tied = [line({ A: 3, B: 3 }), line({})]
    expect(outcomeOf({ ...base, ballots: tied })).toMatchObject({
      winners: ["A", "B"],
      tie: { between: ["A", "B"], place: 1, brokenBy: null },
    })
    expect(outcomeOf({ ...base, ballots: [line({}, 3)] })).toMatchObject({ winners: [], tie: null })
  })

  it.each([
    [
      "out of the scale",
      { A: 6 },
      { type: "ScoreOutOfScale", ballot: 0, candidate: "A", score: 6, scale: [0, 5] },
    ],
    ["of nobody known", { Z: 1 }, { type: "UnknownCandidate", ballot: 0, candidate: "Z" }],
    ["in halves", { A: 1.5 }, { type: "WrongValue", path: "ballots.0.scores.A", expected: "a whole number" }],
    ["in words", { A: "5" }, { type: "WrongValue", path: "ballots.0.scores.A", expected: "a whole number" }],
  ])("[VOTE-41] refuses a score %s", (_title, scores, refusal) => {
    expect(refusalOf({ ...base, ballots: [line(scores)] })).toEqual(refusal)
  })

  it("[VOTE-41] holds scores to the poll's own scale, and a scale to two different bounds", () => {
    const options = { scale: [-2, 2] }
    expect(outcomeOf({ ...base, options, ballots: [line({ A: -2, B: 2 })] }).totals).toEqual({ A: -2, B: 2 })
    expect(refusalOf({ ...base, options: { scale: [3, 3] }, ballots: [] })).toMatchObject({
      path: "options.scale",
    })
  })

  it.each(["score", "star", "quadratic"])(
    "[VOTE-63] %s: the order of candidates and ballots changes nothing, n on a line count as n lines",
    (method) => {
      const asSets = ({ winners, ranking, totals, tie }: Outcome) => ({
        winners: winners.toSorted(),
        ranking: ranking.map((tier) => tier.toSorted()),
        totals,
        tie: tie && { ...tie, between: tie.between.toSorted() },
      })
      const shuffled = fc.shuffledSubarray(names, { minLength: names.length })
      fc.assert(
        fc.property(scoreLines, shuffled, (lines, candidates) => {
          const one = outcomeOf({ method, candidates: names, ballots: lines })
          const singles = lines.flatMap(({ count: times, scores }) =>
            Array.from({ length: times }, () => line(scores)),
          )
          const other = outcomeOf({ method, candidates, ballots: singles.toReversed() })
          expect(asSets(other)).toEqual(asSets(one))
        }),
      )
    },
  )

  it("[VOTE-64] a tie is drawn with a seed, the same for any order of the candidates", () => {
    const request = { method: "score", candidates: names, ballots: [line({ A: 1, B: 1, C: 1, D: 1 })] }
    const drawn = outcomeOf({ ...request, options: { seed: "3 1 4" } })
    expect(drawn.tie).toMatchObject({ place: 1, brokenBy: "draw" })
    expect(drawn.winners).toHaveLength(1)
    const other = outcomeOf({ ...request, candidates: names.toReversed(), options: { seed: "3 1 4" } })
    expect(other.winners).toEqual(drawn.winners)
  })

  it("[VOTE-64] every tied candidate is drawn as often (chi-square over 400 seeds)", () => {
    const drawn = new Map(names.map((name) => [name, 0]))
    for (let seed = 0; seed < 400; seed += 1) {
      const ballots = [line({ A: 1, B: 1, C: 1, D: 1 })]
      const options = { seed: `seed ${seed}` }
      const [winner = ""] = outcomeOf({ method: "score", candidates: names, ballots, options }).winners
      drawn.set(winner, (drawn.get(winner) ?? 0) + 1)
    }
    const chiSquare = [...drawn.values()].reduce((sum, times) => sum + (times - 100) ** 2 / 100, 0)
    expect(chiSquare).toBeLessThan(16.27)
  })
})

describe("star", () => {
  const base = { method: "star", candidates: ["A", "B", "C"] }

  it("[VOTE-42] the two best sums meet, and the preferred of them wins", () => {
    // A leads on points, B is preferred on more ballots.
    const ballots = [line({ A: 5, B: 0, C: 0 }, 2), line({ A: 3, B: 4, C: 1 }, 3)]
    expect(outcomeOf({ ...base, ballots })).toMatchObject({
      winners: ["B"],
      finalists: ["A", "B"],
      ranking: [["B"], ["A"], ["C"]],
      tie: null,
      totals: { A: 19, B: 12, C: 3 },
    })
  })

  it("[VOTE-42] a ballot that scores both finalists alike has no preference", () => {
    const ballots = [line({ A: 5, B: 5 }, 9), line({ A: 2, B: 3 })]
    const outcome = outcomeOf({ ...base, ballots })
    expect(outcome.winners).toEqual(["B"])
    expect(outcome.steps).toContainEqual({
      type: "RunoffCompared",
      finalists: ["B", "A"],
      preferring: [1, 0],
      noPreference: 9,
    })
  })

  it("[VOTE-43] a tie for the final goes to who wins head to head", () => {
    const ballots = [line({ A: 5, B: 2, C: 1 }, 2), line({ A: 5, B: 0, C: 2 })]
    expect(outcomeOf({ ...base, ballots })).toMatchObject({
      finalists: ["A", "B"],
      winners: ["A"],
      tie: { between: ["B", "C"], place: 2, brokenBy: "rule" },
    })
  })

  it("[VOTE-43] then to who has more ballots of the top score", () => {
    // B and C: 8 points each, each preferred once; only C has a five.
    const ballots = [line({ A: 5, B: 4, C: 5 }), line({ A: 5, B: 4, C: 3 })]
    expect(outcomeOf({ ...base, ballots })).toMatchObject({
      finalists: ["A", "C"],
      tie: { between: ["B", "C"], place: 2, brokenBy: "rule" },
    })
  })

  it("[VOTE-43] a tied runoff goes to the higher sum, then to more ballots of the top score", () => {
    const bySum = [line({ A: 5, B: 1 }), line({ A: 2, B: 3 })]
    expect(outcomeOf({ ...base, ballots: bySum })).toMatchObject({
      winners: ["A"],
      tie: { between: ["A", "B"], place: 1, brokenBy: "rule" },
    })
    const byTops = [line({ A: 5, B: 3 }), line({ A: 2, B: 4 })]
    expect(outcomeOf({ ...base, ballots: byTops })).toMatchObject({
      winners: ["A"],
      tie: { brokenBy: "rule" },
    })
  })

  it("[VOTE-43] what is left is a tie, a set without a seed and drawn with one", () => {
    const ballots = [line({ A: 4, B: 2 }), line({ A: 2, B: 4 })]
    expect(outcomeOf({ ...base, ballots })).toMatchObject({
      winners: ["A", "B"],
      tie: { between: ["A", "B"], place: 1, brokenBy: null },
    })
    const drawn = outcomeOf({ ...base, ballots, options: { seed: "4 4" } })
    expect(drawn.winners).toHaveLength(1)
    expect(drawn.tie?.brokenBy).toBe("draw")
    const cycle = [line({ A: 3, B: 2, C: 1 }), line({ B: 3, C: 2, A: 1 }), line({ C: 3, A: 2, B: 1 })]
    expect(outcomeOf({ ...base, ballots: cycle })).toMatchObject({
      winners: ["A", "B", "C"],
      finalists: ["A", "B", "C"],
      tie: { between: ["A", "B", "C"], place: 1, brokenBy: null },
    })
  })
})

describe("majority judgment", () => {
  const judge = (tallies: readonly (readonly number[])[], more: object = {}) =>
    outcomeOf<MajorityJudgmentOutcome>({ method: "majority-judgment", tallies, ...more })

  it("[VOTE-44] the best median wins; ties by the largest group around it (Mieux Voter's published cases)", () => {
    const first = judge([
      [4, 5, 2, 1, 3, 1, 2],
      [3, 6, 2, 1, 3, 1, 2],
    ])
    expect(first).toMatchObject({ winners: ["1"], ranks: [2, 1], medians: [1, 1], tie: null })
    const few = [
      [1, 1, 1],
      [1, 0, 2],
      [3, 0, 0],
      [2, 0, 1],
      [0, 3, 0],
    ]
    expect(judge(few).ranks).toEqual([3, 1, 5, 4, 2])
    const billions = [
      [11312415004, 21153652410, 24101523299, 18758623562],
      [11312415004, 21153652400, 24101523299, 18758623572],
    ]
    expect(judge(billions).ranks).toEqual([2, 1])
  })

  it("[VOTE-44] equal profiles share a rank, and the next one is skipped", () => {
    const outcome = judge(
      [
        [0, 2],
        [0, 2],
        [2, 0],
      ],
      { candidates: ["A", "B", "C"] },
    )
    expect(outcome).toMatchObject({
      winners: ["A", "B"],
      ranks: [1, 1, 3],
      ranking: [["A", "B"], ["C"]],
      tie: { between: ["A", "B"], place: 1, brokenBy: null },
    })
  })

  it("[VOTE-45] ranks as the one-by-one removal of median grades, lower or upper", () => {
    const grades = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 })
    const profile = (given: readonly number[]) =>
      [0, 1, 2, 3].map((it) => given.filter((one) => one === it).length)
    fc.assert(
      fc.property(
        fc.array(grades, { minLength: 2, maxLength: 5 }),
        fc.constantFrom("lower" as const, "upper" as const),
        fc.integer({ min: 1, max: 7 }),
        (all, medianOnEven, judges) => {
          const given = all.map((one) => one.slice(0, judges))
          const { ranks } = judge(given.map(profile), { options: { medianOnEven } })
          const sequences = given.map((one) => medianSequence(one, medianOnEven).join(""))
          const expected = sequences.map((one) => 1 + sequences.filter((other) => other > one).length)
          expect(ranks).toEqual(expected)
        },
      ),
      { numRuns: 500 },
    )
  })

  it("[VOTE-46] the median of an even number is the lower of the two, or the upper", () => {
    expect(judge([[1, 1]]).medians).toEqual([0])
    expect(judge([[1, 1]], { options: { medianOnEven: "upper" } }).medians).toEqual([1])
  })

  it("[VOTE-46] grades may come best first, and are numbered as they come", () => {
    const tallies = [
      [2, 0, 1],
      [0, 3, 0],
    ]
    expect(judge(tallies, { gradesOrder: "best-to-worst" })).toMatchObject({ ranks: [1, 2], medians: [0, 1] })
    expect(judge(tallies)).toMatchObject({ ranks: [2, 1], medians: [0, 1] })
  })

  it("[VOTE-46] missing grades are the worst, the one the poll names, or none at all", () => {
    const tallies = [
      [0, 0, 1],
      [0, 3, 0],
    ]
    expect(judge(tallies)).toMatchObject({ ranks: [2, 1], medians: [0, 1] })
    const named = { missingGrades: "default-grade", defaultGrade: 2 }
    expect(judge(tallies, { options: named })).toMatchObject({ ranks: [1, 2], medians: [2, 1] })
    // Shares are compared: Mieux Voter's normalized tally.
    const uneven = [
      [2, 2, 2],
      [1, 1, 1],
      [0, 1, 0],
      [0, 0, 1],
    ]
    expect(judge(uneven, { options: { missingGrades: "none" } }).ranks).toEqual([3, 3, 2, 1])
  })

  it("[VOTE-46] refuses tallies that do not fit, and wins for nobody where nobody judged", () => {
    const request = { method: "majority-judgment", tallies: [[1, 1], [1]] }
    expect(refusalOf(request)).toEqual({ type: "WrongValue", path: "tallies.1", expected: "2 grades" })
    expect(refusalOf({ ...request, tallies: [[-1, 1]] })).toMatchObject({ path: "tallies.0.0" })
    expect(refusalOf({ ...request, tallies: [[1]], options: { missingGrades: "default-grade" } })).toEqual({
      type: "MissingKey",
      path: "options.defaultGrade",
    })
    expect(judge([[0, 0]])).toMatchObject({ winners: [], medians: [null] })
  })
})

/** The grades met when the median is taken away again and again. */
const medianSequence = (grades: readonly number[], onEven: "lower" | "upper"): number[] => {
  const left = grades.toSorted()
  const sequence: number[] = []
  while (left.length > 0) {
    const middle = onEven === "lower" ? Math.ceil(left.length / 2) - 1 : Math.floor(left.length / 2)
    sequence.push(...left.splice(middle, 1))
  }
  return sequence
}

describe("consent", () => {
  const position = (ballots: number, kind: string, reason?: string) => ({
    count: ballots,
    position: kind,
    ...(reason === undefined ? {} : { reason }),
  })

  it("[VOTE-47] adopted when no objection stands, reservations notwithstanding", () => {
    const ballots = [position(20, "agree"), position(3, "reservation", "a little late")]
    expect(outcomeOf({ method: "consent", ballots })).toMatchObject({ winners: ["adopted"], adopted: true })
    expect(outcomeOf({ method: "consent", candidates: ["A garden"], ballots }).winners).toEqual(["A garden"])
  })

  it("[VOTE-47] one open objection, and nothing is decided", () => {
    const ballots = [position(27, "agree"), position(1, "objection", "nobody can water it in summer")]
    expect(outcomeOf({ method: "consent", ballots })).toMatchObject({
      winners: [],
      adopted: false,
      totals: { agree: 27, reservation: 0, objection: 1 },
      objections: [{ count: 1, reason: "nobody can water it in summer" }],
    })
    expect(outcomeOf({ method: "consent", ballots: [] })).toMatchObject({ winners: [], adopted: false })
  })
})

describe("quadratic", () => {
  const base = { method: "quadratic", candidates: ["A", "B"] }

  it("[VOTE-48] n votes cost n times n: 3 cost 9, 10 cost 100", () => {
    const outcome = outcomeOf({ ...base, ballots: [line({ A: 3 }), line({ B: 10 }), line({ A: 4, B: 3 })] })
    expect(outcome).toMatchObject({ costs: [9, 100, 25], totals: { A: 7, B: 13 }, winners: ["B"] })
  })

  it("[VOTE-48] nobody spends more than the budget, nor votes against where the poll does not allow it", () => {
    const ballots = [line({ A: 4, B: 3 }), line({ A: 5, B: 1 })]
    expect(refusalOf({ ...base, ballots, options: { budget: 25 } })).toEqual({
      type: "OverBudget",
      ballot: 1,
      cost: 26,
      budget: 25,
    })
    const against = [line({ A: -3, B: 1 })]
    expect(refusalOf({ ...base, ballots: against })).toEqual({
      type: "NegativeVotes",
      ballot: 0,
      candidate: "A",
    })
    expect(outcomeOf({ ...base, ballots: against, options: { allowNegative: true } })).toMatchObject({
      costs: [10],
      winners: ["B"],
    })
  })
})

describe("surprisingly popular", () => {
  it("[VOTE-49] the option that most exceeds its prediction wins (Prelec: is Philadelphia the capital?)", () => {
    const ballots = [
      { count: 65, vote: "yes", predicted: { yes: 0.75, no: 0.25 } },
      { count: 35, vote: "no", predicted: { yes: 0.75, no: 0.25 } },
    ]
    const request = { method: "surprisingly-popular", candidates: ["yes", "no"] }
    expect(outcomeOf({ ...request, ballots })).toMatchObject({
      winners: ["no"],
      totals: { yes: -0.1, no: 0.1 },
      actualShares: { yes: 0.65, no: 0.35 },
      predictedShares: { yes: 0.75, no: 0.25 },
    })
    const shares = { actualShares: { yes: 0.65, no: "35/100" }, predictedShares: { yes: 0.75, no: 0.25 } }
    expect(outcomeOf({ method: "surprisingly-popular", ...shares })).toMatchObject({ winners: ["no"] })
  })

  it("[VOTE-49] predictions in per cent or in points are brought to shares; what is left out shares the rest", () => {
    const request = { method: "surprisingly-popular", candidates: ["A", "B", "C"] }
    const percent = [{ count: 1, vote: "A", predicted: { A: 50, B: 30, C: 20 } }]
    const partly = [{ count: 1, vote: "A", predicted: { A: 0.5 } }]
    expect(outcomeOf({ ...request, ballots: percent })).toMatchObject({
      predictedShares: { A: 0.5, B: 0.3, C: 0.2 },
    })
    expect(outcomeOf({ ...request, ballots: partly })).toMatchObject({
      predictedShares: { A: 0.5, B: 0.25, C: 0.25 },
    })
  })

  it("[VOTE-49] refuses who is not known and shares that are none", () => {
    const request = { method: "surprisingly-popular", candidates: ["A"] }
    expect(refusalOf({ ...request, ballots: [{ count: 1, vote: "Z" }] })).toEqual({
      type: "UnknownCandidate",
      ballot: 0,
      candidate: "Z",
    })
    const bad = [{ count: 1, vote: "A", predicted: { A: -1 } }]
    expect(refusalOf({ ...request, ballots: bad })).toMatchObject({ path: "ballots.0.predicted.A" })
  })
})
