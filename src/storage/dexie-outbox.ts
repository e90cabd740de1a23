/** Queued events in the browser's database. Each function is to be called inside a transaction. */
import { Dexie } from "dexie"
import { type SignedEvent, withoutText } from "../domain/log/event.ts"
import type { PendingEvent, Settlement } from "./device-store.ts"
import {
  type DeviceDatabase,
  type StoredPending,
  type StoredSent,
  storedPending,
  storedSent,
} from "./dexie-tables.ts"
import { type Made, queued } from "./event-queue.ts"

const pendingOf = ({ id, event, state, reason }: StoredPending): PendingEvent => ({
  id,
  event,
  state,
  ...(reason === undefined ? {} : { reason }),
})

/**
 * Remembers what `make` made, so that a repeated call finds what the first one had queued before the
 * connection was lost: a commit whose answer never came must not double an event.
 */
export const rememberMade = (make: (nextSequence: number) => Made) => {
  const ids: string[] = []
  return {
    /** Of the call before this one; empty the first time. */
    ids,
    make: (nextSequence: number): Made => {
      const made = make(nextSequence)
      ids.splice(0, ids.length, ...made.map(({ id }) => id))
      return made
    },
  }
}

/** Those of `ids` that are in the queue, in the order of queueing. */
export const pendingOfIds = async (
  database: DeviceDatabase,
  ids: readonly string[],
): Promise<PendingEvent[]> => (await database.pending.where("id").anyOf(ids).sortBy("place")).map(pendingOf)

/** Puts at the end of the queue what `make` signs from the first free sequence on. */
export const enqueueEvents = async (
  database: DeviceDatabase,
  log: string,
  key: string,
  make: (nextSequence: number) => Made,
): Promise<PendingEvent[]> => {
  const used = await database.sequences.get([log, key])
  const next = (used?.last ?? 0) + 1
  const events = queued(log, key, next, make(next))
  const last = events.at(-1)
  if (last === undefined) return []
  await database.pending.bulkAdd(events.map(storedPending))
  await database.sequences.put({ log, key, last: last.event.seq })
  return events
}

export const pendingOfLog = async (database: DeviceDatabase, log: string): Promise<PendingEvent[]> =>
  (await database.pending.where("log").equals(log).toArray()).map(pendingOf)

const namedOf = async (database: DeviceDatabase, log: string, ids: readonly string[]) =>
  (await database.pending.where("id").anyOf(ids).toArray()).filter((stored) => stored.log === log)

export const settleEvents = async (
  database: DeviceDatabase,
  log: string,
  settlements: readonly Settlement[],
  epoch: number,
): Promise<void> => {
  const verdicts = new Map(settlements.map((settlement) => [settlement.id, settlement]))
  const sent: StoredSent[] = []
  const marked: StoredPending[] = []
  for (const stored of await namedOf(database, log, [...verdicts.keys()])) {
    const verdict = verdicts.get(stored.id)
    if (verdict?.type === "held" || verdict?.type === "refused") {
      marked.push({ ...stored, state: verdict.type, reason: verdict.reason })
    } else sent.push(storedSent(stored, epoch))
  }
  await database.pending.bulkDelete(sent.map(({ place }) => place))
  await database.sent.bulkPut(sent)
  await database.pending.bulkPut(marked)
}

/** Each takes a place at the end of the queue, so that it comes after what was queued before. */
export const keepAsSent = async (
  database: DeviceDatabase,
  log: string,
  events: readonly { readonly id: string; readonly event: SignedEvent }[],
  epoch: number,
): Promise<void> => {
  const ids = events.map(({ id }) => id)
  const known = new Set([
    ...(await database.pending.where("id").anyOf(ids).toArray()).map(({ id }) => id),
    ...(await database.sent.where("id").anyOf(ids).toArray()).map(({ id }) => id),
  ])
  const fresh = events.filter(({ id }) => !known.has(id))
  if (fresh.length === 0) return
  await database.pending.bulkAdd(fresh.map(({ id, event }) => storedPending({ id, event, state: "waiting" })))
  const settlements = fresh.map(({ id }): Settlement => ({ id, type: "accepted" }))
  await settleEvents(database, log, settlements, epoch)
}

export const resendEvents = async (database: DeviceDatabase, log: string, epoch: number): Promise<number> => {
  const places = [
    [log, Dexie.minKey],
    [log, epoch],
    [log, Dexie.maxKey],
  ] as const
  const ofOtherEpochs = database.sent
    .where("[log+epoch]")
    .between(places[0], places[1])
    .or("[log+epoch]")
    .between(places[1], places[2], false)
  const again = await ofOtherEpochs.toArray()
  if (again.length === 0) return 0
  await database.sent.bulkDelete(again.map(({ place }) => place))
  const waiting = again.map(({ place, id, event }) => ({
    ...storedPending({ id, event, state: "waiting" }),
    place,
  }))
  await database.pending.bulkPut(waiting)
  return again.length
}

export const dismissEvents = async (database: DeviceDatabase, log: string, ids: readonly string[]) => {
  const refused = (await namedOf(database, log, ids)).filter(({ state }) => state === "refused")
  await database.pending.bulkDelete(refused.map(({ place }) => place))
}

export const eraseFromPending = async (
  database: DeviceDatabase,
  log: string,
  subjects: readonly string[],
): Promise<void> => {
  const keys = subjects.map((subject) => [log, subject])
  const found = await database.pending.where("[log+subject]").anyOf(keys).toArray()
  await database.pending.bulkPut(found.map((stored) => ({ ...stored, event: withoutText(stored.event) })))
  const sent = await database.sent.where("[log+subject]").anyOf(keys).toArray()
  await database.sent.bulkPut(sent.map((stored) => ({ ...stored, event: withoutText(stored.event) })))
}
