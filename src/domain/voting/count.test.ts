import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { count } from "./count.ts"
import type { Outcome } from "./outcome.ts"

const outcomeOf = (request: unknown): Outcome => {
  const counted = count(request)
  if (!counted.ok) throw new Error(`refused: ${JSON.stringify(counted.error)}`)
  return counted.value
}

const refusalOf = (request: unknown): unknown => {
  const counted = count(request)
  return counted.ok ? "counted" : counted.error
}

const line = (marks: readonly string[], ballots: number) => ({ count: ballots, marks })

const yesNo = (yes: number, no: number, blank: number, options: object = {}) => ({
  method: "yes-no",
  ballots: [line(["yes"], yes), line(["no"], no), line([], blank)],
  options,
})

describe("yes-no", () => {
  it("[VOTE-4] adopts when yes exceeds half of the expressed votes, blanks apart", () => {
    expect(outcomeOf(yesNo(13, 11, 4))).toEqual({
      winners: ["yes"],
      ranking: [["yes"], ["no"]],
      tie: null,
      totals: { yes: 13, no: 11 },
      steps: [
        { type: "BallotsCounted", ballots: 28, blank: 4 },
        { type: "MarksAdded", totals: { yes: 13, no: 11 } },
        { type: "ThresholdCompared", yes: 13, expressed: 24, thresholdPercent: 50, needed: 13, passed: true },
      ],
    })
  })

  it("[VOTE-4] counts the blanks among the expressed when the poll says so", () => {
    expect(outcomeOf(yesNo(13, 11, 4, { blankCounts: true })).winners).toEqual(["no"])
  })

  it("[VOTE-5] a tie rejects and says so", () => {
    const outcome = outcomeOf(yesNo(12, 12, 1))
    expect(outcome.winners).toEqual(["no"])
    expect(outcome.tie).toEqual({ between: ["yes", "no"], place: 1, brokenBy: "rule" })
    expect(outcome.steps.at(-1)).toEqual({ type: "TieRejected", yes: 12, no: 12 })
  })

  it("[VOTE-5] equal votes above a low threshold are no tie", () => {
    expect(outcomeOf(yesNo(5, 5, 0, { thresholdPercent: 40 }))).toMatchObject({ winners: ["yes"], tie: null })
  })

  it("[VOTE-6] without the quorum nothing is decided; blank ballots were cast", () => {
    const outcome = outcomeOf(yesNo(10, 1, 2, { quorum: 14 }))
    expect(outcome).toMatchObject({ winners: [], ranking: [["yes", "no"]], tie: null })
    expect(outcome.steps.at(-1)).toEqual({ type: "QuorumCompared", ballots: 13, quorum: 14, reached: false })
    expect(outcomeOf(yesNo(10, 1, 3, { quorum: 14 })).winners).toEqual(["yes"])
  })

  it("[VOTE-7] compares with exact numbers", () => {
    const twoThirds = { thresholdPercent: 66.6666 }
    expect(outcomeOf(yesNo(2, 1, 0, twoThirds)).winners).toEqual(["yes"])
    expect(outcomeOf(yesNo(66, 34, 0, { thresholdPercent: 66 })).winners).toEqual(["no"])
    // In floating point 333 / 500 > 66.6 / 100.
    expect(outcomeOf(yesNo(333, 167, 0, { thresholdPercent: 66.6 })).winners).toEqual(["no"])
    expect(outcomeOf(yesNo(334, 166, 0, { thresholdPercent: 66.6 })).winners).toEqual(["yes"])
  })

  it("[VOTE-4] nobody expressed: not adopted, no tie", () => {
    const outcome = outcomeOf(yesNo(0, 0, 3))
    expect(outcome).toMatchObject({ winners: ["no"], tie: null })
    expect(outcome.steps).toContainEqual({ type: "NobodyExpressed" })
  })

  it("[VOTE-7] a vote passes exactly when yes * 100 > threshold * expressed", () => {
    const votes = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(votes, votes, fc.integer({ min: 0, max: 99 }), (yes, no, thresholdPercent) => {
        const adopted = outcomeOf(yesNo(yes, no, 0, { thresholdPercent })).winners[0] === "yes"
        expect(adopted).toBe(yes * 100 > thresholdPercent * (yes + no))
      }),
    )
  })
})

