/**
 * A log as its host holds it: the folded state, the box, the heads of its feeds, and what was admitted.
 * One `HostLog` is changed in place by one writer; after a failed commit it is thrown away and read again.
 */
import { type ClassState, evolveClass, initialClass } from "../class/state.ts"
import { type Body, bodyHashOf, eventIdOf, type SignedEvent } from "../log/event.ts"
import { type Genesis, logIdOf } from "../log/genesis.ts"
import { chainStart, chainStep } from "../log/hash.ts"
import { evolveOwn, subjectOf } from "../session/entries.ts"
import { evolve } from "../session/evolve.ts"
import { emptyOwn, initialSession, type SessionState } from "../session/state.ts"
import type { Effect } from "../session/step.ts"

/** "staff", "public", "box" or "own:" and a seat. */
export type Feed = string

export type Row = {
  readonly feed: Feed
  /** Dense, from 1, in each feed. */
  readonly position: number
  readonly chain: string
  /** For events; entries have none. */
  readonly id?: string
  /** The contribution, or item of the context, whose text this row repeats. */
  readonly subject?: string
  readonly body: Body | SignedEvent
  /** For a ballot in the box: the position of the staff feed when it arrived. */
  readonly after?: number
}

export type Head = { readonly position: number; readonly chain: string }

export type Box = {
  /** poll -> ballots in the order of arrival */
  readonly [poll: string]: readonly BoxedBallot[]
}
/** `after`: the position of the staff feed when the ballot arrived. */
export type BoxedBallot = { readonly id: string; readonly event: SignedEvent; readonly after: number }

export type HostLog = {
  readonly log: string
  readonly genesis: Genesis
  class: ClassState
  session: SessionState
  box: Box
  /** poll -> position of the closing that stands */
  readonly closings: Map<string, number>
  readonly heads: Map<Feed, Head>
  /** event id -> where it stands */
  readonly admitted: Map<string, { readonly feed: Feed; readonly position: number }>
  /** key -> sequences used */
  readonly sequences: Map<string, Set<number>>
  /** key -> the highest of them */
  readonly lastSequences: Map<string, number>
  /** seat -> events admitted */
  readonly volumes: Map<string, number>
}

export const openHostLog = (genesis: Genesis): HostLog => ({
  log: logIdOf(genesis),
  genesis,
  class: initialClass(genesis),
  session: initialSession(genesis),
  box: {},
  closings: new Map(),
  heads: new Map(),
  admitted: new Map(),
  sequences: new Map(),
  lastSequences: new Map(),
  volumes: new Map(),
})

/** Reads stored rows back. `staff` and `box` rebuild the state; of the other feeds only the heads are needed. */
export const restoreRow = (host: HostLog, row: Row): void => {
  host.heads.set(row.feed, { position: row.position, chain: row.chain })
  if (!isEvent(row.body) || row.id === undefined) return
  if (row.feed === "box") putInBox(host, row.body, row.id, row.after ?? 0)
  if (row.feed === "staff") fold(host, row.body, row.id, row.position)
  note(host, row.feed, row.position, row.body, row.id)
}

export const isEvent = (body: Body | SignedEvent): body is SignedEvent => "signature" in body

export const headOf = (host: HostLog, feed: Feed): Head =>
  host.heads.get(feed) ?? { position: 0, chain: chainStart(host.log, feed) }

/** Adds to one feed and gives the row to store. `knownId`: the event's, where the caller has computed it. */
export const append = (host: HostLog, feed: Feed, body: Body | SignedEvent, knownId?: string): Row => {
  const head = headOf(host, feed)
  const id = isEvent(body) ? (knownId ?? eventIdOf(body)) : undefined
  const subject = subjectOf(body)
  const chain = chainStep(head.chain, id ?? bodyHashOf(body))
  const position = head.position + 1
  host.heads.set(feed, { position, chain })
  if (isEvent(body) && id !== undefined) note(host, feed, position, body, id)
  return { feed, position, chain, body, ...(id ? { id } : {}), ...(subject ? { subject } : {}) }
}

