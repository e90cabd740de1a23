/** The server's store in memory, for tests: the same guarantees, gone with the process. */

import type { Row } from "../../src/domain/host/log.ts"
import { withoutText } from "../../src/domain/log/event.ts"
import { logIdOf } from "../../src/domain/log/genesis.ts"
import { isShowing } from "../../src/domain/session/entries.ts"
import type { EventStore, LogWrite, StoredLog, Summarised, Summary } from "../../src/server/event-store.ts"

/**
 * What a backup holds. `open`: restores it; each restore begins an epoch that never was. `elsewhere`: as if it were
 * the only one, with a ledger of its own: what is removed there is removed nowhere else.
 */
export type MemoryCopy = {
  readonly open: (epoch: number) => MemoryEventStore
  readonly elsewhere: () => MemoryEventStore
}
export type MemoryEventStore = EventStore & { readonly copy: () => MemoryCopy }

type ServerRecord = { kind: string; id: string; json: string }

export const createMemoryEventStore = (
  epoch = 1,
  logs: Map<string, StoredLog> = new Map(),
  rows: Map<string, Row[]> = new Map(),
  records: Map<string, ServerRecord> = new Map(),
  /** Log and subject; outlives every copy, as the ledger of a real store does. */
  removed: Set<string> = new Set(),
): MemoryEventStore => {
  const withoutRemoved = (log: string, row: Row): Row =>
    removed.has(`${log} ${row.subject}`) ? { ...row, body: withoutText(row.body) } : row
  for (const [log, held] of rows)
    rows.set(
      log,
      held.map((row) => withoutRemoved(log, row)),
    )
  for (const it of removed) records.delete(it.split(" ")[1] ?? "")
  const rowsOf = (log: string): Row[] => rows.get(log) ?? []
  const summaries = new Map<string, Summary>()
  const copy = <T>(value: T): T => structuredClone(value)

  const write = (log: string, { rows: added, erased, hidden = [], forgotten = [], summary }: LogWrite) => {
    const isGone = ({ feed: name, body, subject = "" }: Row) =>
      erased.includes(subject) || (isShowing(name, body) && hidden.includes(subject))
    const kept = rowsOf(log).map((row) => (isGone(row) ? { ...row, body: withoutText(row.body) } : row))
    const next = [...kept]
    for (const subject of erased) removed.add(`${log} ${subject}`)
    for (const row of added.map((it) => withoutRemoved(log, it))) {
      const isTaken = next.some((it) => it.feed === row.feed && it.position === row.position)
      if (isTaken) throw new Error(`${row.feed} ${row.position} is taken`)
      next.push(JSON.parse(JSON.stringify(row)) as Row)
    }
    rows.set(log, next)
    for (const { kind, id } of forgotten) {
      removed.add(`${log} ${kind}/${id}`)
      records.delete(`${kind}/${id}`)
    }
    if (summary) summaries.set(log, copy(summary))
  }
  const summarised = (isMeant: (summary: Summary) => boolean): Summarised[] =>
    [...logs.values()]
      .toSorted((one, other) => one.openedAt - other.openedAt)
      .flatMap((stored) => {
        const known = summaries.get(stored.log)
        return known && isMeant(known) ? [{ ...stored, summary: copy(known.value) }] : []
      })
  const feed = (log: string, name: string) =>
    rowsOf(log)
      .filter((it) => it.feed === name)
      .sort((one, other) => one.position - other.position)

  return {
    openLog: async (genesis, openedAt) => {
      const log = logIdOf(genesis)
      const stored = logs.get(log) ?? { log, genesis: copy(genesis), epoch, openedAt }
      logs.set(log, stored)
      return stored
    },
    logs: async () => [...logs.values()],
    log: async (id) => logs.get(id) ?? null,
    transact: async (log, work) => {
      // As in a real store, work runs later than it was asked for.
      await Promise.resolve()
      const { write: changes, answer } = work()
      write(log, changes)
      return answer
    },
    read: async (log, name, after, limit) =>
      copy(
        feed(log, name)
          .filter((it) => it.position > after)
          .slice(0, limit),
      ),
    readAll: async (log) => copy([...feed(log, "staff"), ...feed(log, "box")]),
    heads: async (log) => {
      const heads = new Map<string, { feed: string; position: number; chain: string }>()
      for (const row of rowsOf(log)) {
        const { feed: name, position, chain } = row
        if (position > (heads.get(name)?.position ?? 0)) heads.set(name, { feed: name, position, chain })
      }
      return [...heads.values()]
    },
    summariesOf: async (device) => summarised((it) => it.devices.includes(device)),
    summariesIn: async (classLog, only) =>
      summarised((it) => it.classes.includes(classLog) && (only === "all" || it.running)),
    unsummarised: async (version) =>
      [...logs.values()].filter((it) => summaries.get(it.log)?.version !== version),
    getRecord: async (kind, id) => {
      const known = records.get(`${kind}/${id}`)
      return known === undefined ? null : JSON.parse(known.json)
    },
    putRecord: async (kind, id, value) =>
      void records.set(`${kind}/${id}`, { kind, id, json: JSON.stringify(value) }),
    deleteRecord: async (kind, id) => records.delete(`${kind}/${id}`),
    records: async (kind) =>
      [...records.values()]
        .filter((it) => it.kind === kind)
        .map(({ id, json }) => ({ id, value: JSON.parse(json) })),
    isRemoved: async (log, subject) => removed.has(`${log} ${subject}`),
    close: async () => undefined,
    copy: () => {
      const held = structuredClone({ logs: [...logs.values()], rows, records })
      const known = new Set(removed)
      const open = (restored: number, ledger: Set<string>) => {
        const again = held.logs.map((it) => [it.log, { ...it, epoch: restored }] as const)
        return createMemoryEventStore(restored, new Map(again), copy(held.rows), copy(held.records), ledger)
      }
      return {
        open: (restored) => open(restored, removed),
        elsewhere: () => open(epoch, new Set(known)),
      }
    },
    epoch: async () => epoch,
  }
}

/** The same store with a way to it, as a database on another machine has: what races there, races here. */
export const slowly = (store: EventStore, isSlow = () => true): EventStore => {
  const pause = () => isSlow() && new Promise((resolve) => setTimeout(resolve))
  return {
    ...store,
    getRecord: async (kind, id) => {
      const found = await store.getRecord(kind, id)
      await pause()
      return found
    },
    transact: async (log, work) => {
      await pause()
      return store.transact(log, work)
    },
  }
}
