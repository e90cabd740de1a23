/**
 * What a host does with an event that comes in, and the events that it signs itself. The same code runs in
 * the school's server and, without one, on the facilitator's device. Nothing here stores or sends: the rows
 * are for the caller to commit, together, before anybody is told.
 */

import { newId } from "../../shared/ids.ts"
import type { Clock, Random } from "../../shared/ports.ts"
import { type Avatar, avatarAt } from "../avatars.ts"
import { freeAvatars } from "../class/decide.ts"
import { type EventDraft, type SignedEvent, signEvent, withoutText } from "../log/event.ts"
import { classesOf } from "../log/genesis.ts"
import type { Signer } from "../log/keys.ts"
import { countByClass } from "../session/by-class.ts"
import { isShowing } from "../session/entries.ts"
import type { FactsOf, Role } from "../session/events.ts"
import { type Cast, shiftBetween } from "../session/opening.ts"
import { type Admission, admit, type HeldReason, type RefusedReason, type Verify } from "./admit.ts"
import {
  append,
  entryBody,
  type HostLog,
  headOf,
  isLate,
  lastBallots,
  place,
  putInBox,
  type Row,
} from "./log.ts"
import { isOwnWord, recollect } from "./own-word.ts"

export type HostContext = {
  readonly signer: Signer
  readonly now: Clock
  readonly random: Random
  readonly verify?: Verify
  /**
   * A member's seat in a log: 128 bits that nobody can foretell, the same each time: a host that has forgotten
   * an admission gives the same seat again, and what was written there is still taken. Left out: drawn.
   */
  readonly seatOf?: (log: string, member: string) => string
}

export type Verdict =
  | { readonly type: "accepted"; readonly id: string; readonly position: number }
  | { readonly type: "duplicate"; readonly id: string; readonly position: number }
  | { readonly type: "held"; readonly id: string; readonly reason: HeldReason }
  | { readonly type: "refused"; readonly id: string; readonly reason: RefusedReason }

/** What a commit must write: new rows, and the contributions and items of the context whose texts must go from the older ones. */
export type Changes = {
  readonly rows: Row[]
  readonly erased: string[]
  /** Contributions taken back from the class: their texts must go from the public feed only. */
  readonly hidden: string[]
}

export const noChanges = (): Changes => ({ rows: [], erased: [], hidden: [] })

/** Takes one event of a device. */
export const receive = (
  host: HostLog,
  event: SignedEvent,
  context: HostContext,
  changes: Changes,
): Verdict => {
  if (isOwnWord(host.genesis, event)) return receiveOwnWord(host, event, context, changes)
  const admission: Admission = admit(host, event, context.verify)
  if (admission.type !== "admit") return admission
  const { id } = admission
  if (event.type === "v1.BallotCast")
    return { type: "accepted", id, position: box(host, event, id, context, changes) }
  notePassed(host, event, context, changes)
  const { rows, effect, position } = place(host, event, saltOf(context), id)
  const isVoid = effect.type === "void"
  // Before its own rows: the reason of a removal stays.
  if (event.type === "v1.ContributionRemoved" && !isVoid) erase(changes, String(event.facts.contribution))
  if (event.type === "v1.ContextItemRemoved" && !isVoid) erase(changes, String(event.facts.item))
  const isHidden = event.type === "v1.ContributionUnpublished" || event.type === "v1.IdeaLeft"
  if (isHidden && !isVoid) hide(changes, String(event.facts.contribution))
  changes.rows.push(...(isVoid ? rows.map((row) => withoutRemovedText(host, row)) : rows))
  if (!isVoid) react(host, event, context, changes)
  return { type: "accepted", id, position }
}

/** Only what comes after it needs to know: until then no clock has to be watched. */
const notePassed = (host: HostLog, event: SignedEvent, context: HostContext, changes: Changes): void => {
  const { until, untilPassed } = host.session.public
  if (event.type !== "v1.ContributionSubmitted" || until === undefined || untilPassed) return
  if (context.now() > until)
    hostSays(host, { type: "v1.StageTimePassed", facts: { until } }, context, changes)
}

