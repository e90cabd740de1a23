/** Why a request is not counted: closed, and each names what is wrong. `ballot` is an index from 0. */

import type { BaseIssue } from "valibot"

export type Refusal =
  | { readonly type: "NotARequest" }
  | { readonly type: "UnknownMethod"; readonly method: string }
  | { readonly type: "UnknownKey"; readonly path: string }
  | { readonly type: "MissingKey"; readonly path: string }
  | { readonly type: "WrongValue"; readonly path: string; readonly expected: string }
  | { readonly type: "NegativeCount"; readonly ballot: number; readonly count: number }
  | { readonly type: "DuplicateCandidate"; readonly candidate: string }
  | { readonly type: "UnknownCandidate"; readonly ballot: number; readonly candidate: string }
  | { readonly type: "DuplicateMark"; readonly ballot: number; readonly candidate: string }
  | {
      readonly type: "TooManyMarks"
      readonly ballot: number
      readonly marks: number
      readonly allowed: number
    }
  | { readonly type: "RankedTwice"; readonly ballot: number; readonly candidate: string }
  | { readonly type: "TooManyBallots"; readonly ballots: number; readonly most: number }
  | { readonly type: "SearchTooLong"; readonly looked: number }
  | {
      readonly type: "ScoreOutOfScale"
      readonly ballot: number
      readonly candidate: string
      readonly score: number
      readonly scale: readonly [number, number]
    }
  | { readonly type: "NegativeVotes"; readonly ballot: number; readonly candidate: string }
  | { readonly type: "OverBudget"; readonly ballot: number; readonly cost: number; readonly budget: number }
  | { readonly type: "QuotasCannotBeMet"; readonly quotas: readonly NamedQuota[] }
  | { readonly type: "NoPanelFound" }

/** One side of a quota, or the number of seats, that the others named leave no room for. */
export type NamedQuota =
  | {
      readonly category: string
      readonly feature: string
      readonly bound: "min" | "max"
      readonly value: number
      readonly people: number
    }
  | { readonly bound: "seats"; readonly value: number; readonly people: number }

/** The refusal that a failed strict schema means. */
export const issueToRefusal = (issue: BaseIssue<unknown>): Refusal => {
  const keys = issue.path?.map((item) => item.key) ?? []
  const path = keys.join(".")
  if (path === "") return { type: "NotARequest" }
  if (issue.type === "strict_object" && issue.expected === "never") return { type: "UnknownKey", path }
  if (issue.type === "strict_object" && issue.received === "undefined" && issue.expected?.startsWith('"')) {
    return { type: "MissingKey", path }
  }
  const [list, ballot, field] = keys
  if (
    list === "ballots" &&
    typeof ballot === "number" &&
    field === "count" &&
    typeof issue.input === "number" &&
    issue.input < 0
  ) {
    return { type: "NegativeCount", ballot, count: issue.input }
  }
  return {
    type: "WrongValue",
    path,
    expected: issue.requirement === undefined ? (issue.expected ?? "") : issue.message,
  }
}
