/** What a person can ask for in follow-up and evaluation. */
import type { Verdict } from "./events.ts"
import type { EvaluationAnswers, FollowUpValue, TaskState } from "./events-follow-up.ts"

export type FollowUpStaffCommand =
  /** Without an id it is a new one. */
  | {
      type: "SetTask"
      task?: string
      contribution?: string
      due?: string
      state: TaskState
      what: string
      who?: string
      why?: string
    }
  | { type: "RemoveTask"; task: string }
  /** Without an id it is a new one; one of an earlier session keeps its id. */
  | { type: "AskReply"; reply?: string; contribution?: string; due: string; of: string }
  | { type: "StopAsking"; reply: string }
  | { type: "GiveReply"; reply: string; from: string; text: string }
  | { type: "WithdrawReply"; reply: string }
  | {
      type: "RecallPast"
      past: string
      log: string
      verdict?: Verdict
      state?: TaskState
      due?: string
      words: string
      reason?: string
      who?: string
      when?: string
      why?: string
    }
  | { type: "LeavePast"; past: string }
  | { type: "ShowFollowUp"; counts: boolean; names: boolean }
  | { type: "ShowEvaluation" }
  | { type: "HideEvaluation" }

export type FollowUpPupilCommand =
  | { type: "SayFollowUp"; task: string; value: FollowUpValue | null }
  | { type: "Evaluate"; answers: EvaluationAnswers }
