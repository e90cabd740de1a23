/** What a person can ask for. `decide` answers with events, or with the reason why not. */

import type { Stage } from "../templates.ts"
import type { AgendaCommand, AgendaRefusal } from "./commands-agenda.ts"
import type { ContextCommand, ContextRefusal } from "./commands-context.ts"
import type { DebatePupilCommand, DebateStaffCommand } from "./commands-debate.ts"
import type { FollowUpPupilCommand, FollowUpStaffCommand } from "./commands-follow-up.ts"
import type { LongCommand } from "./commands-long.ts"
import type { OpeningCommand } from "./commands-opening.ts"
import type { ContributionKind, Method, Naming, Presence, SupportValue, Verdict } from "./events.ts"
import type { BatchCounts, VotingWay } from "./state-batches.ts"
import type { ContractCommand } from "./state-contract.ts"

export type StaffCommand =
  | {
      type: "OpenSession"
      template: string
      question: string
      context: string
      className: string
      naming: Naming
      approval: boolean
      stages: readonly Stage[]
    }
  | AgendaCommand
  | { type: "MoveDoors"; open: boolean }
  | { type: "EnterStage"; stage: number }
  | { type: "SetPause"; paused: boolean }
  /** `running`: start or go on with what is left; `seconds` sets what is left. */
  | { type: "SetTimer"; seconds: number; running: boolean; hidden: boolean }
  | { type: "FinishSession" }
  | { type: "ReopenSession" }
  | { type: "RuleSeatRequest"; request: string; admit: boolean }
  | { type: "RevokeKey"; seat: string; key: string; reason: "notThisPupil" | "movedElsewhere" }
  | { type: "MarkPresence"; member: string; presence: Presence }
  | { type: "Publish"; contribution: string }
  | { type: "Unpublish"; contribution: string }
  | { type: "Defer"; contribution: string }
  | { type: "AskToRephrase"; contribution: string; reason: string }
  | { type: "Refuse"; contribution: string; reason: string }
  | { type: "Remove"; contribution: string; reason?: string }
  | { type: "Merge"; into: string; from: string }
  | { type: "Unmerge"; contribution: string }
  | { type: "SettleReport"; contribution: string }
  | { type: "OpenPoll"; method: Method; options: readonly string[]; question?: string; maxMarks?: number }
  | { type: "ClosePoll"; poll: string }
  | { type: "ReopenPoll"; poll: string }
  /** The one that is open: opened by mistake. */
  | { type: "WithdrawPoll" }
  | { type: "RevealPoll"; poll: string }
  | { type: "RuleLateBallots"; poll: string; admit: boolean }
  /** Votes that no tablet took. `replaces`: the entry that it corrects. */
  | ({
      type: "EnterBatch"
      poll: string
      way: VotingWay
      witnesses: readonly [string, string]
      replaces?: string
    } & BatchCounts)
  | {
      type: "GiveDecision"
      contribution: string
      verdict: Verdict
      reason: string
      who?: string
      when?: string
    }
  | { type: "WithdrawDecision"; contribution: string }
  | FollowUpStaffCommand
  | DebateStaffCommand
  | ContractCommand
  | ContextCommand
  | OpeningCommand
  | LongCommand

export type PupilCommand =
  | { type: "Submit"; kind: ContributionKind; parent?: string; text: string }
  | { type: "Edit"; contribution: string; text: string }
  | { type: "Withdraw"; contribution: string }
  | { type: "Support"; contribution: string; value: SupportValue | null }
  | { type: "Report"; contribution: string; reason?: string }
  | { type: "CastBallot"; poll: string; marks: readonly string[] }
  | FollowUpPupilCommand
  | DebatePupilCommand

export type Command = StaffCommand | PupilCommand

/** The closed list of refusals; the interface has one sentence for each, in each language. */
export type Refusal =
  | { type: "NotYourRole" }
  | AgendaRefusal
  | ContextRefusal
  | { type: "SessionFinished" }
  | { type: "TextMissing" }
  | { type: "TextTooLong"; max: number }
  | { type: "TextNotReadable" }
  | { type: "UnknownTarget" }
  | { type: "AlreadyPublished" }
  | { type: "AlreadyDone" }
  | { type: "TooManyContributions"; max: number }
  | { type: "PollNotOpen" }
  /** Somebody must say first whether they count. */
  | { type: "LateBallots" }
  | { type: "PollStillOpen" }
  | { type: "BallotNotValid" }
  /** Nobody voted, or more hands or ballots than the voters may have. */
  | { type: "BatchNotValid" }
  | { type: "TooManyVoters"; max: number }
  /** By somebody else, meanwhile. */
  | { type: "AlreadyCorrected" }
  /** Two different people count. */
  | { type: "WitnessesMissing" }
  | { type: "OptionsMissing" }
  | { type: "ReasonMissing" }
  | { type: "DateMissing" }
  /** What is said in this stage only. */
  | { type: "StageOver" }
  | { type: "TooFewAnswers"; min: number }
  | { type: "LastStage" }
  | { type: "FirstStage" }
