/** A copy of the server's database, made while the server runs: one file, whole, as of one moment. */
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import { backup, DatabaseSync } from "node:sqlite"
import { err, type Result } from "../../shared/result.ts"
import { type CopyFacts, inspectCopy } from "./inspect-copy.ts"
import type { BackupProblem } from "./problems.ts"

const ALL_PAGES = 2 ** 30

/** The file appears under its name only once it is whole and on the disk. */
export const backUp = async (database: string, target: string): Promise<Result<CopyFacts, BackupProblem>> => {
  if (!existsSync(database)) return err({ type: "NothingToBackUp", path: database })
  if (existsSync(target)) return err({ type: "FileExists", path: target })
  const part = `${target}.part`
  try {
    mkdirSync(dirname(target), { recursive: true })
    rmSync(part, { force: true })
    const source = new DatabaseSync(database, { readOnly: true })
    try {
      // In one step: a step that is interrupted by a commit would begin again and again.
      await backup(source, part, { rate: ALL_PAGES })
    } finally {
      source.close()
    }
    makeSingleFile(part)
    const facts = inspectCopy(part, target)
    if (facts.ok) renameSync(part, target)
    else rmSync(part, { force: true })
    return facts
  } catch (error) {
    rmSync(part, { force: true })
    return err({
      type: "Unwritable",
      path: target,
      detail: error instanceof Error ? error.message : String(error),
    })
  }
}

/** Without a write-ahead log of its own, readable by its owner only, and on the disk. */
export const makeSingleFile = (path: string): void => {
  const db = new DatabaseSync(path)
  db.exec("PRAGMA journal_mode = DELETE")
  db.close()
  chmodSync(path, 0o600)
  const handle = openSync(path, "r+")
  fsyncSync(handle)
  closeSync(handle)
}
