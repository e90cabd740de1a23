/** The first line of a log: who hosts it and who opened it. The log's id is its hash. */
import * as v from "valibot"
import { limits } from "../limits.ts"
import { hashOf } from "./hash.ts"

export const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)))
export const idSchema = hex(32)
export const hashSchema = hex(64)
export const keySchema = hex(64)

export const genesisSchema = v.strictObject({
  kind: v.picklist(["class", "session"]),
  /** 128 random bits: keys of this log are derived with it. */
  nonce: idSchema,
  host: v.strictObject({ sign: keySchema, receive: keySchema }),
  /** The key of the facilitator who opened the log. */
  facilitator: keySchema,
  /** For a session: the class log whose roster it starts from. */
  class: v.optional(hashSchema),
  /** For a session that several classes share: the logs of the others, each with its own roster and facilitators. */
  otherClasses: v.optional(v.pipe(v.array(hashSchema), v.minLength(1), v.maxLength(limits.classes - 1))),
})

export type Genesis = v.InferOutput<typeof genesisSchema>

/** The class logs of a session, its own first. */
export const classesOf = ({ class: of, otherClasses = [] }: Genesis): readonly string[] =>
  of === undefined ? [] : [of, ...otherClasses]

export const logIdOf = (genesis: Genesis): string => hashOf("genesis", genesis)
