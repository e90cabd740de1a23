/** Queued events in the browser's database. Each function is to be called inside a transaction. */
import { withoutText } from "../domain/log/event.ts"
import type { PendingEvent, Settlement } from "./device-store.ts"
import type { DeviceDatabase, StoredPending } from "./dexie-tables.ts"
import { type Made, queued, subjectOf } from "./event-queue.ts"

const pendingOf = ({ id, event, state, reason }: StoredPending): PendingEvent => ({
  id,
  event,
  state,
  ...(reason === undefined ? {} : { reason }),
})

const storedOf = (pending: PendingEvent): Omit<StoredPending, "place"> => {
  const { log, key, seq } = pending.event
  const subject = subjectOf(pending.event)
  return { ...pending, log, key, seq, ...(subject === undefined ? {} : { subject }) }
}

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
  await database.pending.bulkAdd(events.map(storedOf))
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
): Promise<void> => {
  const verdicts = new Map(settlements.map((settlement) => [settlement.id, settlement]))
  const gone: number[] = []
  const marked: StoredPending[] = []
  for (const stored of await namedOf(database, log, [...verdicts.keys()])) {
    const verdict = verdicts.get(stored.id)
    if (verdict?.type === "held" || verdict?.type === "refused") {
      marked.push({ ...stored, state: verdict.type, reason: verdict.reason })
    } else gone.push(stored.place)
  }
  await database.pending.bulkDelete(gone)
  await database.pending.bulkPut(marked)
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
}
