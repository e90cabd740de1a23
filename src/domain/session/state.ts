/**
 * The folded state of a session, in three parts that match the feeds: what everybody may read (`public`),
 * what each seat knows of its own acts (`own`), and what only facilitators may read (`staff`).
 * `public` and `own` change only through entries (entries.ts), so fold(public feed) = the public part here.
 */

import type { Avatar } from "../avatars.ts"
import type { Stage } from "../templates.ts"
import type { ContributionKind, Method, Naming, Presence, Role, SupportValue, Verdict } from "./events.ts"
import type { Batch, VotingWay } from "./state-batches.ts"
import type { WithClasses } from "./state-classes.ts"
import {
  emptyPublicContext,
  emptyStaffContext,
  type PublicContext,
  type StaffContext,
} from "./state-context.ts"
import { emptyContract, type PublicContract } from "./state-contract.ts"
import {
  emptyPublicDebate,
  emptyStaffDebate,
  type OwnDebate,
  type PublicDebate,
  type StaffDebate,
} from "./state-debate.ts"
import {
  emptyPublicFollowUp,
  emptyStaffFollowUp,
  type OwnFollowUp,
  type PublicFollowUp,
  type StaffFollowUp,
} from "./state-follow-up.ts"
import type { WithShifts } from "./state-opening.ts"

export type Table<T> = { readonly [id: string]: T }

export type SupportTotals = { readonly [value in SupportValue]: number }

export type PublicSeat = { readonly seat: string; readonly avatar: Avatar; readonly name?: string }

export type PublicContribution = {
  readonly id: string
  readonly kind: ContributionKind
  readonly parent?: string
  /** null: removed for everyone. */
  readonly text: string | null
  readonly authors: readonly string[]
  readonly late: boolean
  readonly support: SupportTotals
  readonly mergedInto?: string
  readonly published: boolean
  /** Place in the order of publication. */
  readonly order: number
  /** The day of the earlier session that it was taken over from: nobody here wrote it. */
  readonly takenFrom?: string
}

export type PollStatus = "open" | "closing" | "closed" | "revealed"

export type PublicPoll = {
  readonly id: string
  readonly method: Method
  readonly options: readonly string[]
  readonly maxMarks?: number
  readonly question?: string
  /** Asked before anything was said: it is never revealed. */
  readonly opening?: true
  /** The opening vote that it asks again. */
  readonly again?: string
  readonly status: PollStatus
  /** Number of ballots that the closing names. */
  readonly counted: number
  readonly lateHeld: number
  readonly lateRuled: boolean | null
  /** After the reveal: everybody's marks, unlinked, in canonical order. */
  readonly ballots: readonly (readonly string[])[] | null
  /** After the reveal: how many of them no tablet took. */
  readonly byWay?: { readonly [way in VotingWay]: number }
}

export type Decision = {
  readonly contribution: string
  readonly verdict: Verdict
  readonly reason: string
  readonly who?: string
  readonly when?: string
}

export type TimerState = {
  readonly endsAt: number | null
  readonly seconds: number
  readonly hidden: boolean
}

export type PublicState = {
  readonly template: string
  readonly naming: Naming
  readonly approval: boolean
  readonly stages: readonly Stage[]
  readonly question: string
  readonly context: string
  readonly className: string
  readonly opened: boolean
  readonly finished: boolean
  readonly doorsOpen: boolean
  readonly stage: number
  /** The id (first 32 digits) of the event that set the stage: the next one names it. */
  readonly basis: string
  /** Likewise of the last pause and timer in this stage: the next one names it; without one, `basis`. */
  readonly pauseBasis?: string
  readonly timerBasis?: string
  /** By how much changes of the stages have moved the current one in the list: it is the same stage. */
  readonly shifted?: number
  /** The id of the last change of the stages that took effect. */
  readonly agenda?: string
  /** Titles of parts in the session's own words. */
  readonly titles?: Table<{ readonly title: string }>
  /** The moment until which the current stage stays open, in ms since 1970; and whether the host has seen it pass. */
  readonly until?: number
  readonly untilPassed?: boolean
  readonly paused: boolean
  readonly timer: TimerState
  readonly seats: Table<PublicSeat>
  readonly contributions: Table<PublicContribution>
  readonly published: number
  /** The contributions that stand in another, in the order of merging. */
  readonly merged: readonly string[]
  readonly polls: Table<PublicPoll>
  readonly pollOrder: readonly string[]
  readonly decisions: Table<Decision>
} & PublicFollowUp &
  PublicDebate &
  PublicContract &
  PublicContext &
  WithShifts &
  WithClasses

export type Fate = "waiting" | "published" | "rephrase" | "refused" | "withdrawn" | "removed" | "merged"

export type OwnContribution = {
  readonly id: string
  readonly kind: ContributionKind
  readonly parent?: string
  readonly text: string | null
  readonly revision: number
  readonly fate: Fate
  readonly late: boolean
  readonly reason?: string
  readonly into?: string
}

