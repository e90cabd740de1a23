/**
 * Schulze (Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", 2011): a beats b where the strongest path of defeats from a to b is stronger
 * than the one back; a path is as strong as its weakest defeat. Whoever nobody beats so wins.
 */

import * as v from "valibot"
import { ok } from "../../shared/result.ts"
import type { Outcome } from "./outcome.ts"
import type { Pairs } from "./outcome-ranked.ts"
import { compareAll, pairsByName, preferringByName, strengthOf, unrankedSchema } from "./pairwise.ts"
import { nobodyPlaced, placed } from "./places.ts"
import { rankedMethod } from "./ranked-method.ts"
import { ballotsCounted, rankedOptions, totalsByName } from "./rankings.ts"

type SchulzeOutcome = Outcome & { readonly strongestPaths: Pairs }

const optionsSchema = v.strictObject({
  strength: v.optional(v.picklist(["winning-votes", "margins"]), "winning-votes"),
  unranked: unrankedSchema,
  ...rankedOptions,
})

/** `totals`: the rivals that each beats by its strongest path. */
export const countSchulze = rankedMethod("schulze", optionsSchema, (rankings, options) => {
  const { candidates } = rankings
  const size = candidates.length
  const duels = compareAll(rankings, options.unranked)
  const links = new Float64Array(size * size)
  for (let pair = 0; pair < links.length; pair += 1) {
    links[pair] = strengthOf(duels, options.strength, Math.floor(pair / size), pair % size)
  }
  const paths = strongestPaths(links, size)
  const beats = (one: number, other: number) =>
    (paths[one * size + other] ?? 0) > (paths[other * size + one] ?? 0)
  const byPair = (values: Float64Array) =>
    pairsByName(candidates, (one, other) => values[one * size + other] ?? 0)
  const places =
    rankings.lines === 0
      ? nobodyPlaced(candidates)
      : placed(unbeatenFirst(candidates, beats), options.seats, options.seed)
  const named = byPair(paths)
  const outcome: SchulzeOutcome = {
    ...places,
    totals: totalsByName(candidates, (one) => candidates.filter((_, other) => beats(one, other)).length),
    strongestPaths: named,
    steps: [
      ballotsCounted(rankings),
      { type: "PairsCompared", preferring: preferringByName(duels) },
      { type: "StrongestPathsFound", links: byPair(links), strongestPaths: named },
      ...places.steps,
    ],
  }
  return ok(outcome)
})

/** Floyd and Warshall, for the widest path. */
const strongestPaths = (links: Float64Array, size: number): Float64Array => {
  const paths = links.slice()
  for (let through = 0; through < size; through += 1) {
    for (let from = 0; from < size; from += 1) {
      const start = paths[from * size + through] ?? 0
      if (start === 0 || from === through) continue
      for (let to = 0; to < size; to += 1) {
        const strength = Math.min(start, paths[through * size + to] ?? 0)
        if (to !== from && strength > (paths[from * size + to] ?? 0)) paths[from * size + to] = strength
      }
    }
  }
  return paths
}

/** Tiers: whoever nobody beats; then whoever nobody of the rest beats; and so on. `beats` has no cycles. */
export const unbeatenFirst = (
  candidates: readonly string[],
  beats: (one: number, other: number) => boolean,
): readonly (readonly string[])[] => {
  const tiers: (readonly string[])[] = []
  let left = [...candidates.keys()]
  while (left.length > 0) {
    const best = left.filter((one) => !left.some((other) => beats(other, one)))
    tiers.push(best.flatMap((index) => candidates[index] ?? []))
    left = left.filter((one) => !best.includes(one))
  }
  return tiers
}
