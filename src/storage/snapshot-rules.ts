/** When a snapshot may be begun with, and when it may be kept: one rule for every adapter. */
import type { Cursor, Fold, Snapshot } from "./device-store.ts"

export type StoredSnapshot = Snapshot & {
  readonly log: string
  readonly name: string
  readonly version: string
}

type CursorOf = (feed: string) => Cursor | null

/** It is of these feeds as they go on, and this version folded it. */
export const isUsable = (
  { version, at }: StoredSnapshot,
  fold: Fold,
  feeds: readonly string[],
  cursorOf: CursorOf,
): boolean =>
  version === fold.version &&
  at.map((it) => it.feed).join() === feeds.join() &&
  at.every(({ feed, cursor }) => {
    const stored = cursorOf(feed)
    return cursor === null || (stored?.epoch === cursor.epoch && stored.position >= cursor.position)
  })

/** Nobody has added or dropped a row since it was folded. */
export const isCurrent = ({ at }: Snapshot, cursorOf: CursorOf): boolean =>
  at.every(({ feed, cursor }) => {
    const stored = cursorOf(feed)
    return (
      cursor?.epoch === stored?.epoch &&
      cursor?.position === stored?.position &&
      cursor?.chain === stored?.chain
    )
  })
