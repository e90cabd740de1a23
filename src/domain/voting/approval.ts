/** Approval: mark as many candidates as you like (or up to `maxMarks`); the most marks win. */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { addMarks, ballotsSchema, candidatesSchema, positiveSchema } from "./marks.ts"
import { mostMarksOutcome } from "./most-marks.ts"
import type { MarksOutcome } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"

const requestSchema = v.strictObject({
  method: v.literal("approval"),
  candidates: candidatesSchema,
  ballots: ballotsSchema,
  options: v.optional(
    v.strictObject({ maxMarks: v.optional(positiveSchema), seats: v.optional(positiveSchema, 1) }),
    {},
  ),
})

export const countApproval = (request: unknown): Result<MarksOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { candidates, ballots, options } = parsed.output
  const tally = addMarks(candidates, ballots, options.maxMarks ?? candidates.length)
  return tally.ok ? ok(mostMarksOutcome(tally.value, options.seats)) : tally
}
