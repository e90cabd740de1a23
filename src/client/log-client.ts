/**
 * One open log on this device: the confirmed feeds folded, the pending acts on top, and the way to act.
 *
 *   dispatch ─▶ decide ─▶ events signed and queued in one transaction ─▶ shown ─▶ sent ─▶ verdict
 *   feed frame ─▶ rows and cursor stored in one transaction ─▶ folded ─▶ shown
 *
 * Memory changes only after the transaction commits. Several tabs may run this at once over one store.
 */
import { createStore, type StoreApi } from "zustand/vanilla"
import { isOwnWord } from "../domain/host/own-word.ts"
import type { Sizes } from "../domain/limits.ts"
import { type EventDraft, eventIdOf, type SignedEvent, signEvent } from "../domain/log/event.ts"
import type { Genesis } from "../domain/log/genesis.ts"
import type { Signer } from "../domain/log/keys.ts"
import type { FaultType, FeedFrame, LiveFrame } from "../protocol/messages.ts"
import { newId } from "../shared/ids.ts"
import type { Clock, Random } from "../shared/ports.ts"
import { err, ok, type Result } from "../shared/result.ts"
import type { FeedRow, PendingEvent, StorageFault } from "../storage/device-store.ts"
import { isStorageFault } from "../storage/storage-fault.ts"
import { type Connection, follow } from "../sync/follow.ts"
import { sendPending } from "../sync/outbox.ts"
import type { Transport, TransportFault } from "../sync/transport.ts"
import { createConfirmed, type FoldDeps, type FoldSpec } from "./confirmed.ts"
import { hostAgain, hostLog } from "./hosting.ts"

/** What the screens need to know of the layers below. */
export type { Connection, LiveFrame, PendingEvent, TransportFault }

export type LogDeps = FoldDeps & {
  readonly transport: Transport
  readonly now: Clock
  readonly random: Random
  /** Tells the other tabs of this browser that the queue changed. */
  readonly announce: (log: string) => void
  /** Why what the others did could not be kept on this device; null once it was. */
  readonly onStorage?: (fault: StorageFault["type"] | null) => void
  /** Left out: those of a class. */
  readonly sizes?: Sizes
}

type DecideContext = { readonly now: Clock; readonly random: Random; readonly sizes?: Sizes }

export type LogSpec<S, C, R> = FoldSpec<S> & {
  readonly genesis: Genesis
  readonly signer: Signer
  readonly seat: string
  /** Does the confirmed state already show this act? `ids`: the events folded so far. */
  readonly isSeen: (confirmed: S, act: PendingEvent, ids: ReadonlySet<string>) => boolean
  /** The host may let it pass without a trace: once it took the act, its next word says how things stand. */
  readonly isBrief: (act: PendingEvent) => boolean
  /** Does a later act leave nothing of an earlier one? */
  readonly replaces: (later: PendingEvent, earlier: PendingEvent) => boolean
  /** The confirmed state with this device's pending acts on top. */
  readonly overlay: (state: S, pending: readonly PendingEvent[]) => S
  readonly decide: (shown: S, command: C, context: DecideContext) => Result<EventDraft[], R>
}

export type LogSnapshot<S> = {
  /** False until what the device holds is folded. */
  readonly loaded: boolean
  readonly confirmed: S
  /** Confirmed with pending on top: what the screens show. */
  readonly shown: S
  readonly pending: readonly PendingEvent[]
  readonly connection: Connection
  readonly fault: TransportFault | null
  readonly live: LiveFrame | null
  /** Host's clock minus this device's, ms. */
  readonly clockOffset: number
  /** True once the first frames after opening are in: what is shown is fresh. */
  readonly caughtUp: boolean
}

export type LogClient<S, C, R> = {
  readonly log: string
  readonly seat: string
  readonly state: StoreApi<LogSnapshot<S>>
  /** `draft`: the text being typed that this act sends; it leaves with it. Rejects with a StorageFault. */
  readonly dispatch: (command: C, draft?: string) => Promise<Result<readonly PendingEvent[], R>>
  /** Sends and receives now. */
  readonly retry: () => void
  /** The queue changed in another tab. */
  readonly refresh: () => Promise<void>
  readonly dismiss: (ids: readonly string[]) => Promise<void>
  readonly hostNow: Clock
  readonly close: () => void
}

const SEND_AGAIN_MS = 2_000
const LOOK_EVERY_MS = 10_000
/** A server that was restored lets a device in again once somebody has brought its seat back. */
const FIRST_KNOCK_MS = 1_000
const LONGEST_KNOCK_MS = 30_000

