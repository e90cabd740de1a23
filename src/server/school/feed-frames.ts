/**
 * Feeds as readers get them, read from the store and written as JSON once for all readers. A feed is held in
 * segments of as many rows as a page; the last one grows with the commits. Only what the store has is here: a
 * text that is removed there takes everything of its log from here.
 */
import type { Row } from "../../domain/host/log.ts"
import { isOwnWord } from "../../domain/host/own-word.ts"
import type { Genesis } from "../../domain/log/genesis.ts"
import type { FeedFrame } from "../../protocol/messages.ts"
import type { EventStore } from "../event-store.ts"
import type { Committed, OpenLog } from "./logs.ts"

const PAGE = 500
/** Of JSON, in all logs together. */
const KEPT_LENGTH = 16_000_000
/** Readers stand at few places of a segment; one of its frames is as long as the segment itself. */
const KEPT_FRAMES = 4

/** One object for all readers at the same place. */
export type Frame = {
  /** A `FeedFrame`. */
  readonly json: string
  /** Where a reader of it stands. */
  readonly position: number
  /** There may be more already. */
  readonly more: boolean
}

export type FeedFrames = {
  /** What comes after a position; null: nothing yet; undefined: only the store can say. */
  readonly known: (log: OpenLog, feed: string, after: number) => Frame | null | undefined
  readonly next: (log: OpenLog, feed: string, after: number) => Promise<Frame | null>
  /** The same for a reader whose history is not that of the log. */
  readonly anew: (log: OpenLog, feed: string) => Promise<Frame>
  /** To be called after each commit; once it resolves, what it brought is known where somebody reads. */
  readonly note: (committed: Committed) => Promise<void>
}

type Segment = {
  readonly feed: string
  readonly start: number
  readonly rows: string[]
  readonly frames: Map<number, Frame>
  /** After its last row. */
  chain: string
  length: number
  isCurrent: boolean
  loading: Promise<void> | null
}

const keyOf = (log: string, feed: string, index: number): string => `${log} ${feed} ${index}`

export const createFeedFrames = (read: EventStore["read"], keptLength = KEPT_LENGTH): FeedFrames => {
  /** In the order in which they were last read from the store. */
  const segments = new Map<string, Segment>()
  let length = 0

  const drop = (key: string): void => {
    length -= segments.get(key)?.length ?? 0
    segments.delete(key)
  }

  const keep = (key: string, segment: Segment, genesis: Genesis, rows: readonly Row[]): void => {
    if (segments.get(key) !== segment) return
    drop(key)
    segment.frames.clear()
    for (const row of rows) {
      const json = wireRowOf(genesis, row)
      segment.rows.push(json)
      segment.length += json.length
      segment.chain = row.chain
    }
    segments.set(key, segment)
    length += segment.length
    for (const oldest of segments.keys()) {
      if (length <= keptLength || oldest === key) break
      drop(oldest)
    }
  }

  const load = ({ stored: { log, genesis } }: OpenLog, feed: string, index: number): Promise<void> => {
    const key = keyOf(log, feed, index)
    const segment = segments.get(key) ?? emptySegment(feed, index * PAGE)
    if (segment.loading) return segment.loading
    segments.set(key, segment)
    // A commit meanwhile says that it is not.
    segment.isCurrent = true
    const { start, rows } = segment
    const loaded = async () => {
      try {
        const found = await read(log, feed, start + rows.length, PAGE - rows.length)
        keep(key, segment, genesis, found)
      } catch (error) {
        segment.isCurrent = false
        throw error
      } finally {
        segment.loading = null
      }
    }
    segment.loading = loaded()
    return segment.loading
  }

  const known: FeedFrames["known"] = ({ stored }, feed, after) => {
    const segment = segments.get(keyOf(stored.log, feed, Math.floor(after / PAGE)))
    if (!segment || segment.loading) return undefined
    if (after < segment.start + segment.rows.length) return frameOf(segment, stored.epoch, after)
    return segment.isCurrent ? null : undefined
  }

  const next: FeedFrames["next"] = async (log, feed, after) => {
    for (;;) {
      const frame = known(log, feed, after)
      if (frame !== undefined) return frame
      await load(log, feed, Math.floor(after / PAGE))
    }
  }

  return {
    known,
    next,
    anew: async (log, feed) => {
      const { epoch } = log.stored
      const frame = (await next(log, feed, 0)) ?? {
        json: toJson({ feed, epoch, rows: "", chain: "", more: false }),
        position: 0,
        more: false,
      }
      return { ...frame, json: `${frame.json.slice(0, -1)},"reset":{"keep":0}}` }
    },
    note: async ({ log, rows, erased, hidden }) => {
      const { log: id } = log.stored
      if (erased.length + hidden.length > 0)
        for (const key of [...segments.keys()]) if (key.startsWith(`${id} `)) drop(key)
      const grown = new Map<string, () => Promise<void>>()
      for (const { feed, position } of rows) {
        const index = Math.floor((position - 1) / PAGE)
        const key = keyOf(id, feed, index)
        const segment = segments.get(key)
        if (!segment) continue
        segment.isCurrent = false
        grown.set(key, () => load(log, feed, index))
      }
      await Promise.all([...grown.values()].map((it) => it()))
    },
  }
}

const emptySegment = (feed: string, start: number): Segment => ({
  ...{ feed, start, rows: [], frames: new Map(), chain: "", length: 0, isCurrent: false, loading: null },
})

const frameOf = ({ feed, start, rows, frames, chain }: Segment, epoch: number, after: number): Frame => {
  const known = frames.get(after)
  if (known) return known
  const more = rows.length === PAGE
  const json = toJson({ feed, epoch, rows: rows.slice(after - start).join(","), chain, more })
  const frame = { json, position: start + rows.length, more }
  if (frames.size >= KEPT_FRAMES) frames.clear()
  frames.set(after, frame)
  return frame
}

type Parts = Omit<FeedFrame, "rows" | "reset"> & { readonly rows: string }

const toJson = ({ feed, epoch, rows, chain, more }: Parts): string =>
  `{"feed":${JSON.stringify(feed)},"epoch":${epoch},"rows":[${rows}],"chain":"${chain}","more":${more}}`

/**
 * Without signature and id: the device computes the id; `…/proofs` gives the signatures in idle time. The
 * host's own words keep theirs: a facilitator's device brings them back to a server that was restored.
 */
const wireRowOf = (genesis: Genesis, { position, subject, body }: Row): string => {
  const { signature, ...unsigned } = body as Row["body"] & { signature?: string }
  const rest = isOwnWord(genesis, body) ? { ...unsigned, signature } : unsigned
  return JSON.stringify({ position, ...(subject ? { subject } : {}), body: rest })
}
