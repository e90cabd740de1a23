/**
 * The usual participatory budget: projects go down their votes and are funded while the money lasts, the cheaper
 * first where votes are equal, then by a recorded draw (with a seed) or by name.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { type BudgetOutcome, budgetOutcome } from "./budget-outcome.ts"
import { budgetEntries, readBudgetCase } from "./budget-request.ts"
import { spendByVotes } from "./budget-votes.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { amountSchema, seedSchema } from "./request-parts.ts"

const requestSchema = v.strictObject({
  method: v.literal("budget-greedy"),
  ...budgetEntries,
  options: v.optional(
    v.strictObject({
      budget: v.optional(amountSchema),
      skipUnaffordable: v.optional(v.boolean(), true),
      seed: v.optional(seedSchema),
    }),
    {},
  ),
})

export const countBudgetGreedy = (request: unknown): Result<BudgetOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const read = readBudgetCase(parsed.output)
  if (!read.ok) return read
  const { projects, budget } = read.value
  const { funded, tooDear } = spendByVotes(
    read.value,
    projects,
    budget,
    parsed.output.options.skipUnaffordable,
  )
  const rounds = funded.map(({ project, tie }) => ({ project, tie, by: "votes" as const, payments: [] }))
  return ok(budgetOutcome(read.value, rounds, tooDear))
}
