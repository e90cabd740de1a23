/** decide(view, command, context) -> the events that the command comes to, or the reason why not. */
import { newId } from "../../shared/ids.ts"
import type { Clock, Random } from "../../shared/ports.ts"
import { err, ok } from "../../shared/result.ts"
import { ceilings, limits, type Sizes } from "../limits.ts"
import { hasLateBallots, isBallotFor } from "./ballots.ts"
import { batchesThatCount, hasRoomFor, isBatchFor } from "./batches.ts"
import type { Command, PupilCommand, StaffCommand } from "./commands.ts"
import type { AgendaCommand } from "./commands-agenda.ts"
import type { ContextCommand } from "./commands-context.ts"
import type { DebateStaffCommand } from "./commands-debate.ts"
import type { FollowUpStaffCommand } from "./commands-follow-up.ts"
import type { LongCommand } from "./commands-long.ts"
import type { OpeningCommand } from "./commands-opening.ts"
import { decideAgenda, factsOf } from "./decide-agenda.ts"
import { decideContext } from "./decide-context.ts"
import { decideContract } from "./decide-contract.ts"
import { decideDebate, decideDebatePupil } from "./decide-debate.ts"
import { decideFollowUp, decideFollowUpPupil } from "./decide-follow-up.ts"
import { decideLong, decideTaken } from "./decide-long.ts"
import { closingOpening, decideOpening, pollsThatRun } from "./decide-opening.ts"
import { checkText, type Decided, draft, one, shortLine } from "./drafting.ts"
import type { Role } from "./events.ts"
import { pauseBasisOf, timerBasisOf } from "./handlers-steering.ts"
import { isAskedAgain, isCompared } from "./opening.ts"
import type { OwnState, PublicPoll, PublicState, StaffPoll, StaffState } from "./state.ts"
import type { ContractCommand } from "./state-contract.ts"

/** What the actor's device knows: a pupil has no staff part. */
export type View = {
  readonly role: Role
  readonly public: PublicState
  readonly own: OwnState
  readonly staff: StaffState | null
}

/** `now` is the host's time as the device knows it. `sizes`: those of a class, unless given. */
export type DecideContext = { readonly now: Clock; readonly random: Random; readonly sizes?: Sizes }

export const decide = (view: View, command: Command, context: DecideContext): Decided =>
  isPupilCommand(command) ? decidePupil(view, command, context) : decideStaff(view, command, context)

const pupilTypes: readonly string[] = [
  "Submit",
  "Edit",
  "Withdraw",
  "Support",
  "Report",
  "CastBallot",
  "SayFollowUp",
  "Evaluate",
  ...["RaiseHand", "TakeSide"],
]
const isPupilCommand = (command: Command): command is PupilCommand => pupilTypes.includes(command.type)

