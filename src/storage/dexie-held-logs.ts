/** Whole logs out of the browser's database and back into it. Each function is to be called inside a transaction. */
import { Dexie } from "dexie"
import type { HeldEvent, HeldLog } from "./device-store.ts"
import { appendRows, readFeed } from "./dexie-feed.ts"
import { type DeviceDatabase, storedPending, storedSent } from "./dexie-tables.ts"

export const takeOutLogs = async (database: DeviceDatabase, logs: readonly string[]): Promise<HeldLog[]> => {
  const held: HeldLog[] = []
  for (const log of logs) {
    const known = await database.logs.get(log)
    if (known === undefined) continue
    const [lowest, highest] = [
      [log, Dexie.minKey],
      [log, Dexie.maxKey],
    ]
    const seats = await database.seats.where("[log+seat+key]").between(lowest, highest).toArray()
    const feeds = []
    for (const { feed } of await database.cursors.where("[log+feed]").between(lowest, highest).toArray()) {
      const { rows, cursor } = await readFeed(database, { log, feed })
      if (cursor) feeds.push({ feed, rows, cursor })
    }
    const drafts = await database.drafts.where("id").startsWith(log).toArray()
    held.push({ known, seats, feeds, queue: await queueOf(database, log), drafts })
  }
  return held
}

const queueOf = async (database: DeviceDatabase, log: string): Promise<HeldEvent[]> => {
  const pending = await database.pending.where("log").equals(log).toArray()
  const sent = await database.sent.where("log").equals(log).toArray()
  const placed = [
    ...pending.map(({ place, id, event, state, reason }) => ({
      place,
      it: { id, event, state, ...(reason === undefined ? {} : { reason }) },
    })),
    ...sent.map(({ place, id, event, epoch }) => ({
      place,
      it: { id, event, state: "sent" as const, epoch },
    })),
  ]
  return placed.sort((one, other) => one.place - other.place).map(({ it }) => it)
}

export const putBackLogs = async (database: DeviceDatabase, held: readonly HeldLog[]): Promise<void> => {
  for (const { known, seats, feeds, queue, drafts } of held) {
    const { log } = known
    if ((await database.logs.get(log)) === undefined) await database.logs.put(known)
    for (const seat of seats)
      if ((await database.seats.get([log, seat.seat, seat.key])) === undefined) await database.seats.put(seat)
    for (const { feed, rows, cursor } of feeds)
      if ((await database.cursors.get([log, feed])) === undefined)
        await appendRows(database, { log, feed }, rows, cursor)
    for (const it of queue) await putBackEvent(database, it)
    for (const draft of drafts)
      if ((await database.drafts.get(draft.id)) === undefined) await database.drafts.put(draft)
  }
}

/** Through the queue, also what was sent: it gives each its place. */
const putBackEvent = async (database: DeviceDatabase, it: HeldEvent): Promise<void> => {
  const { id, event, state, reason, epoch } = it
  const isKnown =
    (await database.pending.where("id").equals(id).count()) +
    (await database.sent.where("id").equals(id).count())
  if (isKnown > 0) return
  const waiting = storedPending({
    ...{ id, event, state: state === "sent" ? "waiting" : state },
    ...(reason === undefined ? {} : { reason }),
  })
  const place = await database.pending.add(waiting)
  if (state !== "sent" || place === undefined) return
  await database.pending.delete(place)
  await database.sent.put(storedSent({ ...waiting, place }, epoch ?? 0))
}
