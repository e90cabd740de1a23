/**
 * Minimax (Simpson-Kramer): the smallest worst defeat wins. A defeat is measured by the votes of who wins it
 * (0 where nobody beats the candidate), by the lead of the rival (below 0 where the candidate leads everywhere),
 * or by the votes for the rival also where the rival loses.
 */

import * as v from "valibot"
import { ok } from "../../shared/result.ts"
import type { Outcome, Totals } from "./outcome.ts"
import {
  compareAll,
  type Duels,
  preferringByName,
  type Strength,
  strengthOf,
  unrankedSchema,
} from "./pairwise.ts"
import { nobodyPlaced, placed, tiersBy } from "./places.ts"
import { rankedMethod } from "./ranked-method.ts"
import { ballotsCounted, rankedOptions, totalsByName } from "./rankings.ts"

type MinimaxOutcome = Outcome & { readonly worst: Totals }

const optionsSchema = v.strictObject({
  strength: v.optional(v.picklist(["winning-votes", "margins", "opposition"]), "winning-votes"),
  unranked: unrankedSchema,
  ...rankedOptions,
})

export const countMinimax = rankedMethod("minimax", optionsSchema, (rankings, options) => {
  const { candidates } = rankings
  const duels = compareAll(rankings, options.unranked)
  const worstOf = candidates.map((_, candidate) =>
    Math.max(...defeatsOf(duels, options.strength, candidate).map(({ by }) => by)),
  )
  const worst = totalsByName(candidates, (candidate) => finite(worstOf[candidate]))
  const against = candidates.map((name, candidate): [string, readonly string[]] => [
    name,
    defeatsOf(duels, options.strength, candidate)
      .filter(({ by, lost }) => lost && by === worstOf[candidate])
      .map(({ rival }) => rival),
  ])
  const places =
    rankings.lines === 0
      ? nobodyPlaced(candidates)
      : placed(
          tiersBy(candidates, (candidate) => finite(worstOf[candidate]), "lowest"),
          options.seats,
          options.seed,
        )
  const outcome: MinimaxOutcome = {
    ...places,
    totals: worst,
    worst,
    steps: [
      ballotsCounted(rankings),
      { type: "PairsCompared", preferring: preferringByName(duels) },
      { type: "WorstDefeatsFound", worst, against: Object.fromEntries(against) },
      ...places.steps,
    ],
  }
  return ok(outcome)
})

/** Who stands alone has no defeat. */
const finite = (value: number | undefined): number =>
  value === undefined || !Number.isFinite(value) ? 0 : value

const defeatsOf = (duels: Duels, strength: Strength, candidate: number) =>
  duels.candidates.flatMap((rival, other) => {
    if (other === candidate) return []
    const size = duels.candidates.length
    const [against, forIt] = [
      duels.preferring[other * size + candidate] ?? 0,
      duels.preferring[candidate * size + other] ?? 0,
    ]
    const by = strength === "margins" ? against - forIt : strengthOf(duels, strength, other, candidate)
    return [{ rival, by, lost: against > forIt }]
  })
