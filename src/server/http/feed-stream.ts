/** One device's stream: what is there, then what comes, in Server-Sent Events. */
import type { FastifyReply } from "fastify"
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from "../../protocol/version.ts"
import type { Frame } from "../school/feed-frames.ts"
import type { OpenLog } from "../school/logs.ts"
import type { School } from "../school/school.ts"
import { type Access, accessOf } from "./feed-access.ts"
import { type Block, packedStream, toBlock } from "./packed-stream.ts"

const HEARTBEAT_MS = 15_000
const UNREAD_BYTES = 256_000

/** `isReset`: the reader holds another history, and must be told before anything else. */
export type Following = { readonly feed: string; position: number; isReset: boolean }

export const nextFrame = async (
  school: School,
  log: OpenLog,
  following: Following,
): Promise<Frame | null> => {
  const { feed, position, isReset } = following
  const frame = await (isReset ? school.frames.anew(log, feed) : school.frames.next(log, feed, position))
  following.isReset = false
  following.position = frame?.position ?? position
  return frame
}

export const stream = (
  school: School,
  log: OpenLog,
  following: readonly Following[],
  access: Access & { readonly device: string },
  reply: FastifyReply,
): void => {
  const { raw, blocks } = open(reply)
  const isGone = () => raw.writableEnded || raw.destroyed
  /** A tablet that sleeps reads nothing: what is told meanwhile is not kept for it. */
  const tell = (json: string) => {
    if (!isGone() && raw.writableLength < UNREAD_BYTES) blocks.write(liveBlockOf(json))
  }
  /** True from the start: nothing goes out before the right to read was asked for again. */
  let isPumping = true
  let isWoken = false

  const pump = async () => {
    isPumping = true
    do {
      isWoken = false
      for (const it of following) {
        for (let isMore = true; isMore; ) {
          if (raw.writableNeedDrain) await drained(raw)
          const frame = await nextFrame(school, log, it)
          if (frame) await blocks.prepare(blockOf(frame))
          if (isGone()) return
          if (frame) blocks.write(blockOf(frame))
          isMore = frame?.more ?? false
        }
      }
    } while (isWoken)
    isPumping = false
  }
  /** Sends what is at hand; false: somebody must wait, for the store or for the reader. */
  const sendKnown = (): boolean => {
    for (const it of following) {
      if (it.isReset || raw.writableNeedDrain) return false
      const frame = school.frames.known(log, it.feed, it.position)
      if (frame === null) continue
      if (frame === undefined || !blocks.isReady(blockOf(frame))) return false
      it.position = frame.position
      blocks.write(blockOf(frame))
      if (frame.more) return false
    }
    return true
  }
  const wake = () => {
    isWoken = true
    if (!isPumping && !isGone() && !sendKnown()) pump().catch(() => raw.destroy())
  }
  const leave = school.live.join({
    ...{ log: log.stored.log, seats: access.seats, isStaff: access.isStaff },
    ...{ device: access.device, wake, tell },
    end: blocks.end,
  })
  const tellNow = () => tell(JSON.stringify(school.live.frame(log, access.isStaff)))
  const heartbeat = setInterval(tellNow, HEARTBEAT_MS)
  raw.on("close", () => {
    clearInterval(heartbeat)
    leave()
    school.live.tellAll(log)
  })
  // The right to read may have gone between the question and `join`; from here on it takes the stream with it.
  const isStillAllowed = async () => {
    const still = await accessOf(school, log, access.device).catch(() => null)
    return following.every((it) => still?.feeds.has(it.feed))
  }
  isStillAllowed()
    .then((isAllowed) => (isAllowed ? pump() : blocks.end()))
    .then(() => {
      tellNow()
      school.live.tellAll(log)
    })
    .catch(() => raw.destroy())
}

const open = (reply: FastifyReply) => {
  reply.hijack()
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value)
  const blocks = packedStream(raw, String(reply.request.headers["accept-encoding"] ?? ""))
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    vary: "accept-encoding",
    [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
  })
  raw.on("error", () => raw.destroy())
  return { raw, blocks }
}

const blocksOfFrames = new WeakMap<Frame, Block>()

/** Made once for all readers at the same place. */
const blockOf = (frame: Frame): Block => {
  const known = blocksOfFrames.get(frame)
  if (known) return known
  const made = toBlock("rows", frame.json)
  blocksOfFrames.set(frame, made)
  return made
}

let lastTold = { json: "", block: toBlock("live", "") }

/** All readers of a log are told the same, one after the other. */
const liveBlockOf = (json: string): Block => {
  if (lastTold.json !== json) lastTold = { json, block: toBlock("live", json) }
  return lastTold.block
}

/** Resolves when the reader has taken what was written, or is gone. */
const drained = (raw: FastifyReply["raw"]): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      raw.off("drain", done)
      raw.off("close", done)
      resolve()
    }
    raw.on("drain", done)
    raw.on("close", done)
    if (raw.destroyed) done()
  })
