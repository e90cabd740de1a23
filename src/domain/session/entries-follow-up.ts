/** What everybody, and each seat, may read of follow-up and evaluation. */
import { type Entry, given } from "./entry-kind.ts"
import type { Verdict } from "./events.ts"
import type { EvaluationAnswers, FollowUpValue, TaskState } from "./events-follow-up.ts"
import type { OwnState, PublicState } from "./state.ts"
import type { EvaluationTotals, FollowUpTotals } from "./state-follow-up.ts"
import { change, drop, put } from "./tables.ts"

type Maybe = string | undefined

export type FollowUpEntry =
  | Entry<
      "TaskShown",
      { task: string; contribution?: Maybe; due?: Maybe; state: TaskState; said: FollowUpTotals },
      { what: string; who?: Maybe; why?: Maybe }
    >
  | Entry<"TaskHidden", { task: string }>
  | Entry<"ReplyAsked", { reply: string; contribution?: Maybe; due: string }, { of: string }>
  | Entry<"ReplyNotAsked", { reply: string }>
  | Entry<"ReplyGiven", { reply: string }, { from: string; text: string }>
  | Entry<"ReplyWithdrawn", { reply: string }>
  | Entry<
      "PastShown",
      {
        past: string
        verdict?: Verdict | undefined
        state?: TaskState | undefined
        due?: Maybe
        said: FollowUpTotals
      },
      { words: string; reason?: Maybe; who?: Maybe; when?: Maybe; why?: Maybe }
    >
  | Entry<"PastHidden", { past: string }>
  | Entry<"FollowUpMoved", { task: string; from: FollowUpValue | null; to: FollowUpValue | null }>
  | Entry<"FollowUpShown", { counts: boolean; names: boolean }>
  | Entry<"EvaluationShown", EvaluationTotals>
  | Entry<"EvaluationHidden", Record<string, never>>

export type OwnFollowUpEntry =
  | Entry<"OwnFollowUp", { task: string; value: FollowUpValue | null }>
  | Entry<"OwnEvaluation", { answers: EvaluationAnswers }>

type Known = { readonly type: string }
const kinds: Record<FollowUpEntry["type"], true> = {
  ...{ TaskShown: true, TaskHidden: true, PastShown: true, PastHidden: true },
  ...{ ReplyAsked: true, ReplyNotAsked: true, ReplyGiven: true, ReplyWithdrawn: true },
  ...{ FollowUpMoved: true, FollowUpShown: true, EvaluationShown: true, EvaluationHidden: true },
}
export const isFollowUpEntry = (entry: Known): entry is FollowUpEntry => Object.hasOwn(kinds, entry.type)

export const evolveFollowUp = (state: PublicState, entry: FollowUpEntry): PublicState => {
  switch (entry.type) {
    case "TaskShown": {
      const { what = "", ...text } = entry.text ?? {}
      const task = { ...given({ ...entry.facts, ...text }), what }
      return { ...state, tasks: put(state.tasks, task.task, task) }
    }
    case "TaskHidden":
      return { ...state, tasks: drop(state.tasks, entry.facts.task) }
    case "PastShown": {
      const { words = "", ...text } = entry.text ?? {}
      const past = { ...given({ ...entry.facts, ...text }), words }
      return { ...state, past: put(state.past, past.past, past) }
    }
    case "PastHidden":
      return { ...state, past: drop(state.past, entry.facts.past) }
    case "FollowUpMoved":
      return moved(state, entry.facts)
    case "FollowUpShown": {
      const { counts, names } = entry.facts
      return { ...state, followUpShown: { counts, names } }
    }
    case "EvaluationShown": {
      const { answered, counts } = entry.facts
      return { ...state, evaluation: { answered, counts } }
    }
    case "EvaluationHidden":
      return { ...state, evaluation: null }
    default:
      return evolveReplies(state, entry)
  }
}

type ReplyEntry = Extract<FollowUpEntry, { type: `Reply${string}` }>

const evolveReplies = (state: PublicState, entry: ReplyEntry): PublicState => {
  const { replies } = state
  const { reply } = entry.facts
  switch (entry.type) {
    case "ReplyAsked": {
      const asked = { ...given(entry.facts), of: entry.text?.of ?? "", given: replies[reply]?.given ?? null }
      return { ...state, replies: put(replies, reply, asked) }
    }
    case "ReplyNotAsked":
      return { ...state, replies: drop(replies, reply) }
    case "ReplyGiven": {
      const words = { from: entry.text?.from ?? "", text: entry.text?.text ?? "" }
      return { ...state, replies: change(replies, reply, (it) => ({ ...it, given: words })) }
    }
    case "ReplyWithdrawn":
      return { ...state, replies: change(replies, reply, (it) => ({ ...it, given: null })) }
  }
}

type Moved = Extract<FollowUpEntry, { type: "FollowUpMoved" }>["facts"]

const moved = (state: PublicState, { task, from, to }: Moved): PublicState => {
  const count = <T extends { readonly said: FollowUpTotals }>(it: T): T => {
    const said = { ...it.said }
    if (from) said[from] -= 1
    if (to) said[to] += 1
    return { ...it, said }
  }
  return { ...state, tasks: change(state.tasks, task, count), past: change(state.past, task, count) }
}

/** What is about a text that was removed for everyone goes with it, as its answer does. */
export const withoutAbout = (state: PublicState, contribution: string): PublicState => {
  let { tasks, replies } = state
  for (const it of Object.values(tasks)) if (it.contribution === contribution) tasks = drop(tasks, it.task)
  for (const it of Object.values(replies))
    if (it.contribution === contribution) replies = drop(replies, it.reply)
  return { ...state, tasks, replies }
}

export const isOwnFollowUpEntry = (entry: Known): entry is OwnFollowUpEntry =>
  entry.type === "OwnFollowUp" || entry.type === "OwnEvaluation"

export const evolveOwnFollowUp = (state: OwnState, entry: OwnFollowUpEntry): OwnState => {
  if (entry.type === "OwnEvaluation") return { ...state, evaluation: entry.facts.answers }
  const { task, value } = entry.facts
  const followUps = state.followUps ?? {}
  return { ...state, followUps: value === null ? drop(followUps, task) : put(followUps, task, value) }
}
