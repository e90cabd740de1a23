/**
 * Yes or no: adopted when the yes votes exceed the threshold of the expressed votes.
 * A tie rejects, and says so. Without the quorum nothing is decided: no winner.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { addMarks, ballotsSchema, firstSteps, type MarksTally, totalsOf } from "./marks.ts"
import type { MarksOutcome, MarksStep } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { thresholdSchema, votesNeeded } from "./threshold.ts"

const requestSchema = v.strictObject({
  method: v.literal("yes-no"),
  candidates: v.optional(v.array(v.picklist(["yes", "no"]))),
  ballots: ballotsSchema,
  options: v.optional(
    v.strictObject({
      quorum: v.optional(v.pipe(v.number(), v.integer("a whole number"), v.minValue(0, "0 or more")), 0),
      thresholdPercent: v.optional(thresholdSchema, 50),
      blankCounts: v.optional(v.boolean(), false),
    }),
    {},
  ),
})

type Options = v.InferOutput<typeof requestSchema>["options"]

export const countYesNo = (request: unknown): Result<MarksOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { candidates, ballots, options } = parsed.output
  if (candidates && candidates.length < 2) {
    return err({ type: "WrongValue", path: "candidates", expected: "yes and no" })
  }
  const tally = addMarks(candidates ?? ["yes", "no"], ballots, 1)
  return tally.ok ? ok(yesNoOutcome(tally.value, options)) : tally
}

const yesNoOutcome = (tally: MarksTally, options: Options): MarksOutcome => {
  const { ballots, blank } = tally
  const yes = tally.marksOf.get("yes") ?? 0
  const no = tally.marksOf.get("no") ?? 0
  const totals = totalsOf(tally.marksOf)
  const steps: MarksStep[] = firstSteps(tally)
  if (options.quorum > 0) {
    const reached = ballots >= options.quorum
    steps.push({ type: "QuorumCompared", ballots, quorum: options.quorum, reached })
    if (!reached) return { winners: [], ranking: [["yes", "no"]], tie: null, totals, steps }
  }
  const { thresholdPercent } = options
  const expressed = options.blankCounts ? yes + no + blank : yes + no
  const needed = votesNeeded(thresholdPercent, expressed)
  const passed = yes >= needed
  if (yes + no === 0) steps.push({ type: "NobodyExpressed" })
  steps.push({ type: "ThresholdCompared", yes, expressed, thresholdPercent, needed, passed })
  if (passed) return { winners: ["yes"], ranking: [["yes"], ["no"]], tie: null, totals, steps }
  const tied = yes === no && yes > 0
  if (tied) steps.push({ type: "TieRejected", yes, no })
  return {
    winners: ["no"],
    ranking: [["no"], ["yes"]],
    tie: tied ? { between: ["yes", "no"], place: 1, brokenBy: "rule" } : null,
    totals,
    steps,
  }
}