const receiveOwnWord = (
  host: HostLog,
  event: SignedEvent,
  context: HostContext,
  changes: Changes,
): Verdict => {
  const found = recollect(host, event, context.verify)
  const { id } = found
  if (found.type === "early") return { type: "held", id, reason: "TargetMissing" }
  if (found.type === "forged") return { type: "refused", id, reason: "BadSignature" }
  if (found.type === "unknown") hostSays(host, found.draft, context, changes)
  const { position } = headOf(host, "staff")
  return { type: found.type === "unknown" ? "accepted" : "duplicate", id, position }
}

/** Signs and places an event of the host's own. */
export const hostSays = (host: HostLog, draft: EventDraft, context: HostContext, changes: Changes): void => {
  const key = context.signer.publicKey
  const seq = (host.lastSequences.get(key) ?? 0) + 1
  const { log } = host
  const signing = { log, seat: host.genesis.nonce, signer: context.signer, seq, salt: newId(context.random) }
  const { rows } = place(host, signEvent(draft, { ...signing, time: context.now() }), saltOf(context))
  changes.rows.push(...rows)
}

const saltOf = (context: HostContext) => () => newId(context.random)

const box = (
  host: HostLog,
  event: SignedEvent,
  id: string,
  context: HostContext,
  changes: Changes,
): number => {
  const after = headOf(host, "staff").position
  const row = { ...append(host, "box", event, id), after }
  const ballot = putInBox(host, event, id, after)
  const poll = String(event.facts.poll)
  const receipt = entryBody({ type: "BallotKept", facts: { poll } }, saltOf(context))
  changes.rows.push(row, append(host, `own:${event.seat}`, receipt))
  if (isLate(host, poll, ballot) && host.session.public.polls[poll]?.lateRuled === null) {
    const ballots = host.box[poll] ?? []
    const count = new Set(ballots.filter((it) => isLate(host, poll, it)).map((it) => it.event.seat)).size
    hostSays(host, { type: "v1.LateBallotsHeld", facts: { poll, count } }, context, changes)
  }
  return row.position
}

/** What the host answers to an event that took effect. */
const react = (host: HostLog, event: SignedEvent, context: HostContext, changes: Changes): void => {
  const poll = String(event.facts.poll)
  switch (event.type) {
    case "v1.PollClosing":
      closePoll(host, poll, false, context, changes)
      break
    case "v1.RevealAsked":
      reveal(host, poll, context, changes)
      break
    case "v1.LateBallotsRuled":
      if (event.facts.admit === true) closePoll(host, poll, true, context, changes)
      break
  }
}

const closePoll = (
  host: HostLog,
  poll: string,
  late: boolean,
  context: HostContext,
  changes: Changes,
): void => {
  const ballots = lastBallots(host, poll, late).map((it) => it.id)
  hostSays(host, { type: "v1.PollClosed", facts: { poll, ballots, round: late ? 2 : 1 } }, context, changes)
}

/** Releases the ballots that the closing names: to staff who voted what, to everybody the unlinked set. */
const reveal = (host: HostLog, poll: string, context: HostContext, changes: Changes): void => {
  const known = host.session.staff.polls[poll]
  const named = new Set(known?.named ?? [])
  for (const { id, event } of host.box[poll] ?? []) {
    if (named.has(id) && !known?.released[id])
      changes.rows.push(...place(host, event, saltOf(context), id).rows)
  }
  hostSays(host, { type: "v1.PollRevealed", facts: { poll } }, context, changes)
  if (host.genesis.otherClasses)
    hostSays(
      host,
      { type: "v1.ClassesCounted", facts: { poll, classes: votesByClass(host, poll) } },
      context,
      changes,
    )
  const again = host.session.public.polls[poll]?.again
  if (again === undefined) return
  const shift = shiftBetween(castIn(host, again), castIn(host, poll))
  hostSays(host, { type: "v1.ShiftCounted", facts: { poll, ...shift } }, context, changes)
}

/** What the closing names of a poll, by seat. */
const castIn = (host: HostLog, poll: string): Cast => {
  const named = new Set(host.session.staff.polls[poll]?.named ?? [])
  const ballots = (host.box[poll] ?? []).filter((it) => named.has(it.id))
  return new Map(ballots.map(({ event }) => [event.seat, (event.facts as FactsOf<"v1.BallotCast">).marks]))
}

