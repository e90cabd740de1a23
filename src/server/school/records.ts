/** The server's own records, decoded on the way in. */
import * as v from "valibot"
import { hashSchema, idSchema, keySchema } from "../../domain/log/genesis.ts"
import type { EventStore } from "../event-store.ts"

const schemas = {
  /** The host's secrets, made at first start. */
  host: v.object({ sign: keySchema, receive: keySchema, pictures: keySchema }),
  /** SHA-256 of a cookie -> the device's key. `at`: when it was proved; older servers did not say. */
  cookie: v.object({ device: keySchema, at: v.optional(v.number()) }),
  /** Device key -> it may act as a facilitator. */
  facilitator: v.object({ since: v.number() }),
  /** SHA-256 of a one-time link, deleted by its use. `of`: the device whose classes the new one gets too. */
  link: v.object({ expiresAt: v.number(), of: v.nullable(keySchema) }),
  /** Session log -> the codes on the wall. */
  doors: v.object({ code: v.string(), secret: idSchema }),
  /** What the public may read, by its address; `document` names a `publicDocument`, null where it is gone. */
  publication: v.object({
    ...{ log: hashSchema, document: v.nullable(idSchema), since: v.number(), tag: v.string() },
    ...{ question: v.string(), heldOn: v.string() },
    gone: v.nullable(v.picklist(["takenBack", "removed"])),
  }),
  /**
   * The document as it was published, and the facilitator's device that signed it. Its shape is looked at when it is
   * shown: one of another version must not count as taken back.
   */
  publicDocument: v.object({
    ...{ log: hashSchema, document: v.unknown(), subjects: v.array(idSchema) },
    ...{ device: keySchema, signature: v.string() },
  }),
  /** Session log -> a paired screen. */
  projector: v.object({ log: hashSchema }),
} as const

type Kind = keyof typeof schemas
export type RecordOf<K extends Kind> = v.InferOutput<(typeof schemas)[K]>

/** A record of a shape that this version does not know counts as missing. */
export const getRecord = async <K extends Kind>(
  store: EventStore,
  kind: K,
  id: string,
): Promise<RecordOf<K> | null> => {
  const decoded = v.safeParse(schemas[kind], await store.getRecord(kind, id))
  return decoded.success ? (decoded.output as RecordOf<K>) : null
}

export const putRecord = <K extends Kind>(
  store: EventStore,
  kind: K,
  id: string,
  value: RecordOf<K>,
): Promise<void> => store.putRecord(kind, id, value)

export const allRecords = async <K extends Kind>(
  store: EventStore,
  kind: K,
): Promise<{ id: string; value: RecordOf<K> }[]> => {
  const all = await store.records(kind)
  return all.flatMap(({ id, value }) => {
    const decoded = v.safeParse(schemas[kind], value)
    return decoded.success ? [{ id, value: decoded.output as RecordOf<K> }] : []
  })
}
