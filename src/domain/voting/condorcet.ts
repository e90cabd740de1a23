/** Condorcet: the candidate who beats every other one by one, or nobody; and the one whom every other beats. */

import * as v from "valibot"
import { ok } from "../../shared/result.ts"
import type { Outcome } from "./outcome.ts"
import { compareAll, countDuels, preferringByName, unrankedSchema } from "./pairwise.ts"
import { nobodyPlaced } from "./places.ts"
import { rankedMethod } from "./ranked-method.ts"
import { ballotsCounted, totalsByName } from "./rankings.ts"
import { seedSchema } from "./request-parts.ts"

type CondorcetOutcome = Outcome & { readonly condorcetLoser: string | null }

// A seed and one seat are taken and not read: a poll may change method and keep its options.
const optionsSchema = v.strictObject({
  unranked: unrankedSchema,
  seats: v.optional(v.literal(1), 1),
  seed: v.optional(seedSchema),
})

/** `totals`: duels won. */
export const countCondorcet = rankedMethod("condorcet", optionsSchema, (rankings, { unranked }) => {
  const { candidates } = rankings
  const duels = compareAll(rankings, unranked)
  const rivals = candidates.length - 1
  const isOne = (result: -1 | 1) => (_: string, index: number) => countDuels(duels, index, result) === rivals
  const alone = rivals === 0
  const winner = rankings.lines === 0 ? undefined : candidates.find(isOne(1))
  const loser = alone ? undefined : candidates.find(isOne(-1))
  const others = candidates.filter((name) => name !== winner && name !== loser)
  const outcome: CondorcetOutcome = {
    winners: winner === undefined ? [] : [winner],
    ranking: [[winner], others, [loser]]
      .map((tier) => tier.filter((name) => name !== undefined))
      .filter((tier) => tier.length > 0),
    tie: null,
    totals: totalsByName(candidates, (candidate) => countDuels(duels, candidate, 1)),
    condorcetLoser: loser ?? null,
    steps: [
      ballotsCounted(rankings),
      ...(rankings.lines === 0 ? nobodyPlaced(candidates).steps : []),
      { type: "PairsCompared", preferring: preferringByName(duels) },
      { type: "CondorcetSought", winner: winner ?? null, loser: loser ?? null },
    ],
  }
  return ok(outcome)
})
