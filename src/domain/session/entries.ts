/**
 * Entries: what the `public` and `own` feeds hold. They are made by `evolve`, never by a person, and carry
 * no more than their readers may know. `subject` names what an entry's text is of: a contribution, or an item of the
 * context.
 */

import type { Avatar } from "../avatars.ts"
import type { Stage } from "../templates.ts"
import { type ClassesEntry, evolveClasses, isClassesEntry } from "./entries-classes.ts"
import { type ContextEntry, evolveContext, isContextEntry } from "./entries-context.ts"
import { type ContractEntry, evolveContract } from "./entries-contract.ts"
import {
  type DebateEntry,
  evolveDebate,
  evolveOwnDebate,
  isDebateEntry,
  isOwnDebateEntry,
  type OwnDebateEntry,
} from "./entries-debate.ts"
import {
  evolveFollowUp,
  evolveOwnFollowUp,
  type FollowUpEntry,
  isFollowUpEntry,
  isOwnFollowUpEntry,
  type OwnFollowUpEntry,
  withoutAbout,
} from "./entries-follow-up.ts"
import { evolveOpening, isOpeningEntry, type OpeningEntry } from "./entries-opening.ts"
import { evolveUntil, isUntilEntry, type UntilEntry, withoutUntil } from "./entries-until.ts"
import { type Entry, given } from "./entry-kind.ts"
import type { ContributionKind, Method, Naming, SupportValue, Verdict } from "./events.ts"
import type { Fate, OwnState, PublicState, SupportTotals, TimerState } from "./state.ts"
import type { VotingWay } from "./state-batches.ts"
import { change, drop, put } from "./tables.ts"

export type PublicEntry =
  | Entry<
      "SessionOpened",
      { template: string; naming: Naming; approval: boolean; stages: readonly Stage[] },
      { question: string; context?: string | undefined; className?: string | undefined }
    >
  | Entry<"SessionFinished", { finished: boolean }>
  | Entry<"DoorsMoved", { open: boolean }>
  | Entry<"StageEntered", { stage: number; basis: string }>
  | Entry<"AgendaSet", { stages: readonly Stage[]; stage: number; basis: string }>
  | Entry<"StageWorded", { part: string }, { title: string }>
  | Entry<"PauseSet", { paused: boolean; basis?: string | undefined }>
  | Entry<"TimerSet", TimerState & { basis?: string | undefined }>
  | Entry<"SeatShown", { seat: string; avatar: Avatar }, { name?: string | undefined }>
  | Entry<
      "ContributionShown",
      {
        contribution: string
        kind: ContributionKind
        parent?: string | undefined
        authors: readonly string[]
        late: boolean
        support: SupportTotals
        /** The day of the session that it was taken over from. */
        takenFrom?: string | undefined
      },
      { text: string }
    >
  | Entry<"ContributionHidden", { contribution: string }>
  | Entry<"ContributionRemoved", { contribution: string }>
  | Entry<
      "ContributionMerged",
      { contribution: string; into: string; authors: readonly string[]; support: SupportTotals }
    >
  | Entry<
      "ContributionUnmerged",
      { contribution: string; from: string; authors: readonly string[]; support: SupportTotals }
    >
  | Entry<"SupportMoved", { contribution: string; from: SupportValue | null; to: SupportValue | null }>
  | Entry<
      "PollOpened",
      {
        poll: string
        method: Method
        options: readonly string[]
        maxMarks?: number | undefined
        opening?: true | undefined
        again?: string | undefined
      },
      { question?: string | undefined }
    >
  | Entry<"PollClosing", { poll: string }>
  | Entry<"PollClosed", { poll: string; counted: number }>
  | Entry<"PollReopened", { poll: string }>
  | Entry<"PollWithdrawn", { poll: string }>
  | Entry<"LateBallotsHeld", { poll: string; count: number }>
  | Entry<"LateBallotsRuled", { poll: string; admit: boolean }>
  | Entry<
      "PollRevealed",
      {
        poll: string
        ballots: readonly (readonly string[])[]
        byWay?: { readonly [way in VotingWay]: number }
      }
    >
  | Entry<
      "DecisionGiven",
      { contribution: string; verdict: Verdict },
      { reason: string; who?: string | undefined; when?: string | undefined }
    >
  | Entry<"DecisionWithdrawn", { contribution: string }>
  | FollowUpEntry
  | DebateEntry
  | ContractEntry
  | ContextEntry
  | OpeningEntry
  | UntilEntry
  | ClassesEntry

