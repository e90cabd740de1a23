/** Sends what waits on the device, in order; each event gets its verdict before the next batch goes. */
import { pushAnswer } from "../protocol/messages.ts"
import type { DeviceStore, PendingEvent, Settlement } from "../storage/device-store.ts"
import type { Transport, TransportFault } from "./transport.ts"

const BATCH = 100
/** Of JSON. A server takes a million; a slow line must be through with it before the answer is given up. */
const BATCH_LENGTH = 250_000

export type Sent = {
  readonly settlements: readonly Settlement[]
  readonly fault: TransportFault | null
  /** Of the history that took them; null: nothing was sent. */
  readonly epoch: number | null
}

/**
 * Sends everything that waits in a log's queue. What the server held back or refused stays in the queue,
 * marked; held events are tried again each time.
 */
export const sendPending = async (transport: Transport, store: DeviceStore, log: string): Promise<Sent> => {
  const settlements: Settlement[] = []
  let epoch: number | null = null
  const queue = (await store.pending(log)).filter((it) => it.state !== "refused")
  for (const batch of batchesOf(queue)) {
    const answer = await transport.post(
      `/api/logs/${log}/events`,
      { events: batch.map((it) => it.event) },
      pushAnswer,
    )
    if (!answer.ok) return { settlements, fault: answer.error, epoch }
    epoch = answer.value.epoch
    const settled = batch.flatMap((it, index) => settlementOf(it, answer.value.verdicts[index]))
    await store.settle(log, settled, epoch)
    settlements.push(...settled)
  }
  return { settlements, fault: null, epoch }
}

/** In order. One event is never cut: what is longer than a batch goes alone. `longest`: characters of JSON. */
export const batchesOf = (
  queue: readonly PendingEvent[],
  longest = BATCH_LENGTH,
): readonly (readonly PendingEvent[])[] => {
  const batches: PendingEvent[][] = []
  let room = 0
  for (const it of queue) {
    const length = JSON.stringify(it.event).length
    const last = batches.at(-1)
    if (last && last.length < BATCH && length <= room) last.push(it)
    else {
      batches.push([it])
      room = longest
    }
    room -= length
  }
  return batches
}

type Verdict = { type: string; reason?: string } | undefined

const settlementOf = ({ id }: PendingEvent, verdict: Verdict): Settlement[] => {
  if (verdict?.type === "accepted" || verdict?.type === "duplicate") return [{ id, type: verdict.type }]
  // A seat that a restored server has not got back yet: refused today, taken once somebody brings the seat.
  if (verdict?.type === "refused" && verdict.reason === "UnadmittedKey")
    return [{ id, type: "held", reason: verdict.reason }]
  if (verdict?.type === "held" || verdict?.type === "refused") {
    return [{ id, type: verdict.type, reason: verdict.reason ?? "" }]
  }
  return []
}
