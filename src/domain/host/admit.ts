/**
 * Admission: the host refuses only lasting faults. What depends on an event that is not there yet, or is of
 * a type that this version does not know, is held: the sender keeps it and asks again.
 */
import * as v from "valibot"
import { classEvents, isClassEventType } from "../class/events.ts"
import { ceilings, limits } from "../limits.ts"
import { eventIdOf, isAuthentic, type SignedEvent } from "../log/event.ts"
import { hex, idSchema, keySchema } from "../log/genesis.ts"
import { isSoundKey } from "../log/keys.ts"
import { isBallotFor } from "../session/ballots.ts"
import { type FactsOf, isSessionEventType, type Role, sessionEvents } from "../session/events.ts"
import { isBeyondContext, isContextItemMissing } from "../session/handlers-context.ts"
import { isFollowUpMissing } from "../session/handlers-follow-up.ts"
import type { StaffState } from "../session/state.ts"
import type { HostLog } from "./log.ts"

export type RefusedReason =
  | "BadShape"
  | "BadBody"
  | "BadSignature"
  | "UnknownLog"
  | "UnadmittedKey"
  | "KeyRevoked"
  | "SequenceReused"
  | "NotYourRole"
  | "TooMany"
  | "TooLarge"
export type HeldReason = "UnknownType" | "TargetMissing"

export type Admission =
  | { readonly type: "admit"; readonly id: string }
  | { readonly type: "duplicate"; readonly id: string; readonly position: number }
  | { readonly type: "held"; readonly id: string; readonly reason: HeldReason }
  | { readonly type: "refused"; readonly id: string; readonly reason: RefusedReason }

/** Events that one seat may have in a log. */
export const volumeLimits: { readonly [role in Role]: number } = {
  facilitator: 20_000,
  chair: 5_000,
  pupil: 2_000,
  projector: 0,
  observer: 0,
}

/** As long as the longest text of any type, which is a picture: each type says its own length. */
const words = v.pipe(v.string(), v.maxLength(limits.pictureCode))
const integer = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const eventSchema = v.strictObject({
  type: v.pipe(v.string(), v.regex(/^v[0-9]{1,3}\.[A-Za-z]{1,60}$/)),
  facts: v.record(v.pipe(v.string(), v.maxLength(40)), v.unknown()),
  text: v.optional(v.record(v.pipe(v.string(), v.maxLength(40)), words)),
  salt: v.optional(idSchema),
  textHash: v.optional(keySchema),
  log: keySchema,
  seat: idSchema,
  key: keySchema,
  seq: integer,
  time: integer,
  signature: hex(128),
})

/** Decodes one event from the wire or a file; null where it is not one. */
export const decodeEvent = (raw: unknown): SignedEvent | null => {
  const decoded = v.safeParse(eventSchema, raw)
  return decoded.success ? (decoded.output as SignedEvent) : null
}

/** `id`: the event's. */
export type Verify = (event: SignedEvent, id: string) => boolean

/** `verify` may be a faster check than the default, never a laxer one. */
export const admit = (host: HostLog, event: SignedEvent, verify: Verify = isAuthentic): Admission => {
  const id = idOf(event)
  if (id === null) return { type: "refused", id: "", reason: "BadShape" }
  const refused = (reason: RefusedReason): Admission => ({ type: "refused", id, reason })
  if (event.log !== host.log) return refused("UnknownLog")
  const known = host.admitted.get(id)
  if (known) return { type: "duplicate", id, position: known.position }
  if (host.sequences.get(event.key)?.has(event.seq)) return refused("SequenceReused")
  const actor = actorOf(host, event)
  if ("fault" in actor) return refused(actor.fault)
  if ((host.volumes.get(event.seat) ?? 0) >= volumeLimits[actor.role]) return refused("TooMany")
  if (!isSoundKey(event.key) || !verify(event, id)) return refused("BadSignature")
  const kind = kindOf(host, event.type)
  if (!kind) return { type: "held", id, reason: "UnknownType" }
  if (!mayWrite(kind.by, actor)) return refused("NotYourRole")
  if (!v.is(kind.facts, event.facts)) return refused("BadBody")
  if (!isTextFor(kind.text, event)) return refused("BadBody")
  if (isBeyondClass(host, event)) return refused("TooMany")
  if (host.genesis.kind === "session") {
    if (isBeyondContext(host.session.public, event)) return refused("TooMany")
    if (isTargetMissing(host, event)) return { type: "held", id, reason: "TargetMissing" }
    if (isStrayBallot(host, event)) return refused("BadBody")
  }
  return { type: "admit", id }
}

