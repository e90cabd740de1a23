/** Rows and events for the device store's contract: right in shape, not signed. */
import { eventIdOf, type SignedEvent } from "../../src/domain/log/event.ts"
import type { Genesis } from "../../src/domain/log/genesis.ts"
import type { Cursor, FeedRow } from "../../src/storage/device-store.ts"

export const genesis: Genesis = {
  kind: "class",
  nonce: "0".repeat(32),
  host: { sign: "1".repeat(64), receive: "2".repeat(64) },
  facilitator: "3".repeat(64),
}

export const cursorAt = (position: number, epoch = 1): Cursor => ({
  epoch,
  position,
  chain: `${epoch}:${position}`,
})

/** Rows `first` to `last`, about one of five contributions each; `mark` is in text and salt. */
export const rowsOf = (first: number, last: number, mark = "text"): FeedRow[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const position = first + index
    const contribution = `idea${position % 5}`
    return {
      position,
      subject: contribution,
      body: { type: "v1.Tested", facts: { contribution }, text: { idea: `${mark} ${position}` }, salt: mark },
    }
  })

/** Makes `count` events with sequences from the one given on. */
export const eventsFrom =
  (log: string, key: string, count: number, mark = "text") =>
  (next: number): { id: string; event: SignedEvent }[] =>
    Array.from({ length: count }, (_, index) => {
      const seq = next + index
      const facts = { contribution: `idea${seq % 5}` }
      const body = { type: "v1.Tested", facts, text: { idea: `${mark} ${seq}` }, salt: mark }
      const event = { ...body, log, seat: "s", key, seq, time: 1, signature: "" }
      return { id: eventIdOf(event), event }
    })
