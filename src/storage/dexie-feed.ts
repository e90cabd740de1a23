/** Confirmed rows in the browser's database: read, append in chunks, erase texts. */
import { Dexie } from "dexie"
import { withoutText } from "../domain/log/event.ts"
import type { Cursor, FeedRow } from "./device-store.ts"
import { aboutKey, CHUNK, type DeviceDatabase, type Run, type StoredCursor } from "./dexie-tables.ts"
import { feedChange } from "./feed-append.ts"

type Place = { readonly log: string; readonly feed: string }

const runOf = ({ log, feed }: Place, rows: readonly FeedRow[]): Run => {
  const subjects = new Set(rows.flatMap((row) => row.subject ?? []))
  return {
    log,
    feed,
    first: rows[0]?.position ?? 1,
    rows,
    about: [...subjects].map((id) => aboutKey(log, id)),
  }
}

const runsOf = (place: Place, rows: readonly FeedRow[]): Run[] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    runOf(place, rows.slice(index * CHUNK, (index + 1) * CHUNK)),
  )

const runsFrom = (database: DeviceDatabase, { log, feed }: Place, first: number) =>
  database.runs.where("[log+feed+first]").between([log, feed, first], [log, feed, Dexie.maxKey])

const cursorOf = ({ epoch, position, chain }: StoredCursor): Cursor => ({ epoch, position, chain })

/** The rows after a position. */
export const readFeed = async (database: DeviceDatabase, place: Place, after = 0) => {
  const [stored, runs] = await Promise.all([
    database.cursors.get([place.log, place.feed]),
    // The chunk that the position stands in begins before it.
    runsFrom(database, place, after === 0 ? 0 : after - CHUNK + 2).toArray(),
  ])
  const rows = runs.flatMap((run) => run.rows)
  return {
    rows: after === 0 ? rows : rows.filter((row) => row.position > after),
    cursor: stored === undefined ? null : cursorOf(stored),
  }
}

/** Drops the rows after `keep`; returns where the tail begins then. */
const cut = async (database: DeviceDatabase, place: Place, tail: number, keep: number): Promise<number> => {
  const { log, feed } = place
  await runsFrom(database, place, keep + 1).delete()
  const near = database.runs
    .where("[log+feed+first]")
    .between([log, feed, keep - CHUNK + 1], [log, feed, keep], true, true)
  const last = (await near.toArray()).at(-1)
  if (last === undefined) return 1
  const kept = last.rows.filter((row) => row.position <= keep)
  if (kept.length < last.rows.length) await database.runs.put(runOf(place, kept))
  return Math.min(tail, last.first)
}

/** Adds rows after the tail; once the tail is long enough, makes chunks of it. Returns where the tail begins. */
const extend = async (database: DeviceDatabase, place: Place, tail: number, rows: readonly FeedRow[]) => {
  const tailLength = (rows[0]?.position ?? tail) - tail
  if (tailLength + rows.length < CHUNK) {
    await database.runs.put(runOf(place, rows))
    return tail
  }
  const old = tailLength === 0 ? [] : await runsFrom(database, place, tail).toArray()
  if (old.length > 0) await runsFrom(database, place, tail).delete()
  const all = [...old.flatMap((run) => run.rows), ...rows]
  await database.runs.bulkPut(runsOf(place, all))
  return tail + all.length - (all.length % CHUNK)
}

/** To be called inside a transaction over `cursors` and `runs`. Says whether rows were dropped. */
export const appendRows = async (
  database: DeviceDatabase,
  place: Place,
  rows: readonly FeedRow[],
  cursor: Cursor,
  keep?: number,
): Promise<boolean> => {
  const stored = await database.cursors.get([place.log, place.feed])
  const change = feedChange(stored ?? null, rows, cursor, keep)
  if (change === null) return false
  const isCut = stored !== undefined && change.keep < stored.position
  const before = stored?.tail ?? 1
  const tail = isCut ? await cut(database, place, before, change.keep) : before
  const { epoch, position, chain } = change.cursor
  // Awaiting a function that asks nothing of the database lets IndexedDB commit too early.
  const extended = change.rows.length === 0 ? tail : await extend(database, place, tail, change.rows)
  await database.cursors.put({ ...place, epoch, position, chain, tail: extended })
  return isCut
}

/** To be called inside a transaction over `runs`. */
export const eraseFromFeeds = async (
  database: DeviceDatabase,
  log: string,
  subjects: readonly string[],
  only?: { readonly feed: string; readonly type: string },
): Promise<void> => {
  const named = new Set(subjects)
  const about = subjects.map((id) => aboutKey(log, id))
  const found = await database.runs.where("about").anyOf(about).distinct().toArray()
  const runs = found.filter((run) => only === undefined || run.feed === only.feed)
  const erased = (row: FeedRow): FeedRow =>
    row.subject !== undefined && named.has(row.subject) && (only === undefined || row.body.type === only.type)
      ? { ...row, body: withoutText(row.body) }
      : row
  await database.runs.bulkPut(runs.map((run) => ({ ...run, rows: run.rows.map(erased) })))
}
