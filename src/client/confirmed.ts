/**
 * What the feeds of a log fold to on this device. It begins with the snapshot that was kept, and keeps another now
 * and then, so that a start does not grow with the log.
 */
import { eventIdOf } from "../domain/log/event.ts"
import { inBulk } from "../domain/session/tables.ts"
import type { Cursor, DeviceStore, FeedRow } from "../storage/device-store.ts"
import type { Timers } from "../sync/transport.ts"
import { foldVersion } from "./fold-version.ts"

export type Confirmed<S> = {
  readonly confirmed: () => S
  /** Of the events folded so far. */
  readonly ids: ReadonlySet<string>
  /** How far of each feed is folded. */
  readonly cursors: Map<string, Cursor | null>
  /** Everything the device holds, folded anew: a reset of one feed must not lose what the others told. */
  readonly readAgain: () => Promise<void>
  readonly foldAll: (feed: string, rows: readonly FeedRow[]) => void
  /** To be called where rows were folded. */
  readonly snapshotLater: () => void
}

export type FoldSpec<S> = {
  readonly log: string
  readonly feeds: readonly string[]
  readonly initial: S
  readonly fold: (state: S, feed: string, row: FeedRow, id: string | undefined) => S
  /** The contribution whose texts must leave this device, where a row says so. */
  readonly erases: (row: FeedRow) => string | undefined
  /** The contribution whose texts must leave this feed here, where a row says so. */
  readonly hides: (feed: string, row: FeedRow) => string | undefined
}

export type FoldDeps = {
  readonly store: DeviceStore
  readonly timers: Timers
  /** A folded state is kept after so many rows at least. Left out: `SNAPSHOT_EVERY`, this build's version. */
  readonly snapshots?: { readonly every: number; readonly version: string | null }
}

const SNAPSHOT_EVERY = 500
/** A class at work writes more at once: what follows belongs to the same snapshot. */
const SNAPSHOT_AFTER_MS = 3_000

export const createConfirmed = <S>(
  spec: FoldSpec<S>,
  { store, timers, snapshots }: FoldDeps,
  closed: AbortSignal,
): Confirmed<S> => {
  const { every, version } = snapshots ?? { every: SNAPSHOT_EVERY, version: foldVersion }
  const snapshotOf = { name: spec.feeds.join(" "), version: version ?? "" }
  const cursors = new Map<string, Cursor | null>()
  const ids = new Set<string>()
  let confirmed = spec.initial
  /** Rows folded since the last snapshot. */
  let grown = 0
  let isSnapping = false

  const fold = (feed: string, row: FeedRow) => {
    const id = idOfRow(row)
    if (id !== undefined) ids.add(id)
    confirmed = spec.fold(confirmed, feed, row, id)
  }
  const foldAll = (feed: string, rows: readonly FeedRow[]) => {
    inBulk(() => {
      for (const row of rows) fold(feed, row)
    })
    grown += rows.length
  }
  const isErasing = (feed: string, row: FeedRow) =>
    spec.erases(row) !== undefined || spec.hides(feed, row) !== undefined

  const readAgain = async (): Promise<void> => {
    const { snapshot, feeds } = await store.readFrom(spec.log, snapshotOf, spec.feeds)
    const begun = snapshot === null ? null : begunFrom<S>(snapshot)
    if (snapshot !== null && begun === null) {
      await store.forgetSnapshots(spec.log)
      return readAgain()
    }
    confirmed = begun?.confirmed ?? spec.initial
    ids.clear()
    for (const id of begun?.ids ?? []) ids.add(id)
    grown = 0
    for (const { feed, rows, cursor } of feeds) {
      cursors.set(feed, cursor)
      foldAll(feed, rows)
    }
    // A tab that died while it erased may have left one.
    const isErased = feeds.some(({ feed, rows }) => rows.some((row) => isErasing(feed, row)))
    if (isErased) await store.forgetSnapshots(spec.log)
  }

  const keep = async () => {
    await timers.sleep(SNAPSHOT_AFTER_MS, closed)
    if (closed.aborted) return
    const at = spec.feeds.map((feed) => ({ feed, cursor: cursors.get(feed) ?? null }))
    const state = JSON.stringify({ confirmed, ids: [...ids] } satisfies Begun<S>)
    grown = 0
    await store.putSnapshot(spec.log, snapshotOf, { state, at })
  }
  /** Seldom enough that all of them together cost no more than a part of what they spare. */
  const snapshotLater = () => {
    const held = [...cursors.values()].reduce((sum, it) => sum + (it?.position ?? 0), 0)
    if (isSnapping || version === null || grown < Math.max(every, held / 10)) return
    isSnapping = true
    // Where it cannot be kept, the next start reads the rows.
    keep()
      .catch(() => undefined)
      .finally(() => {
        isSnapping = false
      })
  }

  return { confirmed: () => confirmed, ids, cursors, readAgain, foldAll, snapshotLater }
}

/** What a snapshot holds. */
type Begun<S> = { readonly confirmed: S; readonly ids: readonly string[] }

/** This version wrote it; null where the disk gives something else back. */
const begunFrom = <S>(snapshot: string): Begun<S> | null => {
  try {
    return JSON.parse(snapshot) as Begun<S>
  } catch {
    return null
  }
}

const idOfRow = ({ body }: FeedRow): string | undefined => ("seq" in body ? eventIdOf(body) : undefined)
