/**
 * A session that a school has made public: what a facilitator's device signs and sends, and what the server says of
 * it. The device writes the document; the server keeps it as it came and reads no other text to answer.
 */
import * as v from "valibot"
import { hex, idSchema } from "../../domain/log/genesis.ts"
import { hashOf } from "../../domain/log/hash.ts"
import { type OpenData, openDataSchema } from "./open-data.ts"

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Twelve letters and digits that nobody takes for one another: an address may be typed. */
export const publicIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-hjkmnp-tv-z]{12}$/))
/** Where a page of the list ends: when that session was made public, and its id. */
export const cursorSchema = v.pipe(v.string(), v.regex(/^\d{1,16}\.[0-9a-hjkmnp-tv-z]{12}$/))
export const pagePathOf = (id: string): string => `/p/${id}`

export const publishRequest = v.strictObject({
  document: openDataSchema,
  /** The ids of its contributions, in their order: never shown; where one is removed, the page goes. */
  subjects: v.pipe(v.array(idSchema), v.maxLength(20_000)),
  /** Of the facilitator's device, over `publicationHash`. */
  signature: hex(128),
})

export const publication = v.object({
  id: publicIdSchema,
  /** Null while it is not public. */
  since: v.nullable(count),
  /** Of the document that is public: `tagOf`. */
  tag: v.nullable(hex(32)),
  /** Why it is no longer: somebody took it back, or an idea in it was removed since. */
  gone: v.nullable(v.picklist(["takenBack", "removed"])),
})
export type Publication = v.InferOutput<typeof publication>

/** `publication`: null while it never was public. */
export const publicationAnswer = v.object({ publication: v.nullable(publication) })

export const publishAnswer = v.variant("type", [
  v.object({ type: v.literal("published"), publication }),
  v.object({
    type: v.literal("refused"),
    /** A text says a name of the class; the session has changed since it was read. */
    reason: v.picklist(["NamesSomebody", "OutOfDate"]),
  }),
])
export type PublishRefusal = Extract<v.InferOutput<typeof publishAnswer>, { type: "refused" }>["reason"]

/** Numbers count from 1, and what is about another comes after it: so no page tells it without end. */
export const isInOrder = ({ contributions }: OpenData): boolean =>
  contributions.every((it, at) => it.number === at + 1 && (it.about === null || it.about < it.number))

/** A document that was kept, where this version can show it. */
export const readDocument = (kept: unknown): OpenData | null => {
  const decoded = v.safeParse(openDataSchema, kept)
  return decoded.success && isInOrder(decoded.output) ? decoded.output : null
}

/** With 410: it was public and is no longer. */
export const goneAnswer = v.object({
  fault: v.literal("TakenBack"),
  requestId: v.string(),
  sentence: v.pipe(v.string(), v.description("In French where the request asks for it, else in English")),
})

/** With 503: it is public, and this server cannot show it. */
export const unreadableAnswer = v.object({ ...goneAnswer.entries, fault: v.literal("Unreadable") })

export const publicSession = v.object({
  id: publicIdSchema,
  question: v.string(),
  heldOn: v.string(),
  publishedAt: v.pipe(count, v.description("Milliseconds since 1970")),
  data: v.pipe(v.string(), v.description("Where the open data is")),
  page: v.pipe(v.string(), v.description("Where people read it")),
})

export const publicSessions = v.object({
  version: v.literal(1),
  sessions: v.pipe(v.array(publicSession), v.description("The latest first, a hundred at most")),
  next: v.pipe(v.nullable(cursorSchema), v.description("Ask again with ?after= this; null: no more")),
})
export type PublicSessions = v.InferOutput<typeof publicSessions>

/** What a device signs: this document for this session, and no other. */
export const publicationHash = (log: string, document: OpenData, subjects: readonly string[]): string =>
  hashOf("publication", log, document, subjects)

/** Two documents with the same tag are the same. */
export const tagOf = (document: OpenData): string => hashOf("open-data", document).slice(0, 32)
