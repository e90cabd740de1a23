/**
 * Score: give each candidate a number of the scale; the highest sum wins (or mean, or median).
 * A missing score is 0. The median of an even number of scores is the mean of the two in the middle.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { candidatesSchema, positiveSchema } from "./marks.ts"
import type { Outcome, Step } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { scoreBallotsSchema, seedSchema } from "./request-parts.ts"
import { byCandidate, readScores, type ScoreTable, scaleSchema, sumScores } from "./scores.ts"
import { fillSeats, toTiers } from "./seats.ts"

const requestSchema = v.strictObject({
  method: v.literal("score"),
  candidates: candidatesSchema,
  ballots: scoreBallotsSchema,
  options: v.optional(
    v.strictObject({
      scale: v.optional(scaleSchema, [0, 5]),
      aggregate: v.optional(v.picklist(["sum", "mean", "median"]), "sum"),
      seats: v.optional(positiveSchema, 1),
      seed: v.optional(seedSchema),
    }),
    {},
  ),
})

export const countScore = (request: unknown): Result<Outcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { candidates, ballots, options } = parsed.output
  const table = readScores(candidates, ballots, options.scale)
  if (!table.ok) return table
  const { aggregate, seats, seed } = options
  // Whole numbers that rank as the totals do: the sum stands for the mean, twice the median for the median.
  const ranked = aggregate === "median" ? doubledMedians(table.value) : sumScores(table.value)
  const divisor = aggregate === "sum" ? 1 : aggregate === "median" ? 2 : Math.max(table.value.ballots, 1)
  const totals = byCandidate(
    candidates,
    ranked.map((value) => value / divisor),
  )
  const rankOf = new Map(candidates.map((candidate, index) => [candidate, ranked[index] ?? 0]))
  const ranking = toTiers(candidates, (one, other) => (rankOf.get(other) ?? 0) - (rankOf.get(one) ?? 0))
  const steps: Step[] = [
    { type: "BallotsCounted", ballots: table.value.ballots, blank: table.value.blank },
    { type: "ScoresAdded", aggregate, totals },
  ]
  if (table.value.blank === table.value.ballots) {
    steps.push({ type: "NobodyExpressed" })
    return ok({ winners: [], ranking, tie: null, totals, steps })
  }
  const { winners, tie } = fillSeats(ranking, seats, seed)
  if (tie) steps.push({ type: "ScoreTieFound", between: tie.between, place: tie.place })
  steps.push({ type: "BestScoreFound", candidates: winners, place: 1 })
  return ok({ winners, ranking, tie, totals, steps })
}

/** Twice the median, so that it stays a whole number. */
const doubledMedians = (table: ScoreTable): number[] => {
  const { candidates, counts, scores, ballots } = table
  if (ballots === 0) return candidates.map(() => 0)
  return candidates.map((_candidate, index) => {
    const ballotsAt = new Map<number, number>()
    for (const [line, count] of counts.entries()) {
      const score = scores[line * candidates.length + index] ?? 0
      ballotsAt.set(score, (ballotsAt.get(score) ?? 0) + count)
    }
    const inOrder = [...ballotsAt].sort(([one], [other]) => one - other)
    return scoreAt(inOrder, Math.ceil(ballots / 2)) + scoreAt(inOrder, Math.floor(ballots / 2) + 1)
  })
}

/** The score of the ballot at a place (from 1) when the ballots stand in the order of their scores. */
const scoreAt = (inOrder: readonly (readonly [number, number])[], place: number): number => {
  let passed = 0
  for (const [score, ballots] of inOrder) {
    passed += ballots
    if (passed >= place) return score
  }
  return 0
}
