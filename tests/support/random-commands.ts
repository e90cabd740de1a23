/** What a person could ask for, whatever it is worth: the rules must answer all of it. */

import { tinyPicture } from "../../src/domain/picture-in-tests.ts"
import type { Command } from "../../src/domain/session/commands.ts"
import { contributionKinds, supportValues } from "../../src/domain/session/events.ts"
import { duties, sides } from "../../src/domain/session/events-debate.ts"
import { followUpValues, taskStates } from "../../src/domain/session/events-follow-up.ts"
import { toAskAgain } from "../../src/domain/session/opening.ts"
import { queueOf } from "../../src/domain/session/sides.ts"
import type { OwnState, PublicState, StaffState } from "../../src/domain/session/state.ts"

const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)]

type PupilView = { readonly public: PublicState; readonly own: OwnState }
type StaffView = { readonly public: PublicState; readonly staff: StaffState }

/** Something that a pupil who sees this could do; `what` and `pick` choose, `word` stands in every text. */
export const pupilCommand = (view: PupilView, what: number, pick: number, word: string): Command | null => {
  const { public: shown, own } = view
  const all = Object.keys(shown.contributions)
  const contribution = at(all, pick) ?? ""
  const mine = at(Object.keys(own.contributions), pick) ?? ""
  const value = at([...supportValues, null], pick) ?? null
  const poll = at(shown.pollOrder, pick)
  const commands: (Command | null)[] = [
    { type: "Submit", kind: "proposal", text: `Idea ${word}` },
    { type: "Submit", kind: "proposal", text: `Idea ${word}` },
    {
      type: "Submit",
      kind: at(contributionKinds, pick) ?? "for",
      parent: contribution,
      text: `Because ${word}`,
    },
    { type: "Edit", contribution: mine, text: `Better ${word}` },
    { type: "Edit", contribution: mine, text: `Better ${word}` },
    { type: "Withdraw", contribution: mine },
    { type: "Support", contribution, value },
    { type: "Support", contribution: at(all, what) ?? "", value },
    { type: "Report", contribution, reason: `Mean ${word}` },
    poll === undefined ? null : ballot(shown, poll, pick),
    poll === undefined ? null : ballot(shown, shown.pollOrder.at(-1) ?? "", pick),
  ]
  const more: Command[] = [
    sayFollowUp(shown, pick),
    sayFollowUp(shown, what),
    { type: "RaiseHand", up: pick % 3 > 0 },
    { type: "TakeSide", side: at([...sides, null], pick) ?? null },
    { type: "Evaluate", answers: { listened: 1 + (pick % 5), understood: 2, learnt: 3, again: 5 } },
  ]
  return choose(commands, more, what)
}

/** One in five is of what came later: the rules about texts and ballots are tried as often as ever. */
const choose = (
  commands: readonly (Command | null)[],
  more: readonly Command[],
  what: number,
): Command | null => at<Command | null>(what % 5 === 4 ? more : commands, Math.floor(what / 5)) ?? null

const ballot = (shown: PublicState, poll: string, pick: number): Command => {
  const known = shown.polls[poll]
  const choices = known?.method === "yes-no" ? ["yes", "no"] : (known?.options ?? [])
  const choice = at(choices, pick)
  return { type: "CastBallot", poll, marks: pick % 7 === 0 || choice === undefined ? [] : [choice] }
}

/** A stage is added before or after the current one, or one of the others goes. */
const agenda = ({ stages, stage }: PublicState, what: number, pick: number): Command => {
  const place = pick % (stages.length + 1)
  if (what % 2 === 0 && place !== stage && place < stages.length)
    return {
      ...{ type: "SetAgenda", stages: stages.filter((_, at) => at !== place) },
      stage: place < stage ? stage - 1 : stage,
    }
  const added = [
    ...stages.slice(0, place),
    { kind: "debate", minutes: 3, part: "own-1", sides: pick % 2 === 0 } as const,
  ]
  return {
    ...{ type: "SetAgenda", stages: [...added, ...stages.slice(place)] },
    stage: place <= stage ? stage + 1 : stage,
  }
}

