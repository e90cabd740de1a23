/**
 * The embedded store: one SQLite file in WAL mode, `synchronous=FULL` (what is acknowledged survives a power
 * cut), `secure_delete=ON` (an erased text leaves no bytes in the file). Writes are committed in groups:
 * the work that came in with one turn of the loop shares one transaction.
 */

import { DatabaseSync, type StatementSync } from "node:sqlite"
import { type Body, type SignedEvent, withoutText } from "../../domain/log/event.ts"
import { logIdOf } from "../../domain/log/genesis.ts"
import { isShowing } from "../../domain/session/entries.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import type { EventStore, LogWrite, RecordKey, StoredLog } from "../event-store.ts"
import { decodeLog, decodeRow } from "./decode-rows.ts"
import { type Ledger, openLedger } from "./ledger.ts"
import { prepareSchema, SCHEMA_VERSION } from "./schema.ts"
import { createSummaries } from "./summaries.ts"

/** Written by a restore (server/backup), which also gives it to every log of the copy. */
const epochSql =
  "coalesce((SELECT CAST(value AS INTEGER) FROM records WHERE kind = 'epoch' AND id = 'server'), 1)"

export type OpenFault =
  | { readonly type: "DatabaseDamaged"; readonly detail: string }
  | { readonly type: "DatabaseTooNew"; readonly version: number }
  | { readonly type: "DatabaseLocked"; readonly detail: string }
  | { readonly type: "DatabaseUnwritable"; readonly detail: string }

export const openSqliteStore = (path: string): Result<EventStore, OpenFault> => {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(path)
    const fault = prepare(db)
    if (!fault) return ok(createStore(db, openLedger(path)))
    db.close()
    return err(fault)
  } catch (error) {
    if (db?.isOpen) db.close()
    return err(faultOf(error))
  }
}

const prepare = (db: DatabaseSync): OpenFault | null => {
  db.exec(
    "PRAGMA busy_timeout = 3000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON",
  )
  const check = db.prepare("PRAGMA quick_check(1)").get() as { quick_check: string }
  if (check.quick_check !== "ok") return { type: "DatabaseDamaged", detail: check.quick_check }
  const { user_version: version } = db.prepare("PRAGMA user_version").get() as { user_version: number }
  if (version > SCHEMA_VERSION) return { type: "DatabaseTooNew", version }
  prepareSchema(db, version)
  return null
}

const faultOf = (error: unknown): OpenFault => {
  const detail = error instanceof Error ? error.message : String(error)
  if (/locked|busy/i.test(detail)) return { type: "DatabaseLocked", detail }
  if (/readonly|unable to open|permission|denied|disk is full|disk I\/O/i.test(detail))
    return { type: "DatabaseUnwritable", detail }
  return { type: "DatabaseDamaged", detail }
}

type Job = {
  readonly run: () => unknown
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}

const createStore = (db: DatabaseSync, ledger: Ledger): EventStore => {
  const sql = statementsOf(db)
  eraseRemoved(db, sql, ledger)
  const summaries = createSummaries(db)
  const jobs: Job[] = []
  let isScheduled = false
  /** An erased text must leave the write-ahead log too. */
  let hasErased = false

  const commitGroup = () => {
    isScheduled = false
    const group = jobs.splice(0)
    if (group.length === 0) return
    const done: (() => void)[] = []
    try {
      db.exec("BEGIN IMMEDIATE")
      for (const job of group) done.push(runJob(db, job))
      db.exec("COMMIT")
    } catch (error) {
      if (db.isOpen && db.isTransaction) db.exec("ROLLBACK")
      for (const job of group) job.reject(error)
      return
    }
    if (hasErased) hasErased = !emptyWriteAheadLog(db)
    for (const settle of done) settle()
  }

  const commit = <T>(run: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      jobs.push({ run, resolve: resolve as (answer: unknown) => void, reject })
      if (!isScheduled) {
        isScheduled = true
        // After what has come in meanwhile was read.
        setImmediate(commitGroup)
      }
    })

  const write = (log: string, { rows, erased, hidden = [], forgotten = [], summary }: LogWrite) => {
    ledger.remove(log, [...erased, ...forgotten.map(subjectOfRecord)])
    for (const { kind, id } of forgotten) sql.deleteRecord.run(kind, id)
    for (const subject of erased) eraseTexts(sql, log, subject, () => true)
    for (const subject of hidden) eraseTexts(sql, log, subject, isShowing)
    if (erased.length + hidden.length + forgotten.length > 0) hasErased = true
    for (const row of rows) {
      const { feed, position, chain, id = null, subject = null, after = null } = row
      // Sent again by a device that never heard of the removal.
      const body = ledger.isRemoved(log, row.subject) ? withoutText(row.body) : row.body
      sql.insertRow.run(log, feed, position, chain, id, subject, after, JSON.stringify(body))
    }
    if (summary) summaries.put(log, summary)
  }

  return {
    openLog: (genesis, openedAt) =>
      commit(() => {
        const log = logIdOf(genesis)
        sql.insertLog.run(log, JSON.stringify(genesis), openedAt)
        return decodeLog(sql.selectLog.get(log)) as StoredLog
      }),
    epoch: async () => (sql.selectEpoch.get() as { epoch: number }).epoch,
    logs: async () => sql.selectLogs.all().map((it) => decodeLog(it) as StoredLog),
    log: async (id) => decodeLog(sql.selectLog.get(id)),
    transact: (log, work) =>
      commit(() => {
        const { write: changes, answer } = work()
        write(log, changes)
        return answer
      }),
    read: async (log, feed, after, limit) => sql.selectRows.all(log, feed, after, limit).map(decodeRow),
    readAll: async (log) => [
      ...sql.selectRows.all(log, "staff", 0, -1).map(decodeRow),
      ...sql.selectRows.all(log, "box", 0, -1).map(decodeRow),
    ],
    heads: async (log) => sql.selectHeads.all(log) as { feed: string; position: number; chain: string }[],
    summariesOf: async (device) => summaries.of(device),
    summariesIn: async (classLog, only) => summaries.in(classLog, only),
    unsummarised: async (version) => summaries.missing(version),
    getRecord: async (kind, id) => {
      const found = sql.selectRecord.get(kind, id) as { value: string } | undefined
      return found === undefined ? null : JSON.parse(found.value)
    },
    putRecord: (kind, id, value) => commit(() => void sql.putRecord.run(kind, id, JSON.stringify(value))),
    deleteRecord: (kind, id) => commit(() => sql.deleteRecord.run(kind, id).changes > 0),
    records: async (kind) =>
      (sql.selectRecords.all(kind) as { id: string; value: string }[]).map((it) => ({
        id: it.id,
        value: JSON.parse(it.value),
      })),
    isRemoved: async (log, subject) => ledger.isRemoved(log, subject),
    close: async () => {
      if (jobs.length > 0) commitGroup()
      db.close()
    },
  }
}

