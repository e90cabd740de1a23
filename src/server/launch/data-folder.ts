import { accessSync, constants, mkdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { err, ok, type Result } from "../../shared/result.ts"
import { type ProblemOf, systemErrorCode } from "./problems.ts"

/** A data folder that this process alone uses until `release`. */
export type DataFolder = { readonly path: string; readonly release: () => void }

export type DataFolderProblem = ProblemOf<"DataFolderUnusable" | "DataFolderTaken">

/**
 * Makes the folder if need be, checks that it can be written, and locks it against a second Palabre.
 * The lock is an exclusive transaction on an empty SQLite file: the system lifts it when the process ends,
 * even killed, so that no stale lock ever stops a start.
 */
export const openDataFolder = (path: string): Result<DataFolder, DataFolderProblem> => {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    return err({ type: "DataFolderUnusable", path, code: systemErrorCode(error) })
  }
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(path, "palabre.lock"))
    lock.exec("BEGIN EXCLUSIVE")
  } catch (error) {
    lock?.close()
    return err(
      isBusy(error)
        ? { type: "DataFolderTaken", path }
        : { type: "DataFolderUnusable", path, code: systemErrorCode(error) },
    )
  }
  const held = lock
  return ok({ path, release: () => held.close() })
}

const sqliteBusy = 5

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && error.errcode === sqliteBusy