describe("single-choice", () => {
  const tennessee = {
    method: "single-choice",
    candidates: ["Memphis", "Nashville", "Chattanooga", "Knoxville"],
    ballots: [
      line(["Memphis"], 42),
      line(["Nashville"], 26),
      line(["Chattanooga"], 15),
      line(["Knoxville"], 17),
    ],
  }

  it("[VOTE-8] elects the most marked (Tennessee: Memphis)", () => {
    expect(outcomeOf(tennessee)).toMatchObject({
      winners: ["Memphis"],
      ranking: [["Memphis"], ["Nashville"], ["Knoxville"], ["Chattanooga"]],
      tie: null,
      totals: { Memphis: 42, Nashville: 26, Chattanooga: 15, Knoxville: 17 },
    })
  })

  it("[VOTE-9] several seats go down the ranking; a tie for the last seat is a set", () => {
    const ballots = [line(["A"], 5), line(["B"], 3), line(["C"], 3), line(["D"], 1)]
    const request = { method: "single-choice", candidates: ["D", "C", "B", "A"], ballots }
    expect(outcomeOf({ ...request, options: { seats: 3 } })).toMatchObject({
      winners: ["A", "C", "B"],
      tie: null,
    })
    expect(outcomeOf({ ...request, options: { seats: 2 } })).toMatchObject({
      winners: ["A", "C", "B"],
      tie: { between: ["C", "B"], place: 2, brokenBy: null },
    })
  })

  it("[VOTE-10] nobody wins without a mark", () => {
    const outcome = outcomeOf({ method: "single-choice", candidates: ["A", "B"], ballots: [line([], 9)] })
    expect(outcome).toMatchObject({ winners: [], ranking: [["A", "B"]], tie: null, totals: { A: 0, B: 0 } })
    expect(outcome.steps).toContainEqual({ type: "BallotsCounted", ballots: 9, blank: 9 })
    expect(outcome.steps.at(-1)).toEqual({ type: "NobodyExpressed" })
  })

  it("[VOTE-3] refuses two marks", () => {
    expect(refusalOf({ ...tennessee, ballots: [line(["Memphis", "Knoxville"], 1)] })).toEqual({
      type: "TooManyMarks",
      ballot: 0,
      marks: 2,
      allowed: 1,
    })
  })
})

describe("approval", () => {
  const request = {
    method: "approval",
    candidates: ["A", "B", "C"],
    ballots: [line(["A", "C"], 4), line(["B"], 4), line(["C", "B"], 2), line([], 1)],
  }

  it("[VOTE-8] elects the most marked and leaves a tie as a set, with its steps", () => {
    expect(outcomeOf(request)).toEqual({
      winners: ["B", "C"],
      ranking: [["B", "C"], ["A"]],
      tie: { between: ["B", "C"], place: 1, brokenBy: null },
      totals: { A: 4, B: 6, C: 6 },
      steps: [
        { type: "BallotsCounted", ballots: 11, blank: 1 },
        { type: "MarksAdded", totals: { A: 4, B: 6, C: 6 } },
        { type: "MostMarksFound", candidates: ["B", "C"], marks: 6, place: 1 },
        { type: "TieFound", between: ["B", "C"], marks: 6, place: 1 },
      ],
    })
  })

  it("[VOTE-3] holds ballots to maxMarks", () => {
    const held = { ...request, options: { maxMarks: 1 } }
    expect(refusalOf(held)).toEqual({ type: "TooManyMarks", ballot: 0, marks: 2, allowed: 1 })
  })

  it("[VOTE-1] a candidate may be called __proto__", () => {
    const odd = { method: "approval", candidates: ["__proto__", "A"], ballots: [line(["__proto__"], 2)] }
    const { winners, totals } = outcomeOf(odd)
    expect(winners).toEqual(["__proto__"])
    expect(Object.entries(totals)).toEqual([
      ["__proto__", 2],
      ["A", 0],
    ])
  })
})

