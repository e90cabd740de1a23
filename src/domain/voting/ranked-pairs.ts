/**
 * Ranked pairs (Nicolaus Tideman, "Independence of clones as a criterion for voting rules", 1987): defeats are
 * locked from the strongest down, but for those that would close a cycle. Where equal defeats exclude each other
 * every order of them is gone through, and whoever wins in one of them wins (`locked-pairs.ts` says the bound).
 * An `order` of the candidates, named or drawn from a seed, decides instead: of equal defeats the one whose winner
 * comes first in it is locked first, then the one whose loser comes last.
 */

import * as v from "valibot"
import { err, ok } from "../../shared/result.ts"
import { dominatingSets } from "./dominating-sets.ts"
import { type Explored, exploreOrders, lockInOrder, mostLooked } from "./locked-pairs.ts"
import type { Outcome, Step, Tie } from "./outcome.ts"
import type { LockedPair } from "./outcome-ranked.ts"
import {
  compareAll,
  countDuels,
  type Duels,
  preferringByName,
  strengthOf,
  unrankedSchema,
} from "./pairwise.ts"
import { nobodyPlaced, placed } from "./places.ts"
import { rankedMethod } from "./ranked-method.ts"
import { ballotsCounted, orderRefusal, rankedOptions, totalsByName } from "./rankings.ts"
import { drawFrom } from "./seats.ts"

const optionsSchema = v.strictObject({
  strength: v.optional(v.picklist(["winning-votes", "margins"]), "winning-votes"),
  unranked: unrankedSchema,
  order: v.optional(v.array(v.string())),
  ...rankedOptions,
})

/** `totals`: duels won. */
export const countRankedPairs = rankedMethod("ranked-pairs", optionsSchema, (rankings, options) => {
  const { candidates } = rankings
  const { order: named, seats, seed } = options
  const refusal = named && orderRefusal(candidates, named)
  if (refusal) return err(refusal)
  const duels = compareAll(rankings, options.unranked)
  const pairs = defeats(duels, options.strength)
  const totals = totalsByName(candidates, (candidate) => countDuels(duels, candidate, 1))
  const begin: readonly Step[] = [
    ballotsCounted(rankings),
    { type: "PairsCompared", preferring: preferringByName(duels) },
    { type: "PairsSorted", pairs },
  ]
  if (rankings.lines === 0) {
    const nobody = nobodyPlaced(candidates)
    return ok<Outcome>({ ...nobody, totals, steps: [...begin, ...nobody.steps] })
  }
  const order = named ?? (seed === undefined ? undefined : drawFrom(candidates, seed))
  const explored = exploreOrders(candidates, pairs) ?? exploreApart(candidates, pairs, seats)
  if (order === undefined) {
    if (!explored) return err({ type: "SearchTooLong", looked: mostLooked })
    const places = placed(explored.tiers, seats, undefined)
    return ok<Outcome>({ ...places, totals, steps: [...begin, ...explored.steps, ...places.steps] })
  }
  const inOrder = lockInOrder(candidates, pairs, order)
  const places = placed(inOrder.tiers, seats, undefined)
  const drawn: readonly Step[] = named || seed === undefined ? [] : [{ type: "DrawMade", order, seed }]
  return ok<Outcome>({
    ...places,
    tie: brokenTie(explored, seats, named ? "rule" : "draw"),
    totals,
    steps: [...begin, ...drawn, ...inOrder.steps, ...places.steps],
  })
})

/** All defeats, the strongest first. */
const defeats = (duels: Duels, strength: "winning-votes" | "margins"): readonly LockedPair[] => {
  const { candidates } = duels
  const pairs = candidates.flatMap((winner, one) =>
    candidates.flatMap((loser, other) => {
      const by = one === other ? 0 : strengthOf(duels, strength, one, other)
      return by > 0 ? [{ winner, loser, strength: by }] : []
    }),
  )
  return pairs.sort((one, other) => other.strength - one.strength)
}

/**
 * Where all orders together are too many: each dominating set by itself, which comes to the same. The steps are those
 * of the sets. A set that is still too large is one tier, where no seat depends on it.
 */
const exploreApart = (
  candidates: readonly string[],
  pairs: readonly LockedPair[],
  seats: number,
): Explored | undefined => {
  const defeated = new Map(candidates.map((name) => [name, new Set<string>()]))
  for (const { winner, loser } of pairs) defeated.get(winner)?.add(loser)
  const tiers: (readonly string[])[] = []
  const steps: Step[] = []
  for (const set of dominatingSets(candidates, (one, other) => defeated.get(one)?.has(other) === true)) {
    const members = new Set(set)
    const within = pairs.filter(({ winner, loser }) => members.has(winner) && members.has(loser))
    const explored = exploreOrders(set, within)
    if (!explored && tiers.flat().length < seats) return undefined
    tiers.push(...(explored?.tiers ?? [set]))
    steps.push(...(explored?.steps ?? []))
  }
  return { tiers, steps }
}

/** The tie for the last seat that the order broke. */
const brokenTie = (explored: Explored | undefined, seats: number, brokenBy: "rule" | "draw"): Tie | null => {
  const tie = explored ? placed(explored.tiers, seats, undefined).tie : null
  return tie && { ...tie, brokenBy }
}
