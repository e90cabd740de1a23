/** What follow-up and evaluation add to the state of a session. */
import type { Verdict } from "./events.ts"
import type { EvaluationAnswers, EvaluationQuestion, FollowUpValue, TaskState } from "./events-follow-up.ts"

export type FollowUpTotals = { readonly [value in FollowUpValue]: number }
export const noFollowUp: FollowUpTotals = { goOn: 0, change: 0, stop: 0 }

export type Task = {
  readonly task: string
  readonly contribution?: string
  readonly due?: string
  readonly state: TaskState
  readonly what: string
  readonly who?: string
  readonly why?: string
  readonly said: FollowUpTotals
}

export type Reply = {
  readonly reply: string
  readonly contribution?: string
  readonly due: string
  /** Whose reply is asked for. */
  readonly of: string
  readonly given: { readonly from: string; readonly text: string } | null
}

/** What an earlier session decided, recalled in this one. */
export type Past = {
  readonly past: string
  readonly verdict?: Verdict
  readonly state?: TaskState
  readonly due?: string
  readonly words: string
  readonly reason?: string
  readonly who?: string
  readonly when?: string
  readonly why?: string
  readonly said: FollowUpTotals
}

/** How many gave 1, 2, 3, 4, 5 to each question. */
export type EvaluationTotals = {
  readonly answered: number
  readonly counts: { readonly [question in EvaluationQuestion]: readonly number[] }
}

type Table<T> = { readonly [id: string]: T }

export type PublicFollowUp = {
  readonly tasks: Table<Task>
  readonly replies: Table<Reply>
  readonly past: Table<Past>
  readonly followUpShown: { readonly counts: boolean; readonly names: boolean }
  /** null: not shown. */
  readonly evaluation: EvaluationTotals | null
}

/** What one seat's `own` feed tells of it. */
export type OwnFollowUp = {
  readonly followUps?: Table<FollowUpValue>
  readonly evaluation?: EvaluationAnswers
}

export type StaffFollowUp = {
  /** Task or past -> seat -> what it says; kept when the task goes, for it may come back. */
  readonly said: Table<Table<FollowUpValue>>
  /** Replies that were ever asked for. */
  readonly replies: Table<true>
  /** Past -> the session that it comes from. */
  readonly recalledFrom: Table<string>
  readonly evaluations: Table<EvaluationAnswers>
  /** As they were when first shown: one answer more would tell whose it is. */
  readonly evaluation: EvaluationTotals | null
}

export const emptyPublicFollowUp: PublicFollowUp = {
  tasks: {},
  replies: {},
  past: {},
  followUpShown: { counts: false, names: false },
  evaluation: null,
}

export const emptyStaffFollowUp: StaffFollowUp = {
  said: {},
  replies: {},
  recalledFrom: {},
  evaluations: {},
  evaluation: null,
}
