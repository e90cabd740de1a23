/**
 * What is told and never logged: who is connected and what they do, how many voted, the host's clock.
 * Streams are woken by commits, at once where nothing came just before; the more readers a log has, the longer
 * it gathers. What is told goes out at most every 100 ms for a log, the last word always; to those who hear only
 * how many voted, when that has changed.
 */

import { lastBallots } from "../../domain/host/log.ts"
import type { FaceState, LiveFrame } from "../../protocol/messages.ts"
import type { Clock } from "../../shared/ports.ts"
import type { OpenLog } from "./logs.ts"

export type Reader = {
  readonly log: string
  /** Seats of this device in this log. */
  readonly seats: readonly string[]
  readonly isStaff: boolean
  readonly device: string
  readonly wake: () => void
  /** The frame as JSON: written once for all readers. */
  readonly tell: (frame: string) => void
  readonly end: () => void
}

const TELL_EVERY_MS = 100
const LONGEST_REST_MS = 300
/**
 * Between two wakings of a log's readers: what comes meanwhile is one frame for all. A twelfth of a millisecond for
 * each of a class; of a whole school each reader also writes, so that beyond 300 it grows by the square.
 */
const restOf = (readers: number): number =>
  Math.min(LONGEST_REST_MS, readers * Math.max(1 / 12, readers / 3_600))

/** A tablet says every 15 s what its pupil does; one that went silent has lost its network, or sleeps. */
const SILENCE_MS = 40_000

/** `heardAt`: null where its tablet has never said anything: then its stream speaks for it. */
type Seen = { state: FaceState; unsent: number; readers: number; heardAt: number | null }

export type Live = {
  readonly join: (reader: Reader) => () => void
  readonly wake: (log: string) => void
  readonly note: (log: string, seat: string, state: FaceState, unsent: number | undefined) => void
  readonly frame: (log: OpenLog, isStaff: boolean) => LiveFrame
  /** Tells every reader of the log whom it concerns, at once or within 100 ms of the last time. */
  readonly tellAll: (log: OpenLog) => void
  /** Streams open now. */
  readonly count: () => number
  /** Ends the streams of a device that lost its right to read. */
  readonly endAll: (match: (reader: Reader) => boolean) => void
}

