/** `npm run backup -- --log ID FILE.json` and `npm run restore -- FILE.json`: single classes and sessions. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as v from "valibot"
import { classesOf } from "../../domain/log/genesis.ts"
import { hexToBytes } from "../../domain/log/hash.ts"
import { signerOf } from "../../domain/log/keys.ts"
import type { Clock } from "../../shared/ports.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import type { EventStore } from "../event-store.ts"
import { openDataFolder } from "../launch/data-folder.ts"
import { openSqliteStore } from "../sqlite/sqlite-event-store.ts"
import { fileToLogs, logsToFile } from "./log-files.ts"
import type { BackupProblem } from "./problems.ts"

/** The server must be stopped: it keeps its logs in memory. */
const withStore = async <T>(
  folder: string,
  work: (store: EventStore) => Promise<Result<T, BackupProblem>>,
): Promise<Result<T, BackupProblem>> => {
  const database = join(folder, "palabre.sqlite")
  if (!existsSync(database)) return err({ type: "NothingToBackUp", path: database })
  const held = openDataFolder(folder)
  if (!held.ok) return err({ type: "ServerRuns", path: folder })
  try {
    const opened = openSqliteStore(database)
    if (!opened.ok) return err({ type: "BackupDamaged", path: database })
    const done = await work(opened.value)
    await opened.value.close()
    return done
  } finally {
    held.value.release()
  }
}

/** A session, or a class with its sessions. Gives how many logs the file holds. */
export const backUpLog = (
  folder: string,
  id: string,
  target: string,
  now: Clock,
): Promise<Result<number, BackupProblem>> =>
  withStore(folder, async (store) => {
    if (existsSync(target)) return err({ type: "FileExists", path: target })
    const meant = (await store.logs()).filter((it) => it.log === id || classesOf(it.genesis).includes(id))
    if (meant.length === 0) return err({ type: "LogUnknown", id })
    const logs = meant.map((it) => it.log)
    writeFileSync(target, await logsToFile(store, logs, now()), { mode: 0o600, flush: true })
    return ok(logs.length)
  })

const hostRecord = v.object({ sign: v.string() })

/** Gives how many logs were missing and are there now. */
export const restoreLogs = (folder: string, file: string): Promise<Result<number, BackupProblem>> =>
  withStore(folder, async (store) => {
    if (!existsSync(file)) return err({ type: "FileMissing", path: file })
    const host = v.safeParse(hostRecord, await store.getRecord("host", "keys"))
    const key = host.success ? signerOf(hexToBytes(host.output.sign)).publicKey : ""
    const done = await fileToLogs(store, key, readFileSync(file, "utf8"))
    if (done.ok) return ok(done.value.length)
    const { type } = done.error
    return err({ type: type === "BackupTooLarge" ? "NotABackup" : type, path: file })
  })
