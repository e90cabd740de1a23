import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { names, type RankedLine, ranked, rankedLines } from "./ranked-in-tests.ts"
import { countStv } from "./stv.ts"

const stv = (request: object) => {
  const counted = countStv({ method: "stv", ...request })
  if (!counted.ok) throw new Error(JSON.stringify(counted.error))
  return counted.value
}

const food = {
  candidates: ["Orange", "Pear", "Chocolate", "Strawberry", "Sweets"],
  ballots: [
    ranked("4 Orange"),
    ranked("2 Pear > Orange"),
    ranked("8 Chocolate > Strawberry"),
    ranked("4 Chocolate > Sweets"),
    ranked("1 Strawberry"),
    ranked("1 Sweets"),
  ],
}
const variants = ["scottish", "gregory", "wigm", "meek"] as const

describe("food for a party (en.wikipedia.org, Single transferable vote): 20 ballots, 3 seats", () => {
  it("[VOTE-34] Chocolate, Orange, Strawberry, with a quota of 6", () => {
    const { elected, quota, stages, winners, totals } = stv({ ...food, options: { seats: 3 } })
    expect(winners).toEqual(["Chocolate", "Orange", "Strawberry"])
    expect(elected).toEqual(winners)
    expect(quota).toBe(6)
    expect(totals).toEqual({ Orange: 4, Pear: 2, Chocolate: 12, Strawberry: 1, Sweets: 1 })
    expect(stages).toEqual([
      {
        totals: { Orange: 4, Pear: 2, Chocolate: 12, Strawberry: 1, Sweets: 1 },
        ...{ exhausted: 0, elected: ["Chocolate"], excluded: [] },
      },
      {
        totals: { Orange: 4, Pear: 2, Chocolate: 6, Strawberry: 5, Sweets: 3 },
        ...{ exhausted: 0, elected: [], excluded: [] },
      },
      {
        totals: { Orange: 6, Chocolate: 6, Strawberry: 5, Sweets: 3 },
        ...{ exhausted: 0, elected: ["Orange"], excluded: ["Pear"] },
      },
      {
        totals: { Orange: 6, Chocolate: 6, Strawberry: 5 },
        ...{ exhausted: 3, elected: ["Strawberry"], excluded: ["Sweets"] },
      },
    ])
  })

  it.each(variants)("[VOTE-34] %s elects the same three", (variant) => {
    const { winners } = stv({ ...food, options: { seats: 3, variant } })
    expect([...winners].sort()).toEqual(["Chocolate", "Orange", "Strawberry"])
  })
})

