/** What travels between a device and its server: JSON, decoded from `unknown` on both sides. */
import * as v from "valibot"
import { pictureKinds } from "../domain/avatars.ts"
import { genesisSchema, hashSchema, hex, idSchema, keySchema } from "../domain/log/genesis.ts"
import { avatarSchema } from "../domain/session/event-kind.ts"
import { stageKinds } from "../domain/templates.ts"

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const name = v.pipe(v.string(), v.maxLength(80))

// ---- the device proves its key

export const challengeRequest = v.strictObject({ key: keySchema })
export const challengeAnswer = v.object({ challenge: hashSchema })
export const proveRequest = v.strictObject({ key: keySchema, challenge: hashSchema, signature: hex(128) })

// ---- who is there

export const rosterFace = v.object({
  member: idSchema,
  name,
  avatar: avatarSchema,
  /** Has a seat in this session on some device. */
  seated: v.boolean(),
  /** This device was used by this member before. */
  here: v.boolean(),
  /** Two pictures are known: they are asked, not chosen. */
  pictures: v.boolean(),
})

export const openSession = v.object({
  log: hashSchema,
  genesis: genesisSchema,
  question: v.string(),
  className: v.string(),
  naming: v.picklist(["firstNames", "animals"]),
  doorsOpen: v.boolean(),
  faces: v.array(rosterFace),
})

export const helloAnswer = v.object({
  protocol: count,
  now: count,
  host: v.object({ sign: keySchema, receive: keySchema }),
  /** Of every log of this server: each restore begins a new one. */
  epoch: v.optional(count, 1),
  /** What the server knows of this device; null until it has proved its key. */
  device: v.nullable(
    v.object({
      key: keySchema,
      facilitator: v.boolean(),
      /** Logs that it may read as facilitator. */
      logs: v.array(
        v.object({
          log: hashSchema,
          genesis: genesisSchema,
          title: v.string(),
          finished: v.boolean(),
          openedAt: count,
          /** Of a session that runs: its stage, the first is 0, how many there are, and until when it stays open. */
          stage: v.optional(
            v.object({ at: count, of: count, kind: v.picklist(stageKinds), until: v.optional(count) }),
          ),
        }),
      ),
      /** Running sessions of the classes that this tablet belongs to. */
      running: v.array(openSession),
    }),
  ),
  /** Other addresses of this server, for the code on the wall. */
  addresses: v.array(v.string()),
  secure: v.boolean(),
})

export const enrolRequest = v.strictObject({ token: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) })
export const inviteRequest = v.strictObject({ kind: v.picklist(["device", "facilitator"]) })
export const inviteAnswer = v.object({ token: idSchema, expiresAt: count })

// ---- logs and events

export const openLogRequest = v.strictObject({ genesis: genesisSchema })
export const openLogAnswer = v.object({ log: hashSchema, epoch: count })

/** By name. */
export const classesAnswer = v.object({ classes: v.array(v.object({ log: hashSchema, name: v.string() })) })

/** The seat of a facilitator who did not open the session: a colleague, or the same person's phone. */
export const staffSeatAnswer = v.object({ seat: idSchema })

/** Events are decoded one by one (host/admit.ts): one bad event never spoils its batch. */
export const pushRequest = v.strictObject({ events: v.pipe(v.array(v.unknown()), v.maxLength(200)) })

export const verdict = v.variant("type", [
  v.object({ type: v.literal("accepted"), id: v.string(), position: count }),
  v.object({ type: v.literal("duplicate"), id: v.string(), position: count }),
  v.object({ type: v.literal("held"), id: v.string(), reason: v.string() }),
  v.object({ type: v.literal("refused"), id: v.string(), reason: v.string() }),
])
/** `epoch`: of the history that took them; another one later says that the server was restored. */
export const pushAnswer = v.object({ verdicts: v.array(verdict), epoch: count })

