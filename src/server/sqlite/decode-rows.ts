import type { Row } from "../../domain/host/log.ts"
import type { Body } from "../../domain/log/event.ts"
import type { Genesis } from "../../domain/log/genesis.ts"
import type { StoredLog } from "../event-store.ts"

export type SqlRow = { [column: string]: unknown }

export const decodeLog = (row: SqlRow | undefined): StoredLog | null =>
  row === undefined
    ? null
    : {
        log: String(row.log),
        genesis: JSON.parse(String(row.genesis)) as Genesis,
        epoch: Number(row.epoch),
        openedAt: Number(row.opened_at),
      }

export const decodeRow = (row: SqlRow): Row => ({
  feed: String(row.feed),
  position: Number(row.position),
  chain: String(row.chain),
  body: JSON.parse(String(row.body)) as Body,
  ...(row.id === null ? {} : { id: String(row.id) }),
  ...(row.subject === null ? {} : { subject: String(row.subject) }),
  ...(row.after === null ? {} : { after: Number(row.after) }),
})