describe("the variants", () => {
  // Quota 4 of 11; A has 7 papers and a surplus of 3.
  const thirds = {
    candidates: ["A", "B", "C", "D"],
    ballots: [ranked("4 A > B"), ranked("2 A > C"), ranked("1 A"), ranked("2 C"), ranked("2 D > B")],
  }

  it("[VOTE-35] scottish: every paper goes on at a value truncated to 5 decimals", () => {
    const { quota, stages } = stv({ ...thirds, options: { seats: 2 } })
    expect(quota).toBe(4)
    // 3 x 1 / 7 = 0.42857: B 1.71428, C 2.85714; what names nobody and what was cut off is lost.
    expect(stages[1]).toEqual({
      ...{ totals: { A: 4, B: 1.71428, C: 2.85714, D: 2 }, exhausted: 0.42858 },
      ...{ elected: [], excluded: [] },
    })
  })

  it("[VOTE-35] scottish: a paper that was worth less goes on at its share of that, truncated again", () => {
    const ballots = [ranked("7 A > B > C"), ranked("3 B > C"), ranked("1 C"), ranked("1 D")]
    const { quota, stages } = stv({ candidates: names, ballots, options: { seats: 2 } })
    // Quota 5. A's surplus of 2: seven papers at 0.28571, B 4.99997: no quota yet. C and D: a tie that matters not.
    expect(quota).toBe(5)
    expect(stages[1]?.totals).toMatchObject({ A: 5, B: 4.99997, C: 1, D: 1 })
    const more = stv({
      candidates: names,
      ballots: [...ballots, ranked("3 D"), ranked("1 B > D")],
      options: { seats: 3 },
    })
    // Quota 5 of 16: B 4 + 7 x 0.28571 = 5.99997, surplus 0.99997.
    // Worth 0.28571: 0.99997 x 0.28571 / 5.99997 = 0.04761; worth 1: 0.16666.
    expect(more.stages[2]?.totals).toEqual({ A: 5, B: 5, C: 1.83325, D: 4.16666 })
  })

  it("[VOTE-36] gregory: only papers that name somebody, and only those received last, by exact fractions", () => {
    const { stages } = stv({ ...thirds, options: { seats: 2, variant: "gregory" } })
    expect(stages[1]?.totals).toEqual({ A: 4, B: 2, C: 3, D: 2 })
    // A has a surplus of 3, of which one paper names somebody: it is worth no more than before.
    const few = [ranked("6 A"), ranked("1 A > B"), ranked("2 C"), ranked("2 D")]
    expect(
      stv({ candidates: names, ballots: few, options: { seats: 2, variant: "gregory" } }).stages[1],
    ).toMatchObject({
      totals: { A: 4, B: 1, C: 2, D: 2 },
      exhausted: 2,
    })
    // Quota 8 of 21. D goes and brings A to 9: a surplus of 1, from the four papers of D that name B.
    const ballots = [ranked("5 A > C"), ranked("4 D > A > B"), ranked("6 B"), ranked("6 C")]
    const counted = (variant: string) => stv({ candidates: names, ballots, options: { seats: 2, variant } })
    expect(counted("gregory").stages[2]?.totals).toEqual({ A: 8, B: 7, C: 6 })
    expect(counted("gregory").winners).toEqual(["A", "B"])
    expect(counted("scottish").stages[2]?.totals).toEqual({ A: 8, B: 6.44444, C: 6.55555 })
    expect(counted("scottish").winners).toEqual(["A", "C"])
  })

  it("[VOTE-37] wigm: 4 decimals, each product and quotient truncated", () => {
    const { quota, stages } = stv({ ...thirds, options: { seats: 2, variant: "wigm" } })
    // 11 / 3 = 3.6666, plus 0.0001. Surplus 3.3333 / 7 = 0.4761.
    expect(quota).toBe(3.6667)
    expect(stages[1]?.totals).toEqual({ A: 3.6667, B: 1.9044, C: 2.9522, D: 2 })
  })

  it("[VOTE-38] meek: an elected candidate keeps the share that leaves no surplus", () => {
    const ballots = [ranked("3 A > B"), ranked("1 A > C"), ranked("1 B"), ranked("1 C")]
    const { quota, stages, winners } = stv({
      candidates: ["A", "B", "C"],
      ballots,
      options: { seats: 2, variant: "meek" },
    })
    // 6 ballots: quota 2. A keeps one half: B 1 + 1.5, C 1 + 0.5.
    expect(winners).toEqual(["A", "B"])
    expect(quota).toBeCloseTo(2, 6)
    expect(stages[1]?.totals.A).toBeCloseTo(2, 5)
    expect(stages[1]?.totals.B).toBeCloseTo(2.5, 5)
    const last = stages.at(-1)
    for (const total of Object.values(last?.totals ?? {}))
      expect(total * 1e9).toBeCloseTo(Math.round(total * 1e9), 4)
  })

  it("[VOTE-38] meek: nobody who is elected keeps much more than the quota once it has settled", () => {
    fc.assert(
      fc.property(rankedLines(false), (ballots) => {
        const { stages, quota, elected } = stv({
          candidates: names,
          ballots,
          options: { seats: 2, variant: "meek", seed: "m" },
        })
        const settled = stages.findLast((stage) => stage.elected.length === 0 && stage.excluded.length === 0)
        if (!settled || settled !== stages.at(-1)) return
        for (const name of elected) expect(settled.totals[name] ?? 0).toBeLessThan(quota + 0.001)
      }),
    )
  })
})

