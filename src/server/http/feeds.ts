/**
 * Feeds: one stream for all the feeds of a device (an HTTP/1.1 browser has six connections for an origin, and
 * a class tablet several seats), or one page for proxies that buffer.
 *
 *   GET /api/logs/:log/feeds?after=staff~1.120.<chain>&after=…     cursor: feed~epoch.position.chain
 *
 * A cursor whose chain is not that of this log's history is answered by `reset`.
 */
import type { FastifyInstance, FastifyReply } from "fastify"
import type { Row } from "../../domain/host/log.ts"
import { isOwnWord } from "../../domain/host/own-word.ts"
import type { FeedFrame } from "../../protocol/messages.ts"
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from "../../protocol/version.ts"
import type { OpenLog } from "../school/logs.ts"
import type { School } from "../school/school.ts"
import { provenDevice } from "./device-cookie.ts"
import { type Access, accessOf } from "./feed-access.ts"
import { logOf } from "./log-routes.ts"
import { Fault } from "./request.ts"

const PAGE = 500
const HEARTBEAT_MS = 15_000
/** Commits of these milliseconds go out as one frame when many come. */
const GATHER_MS = 25
const UNREAD_BYTES = 256_000

type Following = { feed: string; position: number; reset?: { keep: number } }
type FeedsRequest = { Params: { log: string }; Querystring: { after?: string | string[] } }

export const registerFeeds = (app: FastifyInstance, school: School): void => {
  app.get<FeedsRequest>("/api/logs/:log/feeds", async (request, reply) => {
    const device = await provenDevice(school, request)
    const log = await logOf(school, request)
    const access = await accessOf(school, log, device)
    const asked = [request.query.after ?? []].flat().map(readCursor)
    if (asked.length === 0 || asked.length > 60) throw new Fault("BadRequest")
    if (asked.some((it) => !access.feeds.has(it.feed))) throw new Fault("NotAllowed")
    const following = await Promise.all(asked.map((it) => startOf(school, log, it)))
    if (!request.headers.accept?.includes("text/event-stream")) {
      const frames = []
      for (const it of following) frames.push(await nextFrame(school, log, it))
      return { frames: frames.filter((it) => it !== null), live: school.live.frame(log, access.isStaff) }
    }
    stream(school, log, following, { ...access, device }, reply)
    return reply
  })
}

type Asked = { feed: string; epoch: number; position: number; chain: string }

const readCursor = (text: string): Asked => {
  const found = /^(staff|public|own:[0-9a-f]{32})~(\d{1,9})\.(\d{1,9})\.([0-9a-f]{32})?$/.exec(text)
  if (!found) throw new Fault("BadRequest")
  return { feed: found[1] ?? "", epoch: Number(found[2]), position: Number(found[3]), chain: found[4] ?? "" }
}

/** Where this device's history and the log's part: here always all or nothing; a restore will keep a prefix. */
const startOf = async (
  school: School,
  log: OpenLog,
  { feed, epoch, position, chain }: Asked,
): Promise<Following> => {
  if (position === 0) return { feed, position: 0 }
  const [row] = await school.logs.read(log.stored.log, feed, position - 1, 1)
  if (epoch === log.stored.epoch && row?.chain === chain) return { feed, position }
  return { feed, position: 0, reset: { keep: 0 } }
}

const nextFrame = async (school: School, log: OpenLog, following: Following): Promise<FeedFrame | null> => {
  const { feed, position, reset } = following
  const rows = await school.logs.read(log.stored.log, feed, position, PAGE)
  if (rows.length === 0 && !reset) return null
  delete following.reset
  following.position = rows.at(-1)?.position ?? position
  return {
    feed,
    epoch: log.stored.epoch,
    rows: rows.map((row) => toWire(log, row)),
    ...(reset ? { reset } : {}),
    more: rows.length === PAGE,
  }
}

/**
 * Without signature and id: the device computes the id; `…/proofs` gives the signatures in idle time. The
 * host's own words keep theirs: a facilitator's device brings them back to a server that was restored.
 */
const toWire = (log: OpenLog, { position, chain, subject, body }: Row): FeedFrame["rows"][number] => {
  const { signature, ...unsigned } = body as Row["body"] & { signature?: string }
  const rest = isOwnWord(log.stored.genesis, body) ? { ...unsigned, signature } : unsigned
  return { position, chain, ...(subject ? { subject } : {}), body: rest as FeedFrame["rows"][number]["body"] }
}

const stream = (
  school: School,
  log: OpenLog,
  following: Following[],
  access: Access & { readonly device: string },
  reply: FastifyReply,
): void => {
  reply.hijack()
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
  })
  raw.on("error", () => raw.destroy())
  const send = (event: string, json: string): boolean =>
    raw.writableEnded || raw.destroyed || raw.write(`event: ${event}\ndata: ${json}\n\n`)
  /** A tablet that sleeps reads nothing: what is told meanwhile is not kept for it. */
  const tell = (json: string) => {
    if (raw.writableLength < UNREAD_BYTES) send("live", json)
  }
  /** True from the start: nothing goes out before the right to read was asked for again. */
  let isPumping = true
  let isWoken = false
  let lastSent = 0
  let timer: NodeJS.Timeout | undefined

  const pump = async () => {
    isPumping = true
    do {
      isWoken = false
      for (const it of following) {
        for (
          let frame = await nextFrame(school, log, it);
          frame !== null;
          frame = await nextFrame(school, log, it)
        ) {
          if (raw.writableEnded || raw.destroyed) return
          if (!send("rows", JSON.stringify(frame))) await drained(raw)
          lastSent = school.now()
          if (!frame.more) break
        }
      }
    } while (isWoken)
    isPumping = false
  }
  const wake = () => {
    isWoken = true
    if (isPumping || timer) return
    const wait = Math.max(0, Math.min(GATHER_MS, lastSent + GATHER_MS - school.now()))
    timer = setTimeout(() => {
      timer = undefined
      if (!isPumping) pump().catch(() => raw.destroy())
    }, wait)
  }
  const leave = school.live.join({
    ...{ log: log.stored.log, seats: access.seats, isStaff: access.isStaff },
    ...{ device: access.device, wake, tell },
    end: () => raw.end(),
  })
  const heartbeat = setInterval(
    () => tell(JSON.stringify(school.live.frame(log, access.isStaff))),
    HEARTBEAT_MS,
  )
  raw.on("close", () => {
    clearInterval(heartbeat)
    clearTimeout(timer)
    leave()
    school.live.tellAll(log)
  })
  // The right to read may have gone between the question and `join`; from here on it takes the stream with it.
  const isStillAllowed = async () => {
    const still = await accessOf(school, log, access.device).catch(() => null)
    return following.every((it) => still?.feeds.has(it.feed))
  }
  isStillAllowed()
    .then((isAllowed) => (isAllowed ? pump() : void raw.end()))
    .then(() => {
      tell(JSON.stringify(school.live.frame(log, access.isStaff)))
      school.live.tellAll(log)
    })
    .catch(() => raw.destroy())
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
