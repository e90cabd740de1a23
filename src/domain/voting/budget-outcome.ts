/** The outcome of both budget rules: what is funded, at what cost, who pays for what. */

import type { BudgetCase, Project } from "./budget-request.ts"
import type { ProjectTie } from "./budget-votes.ts"
import { fraction, fractionToJson } from "./fraction.ts"
import type { Outcome, Step, Tie } from "./outcome.ts"
import type { ExactNumber } from "./outcome-scored.ts"
import { byCandidate } from "./scores.ts"

export type FundingRound = {
  readonly project: Project
  readonly by: "equal-shares" | "votes"
  /** Voters (by index) who pay the same amount, in units over `denominator`; empty where the common budget pays. */
  readonly payments: readonly {
    readonly voters: readonly number[]
    readonly amount: bigint
    readonly denominator: bigint
  }[]
  readonly tie: ProjectTie | null
}

export type BudgetOutcome = Outcome & {
  /** In the order they were funded. */
  readonly selected: readonly string[]
  readonly cost: ExactNumber
  readonly rounds: readonly {
    readonly project: string
    readonly cost: ExactNumber
    readonly by: "equal-shares" | "votes"
    /** Voters by their index, and what each of them pays. */
    readonly payments: readonly { readonly voters: readonly number[]; readonly amount: ExactNumber }[]
  }[]
}

export const budgetOutcome = (
  budgetCase: BudgetCase,
  rounds: readonly FundingRound[],
  tooDear: readonly Project[],
  shareSteps: readonly Step[] = [],
): BudgetOutcome => {
  const { projects, units, voters, blank, budget } = budgetCase
  const money = (amount: bigint, denominator = 1n) => fractionToJson(fraction(amount, units * denominator))
  const selected = rounds.map(({ project }) => project.id)
  const totals = byCandidate(
    projects.map(({ id }) => id),
    projects.map(({ supporters }) => supporters.length),
  )
  const steps: Step[] = [
    { type: "BallotsCounted", ballots: voters, blank },
    { type: "ApprovalsAdded", voters, totals, budget: money(budget) },
    ...shareSteps,
  ]
  let left = budget
  for (const { project, by, tie } of rounds) {
    left -= project.cost
    if (tie) steps.push({ type: "ProjectTieBroken", ...tie })
    steps.push({
      ...{ type: "ProjectFunded", project: project.id, by },
      ...{ cost: money(project.cost), approvals: project.supporters.length, left: money(left) },
    })
  }
  for (const { id, cost } of tooDear) steps.push({ type: "ProjectTooDear", project: id, cost: money(cost) })
  if (blank === voters) steps.push({ type: "NobodyExpressed" })
  const others = projects.map(({ id }) => id).filter((id) => !selected.includes(id))
  return {
    winners: selected,
    ranking: [selected, others].filter((tier) => tier.length > 0),
    tie: decidingTie(rounds, selected),
    ...{ totals, steps, selected },
    cost: money(budget - left),
    rounds: rounds.map(({ project, by, payments }) => ({
      ...{ project: project.id, cost: money(project.cost), by },
      payments: payments.map(({ voters: payers, amount, denominator }) => ({
        voters: payers,
        amount: money(amount, denominator),
      })),
    })),
  }
}

/** The first tie that left one of its projects unfunded. */
const decidingTie = (rounds: readonly FundingRound[], selected: readonly string[]): Tie | null => {
  for (const [index, { tie }] of rounds.entries()) {
    if (!tie || tie.between.every((id) => selected.includes(id))) continue
    return { between: tie.between, place: index + 1, brokenBy: tie.by === "draw" ? "draw" : null }
  }
  return null
}
