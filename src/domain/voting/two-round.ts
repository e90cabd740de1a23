/**
 * Two rounds, one request for each. Round 1 elects whoever has more than the threshold of the expressed votes;
 * otherwise the best go on (`runoff`), with all who tie for the last of those places. In round 2 the most votes win.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import {
  addMarks,
  ballotsSchema,
  candidatesSchema,
  firstSteps,
  type MarksTally,
  positiveSchema,
  totalsOf,
} from "./marks.ts"
import type { Outcome, Step } from "./outcome.ts"
import { placed, tiersBy } from "./places.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { seedSchema } from "./request-parts.ts"
import { thresholdSchema, votesNeeded } from "./threshold.ts"

const roundSchema = v.optional(v.picklist([1, 2]))
const optionsSchema = v.strictObject({
  round: roundSchema,
  thresholdPercent: v.optional(thresholdSchema, 50),
  runoffSize: v.optional(v.pipe(positiveSchema, v.minValue(2, "2 or more")), 2),
  seats: v.optional(v.literal(1), 1),
  seed: v.optional(seedSchema),
})
/** The round stands beside the method, or among the options. */
const requestSchema = v.strictObject({
  method: v.literal("two-round"),
  round: roundSchema,
  candidates: candidatesSchema,
  ballots: ballotsSchema,
  options: v.optional(optionsSchema, {}),
})

type Options = v.InferOutput<typeof optionsSchema>

/** `runoff`: who goes on to round 2; empty where the first round elects, and after the second. */
type TwoRoundOutcome = Outcome & { readonly runoff: readonly string[] }

export const countTwoRound = (request: unknown): Result<TwoRoundOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { candidates, ballots, options } = parsed.output
  const [round, optionRound] = [parsed.output.round, options.round]
  if (round !== undefined && optionRound !== undefined && round !== optionRound) {
    return err({ type: "WrongValue", path: "options.round", expected: String(round) })
  }
  const tally = addMarks(candidates, ballots, 1)
  if (!tally.ok) return tally
  const count = (round ?? optionRound ?? 1) === 1 ? firstRound : secondRound
  return ok(count(candidates, tally.value, options))
}

const tiersOf = (candidates: readonly string[], { marksOf }: MarksTally) =>
  tiersBy(candidates, (candidate) => marksOf.get(candidates[candidate] ?? "") ?? 0, "highest")

const firstRound = (candidates: readonly string[], tally: MarksTally, options: Options): TwoRoundOutcome => {
  const totals = totalsOf(tally.marksOf)
  const ranking = tiersOf(candidates, tally)
  const expressed = tally.ballots - tally.blank
  const [best = []] = ranking
  const marks = Math.max(...tally.marksOf.values())
  const { thresholdPercent, runoffSize } = options
  const needed = votesNeeded(thresholdPercent, expressed)
  const steps: Step[] = firstSteps(tally)
  const none = { winners: [], ranking, tie: null, totals, runoff: [] }
  if (expressed === 0) return { ...none, steps: [...steps, { type: "NobodyExpressed" }] }
  // Under a threshold of less than half several may exceed it: the most marks win.
  const reached = marks >= needed && best.length === 1
  steps.push({ type: "MajoritySought", best, marks, expressed, thresholdPercent, needed, reached })
  if (reached) return { ...none, winners: best, steps }
  const places = placed(withMarks(ranking, tally), runoffSize, options.seed)
  steps.push({ type: "RunoffChosen", candidates: places.winners, seats: runoffSize }, ...places.steps)
  return { ...none, ranking, tie: places.tie, runoff: places.winners, steps }
}

const secondRound = (candidates: readonly string[], tally: MarksTally, options: Options): TwoRoundOutcome => {
  const ranking = tiersOf(candidates, tally)
  const totals = totalsOf(tally.marksOf)
  const steps: Step[] = firstSteps(tally)
  if (tally.ballots === tally.blank) {
    steps.push({ type: "NobodyExpressed" })
    return { winners: [], ranking, tie: null, totals, runoff: [], steps }
  }
  const places = placed(ranking, 1, options.seed)
  return { ...places, totals, runoff: [], steps: [...steps, ...places.steps] }
}

/** Nobody goes on without a mark. */
const withMarks = (ranking: readonly (readonly string[])[], { marksOf }: MarksTally) =>
  ranking.filter(([first]) => (marksOf.get(first ?? "") ?? 0) > 0)
