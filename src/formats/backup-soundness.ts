/** Does a log of a backup hang together: its id, its feeds' order and chain, its events' ids and signatures? */
import { type Body, bodyHashOf, eventIdOf, isAuthentic, type SignedEvent } from "../domain/log/event.ts"
import { type Genesis, logIdOf } from "../domain/log/genesis.ts"
import { chainStart, chainStep } from "../domain/log/hash.ts"

type Row = { readonly position: number; readonly body: unknown; readonly chain?: string | undefined }
type Feed = {
  readonly feed: string
  readonly cursor: { readonly position: number; readonly chain: string }
  readonly rows: readonly Row[]
}
type SoundLog = {
  readonly log: string
  readonly genesis: Genesis
  readonly feeds: readonly Feed[]
  readonly queue: readonly { readonly id: string; readonly event: unknown }[]
}

export const isSoundLog = ({ log, genesis, feeds, queue }: SoundLog): boolean =>
  logIdOf(genesis) === log &&
  new Set(feeds.map((it) => it.feed)).size === feeds.length &&
  new Set(queue.map((it) => it.id)).size === queue.length &&
  feeds.every((it) => isSoundFeed(log, it)) &&
  queue.every(({ id, event }) => {
    const signed = event as SignedEvent
    return signed.log === log && eventIdOf(signed) === id && isAuthentic(signed)
  })

const isSoundFeed = (log: string, { feed, cursor, rows }: Feed): boolean => {
  let chain = chainStart(log, feed)
  for (const [index, row] of rows.entries()) {
    if (row.position !== index + 1) return false
    const body = row.body as Body | SignedEvent
    chain = chainStep(chain, "seq" in body ? eventIdOf(body) : bodyHashOf(body))
    if (row.chain !== undefined && row.chain !== chain) return false
  }
  return cursor.position === rows.length && (rows.length === 0 || cursor.chain === chain)
}