export const createLive = (now: Clock): Live => {
  const readers = new Map<string, Set<Reader>>()
  const readersOf = (log: string): ReadonlySet<Reader> => readers.get(log) ?? new Set()
  const seen = new Map<string, Map<string, Seen>>()
  const seenIn = (log: string) => seen.get(log) ?? new Map<string, Seen>()
  const seat = (log: string, id: string): Seen => {
    const inLog = seenIn(log)
    const known = inLog.get(id) ?? { state: "in" as const, unsent: 0, readers: 0, heardAt: null }
    seen.set(log, inLog.set(id, known))
    return known
  }

  /** What nobody needs to hear any more is forgotten. */
  const forget = (log: string, id: string) => {
    const known = seen.get(log)
    const it = known?.get(id)
    if (known && it && it.readers === 0 && it.unsent === 0) known.delete(id)
    if (known?.size === 0) seen.delete(log)
  }

  const frame = (log: OpenLog, isStaff: boolean): LiveFrame => {
    const turnout = turnoutOf(log)
    const { epoch } = log.stored
    if (!isStaff) return { now: now(), epoch, turnout: turnout.counts }
    const isHeard = ({ heardAt }: Seen) => heardAt === null || heardAt + SILENCE_MS > now()
    const here = [...seenIn(log.stored.log)].filter(([, it]) => it.readers > 0 && isHeard(it))
    const connected = new Set(here.map(([id]) => id))
    const unsent = [...seenIn(log.stored.log)].filter(([, it]) => it.unsent > 0)
    return {
      ...{ now: now(), epoch },
      turnout: turnout.counts,
      presence: Object.fromEntries(here.map(([id, it]) => [id, it.state])),
      missing: Object.fromEntries(
        Object.entries(turnout.without).map(([poll, seats]) => [
          poll,
          seats.filter((id) => !connected.has(id)),
        ]),
      ),
      unsent: Object.fromEntries(unsent.map(([id, it]) => [id, it.unsent])),
    }
  }

  /** log -> what all but staff were told last, without the clock. */
  const told = new Map<string, string>()
  const tellNow = (log: OpenLog) => {
    const here = [...readersOf(log.stored.log)]
    if (here.length === 0) return
    const others = frame(log, false)
    const news = JSON.stringify({ ...others, now: 0 })
    const isNew = told.get(log.stored.log) !== news
    told.set(log.stored.log, news)
    const staff = here.some((it) => it.isStaff) ? JSON.stringify(frame(log, true)) : ""
    const json = JSON.stringify(others)
    for (const reader of here) {
      if (reader.isStaff) reader.tell(staff)
      else if (isNew) reader.tell(json)
    }
  }
  /** Logs told a moment ago -> is there more to tell? */
  const resting = new Map<string, boolean>()
  const tellAll = (log: OpenLog) => {
    const id = log.stored.log
    if (resting.has(id)) return void resting.set(id, true)
    resting.set(id, false)
    tellNow(log)
    const rested = setTimeout(() => {
      const isMore = resting.get(id)
      resting.delete(id)
      if (isMore) tellAll(log)
    }, TELL_EVERY_MS)
    rested.unref()
  }

  /** Logs whose readers were woken a moment ago -> is there more to wake them for? */
  const waking = new Map<string, boolean>()
  const wake = (log: string) => {
    if (waking.has(log)) return void waking.set(log, true)
    const here = [...readersOf(log)]
    if (here.length === 0) return
    for (const reader of here) reader.wake()
    waking.set(log, false)
    const rested = setTimeout(() => {
      const isMore = waking.get(log)
      waking.delete(log)
      if (isMore) wake(log)
    }, restOf(here.length))
    rested.unref()
  }

  return {
    join: (reader) => {
      readers.set(reader.log, (readers.get(reader.log) ?? new Set()).add(reader))
      for (const id of reader.seats) {
        const known = seat(reader.log, id)
        known.readers += 1
        if (known.heardAt !== null) known.heardAt = now()
      }
      return () => {
        const inLog = readers.get(reader.log)
        if (!inLog?.delete(reader)) return
        if (inLog.size === 0) {
          readers.delete(reader.log)
          told.delete(reader.log)
        }
        for (const id of reader.seats) {
          seat(reader.log, id).readers -= 1
          forget(reader.log, id)
        }
      }
    },
    wake,
    note: (log, id, state, unsent) => {
      const known = seat(log, id)
      known.state = state
      known.heardAt = now()
      if (unsent !== undefined) known.unsent = unsent
      forget(log, id)
    },
    frame,
    tellAll,
    count: () => [...readers.values()].reduce((sum, inLog) => sum + inLog.size, 0),
    endAll: (match) => {
      for (const inLog of [...readers.values()])
        for (const reader of [...inLog]) if (match(reader)) reader.end()
    },
  }
}

/** Of those present; never which way. */
const turnoutOf = ({ host }: OpenLog) => {
  const { staff, public: shown } = host.session
  const present = Object.values(staff.seats).filter(
    (it) => it.role === "pupil" && (staff.presence[it.member] ?? "present") === "present",
  )
  const counts: { [poll: string]: { n: number; of: number } } = {}
  const without: { [poll: string]: string[] } = {}
  for (const poll of shown.pollOrder) {
    if (shown.polls[poll]?.status === "revealed") continue
    const voted = new Set(lastBallots(host, poll, false).map((it) => it.event.seat))
    counts[poll] = { n: voted.size, of: Math.max(present.length, voted.size) }
    without[poll] = present.filter((it) => !voted.has(it.seat)).map((it) => it.seat)
  }
  return { counts, without }
}
