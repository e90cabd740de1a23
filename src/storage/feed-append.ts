/** What an append does to a feed: one rule for every adapter. Positions start at 1. */
import type { Cursor, FeedRow } from "./device-store.ts"

export type FeedChange = {
  /** Rows after this position are dropped first. */
  readonly keep: number
  /** Rows to add: dense, from `keep` + 1. */
  readonly rows: readonly FeedRow[]
  readonly cursor: Cursor
}

/** Null when everything is held already. Throws a RangeError where a row is missing. */
export const feedChange = (
  stored: Cursor | null,
  rows: readonly FeedRow[],
  cursor: Cursor,
  keep?: number,
): FeedChange | null => {
  const sameEpoch = stored?.epoch === cursor.epoch && keep === undefined
  const held = stored === null ? 0 : sameEpoch ? stored.position : Math.min(keep ?? 0, stored.position)
  const added = rows.filter((row) => row.position > held)
  added.forEach((row, index) => {
    if (row.position !== held + 1 + index) {
      throw new RangeError(`Gap in the feed: ${row.position} came where ${held + 1 + index} was due`)
    }
  })
  if (sameEpoch && added.length === 0 && cursor.position <= held) return null
  if (cursor.position !== held + added.length) {
    throw new RangeError(
      `Gap in the feed: the cursor says ${cursor.position}, rows end at ${held + added.length}`,
    )
  }
  return { keep: held, rows: added, cursor }
}
