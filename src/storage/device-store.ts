/**
 * What a device keeps. Two adapters: dexie-device-store.ts (browsers) and memory-device-store.ts (headless
 * devices and tests); both pass tests/contract/device-store.ts.
 *
 * Guarantees asked of every adapter:
 * - Each call is one atomic transaction: all of it is durable when the promise resolves, or none of it.
 * - `append` and `enqueue` may be called from several tabs at once; neither doubles nor loses anything.
 * - Rows of a feed are dense and in order; `append` of rows already held changes nothing.
 * - A refused write (storage full, connection lost) rejects with a `StorageFault`; what was there stays.
 */
import type { Body, SignedEvent } from "../domain/log/event.ts"
import type { Genesis } from "../domain/log/genesis.ts"

/** One row of a feed as the device received it; an event without its signature, or an entry. */
export type FeedRow = {
  readonly position: number
  readonly body: Body | Omit<SignedEvent, "signature">
  /** The contribution whose text this row repeats. */
  readonly subject?: string
}

export type Cursor = { readonly epoch: number; readonly position: number; readonly chain: string }

/** A folded state of some feeds, as JSON: a start then reads what came since, however long the log is. */
export type Snapshot = {
  readonly state: string
  /** How far of each feed is in it. */
  readonly at: readonly { readonly feed: string; readonly cursor: Cursor | null }[]
}

/** Whose snapshot it is, and what folded it: one of another version is of no use. */
export type Fold = { readonly name: string; readonly version: string }

/** What a fold begins with; of each feed the rows that are not in the snapshot. */
export type FoldStart = {
  readonly snapshot: string | null
  readonly feeds: readonly {
    readonly feed: string
    readonly rows: readonly FeedRow[]
    readonly cursor: Cursor | null
  }[]
}

export type KnownLog = {
  readonly log: string
  readonly genesis: Genesis
  /** False until the host has it: the log was opened on this device without the network. */
  readonly hosted: boolean
  /** When this device last used it, ms. */
  readonly usedAt: number
  /** What the screens show before the feed is folded: question or class name. */
  readonly title: string
}

/** A seat that this device may write for. */
export type KnownSeat = {
  readonly log: string
  readonly seat: string
  readonly member: string
  readonly role: "facilitator" | "pupil" | "projector"
  readonly key: string
  readonly name?: string
}

export type PendingState = "waiting" | "held" | "refused"
export type PendingEvent = {
  readonly id: string
  readonly event: SignedEvent
  readonly state: PendingState
  /** The wire's reason for a held or refused one. */
  readonly reason?: string
}

export type Settlement =
  | { readonly id: string; readonly type: "accepted" | "duplicate" }
  | { readonly id: string; readonly type: "held" | "refused"; readonly reason: string }

/** Text being typed, kept until it is sent: it survives reload, a stage change and a dead battery. */
export type Draft = { readonly id: string; readonly text: string; readonly changedAt: number }

/** Everything that a device holds of one log. */
export type HeldLog = {
  readonly known: KnownLog
  readonly seats: readonly KnownSeat[]
  readonly feeds: readonly {
    readonly feed: string
    readonly cursor: Cursor
    readonly rows: readonly FeedRow[]
  }[]
  /** What waits and what was sent, in the order of queueing. */
  readonly queue: readonly HeldEvent[]
  readonly drafts: readonly Draft[]
}
export type HeldEvent = {
  readonly id: string
  readonly event: SignedEvent
  readonly state: PendingState | "sent"
  readonly reason?: string
  readonly epoch?: number
}

export type StorageFault = {
  readonly type: "StorageFull" | "StorageLost" | "StorageBlocked"
  readonly detail: string
}

export interface DeviceStore {
  /** Small values: the device's secret, preferences. Structured-clonable. */
  getValue(name: string): Promise<unknown>
  setValue(name: string, value: unknown): Promise<void>

  putLog(log: KnownLog): Promise<void>
  logs(): Promise<KnownLog[]>
  putSeat(seat: KnownSeat): Promise<void>
  seats(log: string): Promise<KnownSeat[]>

  /** Rows of a feed in order, and how far it is confirmed. */
  readFeed(log: string, feed: string): Promise<{ rows: FeedRow[]; cursor: Cursor | null }>
  /**
   * Adds confirmed rows and moves the cursor. Rows at or before the stored position are ignored; a gap
   * rejects. Where `keep` is given, or the `epoch` is not the stored one, the feed's rows after `keep` (0 = all)
   * are dropped first: the host has said that they are not of its history.
   */
  append(log: string, feed: string, rows: readonly FeedRow[], cursor: Cursor, keep?: number): Promise<void>

  /** As of one moment; without its snapshot, or with one that is of no use: all rows. */
  readFrom(log: string, fold: Fold, feeds: readonly string[]): Promise<FoldStart>
  /**
   * Replaces the one of this name. Kept only where the feeds still stand as it says. Whatever drops rows of the
   * log or erases texts in it forgets the snapshots of the log in the same transaction.
   */
  putSnapshot(log: string, fold: Fold, snapshot: Snapshot): Promise<void>
  forgetSnapshots(log: string): Promise<void>

  /**
   * Signs and queues events. `make` gets the next free sequence of `key` and returns signed events with
   * increasing sequences; it runs inside the transaction and must not await. Also deletes `draft`, if named.
   */
  enqueue(
    log: string,
    key: string,
    make: (nextSequence: number) => readonly { id: string; event: SignedEvent }[],
    draft?: string,
  ): Promise<PendingEvent[]>
  /** Queued events of a log in the order of queueing. */
  pending(log: string): Promise<PendingEvent[]>
  /**
   * Held and refused ones are marked and stay. Accepted and duplicate ones leave the queue and are kept as sent,
   * with the epoch of the host that took them.
   */
  settle(log: string, settlements: readonly Settlement[], epoch: number): Promise<void>
  /** Keeps what others signed as if this device had sent it. What is known already stays as it is. */
  keepSent(log: string, events: readonly { id: string; event: SignedEvent }[], epoch: number): Promise<void>
  /**
   * The host's history has another epoch: it was restored. What was sent in any other one waits again, in the
   * order of its first queueing and before what was queued since. Gives how many.
   */
  resend(log: string, epoch: number): Promise<number>
  /** Takes refused events out, once the person has read why. */
  dismiss(log: string, ids: readonly string[]): Promise<void>

  /** Deletes the texts of every row, pending and sent event about these contributions. */
  eraseTexts(log: string, subjects: readonly string[]): Promise<void>
  /** The same in the rows of one type of one feed only; pending events keep theirs. */
  eraseTextsIn(log: string, feed: string, type: string, subjects: readonly string[]): Promise<void>

  putDraft(draft: Draft): Promise<void>
  draft(id: string): Promise<Draft | null>
  deleteDraft(id: string): Promise<void>
  /** Those whose id begins with this log, in the order of their ids. */
  drafts(log: string): Promise<Draft[]>

  /** Everything of these logs, as of one moment; unknown ones are left out. */
  takeOut(logs: readonly string[]): Promise<HeldLog[]>
  /**
   * Adds what is missing, all of it or nothing: what the device holds of a log, a feed, an event or a draft
   * stays as it is.
   */
  putBack(held: readonly HeldLog[]): Promise<void>
  /** Removes a log and all that belongs to it. */
  forgetLog(log: string): Promise<void>
  close(): Promise<void>
}
