/**
 * Quadratic voting (Lalley and Weyl): each has the same credits, and n votes on one option cost n times n of them.
 * The most votes win. Votes against (negative) only where the poll allows them; they cost as much.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { candidatesSchema, positiveSchema } from "./marks.ts"
import type { Outcome, Step } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { scoreBallotsSchema, seedSchema } from "./request-parts.ts"
import { byCandidate, readScores, sumScores } from "./scores.ts"
import { fillSeats, toTiers } from "./seats.ts"

const requestSchema = v.strictObject({
  method: v.literal("quadratic"),
  candidates: candidatesSchema,
  ballots: scoreBallotsSchema,
  options: v.optional(
    v.strictObject({
      budget: v.optional(v.pipe(v.number(), v.integer("a whole number"), v.minValue(0, "0 or more"))),
      allowNegative: v.optional(v.boolean(), false),
      seats: v.optional(positiveSchema, 1),
      seed: v.optional(seedSchema),
    }),
    {},
  ),
})

type QuadraticOutcome = Outcome & {
  /** What each line's ballot costs, in the order of the lines. */
  readonly costs: readonly number[]
}

/** Nobody buys more votes on one option. */
const mostVotes = 10_000

export const countQuadratic = (request: unknown): Result<QuadraticOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { candidates, ballots, options } = parsed.output
  const table = readScores(candidates, ballots, [-mostVotes, mostVotes])
  if (!table.ok) return table
  const width = candidates.length
  const costs: number[] = []
  for (const [ballot] of ballots.entries()) {
    const votes = table.value.scores.subarray(ballot * width, (ballot + 1) * width)
    const against = votes.findIndex((count) => count < 0)
    if (against >= 0 && !options.allowNegative) {
      return err({ type: "NegativeVotes", ballot, candidate: candidates[against] ?? "" })
    }
    const cost = votes.reduce((sum, count) => sum + count * count, 0)
    if (options.budget !== undefined && cost > options.budget) {
      return err({ type: "OverBudget", ballot, cost, budget: options.budget })
    }
    costs.push(cost)
  }
  const sums = sumScores(table.value)
  const totals = byCandidate(candidates, sums)
  const votesOf = new Map(candidates.map((candidate, index) => [candidate, sums[index] ?? 0]))
  const ranking = toTiers(candidates, (one, other) => (votesOf.get(other) ?? 0) - (votesOf.get(one) ?? 0))
  const isSilent = costs.every((cost, ballot) => cost === 0 || (table.value.counts[ballot] ?? 0) === 0)
  const { winners, tie } = isSilent
    ? { winners: [], tie: null }
    : fillSeats(ranking, options.seats, options.seed)
  const spent = costs.reduce((sum, cost, ballot) => sum + cost * (table.value.counts[ballot] ?? 0), 0)
  const steps: Step[] = [
    { type: "BallotsCounted", ballots: table.value.ballots, blank: table.value.blank },
    { type: "CreditsSpent", spent, largest: costs.reduce((most, cost) => Math.max(most, cost), 0) },
    { type: "VotesAdded", totals },
  ]
  if (isSilent) steps.push({ type: "NobodyExpressed" })
  else if (tie) steps.push({ type: "ScoreTieFound", between: tie.between, place: tie.place })
  if (!isSilent) steps.push({ type: "BestScoreFound", candidates: winners, place: 1 })
  return ok({ winners, ranking, tie, totals, steps, costs })
}
