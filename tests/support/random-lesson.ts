/** Random lessons: one facilitator and pupils, some on two tablets, whose acts arrive late, twice or never. */
import fc from "fast-check"
import { type Actor, createLesson, type TestLesson } from "../../src/domain/host/lesson-in-tests.ts"
import { eventIdOf, type SignedEvent } from "../../src/domain/log/event.ts"
import type { Command } from "../../src/domain/session/commands.ts"
import { pupilCommand, staffCommand } from "./random-commands.ts"

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
  /** With real signatures: slower. */
  readonly signed?: boolean
}

const PUPILS = 4

/** 0..1: the facilitator; 2..5: pupils; 6..7: pupils 0 and 1 on a second tablet. */
const actorOf = (number: number): Actor =>
  number < 2 ? "teacher" : number < 2 + PUPILS ? number - 2 : [number - 2 - PUPILS, 1]

export const runScript = (
  { naming, approval, acts }: Script,
  { duplicates = true, restarts = new Set(), signed = false }: RunOptions = {},
): Run => {
  const lesson = createLesson({ seed: 7, naming, approval, signed })
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
        ? staffCommand(lesson.state(), what, pick, word)
        : pupilCommand(lesson.viewOf(actor), what, pick, word)
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
