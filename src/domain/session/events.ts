/**
 * The events of a session log. A released shape is never edited: a change is a new version (v2.…).
 * `by` says whose signature the host admits; `box` marks what stays unread until its release.
 */
import * as v from "valibot"
import { ceilings } from "../limits.ts"
import { hashSchema, idSchema, keySchema } from "../log/genesis.ts"
import { avatarSchema, count, kind, line, none } from "./event-kind.ts"
import { agendaEvents, stageList } from "./events-agenda.ts"
import { batchEvents } from "./events-batches.ts"
import { classesEvents } from "./events-classes.ts"
import { contextEvents } from "./events-context.ts"
import { contractEvents } from "./events-contract.ts"
import { debateEvents } from "./events-debate.ts"
import { followUpEvents, verdicts } from "./events-follow-up.ts"
import { openingEvents } from "./events-opening.ts"
import { takenEvents } from "./events-taken.ts"
import { untilEvents } from "./events-until.ts"

export const methods = ["yes-no", "single-choice", "approval"] as const
export const contributionKinds = ["proposal", "for", "against", "nuance"] as const
export const supportValues = ["agree", "mixed", "disagree"] as const
export { verdicts }
export const presences = ["present", "absent", "noTablet", "left"] as const
export const roles = ["facilitator", "chair", "pupil", "projector", "observer"] as const

const target = v.strictObject({ contribution: idSchema })
const reasonText = v.strictObject({ reason: line(ceilings.reason) })
const optionalReasonText = v.strictObject({ reason: v.optional(line(ceilings.reason)) })

