/** The decision log of a class: what its sessions decided, who does what, and what became of it since. */
import type { HadDuty } from "./duty-rota.ts"
import type { Verdict } from "./events.ts"
import type { TaskState } from "./events-follow-up.ts"
import { tasksAbout } from "./follow-up.ts"
import { rootOf } from "./handlers-contributions.ts"
import type { PublicContribution, PublicState, StaffState } from "./state.ts"
import type { FollowUpTotals, Reply } from "./state-follow-up.ts"

/** One session of the class, as a device holds it. `heldOn`: the day it was opened. */
export type HeldSession = {
  readonly log: string
  readonly heldOn: string
  readonly state: PublicState
  /** Where this device holds what staff may read. */
  readonly duties?: readonly HadDuty[]
  readonly fates?: IdeaFates
}

/** What the public part of a session does not tell apart: each is an idea that is no longer shown. */
export type IdeaFates = {
  /** Taken over, and left again before anybody reported it: as if it had never been taken over. */
  readonly left: ReadonlySet<string>
  /** Removed for everyone. */
  readonly removed: ReadonlySet<string>
}

export const ideaFatesOf = ({ contributions }: Pick<StaffState, "contributions">): IdeaFates => {
  const all = Object.values(contributions)
  const left = all.filter((it) => it.takenFrom && it.fate === "withdrawn" && it.reports.length === 0)
  const removed = all.filter((it) => it.fate === "removed")
  return { left: new Set(left.map((it) => it.id)), removed: new Set(removed.map((it) => it.id)) }
}

export type LoggedItem = {
  /** Of the task, or of the idea that was answered. */
  readonly id: string
  readonly log: string
  readonly heldOn: string
  readonly question: string
  readonly words: string
  /** The idea that a task belongs to. */
  readonly about?: string
  readonly verdict?: Verdict
  readonly reason?: string
  readonly who?: string
  readonly when?: string
  readonly due?: string
  readonly state?: TaskState
  readonly why?: string
  /** What pupils said when it was last read again. */
  readonly said?: FollowUpTotals
}

export type LoggedReply = Reply & {
  readonly log: string
  readonly heldOn: string
  readonly question: string
  readonly about?: string
}

export type ClassLog = { readonly items: readonly LoggedItem[]; readonly replies: readonly LoggedReply[] }

/** The latest session first. What was read again later is as it was said there. */
export const classLogOf = (sessions: readonly HeldSession[]): ClassLog => {
  const inOrder = [...sessions].sort((one, other) =>
    one.heldOn === other.heldOn ? (one.log < other.log ? -1 : 1) : one.heldOn < other.heldOn ? -1 : 1,
  )
  const items = new Map<string, LoggedItem>()
  const replies = new Map<string, LoggedReply>()
  for (const session of inOrder) {
    for (const item of itemsOf(session)) items.set(item.id, item)
    for (const { past: id, said, words: _words, ...now } of Object.values(session.state.past)) {
      const known = items.get(id)
      if (known) items.set(id, { ...known, ...now, said })
    }
    for (const reply of repliesOf(session)) {
      const first = replies.get(reply.reply)
      replies.set(
        reply.reply,
        first ? { ...first, due: reply.due, given: reply.given ?? first.given } : reply,
      )
    }
  }
  return { items: [...items.values()].reverse(), replies: [...replies.values()].reverse() }
}

const itemsOf = ({ log, heldOn, state }: HeldSession): readonly LoggedItem[] => {
  const from = { log, heldOn, question: state.question }
  const words = (id: string | undefined) => state.contributions[id ?? ""]?.text ?? undefined
  const decisions = Object.values(state.decisions).flatMap(({ contribution: id, ...decision }) => {
    const about = words(id)
    if (about === undefined || tasksAbout(state, id).length > 0) return []
    return [{ ...from, ...decision, id, words: about }]
  })
  const tasks = Object.values(state.tasks).map(({ task: id, what, contribution, said, ...task }) => {
    const about = words(contribution)
    const { verdict, reason } = state.decisions[contribution ?? ""] ?? {}
    return {
      ...{ ...from, ...task, id, words: what, said },
      ...(about === undefined || about === what ? {} : { about }),
      ...(verdict === undefined ? {} : { verdict }),
      ...(reason === undefined ? {} : { reason }),
    }
  })
  return [...decisions, ...tasks]
}

