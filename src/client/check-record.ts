/**
 * Checks what this device holds of a log: that every event is signed by its author, that the chain from the
 * first row gives the head, and that the host has signed that head. In small portions, so that nothing blocks.
 */
import { bodyHashOf, eventIdOf, type SignedEvent } from "../domain/log/event.ts"
import type { Genesis } from "../domain/log/genesis.ts"
import { chainStart, chainStep } from "../domain/log/hash.ts"
import { headHash } from "../domain/log/head.ts"
import { isSignedBy } from "../domain/log/keys.ts"
import { proofsAnswer } from "../protocol/messages.ts"
import { err, ok, type Result } from "../shared/result.ts"
import type { DeviceStore, FeedRow } from "../storage/device-store.ts"
import type { Timers, Transport, TransportFault } from "../sync/transport.ts"

export type RecordCheck = {
  /** Events whose signature holds. */
  readonly signed: number
  /** Positions of events whose signature does not. */
  readonly broken: readonly number[]
  /** The rows give the head that the host signed. */
  readonly isWhole: boolean
}

type Deps = { readonly store: DeviceStore; readonly transport: Transport; readonly timers: Timers }

const AT_ONCE = 20

export const checkRecord = async (
  deps: Deps,
  { log, genesis }: { readonly log: string; readonly genesis: Genesis },
  feed: "staff" | "public",
): Promise<Result<RecordCheck, TransportFault>> => {
  const { rows, cursor } = await deps.store.readFeed(log, feed)
  const broken: number[] = []
  let signed = 0
  let chain = chainStart(log, feed)
  let head = { epoch: 0, position: 0, chain: "", signature: "" }
  let signatures = new Map<number, string>()
  let asked = 0
  for (const [index, row] of rows.entries()) {
    if (index >= asked) {
      const answer = await deps.transport.get(
        `/api/logs/${log}/feeds/${feed}/proofs?after=${index}`,
        proofsAnswer,
      )
      if (!answer.ok) return err(answer.error)
      head = answer.value.head
      signatures = new Map(answer.value.signatures.map((it) => [it.position, it.signature]))
      asked = feed === "staff" ? index + Math.max(1, signatures.size) : rows.length
    }
    chain = chainStep(chain, hashOfRow(row))
    if (feed === "staff") {
      if (isSigned(row, signatures.get(row.position) ?? "")) signed += 1
      else broken.push(row.position)
    }
    if (index % AT_ONCE === AT_ONCE - 1) await deps.timers.sleep(0)
  }
  const isVouchedFor = isSignedBy(genesis.host.sign, headHash(log, feed, head), head.signature)
  // The feed may have grown since it was read: then the head is not ours to compare.
  const isSameHead = head.position === rows.length ? head.chain === chain : cursor?.chain === chain
  return ok({ signed, broken, isWhole: rows.length === 0 || (isVouchedFor && isSameHead) })
}

const hashOfRow = ({ body }: FeedRow): string => ("seq" in body ? eventIdOf(body) : bodyHashOf(body))

const isSigned = ({ body }: FeedRow, signature: string): boolean =>
  "seq" in body && isSignedBy((body as SignedEvent).key, eventIdOf(body), signature)
