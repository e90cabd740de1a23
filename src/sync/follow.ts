/**
 * Follows the feeds of one log for as long as somebody looks at it.
 *
 *   offline ──try──▶ connecting ──opened──▶ live
 *      ▲                 │ failed             │ ended, silent
 *      └────── wait ─────┴────────────────────┘        wait: 0.5 s, doubling to 15 s; `retry` cuts it short
 *
 *   opened, nothing came (a proxy buffers) ──▶ pages every 2 s, for a while
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
  /** Called before each try: the log may have to be opened on the server first. */
  readonly prepare: () => Promise<TransportFault | null>
}

/** One answer instead of a stream: for proxies that hold a stream back until it ends. */
const pageAnswer = v.object({ frames: v.array(feedFrame), live: liveFrame })

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
const PAGE_WAIT_MS = 2_000
/** After so many pages a stream is tried again: the device may have left that network. */
const PAGES_BEFORE_STREAM = 100

export const follow = (options: FollowOptions): Following => {
  const stopped = new AbortController()
  let waiting = new AbortController()
  let wait = FIRST_WAIT_MS

  let isRunning = false
  const onOpen = () => {
    wait = FIRST_WAIT_MS
  }
  const run = async () => {
    isRunning = true
    try {
      await tryAgainAndAgain()
    } finally {
      isRunning = false
    }
  }
  const tryAgainAndAgain = async () => {
    let isBuffered = false
    while (!stopped.signal.aborted) {
      options.onConnection("connecting")
      const end: End =
        (await options.prepare()) ??
        (isBuffered
          ? await readPages(options, stopped.signal, onOpen)
          : await streamOnce(options, stopped.signal, onOpen))
      if (stopped.signal.aborted) return
      isBuffered = end.type === "Buffered"
      if (isFinal(end)) {
        options.onConnection("stopped", end)
        return
      }
      if (isBuffered) continue
      options.onConnection("offline", isFault(end) ? end : undefined)
      waiting = new AbortController()
      await options.timers.sleep(wait, eitherOf(waiting.signal, stopped.signal))
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
  }
  const start = () =>
    run().catch((error: unknown) => {
      options.onConnection("stopped")
      throw error
    })
  void start()

  return {
    retry: () => {
      wait = FIRST_WAIT_MS
      waiting.abort()
      // What was final may not be any more: let in again, updated, added to the class.
      if (!isRunning && !stopped.signal.aborted) void start()
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

type End = TransportFault | { readonly type: "Ended" } | { readonly type: "Buffered" }

const isFault = (end: End): end is TransportFault => end.type !== "Ended" && end.type !== "Buffered"

const isFinal = (end: End): end is TransportFault =>
  end.type === "AppTooOld" ||
  (end.type === "Refused" && (end.fault === "NotAllowed" || end.fault === "NotFound"))

const pathOf = (options: FollowOptions): string => {
  const query = [...options.cursors()].map(([feed, cursor]) => `after=${feed}~${cursorToText(cursor)}`)
  return `/api/logs/${options.log}/feeds?${query.join("&")}`
}

const streamOnce = async (options: FollowOptions, signal: AbortSignal, onOpen: () => void): Promise<End> => {
  // Frames are handled one after the other: each is stored before the next is read.
  let work: Promise<void> = Promise.resolve()
  let isOpen = false
  let hasSpoken = false
  const broken = new AbortController()
  const end = await options.transport.stream(
    pathOf(options),
    {
      onOpen: () => {
        isOpen = true
      },
      onEvent: ({ event, data }) => {
        if (!hasSpoken) {
          hasSpoken = true
          options.onConnection("live")
        }
        if (event === "rows") {
          const frame = v.safeParse(feedFrame, data)
          if (frame.success) {
            // A device that cannot store it waits longer and longer: asking again at once would not help.
            // What follows a frame that was not kept would leave a hole: the next connection brings both.
            work = work
              .then(() => (broken.signal.aborted ? undefined : options.onFrame(frame.output).then(onOpen)))
              .catch(() => broken.abort())
          } else broken.abort()
        } else if (event === "live") {
          const frame = v.safeParse(liveFrame, data)
          // After the rows that came before it: "caught up" must be true.
          if (frame.success) {
            work = work.then(() => {
              if (broken.signal.aborted) return
              onOpen()
              options.onLive(frame.output)
            })
          }
        }
      },
    },
    eitherOf(signal, broken.signal),
  )
  await work
  return isOpen && !hasSpoken && end.type === "Offline" ? { type: "Buffered" } : end
}

const readPages = async (options: FollowOptions, signal: AbortSignal, onOpen: () => void): Promise<End> => {
  for (let pages = 0; pages < PAGES_BEFORE_STREAM && !signal.aborted; ) {
    const page = await options.transport.get(pathOf(options), pageAnswer)
    if (!page.ok) return page.error
    if (pages === 0) options.onConnection("live")
    try {
      for (const frame of page.value.frames) await options.onFrame(frame)
    } catch {
      // It could not be stored: the wait before the next try grows, as with a stream.
      return { type: "Ended" }
    }
    if (pages === 0) onOpen()
    if (page.value.frames.some((frame) => frame.more)) continue
    options.onLive(page.value.live)
    pages += 1
    await options.timers.sleep(PAGE_WAIT_MS, signal)
  }
  return { type: "Ended" }
}

const cursorToText = (cursor: Cursor | null): string =>
  cursor === null ? "0.0." : `${cursor.epoch}.${cursor.position}.${cursor.chain}`
