/**
 * The one door to counting: a request of any method in, its outcome and its steps out.
 * Pure and exact. Candidates and ballots may come in any order: the outcome is the same, save the order
 * inside a tier, which is the order of the candidates and means nothing.
 */

import { err, type Result } from "../../shared/result.ts"
import { countApproval } from "./approval.ts"
import type { Outcome } from "./outcome.ts"
import type { Refusal } from "./refusal.ts"
import { countSingleChoice } from "./single-choice.ts"
import { countYesNo } from "./yes-no.ts"

type Counter = (request: unknown) => Result<Outcome, Refusal>

const counters: ReadonlyMap<string, Counter> = new Map([
  ["approval", countApproval],
  ["single-choice", countSingleChoice],
  ["yes-no", countYesNo],
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
