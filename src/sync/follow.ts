/**
 * Follows the feeds of one log for as long as somebody looks at it.
 *
 *   offline ──try──▶ connecting ──opened──▶ live
 *      ▲                 │ failed             │ ended, silent
 *      └────── wait ─────┴────────────────────┘        wait: 0.5 s, doubling to 15 s; `retry` cuts it short
 *
 *   refused (NotAllowed, NotFound) ──▶ stopped: only a person can mend it
 */
import * as v from "valibot"
import { type FeedFrame, feedFrame, type LiveFrame, liveFrame } from "../protocol/messages.ts"
import type { Cursor } from "../storage/device-store.ts"
import type { Timers, Transport, TransportFault } from "./transport.ts"

export type Connection = "offline" | "connecting" | "live" | "stopped"

export type Following = {
  /** Try now: the browser says that the network is back, or the person pressed the button. */
  readonly retry: () => void
  readonly stop: () => void
}

export type FollowOptions = {
  readonly transport: Transport
  readonly timers: Timers
  readonly log: string
  readonly cursors: () => ReadonlyMap<string, Cursor | null>
  readonly onFrame: (frame: FeedFrame) => Promise<void>
  readonly onLive: (frame: LiveFrame) => void
  readonly onConnection: (connection: Connection, fault?: TransportFault) => void
  /** Called before each try: proves the device where the server forgot it. */
  readonly prepare: () => Promise<TransportFault | null>
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000

export const follow = (options: FollowOptions): Following => {
  const stopped = new AbortController()
  let waiting = new AbortController()
  let wait = FIRST_WAIT_MS

  const run = async () => {
    while (!stopped.signal.aborted) {
      options.onConnection("connecting")
      const end =
        (await options.prepare()) ?? (await streamOnce(options, stopped.signal, () => (wait = FIRST_WAIT_MS)))
      if (stopped.signal.aborted) return
      if (isFinal(end)) return options.onConnection("stopped", end)
      options.onConnection("offline", end.type === "Ended" ? undefined : end)
      waiting = new AbortController()
      await options.timers.sleep(wait, eitherOf(waiting.signal, stopped.signal))
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
  }
  run().catch((error: unknown) => {
    options.onConnection("stopped")
    throw error
  })

  return {
    retry: () => {
      wait = FIRST_WAIT_MS
      waiting.abort()
    },
    stop: () => stopped.abort(),
  }
}

/** `AbortSignal.any` is younger than the oldest iPad we serve. */
const eitherOf = (one: AbortSignal, other: AbortSignal): AbortSignal => {
  const either = new AbortController()
  for (const signal of [one, other]) {
    if (signal.aborted) either.abort()
    signal.addEventListener("abort", () => either.abort(), { once: true })
  }
  return either.signal
}

type End = TransportFault | { readonly type: "Ended" }

const isFinal = (end: End): end is TransportFault =>
  end.type === "AppTooOld" ||
  (end.type === "Refused" && (end.fault === "NotAllowed" || end.fault === "NotFound"))

const streamOnce = async (options: FollowOptions, signal: AbortSignal, onOpen: () => void): Promise<End> => {
  const query = [...options.cursors()].map(([feed, cursor]) => `after=${feed}~${cursorToText(cursor)}`)
  // Frames are handled one after the other: each is stored before the next is read.
  let work: Promise<void> = Promise.resolve()
  const broken = new AbortController()
  const end = await options.transport.stream(
    `/api/logs/${options.log}/feeds?${query.join("&")}`,
    {
      onOpen: () => {
        onOpen()
        options.onConnection("live")
      },
      onEvent: ({ event, data }) => {
        if (event === "rows") {
          const frame = v.safeParse(feedFrame, data)
          if (frame.success) work = work.then(() => options.onFrame(frame.output)).catch(() => broken.abort())
        } else if (event === "live") {
          const frame = v.safeParse(liveFrame, data)
          if (frame.success) options.onLive(frame.output)
        }
      },
    },
    eitherOf(signal, broken.signal),
  )
  await work
  return end
}

const cursorToText = (cursor: Cursor | null): string =>
  cursor === null ? "0.0." : `${cursor.epoch}.${cursor.position}.${cursor.chain}`