export type OwnEntry =
  | Entry<
      "OwnContribution",
      {
        contribution: string
        kind: ContributionKind
        parent?: string | undefined
        revision: number
        fate: Fate
        late: boolean
        into?: string | undefined
      },
      { text?: string | undefined; reason?: string | undefined }
    >
  | Entry<"OwnSupport", { contribution: string; value: SupportValue | null }>
  | Entry<"BallotKept", { poll: string }>
  | Entry<"TabletLeft", { tablet: string }>
  | Entry<"TabletBack", { tablet: string }>
  | OwnFollowUpEntry
  | OwnDebateEntry

/** A tablet knows its own key by this; no feed of a pupil tells a key. */
export const tabletOf = (key: string): string => key.slice(0, 16)

/** The row of `public` whose text goes when a contribution is taken back from the class: not its answer's. */
export const isShowing = (feed: string, body: { readonly type: string }): boolean =>
  feed === "public" && body.type === "ContributionShown"

/**
 * The contribution, or item of the context, whose text an event or entry brings, if any: removing it deletes this
 * text too. What tells of
 * the removal keeps its reason, however often the removal is carried out.
 */
export const subjectOf = (body: { readonly type: string; readonly facts: object }): string | undefined => {
  const { contribution, item, fate } = body.facts as { readonly [name: string]: unknown }
  if (body.type === "v1.ContributionRemoved" || fate === "removed") return undefined
  const subject = contribution ?? item
  return typeof subject === "string" ? subject : undefined
}

/** An entry of a type that this version does not know changes nothing (it is kept in the feed). */
export const evolvePublic = (state: PublicState, entry: PublicEntry): PublicState => {
  if (isFollowUpEntry(entry)) return evolveFollowUp(state, entry)
  if (isDebateEntry(entry)) return evolveDebate(state, entry)
  if (isContextEntry(entry)) return evolveContext(state, entry)
  if (isOpeningEntry(entry)) return evolveOpening(state, entry)
  if (isUntilEntry(entry)) return evolveUntil(state, entry)
  if (isClassesEntry(entry)) return evolveClasses(state, entry)
  if (entry.type === "ContractSet") return evolveContract(state, entry)
  switch (entry.type) {
    case "SessionOpened": {
      const text = entry.text
      return {
        ...state,
        ...entry.facts,
        opened: true,
        question: text?.question ?? "",
        context: text?.context ?? "",
        className: text?.className ?? "",
      }
    }
    case "SessionFinished":
      return { ...state, finished: entry.facts.finished }
    case "DoorsMoved":
      return { ...state, doorsOpen: entry.facts.open }
    case "StageEntered": {
      const { pauseBasis: _pause, timerBasis: _timer, ...rest } = withoutUntil(state)
      return { ...rest, card: null, stage: entry.facts.stage, basis: entry.facts.basis }
    }
    case "AgendaSet": {
      const { basis, stage, stages } = entry.facts
      // Who pauses, or moves the clock, goes on from what they saw: none of it changed.
      const kept = {
        pauseBasis: state.pauseBasis ?? state.basis,
        timerBasis: state.timerBasis ?? state.basis,
      }
      const shifted = (state.shifted ?? 0) + stage - state.stage
      return { ...state, ...kept, basis, stage, stages, shifted, agenda: basis }
    }
    case "StageWorded": {
      const { part } = entry.facts
      return { ...state, titles: put(state.titles ?? {}, part, { title: entry.text?.title ?? "" }) }
    }
    case "PauseSet": {
      const { paused, basis } = entry.facts
      return { ...state, paused, ...given({ pauseBasis: basis }) }
    }
    case "TimerSet": {
      const { basis, ...timer } = entry.facts
      return { ...state, timer, ...given({ timerBasis: basis }) }
    }
    case "SeatShown": {
      const { seat, avatar } = entry.facts
      return {
        ...state,
        seats: put(state.seats, seat, { seat, avatar, ...given({ name: entry.text?.name }) }),
      }
    }
    case "DecisionGiven": {
      const { contribution, verdict } = entry.facts
      const { reason = "", ...rest } = entry.text ?? {}
      const decision = { contribution, verdict, reason, ...given(rest) }
      return { ...state, decisions: put(state.decisions, contribution, decision) }
    }
    case "DecisionWithdrawn":
      return { ...state, decisions: drop(state.decisions, entry.facts.contribution) }
    default:
      return evolvePolls(evolveContributions(state, entry), entry)
  }
}

