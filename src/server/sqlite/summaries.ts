import type { DatabaseSync } from "node:sqlite"
import type { StoredLog, Summarised, Summary } from "../event-store.ts"
import { decodeLog, type SqlRow } from "./decode-rows.ts"

export type Summaries = {
  /** Inside the transaction that writes the rows. */
  readonly put: (log: string, summary: Summary) => void
  readonly of: (device: string) => Summarised[]
  readonly in: (classLog: string, only: "running" | "all") => Summarised[]
  readonly missing: (version: number) => StoredLog[]
}

const columns = "logs.log, genesis, epoch, opened_at, value"

export const createSummaries = (db: DatabaseSync): Summaries => {
  const put = db.prepare(
    "INSERT OR REPLACE INTO summaries (log, version, running, value) VALUES (?, ?, ?, ?)",
  )
  // A log's classes stand in its genesis: they never change.
  const addClasses = db.prepare(
    "INSERT OR IGNORE INTO summary_classes (class, log) SELECT value, ? FROM json_each(?)",
  )
  const dropDevices = db.prepare(
    "DELETE FROM summary_devices WHERE log = ? AND device NOT IN (SELECT value FROM json_each(?))",
  )
  const addDevices = db.prepare(
    "INSERT OR IGNORE INTO summary_devices (device, log) SELECT value, ? FROM json_each(?)",
  )
  const byDevice = db.prepare(
    `SELECT ${columns} FROM summary_devices JOIN summaries USING (log) JOIN logs USING (log)
     WHERE device = ? ORDER BY opened_at, logs.log`,
  )
  const byClass = db.prepare(
    `SELECT ${columns} FROM summary_classes JOIN summaries USING (log) JOIN logs USING (log)
     WHERE summary_classes.class = ? AND running >= ? ORDER BY opened_at, logs.log`,
  )
  const missing = db.prepare(
    `SELECT * FROM logs WHERE NOT EXISTS
     (SELECT 1 FROM summaries WHERE summaries.log = logs.log AND version = ?) ORDER BY opened_at`,
  )
  return {
    put: (log, { version, classes, running, devices, value }) => {
      put.run(log, version, running ? 1 : 0, JSON.stringify(value))
      addClasses.run(log, JSON.stringify(classes))
      const keys = JSON.stringify(devices)
      dropDevices.run(log, keys)
      addDevices.run(log, keys)
    },
    of: (device) => byDevice.all(device).map(decode),
    in: (classLog, only) => byClass.all(classLog, only === "running" ? 1 : 0).map(decode),
    missing: (version) => missing.all(version).map((row) => decodeLog(row) as StoredLog),
  }
}

const decode = (row: SqlRow): Summarised => ({
  ...(decodeLog(row) as StoredLog),
  summary: JSON.parse(String(row.value)),
})
