/**
 * What a school has made public, for programs: read by anybody, from any site. And, for the session's facilitators,
 * making it public and taking it back.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { textsOf } from "../../formats/exports/open-texts.ts"
import {
  type Publication,
  type PublishRefusal,
  publicIdSchema,
  publishRequest,
} from "../../formats/exports/publication.ts"
import { pageWords } from "../../formats/public-page/words.ts"
import type { OpenLog } from "../school/logs.ts"
import { classOf, isStaffOf, type School } from "../school/school.ts"
import { provenDevice } from "./device-cookie.ts"
import { REQUEST_ID_HEADER } from "./faults.ts"
import { languageAsked } from "./language-asked.ts"
import { logOf } from "./log-routes.ts"
import { decode, Fault } from "./request.ts"

type WithLog = { Params: { log: string } }
type WithId = { Params: { id: string } }
type Listing = { Querystring: { after?: unknown } }

/** A thousand ideas of a thousand letters each fit. */
const DOCUMENT_BYTES = 6_000_000
/** Of one address, which a whole school may share. */
export const PUBLIC_RATE = { rateLimit: { max: 3_000, timeWindow: "1 minute" } }

export const registerPublications = (app: FastifyInstance, school: School): void => {
  const { publications } = school

  app.get<Listing>("/api/public/sessions", { config: PUBLIC_RATE }, async (request, reply) => {
    const list = await publications.list(cursorOf(request.query.after))
    return openToAll(reply).send({ version: 1, ...list })
  })

  app.get<WithId>("/api/public/sessions/:id", { config: PUBLIC_RATE }, async (request, reply) => {
    const found = await publications.read(request.params.id)
    openToAll(reply)
    if (found === null) throw new Fault("NotFound")
    if (found === "gone") return sendGone(request, reply)
    const tag = `W/"${found.tag}"`
    reply.header("etag", tag).header("link", '</open-data.schema.json>; rel="describedby"')
    if (isKnown(request, tag)) return reply.status(304).send()
    return found.document
  })

  app.get<WithLog>("/api/logs/:log/publication", async (request) => {
    const { log } = await staffSession(school, request)
    return { publication: await publications.of(log.stored.log) }
  })

  app.post<WithLog>("/api/logs/:log/publication", { bodyLimit: DOCUMENT_BYTES }, async (request) => {
    const { log, device } = await staffSession(school, request)
    const offer = decode(publishRequest, request.body)
    // Half a letter has no canonical form, and so no signature.
    if (textsOf(offer.document).some((it) => /\p{Surrogate}/u.test(it))) throw new Fault("BadRequest")
    const done = await publications.publish(log, await classOf(school.logs, log), device, offer)
    if (done.ok) return { type: "published", publication: done.value } satisfies PublishAnswer
    if (done.error === "BadSignature") throw new Fault("NotAllowed")
    return { type: "refused", reason: done.error } satisfies PublishAnswer
  })

  app.post<WithLog>("/api/logs/:log/publication/end", async (request) => {
    const { log } = await staffSession(school, request)
    await publications.takeBack(log.stored.log)
    return { publication: await publications.of(log.stored.log) }
  })
}

type PublishAnswer =
  | { type: "published"; publication: Publication }
  | { type: "refused"; reason: PublishRefusal }

const staffSession = async (
  school: School,
  request: FastifyRequest<WithLog>,
): Promise<{ log: OpenLog; device: string }> => {
  const device = await provenDevice(school, request)
  const log = await logOf(school, request)
  if (log.stored.genesis.kind !== "session" || !(await isStaffOf(school, log, device)))
    throw new Fault("NotAllowed")
  return { log, device }
}

/** Asked again each time, so that nobody shows what was taken back. */
const openToAll = (reply: FastifyReply): FastifyReply =>
  reply
    .header("access-control-allow-origin", "*")
    .header("access-control-expose-headers", "etag, link")
    .header("cross-origin-resource-policy", "cross-origin")
    .header("cache-control", "no-cache")
    .header("x-robots-tag", "noindex, nofollow")

const sendGone = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const { gone, goneNext } = pageWords[languageAsked(request, "en")]
  return reply
    .status(410)
    .header("vary", "accept-language")
    .header(REQUEST_ID_HEADER, request.id)
    .send({ fault: "TakenBack", requestId: request.id, sentence: `${gone} ${goneNext}` })
}

/** `If-None-Match` (RFC 9110): a list of tags, compared weakly. */
const isKnown = (request: FastifyRequest, tag: string): boolean => {
  const bare = (it: string) => it.trim().replace(/^W\//, "")
  const asked = request.headers["if-none-match"] ?? ""
  return asked.split(",").some((it) => it.trim() === "*" || bare(it) === bare(tag))
}

export const cursorOf = (after: unknown): string | null => {
  if (after === undefined) return null
  return decode(publicIdSchema, after)
}