export const openLogClient = async <S, C, R>(
  spec: LogSpec<S, C, R>,
  deps: LogDeps,
): Promise<LogClient<S, C, R>> => {
  const { store, transport, timers } = deps
  const closed = new AbortController()
  const held = createConfirmed(spec, deps, closed.signal)
  const { cursors, readAgain, foldAll, snapshotLater } = held
  await readAgain()
  snapshotLater()
  /** Accepted by the host, not yet in a feed that we read: shown until it is, so that nothing flickers. */
  let accepted: readonly PendingEvent[] = []
  const shownWith = (pending: readonly PendingEvent[]) => {
    const waiting = new Set(pending.map((it) => it.id))
    const acts = [...accepted.filter((it) => !waiting.has(it.id)), ...pending]
    const unseen = new Set(
      acts.filter((it, place) => {
        const isReplaced = acts.slice(place + 1).some((later) => spec.replaces(later, it))
        return !isReplaced && !spec.isSeen(held.confirmed(), it, held.ids)
      }),
    )
    accepted = accepted.filter((it) => unseen.has(it))
    return spec.overlay(held.confirmed(), [...unseen])
  }
  const queue = await store.pending(spec.log)
  const state = createStore<LogSnapshot<S>>(() => ({
    ...{ loaded: true, confirmed: held.confirmed(), shown: shownWith(queue), pending: queue },
    ...{ connection: "connecting", fault: null, live: null, clockOffset: 0, caughtUp: false },
  }))
  /** The host has spoken: what it took and says nothing of has left no trace. */
  const forgetBrief = () => {
    if (!accepted.some(spec.isBrief)) return
    accepted = accepted.filter((it) => !spec.isBrief(it))
    show()
  }
  const show = (pending: readonly PendingEvent[] = state.getState().pending) =>
    state.setState({ confirmed: held.confirmed(), pending, shown: shownWith(pending) })
  const refresh = async () => show(await store.pending(spec.log))

  /** A tab that wrote or sent something may have died before it told the others. */
  const takeOver = async () => {
    const queue = await store.pending(spec.log)
    if (queue.length > 0 || state.getState().pending.length > 0) show(queue)
    if (queue.some((it) => it.state === "waiting")) sender.send()
  }
  let lookedAt = 0

  const host = () => hostLog({ store, transport }, spec.log)

  const sender = createSender(async () => {
    if ((await host()) !== null) return
    const { settlements, fault, epoch } = await sendPending(transport, store, spec.log)
    if (fault) sendLater()
    const isSettled = (it: { readonly type: string }) => it.type === "accepted" || it.type === "duplicate"
    const done = new Set(settlements.filter(isSettled).map((it) => it.id))
    accepted = [...accepted, ...state.getState().pending.filter((it) => done.has(it.id))]
    // With nothing settled here, another tab or screen of this device may have sent it.
    if (settlements.length > 0 || state.getState().pending.length > 0) await refresh()
    if (settlements.length > 0) deps.announce(spec.log)
    if (epoch !== null) await hear(epoch)
  })
  let heard: number | null = null
  /** Another epoch than that which took our acts: the server was restored, and they wait again. */
  const hear = async (epoch: number) => {
    if (epoch === heard) return
    const count = await store.resend(spec.log, epoch)
    heard = epoch
    if (count === 0) return
    await refresh()
    deps.announce(spec.log)
    sender.send()
  }
  let isSendingLater = false
  /** A request may fail while the stream goes on: then no new connection would send again. */
  const sendLater = () => {
    if (isSendingLater) return
    isSendingLater = true
    const wait = async () => {
      await timers.sleep(SEND_AGAIN_MS, closed.signal)
      isSendingLater = false
      if (!closed.signal.aborted && state.getState().connection === "live") sender.send()
    }
    wait().catch(() => {
      isSendingLater = false
    })
  }

  const onFrame = async (frame: FeedFrame) => {
    const before = cursors.get(frame.feed) ?? null
    const rows = frame.rows.filter((row) => frame.reset || row.position > (before?.position ?? 0))
    const last = rows.at(-1)
    if (last || frame.reset) {
      // Without rows, a reset leaves the feed empty: this server has nothing of it.
      const cursor = { epoch: frame.epoch, position: last?.position ?? 0, chain: frame.chain }
      // First what must go: the row that says so keeps its reason, and a crash in between leaves nothing behind.
      const erased = rows.flatMap((row) => spec.erases(toFeedRow(row)) ?? [])
      if (erased.length > 0) await store.eraseTexts(spec.log, erased)
      const hidden = rows.flatMap((row) => spec.hides(frame.feed, toFeedRow(row)) ?? [])
      if (hidden.length > 0) await store.eraseTextsIn(spec.log, frame.feed, "ContributionShown", hidden)
      const words = rows.flatMap((row) => ownWordOf(spec.genesis, row))
      if (words.length > 0) await store.keepSent(spec.log, words, frame.epoch)
      await store.append(spec.log, frame.feed, rows.map(toFeedRow), cursor, frame.reset?.keep)
      // Another tab may have kept a state with these texts between the two.
      if (erased.length + hidden.length > 0) await store.forgetSnapshots(spec.log)
      if (frame.reset) await readAgain()
      else {
        cursors.set(frame.feed, cursor)
        foldAll(frame.feed, rows.map(toFeedRow))
      }
      snapshotLater()
    }
    accepted = accepted.filter((it) => !spec.isBrief(it))
    show()
    await hear(frame.epoch)
    // What it waited for may have come.
    if (state.getState().pending.some((it) => it.state === "held")) sender.send()
  }

  let isKnocking = false
  let knock = FIRST_KNOCK_MS
  const knockLater = async (fault: FaultType) => {
    const isOurs = fault === "NotFound" && (await hostAgain(store, spec.log, spec.signer.publicKey))
    await timers.sleep(isOurs ? 0 : knock, closed.signal)
    knock = Math.min(2 * knock, LONGEST_KNOCK_MS)
    if (closed.signal.aborted) return
    isKnocking = state.getState().connection === "stopped"
    following.retry()
  }

  const following = follow({
    ...{ transport, timers, log: spec.log, cursors: () => cursors },
    onFrame: async (frame) => {
      try {
        await onFrame(frame)
        deps.onStorage?.(null)
      } catch (error) {
        if (isStorageFault(error)) deps.onStorage?.(error.type)
        throw error
      }
    },
    prepare: host,
    onLive: (live) => {
      state.setState({
        live: { ...state.getState().live, ...live },
        clockOffset: live.now - deps.now(),
        caughtUp: true,
      })
      forgetBrief()
      if (live.epoch !== undefined) hear(live.epoch).catch(() => undefined)
      if (live.now >= lookedAt + LOOK_EVERY_MS) {
        lookedAt = live.now
        takeOver().catch(() => undefined)
      }
    },
    onConnection: (connection, fault) => {
      if (isKnocking && connection === "connecting") return
      isKnocking = false
      state.setState({ connection, fault: fault ?? null })
      if (connection === "live") {
        knock = FIRST_KNOCK_MS
        sender.send()
      }
      if (connection === "stopped" && fault?.type === "Refused")
        knockLater(fault.fault).catch(() => undefined)
    },
  })

  const hostNow = () => deps.now() + state.getState().clockOffset
  const sizes = deps.sizes ? { sizes: deps.sizes } : {}
  const deciding = { now: hostNow, random: deps.random, ...sizes }

  return {
    ...{ log: spec.log, seat: spec.seat, state, refresh, hostNow },
    dispatch: async (command, draft) => {
      const decided = spec.decide(state.getState().shown, command, deciding)
      if (!decided.ok) return err(decided.error)
      const time = hostNow()
      const queued = await store.enqueue(
        spec.log,
        spec.signer.publicKey,
        (next) => decided.value.map((it, index) => signed(spec, it, next + index, time, newId(deps.random))),
        draft,
      )
      await refresh()
      deps.announce(spec.log)
      sender.send()
      return ok(queued)
    },
    retry: () => {
      following.retry()
      sender.send()
    },
    dismiss: async (ids) => {
      await store.dismiss(spec.log, ids)
      await refresh()
    },
    close: () => {
      closed.abort()
      following.stop()
    },
  }
}

