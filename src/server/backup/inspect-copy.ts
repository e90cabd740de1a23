/** Is this file a whole database of a Palabre server, of this version or an older one? */
import { DatabaseSync } from "node:sqlite"
import * as v from "valibot"
import { genesisSchema, logIdOf } from "../../domain/log/genesis.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import { SCHEMA_VERSION } from "../sqlite/schema.ts"
import type { BackupProblem } from "./problems.ts"

export type CopyFacts = {
  /** The public identity of the school: its secret signing key, hashed by nobody, compared only. */
  readonly hostKeys: string | null
  readonly epoch: number
  readonly logs: number
  readonly rows: number
}

/** Opens the file for reading only; `path` is named in the problem. */
export const inspectCopy = (file: string, path = file): Result<CopyFacts, BackupProblem> => {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { readOnly: true })
    return inspect(db, path)
  } catch {
    return err({ type: "NotABackup", path })
  } finally {
    if (db?.isOpen) db.close()
  }
}

const inspect = (db: DatabaseSync, path: string): Result<CopyFacts, BackupProblem> => {
  const { user_version: version } = db.prepare("PRAGMA user_version").get() as { user_version: number }
  const tables = new Set(
    (db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]).map(
      (it) => it.name,
    ),
  )
  if (version < 1 || !["logs", "rows", "records"].every((name) => tables.has(name)))
    return err({ type: "NotABackup", path })
  if (version > SCHEMA_VERSION) return err({ type: "BackupTooNew", path })
  const { integrity_check: check } = db.prepare("PRAGMA integrity_check(1)").get() as {
    integrity_check: string
  }
  if (check !== "ok" || !areLogsSound(db)) return err({ type: "BackupDamaged", path })
  return ok(factsOf(db))
}

const areLogsSound = (db: DatabaseSync): boolean => {
  const logs = db.prepare("SELECT log, genesis FROM logs").all() as { log: string; genesis: string }[]
  return logs.every(({ log, genesis }) => {
    const decoded = v.safeParse(genesisSchema, JSON.parse(genesis))
    return decoded.success && logIdOf(decoded.output) === log
  })
}

const factsOf = (db: DatabaseSync): CopyFacts => {
  const numberOf = (sql: string) => Number((db.prepare(sql).get() as { n: number | null }).n ?? 0)
  const keys = db.prepare("SELECT value FROM records WHERE kind = 'host' AND id = 'keys'").get()
  return {
    hostKeys: keys === undefined ? null : String(keys.value),
    epoch: Math.max(
      1,
      numberOf("SELECT max(epoch) AS n FROM logs"),
      numberOf("SELECT max(CAST(value AS INTEGER)) AS n FROM records WHERE kind = 'epoch'"),
    ),
    logs: numberOf("SELECT count(*) AS n FROM logs"),
    rows: numberOf("SELECT count(*) AS n FROM rows"),
  }
}
