/**
 * The device store of headless devices and tests. What is written lives in a `MemoryDisk`: several stores on
 * one disk behave like several tabs, and a store opened later finds what was there.
 */
import { withoutText } from "../domain/log/event.ts"
import type {
  Cursor,
  DeviceStore,
  Draft,
  FeedRow,
  HeldEvent,
  KnownLog,
  KnownSeat,
  PendingEvent,
  Settlement,
} from "./device-store.ts"
import { queued, subjectOf } from "./event-queue.ts"
import { feedChange } from "./feed-append.ts"
import { isCurrent, isUsable, type StoredSnapshot } from "./snapshot-rules.ts"
import { StorageFaultError } from "./storage-fault.ts"

type Feed = { readonly log: string; rows: FeedRow[]; cursor: Cursor }

export type MemoryDisk = {
  readonly values: Map<string, unknown>
  readonly logs: Map<string, KnownLog>
  readonly seats: Map<string, KnownSeat>
  readonly feeds: Map<string, Feed>
  readonly sequences: Map<string, number>
  readonly drafts: Map<string, Draft>
  readonly snapshots: Map<string, StoredSnapshot>
  /** In the order of queueing: what waits, and what was sent, with the epoch of the host that took it. */
  readonly queue: Map<string, PendingEvent & { readonly sentIn?: number }>
}

export const createMemoryDisk = (): MemoryDisk => ({
  values: new Map(),
  logs: new Map(),
  seats: new Map(),
  feeds: new Map(),
  sequences: new Map(),
  drafts: new Map(),
  snapshots: new Map(),
  queue: new Map(),
})

const keyOf = (...parts: string[]): string => JSON.stringify(parts)

const inKeyOrder = <T>(map: ReadonlyMap<string, T>): T[] =>
  [...map].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value)

const forgetWhere = <T>(map: Map<string, T>, isGone: (value: T, key: string) => boolean): void => {
  for (const [key, value] of map) if (isGone(value, key)) map.delete(key)
}

const appendTo = (disk: MemoryDisk): DeviceStore["append"] => {
  return async (log, feed, rows, cursor, keep) => {
    const key = keyOf(log, feed)
    const stored = disk.feeds.get(key)
    const change = feedChange(stored?.cursor ?? null, rows, cursor, keep)
    if (change === null) return
    const held = stored?.rows ?? []
    if (change.keep < held.length) forgetSnapshotsIn(disk, log)
    held.length = change.keep
    for (const row of change.rows) held.push(row)
    disk.feeds.set(key, { log, rows: held, cursor })
  }
}

const cursorsIn = (disk: MemoryDisk, log: string) => (feed: string) =>
  disk.feeds.get(keyOf(log, feed))?.cursor ?? null

const readFromIn = (disk: MemoryDisk): DeviceStore["readFrom"] => {
  return async (log, fold, feeds) => {
    const stored = disk.snapshots.get(keyOf(log, fold.name))
    const usable = stored && isUsable(stored, fold, feeds, cursorsIn(disk, log)) ? stored : null
    const after = new Map(usable?.at.map((it) => [it.feed, it.cursor?.position ?? 0]))
    const read = feeds.map((feed) => {
      const { rows = [], cursor = null } = disk.feeds.get(keyOf(log, feed)) ?? {}
      return { feed, rows: rows.slice(after.get(feed) ?? 0), cursor }
    })
    return { snapshot: usable?.state ?? null, feeds: read }
  }
}

const forgetSnapshotsIn = (disk: MemoryDisk, log: string): void =>
  forgetWhere(disk.snapshots, (snapshot) => snapshot.log === log)

const enqueueTo = (disk: MemoryDisk): DeviceStore["enqueue"] => {
  return async (log, key, make, draft) => {
    const next = (disk.sequences.get(keyOf(log, key)) ?? 0) + 1
    const events = queued(log, key, next, make(next))
    const last = events.at(-1)
    for (const event of events) disk.queue.set(event.id, event)
    if (last !== undefined) disk.sequences.set(keyOf(log, key), last.event.seq)
    if (draft !== undefined) disk.drafts.delete(draft)
    return events
  }
}

const settleIn = (disk: MemoryDisk, log: string, settlement: Settlement, epoch: number): void => {
  const found = disk.queue.get(settlement.id)
  if (found?.event.log !== log || found.sentIn !== undefined) return
  const { id, event } = found
  if (settlement.type === "held" || settlement.type === "refused") {
    disk.queue.set(id, { ...found, state: settlement.type, reason: settlement.reason })
  } else disk.queue.set(id, { id, event, state: "waiting", sentIn: epoch })
}