const votesByClass = (host: HostLog, poll: string) => {
  const classes = classesOf(host.genesis)
  const { seats } = host.session.staff
  const cast = [...castIn(host, poll)].map(([seat, marks]) => ({ class: seats[seat]?.class ?? "", marks }))
  // Somebody who sits and is in none of them would be told by what is missing.
  return cast.every((it) => it.class !== "") ? countByClass(classes, cast) : []
}

const erase = (changes: Changes, subject: string): void => {
  changes.erased.push(subject)
  blank(changes, (row) => row.subject === subject)
}

const hide = (changes: Changes, subject: string): void => {
  changes.hidden.push(subject)
  blank(changes, (row) => row.subject === subject && isShowing(row.feed, row.body))
}

/** In the rows that are about to be written: those of earlier commits are the store's. */
const blank = (changes: Changes, isMeant: (row: Row) => boolean): void => {
  for (const [index, row] of changes.rows.entries()) {
    if (isMeant(row)) changes.rows[index] = { ...row, body: withoutText(row.body) }
  }
}

/** What arrives after the removal must not bring the text back. */
const withoutRemovedText = (host: HostLog, row: Row): Row => {
  const { contributions, contextItems } = host.session.staff
  const { subject = "" } = row
  return contributions[subject]?.fate === "removed" || contextItems[subject] === "removed"
    ? { ...row, body: withoutText(row.body) }
    : row
}

export type Sitting = {
  readonly member: string
  readonly name?: string
  readonly role: Role
  readonly key: string
  readonly device: string
  readonly request?: string
  /** Left out: a fresh animal is drawn. */
  readonly avatar?: Avatar
  /** The member's class log, where several share the session. */
  readonly class?: string
}

/** Gives a member a seat, or binds one more key to the seat they have. Returns the seat. A key holds one seat. */
export const seat = (host: HostLog, sitting: Sitting, context: HostContext, changes: Changes): string => {
  const { member, role, key, device, name } = sitting
  const request = sitting.request === undefined ? {} : { request: sitting.request }
  const { staff } = host.session
  const holder = staff.keys[key]
  // Taken back by mistake, then let in by the facilitator's tap: the key is bound anew.
  const isBack = sitting.request !== undefined && staff.seats[holder ?? ""]?.keys[key]?.revoked !== undefined
  if (holder !== undefined && !isBack) return holder
  const known = staff.seatOfMember[member]
  if (known !== undefined) {
    const facts = { seat: known, key, device, ...request }
    hostSays(host, { type: "v1.KeyBound", facts }, context, changes)
    return known
  }
  const id = context.seatOf?.(host.log, member) ?? newId(context.random)
  const wanted = sitting.avatar && isFree(host, sitting.avatar) ? sitting.avatar : undefined
  const avatar = { ...(wanted ?? freeAvatar(host, context)) }
  const of = sitting.class === undefined ? {} : { class: sitting.class }
  const facts = { seat: id, member, role, key, device, avatar, ...request, ...of }
  hostSays(
    host,
    { type: "v1.SeatAdmitted", facts, text: name === undefined ? {} : { name } },
    context,
    changes,
  )
  return id
}

/** Members of one class have each their own: the same face sits there already where several share the session. */
const isFree = ({ genesis, session }: HostLog, { animal, tone }: Avatar): boolean =>
  !genesis.otherClasses ||
  !Object.values(session.staff.seats).some(
    (it) => it.role === "pupil" && it.avatar?.animal === animal && it.avatar.tone === tone,
  )

/** A fresh animal for this session, drawn: nobody can follow a seat from one session to the next. */
const freeAvatar = (host: HostLog, { random }: HostContext) => {
  const taken = Object.values(host.session.staff.seats).flatMap((it) => (it.avatar ? [it.avatar] : []))
  const animals = new Set(taken.map((it) => it.animal))
  const free = freeAvatars(taken)
  const fresh = free.filter((it) => !animals.has(it.animal))
  const pool = fresh.length > 0 ? fresh : free
  const [high = 0, low = 0] = random(2)
  return pool[(high * 256 + low) % pool.length] ?? avatarAt(0)
}
