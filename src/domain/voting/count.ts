/**
 * The one door to counting: a request of any method in, its outcome and its steps out.
 * Pure and exact. Candidates and ballots may come in any order: the outcome is the same, save the order
 * inside a tier, which is the order of the candidates and means nothing.
 */

import { err, type Result } from "../../shared/result.ts"
import { countApproval } from "./approval.ts"
import { countBudgetGreedy } from "./budget-greedy.ts"
import { countConsent } from "./consent.ts"
import { countEqualShares } from "./equal-shares.ts"
import { countMajorityJudgment } from "./majority-judgment.ts"
import { countOpinionGroups } from "./opinion-groups.ts"
import type { Outcome } from "./outcome.ts"
import { countQuadratic } from "./quadratic.ts"
import type { Refusal } from "./refusal.ts"
import { countScore } from "./score.ts"
import { countSingleChoice } from "./single-choice.ts"
import { countSortition } from "./sortition.ts"
import { countStar } from "./star.ts"
import { countSurprisinglyPopular } from "./surprisingly-popular.ts"
import { countYesNo } from "./yes-no.ts"

type Counter = (request: unknown) => Result<Outcome, Refusal>

const counters: ReadonlyMap<string, Counter> = new Map([
  ["approval", countApproval],
  ["single-choice", countSingleChoice],
  ["yes-no", countYesNo],
  ["opinion-groups", countOpinionGroups],
  ["sortition", countSortition],
  ["equal-shares", countEqualShares],
  ["budget-greedy", countBudgetGreedy],
  ["surprisingly-popular", countSurprisinglyPopular],
  ["star", countStar],
  ["score", countScore],
  ["quadratic", countQuadratic],
  ["majority-judgment", countMajorityJudgment],
  ["consent", countConsent],
])

/** Counts, or refuses by name what does not fit the method. Never throws on what JSON can hold. */
export const count = (request: unknown): Result<Outcome, Refusal> => {
  if (typeof request !== "object" || request === null || Array.isArray(request)) {
    return err({ type: "NotARequest" })
  }
  if (!("method" in request)) return err({ type: "MissingKey", path: "method" })
  if (typeof request.method !== "string")
    return err({ type: "WrongValue", path: "method", expected: "string" })
  const counter = counters.get(request.method)
  return counter ? counter(request) : err({ type: "UnknownMethod", method: request.method })
}
