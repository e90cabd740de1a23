/**
 * A host with its facilitator and pupils, without a network or a clock: tests give commands or raw events and
 * look at the rows that a server would store. The same seed gives the same lesson.
 */

import { newId } from "../../shared/ids.ts"
import type { Random } from "../../shared/ports.ts"
import type { Result } from "../../shared/result.ts"
import { type EventDraft, type SignedEvent, signEvent, withoutText } from "../log/event.ts"
import { classesOf, type Genesis } from "../log/genesis.ts"
import { type Signer, signerOf } from "../log/keys.ts"
import type { Command, Refusal } from "../session/commands.ts"
import { decide, type View } from "../session/decide.ts"
import { isShowing } from "../session/entries.ts"
import type { Naming } from "../session/events.ts"
import { emptyOwn, type SessionState } from "../session/state.ts"
import { inBulk } from "../session/tables.ts"
import { quickQuestion, type Stage } from "../templates.ts"
import {
  type Changes,
  type HostContext,
  hostSays,
  noChanges,
  receive,
  seat as sit,
  type Verdict,
} from "./host.ts"
import { type HostLog, openHostLog, type Row, restoreRow } from "./log.ts"

export const lessonTime = Date.UTC(2026, 10, 17, 13, 30)

/** Bytes that look drawn and are the same for the same seed (a linear congruential generator, MMIX's constants). */
export const seededRandom = (seed: number): Random => {
  let state = BigInt(seed)
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
      return Number(state >> 56n)
    })
}

/** "teacher", or the number of a pupil; with a second device: [number, device]. */
export type Actor = "teacher" | number | readonly [pupil: number, device: number]

export type LessonOptions = {
  readonly seed?: number
  readonly naming?: Naming
  readonly approval?: boolean
  readonly stages?: readonly Stage[]
  /** How many classes share it: pupils sit in one after the other, by turns. */
  readonly classes?: number
  /** Real signatures take a millisecond each: off, signatures are zeros and pass. */
  readonly signed?: boolean
}

const sharedBy = (count: number) => ({
  class: "1".repeat(64),
  otherClasses: Array.from({ length: count - 1 }, (_, at) => String(at + 2).repeat(64)),
})

export type TestLesson = ReturnType<typeof createLesson>

