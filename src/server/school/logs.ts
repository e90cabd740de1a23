/**
 * The logs of a school in memory, each with one writer. Readers are woken after the commit, never before:
 * what a device has seen survives the server.
 */

import { decodeEvent } from "../../domain/host/admit.ts"
import {
  type Changes,
  type HostContext,
  hostSays,
  receive,
  type Sitting,
  seat,
  type Verdict,
} from "../../domain/host/host.ts"
import { type HostLog, openHostLog, type Row, restoreRow } from "../../domain/host/log.ts"
import type { EventDraft, SignedEvent } from "../../domain/log/event.ts"
import type { Genesis } from "../../domain/log/genesis.ts"
import type { SeatRequest } from "../../domain/session/state.ts"
import { inBulk } from "../../domain/session/tables.ts"
import type { EventStore, RecordKey, StoredLog } from "../event-store.ts"
import { createFolded } from "./folded.ts"
import { createLogWriter, type LogWriter } from "./log-writer.ts"
import { SUMMARY_VERSION, summaryOf } from "./summary.ts"

/** Folded logs kept for the next who asks; those in use are kept anyway. */
export const KEPT_LOGS = 64

/** How a pupil is seated: see `Sitting`. */
export type Face = Pick<Sitting, "avatar" | "class"> & { readonly name: string }
type FaceOf = (session: OpenLog, asking: Pick<SeatRequest, "member" | "class">) => Promise<Face>

export type OpenLog = { readonly stored: StoredLog; host: HostLog }

export type Committed = {
  readonly log: OpenLog
  readonly rows: readonly Row[]
  readonly erased: readonly string[]
  readonly hidden: readonly string[]
}

export type Logs = {
  readonly open: (genesis: Genesis) => Promise<OpenLog>
  readonly find: (log: string) => Promise<OpenLog | null>
  /** Folded logs kept in memory. */
  readonly kept: () => number
  /** Gives a summary to each log that has none of this version: those of an older server. */
  readonly summarise: () => Promise<void>
  /** A verdict for each, in order. */
  readonly push: (log: OpenLog, raw: readonly unknown[]) => Promise<Verdict[]>
  readonly say: (log: OpenLog, drafts: readonly EventDraft[]) => Promise<void>
  readonly seat: (log: OpenLog, sitting: Sitting) => Promise<string>
  readonly read: EventStore["read"]
  readonly onCommit: (listener: (committed: Committed) => void) => () => void
}

export const createLogs = (
  store: EventStore,
  context: HostContext,
  faceOf: FaceOf,
  keptLogs = KEPT_LOGS,
  /** Records that must go with what a write removes. */
  touchedBy: (log: string, changes: Changes) => readonly RecordKey[] = () => [],
): Logs => {
  const listeners = new Set<(committed: Committed) => void>()

  const writers = new WeakMap<OpenLog, LogWriter>()

  const readHost = async (stored: StoredLog): Promise<HostLog> => {
    const host = openHostLog(stored.genesis)
    const rows = await store.readAll(stored.log)
    inBulk(() => {
      for (const row of rows) restoreRow(host, row)
    })
    for (const { feed, position, chain } of await store.heads(stored.log))
      host.heads.set(feed, { position, chain })
    return host
  }

  const load = async (stored: StoredLog | null): Promise<OpenLog | null> =>
    stored === null ? null : { stored, host: await readHost(stored) }

  const writerOf = (log: OpenLog): LogWriter => {
    const known = writers.get(log)
    if (known) return known
    const made = createLogWriter({
      store,
      log: log.stored.log,
      host: () => log.host,
      summaryOf,
      touchedBy: (changes) => touchedBy(log.stored.log, changes),
      reload: async () => {
        log.host = await readHost(log.stored)
      },
      onCommit: (changes) => {
        for (const listener of listeners) listener({ log, ...changes })
      },
    })
    writers.set(log, made)
    return made
  }

  const folded = createFolded(keptLogs, async (log) => load(await store.log(log)))
  const { find } = folded

  const change = <T>(log: OpenLog, work: (host: HostLog, changes: Changes) => T): Promise<T> =>
    writerOf(log).change(work)

  /** A write of nothing brings the summary along where it is not known to be there. */
  const tell = (log: OpenLog): Promise<void> => change(log, () => undefined)

  const seatNow = (log: OpenLog, sitting: Sitting): Promise<string> =>
    change(log, (host, changes) => seat(host, sitting, context, changes))

  const push = async (log: OpenLog, raw: readonly unknown[]): Promise<Verdict[]> => {
    const events = raw.map(decodeEvent)
    const lettingIn = await lettingInOf(log, events, faceOf)
    return change(log, (host, changes) =>
      events.map((event): Verdict => {
        if (event === null) return { type: "refused", id: "", reason: "BadShape" }
        const sitting = lettingIn.get(event)
        const isOpen = host.session.staff.requests[sitting?.request ?? ""] !== undefined
        const verdict = receive(host, event, context, changes)
        if (sitting && isOpen && verdict.type === "accepted") seat(host, sitting, context, changes)
        return verdict
      }),
    )
  }

  return {
    open: async (genesis) => {
      const stored = await store.openLog(genesis, context.now())
      const found = await find(stored.log)
      if (!found) throw new Error("A log just opened is missing")
      await tell(found)
      return found
    },
    find,
    kept: folded.kept,
    summarise: async () => {
      for (const { log } of await store.unsummarised(SUMMARY_VERSION)) {
        const found = await find(log)
        if (found) await tell(found)
      }
    },
    push,
    say: (log, drafts) =>
      change(log, (host, changes) => {
        for (const draft of drafts) hostSays(host, draft, context, changes)
      }),
    seat: seatNow,
    read: store.read,
    onCommit: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** A facilitator's "let in" names a request; who it is for is looked up before the writer's turn. */
const lettingInOf = async (
  log: OpenLog,
  events: readonly (SignedEvent | null)[],
  faceOf: FaceOf,
): Promise<Map<SignedEvent, Sitting>> => {
  const sittings = new Map<SignedEvent, Sitting>()
  for (const event of events) {
    if (event?.type !== "v1.SeatRequestRuled" || event.facts.admit !== true) continue
    const request = log.host.session.staff.requests[String(event.facts.request)]
    if (!request) continue
    const { member, key, device } = request
    sittings.set(event, {
      member,
      key,
      device,
      role: "pupil",
      ...(await faceOf(log, request)),
      request: request.request,
    })
  }
  return sittings
}
