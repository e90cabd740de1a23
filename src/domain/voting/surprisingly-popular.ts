/**
 * Surprisingly popular (Prelec, Seung and McCoy, Nature 541, 2017): each votes and predicts how the others vote;
 * the option whose share most exceeds its predicted share wins, which finds what an informed minority knows.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { compare, type Fraction, fractionToJson, fractionToNumber, subtract, zero } from "./fraction.ts"
import { candidatesSchema } from "./marks.ts"
import type { Outcome, Step } from "./outcome.ts"
import { type Shares, sharesOfBallots, sharesOfMaps } from "./predictions.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { countSchema, mapSchema, seedSchema } from "./request-parts.ts"
import { byCandidate } from "./scores.ts"
import { fillSeats, toTiers } from "./seats.ts"

const requestSchema = v.strictObject({
  method: v.literal("surprisingly-popular"),
  candidates: v.optional(candidatesSchema),
  ballots: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          count: countSchema,
          vote: v.optional(v.nullable(v.string()), null),
          predicted: v.optional(mapSchema, {}),
        }),
      ),
      v.maxLength(100_000, "at most 100000 lines"),
    ),
  ),
  actualShares: v.optional(mapSchema),
  predictedShares: v.optional(mapSchema),
  options: v.optional(v.strictObject({ seed: v.optional(seedSchema) }), {}),
})

type Request = v.InferOutput<typeof requestSchema>

type SurprisingOutcome = Outcome & {
  readonly actualShares: Readonly<Record<string, number>>
  readonly predictedShares: Readonly<Record<string, number>>
}

export const countSurprisinglyPopular = (request: unknown): Result<SurprisingOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const read = readShares(parsed.output)
  if (!read.ok) return read
  const { candidates, actual, predicted, firstSteps, isSilent } = read.value
  const surpriseOf = (name: string): Fraction =>
    subtract(actual.get(name) ?? zero, predicted.get(name) ?? zero)
  const ranking = toTiers(candidates, (one, other) => compare(surpriseOf(other), surpriseOf(one)))
  const { winners, tie } = isSilent
    ? { winners: [], tie: null }
    : fillSeats(ranking, 1, parsed.output.options.seed)
  const steps: Step[] = [...firstSteps]
  for (const candidate of candidates) {
    const [share, expected] = [actual.get(candidate) ?? zero, predicted.get(candidate) ?? zero]
    steps.push({
      ...{ type: "PredictionCompared", candidate },
      actual: fractionToJson(share),
      predicted: fractionToJson(expected),
      surprise: fractionToJson(surpriseOf(candidate)),
    })
  }
  if (isSilent) steps.push({ type: "NobodyExpressed" })
  else if (tie) steps.push({ type: "ScoreTieFound", between: tie.between, place: tie.place })
  if (!isSilent) steps.push({ type: "BestScoreFound", candidates: winners, place: 1 })
  const written = (shares: Shares) =>
    byCandidate(
      candidates,
      candidates.map((name) => fractionToNumber(shares.get(name) ?? zero)),
    )
  return ok({
    ...{ winners, ranking, tie, steps },
    totals: byCandidate(
      candidates,
      candidates.map((name) => fractionToNumber(surpriseOf(name))),
    ),
    actualShares: written(actual),
    predictedShares: written(predicted),
  })
}

type Read = {
  readonly candidates: readonly string[]
  readonly actual: Shares
  readonly predicted: Shares
  readonly firstSteps: readonly Step[]
  readonly isSilent: boolean
}

const readShares = (request: Request): Result<Read, Refusal> => {
  const { ballots, actualShares, predictedShares } = request
  const candidates = request.candidates ?? [...(actualShares?.keys() ?? [])]
  const twice = candidates.find((candidate, index) => candidates.indexOf(candidate) !== index)
  if (twice !== undefined) return err({ type: "DuplicateCandidate", candidate: twice })
  if (ballots) {
    if (actualShares || predictedShares) {
      return err({ type: "UnknownKey", path: actualShares ? "actualShares" : "predictedShares" })
    }
    if (!request.candidates) return err({ type: "MissingKey", path: "candidates" })
    const shares = sharesOfBallots(candidates, ballots)
    if (!shares.ok) return shares
    const { cast, blank } = shares.value
    const firstSteps: Step[] = [{ type: "BallotsCounted", ballots: cast, blank }]
    return ok({ ...shares.value, candidates, firstSteps, isSilent: cast === blank })
  }
  if (!actualShares) return err({ type: "MissingKey", path: "ballots" })
  if (!predictedShares) return err({ type: "MissingKey", path: "predictedShares" })
  const actual = sharesOfMaps(candidates, actualShares, "actualShares")
  if (!actual.ok) return actual
  const predicted = sharesOfMaps(candidates, predictedShares, "predictedShares")
  if (!predicted.ok) return predicted
  const isSilent = candidates.length === 0
  return ok({ candidates, actual: actual.value, predicted: predicted.value, firstSteps: [], isSilent })
}
