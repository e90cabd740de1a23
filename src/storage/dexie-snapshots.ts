/** Folded states in the browser's database. Each function is to be called inside a transaction. */
import { Dexie } from "dexie"
import type { Fold, FoldStart, Snapshot } from "./device-store.ts"
import { readFeed } from "./dexie-feed.ts"
import type { DeviceDatabase } from "./dexie-tables.ts"
import { isCurrent, isUsable } from "./snapshot-rules.ts"

const cursorsOf = async (database: DeviceDatabase, log: string, feeds: readonly string[]) => {
  const found = await database.cursors.bulkGet(feeds.map((feed): [string, string] => [log, feed]))
  const stored = new Map(feeds.map((feed, index) => [feed, found[index] ?? null]))
  return (feed: string) => stored.get(feed) ?? null
}

export const readFrom = async (
  database: DeviceDatabase,
  log: string,
  fold: Fold,
  feeds: readonly string[],
): Promise<FoldStart> => {
  const [stored, cursorOf] = await Promise.all([
    database.snapshots.get([log, fold.name]),
    cursorsOf(database, log, feeds),
  ])
  const usable = stored && isUsable(stored, fold, feeds, cursorOf) ? stored : null
  const after = new Map(usable?.at.map((it) => [it.feed, it.cursor?.position ?? 0]))
  const read = feeds.map(async (feed) => ({
    feed,
    ...(await readFeed(database, { log, feed }, after.get(feed))),
  }))
  return { snapshot: usable?.state ?? null, feeds: await Promise.all(read) }
}

export const putSnapshot = async (
  database: DeviceDatabase,
  log: string,
  { name, version }: Fold,
  { state, at }: Snapshot,
): Promise<void> => {
  const cursorOf = await cursorsOf(
    database,
    log,
    at.map((it) => it.feed),
  )
  if (isCurrent({ state, at }, cursorOf)) await database.snapshots.put({ log, name, version, state, at })
}

export const forgetSnapshots = async (database: DeviceDatabase, log: string): Promise<void> => {
  await database.snapshots.where("[log+name]").between([log, Dexie.minKey], [log, Dexie.maxKey]).delete()
}
