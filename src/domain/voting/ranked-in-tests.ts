/** Ballots and outcomes for the tests of the counts by rankings. */

import fc from "fast-check"
import { count } from "./count.ts"
import type { Outcome } from "./outcome.ts"

/** `ranked("42 A > B = C")`: 42 ballots; `ranked("3")`: blank ones. */
export const ranked = (text: string) => {
  const [ballots = "0", ...names] = text.split(" ")
  const tiers = names.join(" ")
  return {
    count: Number(ballots),
    ranking: tiers === "" ? [] : tiers.split(" > ").map((tier) => tier.split(" = ")),
  }
}

export type RankedLine = ReturnType<typeof ranked>

export const outcomeOf = (request: unknown): Outcome => {
  const counted = count(request)
  if (!counted.ok) throw new Error(`refused: ${JSON.stringify(counted.error)}`)
  return counted.value
}

export const refusalOf = (request: unknown): unknown => {
  const counted = count(request)
  return counted.ok ? "counted" : counted.error
}

export const tennessee = {
  candidates: ["Memphis", "Nashville", "Chattanooga", "Knoxville"],
  ballots: [
    ranked("42 Memphis > Nashville > Chattanooga > Knoxville"),
    ranked("26 Nashville > Chattanooga > Knoxville > Memphis"),
    ranked("15 Chattanooga > Knoxville > Nashville > Memphis"),
    ranked("17 Knoxville > Chattanooga > Nashville > Memphis"),
  ],
}

export const names = ["A", "B", "C", "D"]

const tiersOf = (withTies: boolean) =>
  fc
    .tuple(
      fc.subarray(names).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
      fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length }),
    )
    .map(([order, joined]) => {
      const tiers: string[][] = []
      for (const [index, name] of order.entries()) {
        const last = tiers.at(-1)
        if (withTies && last && joined[index]) last.push(name)
        else tiers.push([name])
      }
      return tiers
    })

/** A few lines, so that ties are frequent. */
export const rankedLines = (withTies: boolean, most = 6): fc.Arbitrary<RankedLine[]> =>
  fc.array(fc.record({ count: fc.integer({ min: 0, max: 4 }), ranking: tiersOf(withTies) }), {
    maxLength: most,
  })

/** Without the order inside tiers, which means nothing. */
export const asSets = ({ winners, ranking, totals, tie }: Outcome) => ({
  winners: [...winners].sort(),
  ranking: ranking.map((tier) => [...tier].sort()),
  totals,
  tie: tie && { ...tie, between: [...tie.between].sort() },
})
