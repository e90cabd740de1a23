/** Spending what is left by votes: the rule of `budget-greedy`, and a way to complete equal shares. */

import type { BudgetCase, Project } from "./budget-request.ts"

export type ProjectTie = {
  /** Projects that no number separates, in the order of the last word. */
  readonly between: readonly string[]
  readonly chosen: string
  readonly by: "draw" | "name"
}

/** The better project to fund: cheaper, then with more approvals, then by the last word. Negative where `one` is. */
export const comparePriority = (one: Project, other: Project, { lastWord }: BudgetCase): number => {
  if (one.cost !== other.cost) return one.cost < other.cost ? -1 : 1
  const approvals = other.supporters.length - one.supporters.length
  return approvals === 0
    ? (lastWord.orderOf.get(one.id) ?? 0) - (lastWord.orderOf.get(other.id) ?? 0)
    : approvals
}

/** What of the best is only best by the last word: `best` is in the order of `comparePriority`. */
export const tieOf = (best: readonly Project[], { lastWord }: BudgetCase): ProjectTie | null => {
  const [first] = best
  const equals = best.filter(
    (project) => project.cost === first?.cost && project.supporters.length === first.supporters.length,
  )
  return first && equals.length > 1
    ? { between: equals.map(({ id }) => id), chosen: first.id, by: lastWord.by }
    : null
}

type Spent = {
  readonly funded: readonly { readonly project: Project; readonly tie: ProjectTie | null }[]
  readonly tooDear: readonly Project[]
}

/**
 * Goes down the votes, the cheaper first where they are equal, and funds what fits. What nobody approves is not
 * funded. What does not fit is passed over, or ends it where `skipUnaffordable` is false.
 */
export const spendByVotes = (
  budgetCase: BudgetCase,
  projects: readonly Project[],
  money: bigint,
  skipUnaffordable: boolean,
): Spent => {
  const inOrder = projects
    .filter(({ supporters }) => supporters.length > 0)
    .toSorted(
      (one, other) =>
        other.supporters.length - one.supporters.length || comparePriority(one, other, budgetCase),
    )
  const funded: Spent["funded"][number][] = []
  const tooDear: Project[] = []
  let left = money
  for (const [index, project] of inOrder.entries()) {
    if (project.cost > left) {
      tooDear.push(project)
      if (!skipUnaffordable) break
      continue
    }
    funded.push({ project, tie: tieOf(inOrder.slice(index), budgetCase) })
    left -= project.cost
  }
  return { funded, tooDear }
}
