/** The counts by scores, grades and credits, of budgets, by lot, and of opinions. */

import { countBudgetGreedy } from "./budget-greedy.ts"
import { countConsent } from "./consent.ts"
import type { Counter } from "./counting.ts"
import { countEqualShares } from "./equal-shares.ts"
import { countMajorityJudgment } from "./majority-judgment.ts"
import { countOpinionGroups } from "./opinion-groups.ts"
import type { Outcome } from "./outcome.ts"
import { countQuadratic } from "./quadratic.ts"
import { countScore } from "./score.ts"
import { countSortition } from "./sortition.ts"
import { countStar } from "./star.ts"
import { countSurprisinglyPopular } from "./surprisingly-popular.ts"

export const scoredCounters: ReadonlyMap<string, Counter<Outcome>> = new Map<string, Counter<Outcome>>([
  ["budget-greedy", countBudgetGreedy],
  ["consent", countConsent],
  ["equal-shares", countEqualShares],
  ["majority-judgment", countMajorityJudgment],
  ["opinion-groups", countOpinionGroups],
  ["quadratic", countQuadratic],
  ["score", countScore],
  ["sortition", countSortition],
  ["star", countStar],
  ["surprisingly-popular", countSurprisinglyPopular],
])
