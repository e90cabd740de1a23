/** The API told in OpenAPI 3.1, made from the schemas that decode the requests: it cannot say anything else. */
import { toJsonSchema } from "@valibot/to-json-schema"
import type { FastifyInstance } from "fastify"
import * as v from "valibot"
import { openDataSchema } from "../../formats/exports/open-data.ts"
import * as p from "../../formats/exports/publication.ts"
import * as m from "../../protocol/messages.ts"
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from "../../protocol/version.ts"
import { REQUEST_ID_HEADER } from "./faults.ts"

type Operation = {
  readonly summary: string
  readonly request?: v.GenericSchema
  readonly answer: v.GenericSchema
  /** Also as Server-Sent Events, where the request accepts `text/event-stream`. */
  readonly streams?: true
  readonly query?: { readonly [name: string]: string }
  /** Asked without having proved a key. */
  readonly open?: true
  /** Besides 200 and the fault of every refusal. */
  readonly also?: {
    readonly [status: string]: { readonly description: string; readonly answer?: v.GenericSchema }
  }
}

const nothing = v.strictObject({})
const feedsPage = v.object({ frames: v.array(m.feedFrame), live: m.liveFrame })

/** "METHOD /path" as Fastify writes it. */
const operations: { readonly [route: string]: Operation } = {
  "GET /api/openapi.json": { summary: "This description", answer: v.looseObject({}), open: true },
  "GET /api/hello": {
    summary: "Who is there, and what this device may see",
    ...{ answer: m.helloAnswer, open: true },
  },
  "POST /api/device/challenge": {
    summary: "Ask for a challenge, to prove a device's key",
    ...{ request: m.challengeRequest, answer: m.challengeAnswer, open: true },
  },
  "POST /api/device/prove": {
    summary: "Prove the key: sets the cookie that the other requests need",
    ...{ request: m.proveRequest, answer: nothing, open: true },
  },
  "POST /api/enrol": {
    summary: "Use a one-time link: the device becomes a facilitator's",
    ...{ request: m.enrolRequest, answer: nothing },
  },
  "POST /api/invites": {
    summary: "Make a one-time link",
    ...{ request: m.inviteRequest, answer: m.inviteAnswer },
  },
  "POST /api/logs": {
    summary: "Open a log: a class or a session",
    ...{ request: m.openLogRequest, answer: m.openLogAnswer },
  },
  "POST /api/logs/:log/events": {
    summary: "Send signed events; each gets its verdict, in order",
    ...{ request: m.pushRequest, answer: m.pushAnswer },
  },
  "POST /api/carried": {
    summary: "Hand in events that somebody carried here, sealed to this school: how many were taken",
    ...{ request: m.carriedRequest, answer: m.carriedAnswer },
  },
  "GET /api/logs/:log/feeds": {
    summary: "Read feeds after a cursor: one page, or a stream",
    ...{ answer: feedsPage, streams: true },
    query: { after: "feed~epoch.position.chain; once for each feed" },
  },
  "GET /api/logs/:log/feeds/:feed/proofs": {
    summary: "Signatures of a feed's events, and its head signed by the host",
    ...{ answer: m.proofsAnswer, query: { after: "a position" } },
  },
  "POST /api/logs/:log/presence": {
    summary: "Say what a seat is doing; never logged",
    ...{ request: m.presenceRequest, answer: nothing },
  },
  "POST /api/logs/:log/staff-seat": {
    summary: "The seat of a facilitator in a session",
    ...{ request: v.looseObject({}), answer: m.staffSeatAnswer },
  },
  "GET /api/logs/:log/doors": {
    summary: "The codes that let pupils in",
    query: {
      class: "Of a session that several classes share; left out, the first that this facilitator teaches",
    },
    answer: m.doorsAnswer,
  },
  "GET /api/classes": {
    summary: "The names of the school's classes, for its facilitators",
    answer: m.classesAnswer,
  },
  "POST /api/logs/:log/projectors": {
    summary: "Let a screen read a session, by the six digits that it shows",
    ...{ request: m.pairRequest, answer: nothing },
  },
  "POST /api/join/find": {
    summary: "Find a session by a code, by the secret of a QR code or by its id",
    ...{ request: m.findRequest, answer: m.findAnswer },
  },
  "POST /api/join/claim": {
    summary: "Claim a name in a session",
    ...{ request: m.claimRequest, answer: m.claimAnswer },
  },
  "POST /api/join/move": {
    summary: "A code with which a pupil goes on elsewhere, and what they are typing",
    ...{ request: m.moveRequest, answer: m.moveAnswer },
  },
  "POST /api/join/take": {
    summary: "Take a pupil's place over, by such a code",
    ...{ request: m.takeRequest, answer: m.takeAnswer },
  },
  "POST /api/pairings": {
    summary: "Six digits for a screen that wants to show a session",
    ...{ request: v.looseObject({}), answer: m.pairingAnswer },
  },
  "GET /api/pairings/:pairing": {
    summary: "What a facilitator let the screen read",
    answer: m.pairedAnswer,
  },
}