/** What one seat's `own` feed tells. */
export type OwnState = {
  readonly contributions: Table<OwnContribution>
  readonly supports: Table<SupportValue>
  /** Polls for which the host holds a ballot of this seat. */
  readonly ballots: Table<true>
  /** Tablets (`tabletOf` their key) that the seat has left for another one; what they send is still taken. */
  readonly left?: Table<true>
} & OwnFollowUp &
  OwnDebate

export type StaffContribution = {
  readonly id: string
  readonly kind: ContributionKind
  readonly parent?: string
  readonly seat: string
  readonly key: string
  readonly text: string | null
  readonly revision: number
  readonly fate: Fate
  readonly deferred: number
  readonly late: boolean
  readonly reason?: string
  readonly supports: Table<SupportValue>
  readonly reports: readonly { readonly seat: string; readonly reason?: string }[]
  /** Place in the order of arrival. */
  readonly order: number
  /** The earlier session that it was taken over from, and its day; `seat` is the facilitator's then. */
  readonly takenFrom?: { readonly log: string; readonly heldOn: string }
}

export type Seat = {
  readonly seat: string
  readonly member: string
  readonly role: Role
  readonly name?: string
  readonly avatar?: Avatar
  /** The member's class log, where several share the session. */
  readonly class?: string
  readonly keys: Table<{ readonly device: string; readonly revoked?: "notThisPupil" | "movedElsewhere" }>
}

export type SeatRequest = {
  readonly request: string
  readonly member: string
  readonly key: string
  readonly device: string
  readonly why: "doorsClosed" | "heldElsewhere" | "wrongPictures"
  readonly class?: string | undefined
}

export type StaffPoll = {
  /** What the last closing names. */
  readonly named: readonly string[]
  /** Ballots released to staff: event id -> who and what. */
  readonly released: Table<{ readonly seat: string; readonly marks: readonly string[] }>
  /** Votes that no tablet took, in the order of their entry. */
  readonly batches?: readonly Batch[]
}

export type StaffState = {
  /** The class logs of a session that several share. */
  readonly classes?: readonly string[]
  readonly seats: Table<Seat>
  /** key -> seat */
  readonly keys: Table<string>
  readonly seatOfMember: Table<string>
  readonly presence: Table<Presence>
  readonly requests: Table<SeatRequest>
  readonly contributions: Table<StaffContribution>
  readonly arrived: number
  readonly polls: Table<StaffPoll>
  /** What a facilitator may say, and watch for, in the parts of the session's own words. */
  readonly scripts?: Table<Script>
} & StaffFollowUp &
  StaffDebate &
  StaffContext &
  WithShifts

export type Script = { readonly say: string; readonly watch: string }

export type SessionState = {
  readonly public: PublicState
  readonly staff: StaffState
  /** seat -> what it knows */
  readonly own: Table<OwnState>
}

export const emptyPublic: PublicState = {
  template: "",
  naming: "firstNames",
  approval: true,
  stages: [],
  question: "",
  context: "",
  className: "",
  opened: false,
  finished: false,
  doorsOpen: false,
  stage: 0,
  basis: "",
  paused: false,
  timer: { endsAt: null, seconds: 0, hidden: false },
  seats: {},
  contributions: {},
  published: 0,
  merged: [],
  polls: {},
  pollOrder: [],
  decisions: {},
  ...emptyPublicFollowUp,
  ...emptyPublicDebate,
  ...emptyContract,
  ...emptyPublicContext,
}

export const emptyOwn: OwnState = { contributions: {}, supports: {}, ballots: {} }

const emptyStaff: StaffState = {
  seats: {},
  keys: {},
  seatOfMember: {},
  presence: {},
  requests: {},
  contributions: {},
  arrived: 0,
  polls: {},
  ...emptyStaffFollowUp,
  ...emptyStaffDebate,
  ...emptyStaffContext,
}

/** The state of a log that holds only its genesis: the opener's seat is the log's nonce. */
export const initialSession = (genesis: {
  readonly nonce: string
  readonly facilitator: string
  readonly class?: string | undefined
  readonly otherClasses?: readonly string[] | undefined
}): SessionState => {
  const seat: Seat = {
    seat: genesis.nonce,
    member: genesis.nonce,
    role: "facilitator",
    keys: { [genesis.facilitator]: { device: genesis.facilitator } },
  }
  return {
    public: { ...emptyPublic, basis: genesis.nonce },
    staff: {
      ...emptyStaff,
      ...(genesis.otherClasses ? { classes: [genesis.class ?? "", ...genesis.otherClasses] } : {}),
      seats: { [seat.seat]: seat },
      keys: { [genesis.facilitator]: seat.seat },
      seatOfMember: { [genesis.nonce]: seat.seat },
    },
    own: {},
  }
}
