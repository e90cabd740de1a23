/** The first line of a log: who hosts it and who opened it. The log's id is its hash. */
import * as v from "valibot"
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
})

export type Genesis = v.InferOutput<typeof genesisSchema>

export const logIdOf = (genesis: Genesis): string => hashOf("genesis", genesis)
