/**
 * Where a server keeps its logs. Adapters: sqlite/ (default), memory (tests); postgres/ comes later and must
 * fit: every call is async, and positions are given under the log's lock.
 *
 * Guarantees asked of every adapter:
 * - `transact` runs `work` alone for its log. What it returns is durable when the promise resolves (several
 *   logs' or callers' work may share one commit); if `work` throws, nothing of it is written.
 * - Positions of a feed are dense; a reader never sees a position before all smaller ones.
 * - `erased`: the texts of all earlier rows of the log with these subjects are gone from the store before it
 *   resolves, and rows that come later lose theirs, whatever copy is restored; `hidden`: only what `isShowing`
 *   says (domain/session/entries.ts) goes, of earlier rows.
 * - `forgotten`: these records are gone for good, whatever copy is restored.
 * - A summary is written with the rows that it tells of: together or not at all.
 */
import type { Row } from "../domain/host/log.ts"
import type { Genesis } from "../domain/log/genesis.ts"

export type StoredLog = {
  readonly log: string
  readonly genesis: Genesis
  readonly epoch: number
  readonly openedAt: number
}

/** What may be asked of a log without folding it; school/summary.ts says what `value` holds. */
export type Summary = {
  /** Of the shape of `value`: one of another version counts as missing. */
  readonly version: number
  /** A session's class logs. */
  readonly classes: readonly string[]
  readonly running: boolean
  /** Device keys by which `summariesOf` finds the log. */
  readonly devices: readonly string[]
  /** JSON. */
  readonly value: unknown
}

export type Summarised = StoredLog & { readonly summary: unknown }

export type RecordKey = { readonly kind: string; readonly id: string }

export type LogWrite = {
  readonly rows: readonly Row[]
  readonly erased: readonly string[]
  /** Left out: none. */
  readonly hidden?: readonly string[]
  /** Of this log; left out: none. */
  readonly forgotten?: readonly RecordKey[]
  /** Replaces the one that is there. Left out: it still says the truth. */
  readonly summary?: Summary
}

export interface EventStore {
  /** Of this history and of every log in it: 1, until a restore begins another. */
  epoch(): Promise<number>
  openLog(genesis: Genesis, openedAt: number): Promise<StoredLog>
  logs(): Promise<StoredLog[]>
  log(id: string): Promise<StoredLog | null>
  /** `work` gives what to write; its answer comes back after the commit. */
  transact<T>(log: string, work: () => { readonly write: LogWrite; readonly answer: T }): Promise<T>
  /** Rows of a feed with position > `after`, in order, at most `limit`. */
  read(log: string, feed: string, after: number, limit: number): Promise<Row[]>
  /** All rows of a log that rebuild its state: `staff`, then `box`. */
  readAll(log: string): Promise<Row[]>
  heads(log: string): Promise<{ feed: string; position: number; chain: string }[]>
  /** The logs whose summary names this device, in the order of opening. */
  summariesOf(device: string): Promise<Summarised[]>
  /** The sessions that a class has a part in, in the order of opening. */
  summariesIn(classLog: string, only: "running" | "all"): Promise<Summarised[]>
  /** Logs without a summary of this version. */
  unsummarised(version: number): Promise<StoredLog[]>
  /** Server records that belong to no log (keys, devices, links, codes): JSON values by kind and id. */
  getRecord(kind: string, id: string): Promise<unknown>
  putRecord(kind: string, id: string, value: unknown): Promise<void>
  /** True for the one caller who took it: of two at once, the other is told false. */
  deleteRecord(kind: string, id: string): Promise<boolean>
  /** Were the texts of this subject erased for good, by a write of any copy? */
  isRemoved(log: string, subject: string): Promise<boolean>
  records(kind: string): Promise<{ id: string; value: unknown }[]>
  close(): Promise<void>
}