const signed = <S, C, R>(
  spec: LogSpec<S, C, R>,
  draft: EventDraft,
  seq: number,
  time: number,
  salt: string,
) => {
  const event = signEvent(draft, { log: spec.log, seat: spec.seat, signer: spec.signer, seq, time, salt })
  return { id: eventIdOf(event), event }
}

/** One sending at a time; what is asked for meanwhile is done right after. */
const createSender = (work: () => Promise<void>) => {
  let isBusy = false
  let isAsked = false
  const send = () => {
    isAsked = true
    if (isBusy) return
    isBusy = true
    const run = async () => {
      try {
        while (isAsked) {
          isAsked = false
          await work()
        }
      } finally {
        isBusy = false
      }
    }
    // What could not be sent stays in the queue; the next connection tries again.
    run().catch(() => undefined)
  }
  return { send }
}

const toFeedRow = ({ position, subject, body }: FeedFrame["rows"][number]): FeedRow => {
  const { signature: _signature, ...unsigned } = body as SignedEvent
  return { position, body: unsigned, ...(subject === undefined ? {} : { subject }) }
}

/** What the host itself signed about seats: a facilitator's device keeps it for a host that forgets. */
const ownWordOf = (genesis: Genesis, { body }: FeedFrame["rows"][number]) => {
  const event = body as SignedEvent
  if (!isOwnWord(genesis, event) || typeof event.signature !== "string") return []
  return [{ id: eventIdOf(event), event }]
}
