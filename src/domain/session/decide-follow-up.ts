/** What follow-up and evaluation come to when they are asked for, or why not. */

import * as v from "valibot"
import { newId } from "../../shared/ids.ts"
import type { Random } from "../../shared/ports.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import { limits } from "../limits.ts"
import type { Refusal } from "./commands.ts"
import type { FollowUpPupilCommand, FollowUpStaffCommand } from "./commands-follow-up.ts"
import { checkText, type Decided, one, shortLine } from "./drafting.ts"
import { given } from "./entry-kind.ts"
import { daySchema, evaluationQuestions } from "./events-follow-up.ts"
import type { PublicState, StaffState } from "./state.ts"

type Knows = { readonly public: PublicState; readonly staff: StaffState | null }

export const decideFollowUpPupil = (shown: PublicState, command: FollowUpPupilCommand): Decided => {
  if (command.type === "SayFollowUp") {
    const { task, value } = command
    const known = shown.tasks[task] ?? shown.past[task]
    return known ? one("v1.FollowUpSaid", { task, value }) : err({ type: "UnknownTarget" })
  }
  if (shown.finished || shown.stages[shown.stage]?.kind !== "evaluate") return err({ type: "StageOver" })
  const { answers } = command
  const isWhole = evaluationQuestions.every((it) => [1, 2, 3, 4, 5].includes(answers[it]))
  return isWhole ? one("v1.EvaluationGiven", { answers: { ...answers } }) : err({ type: "BallotNotValid" })
}

export const decideFollowUp = (view: Knows, command: FollowUpStaffCommand, random: Random): Decided => {
  const { public: shown } = view
  switch (command.type) {
    case "SetTask":
      return setTask(view, command, random)
    case "RemoveTask":
      return shown.tasks[command.task]
        ? one("v1.TaskRemoved", { task: command.task })
        : err({ type: "AlreadyDone" })
    case "RecallPast":
      return recall(shown, command)
    case "LeavePast":
      return shown.past[command.past]
        ? one("v1.PastLeft", { past: command.past })
        : err({ type: "AlreadyDone" })
    case "ShowFollowUp":
      return one("v1.FollowUpShown", { counts: command.counts, names: command.names })
    case "ShowEvaluation": {
      if (shown.evaluation) return err({ type: "AlreadyDone" })
      const answered = Object.keys(view.staff?.evaluations ?? {}).length
      return answered < limits.breakdown
        ? err({ type: "TooFewAnswers", min: limits.breakdown })
        : one("v1.EvaluationShown", {})
    }
    case "HideEvaluation":
      return shown.evaluation ? one("v1.EvaluationHidden", {}) : err({ type: "AlreadyDone" })
    default:
      return decideReply(view, command, random)
  }
}

type About = { readonly contribution?: string; readonly due?: string }

/** What it is about is there, and its day is a day. */
const checkAbout = (shown: PublicState, { contribution, due }: About): Result<About, Refusal> => {
  if (contribution !== undefined && !shown.contributions[contribution]?.published)
    return err({ type: "UnknownTarget" })
  if (due !== undefined && due !== "" && !v.is(daySchema, due)) return err({ type: "DateMissing" })
  return ok({ ...(contribution === undefined ? {} : { contribution }), ...(due ? { due } : {}) })
}

const lines = (texts: { readonly [name: string]: string | undefined }, max: number) =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, shortLine(text, max)])
      .filter(([, text]) => text !== ""),
  ) as { [name: string]: string }

const setTask = (
  { public: shown, staff }: Knows,
  command: FollowUpStaffCommand & { type: "SetTask" },
  random: Random,
): Decided => {
  const what = checkText(command.what, limits.task)
  if (!what.ok) return what
  const about = checkAbout(shown, command)
  if (!about.ok) return about
  const isNew = command.task === undefined || !shown.tasks[command.task]
  if (command.task !== undefined && isNew && !staff?.said[command.task]) return err({ type: "UnknownTarget" })
  if (isNew && Object.keys(shown.tasks).length >= limits.tasks)
    return err({ type: "TooManyContributions", max: limits.tasks })
  const why = lines({ why: command.why }, limits.reason)
  if (command.state === "dropped" && why.why === undefined) return err({ type: "ReasonMissing" })
  const { task = newId(random), state } = command
  const who = lines({ who: command.who }, limits.name)
  return one("v1.TaskSet", { task, state, ...about.value }, { what: what.value, ...who, ...why })
}

const recall = (shown: PublicState, command: FollowUpStaffCommand & { type: "RecallPast" }): Decided => {
  const words = checkText(command.words, limits.idea)
  if (!words.ok) return words
  const about = checkAbout(shown, command.due === undefined ? {} : { due: command.due })
  if (!about.ok) return about
  const isNew = !shown.past[command.past]
  if (isNew && Object.keys(shown.past).length >= limits.tasks)
    return err({ type: "TooManyContributions", max: limits.tasks })
  const whys = lines({ reason: command.reason, why: command.why }, limits.reason)
  if (command.state === "dropped" && whys.why === undefined) return err({ type: "ReasonMissing" })
  const { past, log, verdict, state } = command
  const facts = { past, log, ...given({ verdict, state }), ...about.value }
  const names = lines({ who: command.who, when: command.when }, limits.name)
  return one("v1.PastRecalled", facts, { words: words.value, ...whys, ...names })
}

type ReplyCommand = Extract<
  FollowUpStaffCommand,
  { type: "AskReply" | "StopAsking" | "GiveReply" | "WithdrawReply" }
>

const decideReply = ({ public: shown }: Knows, command: ReplyCommand, random: Random): Decided => {
  if (command.type === "AskReply") {
    const of = checkText(command.of, limits.name)
    if (!of.ok) return of
    const about = checkAbout(shown, command)
    if (!about.ok) return about
    const { due, ...rest } = about.value
    if (due === undefined) return err({ type: "DateMissing" })
    const isNew = command.reply === undefined || !shown.replies[command.reply]
    if (isNew && Object.keys(shown.replies).length >= limits.tasks)
      return err({ type: "TooManyContributions", max: limits.tasks })
    return one("v1.ReplyAsked", { reply: command.reply ?? newId(random), due, ...rest }, { of: of.value })
  }
  const { reply } = command
  const known = shown.replies[reply]
  if (!known) return err({ type: "UnknownTarget" })
  switch (command.type) {
    case "StopAsking":
      return one("v1.ReplyNotAsked", { reply })
    case "WithdrawReply":
      return known.given ? one("v1.ReplyWithdrawn", { reply }) : err({ type: "AlreadyDone" })
    case "GiveReply": {
      const from = checkText(command.from, limits.name)
      if (!from.ok) return from
      const text = checkText(command.text, limits.reply)
      return text.ok ? one("v1.ReplyGiven", { reply }, { from: from.value, text: text.value }) : text
    }
  }
}