describe("refusals", () => {
  const base = { method: "approval", candidates: ["A", "B"], ballots: [] }
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ["no object", "yes", { type: "NotARequest" }],
    ["a list", [], { type: "NotARequest" }],
    ["no method", {}, { type: "MissingKey", path: "method" }],
    ["a method of no name", { method: 3 }, { type: "WrongValue", path: "method", expected: "string" }],
    ["an unknown method", { method: "toString" }, { type: "UnknownMethod", method: "toString" }],
    ["an unknown key", { ...base, seeds: 1 }, { type: "UnknownKey", path: "seeds" }],
    [
      "an unknown option",
      { ...base, options: { quorum: 1 } },
      { type: "UnknownKey", path: "options.quorum" },
    ],
    [
      "an unknown key of a ballot",
      { ...base, ballots: [{ count: 1, marks: [], name: "Léa" }] },
      { type: "UnknownKey", path: "ballots.0.name" },
    ],
    ["no ballots", { method: "approval", candidates: ["A"] }, { type: "MissingKey", path: "ballots" }],
    ["no count", { ...base, ballots: [{ marks: [] }] }, { type: "MissingKey", path: "ballots.0.count" }],
    [
      "a negative count",
      { ...base, ballots: [line(["A"], 1), line(["A"], -2)] },
      { type: "NegativeCount", ballot: 1, count: -2 },
    ],
    [
      "half a ballot",
      { ...base, ballots: [line(["A"], 0.5)] },
      { type: "WrongValue", path: "ballots.0.count", expected: "a whole number" },
    ],
    [
      "a count that would not add up exactly",
      { ...base, ballots: [line(["A"], 2 ** 53)] },
      { type: "WrongValue", path: "ballots.0.count", expected: "at most 1000000000" },
    ],
    [
      "marks that are no list",
      { ...base, ballots: [{ count: 1, marks: "A" }] },
      { type: "WrongValue", path: "ballots.0.marks", expected: "Array" },
    ],
    [
      "an unknown candidate",
      { ...base, ballots: [line(["A"], 1), line(["Z"], 1)] },
      { type: "UnknownCandidate", ballot: 1, candidate: "Z" },
    ],
    [
      "a mark twice",
      { ...base, ballots: [line(["A", "A"], 1)] },
      { type: "DuplicateMark", ballot: 0, candidate: "A" },
    ],
    [
      "a candidate twice",
      { ...base, candidates: ["A", "A"] },
      { type: "DuplicateCandidate", candidate: "A" },
    ],
    [
      "no candidate",
      { ...base, candidates: [] },
      { type: "WrongValue", path: "candidates", expected: "at least one candidate" },
    ],
    [
      "a threshold that nothing exceeds",
      yesNo(1, 0, 0, { thresholdPercent: 100 }),
      {
        type: "WrongValue",
        path: "options.thresholdPercent",
        expected: "from 0 to less than 100, at most 4 decimals",
      },
    ],
    [
      "maybe",
      { method: "yes-no", ballots: [line(["maybe"], 1)] },
      { type: "UnknownCandidate", ballot: 0, candidate: "maybe" },
    ],
    [
      "yes and no together",
      { method: "yes-no", ballots: [line(["yes", "no"], 1)] },
      { type: "TooManyMarks", ballot: 0, marks: 2, allowed: 1 },
    ],
    [
      "yes alone",
      { method: "yes-no", candidates: ["yes"], ballots: [] },
      { type: "WrongValue", path: "candidates", expected: "yes and no" },
    ],
  ]
  it.each(cases)("[VOTE-2] refuses %s by name", (_title, request, refusal) => {
    expect(refusalOf(request)).toEqual(refusal)
  })

  it("[VOTE-2] never throws, whatever it is given", () => {
    const anyMethod = fc.constantFrom("approval", "single-choice", "yes-no", "other")
    fc.assert(
      fc.property(
        anyMethod,
        fc.anything(),
        fc.anything(),
        fc.anything(),
        (method, candidates, ballots, options) => {
          count({ method, candidates, ballots, options })
          count(ballots)
        },
      ),
    )
  })
})

describe("any count by marks", () => {
  const names = ["A", "B", "C", "D"]
  const ballotLines = fc.array(
    fc.record({ count: fc.integer({ min: 0, max: 20 }), marks: fc.subarray(names) }),
    { maxLength: 12 },
  )
  const asSets = ({ winners, ranking, totals }: Outcome) => ({
    winners: [...winners].sort(),
    ranking: ranking.map((tier) => [...tier].sort()),
    totals,
  })

  it("[VOTE-1] the order of candidates and of ballots changes nothing", () => {
    const shuffled = fc.shuffledSubarray(names, { minLength: names.length })
    fc.assert(
      fc.property(ballotLines, shuffled, (ballots, candidates) => {
        const one = outcomeOf({ method: "approval", candidates: names, ballots })
        const other = outcomeOf({ method: "approval", candidates, ballots: ballots.toReversed() })
        expect(asSets(other)).toEqual(asSets(one))
      }),
    )
  })

  it("[VOTE-1] one line of n ballots counts as n lines of one", () => {
    fc.assert(
      fc.property(ballotLines, (ballots) => {
        const single = ballots.flatMap(({ count: times, marks }) => Array(times).fill(line(marks, 1)))
        const one = outcomeOf({ method: "approval", candidates: names, ballots })
        expect(outcomeOf({ method: "approval", candidates: names, ballots: single })).toEqual(one)
      }),
    )
  })

  it("[VOTE-8] every winner has at least the marks of every other candidate", () => {
    fc.assert(
      fc.property(ballotLines, (ballots) => {
        const { winners, totals, tie } = outcomeOf({ method: "approval", candidates: names, ballots })
        const most = Math.max(...Object.values(totals))
        const best = names.filter((name) => most > 0 && totals[name] === most)
        expect([...winners].sort()).toEqual(best)
        expect(tie !== null).toBe(winners.length > 1)
      }),
    )
  })
})
