/** The parts of a session's record (record.ts), as every file that a school takes out reads them. */

import type { StageKind } from "../templates.ts"
import type { TaskState } from "./events-follow-up.ts"
import type { Decision, PublicContribution, PublicPoll, SupportTotals } from "./state.ts"
import type { VotingWay } from "./state-batches.ts"

/** What a session does not know of itself. */
export type SessionFacts = {
  /** The day it began, where the school is: "2026-11-17". */
  readonly heldOn: string
}

export type RecordedContribution = {
  /** Its place in this record, from 1: what files name it by. */
  readonly number: number
  readonly kind: PublicContribution["kind"]
  /** The contribution that it argues about. */
  readonly parent: number | null
  readonly mergedInto: number | null
  readonly words: string
  readonly late: boolean
  readonly authors: number
  readonly support: SupportTotals
}

export type RecordedOption = {
  readonly number: number | null
  readonly words: string
  readonly marks: number
  readonly chosen: boolean
}

export type RecordedPoll = {
  readonly number: number
  readonly method: PublicPoll["method"]
  readonly question: string
  readonly ballots: number
  readonly blank: number
  /** Came after the end and were not counted. */
  readonly leftOut: number
  readonly options: readonly RecordedOption[]
  /** Of a question answered by yes or no. */
  readonly yes: number | null
  readonly no: number | null
  /** Of a session that several classes share: each one's, where the numbers may be told. */
  readonly byClass?: readonly (RecordedVotes & { readonly className: string })[]
}

export type RecordedVotes = Pick<RecordedPoll, "ballots" | "blank" | "options" | "yes" | "no">

export type Votes = {
  readonly method: PublicPoll["method"]
  readonly ballots: number
  readonly for: number
  /** null: the ballot had no place for a no. */
  readonly against: number | null
  readonly blank: number
  /** How many of the ballots no tablet took; left out where none. */
  readonly byWay?: { readonly [way in VotingWay]: number }
}

export type RecordedDecision = {
  readonly number: number
  /** The event's own id: a calendar knows by it that it is the same one. */
  readonly id: string
  readonly contribution: number | null
  readonly words: string
  readonly verdict: Decision["verdict"]
  readonly reason: string
  /** Empty where names are left out. */
  readonly who: string
  readonly when: string
  readonly votes: Votes | null
}

export type RecordedTask = {
  readonly number: number
  readonly id: string
  readonly contribution: number | null
  readonly what: string
  /** Empty where names are left out. */
  readonly who: string
  /** "2026-12-04", or empty. */
  readonly due: string
  readonly state: TaskState
  readonly why: string
}

export type RecordedReply = {
  readonly number: number
  readonly id: string
  readonly contribution: number | null
  readonly due: string
  /** Whose reply it is; empty where names are left out. */
  readonly from: string
  /** null: it is not there yet. */
  readonly words: string | null
}

export type RecordedStage = {
  readonly kind: StageKind
  readonly minutes: number
  /** In the session's own words, or empty. */
  readonly title: string
}

/** What was promised before anybody gave ideas; empty where nothing was said. */
export type RecordedContract = {
  readonly binding: string
  readonly advisory: string
  readonly impossible: string
  /** Who listens; empty where names are left out. */
  readonly listener: string
  /** "2026-12-04", or empty. */
  readonly replyBy: string
}

/** What stood beside the text of the context. A picture is in no file but a backup: its description is. */
export type RecordedItems = {
  readonly links: readonly { readonly words: string; readonly address: string }[]
  readonly pictures: readonly { readonly description: string }[]
}

export type SessionRecord = {
  readonly question: string
  readonly context: string
  readonly contextItems: RecordedItems
  readonly contract: RecordedContract
  readonly className: string
  readonly template: string
  readonly heldOn: string
  readonly finished: boolean
  readonly withNames: boolean
  readonly stages: readonly RecordedStage[]
  readonly people: {
    readonly enrolled: number
    readonly present: number
    readonly absent: number
    /** Empty where names are left out. */
    readonly presentNames: readonly string[]
    readonly absentNames: readonly string[]
    readonly chair: readonly string[]
    readonly secretary: readonly string[]
  }
  readonly contributions: readonly RecordedContribution[]
  /** Revealed ones only: before, nobody knows the result. */
  readonly polls: readonly RecordedPoll[]
  readonly decisions: readonly RecordedDecision[]
  readonly tasks: readonly RecordedTask[]
  readonly replies: readonly RecordedReply[]
}
