/** Who does what by when, what adults reply, what pupils say of it later, and what they thought of the session. */
import * as v from "valibot"
import { ceilings } from "../limits.ts"
import { hashSchema, idSchema } from "../log/genesis.ts"
import { count, kind, line, none } from "./event-kind.ts"

export const verdicts = ["accepted", "partly", "refused"] as const
export const taskStates = ["planned", "doing", "done", "dropped"] as const
export const followUpValues = ["goOn", "change", "stop"] as const
export const evaluationQuestions = ["listened", "understood", "learnt", "again"] as const

export type TaskState = (typeof taskStates)[number]
export type FollowUpValue = (typeof followUpValues)[number]
export type EvaluationQuestion = (typeof evaluationQuestions)[number]
/** 1 (not at all) to 5 (very much). */
export type EvaluationAnswers = { readonly [question in EvaluationQuestion]: number }

/** A day of the calendar, wherever one is: "2026-11-30". */
export const daySchema = v.pipe(v.string(), v.regex(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/))

const score = v.pipe(count, v.minValue(1), v.maxValue(5))
const task = v.strictObject({ task: idSchema })
const reply = v.strictObject({ reply: idSchema })

export const followUpEvents = {
  /** Says all of a task: makes it, or takes the place of what was said. */
  "v1.TaskSet": kind(
    "staff",
    v.strictObject({
      task: idSchema,
      contribution: v.optional(idSchema),
      due: v.optional(daySchema),
      state: v.picklist(taskStates),
    }),
    v.strictObject({
      what: line(ceilings.task),
      who: v.optional(line(ceilings.name)),
      why: v.optional(line(ceilings.reason)),
    }),
  ),
  "v1.TaskRemoved": kind("staff", task, null),

  /** An adult is asked to reply by a day. */
  "v1.ReplyAsked": kind(
    "staff",
    v.strictObject({ reply: idSchema, contribution: v.optional(idSchema), due: daySchema }),
    v.strictObject({ of: line(ceilings.name) }),
  ),
  "v1.ReplyNotAsked": kind("staff", reply, null),
  "v1.ReplyGiven": kind(
    "staff",
    reply,
    v.strictObject({ from: line(ceilings.name), text: line(ceilings.reply) }),
  ),
  "v1.ReplyWithdrawn": kind("staff", reply, null),

  /** What an earlier session of the class decided, read again in this one. `past`: its id there. */
  "v1.PastRecalled": kind(
    "staff",
    v.strictObject({
      past: idSchema,
      log: hashSchema,
      verdict: v.optional(v.picklist(verdicts)),
      state: v.optional(v.picklist(taskStates)),
      due: v.optional(daySchema),
    }),
    v.strictObject({
      words: line(ceilings.idea),
      reason: v.optional(line(ceilings.reason)),
      who: v.optional(line(ceilings.name)),
      when: v.optional(line(ceilings.name)),
      why: v.optional(line(ceilings.reason)),
    }),
  ),
  "v1.PastLeft": kind("staff", v.strictObject({ past: idSchema }), null),

  /** Of a task, or of what was recalled. */
  "v1.FollowUpSaid": kind(
    "pupil",
    v.strictObject({ task: idSchema, value: v.nullable(v.picklist(followUpValues)) }),
    null,
  ),
  /** On the wall: how many said what; who does what. */
  "v1.FollowUpShown": kind("staff", v.strictObject({ counts: v.boolean(), names: v.boolean() }), null),

  "v1.EvaluationGiven": kind(
    "pupil",
    v.strictObject({
      answers: v.strictObject({ listened: score, understood: score, learnt: score, again: score }),
    }),
    null,
  ),
  "v1.EvaluationShown": kind("staff", none, null),
  "v1.EvaluationHidden": kind("staff", none, null),
} as const