const repliesOf = ({ log, heldOn, state }: HeldSession): readonly LoggedReply[] =>
  Object.values(state.replies).map((it) => {
    const about = state.contributions[it.contribution ?? ""]?.text ?? undefined
    return { ...it, log, heldOn, question: state.question, ...(about === undefined ? {} : { about }) }
  })

/** A published idea on which nothing was decided, nor voted: a new session may take it over. */
export type OpenIdea = {
  readonly id: string
  readonly log: string
  /** The day of the session that it was written in. */
  readonly heldOn: string
  readonly question: string
  readonly text: string
  readonly agree: number
}

/**
 * Of the other sessions of the class: the latest first, in each the ideas that most agreed with. The latest session
 * that holds an idea decides for it: an earlier one still shows what was hidden or merged since. What any session
 * removed for everyone is not offered again.
 */
export const openIdeasOf = (
  sessions: readonly HeldSession[],
  log: string,
  shown: Pick<PublicState, "contributions">,
  fates?: IdeaFates,
): readonly OpenIdea[] => {
  const gone = new Set(sessions.flatMap((it) => [...treatedIn(it.state), ...(it.fates?.removed ?? [])]))
  for (const id of fates?.removed ?? []) gone.add(id)
  for (const it of Object.values(shown.contributions)) if (it.published) gone.add(it.id)
  const others = sessions.filter((it) => it.log !== log)
  others.sort((one, other) => (one.heldOn < other.heldOn ? 1 : one.heldOn > other.heldOn ? -1 : 0))
  const lastDays = new Map<string, string>()
  for (const it of others) for (const { id } of heldIn(it)) if (!lastDays.has(id)) lastDays.set(id, it.heldOn)
  for (const it of others)
    for (const idea of heldIn(it))
      if (lastDays.get(idea.id) === it.heldOn && !isOffered(idea)) gone.add(idea.id)
  const found = new Map<string, OpenIdea>()
  for (const idea of others.flatMap(ideasOf))
    if (!found.has(idea.id) && !gone.has(idea.id)) found.set(idea.id, idea)
  return [...found.values()]
}

/** With what was merged into an idea on which something was decided or voted, and so on. */
const treatedIn = (state: PublicState): readonly string[] => {
  const treated = new Set([
    ...Object.keys(state.decisions),
    ...[...Object.values(state.tasks), ...Object.values(state.replies)].flatMap(
      (it) => it.contribution ?? [],
    ),
    ...Object.values(state.polls).flatMap((it) => (it.status === "revealed" ? it.options : [])),
  ])
  return [...treated, ...state.merged.filter((id) => treated.has(rootOf(state, id)))]
}

const heldIn = ({ state, fates }: HeldSession): readonly PublicContribution[] =>
  Object.values(state.contributions).filter((it) => it.kind === "proposal" && !fates?.left.has(it.id))

const isOffered = (it: PublicContribution): boolean =>
  it.published && it.text !== null && it.mergedInto === undefined

const ideasOf = (session: HeldSession): readonly OpenIdea[] => {
  const { log, heldOn, state } = session
  const ideas = heldIn(session).filter(isOffered)
  ideas.sort((one, other) => other.support.agree - one.support.agree || one.order - other.order)
  return ideas.map(({ id, text, takenFrom, support: { agree } }) => ({
    ...{ id, log, heldOn: takenFrom ?? heldOn, question: state.question, text: text ?? "", agree },
  }))
}

/**
 * What a new session may take up again: not done, not dropped, not refused, not replied to, and not there already.
 */
export const openOf = (
  { items, replies }: ClassLog,
  log: string,
  shown: Pick<PublicState, "past" | "replies">,
): ClassLog => ({
  items: items.filter(
    (it) =>
      it.log !== log &&
      shown.past[it.id] === undefined &&
      it.state !== "done" &&
      it.state !== "dropped" &&
      (it.verdict !== "refused" || it.state !== undefined),
  ),
  replies: replies.filter(
    (it) => it.log !== log && it.given === null && shown.replies[it.reply] === undefined,
  ),
})