const keepSentIn = (disk: MemoryDisk): DeviceStore["keepSent"] => {
  return async (_log, events, epoch) => {
    for (const { id, event } of events)
      if (!disk.queue.has(id)) disk.queue.set(id, { id, event, state: "waiting", sentIn: epoch })
  }
}

const resendIn = (disk: MemoryDisk): DeviceStore["resend"] => {
  return async (log, epoch) => {
    let count = 0
    for (const { sentIn, ...again } of disk.queue.values()) {
      if (again.event.log !== log || sentIn === undefined || sentIn === epoch) continue
      disk.queue.set(again.id, again)
      count += 1
    }
    return count
  }
}

const eraseFrom = (disk: MemoryDisk, log: string, subjects: ReadonlySet<string>): void => {
  forgetSnapshotsIn(disk, log)
  for (const feed of disk.feeds.values()) {
    if (feed.log !== log) continue
    feed.rows = feed.rows.map((row) =>
      row.subject !== undefined && subjects.has(row.subject) ? { ...row, body: withoutText(row.body) } : row,
    )
  }
  for (const [id, found] of disk.queue) {
    const subject = subjectOf(found.event)
    if (found.event.log !== log || subject === undefined || !subjects.has(subject)) continue
    disk.queue.set(id, { ...found, event: withoutText(found.event) })
  }
}

const eraseShown = (
  disk: MemoryDisk,
  log: string,
  { feed, type }: { readonly feed: string; readonly type: string },
  subjects: ReadonlySet<string>,
): void => {
  forgetSnapshotsIn(disk, log)
  const found = disk.feeds.get(keyOf(log, feed))
  if (!found) return
  const isMeant = (row: FeedRow) => row.body.type === type && subjects.has(row.subject ?? "")
  found.rows = found.rows.map((row) => (isMeant(row) ? { ...row, body: withoutText(row.body) } : row))
}

const forgetIn = (disk: MemoryDisk, log: string): void => {
  disk.logs.delete(log)
  forgetWhere(disk.seats, (seat) => seat.log === log)
  forgetWhere(disk.feeds, (feed) => feed.log === log)
  forgetWhere(disk.queue, ({ event }) => event.log === log)
  forgetWhere(disk.drafts, (_draft, id) => id.startsWith(log))
  forgetSnapshotsIn(disk, log)
}

const takeOutOf = (disk: MemoryDisk): DeviceStore["takeOut"] => {
  return async (logs) =>
    logs.flatMap((log) => {
      const known = disk.logs.get(log)
      if (!known) return []
      const feeds = [...disk.feeds]
        .map(([key, { rows, cursor }]) => ({ key: JSON.parse(key) as string[], rows: rows.slice(), cursor }))
        .filter(({ key }) => key[0] === log)
        .map(({ key, rows, cursor }) => ({ feed: key[1] ?? "", rows, cursor }))
        .sort((one, other) => (one.feed < other.feed ? -1 : 1))
      const queue = [...disk.queue.values()]
        .filter(({ event }) => event.log === log)
        .map(
          ({ sentIn, ...it }): HeldEvent =>
            sentIn === undefined ? it : { id: it.id, event: it.event, state: "sent", epoch: sentIn },
        )
      const seats = inKeyOrder(disk.seats).filter((seat) => seat.log === log)
      const drafts = draftsIn(disk, log)
      return [{ known, seats, feeds, queue, drafts }]
    })
}

const draftsIn = (disk: MemoryDisk, log: string): Draft[] =>
  inKeyOrder(disk.drafts).filter(({ id }) => id.startsWith(log))

const putBackInto = (disk: MemoryDisk): DeviceStore["putBack"] => {
  const add = <T>(map: Map<string, T>, key: string, value: T) => void (map.has(key) || map.set(key, value))
  return async (held) => {
    for (const { feeds } of held) for (const { rows, cursor } of feeds) feedChange(null, rows, cursor)
    for (const { known, seats, feeds, queue, drafts } of held) {
      const { log } = known
      add(disk.logs, log, known)
      for (const seat of seats) add(disk.seats, keyOf(log, seat.seat, seat.key), seat)
      for (const { feed, rows, cursor } of feeds)
        add(disk.feeds, keyOf(log, feed), { log, rows: rows.slice(), cursor })
      for (const { id, event, state, reason, epoch } of queue) {
        const sent = { id, event, state: "waiting" as const, sentIn: epoch ?? 0 }
        const waiting = { id, event, ...(reason === undefined ? {} : { reason }) }
        add(disk.queue, id, state === "sent" ? sent : { ...waiting, state })
      }
      for (const draft of drafts) add(disk.drafts, draft.id, draft)
    }
  }
}

