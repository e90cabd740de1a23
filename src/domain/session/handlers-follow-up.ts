/** What follow-up and evaluation change, and what their readers learn. */
import { limits } from "../limits.ts"
import type { FactsOf } from "./events.ts"
import {
  type EvaluationAnswers,
  evaluationQuestions,
  type FollowUpValue,
  followUpValues,
} from "./events-follow-up.ts"
import type { SessionState, StaffState, Table } from "./state.ts"
import { type EvaluationTotals, type FollowUpTotals, noFollowUp } from "./state-follow-up.ts"
import { type Handlers, type Step, voided } from "./step.ts"
import { drop, put } from "./tables.ts"

type FollowUp =
  | "v1.TaskSet"
  | "v1.TaskRemoved"
  | "v1.ReplyAsked"
  | "v1.ReplyNotAsked"
  | "v1.ReplyGiven"
  | "v1.ReplyWithdrawn"
  | "v1.PastRecalled"
  | "v1.PastLeft"
  | "v1.FollowUpSaid"
  | "v1.FollowUpShown"
  | "v1.EvaluationGiven"
  | "v1.EvaluationShown"
  | "v1.EvaluationHidden"

/** A name of something that this log has never heard of: its maker's event may still be on its way. */
export const isFollowUpMissing = (
  staff: StaffState,
  { type, facts }: { readonly type: string; readonly facts: { readonly [name: string]: unknown } },
): boolean => {
  const { task, past, reply } = facts as FactsOf<"v1.TaskRemoved" & "v1.PastLeft" & "v1.ReplyGiven">
  if (type === "v1.TaskRemoved" || type === "v1.FollowUpSaid") return !staff.said[task]
  if (type === "v1.PastLeft") return !staff.said[past]
  return /^v1\.Reply(NotAsked|Given|Withdrawn)$/.test(type) && !staff.replies[reply]
}

const isAboutNothing = ({ public: shown }: SessionState, contribution: string | undefined): boolean =>
  contribution !== undefined && !shown.contributions[contribution]?.published

export const followUpHandlers: Handlers<FollowUp> = {
  "v1.TaskSet": (state, facts, text) => {
    if (isAboutNothing(state, facts.contribution) || state.public.past[facts.task])
      return voided("UnknownTarget")
    const { what = "", ...rest } = text
    const { staff, said } = withSaid(state, facts.task)
    return {
      staff,
      public: [{ type: "TaskShown", facts: { ...facts, said }, text: { what, ...rest } }],
    }
  },
  "v1.TaskRemoved": (state, facts) =>
    state.public.tasks[facts.task] ? { public: [{ type: "TaskHidden", facts }] } : voided("AlreadyDone"),

  "v1.ReplyAsked": (state, facts, { of = "" }) => {
    if (isAboutNothing(state, facts.contribution)) return voided("UnknownTarget")
    const replies = put(state.staff.replies, facts.reply, true as const)
    return { staff: { ...state.staff, replies }, public: [{ type: "ReplyAsked", facts, text: { of } }] }
  },
  "v1.ReplyNotAsked": (state, facts) =>
    state.public.replies[facts.reply]
      ? { public: [{ type: "ReplyNotAsked", facts }] }
      : voided("AlreadyDone"),
  "v1.ReplyGiven": (state, facts, { from = "", text = "" }) =>
    state.public.replies[facts.reply]
      ? { public: [{ type: "ReplyGiven", facts, text: { from, text } }] }
      : voided("UnknownTarget"),
  "v1.ReplyWithdrawn": (state, facts) =>
    state.public.replies[facts.reply]?.given
      ? { public: [{ type: "ReplyWithdrawn", facts }] }
      : voided("AlreadyDone"),

  "v1.PastRecalled": (state, { log, ...facts }, text) => {
    if (state.public.tasks[facts.past]) return voided("UnknownTarget")
    const { words = "", ...rest } = text
    const { staff, said } = withSaid(state, facts.past)
    return {
      staff: { ...staff, recalledFrom: put(staff.recalledFrom, facts.past, log) },
      public: [{ type: "PastShown", facts: { ...facts, said }, text: { words, ...rest } }],
    }
  },
  "v1.PastLeft": (state, facts) =>
    state.public.past[facts.past] ? { public: [{ type: "PastHidden", facts }] } : voided("AlreadyDone"),

  "v1.FollowUpSaid": (state, { task, value }, _text, { seat }) => say(state, task, value, seat),
  "v1.FollowUpShown": (_state, facts) => ({ public: [{ type: "FollowUpShown", facts }] }),

  // What comes after the totals were shown is kept, and changes none of them.
  "v1.EvaluationGiven": ({ staff }, { answers }, _text, { seat }) => ({
    staff: { ...staff, evaluations: put(staff.evaluations, seat, answers) },
    own: [{ seat, entry: { type: "OwnEvaluation", facts: { answers } } }],
    effect: { type: staff.evaluation ? "late" : "effective" },
  }),
  "v1.EvaluationShown": ({ staff, public: shown }) => {
    if (shown.evaluation) return voided("AlreadyDone")
    const totals = staff.evaluation ?? totalsOf(Object.values(staff.evaluations))
    if (totals.answered < limits.breakdown) return voided("TooFew")
    return {
      staff: { ...staff, evaluation: totals },
      public: [{ type: "EvaluationShown", facts: totals }],
    }
  },
  "v1.EvaluationHidden": ({ public: shown }) =>
    shown.evaluation ? { public: [{ type: "EvaluationHidden", facts: {} }] } : voided("AlreadyDone"),
}

const withSaid = (
  { staff }: SessionState,
  id: string,
): { readonly staff: StaffState; readonly said: FollowUpTotals } => {
  const said = staff.said[id] ?? {}
  return { staff: { ...staff, said: put(staff.said, id, said) }, said: followUpTotals(said) }
}

const followUpTotals = (said: Table<FollowUpValue>): FollowUpTotals => {
  const totals = { ...noFollowUp }
  for (const value of followUpValues) totals[value] = Object.values(said).filter((it) => it === value).length
  return totals
}

const say = (state: SessionState, task: string, value: FollowUpValue | null, seat: string): Step => {
  const { staff, public: shown } = state
  const before = staff.said[task]
  if (!before) return voided("UnknownTarget")
  const from = before[seat] ?? null
  const after = value === null ? drop(before, seat) : { ...before, [seat]: value }
  const isShown = (shown.tasks[task] ?? shown.past[task]) !== undefined && from !== value
  return {
    staff: { ...staff, said: put(staff.said, task, after) },
    public: isShown ? [{ type: "FollowUpMoved", facts: { task, from, to: value } }] : [],
    own: [{ seat, entry: { type: "OwnFollowUp", facts: { task, value } } }],
  }
}

const totalsOf = (given: readonly EvaluationAnswers[]): EvaluationTotals => {
  const counts = { listened: [0], understood: [0], learnt: [0], again: [0] }
  for (const question of evaluationQuestions)
    counts[question] = [1, 2, 3, 4, 5].map((score) => given.filter((it) => it[question] === score).length)
  return { answered: given.length, counts }
}