export const sessionEvents = {
  "v1.SessionOpened": kind(
    "staff",
    v.strictObject({
      template: line(40),
      naming: v.picklist(["firstNames", "animals"]),
      approval: v.boolean(),
      stages: stageList,
    }),
    v.strictObject({
      question: line(ceilings.question),
      context: v.optional(line(ceilings.context)),
      className: v.optional(line(ceilings.className)),
    }),
  ),
  "v1.DoorsMoved": kind("staff", v.strictObject({ open: v.boolean() }), null),
  "v1.StageEntered": kind("steering", v.strictObject({ stage: count, basis: idSchema }), null),
  ...agendaEvents,
  "v1.PauseSet": kind("steering", v.strictObject({ paused: v.boolean(), basis: v.optional(idSchema) }), null),
  "v1.TimerSet": kind(
    "steering",
    v.strictObject({
      /** Where it runs: when it ends, by the host's clock; where it is stopped: null. */
      endsAt: v.nullable(count),
      /** What is left where it is stopped, in seconds. */
      seconds: count,
      hidden: v.boolean(),
      basis: v.optional(idSchema),
    }),
    null,
  ),
  "v1.SessionFinished": kind("staff", none, null),
  "v1.SessionReopened": kind("staff", none, null),

  "v1.SeatRequested": kind(
    "host",
    v.strictObject({
      request: idSchema,
      member: idSchema,
      key: keySchema,
      device: keySchema,
      why: v.picklist(["doorsClosed", "heldElsewhere", "wrongPictures"]),
      /** Where several classes share the session: the member's. */
      class: v.optional(hashSchema),
    }),
    null,
  ),
  "v1.SeatRequestRuled": kind("staff", v.strictObject({ request: idSchema, admit: v.boolean() }), null),
  "v1.SeatAdmitted": kind(
    "host",
    v.strictObject({
      seat: idSchema,
      member: idSchema,
      role: v.picklist(roles),
      key: keySchema,
      device: keySchema,
      avatar: avatarSchema,
      request: v.optional(idSchema),
      /** Where several classes share the session: the member's. */
      class: v.optional(hashSchema),
    }),
    v.strictObject({ name: v.optional(line(ceilings.name)) }),
  ),
  "v1.KeyBound": kind(
    "host",
    v.strictObject({ seat: idSchema, key: keySchema, device: keySchema, request: v.optional(idSchema) }),
    null,
  ),
  "v1.KeyRevoked": kind(
    "staff",
    v.strictObject({
      seat: idSchema,
      key: keySchema,
      reason: v.picklist(["notThisPupil", "movedElsewhere"]),
    }),
    null,
  ),
  "v1.PresenceMarked": kind(
    "staff",
    v.strictObject({ member: idSchema, presence: v.picklist(presences) }),
    null,
  ),

  "v1.ContributionSubmitted": kind(
    "pupil",
    v.strictObject({
      contribution: idSchema,
      kind: v.picklist(contributionKinds),
      parent: v.optional(idSchema),
    }),
    v.strictObject({ text: line(Math.max(ceilings.idea, ceilings.argument)) }),
  ),
  "v1.ContributionEdited": kind(
    "pupil",
    v.strictObject({ contribution: idSchema, revision: count }),
    v.strictObject({ text: line(Math.max(ceilings.idea, ceilings.argument)) }),
  ),
  "v1.ContributionWithdrawn": kind("pupil", target, null),
  "v1.SupportGiven": kind(
    "pupil",
    v.strictObject({ contribution: idSchema, value: v.nullable(v.picklist(supportValues)) }),
    null,
  ),
  "v1.ContributionReported": kind("pupil", target, optionalReasonText),

  "v1.ContributionPublished": kind(
    "staff",
    v.strictObject({ contribution: idSchema, revision: count }),
    null,
  ),
  "v1.ContributionUnpublished": kind("staff", target, null),
  "v1.ContributionDeferred": kind("staff", target, null),
  "v1.RephraseAsked": kind("staff", target, reasonText),
  "v1.ContributionRefused": kind("staff", target, reasonText),
  "v1.ContributionRemoved": kind("staff", target, optionalReasonText),
  "v1.ContributionsMerged": kind("staff", v.strictObject({ into: idSchema, from: idSchema }), null),
  "v1.ContributionUnmerged": kind("staff", target, null),
  "v1.ReportSettled": kind("staff", target, null),

  "v1.PollOpened": kind(
    "staff",
    v.strictObject({
      poll: idSchema,
      method: v.picklist(methods),
      /** For yes-no: the proposal asked about, alone. Else the proposals to choose among. None: on the question. */
      options: v.pipe(v.array(idSchema), v.maxLength(ceilings.options)),
      maxMarks: v.optional(v.pipe(count, v.minValue(1))),
      /** Yes or no on the session's question, before anything was said: its ballots never leave the box. */
      opening: v.optional(v.literal(true)),
      /** The opening vote whose question is asked again. */
      again: v.optional(idSchema),
    }),
    v.strictObject({ question: v.optional(line(ceilings.question)) }),
  ),
  "v1.BallotCast": kind(
    "pupil",
    v.strictObject({
      poll: idSchema,
      /** Ids of options; "yes" or "no" for yes-no; none = blank. */
      marks: v.pipe(v.array(line(32)), v.maxLength(ceilings.options)),
      /** 128 random bits: the closing names ballots by their hash, and no hash may be guessed back. */
      nonce: idSchema,
    }),
    null,
    true,
  ),
  "v1.PollClosing": kind("staff", v.strictObject({ poll: idSchema }), null),
  "v1.PollClosed": kind(
    "host",
    v.strictObject({ poll: idSchema, ballots: v.array(hashSchema), round: count }),
    null,
  ),
  "v1.PollReopened": kind("staff", v.strictObject({ poll: idSchema }), null),
  "v1.LateBallotsHeld": kind("host", v.strictObject({ poll: idSchema, count }), null),
  "v1.LateBallotsRuled": kind("staff", v.strictObject({ poll: idSchema, admit: v.boolean() }), null),
  /** Opened by mistake: as if it had not been. */
  "v1.PollWithdrawn": kind("staff", v.strictObject({ poll: idSchema }), null),
  "v1.RevealAsked": kind("staff", v.strictObject({ poll: idSchema }), null),
  "v1.PollRevealed": kind("host", v.strictObject({ poll: idSchema }), null),

  "v1.DecisionGiven": kind(
    "staff",
    v.strictObject({ contribution: idSchema, verdict: v.picklist(verdicts) }),
    v.strictObject({
      reason: line(ceilings.reason),
      who: v.optional(line(ceilings.name)),
      when: v.optional(line(ceilings.name)),
    }),
  ),
  "v1.DecisionWithdrawn": kind("staff", target, null),
  ...followUpEvents,
  ...debateEvents,
  ...contractEvents,
  ...contextEvents,
  ...openingEvents,
  ...untilEvents,
  ...takenEvents,
  ...classesEvents,
  ...batchEvents,
} as const

export type SessionEventType = keyof typeof sessionEvents
export type FactsOf<T extends SessionEventType> = v.InferOutput<(typeof sessionEvents)[T]["facts"]>
export type TextOf<T extends SessionEventType> = (typeof sessionEvents)[T]["text"] extends v.GenericSchema
  ? v.InferOutput<(typeof sessionEvents)[T]["text"]>
  : undefined

export type Method = (typeof methods)[number]
export type ContributionKind = (typeof contributionKinds)[number]
export type SupportValue = (typeof supportValues)[number]
export type Verdict = (typeof verdicts)[number]
export type Presence = (typeof presences)[number]
export type Role = (typeof roles)[number]
export type Naming = "firstNames" | "animals"

export const isSessionEventType = (type: string): type is SessionEventType =>
  Object.hasOwn(sessionEvents, type)