const storeOn = (disk: MemoryDisk): Omit<DeviceStore, "close"> => ({
  getValue: async (name) => structuredClone(disk.values.get(name)),
  setValue: async (name, value) => void disk.values.set(name, structuredClone(value)),
  putLog: async (log) => void disk.logs.set(log.log, log),
  logs: async () => inKeyOrder(disk.logs),
  putSeat: async (seat) => void disk.seats.set(keyOf(seat.log, seat.seat, seat.key), seat),
  seats: async (log) => inKeyOrder(disk.seats).filter((seat) => seat.log === log),
  readFeed: async (log, feed) => {
    const found = disk.feeds.get(keyOf(log, feed))
    return { rows: found?.rows.slice() ?? [], cursor: found?.cursor ?? null }
  },
  append: appendTo(disk),
  readFrom: readFromIn(disk),
  putSnapshot: async (log, { name, version }, snapshot) => {
    if (isCurrent(snapshot, cursorsIn(disk, log)))
      disk.snapshots.set(keyOf(log, name), { ...snapshot, log, name, version })
  },
  forgetSnapshots: async (log) => forgetSnapshotsIn(disk, log),
  enqueue: enqueueTo(disk),
  pending: async (log) =>
    [...disk.queue.values()].filter(({ event, sentIn }) => event.log === log && sentIn === undefined),
  settle: async (log, settlements, epoch) => {
    const verdicts = new Map(settlements.map((settlement) => [settlement.id, settlement]))
    for (const settlement of verdicts.values()) settleIn(disk, log, settlement, epoch)
  },
  keepSent: keepSentIn(disk),
  resend: resendIn(disk),
  dismiss: async (log, ids) => {
    const named = new Set(ids)
    forgetWhere(
      disk.queue,
      ({ id, state, event }) => named.has(id) && state === "refused" && event.log === log,
    )
  },
  eraseTexts: async (log, subjects) => eraseFrom(disk, log, new Set(subjects)),
  eraseTextsIn: async (log, feed, type, subjects) => eraseShown(disk, log, { feed, type }, new Set(subjects)),
  putDraft: async (draft) => void disk.drafts.set(draft.id, draft),
  draft: async (id) => disk.drafts.get(id) ?? null,
  deleteDraft: async (id) => void disk.drafts.delete(id),
  drafts: async (log) => draftsIn(disk, log),
  takeOut: takeOutOf(disk),
  putBack: putBackInto(disk),
  forgetLog: async (log) => forgetIn(disk, log),
})

/** A store on a disk of its own, or on `disk`. */
export const createMemoryDeviceStore = (disk: MemoryDisk = createMemoryDisk()): DeviceStore => {
  let isClosed = false
  const guarded = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      if (isClosed) throw new StorageFaultError("StorageLost", "closed")
      return call(...args)
    }
  }
  const store = storeOn(disk)
  return {
    getValue: guarded(store.getValue),
    setValue: guarded(store.setValue),
    putLog: guarded(store.putLog),
    logs: guarded(store.logs),
    putSeat: guarded(store.putSeat),
    seats: guarded(store.seats),
    readFeed: guarded(store.readFeed),
    append: guarded(store.append),
    readFrom: guarded(store.readFrom),
    putSnapshot: guarded(store.putSnapshot),
    forgetSnapshots: guarded(store.forgetSnapshots),
    enqueue: guarded(store.enqueue),
    pending: guarded(store.pending),
    settle: guarded(store.settle),
    keepSent: guarded(store.keepSent),
    resend: guarded(store.resend),
    dismiss: guarded(store.dismiss),
    eraseTexts: guarded(store.eraseTexts),
    eraseTextsIn: guarded(store.eraseTextsIn),
    putDraft: guarded(store.putDraft),
    draft: guarded(store.draft),
    deleteDraft: guarded(store.deleteDraft),
    drafts: guarded(store.drafts),
    takeOut: guarded(store.takeOut),
    putBack: guarded(store.putBack),
    forgetLog: guarded(store.forgetLog),
    close: async () => {
      isClosed = true
    },
  }
}