export const createLesson = (options: LessonOptions = {}) => {
  const { seed = 1, naming = "firstNames", approval = true, stages = quickQuestion.stages } = options
  const random = seededRandom(seed)
  const signerFor = (): Signer => {
    const signer = signerOf(random(32))
    return options.signed ? signer : { publicKey: signer.publicKey, sign: () => "0".repeat(128) }
  }
  const hostSigner = signerFor()
  const context: HostContext = {
    ...{ signer: hostSigner, now: () => lessonTime, random },
    ...(options.signed ? {} : { verify: () => true }),
  }
  const teacher = signerFor()
  const genesis: Genesis = {
    ...{ kind: "session", nonce: newId(random), facilitator: teacher.publicKey },
    host: { sign: hostSigner.publicKey, receive: hostSigner.publicKey },
    ...(options.classes === undefined ? {} : sharedBy(options.classes)),
  }
  const classes = options.classes === undefined ? [] : classesOf(genesis)
  let host = openHostLog(genesis)
  let rows: Row[] = []
  const keys = new Map<string, { seat: string; signer: Signer }>()
  const sequences = new Map<string, number>()
  const members = Array.from({ length: 12 }, () => newId(random))

  const store = (changes: Changes): void => {
    const isGone = ({ feed, body, subject = "" }: Row) =>
      changes.erased.includes(subject) || (isShowing(feed, body) && changes.hidden.includes(subject))
    rows = rows.map((row) => (isGone(row) ? { ...row, body: withoutText(row.body) } : row))
    rows.push(...(JSON.parse(JSON.stringify(changes.rows)) as Row[]))
  }
  const nameOf = (actor: Actor) => (typeof actor === "object" ? `${actor[0]}/${actor[1]}` : `${actor}/0`)
  const holderOf = (actor: Actor) => {
    if (actor === "teacher") return { seat: genesis.nonce, signer: teacher }
    const known = keys.get(nameOf(actor))
    if (!known) throw new Error(`Pupil ${actor} has not joined`)
    return known
  }
  const viewOf = (actor: Actor): View =>
    actor === "teacher"
      ? { role: "facilitator", public: host.session.public, own: emptyOwn, staff: host.session.staff }
      : {
          role: "pupil",
          public: host.session.public,
          own: host.session.own[holderOf(actor).seat] ?? emptyOwn,
          staff: null,
        }

  /** Signs a draft as a device would; `over` bends what it should not. */
  const sign = (actor: Actor, draft: EventDraft, over: Partial<SignedEvent> = {}): SignedEvent => {
    const { seat, signer } = holderOf(actor)
    const seq = over.seq ?? (sequences.get(signer.publicKey) ?? 0) + 1
    sequences.set(signer.publicKey, Math.max(seq, sequences.get(signer.publicKey) ?? 0))
    const signing = { log: over.log ?? host.log, seat: over.seat ?? seat, seq, salt: newId(random) }
    return { ...signEvent(draft, { ...signing, signer, time: over.time ?? lessonTime }), ...over }
  }
  const send = (...events: SignedEvent[]): Verdict[] => {
    const changes = noChanges()
    const verdicts = events.map((event) => receive(host, event, context, changes))
    store(changes)
    return verdicts
  }
  const decideAs = (actor: Actor, command: Command): Result<EventDraft[], Refusal> =>
    decide(viewOf(actor), command, { now: () => lessonTime, random })
  /** What a device would send for this command; throws where `decide` refuses it. */
  const eventsOf = (actor: Actor, command: Command): SignedEvent[] => {
    const decided = decideAs(actor, command)
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.type}`)
    return decided.value.map((draft) => sign(actor, draft))
  }

  const lesson = {
    ...{ genesis, context, members, sign, send, decideAs, eventsOf, viewOf, random },
    host: (): HostLog => host,
    state: (): SessionState => host.session,
    /** As stored: erased texts are gone. */
    rows: (): readonly Row[] => rows,
    feed: (name: string): readonly Row[] => rows.filter((it) => it.feed === name),
    seatOf: (actor: Actor): string => holderOf(actor).seat,
    keyOf: (actor: Actor): string => holderOf(actor).signer.publicKey,
    /** Throws where the command is refused. Gives the id of the contribution or poll that it is about. */
    act: (actor: Actor, command: Command): string => {
      const events = eventsOf(actor, command)
      for (const verdict of send(...events))
        if (verdict.type !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(verdict)}`)
      const { contribution, poll } = events[0]?.facts ?? {}
      return String(contribution ?? poll)
    },
    /** Sends one raw event. */
    raw: (actor: Actor, draft: EventDraft, over: Partial<SignedEvent> = {}): Verdict => {
      const [verdict] = send(sign(actor, draft, over))
      if (!verdict) throw new Error("No verdict")
      return verdict
    },
    /** `isOfNone`: of none of the classes that share it, as somebody whom the host finds in no list. */
    join: (actor: Exclude<Actor, "teacher">, { isOfNone = false } = {}): string => {
      const pupil = typeof actor === "object" ? actor[0] : actor
      const signer = signerFor()
      const changes = noChanges()
      const key = signer.publicKey
      const sitting = { member: members[pupil] ?? "", name: `Pupil ${pupil}`, role: "pupil", key } as const
      const of = classes[pupil % classes.length]
      const shared = of === undefined || isOfNone ? {} : { class: of }
      const seat = sit(host, { ...sitting, ...shared, device: key }, context, changes)
      store(changes)
      keys.set(nameOf(actor), { seat, signer })
      return seat
    },
    say: (draft: EventDraft): void => {
      const changes = noChanges()
      hostSays(host, draft, context, changes)
      store(changes)
    },
    /** A host that knows only what was stored. */
    restored: (): HostLog => {
      const fresh = openHostLog(genesis)
      inBulk(() => {
        for (const feed of ["staff", "box"])
          for (const row of rows) if (row.feed === feed) restoreRow(fresh, row)
      })
      for (const row of rows) fresh.heads.set(row.feed, { position: row.position, chain: row.chain })
      return fresh
    },
    restart: (): void => {
      host = lesson.restored()
    },
  }
  lesson.act("teacher", {
    ...{
      type: "OpenSession",
      template: quickQuestion.id,
      question: "What next?",
      context: "",
      className: "",
    },
    ...{ naming, approval, stages },
  })
  lesson.act("teacher", { type: "MoveDoors", open: true })
  return lesson
}