const note = (host: HostLog, feed: Feed, position: number, event: SignedEvent, id: string): void => {
  if (host.admitted.has(id)) return
  host.admitted.set(id, { feed, position })
  const used = host.sequences.get(event.key) ?? new Set()
  used.add(event.seq)
  host.sequences.set(event.key, used)
  host.lastSequences.set(event.key, Math.max(event.seq, host.lastSequences.get(event.key) ?? 0))
  host.volumes.set(event.seat, (host.volumes.get(event.seat) ?? 0) + 1)
}

type Folded = { readonly effect: Effect; readonly emissions: ReturnType<typeof evolve>["emissions"] }

const fold = (host: HostLog, event: SignedEvent, id: string, position: number): Folded => {
  if (host.genesis.kind === "class") {
    host.class = evolveClass(host.class, event)
    return { effect: { type: "effective" }, emissions: [] }
  }
  const { state, effect, emissions } = evolve(host.session, event, id)
  host.session = state
  if (effect.type !== "void") noteClosing(host, event, position)
  return { effect, emissions }
}

const noteClosing = (host: HostLog, event: SignedEvent, position: number): void => {
  const poll = String(event.facts.poll)
  if (event.type === "v1.PollClosing") host.closings.set(poll, position)
  if (event.type === "v1.PollReopened") host.closings.delete(poll)
}

/** Places an event in the staff feed, folds it, and appends what the other feeds learn. */
export const place = (
  host: HostLog,
  event: SignedEvent,
  /** Fresh salts for the texts that entries repeat. */
  salt: () => string,
  knownId?: string,
): { readonly rows: Row[]; readonly effect: Effect; readonly position: number } => {
  const row = append(host, "staff", event, knownId)
  const { effect, emissions } = fold(host, event, row.id ?? "", row.position)
  const rows = [row]
  for (const it of emissions) {
    rows.push(append(host, it.feed === "public" ? "public" : `own:${it.seat}`, entryBody(it.entry, salt)))
  }
  return { rows, effect, position: row.position }
}

/** An entry as a feed holds it: plain JSON, its text salted. */
export const entryBody = (
  entry: { readonly type: string; readonly facts: object; readonly text?: object | undefined },
  salt: () => string,
): Body => {
  const body = JSON.parse(JSON.stringify({ type: entry.type, facts: entry.facts, text: entry.text })) as Body
  return body.text === undefined ? body : { ...body, salt: salt() }
}

export const putInBox = (host: HostLog, event: SignedEvent, id: string, after: number): BoxedBallot => {
  const poll = String(event.facts.poll)
  const ballot = { id, event, after }
  host.box = { ...host.box, [poll]: [...(host.box[poll] ?? []), ballot] }
  const { own } = host.session
  const kept = evolveOwn(own[event.seat] ?? emptyOwn, { type: "BallotKept", facts: { poll } })
  host.session = { ...host.session, own: { ...own, [event.seat]: kept } }
  return ballot
}

/** Came after the closing that stands. */
export const isLate = (host: HostLog, poll: string, ballot: BoxedBallot): boolean =>
  ballot.after >= (host.closings.get(poll) ?? Number.POSITIVE_INFINITY)

/**
 * For each seat its last ballot, in the order of ids; with `late`, those that came after the closing too. What
 * somebody else cast under this name does not count.
 */
export const lastBallots = (host: HostLog, poll: string, late: boolean): readonly BoxedBallot[] => {
  const last = new Map<string, BoxedBallot>()
  for (const ballot of host.box[poll] ?? []) {
    const { seat, key } = ballot.event
    if (host.session.staff.seats[seat]?.keys[key]?.revoked === "notThisPupil") continue
    if (late || !isLate(host, poll, ballot)) last.set(seat, ballot)
  }
  return [...last.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}
