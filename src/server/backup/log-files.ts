/**
 * Single classes and sessions of a server as a JSON file (src/formats/backup.ts), with everything that the host
 * holds of them, and into a server of the same school that lacks them: its feeds are then identical.
 */
import type { Row } from "../../domain/host/log.ts"
import { isAuthentic, type SignedEvent } from "../../domain/log/event.ts"
import {
  type Backup,
  type BackupFault,
  type BackupLog,
  decodeBackup,
  encodeBackup,
} from "../../formats/backup.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import type { EventStore } from "../event-store.ts"

export type LogFileFault =
  | BackupFault
  /** Made by a device: signatures are missing. */
  | { readonly type: "DeviceFile" }
  /** The logs name another host. */
  | { readonly type: "OtherSchool" }

/** `logs`: their ids; unknown ones are left out. */
export const logsToFile = async (
  store: EventStore,
  logs: readonly string[],
  now: number,
): Promise<string> => {
  const held: BackupLog[] = []
  for (const id of logs) {
    const stored = await store.log(id)
    if (!stored) continue
    const feeds = []
    for (const { feed, position, chain } of await store.heads(id)) {
      const rows = (await store.read(id, feed, 0, Number.MAX_SAFE_INTEGER)).map(
        ({ feed: _feed, ...row }) => row,
      )
      feeds.push({ feed, cursor: { epoch: stored.epoch, position, chain }, rows })
    }
    const { log, genesis, openedAt: usedAt } = stored
    held.push({
      ...{ log, genesis, usedAt, title: "", hosted: true, seats: [], queue: [], drafts: [] },
      feeds: feeds.toSorted((one, other) => (one.feed < other.feed ? -1 : 1)) as BackupLog["feeds"],
    })
  }
  return encodeBackup({ madeAt: now, from: "server", logs: held })
}

/** Adds the logs that the store lacks, and gives their ids. What was removed here stays removed. */
export const fileToLogs = async (
  store: EventStore,
  hostKey: string,
  text: string,
): Promise<Result<readonly string[], LogFileFault>> => {
  const decoded = decodeBackup(text)
  if (!decoded.ok) return decoded
  const { from, logs } = decoded.value
  if (from !== "server") return err({ type: "DeviceFile" })
  if (logs.some((it) => it.genesis.host.sign !== hostKey)) return err({ type: "OtherSchool" })
  if (!logs.every(isSigned)) return err({ type: "BackupDamaged" })
  const added: string[] = []
  for (const it of logs) {
    if ((await store.log(it.log)) !== null) continue
    await store.openLog(it.genesis, it.usedAt)
    await store.transact(it.log, () => ({ write: { rows: rowsOf(it), erased: [] }, answer: null }))
    added.push(it.log)
  }
  return ok(added)
}

const isSigned = ({ feeds }: Backup["logs"][number]): boolean =>
  feeds
    .filter(({ feed }) => feed === "staff" || feed === "box")
    .every(({ rows }) => rows.every(({ body }) => "signature" in body && isAuthentic(body as SignedEvent)))

const rowsOf = ({ feeds }: BackupLog): Row[] =>
  feeds.flatMap(({ feed, rows }) => rows.map((row) => ({ feed, ...row }) as Row))