const sayFollowUp = (shown: PublicState, pick: number): Command => {
  const task = at([...Object.keys(shown.tasks), ...Object.keys(shown.past)], pick) ?? ""
  return { type: "SayFollowUp", task, value: at([...followUpValues, null], pick) ?? null }
}

const debate = ({ staff }: StaffView, card: string, seat: string, pick: number): Command[] => [
  { type: "GiveFloor", seat: pick % 4 === 0 ? null : (queueOf(staff, pick % 2 === 0)[0] ?? seat) },
  { type: "GiveFloor", seat: staff.before?.speaking ?? null, ...(pick % 2 ? { back: true } : {}) },
  { type: "SetRound", on: pick % 2 === 0 },
  { type: "LowerHands" },
  { type: "SetContract", binding: `We decide ${pick}`, ...(pick % 2 ? { replyBy: "2026-12-04" } : {}) },
  { type: "GiveDuty", seat, duty: at([...duties, null], pick) ?? null },
  { type: "GiveSide", seat, side: at([...sides, null], pick) ?? null },
  { type: "ShowCard", card: pick % 3 === 0 ? null : card },
]

const context = ({ staff }: StaffView, pick: number, word: string): Command[] => [
  { type: "AddLink", address: `https://example.org/${pick}`, words: `Page ${word}` },
  { type: "AddPicture", ...tinyPicture, description: `Seen ${word}` },
  { type: "RemoveContextItem", item: at(Object.keys(staff.contextItems), pick) ?? "" },
]

const followUp = ({ public: shown, staff }: StaffView, pick: number, word: string): Command[] => {
  const contribution = at(Object.keys(shown.contributions), pick)
  const about = contribution === undefined || pick % 3 === 0 ? {} : { contribution }
  const task = at(Object.keys(staff.said), pick) ?? ""
  const reply = at(Object.keys(staff.replies), pick) ?? ""
  const state = at(taskStates, pick) ?? "planned"
  const past = String(pick % 3).repeat(32)
  const said = { what: `Do ${word}`, who: `Lina ${word}`, why: `As ${word}` }
  return [
    { type: "SetTask", ...about, ...said, state, due: "2026-11-30" },
    { type: "SetTask", task, ...about, ...said, state },
    { type: "RemoveTask", task },
    { type: "AskReply", ...about, due: "2026-11-20", of: `Head ${word}` },
    { type: "GiveReply", reply, from: `Head ${word}`, text: `Yes ${word}` },
    { type: "WithdrawReply", reply },
    { type: "StopAsking", reply },
    { type: "RecallPast", past, log: "0".repeat(64), state, words: `Once ${word}`, why: `As ${word}` },
    { type: "LeavePast", past },
    { type: "ShowFollowUp", counts: pick % 2 === 0, names: pick % 3 === 0 },
    { type: "ShowEvaluation" },
    { type: "HideEvaluation" },
  ]
}

/** An opening vote, or the same question again. */
const onQuestion = (shown: PublicState, word: string): Command => {
  const first = toAskAgain(shown)
  return first
    ? { type: "AskAgain", opening: first.id }
    : { type: "AskOpening", question: `Shall we ${word}` }
}

const shift = ({ public: shown }: StaffView, pick: number): Command => ({
  type: pick % 3 ? "ShowShift" : "HideShift",
  poll: shown.pollOrder.find((id) => shown.polls[id]?.again) ?? "",
})

/** Moments in the far past and the far future: whether one has passed does not hang on the test's clock. */
const long = ({ contributions }: PublicState, pick: number, word: string): Command[] => {
  const known = at(Object.keys(contributions), pick)
  const idea = pick % 4 === 0 && known !== undefined ? known : String(pick % 3).repeat(32)
  const from = { log: "0".repeat(64), heldOn: "2026-11-17" }
  return [
    { type: "NameClass", class: (at(["a", "b", "c"], pick) ?? "a").repeat(64), name: `Class ${word}` },
    { type: "KeepOpen", until: at([1, 4_000_000_000_000, null], pick) ?? null },
    { type: "TakeOverIdea", idea, ...from, text: `Box ${word}` },
    { type: "TakeOverIdea", idea, ...from, text: `Box ${word}` },
  ]
}