const idOf = (event: SignedEvent): string | null => {
  try {
    return eventIdOf(event)
  } catch {
    return null
  }
}

/** What was removed for everyone comes back without its text to a host that was restored: it is the same event. */
const isTextFor = (text: v.GenericSchema | null, event: SignedEvent): boolean => {
  if (text === null) return event.text === undefined
  return (event.text === undefined && event.textHash !== undefined) || v.is(text, event.text)
}

type Actor = { readonly role: Role; readonly isChair?: boolean } | { readonly fault: RefusedReason }

const actorOf = (host: HostLog, event: SignedEvent): Actor => {
  if (host.genesis.kind === "class") {
    return host.class.facilitators.includes(event.key) ? { role: "facilitator" } : { fault: "UnadmittedKey" }
  }
  const { keys, seats, staffDuties } = host.session.staff
  const seat = seats[event.seat]
  if (!seat || keys[event.key] !== event.seat) return { fault: "UnadmittedKey" }
  return seat.keys[event.key]?.revoked === "notThisPupil"
    ? { fault: "KeyRevoked" }
    : { role: seat.role, isChair: staffDuties[event.seat] === "chair" }
}

const kindOf = (host: HostLog, type: string) => {
  if (host.genesis.kind === "class") return isClassEventType(type) ? classEvents[type] : undefined
  return isSessionEventType(type) ? sessionEvents[type] : undefined
}

/** A chair is a pupil who steers too. */
const mayWrite = (by: string, { role, isChair = false }: Exclude<Actor, { fault: unknown }>): boolean => {
  if (by === "staff") return role === "facilitator"
  if (by === "steering") return role === "facilitator" || role === "chair" || isChair
  return by === "pupil" && role === "pupil"
}

const isBeyondClass = (host: HostLog, { type }: SignedEvent): boolean =>
  host.genesis.kind === "class" && type === "v1.MemberAdded" && host.class.members.length >= ceilings.members

/** A ballot that does not answer its poll never will: the options of a poll are fixed. */
const isStrayBallot = (host: HostLog, { type, facts }: SignedEvent): boolean => {
  if (type !== "v1.BallotCast") return false
  const { poll, marks } = facts as FactsOf<"v1.BallotCast">
  const known = host.session.public.polls[poll]
  // A poll that was withdrawn meanwhile takes its ballots in, unread: nobody is told that they did wrong.
  if (!known) return host.session.staff.polls[poll] === undefined
  return !isBallotFor(known, marks)
}

/** A step that goes on from one not here yet is early; one that goes on from an older one is stale. */
const isBasisMissing = ({ genesis, admitted, session }: HostLog, basis: string): boolean =>
  basis !== session.public.basis &&
  basis !== genesis.nonce &&
  ![...admitted.keys()].some((id) => id.startsWith(basis))

/** A restored host may hear of a correction before what it corrects. */
const isCorrectedMissing = ({ polls }: StaffState, { type, facts }: SignedEvent): boolean =>
  type === "v1.BatchEntered" &&
  typeof facts.replaces === "string" &&
  !polls[String(facts.poll)]?.batches?.some((it) => it.id === facts.replaces)

/** Does the event name something that this log does not hold yet? */
const isTargetMissing = (host: HostLog, event: SignedEvent): boolean => {
  const { staff, public: shown } = host.session
  const { contribution, parent, poll, again, into, from, options, basis } = event.facts as {
    [name: string]: unknown
  }
  if (typeof basis === "string" && isBasisMissing(host, basis)) return true
  if (isCorrectedMissing(staff, event)) return true
  if (isFollowUpMissing(staff, event) || isContextItemMissing(staff, event)) return true
  const isNew = event.type === "v1.ContributionSubmitted" || event.type === "v1.IdeaTakenOver"
  const asked = Array.isArray(options) ? options : []
  const contributions = [isNew ? undefined : contribution, parent, into, from, ...asked]
  if (contributions.some((id) => typeof id === "string" && !staff.contributions[id])) return true
  const polls = [event.type === "v1.PollOpened" ? undefined : poll, again]
  return polls.some((id) => typeof id === "string" && !shown.polls[id] && !staff.polls[id])
}
