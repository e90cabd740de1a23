/** What waits on this tablet, as a file; and a file of another tablet, handed in to its host from here. */
import { type CarriedFault, decodeCarried, encodeCarried } from "../formats/carried.ts"
import { type CarriedAnswer, carriedAnswer } from "../protocol/messages.ts"
import { seal } from "../protocol/sealed.ts"
import type { Clock } from "../shared/ports.ts"
import { err, ok, type Result } from "../shared/result.ts"
import type { DeviceStore } from "../storage/device-store.ts"
import { batchesOf } from "../sync/outbox.ts"
import type { Transport, TransportFault } from "../sync/transport.ts"

/** Characters of JSON: in any writing, sealed and in hexadecimal, it stays below what a server takes at once. */
const PART_LENGTH = 100_000

export type PackedWork = { readonly text: string; readonly name: string; readonly count: number }

/** All that waits here for the host of this log; null: nothing does. */
export const packWork = async (store: DeviceStore, now: Clock, log: string): Promise<PackedWork | null> => {
  const logs = await store.logs()
  const host = logs.find((it) => it.log === log)?.genesis.host.receive
  if (host === undefined) return null
  const parts: string[] = []
  let count = 0
  for (const it of logs) {
    // What its host has never heard of is made known by the device that opened it, and by no file.
    if (it.genesis.host.receive !== host || !it.hosted) continue
    const queue = (await store.pending(it.log)).filter(({ state }) => state !== "refused")
    for (const batch of batchesOf(queue, PART_LENGTH)) {
      parts.push(await seal(host, JSON.stringify({ log: it.log, events: batch.map(({ event }) => event) })))
      count += batch.length
    }
  }
  if (count === 0) return null
  return { text: encodeCarried({ host, parts }), name: `palabre-${minuteOf(new Date(now()))}`, count }
}

/** By the tablet's own clock, which is the one on its screen. */
const minuteOf = (time: Date): string => {
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate(), time.getHours(), time.getMinutes()]
  return parts.map((it) => String(it).padStart(2, "0")).join("-")
}

export type HandInFault = CarriedFault | { readonly type: "OtherSchool" } | TransportFault

/** `unknown`, `damaged`: parts of a session that the server does not know, or that it could not read. */
export type HandedIn = CarriedAnswer & { readonly unknown: number; readonly damaged: number }

/**
 * Sends a file's parts one by one. What the network or the server stopped is handed in again with the same file:
 * nothing counts twice. A part that is refused for good keeps no other from arriving.
 */
export const handIn = async (
  transport: Transport,
  host: string | null,
  text: string,
): Promise<Result<HandedIn, HandInFault>> => {
  const decoded = decodeCarried(text)
  if (!decoded.ok) return decoded
  if (host !== null && decoded.value.host !== host) return err({ type: "OtherSchool" })
  const sum = { accepted: 0, duplicate: 0, held: 0, refused: 0 }
  let [unknown, damaged] = [0, 0]
  for (const sealed of decoded.value.parts) {
    const answer = await transport.post("/api/carried", { sealed }, carriedAnswer)
    if (answer.ok)
      for (const type of Object.keys(sum) as (keyof typeof sum)[]) sum[type] += answer.value[type]
    else if (answer.error.type !== "Refused") return answer
    else if (answer.error.fault === "NotFound") unknown += 1
    else if (answer.error.fault === "BadRequest") damaged += 1
    else return answer
  }
  return ok({ ...sum, unknown, damaged })
}
