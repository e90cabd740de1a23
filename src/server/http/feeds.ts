/**
 * Feeds: one stream for all the feeds of a device (an HTTP/1.1 browser has six connections for an origin, and
 * a class tablet several seats), or one page for proxies that buffer.
 *
 *   GET /api/logs/:log/feeds?after=staff~1.120.<chain>&after=…     cursor: feed~epoch.position.chain
 *
 * A cursor whose chain is not that of this log's history is answered by `reset`.
 */
import type { FastifyInstance } from "fastify"
import type { OpenLog } from "../school/logs.ts"
import type { School } from "../school/school.ts"
import { provenDevice } from "./device-cookie.ts"
import { accessOf } from "./feed-access.ts"
import { type Following, nextFrame, stream } from "./feed-stream.ts"
import { logOf } from "./log-routes.ts"
import { Fault } from "./request.ts"

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
      const frames: string[] = []
      for (const it of following) {
        const frame = await nextFrame(school, log, it)
        if (frame) frames.push(frame.json)
      }
      const live = JSON.stringify(school.live.frame(log, access.isStaff))
      return reply
        .type("application/json; charset=utf-8")
        .send(`{"frames":[${frames.join(",")}],"live":${live}}`)
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
  if (position === 0) return { feed, position: 0, isReset: false }
  const [row] = await school.logs.read(log.stored.log, feed, position - 1, 1)
  const isOurs = epoch === log.stored.epoch && row?.chain === chain
  return isOurs ? { feed, position, isReset: false } : { feed, position: 0, isReset: true }
}