/** What is public, and how it becomes so. */
const publicOperations: { readonly [route: string]: Operation } = {
  "GET /api/public/sessions": {
    summary: "The sessions that this school has made public",
    query: { after: "The `next` of the page before" },
    ...{ answer: p.publicSessions, open: true },
  },
  "GET /api/public/sessions/:id": {
    summary: "A session as open data; nobody is named, and fewer than five people are not counted",
    ...{ answer: openDataSchema, open: true },
    also: {
      304: { description: "Still the same as what If-None-Match names" },
      410: { description: "It was public and is no longer", answer: p.goneAnswer },
      503: { description: "It is public, and this server cannot show it", answer: p.unreadableAnswer },
    },
  },
  "GET /api/logs/:log/publication": {
    summary: "Is this session public?",
    answer: p.publicationAnswer,
  },
  "POST /api/logs/:log/publication": {
    summary: "Make a session public, or what is public of it newer",
    ...{ request: p.publishRequest, answer: p.publishAnswer },
  },
  "POST /api/logs/:log/publication/end": {
    summary: "Take back what is public of a session",
    ...{ request: v.looseObject({}), answer: p.publicationAnswer },
  },
}

export const registerDescription = (app: FastifyInstance): void => {
  let text = ""
  app.get("/api/openapi.json", async (_request, reply) => {
    if (text === "") text = JSON.stringify(describeApi())
    return reply.type("application/json; charset=utf-8").header("access-control-allow-origin", "*").send(text)
  })
}

export const describeApi = () => {
  const paths: { [path: string]: { [method: string]: ReturnType<typeof tell> } } = {}
  for (const [route, operation] of Object.entries({ ...operations, ...publicOperations })) {
    const [method = "", path = ""] = route.split(" ")
    const address = path.replace(/:(\w+)/g, "{$1}")
    paths[address] = { ...paths[address], [method.toLowerCase()]: tell(path, operation) }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Palabre",
      version: String(PROTOCOL_VERSION),
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
      description: `Every answer carries the header ${PROTOCOL_HEADER}. Events are signed: docs/spec.md.`,
    },
    paths,
    components: {
      schemas: { Fault: schemaOf(m.faultAnswer) },
      responses: { Fault: { description: "A refusal", headers: faultHeaders, content: json(faultRef) } },
      securitySchemes: { device: { type: "apiKey", in: "cookie", name: "palabre_device" } },
    },
  }
}

const faultRef = { $ref: "#/components/schemas/Fault" }
const faultHeaders = {
  [REQUEST_ID_HEADER]: { description: "The same as in the server's log", schema: { type: "string" } },
  "retry-after": { description: "With 429: seconds to wait", schema: { type: "integer" } },
}

const tell = (
  path: string,
  { summary, request, answer, streams, query = {}, open, also = {} }: Operation,
) => ({
  summary,
  parameters: [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      ...{ name, in: "path", required: true, schema: { type: "string" } },
    })),
    ...Object.entries(query).map(([name, description]) => ({
      ...{ name, in: "query", description },
      schema: streams ? { type: "array", items: { type: "string" } } : { type: "string" },
    })),
  ],
  ...(request ? { requestBody: { required: true, content: json(schemaOf(request)) } } : {}),
  responses: {
    200: {
      description: "Done",
      content: { ...json(schemaOf(answer)), ...(streams ? eventStream : {}) },
    },
    ...Object.fromEntries(
      Object.entries(also).map(([status, { description, answer: other }]) => [
        status,
        other ? { description, content: json(schemaOf(other)) } : { description },
      ]),
    ),
    default: { $ref: "#/components/responses/Fault" },
  },
  security: open ? [] : [{ device: [] }],
})

const json = (schema: object) => ({ "application/json": { schema } })
const eventStream = {
  "text/event-stream": { schema: { type: "string", description: "`rows`: a frame of a feed; `live`" } },
}

const schemaOf = (schema: v.GenericSchema): object => {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, { target: "draft-2020-12" })
  return rest
}
