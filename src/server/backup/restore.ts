/**
 * Puts a copy in the place of the server's database. Everything is done on a file beside it, which then takes
 * its name in one step; what was there stays beside it under another name. The restored history begins an epoch
 * that never was: devices send again what it lacks. Removals are not undone.
 */
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Clock } from "../../shared/ports.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import { openDataFolder } from "../launch/data-folder.ts"
import { openLedger } from "../sqlite/ledger.ts"
import { openSqliteStore } from "../sqlite/sqlite-event-store.ts"
import { makeSingleFile } from "./backup.ts"
import { type CopyFacts, inspectCopy } from "./inspect-copy.ts"
import type { BackupProblem } from "./problems.ts"

export type Restored = CopyFacts & {
  /** The database that was there; null: none. */ readonly before: string | null
}

export const restore = async (
  folder: string,
  copy: string,
  now: Clock,
): Promise<Result<Restored, BackupProblem>> => {
  if (!existsSync(copy)) return err({ type: "FileMissing", path: copy })
  const held = openDataFolder(folder)
  if (!held.ok) {
    const { type, path } = held.error
    return type === "DataFolderTaken"
      ? err({ type: "ServerRuns", path })
      : err({ type: "Unwritable", path, detail: held.error.code })
  }
  const part = join(folder, "palabre.sqlite.part")
  try {
    return await replace(folder, copy, part, now)
  } catch (error) {
    return err({
      type: "Unwritable",
      path: folder,
      detail: error instanceof Error ? error.message : String(error),
    })
  } finally {
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${part}${end}`, { force: true })
    held.value.release()
  }
}

const replace = async (
  folder: string,
  copy: string,
  part: string,
  now: Clock,
): Promise<Result<Restored, BackupProblem>> => {
  const database = join(folder, "palabre.sqlite")
  copyFileSync(copy, part)
  const facts = inspectCopy(part, copy)
  if (!facts.ok) return facts
  const present = existsSync(database) ? inspectCopy(database) : null
  const isOther =
    present?.ok && present.value.hostKeys !== null && present.value.hostKeys !== facts.value.hostKeys
  if (isOther) return err({ type: "OtherSchool", path: copy })
  const ledger = openLedger(database)
  const epochs = [facts.value.epoch, present?.ok ? present.value.epoch : 0, ledger.lastEpoch()]
  // Minutes since 1970 too: on a new machine nobody knows the epochs that an older restore began.
  const epoch = Math.max(...epochs, Math.floor(now() / 60_000)) + 1
  ledger.begin(epoch)
  const failed = await prepare(part, epoch, copy)
  if (failed) return err(failed)
  const before = present === null ? null : setAside(database, epoch)
  renameSync(part, database)
  return ok({ ...facts.value, epoch, before })
}

const prepare = async (part: string, epoch: number, copy: string): Promise<BackupProblem | null> => {
  // Opening it brings an older schema up to date, and takes out what was removed since.
  const opened = openSqliteStore(part)
  if (!opened.ok) return { type: "BackupDamaged", path: copy }
  await opened.value.close()
  const db = new DatabaseSync(part)
  db.exec(`PRAGMA secure_delete = ON; BEGIN IMMEDIATE; UPDATE logs SET epoch = ${epoch};
    INSERT OR REPLACE INTO records (kind, id, value) VALUES ('epoch', 'server', '${epoch}');
    DELETE FROM records WHERE kind = 'link'; COMMIT`)
  db.close()
  makeSingleFile(part)
  return null
}

/** Its last changes may be in the write-ahead log: they are brought in where the file can still be opened. */
const setAside = (database: string, epoch: number): string => {
  const before = `${database.slice(0, -".sqlite".length)}-before-${epoch}.sqlite`
  try {
    makeSingleFile(database)
  } catch {
    // Damaged, which may be why it is replaced: it is kept as it is, with its files.
  }
  linkSync(database, before)
  for (const end of ["-wal", "-shm"])
    if (existsSync(`${database}${end}`)) renameSync(`${database}${end}`, `${before}${end}`)
  return before
}