describe("ties and seats", () => {
  it("[VOTE-39] a tie is told apart by the last stage that can, then drawn, or left as a set", () => {
    // A is elected; B and C tie at the end, and had 2 and 3 at first.
    const ballots = [ranked("6 A"), ranked("2 B"), ranked("3 C"), ranked("1 D > B")]
    const told = stv({ candidates: names, ballots, options: { seats: 2 } })
    expect(told.winners).toEqual(["A", "C"])
    expect(told.tie).toEqual({ between: ["B", "C"], place: 2, brokenBy: "rule" })
    expect(told.steps).toContainEqual({
      ...{ type: "StvTieBroken", between: ["B", "C"], chosen: "B" },
      ...{ for: "exclusion", by: "earlier-round" },
    })
    const even = { candidates: ["A", "B", "C"], ballots: [ranked("4 A"), ranked("2 B"), ranked("2 C")] }
    const left = stv({ ...even, options: { seats: 2 } })
    expect(left).toMatchObject({
      winners: ["A", "B", "C"],
      elected: ["A"],
      tie: { between: ["B", "C"], place: 2, brokenBy: null },
    })
    expect(left.steps).toContainEqual({
      ...{ type: "StvWaysExplored", between: ["B", "C"], for: "exclusion" },
      ways: [
        ["A", "B"],
        ["A", "C"],
      ],
    })
    const drawn = stv({ ...even, options: { seats: 2, seed: "6 3 2" } })
    expect(drawn.winners).toHaveLength(2)
    expect(drawn.tie).toEqual({ between: ["B", "C"], place: 2, brokenBy: "draw" })
    const order = drawn.steps.find((step) => step.type === "DrawMade")
    expect(order?.type === "DrawMade" && order.order.find((name) => name !== "A")).toBe(drawn.winners[1])
  })

  it("[VOTE-39] a tie that changes nobody's seat is no tie", () => {
    const ballots = [ranked("9 A"), ranked("8 B"), ranked("1 C"), ranked("1 D")]
    expect(stv({ candidates: names, ballots, options: { seats: 2 } })).toMatchObject({
      winners: ["A", "B"],
      tie: null,
    })
  })

  it.each(variants)("[VOTE-34] %s: exactly the seats are filled, without a tie left", (variant) => {
    fc.assert(
      fc.property(rankedLines(true), fc.integer({ min: 1, max: 4 }), (ballots, seats) => {
        const expressed = ballots.some(({ count, ranking }) => count > 0 && ranking[0]?.length === 1)
        const drawn = stv({ candidates: names, ballots, options: { seats, variant, seed: "seed" } })
        expect(drawn.winners).toHaveLength(expressed ? seats : 0)
        const { winners, tie, elected } = stv({ candidates: names, ballots, options: { seats, variant } })
        const between = tie?.brokenBy === null ? tie.between : []
        expect(winners).toEqual([...elected, ...between])
        if (between.length > 0) expect(winners.length).toBeGreaterThan(seats)
        else expect(elected).toEqual(expressed ? winners : [])
        for (const name of drawn.winners) expect(winners).toContain(name)
      }),
    )
  })

  it.each(variants)("[VOTE-34] %s: votes are neither made nor lost", (variant) => {
    fc.assert(
      fc.property(rankedLines(true), (ballots) => {
        // Meek counts anew: what is shared at first may count later, and is shown as exhausted until then.
        const valid = ballots
          .filter(({ ranking }) => (variant === "meek" ? ranking.length > 0 : ranking[0]?.length === 1))
          .reduce((sum, { count }) => sum + count, 0)
        const { stages } = stv({ candidates: names, ballots, options: { seats: 2, variant, seed: "seed" } })
        for (const { totals, exhausted } of stages) {
          const all = Object.values(totals).reduce((sum, votes) => sum + votes, exhausted)
          expect(all).toBeCloseTo(valid, 6)
        }
      }),
    )
  })

  it.each(variants)("[VOTE-34] %s: more than a quota of first choices elects", (variant) => {
    fc.assert(
      fc.property(rankedLines(false), (ballots: RankedLine[]) => {
        const { totals, quota, winners } = stv({
          candidates: names,
          ballots,
          options: { seats: 2, variant, seed: "s" },
        })
        for (const name of names)
          if (quota > 0 && (totals[name] ?? 0) >= quota && variant !== "meek") expect(winners).toContain(name)
      }),
    )
  })
})
