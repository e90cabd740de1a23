/** The device store of browsers, on IndexedDB: one transaction for each call, durable when it resolves. */
import { Dexie, type Table } from "dexie"
import type { DeviceStore } from "./device-store.ts"
import { type ConnectionOptions, connect, type DexieConnection } from "./dexie-connection.ts"
import { appendRows, eraseFromFeeds, readFeed } from "./dexie-feed.ts"
import { putBackLogs, takeOutLogs } from "./dexie-held-logs.ts"
import {
  dismissEvents,
  enqueueEvents,
  eraseFromPending,
  keepAsSent,
  pendingOfIds,
  pendingOfLog,
  rememberMade,
  resendEvents,
  settleEvents,
} from "./dexie-outbox.ts"
import { forgetSnapshots, putSnapshot, readFrom } from "./dexie-snapshots.ts"
import type { DeviceDatabase } from "./dexie-tables.ts"

const forgetLog = async (database: DeviceDatabase, log: string): Promise<void> => {
  const anything = [Dexie.minKey, Dexie.maxKey]
  const [lowest, highest] = anything.map((bound) => [log, bound])
  await Promise.all([
    database.logs.delete(log),
    database.seats.where("[log+seat+key]").between(lowest, highest).delete(),
    database.runs.where("[log+feed+first]").between(lowest, highest).delete(),
    database.cursors.where("[log+feed]").between(lowest, highest).delete(),
    database.pending.where("log").equals(log).delete(),
    database.sent.where("log").equals(log).delete(),
    database.drafts.where("id").startsWith(log).delete(),
    forgetSnapshots(database, log),
  ])
}

const knownThings = ({ database, run }: DexieConnection) =>
  ({
    getValue: (name: string) => run(async () => (await database.values.get(name))?.value),
    setValue: (name, value) => run(async () => void (await database.values.put({ name, value }))),
    putLog: (log) => run(async () => void (await database.logs.put(log))),
    logs: () => run(() => database.logs.toArray()),
    putSeat: (seat) => run(async () => void (await database.seats.put(seat))),
    seats: (log) =>
      run(() =>
        database.seats.where("[log+seat+key]").between([log, Dexie.minKey], [log, Dexie.maxKey]).toArray(),
      ),
    putDraft: (draft) => run(async () => void (await database.drafts.put(draft))),
    draft: (id) => run(async () => (await database.drafts.get(id)) ?? null),
    deleteDraft: (id) => run(() => database.drafts.delete(id)),
    drafts: (log) => run(() => database.drafts.where("id").startsWith(log).toArray()),
  }) satisfies Partial<DeviceStore>

const feedsAndQueue = ({ database, run }: DexieConnection) => {
  const { runs, cursors, pending, sent, sequences, drafts, snapshots } = database
  const write = <T>(tables: Table[], work: () => Promise<T>): Promise<T> =>
    run(() => database.transaction("rw", tables, work))
  return {
    readFeed: (log, feed) =>
      run(() => database.transaction("r", runs, cursors, () => readFeed(database, { log, feed }))),
    append: (log, feed, rows, cursor, keep) =>
      write([runs, cursors, snapshots], async () => {
        const isCut = await appendRows(database, { log, feed }, rows, cursor, keep)
        if (isCut) await forgetSnapshots(database, log)
      }),
    readFrom: (log, fold, feeds) =>
      run(() =>
        database.transaction("r", runs, cursors, snapshots, () => readFrom(database, log, fold, feeds)),
      ),
    putSnapshot: (log, fold, snapshot) =>
      write([cursors, snapshots], () => putSnapshot(database, log, fold, snapshot)),
    forgetSnapshots: (log) => write([snapshots], () => forgetSnapshots(database, log)),
    enqueue: (log, key, make, draft) => {
      const { ids, make: makeAndRemember } = rememberMade(make)
      return write([pending, sequences, drafts], async () => {
        const before = ids.length === 0 ? [] : await pendingOfIds(database, ids)
        if (before.length > 0) return before
        if (draft !== undefined) await drafts.delete(draft)
        return enqueueEvents(database, log, key, makeAndRemember)
      })
    },
    pending: (log) => run(() => pendingOfLog(database, log)),
    settle: (log, settlements, epoch) =>
      write([pending, sent], () => settleEvents(database, log, settlements, epoch)),
    keepSent: (log, events, epoch) => write([pending, sent], () => keepAsSent(database, log, events, epoch)),
    resend: (log, epoch) => write([pending, sent], () => resendEvents(database, log, epoch)),
    dismiss: (log, ids) => write([pending], () => dismissEvents(database, log, ids)),
    eraseTexts: (log, subjects) =>
      write([runs, pending, sent, snapshots], async () => {
        await forgetSnapshots(database, log)
        await eraseFromFeeds(database, log, subjects)
        await eraseFromPending(database, log, subjects)
      }),
    eraseTextsIn: (log, feed, type, subjects) =>
      write([runs, snapshots], async () => {
        await forgetSnapshots(database, log)
        await eraseFromFeeds(database, log, subjects, { feed, type })
      }),
    takeOut: (logs) =>
      run(() => database.transaction("r", database.tables, () => takeOutLogs(database, logs))),
    putBack: (held) => write(database.tables, () => putBackLogs(database, held)),
    forgetLog: (log) =>
      write([...database.tables.filter(({ name }) => name !== "values" && name !== "sequences")], () =>
        forgetLog(database, log),
      ),
  } satisfies Partial<DeviceStore>
}

/** Opens the device's database. Rejects with a storage fault where the browser refuses it. */
export const openDexieDeviceStore = async (
  name = "palabre",
  options: ConnectionOptions = {},
): Promise<DeviceStore> => {
  const connection = await connect(name, options)
  return {
    ...knownThings(connection),
    ...feedsAndQueue(connection),
    close: async () => connection.close(),
  }
}
