/**
 * The method of equal shares (Peters, Pierczyński, Skowron; equalshares.net): the budget is split equally among the
 * voters; in each round the project bought is the one whose supporters pay least each for what they get (each the
 * same, or all they have left). What voters have left may not buy anything more: completions spend the rest.
 *
 * Ties: the cheaper, then the more approved, then a recorded draw (with a seed) or the names, said in the outcome.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { type BudgetOutcome, budgetOutcome, type FundingRound } from "./budget-outcome.ts"
import { type BudgetCase, budgetEntries, type Project, readBudgetCase } from "./budget-request.ts"
import { spendByVotes } from "./budget-votes.ts"
import { createExactPurses } from "./equal-shares-exact.ts"
import { createRun, type Purchase, type Utility } from "./equal-shares-quick.ts"
import { add, type Fraction, fraction, fractionToJson, multiply } from "./fraction.ts"
import type { Step } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { amountSchema, seedSchema } from "./request-parts.ts"

const completions = ["none", "add1", "add1-then-greedy", "greedy-approval", "greedy-cost"] as const

const requestSchema = v.strictObject({
  method: v.literal("equal-shares"),
  ...budgetEntries,
  options: v.optional(
    v.strictObject({
      budget: v.optional(amountSchema),
      utility: v.optional(v.picklist(["cost", "cardinality"]), "cost"),
      completion: v.optional(v.picklist(completions), "none"),
      increment: v.optional(
        v.pipe(
          amountSchema,
          v.check(({ numerator }) => numerator > 0n, "more than 0"),
        ),
        1,
      ),
      seed: v.optional(seedSchema),
    }),
    {},
  ),
})

export const countEqualShares = (request: unknown): Result<BudgetOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { options } = parsed.output
  const read = readBudgetCase(parsed.output)
  if (!read.ok) return read
  const budgetCase = read.value
  const raised = buyInShares(
    budgetCase,
    options.utility,
    options.completion.startsWith("add1") ? options.increment : undefined,
  )
  if (!raised.ok) return raised
  const rounds = [...raised.value.rounds]
  const isGreedy = options.completion !== "none" && options.completion !== "add1"
  const funded = new Set(rounds.map(({ project }) => project.id))
  const others = budgetCase.projects.filter(({ id }) => !funded.has(id))
  const left = rounds.reduce((money, { project }) => money - project.cost, budgetCase.budget)
  // Most approvals, or most approved cost for each unit of cost: the second is the first, written otherwise.
  const spent = isGreedy ? spendByVotes(budgetCase, others, left, true) : { funded: [], tooDear: [] }
  for (const { project, tie } of spent.funded) rounds.push({ project, tie, by: "votes", payments: [] })
  return ok(budgetOutcome(budgetCase, rounds, spent.tooDear, raised.value.steps))
}

type Bought = { readonly rounds: readonly FundingRound[]; readonly steps: readonly Step[] }

/** Runs are quick, not free: an increment so small that it takes more of them than this is refused. */
const mostWork = 100_000_000
const mostRuns = 200_000

const buyInShares = (
  budgetCase: BudgetCase,
  utility: Utility,
  increment: Fraction | undefined,
): Result<Bought, Refusal> => {
  const { projects, voters, budget, units } = budgetCase
  const wanted = projects.filter(({ supporters }) => supporters.length > 0)
  const free = wanted.filter(({ cost }) => cost === 0n)
  const freeRounds = free.map((project) => ({
    project,
    tie: null,
    by: "equal-shares" as const,
    payments: [],
  }))
  if (voters === 0) return ok({ rounds: [], steps: [] })
  const priced = wanted.filter(({ cost }) => cost > 0n)
  const run = createRun(budgetCase, priced, utility)
  const start = fraction(budget, BigInt(voters))
  const step = increment && multiply(increment, fraction(units, 1n))
  const work = voters + priced.reduce((sum, { supporters }) => sum + supporters.length, 1)
  let share = start
  let bought = run(share)
  let because: "next-step-overspends" | "nothing-more-fits" = "next-step-overspends"
  for (let steps = 0; step; steps += 1) {
    if (steps * work > mostWork || steps > mostRuns) {
      return err({ type: "WrongValue", path: "options.increment", expected: "a larger increment" })
    }
    if (fitsNoMore(priced, bought, budget)) {
      because = "nothing-more-fits"
      break
    }
    const next = add(share, step)
    const nextBought = run(next)
    if (costOf(nextBought) > budget) break
    ;[share, bought] = [next, nextBought]
  }
  const money = (amount: Fraction) => fractionToJson(multiply(amount, fraction(1n, units)))
  const steps: Step[] = [{ type: "ShareGiven", share: money(start), voters }]
  if (step) steps.push({ type: "ShareRaised", from: money(start), to: money(share), because })
  return ok({ rounds: [...freeRounds, ...exactRounds(bought, voters, share)], steps })
}

const costOf = (bought: readonly Purchase[]): bigint =>
  bought.reduce((sum, { project }) => sum + project.cost, 0n)

const fitsNoMore = (priced: readonly Project[], bought: readonly Purchase[], budget: bigint): boolean => {
  const left = budget - costOf(bought)
  const owned = new Set(bought.map(({ project }) => project))
  return priced.every((project) => owned.has(project) || project.cost > left)
}

/** Who pays what, exactly: the purchases again, in their order. */
const exactRounds = (bought: readonly Purchase[], voters: number, share: Fraction): FundingRound[] => {
  const purses = createExactPurses(voters, share)
  return bought.map(({ project, tie }) => {
    const { paid, denominator } = purses.pay(project)
    const payers = new Map<bigint, number[]>()
    for (const [index, voter] of project.supporters.entries()) {
      const amount = paid[index] ?? 0n
      if (amount === 0n) continue
      const group = payers.get(amount)
      if (group) group.push(voter)
      else payers.set(amount, [voter])
    }
    const payments = [...payers].map(([amount, group]) => ({ amount, denominator, voters: group }))
    return { project, tie, by: "equal-shares", payments }
  })
}
