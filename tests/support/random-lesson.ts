/** Random lessons: one facilitator and pupils, some on two tablets, whose acts arrive late, twice or never. */
import fc from "fast-check"
import { type Actor, createLesson, type TestLesson } from "../../src/domain/host/lesson-in-tests.ts"
import { eventIdOf, type SignedEvent } from "../../src/domain/log/event.ts"
import type { Command } from "../../src/domain/session/commands.ts"
import { contributionKinds, supportValues } from "../../src/domain/session/events.ts"

/** `pick` chooses among what is there; `wait`: arrives so many steps later; `twice`: arrives twice. */
type Act = {
  readonly actor: number
  readonly what: number
  readonly pick: number
  readonly wait: number
  readonly twice: boolean
}
export type Script = {
  readonly naming: "firstNames" | "animals"
  readonly approval: boolean
  readonly acts: readonly Act[]
}

const act: fc.Arbitrary<Act> = fc.record({
  actor: fc.nat(7),
  what: fc.nat(999),
  pick: fc.nat(999),
  wait: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(12) }),
  twice: fc.boolean(),
})
export const script: fc.Arbitrary<Script> = fc.record({
  naming: fc.constantFrom("firstNames", "animals"),
  approval: fc.boolean(),
  acts: fc.array(act, { minLength: 10, maxLength: 90 }),
})

/** What the run knows and the log must not tell to everybody. */
export type Told = {
  /** word -> the contribution in whose text it stands, and its author's seat */
  readonly texts: Map<string, { readonly contribution: string; readonly seat: string }>
  /** word -> the contribution that it is a reason about */
  readonly reasons: Map<string, string>
  /** words of reports */
  readonly reports: Set<string>
  /** nonce -> poll */
  readonly ballots: Map<string, string>
  readonly published: Set<string>
}

export type Run = { readonly lesson: TestLesson; readonly told: Told }
export type RunOptions = {
  /** False: nothing arrives twice. */
  readonly duplicates?: boolean
  /** The host is started again from what it stored, before these steps. */
  readonly restarts?: ReadonlySet<number>
}

const PUPILS = 4

/** 0..1: the facilitator; 2..5: pupils; 6..7: pupils 0 and 1 on a second tablet. */
const actorOf = (number: number): Actor =>
  number < 2 ? "teacher" : number < 2 + PUPILS ? number - 2 : [number - 2 - PUPILS, 1]

export const runScript = (
  { naming, approval, acts }: Script,
  { duplicates = true, restarts = new Set() }: RunOptions = {},
): Run => {
  const lesson = createLesson({ seed: 7, naming, approval })
  const told: Told = {
    ...{ texts: new Map(), reasons: new Map(), reports: new Set() },
    ...{ ballots: new Map(), published: new Set() },
  }
  const late: { at: number; events: SignedEvent[]; isCopy?: boolean }[] = []
  const joined = new Set<string>()
  const send = (events: SignedEvent[]) => {
    lesson.send(...events)
    for (const id of Object.keys(lesson.state().public.contributions))
      if (lesson.state().public.contributions[id]?.published) told.published.add(id)
  }
  for (const [step, { actor: number, what, pick, wait, twice }] of acts.entries()) {
    if (restarts.has(step)) lesson.restart()
    const actor = actorOf(number)
    if (actor !== "teacher" && !joined.has(String(actor))) {
      // A second tablet binds to the seat that the first was given.
      if (typeof actor === "object" && !joined.has(String(actor[0]))) continue
      lesson.join(actor)
      joined.add(String(actor))
    }
    const word = `word${step}x`
    const command =
      actor === "teacher"
        ? staffCommand(lesson, what, pick, word)
        : pupilCommand(lesson, actor, what, pick, word)
    if (!command) continue
    const decided = lesson.decideAs(actor, command)
    if (!decided.ok) continue
    const events = decided.value.map((draft) => lesson.sign(actor, draft))
    note(lesson, actor, command, events, word, told)
    late.push({ at: step + wait, events })
    const copy = { events, isCopy: true }
    if (twice && duplicates) late.push({ at: step + wait, ...copy }, { at: step + 2 * wait + 3, ...copy })
    for (const due of late.filter((it) => it.at <= step)) {
      // What was held the first time is no copy: it would be taken now.
      const isHeld = due.events.some((it) => !lesson.host().admitted.has(eventIdOf(it)))
      if (!due.isCopy || !isHeld) send(due.events)
      late.splice(late.indexOf(due), 1)
    }
  }
  for (const { events, isCopy } of late) if (!isCopy) send(events)
  return { lesson, told }
}

const note = (
  lesson: TestLesson,
  actor: Actor,
  command: Command,
  events: SignedEvent[],
  word: string,
  told: Told,
) => {
  const { contribution, poll, nonce } = events[0]?.facts ?? {}
  const id = String(contribution)
  if (command.type === "Submit" || command.type === "Edit")
    told.texts.set(word, { contribution: id, seat: lesson.seatOf(actor) })
  if (command.type === "Refuse" || command.type === "AskToRephrase" || command.type === "Remove")
    told.reasons.set(word, id)
  if (command.type === "Report") told.reports.add(word)
  if (command.type === "CastBallot") told.ballots.set(String(nonce), String(poll))
}

const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)]

const pupilCommand = (
  lesson: TestLesson,
  actor: Actor,
  what: number,
  pick: number,
  word: string,
): Command | null => {
  const { public: shown, own } = lesson.viewOf(actor)
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
    { type: "Withdraw", contribution: mine },
    { type: "Support", contribution, value },
    { type: "Support", contribution: at(all, what) ?? "", value },
    { type: "Report", contribution, reason: `Mean ${word}` },
    poll === undefined ? null : ballot(lesson, poll, pick),
    poll === undefined ? null : ballot(lesson, shown.pollOrder.at(-1) ?? "", pick),
  ]
  return at(commands, what) ?? null
}

const ballot = (lesson: TestLesson, poll: string, pick: number): Command => {
  const known = lesson.state().public.polls[poll]
  const choices = known?.method === "yes-no" ? ["yes", "no"] : (known?.options ?? [])
  const choice = at(choices, pick)
  return { type: "CastBallot", poll, marks: pick % 7 === 0 || choice === undefined ? [] : [choice] }
}

const staffCommand = (lesson: TestLesson, what: number, pick: number, word: string): Command | null => {
  const { public: shown, staff } = lesson.state()
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
    { type: "OpenPoll", method: "yes-no", options: options.slice(0, 1) },
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
  return at(commands, what) ?? null
}
