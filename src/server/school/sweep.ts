/** Forgets what has had its time: proofs of devices and one-time links. At start, and once a day. */
import type { EventStore } from "../event-store.ts"
import { allRecords, putRecord } from "./records.ts"

/** A device that comes back later proves its key again, by itself. */
export const PROOF_LIFE_MS = 30 * 24 * 3_600_000
export const SWEEP_EVERY_MS = 24 * 3_600_000

export const isProofOver = (provedAt: number | undefined, now: number): boolean =>
  provedAt !== undefined && provedAt + PROOF_LIFE_MS < now

export const sweep = async (store: EventStore, at: number): Promise<void> => {
  const proofs = (await allRecords(store, "cookie")).map(({ id, value }) => {
    if (isProofOver(value.at, at)) return store.deleteRecord("cookie", id)
    // Written by an older server, without an age: it gets one.
    return value.at === undefined ? putRecord(store, "cookie", id, { ...value, at }) : null
  })
  const links = (await allRecords(store, "link"))
    .filter((it) => it.value.expiresAt < at)
    .map((it) => store.deleteRecord("link", it.id))
  await Promise.all([...proofs, ...links])
}
