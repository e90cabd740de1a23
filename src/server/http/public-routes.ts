/**
 * What a school has made public, for programs: read by anybody, from any site. And, for the session's facilitators,
 * making it public and taking it back.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { textsOf } from "../../formats/exports/open-texts.ts"
import {
  cursorSchema,
  isInOrder,
  type Publication,
  type PublishRefusal,
  publishRequest,
} from "../../formats/exports/publication.ts"
import { pageWords } from "../../formats/public-page/words.ts"
import type { OpenLog } from "../school/logs.ts"
import { isStaffOf, rostersOf, type School } from "../school/school.ts"
import { provenDevice } from "./device-cookie.ts"
import { REQUEST_ID_HEADER } from "./faults.ts"
import { languageAsked } from "./language-asked.ts"
import { logOf } from "./log-routes.ts"
import { decode, Fault, refuseWhileWaiting } from "./request.ts"

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
    const list = publications.list(cursorOf(request.query.after))
    return openToAll(reply).send({ version: 1, ...list })
  })

  app.get<WithId>("/api/public/sessions/:id", { config: PUBLIC_RATE }, async (request, reply) => {
    const { id } = request.params
    openToAll(reply)
    const tag = publications.tag(id)
    if (tag !== null && isKnown(request, etagOf(tag))) return withTag(reply, tag).status(304).send()
    const found = await publications.read(id)
    if (found === null) throw new Fault("NotFound")
    if (found === "gone") return sendWhy(request, reply.status(410), "TakenBack")
    if (found === "unreadable") return sendWhy(request, reply.status(503), "Unreadable")
    return withTag(reply, found.tag).send(found.document)
  })

  app.get<WithLog>("/api/logs/:log/publication", async (request) => {
    const { log } = await staffSession(school, request)
    return { publication: await publications.of(log.stored.log) }
  })

  /** Before anything of so large a body is read. */
  const onRequest = async (request: FastifyRequest): Promise<void> => {
    const { device } = await staffSession(school, request as FastifyRequest<WithLog>)
    refuseWhileWaiting(school.limits.publish(device))
  }
  const large = { bodyLimit: DOCUMENT_BYTES, onRequest }
  app.post<WithLog>("/api/logs/:log/publication", large, async (request) => {
    const { log, device } = await staffSession(school, request)
    const offer = decode(publishRequest, request.body)
    if (!isInOrder(offer.document)) throw new Fault("BadRequest")
    // Half a letter has no canonical form, and so no signature.
    if (textsOf(offer.document).some((it) => /\p{Surrogate}/u.test(it))) throw new Fault("BadRequest")
    const done = await publications.publish(log, await rostersOf(school.logs, log), device, offer)
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

const etagOf = (tag: string): string => `W/"${tag}"`

const withTag = (reply: FastifyReply, tag: string): FastifyReply =>
  reply.header("etag", etagOf(tag)).header("link", '</open-data.schema.json>; rel="describedby"')

const sendWhy = (
  request: FastifyRequest,
  reply: FastifyReply,
  fault: "TakenBack" | "Unreadable",
): FastifyReply => {
  const words = pageWords[languageAsked(request, "en")]
  const why = fault === "TakenBack" ? [words.gone, words.goneNext] : [words.unreadable, words.unreadableNext]
  return reply
    .header("vary", "accept-language")
    .header(REQUEST_ID_HEADER, request.id)
    .send({ fault, requestId: request.id, sentence: why.join(" ") })
}

/** `If-None-Match` (RFC 9110): a list of tags, compared weakly. */
export const isKnown = (request: FastifyRequest, tag: string): boolean => {
  const bare = (it: string) => it.trim().replace(/^W\//, "")
  const asked = request.headers["if-none-match"] ?? ""
  return asked.split(",").some((it) => it.trim() === "*" || bare(it) === bare(tag))
}

export const cursorOf = (after: unknown): string | null => {
  if (after === undefined) return null
  return decode(cursorSchema, after)
}