const decidePupil = (
  view: View,
  command: PupilCommand,
  { random, sizes = limits }: DecideContext,
): Decided => {
  if (view.role !== "pupil") return err({ type: "NotYourRole" })
  switch (command.type) {
    case "Submit": {
      const text = checkText(command.text, command.kind === "proposal" ? sizes.idea : sizes.argument)
      if (!text.ok) return text
      const max = sizes.contributionsOfSeat
      if (Object.keys(view.own.contributions).length >= max) return err({ type: "TooManyContributions", max })
      const { kind, parent } = command
      const isTargeted = kind !== "proposal" || parent !== undefined
      if (isTargeted && !view.public.contributions[parent ?? ""]) return err({ type: "UnknownTarget" })
      const facts = { contribution: newId(random), kind, ...(parent === undefined ? {} : { parent }) }
      return one("v1.ContributionSubmitted", facts, { text: text.value })
    }
    case "Edit": {
      const own = view.own.contributions[command.contribution]
      if (!own) return err({ type: "UnknownTarget" })
      if (own.fate !== "waiting" && own.fate !== "rephrase") return err({ type: "AlreadyPublished" })
      const text = checkText(command.text, own.kind === "proposal" ? sizes.idea : sizes.argument)
      if (!text.ok) return text
      return one(
        "v1.ContributionEdited",
        { contribution: own.id, revision: own.revision + 1 },
        { text: text.value },
      )
    }
    case "Withdraw": {
      const own = view.own.contributions[command.contribution]
      if (!own) return err({ type: "UnknownTarget" })
      if (own.fate === "published" || own.fate === "merged") return err({ type: "AlreadyPublished" })
      if (own.fate === "withdrawn" || own.fate === "removed") return err({ type: "AlreadyDone" })
      return one("v1.ContributionWithdrawn", { contribution: own.id })
    }
    case "Support": {
      const known = view.public.contributions[command.contribution]
      if (!known?.published) return err({ type: "UnknownTarget" })
      return one("v1.SupportGiven", { contribution: known.id, value: command.value })
    }
    case "Report": {
      if (!view.public.contributions[command.contribution]?.published) return err({ type: "UnknownTarget" })
      return one(
        "v1.ContributionReported",
        { contribution: command.contribution },
        optionalReason(command.reason),
      )
    }
    case "CastBallot": {
      const poll = view.public.polls[command.poll]
      if (!poll) return err({ type: "UnknownTarget" })
      if (poll.status !== "open") return err({ type: "PollNotOpen" })
      if (!isBallotFor(poll, command.marks)) return err({ type: "BallotNotValid" })
      return one("v1.BallotCast", { poll: poll.id, marks: [...command.marks], nonce: newId(random) })
    }
    case "SayFollowUp":
    case "Evaluate":
      return decideFollowUpPupil(view.public, command)
    case "RaiseHand":
    case "TakeSide":
      return decideDebatePupil(view, command)
  }
}

const optionalReason = (reason: string | undefined): { reason?: string } => {
  const clean = shortLine(reason, limits.reason)
  return clean === "" ? {} : { reason: clean }
}

const steering: readonly string[] = [
  ...["EnterStage", "SetPause", "SetTimer"],
  ...["GiveFloor", "LowerHands", "SetRound", "ShowCard"],
]

const isChair = ({ role, own }: View): boolean =>
  role === "chair" || (role === "pupil" && own.duty === "chair")

const decideStaff = (view: View, command: StaffCommand, context: DecideContext): Decided => {
  const mayAct = view.role === "facilitator" || (isChair(view) && steering.includes(command.type))
  if (!mayAct) return err({ type: "NotYourRole" })
  switch (command.type) {
    case "OpenSession":
      return openSession(view, command)
    case "MoveDoors":
      return one("v1.DoorsMoved", { open: command.open })
    case "SetAgenda":
    case "WordStage":
      return decideAgenda(view.public, command)
    case "EnterStage": {
      if (command.stage < 0) return err({ type: "FirstStage" })
      if (command.stage >= view.public.stages.length) return err({ type: "LastStage" })
      return one("v1.StageEntered", { stage: command.stage, basis: view.public.basis })
    }
    case "SetPause":
      return one("v1.PauseSet", { paused: command.paused, basis: pauseBasisOf(view.public) })
    case "SetTimer": {
      const seconds = Math.max(0, Math.min(36_000, Math.round(command.seconds)))
      const endsAt = command.running ? context.now() + seconds * 1000 : null
      return one("v1.TimerSet", { endsAt, seconds, hidden: command.hidden, basis: timerBasisOf(view.public) })
    }
    case "FinishSession":
      return view.public.finished ? err({ type: "AlreadyDone" }) : one("v1.SessionFinished", {})
    case "ReopenSession":
      return one("v1.SessionReopened", {})
    case "RuleSeatRequest":
      return view.staff?.requests[command.request]
        ? one("v1.SeatRequestRuled", { request: command.request, admit: command.admit })
        : err({ type: "AlreadyDone" })
    case "RevokeKey":
      return one("v1.KeyRevoked", { seat: command.seat, key: command.key, reason: command.reason })
    case "WithdrawPoll": {
      const poll = view.public.pollOrder.find((id) => view.public.polls[id]?.status === "open")
      return poll === undefined ? err({ type: "PollNotOpen" }) : one("v1.PollWithdrawn", { poll })
    }
    case "MarkPresence":
      return one("v1.PresenceMarked", { member: command.member, presence: command.presence })
    case "SetTask":
    case "RemoveTask":
    case "AskReply":
    case "StopAsking":
    case "GiveReply":
    case "WithdrawReply":
    case "RecallPast":
    case "LeavePast":
    case "ShowFollowUp":
    case "ShowEvaluation":
    case "HideEvaluation":
      return decideFollowUp(view, command, context.random)
    case "GiveFloor":
    case "LowerHands":
    case "SetRound":
    case "GiveDuty":
    case "GiveSide":
    case "ShowCard":
      return decideDebate(view, command, context.now)
    case "SetContract":
      return decideContract(command)
    case "AddLink":
    case "AddPicture":
    case "RemoveContextItem":
      return decideContext(view.public, command, context.random)
    case "AskOpening":
    case "AskAgain":
    case "ShowShift":
    case "HideShift":
      return decideOpening(view, command, context.random)
    case "KeepOpen":
    case "TakeOverIdea":
    case "NameClass":
      return decideLong(view, command)
    default:
      return decideContent(view, command, context)
  }
}

