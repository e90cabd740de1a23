/** Single choice: one mark or none; the most marks win, however few (a relative majority). */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { addMarks, ballotsSchema, candidatesSchema, positiveSchema } from "./marks.ts"
import { mostMarksOutcome } from "./most-marks.ts"
import type { MarksOutcome } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"

const requestSchema = v.strictObject({
  method: v.literal("single-choice"),
  candidates: candidatesSchema,
  ballots: ballotsSchema,
  options: v.optional(
    v.strictObject({
      seats: v.optional(positiveSchema, 1),
      // Shared with the two rounds, so that a poll may change method and keep its options; not read here.
      thresholdPercent: v.optional(v.number()),
      runoffSize: v.optional(positiveSchema),
    }),
    {},
  ),
})

export const countSingleChoice = (request: unknown): Result<MarksOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { candidates, ballots, options } = parsed.output
  const tally = addMarks(candidates, ballots, 1)
  return tally.ok ? ok(mostMarksOutcome(tally.value, options.seats)) : tally
}
