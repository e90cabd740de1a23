import type { DatabaseSync } from "node:sqlite"

export const SCHEMA_VERSION = 3

/** Step n brings a file of version n to n + 1. Steps only add; an index may go, what is stored is never rewritten. */
const steps = [
  `
CREATE TABLE logs (log TEXT PRIMARY KEY, genesis TEXT NOT NULL, epoch INTEGER NOT NULL, opened_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE rows (
  log TEXT NOT NULL, feed TEXT NOT NULL, position INTEGER NOT NULL, chain TEXT NOT NULL,
  id TEXT, subject TEXT, after INTEGER, body TEXT NOT NULL,
  PRIMARY KEY (log, feed, position)
) WITHOUT ROWID;
CREATE INDEX rows_by_subject ON rows (log, subject) WHERE subject IS NOT NULL;
CREATE TABLE records (kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
`,
  `
CREATE TABLE summaries (
  log TEXT PRIMARY KEY, version INTEGER NOT NULL, class TEXT, running INTEGER NOT NULL, value TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX summaries_by_class ON summaries (class, running) WHERE class IS NOT NULL;
CREATE TABLE summary_devices (device TEXT NOT NULL, log TEXT NOT NULL, PRIMARY KEY (device, log)) WITHOUT ROWID;
CREATE INDEX summary_devices_by_log ON summary_devices (log);
`,
  `
CREATE TABLE summary_classes (class TEXT NOT NULL, log TEXT NOT NULL, PRIMARY KEY (class, log)) WITHOUT ROWID;
DROP INDEX summaries_by_class;
`,
]

/** A new file gets every step, an older one those that it lacks, all or none of them. */
export const prepareSchema = (db: DatabaseSync, version: number): void => {
  const missing = steps.slice(version)
  if (missing.length === 0) return
  db.exec(`BEGIN IMMEDIATE; ${missing.join("")} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
}
