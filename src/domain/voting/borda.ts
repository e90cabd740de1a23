/**
 * Borda: the last place of a ballot is worth `lowestPoints`, each place above one more. Tied candidates share
 * the mean of their places, and whoever is left out is tied under those ranked. Blank ballots give no points.
 */

import * as v from "valibot"
import { ok } from "../../shared/result.ts"
import type { Outcome } from "./outcome.ts"
import { nobodyPlaced, placed, tiersBy } from "./places.ts"
import { rankedMethod } from "./ranked-method.ts"
import { ballotsCounted, type Rankings, rankedOptions, totalsByName } from "./rankings.ts"

const optionsSchema = v.strictObject({
  lowestPoints: v.optional(v.picklist([0, 1]), 1),
  unranked: v.optional(v.literal("tied-last"), "tied-last"),
  ...rankedOptions,
})

export const countBorda = rankedMethod("borda", optionsSchema, (rankings, { lowestPoints, seats, seed }) => {
  const { candidates } = rankings
  const halves = halfPoints(rankings, lowestPoints)
  const totals = totalsByName(candidates, (candidate) => (halves[candidate] ?? 0) / 2)
  const places =
    rankings.lines === 0
      ? nobodyPlaced(candidates)
      : placed(
          tiersBy(candidates, (candidate) => halves[candidate] ?? 0, "highest"),
          seats,
          seed,
        )
  const outcome: Outcome = {
    ...places,
    totals,
    steps: [ballotsCounted(rankings), { type: "PointsAdded", totals, lowestPoints }, ...places.steps],
  }
  return ok(outcome)
})

/** Twice the points, so that a mean of places stays whole. */
const halfPoints = (rankings: Rankings, lowestPoints: number): Float64Array => {
  const { candidates, counts, starts, choices, tiers, lines } = rankings
  const size = candidates.length
  const halves = new Float64Array(size)
  // What everyone gets who is left out of a line, taken back from those it ranks.
  let toAll = 0
  for (let line = 0; line < lines; line += 1) {
    const votes = counts[line] ?? 0
    const [start, end] = [starts[line] ?? 0, starts[line + 1] ?? 0]
    // The mean of the places of `some` candidates, doubled: the points of the first and of the last of them.
    const shared = (above: number, some: number) => 2 * (lowestPoints + size - 1 - above) - (some - 1)
    const unranked = shared(end - start, size - (end - start)) * votes
    if (end - start < size) toAll += unranked
    let first = start
    while (first < end) {
      let after = first + 1
      while (after < end && tiers[after] === tiers[first]) after += 1
      const points = shared(first - start, after - first) * votes - (end - start < size ? unranked : 0)
      for (let at = first; at < after; at += 1) {
        const candidate = choices[at] ?? 0
        halves[candidate] = (halves[candidate] ?? 0) + points
      }
      first = after
    }
  }
  return halves.map((points) => points + toAll)
}
