/** Copeland: a duel won counts one, a tied duel one half; the most wins. */

import * as v from "valibot"
import { ok } from "../../shared/result.ts"
import type { Outcome, Step, Totals } from "./outcome.ts"
import type { Pairs } from "./outcome-ranked.ts"
import { compareAll, countDuels, preferringByName, unrankedSchema } from "./pairwise.ts"
import { nobodyPlaced, placed, tiersBy } from "./places.ts"
import { rankedMethod } from "./ranked-method.ts"
import { ballotsCounted, rankedOptions, totalsByName } from "./rankings.ts"

type CopelandOutcome = Outcome & {
  /** Duels won outright; the ties are in `totals`, by halves. */
  readonly wins: Totals
  /** Ballots that prefer the one to the other. */
  readonly pairwise: Pairs
}

const optionsSchema = v.strictObject({ unranked: unrankedSchema, ...rankedOptions })

export const countCopeland = rankedMethod(
  "copeland",
  optionsSchema,
  (rankings, { unranked, seats, seed }) => {
    const { candidates } = rankings
    const duels = compareAll(rankings, unranked)
    const [wins, ties, losses] = ([1, 0, -1] as const).map((result) =>
      candidates.map((_, candidate) => countDuels(duels, candidate, result)),
    )
    const score = (candidate: number) => (wins?.[candidate] ?? 0) + (ties?.[candidate] ?? 0) / 2
    const named = (values: readonly number[] | undefined) =>
      totalsByName(candidates, (candidate) => values?.[candidate] ?? 0)
    const places =
      rankings.lines === 0
        ? nobodyPlaced(candidates)
        : placed(tiersBy(candidates, score, "highest"), seats, seed)
    const pairwise = preferringByName(duels)
    const steps: readonly Step[] = [
      ballotsCounted(rankings),
      { type: "PairsCompared", preferring: pairwise },
      { type: "DuelsCounted", wins: named(wins), ties: named(ties), losses: named(losses) },
      ...places.steps,
    ]
    const outcome: CopelandOutcome = {
      ...places,
      totals: totalsByName(candidates, score),
      wins: named(wins),
      pairwise,
      steps,
    }
    return ok(outcome)
  },
)