const evolveContributions = (state: PublicState, entry: PublicEntry): PublicState => {
  const table = state.contributions
  switch (entry.type) {
    case "ContributionShown": {
      const { contribution: id, kind, parent, authors, late, support, takenFrom } = entry.facts
      const known = table[id]
      const shown = {
        ...(known ?? { id, kind, ...given({ parent, takenFrom }), order: state.published + 1 }),
        ...{ authors, late, support, published: true, text: entry.text?.text ?? null },
      }
      return {
        ...state,
        contributions: put(table, id, shown),
        published: known ? state.published : state.published + 1,
      }
    }
    case "ContributionHidden":
      return {
        ...state,
        contributions: change(table, entry.facts.contribution, (it) => ({
          ...it,
          published: false,
          text: null,
        })),
      }
    case "ContributionRemoved": {
      const gone = change(table, entry.facts.contribution, (it) => ({ ...it, published: false, text: null }))
      const decisions = drop(state.decisions, entry.facts.contribution)
      return withoutAbout({ ...state, contributions: gone, decisions }, entry.facts.contribution)
    }
    case "ContributionMerged": {
      const { contribution, into, authors, support } = entry.facts
      const moved = change(table, contribution, (it) => ({ ...it, mergedInto: into }))
      const contributions = change(moved, into, (it) => ({ ...it, authors, support }))
      return { ...state, contributions, merged: [...state.merged, contribution] }
    }
    case "ContributionUnmerged": {
      const { contribution, from, authors, support } = entry.facts
      const back = change(table, contribution, ({ mergedInto: _into, ...it }) => it)
      const contributions = change(back, from, (it) => ({ ...it, authors, support }))
      return { ...state, contributions, merged: state.merged.filter((id) => id !== contribution) }
    }
    case "SupportMoved": {
      const { contribution, from, to } = entry.facts
      const moved = change(table, contribution, (it) => {
        const support = { ...it.support }
        if (from) support[from] -= 1
        if (to) support[to] += 1
        return { ...it, support }
      })
      return { ...state, contributions: moved }
    }
    default:
      return state
  }
}

const evolvePolls = (state: PublicState, entry: PublicEntry): PublicState => {
  const set = (poll: string, update: Partial<PublicState["polls"][string]>) => ({
    ...state,
    polls: change(state.polls, poll, (it) => ({ ...it, ...update })),
  })
  switch (entry.type) {
    case "PollOpened": {
      const { poll: id, method, options, maxMarks, opening, again } = entry.facts
      const rest = given({ maxMarks, opening, again, question: entry.text?.question })
      const poll = { id, method, options, ...rest, status: "open", counted: 0, lateHeld: 0 } as const
      return {
        ...state,
        polls: put(state.polls, id, { ...poll, lateRuled: null, ballots: null }),
        pollOrder: [...state.pollOrder, id],
      }
    }
    case "PollClosing":
      return set(entry.facts.poll, { status: "closing" })
    case "PollClosed":
      return set(entry.facts.poll, {
        counted: entry.facts.counted,
        ...(state.polls[entry.facts.poll]?.status === "closing" ? { status: "closed" as const } : {}),
      })
    case "PollWithdrawn": {
      const { poll } = entry.facts
      return {
        ...state,
        polls: drop(state.polls, poll),
        pollOrder: state.pollOrder.filter((id) => id !== poll),
      }
    }
    case "PollReopened":
      return set(entry.facts.poll, { status: "open", counted: 0, lateHeld: 0, lateRuled: null })
    case "LateBallotsHeld":
      return set(entry.facts.poll, { lateHeld: entry.facts.count })
    case "LateBallotsRuled":
      return set(entry.facts.poll, { lateRuled: entry.facts.admit })
    case "PollRevealed": {
      const { poll, ballots, byWay } = entry.facts
      return set(poll, { status: "revealed", ballots, counted: ballots.length, ...given({ byWay }) })
    }
    default:
      return state
  }
}

export const evolveOwn = (state: OwnState, entry: OwnEntry): OwnState => {
  if (isOwnFollowUpEntry(entry)) return evolveOwnFollowUp(state, entry)
  if (isOwnDebateEntry(entry)) return evolveOwnDebate(state, entry)
  switch (entry.type) {
    case "OwnContribution": {
      const { contribution: id, parent, into, ...facts } = entry.facts
      const { text = null, reason } = entry.text ?? {}
      const own = {
        id,
        ...facts,
        text: facts.fate === "removed" ? null : text,
        ...given({ parent, into, reason }),
      }
      return { ...state, contributions: put(state.contributions, id, own) }
    }
    case "OwnSupport": {
      const { contribution, value } = entry.facts
      return {
        ...state,
        supports:
          value === null ? drop(state.supports, contribution) : put(state.supports, contribution, value),
      }
    }
    case "BallotKept":
      return { ...state, ballots: put(state.ballots, entry.facts.poll, true as const) }
    case "TabletLeft":
      return { ...state, left: put(state.left ?? {}, entry.facts.tablet, true as const) }
    case "TabletBack":
      return { ...state, left: drop(state.left ?? {}, entry.facts.tablet) }
    default:
      return state
  }
}
