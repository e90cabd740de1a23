/**
 * What the browser's database holds. Confirmed rows are stored in runs: single short ones at the tail, chunks
 * of up to `CHUNK` rows behind it, since IndexedDB reads 40 large records twice as fast as 20,000 small ones.
 */
import { Dexie, type EntityTable, type Table } from "dexie"
import type { SignedEvent } from "../domain/log/event.ts"
import type { Cursor, Draft, FeedRow, KnownLog, KnownSeat, PendingEvent } from "./device-store.ts"
import { subjectOf } from "./event-queue.ts"
import type { StoredSnapshot } from "./snapshot-rules.ts"

export const CHUNK = 500

export type Run = {
  readonly log: string
  readonly feed: string
  /** The position of the first of its rows, which are dense. */
  readonly first: number
  readonly rows: readonly FeedRow[]
  /** `aboutKey` of each contribution whose text is in the run. */
  readonly about: readonly string[]
}

/** `tail`: the first position that is not in a full chunk. */
export type StoredCursor = Cursor & { readonly log: string; readonly feed: string; readonly tail: number }

export type StoredPending = PendingEvent & {
  readonly place: number
  readonly log: string
  readonly key: string
  readonly seq: number
  readonly subject?: string
}

/** `place`: where it stood in the queue, and stands again when it must be sent again. */
export type StoredSent = {
  readonly place: number
  readonly id: string
  readonly event: SignedEvent
  readonly epoch: number
  readonly log: string
  readonly subject?: string
}

export type DeviceDatabase = Dexie & {
  values: Table<{ readonly name: string; readonly value: unknown }, string>
  logs: Table<KnownLog, string>
  seats: Table<KnownSeat, [string, string, string]>
  runs: Table<Run, [string, string, number]>
  cursors: Table<StoredCursor, [string, string]>
  pending: EntityTable<StoredPending, "place">
  sent: Table<StoredSent, number>
  /** The last sequence that a key used: kept when the event leaves the queue and when the log is forgotten. */
  sequences: Table<{ readonly log: string; readonly key: string; readonly last: number }, [string, string]>
  drafts: Table<Draft, string>
  snapshots: Table<StoredSnapshot, [string, string]>
}

export type IndexedDb = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }

// On localhost Dexie would print each failed call, also those that are repeated.
Dexie.debug = false

/** Versions only add: a released one is never edited. */
export const deviceDatabase = (name: string, engine?: IndexedDb): DeviceDatabase => {
  const database = new Dexie(name, { chromeTransactionDurability: "strict", ...engine }) as DeviceDatabase
  database.version(1).stores({
    values: "name",
    logs: "log",
    seats: "[log+seat+key]",
    runs: "[log+feed+first], *about",
    cursors: "[log+feed]",
    pending: "++place, &id, &[log+key+seq], log, [log+subject]",
    sequences: "[log+key]",
    drafts: "id",
  })
  database.version(2).stores({ sent: "place, &id, log, [log+epoch], [log+subject]" })
  database.version(3).stores({ snapshots: "[log+name]" })
  return database
}

export const aboutKey = (log: string, contribution: string): string => `${log} ${contribution}`

export const storedPending = (pending: PendingEvent): Omit<StoredPending, "place"> => {
  const { log, key, seq } = pending.event
  const subject = subjectOf(pending.event)
  return { ...pending, log, key, seq, ...(subject === undefined ? {} : { subject }) }
}

export const storedSent = ({ place, id, event, log, subject }: StoredPending, epoch: number): StoredSent => ({
  ...{ place, id, event, log, epoch },
  ...(subject === undefined ? {} : { subject }),
})