/** Events that somebody carried here in a file: `sealed` to the host (sealed.ts), inside a `carriedPart` as JSON. */
export const carriedRequest = v.strictObject({
  sealed: v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/), v.maxLength(900_000)),
})
export const carriedPart = v.strictObject({ log: hashSchema, events: pushRequest.entries.events })
/** How many had which verdict: who carries a file learns nothing else of it. */
export const carriedAnswer = v.object({ accepted: count, duplicate: count, held: count, refused: count })
export type CarriedAnswer = v.InferOutput<typeof carriedAnswer>

export const wireRow = v.object({
  position: v.pipe(count, v.minValue(1)),
  subject: v.optional(v.string()),
  body: v.looseObject({ type: v.string(), facts: v.record(v.string(), v.unknown()) }),
})

/**
 * One frame of a stream, or one page. `reset`: this cursor is not of this log's history; drop what comes
 * after `keep` and go on from there.
 */
export const feedFrame = v.object({
  feed: v.string(),
  epoch: count,
  rows: v.array(wireRow),
  /** Of the feed's chain, after the last row; none without rows. One for a frame: it cannot be packed. */
  chain: v.union([hex(32), v.literal("")]),
  reset: v.optional(v.object({ keep: count })),
  /** More is there already: the stream goes on at once. */
  more: v.boolean(),
})

export const proofsAnswer = v.object({
  /** Of the events after the asked position, in order; for `staff` only. */
  signatures: v.array(v.object({ position: count, signature: hex(128) })),
  /** How far the feed goes, under the host's signature (log/head.ts). */
  head: v.object({ epoch: count, position: count, chain: hex(32), signature: hex(128) }),
})
export type ProofsAnswer = v.InferOutput<typeof proofsAnswer>

export const faceState = v.picklist(["in", "drafting", "done", "help"])
/** Unlogged: who is there, how many voted, the host's clock. Missing keys say nothing new. */
export const liveFrame = v.object({
  now: count,
  /** Of the log's history. */
  epoch: v.optional(count),
  /** seat -> state, connected devices only; for facilitators. */
  presence: v.optional(v.record(v.string(), faceState)),
  /** poll -> how many seats have a ballot in the box, of how many present. */
  turnout: v.optional(v.record(v.string(), v.object({ n: count, of: count }))),
  /** poll -> seats without a ballot that are not connected; for facilitators. */
  missing: v.optional(v.record(v.string(), v.array(v.string()))),
  /** How many devices said that they still hold unsent work: seat -> count; for facilitators. */
  unsent: v.optional(v.record(v.string(), count)),
})

export const presenceRequest = v.strictObject({
  seat: idSchema,
  state: faceState,
  /** Events still waiting on the device. */
  unsent: v.optional(count),
})

// ---- doors and joining

export const doorsAnswer = v.object({
  /** Whose they are. */
  class: v.optional(hashSchema),
  /** Six digits; null while the doors are closed. */
  code: v.nullable(v.string()),
  /** 128 bits for the QR. */
  secret: v.nullable(idSchema),
})

const way = {
  code: v.optional(v.pipe(v.string(), v.regex(/^[0-9]{6}$/))),
  secret: v.optional(idSchema),
  /** An enrolled tablet names the session itself. */
  log: v.optional(hashSchema),
}
export const findRequest = v.strictObject(way)
export const joinRefusal = v.picklist([
  "WrongCode",
  "TooManyTries",
  "DoorsClosed",
  "SessionOver",
  "WrongPictures",
  "UnknownMember",
  "NotThisPupil",
  "NotLetIn",
])
/** The code was that of a pupil who goes on here. */
export const movingPlace = v.object({
  type: v.literal("moving"),
  ...{ log: hashSchema, genesis: genesisSchema, question: v.string() },
  ...{ member: idSchema, avatar: avatarSchema, name },
})
export const findAnswer = v.variant("type", [
  v.object({ type: v.literal("found"), session: openSession }),
  movingPlace,
  v.object({ type: v.literal("refused"), reason: joinRefusal }),
])

