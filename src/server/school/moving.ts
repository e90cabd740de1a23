/**
 * A pupil goes on elsewhere: in the installed app beside the tab, on another tablet. The tablet that holds the seat
 * asks for a ticket; whoever shows its code or its secret within ten minutes is that pupil. Tickets and the texts
 * that travel with them are in memory only: a restarted server has none, and the old tablet still has it all.
 */
import type { EventDraft } from "../../domain/log/event.ts"
import { isSoundKey } from "../../domain/log/keys.ts"
import type { FindRequest, MoveRequest, TakeAnswer, TravellingDraft } from "../../protocol/messages.ts"
import type { Clock } from "../../shared/ports.ts"
import type { OpenLog } from "./logs.ts"

const LIFE = 10 * 60_000
/** The oldest make room: a class that never claims its tickets must not keep a new one out. */
const OPEN_TICKETS = 500

export type Ticket = {
  readonly code: string
  readonly secret: string
  readonly log: string
  readonly seat: string
  /** Of the tablet that gives its place. */
  readonly key: string
  readonly drafts: readonly TravellingDraft[]
  readonly expiresAt: number
  /** It serves one key; that one may ask again, if the answer was lost on the way. */
  takenBy?: string
}

export type Tickets = {
  readonly add: (asked: MoveRequest & { key: string }, codes: { code: string; secret: string }) => Ticket
  readonly find: (way: Pick<FindRequest, "code" | "secret">) => Ticket | null
  readonly hasCode: (code: string) => boolean
}

export const createTickets = (now: Clock): Tickets => {
  const tickets = new Map<string, Ticket>()
  /** Those that are over leave, with their texts. */
  const sweep = () => {
    for (const [code, it] of tickets) if (it.expiresAt <= now()) tickets.delete(code)
  }
  return {
    add: ({ log, seat, key, drafts }, codes) => {
      sweep()
      for (const [code, it] of tickets) {
        const isFull = tickets.size >= OPEN_TICKETS
        if ((it.seat === seat && it.log === log) || isFull) tickets.delete(code)
      }
      const ticket: Ticket = { ...codes, log, seat, key, drafts, expiresAt: now() + LIFE }
      tickets.set(ticket.code, ticket)
      return ticket
    },
    find: ({ code, secret }) => {
      sweep()
      if (secret === undefined) return tickets.get(code ?? "") ?? null
      return [...tickets.values()].find((it) => it.secret === secret) ?? null
    },
    hasCode: (code) => tickets.has(code),
  }
}

type Held = { readonly key: string } | "NotThisPupil" | null

/** The key by which this device sits on this seat; null where it does not, or no longer. */
export const heldBy = ({ host }: OpenLog, seat: string, device: string): Held => {
  const known = host.session.staff.seats[seat]
  if (known?.role !== "pupil") return null
  const mine = Object.entries(known.keys).filter(([, it]) => it.device === device)
  const [key] = mine.find(([, it]) => it.revoked === undefined) ?? []
  if (key !== undefined) return { key }
  return mine.some(([, it]) => it.revoked === "notThisPupil") ? "NotThisPupil" : null
}

/** A facilitator may have taken the tablet back since the ticket was made. */
export const isGood = ({ host }: OpenLog, ticket: Ticket): boolean => {
  const giver = host.session.staff.seats[ticket.seat]?.keys[ticket.key]
  return giver !== undefined && (giver.revoked === undefined || ticket.takenBy !== undefined)
}

type Refused = Extract<TakeAnswer, { type: "refused" }>

/** Why this key may not take the place; null where it may. */
export const refusalOf = ({ host }: OpenLog, ticket: Ticket, key: string): Refused | null => {
  const { keys, seats } = host.session.staff
  const holder = keys[key]
  const isElsewhere = holder !== undefined && holder !== ticket.seat
  if (ticket.takenBy !== undefined && ticket.takenBy !== key) return { type: "refused", reason: "WrongCode" }
  if (isElsewhere || !isSoundKey(key)) return { type: "refused", reason: "UnknownMember" }
  if (seats[ticket.seat]?.keys[key]?.revoked === "notThisPupil")
    return { type: "refused", reason: "NotThisPupil" }
  return null
}

/** The new key is bound, the old one marked as left, in one commit. */
export const wordsOfMove = ({ host }: OpenLog, ticket: Ticket, key: string, device: string): EventDraft[] => {
  const { seat } = ticket
  const keys = host.session.staff.seats[seat]?.keys ?? {}
  const isBound = keys[key] !== undefined && keys[key].revoked === undefined
  const leaves = ticket.key !== key && keys[ticket.key]?.revoked === undefined
  return [
    ...(isBound ? [] : [{ type: "v1.KeyBound", facts: { seat, key, device } }]),
    ...(leaves
      ? [{ type: "v1.KeyRevoked", facts: { seat, key: ticket.key, reason: "movedElsewhere" } }]
      : []),
  ]
}