/** Something that a facilitator who sees this could do. */
export const staffCommand = (view: StaffView, what: number, pick: number, word: string): Command | null => {
  const { public: shown, staff } = view
  const all = Object.keys(staff.contributions)
  const contribution = at(all, pick) ?? ""
  const published = Object.values(shown.contributions).filter((it) => it.published)
  const options = published.map((it) => it.id)
  const poll = shown.pollOrder.at(-1) ?? ""
  const pupil = at(
    Object.values(staff.seats).filter((it) => it.role === "pupil"),
    pick,
  )
  const key = at(Object.keys(pupil?.keys ?? {}), what) ?? ""
  const publish: Command = {
    type: "Publish",
    contribution:
      at(
        all.filter((id) => staff.contributions[id]?.fate === "waiting"),
        pick,
      ) ?? contribution,
  }
  const vote: Command[] = [
    { type: "OpenPoll", method: "single-choice", options },
    pick % 3 === 0
      ? onQuestion(shown, word)
      : { type: "OpenPoll", method: "yes-no", options: options.slice(0, 1) },
    { type: "OpenPoll", method: "approval", options, maxMarks: 2 },
    { type: "ClosePoll", poll },
    { type: "RevealPoll", poll },
    { type: "ClosePoll", poll },
    { type: "RevealPoll", poll },
    { type: "ReopenPoll", poll },
    { type: "RuleLateBallots", poll, admit: pick % 2 === 0 },
  ]
  const commands: (Command | null)[] = [
    ...vote,
    ...[publish, publish, publish, publish],
    { type: "Unpublish", contribution },
    { type: "Defer", contribution },
    { type: "AskToRephrase", contribution, reason: `Say ${word}` },
    { type: "Refuse", contribution, reason: `No ${word}` },
    { type: "Remove", contribution, reason: `Gone ${word}` },
    { type: "Remove", contribution, reason: `Gone ${word}` },
    { type: "Merge", into: at(options, pick) ?? "", from: at(options, what) ?? "" },
    { type: "Merge", into: at(options, pick) ?? "", from: at(options, pick + 1) ?? "" },
    { type: "Unmerge", contribution: published.find((it) => it.mergedInto)?.id ?? "" },
    { type: "SettleReport", contribution },
    { type: "EnterStage", stage: pick % 4 },
    { type: "SetPause", paused: pick % 2 === 0 },
    { type: "SetTimer", seconds: pick, running: pick % 2 === 0, hidden: false },
    { type: "MoveDoors", open: pick % 2 === 0 },
    { type: "GiveDecision", contribution, verdict: "partly", reason: `So ${word}`, who: "Lina" },
    { type: "WithdrawDecision", contribution },
    pupil && pick % 5 === 0
      ? {
          type: "RevokeKey",
          seat: pupil.seat,
          key,
          reason: pick % 2 === 0 ? "notThisPupil" : "movedElsewhere",
        }
      : null,
    { type: "MarkPresence", member: pupil?.member ?? "", presence: "absent" },
    pick % 10 === 0 ? { type: "FinishSession" } : { type: "ReopenSession" },
  ]
  const more = [
    agenda(shown, what, pick),
    { type: "WordStage", part: "own-1", title: `Round ${pick}`, say: `Say ${word}`, watch: word },
    ...followUp(view, pick, word),
    ...context(view, pick, word),
    ...long(shown, pick, word),
    ...debate(view, contribution, pupil?.seat ?? "", pick),
    onQuestion(shown, word),
    shift(view, pick),
  ] satisfies Command[]
  return choose(commands, more, what)
}