const openSession = (view: View, command: StaffCommand & { type: "OpenSession" }): Decided => {
  if (view.public.opened) return err({ type: "AlreadyDone" })
  const question = checkText(command.question, limits.question)
  if (!question.ok) return question
  const context = command.context.normalize("NFC").trim()
  if (context.length > limits.context) return err({ type: "TextTooLong", max: limits.context })
  if (/\p{Surrogate}/u.test(context)) return err({ type: "TextNotReadable" })
  const { template, naming, approval, stages } = command
  const className = shortLine(command.className, limits.className)
  if (stages.length === 0) return err({ type: "StagesMissing" })
  if (stages.length > limits.stages) return err({ type: "TooManyStages", max: limits.stages })
  const facts = { template, naming, approval, stages: factsOf(stages) }
  return one("v1.SessionOpened", facts, {
    question: question.value,
    ...(context === "" ? {} : { context }),
    ...(className === "" ? {} : { className }),
  })
}

type Content = Exclude<
  StaffCommand,
  | AgendaCommand
  | FollowUpStaffCommand
  | DebateStaffCommand
  | ContractCommand
  | ContextCommand
  | OpeningCommand
  | LongCommand
  | {
      type:
        | "OpenSession"
        | "MoveDoors"
        | "EnterStage"
        | "SetPause"
        | "SetTimer"
        | "FinishSession"
        | "ReopenSession"
        | "RuleSeatRequest"
        | "RevokeKey"
        | "MarkPresence"
        | "WithdrawPoll"
    }
>

const decideContent = (view: View, command: Content, { random }: DecideContext): Decided => {
  if ("poll" in command || command.type === "OpenPoll") return decidePoll(view, command, random)
  const id = command.type === "Merge" ? command.from : command.contribution
  const it = view.staff?.contributions[id]
  if (!it) return err({ type: "UnknownTarget" })
  switch (command.type) {
    case "Publish":
      return (
        decideTaken(it, true) ?? one("v1.ContributionPublished", { contribution: id, revision: it.revision })
      )
    case "Unpublish":
      return decideTaken(it, false) ?? one("v1.ContributionUnpublished", { contribution: id })
    case "Defer":
      return one("v1.ContributionDeferred", { contribution: id })
    case "AskToRephrase":
    case "Refuse": {
      const reason = checkText(command.reason, limits.reason)
      if (!reason.ok) return reason.error.type === "TextMissing" ? err({ type: "ReasonMissing" }) : reason
      const type = command.type === "Refuse" ? "v1.ContributionRefused" : "v1.RephraseAsked"
      return one(type, { contribution: id }, { reason: reason.value })
    }
    case "Remove":
      return one("v1.ContributionRemoved", { contribution: id }, optionalReason(command.reason))
    case "Merge":
      return command.into === id || !view.staff?.contributions[command.into]
        ? err({ type: "UnknownTarget" })
        : one("v1.ContributionsMerged", { into: command.into, from: id })
    case "Unmerge":
      return one("v1.ContributionUnmerged", { contribution: id })
    case "SettleReport":
      return one("v1.ReportSettled", { contribution: id })
    case "GiveDecision": {
      const reason = checkText(command.reason, limits.reason)
      if (!reason.ok) return reason.error.type === "TextMissing" ? err({ type: "ReasonMissing" }) : reason
      const who = shortLine(command.who, limits.name)
      const when = shortLine(command.when, limits.name)
      return one(
        "v1.DecisionGiven",
        { contribution: id, verdict: command.verdict },
        { reason: reason.value, ...(who === "" ? {} : { who }), ...(when === "" ? {} : { when }) },
      )
    }
    case "WithdrawDecision":
      return one("v1.DecisionWithdrawn", { contribution: id })
  }
}

