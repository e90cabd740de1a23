/**
 * Proofs, for idle time: frames leave signatures out, and a device asks for them when it checks the record.
 * For `staff` each event's signature; for every feed its head, signed by the host.
 */
import type { FastifyInstance } from "fastify"
import { headOf } from "../../domain/host/log.ts"
import type { SignedEvent } from "../../domain/log/event.ts"
import { headHash } from "../../domain/log/head.ts"
import type { ProofsAnswer } from "../../protocol/messages.ts"
import type { School } from "../school/school.ts"
import { provenDevice } from "./device-cookie.ts"
import { accessOf } from "./feed-access.ts"
import { logOf } from "./log-routes.ts"
import { Fault } from "./request.ts"

const PAGE = 1_000
type ProofsRequest = { Params: { log: string; feed: string }; Querystring: { after?: string } }

export const registerProofs = (app: FastifyInstance, school: School): void => {
  app.get<ProofsRequest>("/api/logs/:log/feeds/:feed/proofs", async (request): Promise<ProofsAnswer> => {
    const device = await provenDevice(school, request)
    const log = await logOf(school, request)
    const { feed } = request.params
    const after = Number(request.query.after ?? 0)
    if (!Number.isSafeInteger(after) || after < 0) throw new Fault("BadRequest")
    if (!(await accessOf(school, log, device)).feeds.has(feed)) throw new Fault("NotAllowed")
    const rows = feed === "staff" ? await school.logs.read(log.stored.log, feed, after, PAGE) : []
    const head = { epoch: log.stored.epoch, ...headOf(log.host, feed) }
    return {
      signatures: rows.map(({ position, body }) => ({
        position,
        signature: (body as SignedEvent).signature,
      })),
      head: { ...head, signature: school.context.signer.sign(headHash(log.stored.log, feed, head)) },
    }
  })
}