/** How the ledger names a record; the subject of a row has no such mark. */
const subjectOfRecord = ({ kind, id }: RecordKey): string => `${kind}/${id}`

/** Before anybody reads: a copy that was restored may hold what was removed since. */
const eraseRemoved = (db: DatabaseSync, sql: Statements, ledger: Ledger): void => {
  db.exec("BEGIN IMMEDIATE")
  for (const { log, subjects } of ledger.removals())
    for (const subject of subjects) {
      eraseTexts(sql, log, subject, () => true)
      const [kind = "", id = ""] = subject.split("/")
      sql.deleteRecord.run(kind, id)
    }
  db.exec("COMMIT")
  emptyWriteAheadLog(db)
}

/** False: somebody else reads the file (a backup) or the disk is full; the next commit tries again. */
const emptyWriteAheadLog = (db: DatabaseSync): boolean => {
  try {
    const { busy } = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() as { busy: number }
    return busy === 0
  } catch {
    return false
  }
}

/** A job that throws is undone alone; the others of its group are kept. */
const runJob = (db: DatabaseSync, job: Job): (() => void) => {
  db.exec("SAVEPOINT job")
  try {
    const answer = job.run()
    db.exec("RELEASE job")
    return () => job.resolve(answer)
  } catch (error) {
    db.exec("ROLLBACK TO job; RELEASE job")
    return () => job.reject(error)
  }
}

type Statements = ReturnType<typeof statementsOf>

const statementsOf = (db: DatabaseSync) =>
  ({
    insertLog: db.prepare(
      `INSERT OR IGNORE INTO logs (log, genesis, epoch, opened_at) VALUES (?, ?, ${epochSql}, ?)`,
    ),
    selectEpoch: db.prepare(`SELECT ${epochSql} AS epoch`),
    selectLog: db.prepare("SELECT * FROM logs WHERE log = ?"),
    selectLogs: db.prepare("SELECT * FROM logs ORDER BY opened_at"),
    insertRow: db.prepare(
      "INSERT INTO rows (log, feed, position, chain, id, subject, after, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    selectRows: db.prepare(
      "SELECT * FROM rows WHERE log = ? AND feed = ? AND position > ? ORDER BY position LIMIT ?",
    ),
    // From feed to feed by the primary key: no row but the last of each is looked at.
    selectHeads: db.prepare(
      `WITH RECURSIVE feeds (name) AS (
         SELECT min(feed) FROM rows WHERE log = ?1
         UNION ALL SELECT (SELECT min(feed) FROM rows WHERE log = ?1 AND feed > name) FROM feeds WHERE name IS NOT NULL
       )
       SELECT feed, position, chain FROM feeds JOIN rows ON log = ?1 AND feed = name AND position =
       (SELECT max(position) FROM rows WHERE log = ?1 AND feed = name)`,
    ),
    selectBySubject: db.prepare("SELECT feed, position, body FROM rows WHERE log = ? AND subject = ?"),
    updateBody: db.prepare("UPDATE rows SET body = ? WHERE log = ? AND feed = ? AND position = ?"),
    selectRecord: db.prepare("SELECT value FROM records WHERE kind = ? AND id = ?"),
    selectRecords: db.prepare("SELECT id, value FROM records WHERE kind = ? ORDER BY id"),
    putRecord: db.prepare("INSERT OR REPLACE INTO records (kind, id, value) VALUES (?, ?, ?)"),
    deleteRecord: db.prepare("DELETE FROM records WHERE kind = ? AND id = ?"),
  }) satisfies { [name: string]: StatementSync }

const eraseTexts = (
  sql: Statements,
  log: string,
  subject: string,
  isMeant: (feed: string, body: Body) => boolean,
): void => {
  for (const row of sql.selectBySubject.all(log, subject) as {
    feed: string
    position: number
    body: string
  }[]) {
    const body = JSON.parse(row.body) as Body | SignedEvent
    if (body.text !== undefined && isMeant(row.feed, body)) {
      sql.updateBody.run(JSON.stringify(withoutText(body)), log, row.feed, row.position)
    }
  }
}
