/**
 * How fast a device, a seat and a log may be written to. Never by address: a class shares one. A seat pays only
 * for what was really signed by its keys, so that nobody can use up another's share.
 */
import type { Verdict } from "../../domain/host/host.ts"
import type { Clock } from "../../shared/ports.ts"
import { createBuckets, type Rate } from "./buckets.ts"
import type { OpenLog } from "./logs.ts"

const rates = {
  /** Requests of one device, of any kind. */
  request: { capacity: 1_200, perSecond: 60 },
  /** Documents that one device makes public: they are large. */
  publish: { capacity: 30, perSecond: 0.5 },
  /** Parts of carried files: to open one costs the server milliseconds, whatever is in it. */
  carried: { capacity: 60, perSecond: 2 },
  /** Of all devices together. */
  allCarried: { capacity: 300, perSecond: 20 },
  /** Events that one device sends to one log. */
  device: { capacity: 1_000, perSecond: 50 },
  staffDevice: { capacity: 20_000, perSecond: 500 },
  /** All devices without a seat in the log, together: their keys cost them nothing. */
  strangers: { capacity: 2_000, perSecond: 50 },
  /** Events of one seat, whatever device they came from. */
  seat: { capacity: 300, perSecond: 10 },
  staffSeat: { capacity: 20_000, perSecond: 200 },
  /** Events of all seats of a log. */
  log: { capacity: 20_000, perSecond: 1_000 },
} as const satisfies { readonly [name: string]: Rate }

/** All answer in seconds to wait; 0: go on. */
export type Limits = {
  readonly request: (device: string) => number
  readonly publish: (device: string) => number
  /** Before a part of a carried file is opened. */
  readonly carried: (device: string) => number
  readonly push: (log: OpenLog, device: string, events: readonly unknown[]) => number
  /** After the verdicts: what was accepted is paid for. */
  readonly charge: (log: OpenLog, events: readonly unknown[], verdicts: readonly Verdict[]) => void
}

export const createLimits = (now: Clock): Limits => {
  const buckets = createBuckets(now)
  const seatKey = (log: OpenLog, seat: string) => `seat ${log.stored.log} ${seat}`
  const rateOf = (log: OpenLog, seat: string): Rate => {
    const role = log.host.session.staff.seats[seat]?.role
    return role === "pupil" || role === undefined ? rates.seat : rates.staffSeat
  }
  return {
    request: (device) => buckets.take(`request ${device}`, 1, rates.request),
    publish: (device) => buckets.take(`publish ${device}`, 1, rates.publish),
    carried: (device) =>
      buckets.take(`carried ${device}`, 1, rates.carried) || buckets.take("carried", 1, rates.allCarried),
    push: (log, device, events) => {
      const { log: id } = log.stored
      const waits = [...new Set(events.flatMap(seatOf))].map((seat) =>
        isClass(log) ? 0 : buckets.wait(seatKey(log, seat), rateOf(log, seat)),
      )
      const seconds = Math.max(buckets.wait(`log ${id}`, rates.log), ...waits)
      if (seconds > 0) return seconds
      const standing = standingOf(log, device)
      return standing === "stranger"
        ? buckets.take(`strangers ${id}`, events.length, rates.strangers)
        : buckets.take(`device ${id} ${device}`, events.length, rates[standing])
    },
    charge: (log, events, verdicts) => {
      for (const [index, verdict] of verdicts.entries()) {
        if (verdict.type !== "accepted") continue
        buckets.charge(`log ${log.stored.log}`, 1, rates.log)
        if (isClass(log)) continue
        for (const seat of seatOf(events[index])) buckets.charge(seatKey(log, seat), 1, rateOf(log, seat))
      }
    },
  }
}

const isClass = (log: OpenLog): boolean => log.stored.genesis.kind === "class"

/** The seat that an event, not yet decoded, says it is from. */
const seatOf = (event: unknown): string[] =>
  typeof event === "object" && event !== null && "seat" in event && typeof event.seat === "string"
    ? [event.seat]
    : []

const standingOf = (log: OpenLog, device: string): "staffDevice" | "device" | "stranger" => {
  if (log.stored.genesis.facilitator === device) return "staffDevice"
  if (isClass(log)) return log.host.class.facilitators.includes(device) ? "staffDevice" : "stranger"
  const held = Object.values(log.host.session.staff.seats).filter((seat) =>
    Object.values(seat.keys).some((it) => it.device === device && it.revoked !== "notThisPupil"),
  )
  if (held.length === 0) return "stranger"
  return held.some((it) => it.role === "facilitator") ? "staffDevice" : "device"
}