export const claimRequest = v.strictObject({
  ...way,
  member: idSchema,
  /** The key that this device derived for this member in this log. */
  key: keySchema,
  pictures: v.optional(v.tuple([v.picklist(pictureKinds), v.picklist(pictureKinds)])),
  /** "Ask the teacher": wait for a tap instead of giving pictures. */
  askTeacher: v.optional(v.boolean()),
})
export const claimAnswer = v.variant("type", [
  v.object({ type: v.literal("admitted"), seat: idSchema, avatar: avatarSchema, name }),
  v.object({
    type: v.literal("waiting"),
    why: v.picklist(["doorsClosed", "heldElsewhere", "wrongPictures"]),
  }),
  v.object({ type: v.literal("refused"), reason: joinRefusal, triesLeft: v.optional(count) }),
])

// ---- a pupil goes on with another tablet, or with the installed app

/** What was being typed, as the pupil's tablet names it inside the session. */
export const travellingDraft = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(160)),
  text: v.pipe(v.string(), v.maxLength(8_000)),
  changedAt: count,
})
export const moveRequest = v.strictObject({
  log: hashSchema,
  seat: idSchema,
  drafts: v.pipe(v.array(travellingDraft), v.maxLength(100)),
})
/** `code` is typed, `secret` scanned: both find the place, once, until `expiresAt`. */
export const moveAnswer = v.variant("type", [
  v.object({ type: v.literal("opened"), code: v.string(), secret: idSchema, expiresAt: count }),
  v.object({ type: v.literal("refused"), reason: joinRefusal }),
])
export const takeRequest = v.strictObject({ code: way.code, secret: way.secret, key: keySchema })
export const takeAnswer = v.variant("type", [
  v.object({
    ...{ type: v.literal("admitted"), seat: idSchema, avatar: avatarSchema, name },
    drafts: v.array(v.object(travellingDraft.entries)),
  }),
  v.object({ type: v.literal("refused"), reason: joinRefusal }),
])

// ---- a screen that projects

export const pairingAnswer = v.object({ code: v.string(), pairing: idSchema })
export const pairedAnswer = v.object({ log: v.nullable(hashSchema), genesis: v.nullable(genesisSchema) })
export const pairRequest = v.strictObject({ code: v.pipe(v.string(), v.regex(/^[0-9]{6}$/)) })

/** Every refusal that is not a verdict. The interface has one sentence for each. */
export const faultTypes = [
  "BadRequest",
  "NotProved",
  "NotAllowed",
  "NotFound",
  "LinkUsed",
  "TooManyRequests",
  "TooLarge",
  "ServerFault",
] as const
/** `requestId`: the same as in the server's log, for whoever asks what happened. */
export const faultAnswer = v.object({ fault: v.picklist(faultTypes), requestId: v.optional(v.string()) })
export type FaultType = (typeof faultTypes)[number]

export type Hello = v.InferOutput<typeof helloAnswer>
export type OpenSession = v.InferOutput<typeof openSession>
export type RosterFace = v.InferOutput<typeof rosterFace>
export type FeedFrame = v.InferOutput<typeof feedFrame>
export type LiveFrame = v.InferOutput<typeof liveFrame>
export type FaceState = v.InferOutput<typeof faceState>
export type FindRequest = v.InferOutput<typeof findRequest>
export type FindAnswer = v.InferOutput<typeof findAnswer>
export type MovingPlace = v.InferOutput<typeof movingPlace>
export type TravellingDraft = v.InferOutput<typeof travellingDraft>
export type MoveRequest = v.InferOutput<typeof moveRequest>
export type MoveAnswer = v.InferOutput<typeof moveAnswer>
export type TakeRequest = v.InferOutput<typeof takeRequest>
export type TakeAnswer = v.InferOutput<typeof takeAnswer>
export type ClaimRequest = v.InferOutput<typeof claimRequest>
export type ClaimAnswer = v.InferOutput<typeof claimAnswer>