const decidePoll = (
  view: View,
  command: Extract<Content, { poll: string } | { type: "OpenPoll" }>,
  random: DecideContext["random"],
): Decided => {
  if (command.type === "OpenPoll") {
    const { method, options, maxMarks } = command
    if (pollsThatRun(view.public).some((it) => !it.opening)) return err({ type: "PollStillOpen" })
    const needed = method === "yes-no" ? 1 : 2
    if (options.length < needed || (method === "yes-no" && options.length > 1))
      return err({ type: "OptionsMissing" })
    if (options.some((id) => !view.public.contributions[id]?.published)) return err({ type: "UnknownTarget" })
    const question = shortLine(command.question, limits.question)
    const facts = { poll: newId(random), method, options: [...options], ...(maxMarks ? { maxMarks } : {}) }
    const opened = draft("v1.PollOpened", facts, question === "" ? {} : { question })
    return ok([...closingOpening(view.public), opened])
  }
  const poll = view.public.polls[command.poll]
  if (!poll) return err({ type: "UnknownTarget" })
  switch (command.type) {
    case "ClosePoll":
      return poll.status === "open" ? one("v1.PollClosing", { poll: poll.id }) : err({ type: "PollNotOpen" })
    case "ReopenPoll":
      if (isAskedAgain(view.public, poll.id)) return err({ type: "AlreadyDone" })
      return poll.status === "closed" || poll.status === "closing"
        ? one("v1.PollReopened", { poll: poll.id })
        : err({ type: "PollNotOpen" })
    case "RevealPoll":
      if (poll.opening) return err({ type: "UnknownTarget" })
      if (poll.status !== "closed") return err({ type: "PollStillOpen" })
      return hasLateBallots(poll) ? err({ type: "LateBallots" }) : one("v1.RevealAsked", { poll: poll.id })
    case "RuleLateBallots":
      if (!hasLateBallots(poll) || isCompared(view.public, poll.id)) return err({ type: "AlreadyDone" })
      return one("v1.LateBallotsRuled", { poll: poll.id, admit: command.admit })
    case "EnterBatch":
      return enterBatch(view.staff?.polls[poll.id], poll, command, random)
  }
}

const enterBatch = (
  known: StaffPoll | undefined,
  poll: PublicPoll,
  command: Extract<Content, { type: "EnterBatch" }>,
  random: Random,
): Decided => {
  const { way, voters, marks, replaces } = command
  if (!known || poll.opening) return err({ type: "UnknownTarget" })
  if (poll.status === "revealed") return err({ type: "PollNotOpen" })
  if (replaces !== undefined && !batchesThatCount(known).some((it) => it.id === replaces))
    return err({ type: "AlreadyCorrected" })
  if (!isBatchFor(poll, { voters, marks }) || (voters === 0 && replaces === undefined))
    return err({ type: "BatchNotValid" })
  if (!hasRoomFor(known, voters, replaces)) return err({ type: "TooManyVoters", max: ceilings.members })
  const [first, second] = command.witnesses.map((it) => shortLine(it, limits.name))
  if (!first || !second || first === second) return err({ type: "WitnessesMissing" })
  const facts = { poll: poll.id, batch: newId(random), way, voters, marks: { ...marks } }
  const entered = replaces === undefined ? facts : { ...facts, replaces }
  return one("v1.BatchEntered", entered, { first, second })
}
