/**
 * A copy of sessions and classes as one JSON file: lossless, versioned, checked. docs/backup.md tells what is in
 * it, public/backup.schema.json what it looks like. No file holds a device's secret: who restores one gets a key
 * of their own.
 */
import * as v from "valibot"
import { eventSchema } from "../domain/host/admit.ts"
import { limits } from "../domain/limits.ts"
import { canonical, type Json } from "../domain/log/canonical.ts"
import { genesisSchema, hashSchema, hex, idSchema, keySchema } from "../domain/log/genesis.ts"
import { hashOf } from "../domain/log/hash.ts"
import { err, ok, type Result } from "../shared/result.ts"
import { isSoundLog } from "./backup-soundness.ts"

export const BACKUP_FORMAT = "palabre-backup"
export const BACKUP_VERSION = 1
/** Characters; a year of a school is a few percent of it. */
export const LONGEST_BACKUP = 100_000_000
const DEEPEST = 24

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const words = v.pipe(v.string(), v.maxLength(4_000))
const feedName = v.pipe(v.string(), v.regex(/^(staff|public|box|own:[0-9a-f]{32})$/))
/** A picture is the longest of them. */
const textPart = v.record(
  v.pipe(v.string(), v.maxLength(40)),
  v.pipe(v.string(), v.maxLength(limits.pictureCode)),
)
const body = {
  type: v.pipe(v.string(), v.maxLength(80)),
  facts: v.record(v.pipe(v.string(), v.maxLength(40)), v.unknown()),
  text: v.optional(textPart),
  salt: v.optional(v.pipe(v.string(), v.maxLength(64))),
  textHash: v.optional(v.pipe(v.string(), v.maxLength(64))),
}
/** An entry of a public or own feed. */
const entrySchema = v.strictObject(body)
/** An event as a feed holds it: devices are not sent the signatures. */
const heldEventSchema = v.strictObject({
  ...body,
  ...{ log: hashSchema, seat: idSchema, key: keySchema, seq: count, time: count },
  signature: v.optional(hex(128)),
})
const rowSchema = v.strictObject({
  position: v.pipe(count, v.minValue(1)),
  body: v.union([heldEventSchema, entrySchema]),
  subject: v.optional(idSchema),
  /** Server's files only. */
  chain: v.optional(hex(32)),
  id: v.optional(hashSchema),
  after: v.optional(count),
})
const queuedSchema = v.strictObject({
  id: hashSchema,
  event: eventSchema,
  state: v.picklist(["waiting", "held", "refused", "sent"]),
  reason: v.optional(words),
  /** Of the host that took a sent one. */
  epoch: v.optional(count),
})
const logSchema = v.strictObject({
  ...{ log: hashSchema, genesis: genesisSchema, title: words, hosted: v.boolean(), usedAt: count },
  seats: v.array(
    v.strictObject({
      ...{ seat: idSchema, member: idSchema, key: keySchema, name: v.optional(words) },
      role: v.picklist(["facilitator", "pupil", "projector"]),
    }),
  ),
  feeds: v.array(
    v.strictObject({
      feed: feedName,
      cursor: v.strictObject({
        ...{ epoch: count, position: count },
        chain: v.union([hex(32), v.literal("")]),
      }),
      rows: v.array(rowSchema),
    }),
  ),
  /** Unsent acts, and those that a host took, in the order of queueing. */
  queue: v.array(queuedSchema),
  drafts: v.array(
    v.strictObject({ id: v.pipe(v.string(), v.maxLength(200)), text: words, changedAt: count }),
  ),
})

export const backupSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  /** Milliseconds since 1970. */
  madeAt: count,
  /** A device's file has no signatures in its feeds; a server's has everything but its keys. */
  from: v.picklist(["device", "server"]),
  logs: v.pipe(v.array(logSchema), v.maxLength(10_000)),
  /** Of a whole device: the templates made on it, each a file of its own (docs/template-file.md). */
  templates: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(limits.templateFile))), v.maxLength(100)),
  ),
  /** SHA-256 of all the rest in its canonical form (domain/log/hash.ts, "backup"). */
  checksum: hashSchema,
})

export type Backup = v.InferOutput<typeof backupSchema>
export type BackupLog = Backup["logs"][number]

export type BackupFault =
  | { readonly type: "NotABackup" }
  | { readonly type: "BackupDamaged" }
  | { readonly type: "BackupTooNew"; readonly version: number }
  | { readonly type: "BackupTooLarge" }

/** The file's text. The same content gives the same text. */
export const encodeBackup = (content: Omit<Backup, "format" | "version" | "checksum">): string => {
  const whole = { format: BACKUP_FORMAT, version: BACKUP_VERSION, ...content } as unknown as {
    [key: string]: Json
  }
  return canonical({ ...whole, checksum: hashOf("backup", whole) })
}

/** Nothing thrown at it throws; what it accepts is whole, as it was written. */
export const decodeBackup = (text: string): Result<Backup, BackupFault> => {
  if (text.length > LONGEST_BACKUP) return err({ type: "BackupTooLarge" })
  try {
    return decode(text)
  } catch {
    return err({ type: isOurs(text) ? "BackupDamaged" : "NotABackup" })
  }
}

const isOurs = (text: string): boolean => text.slice(0, 200).includes(`"format":"${BACKUP_FORMAT}"`)

const decode = (text: string): Result<Backup, BackupFault> => {
  if (isTooDeep(text)) return err({ type: "NotABackup" })
  const raw: unknown = JSON.parse(text, (key, value: unknown) => {
    if (key === "__proto__" || key === "constructor" || key === "prototype") throw new Error("A hostile key")
    return value
  })
  if (typeof raw !== "object" || raw === null || !("format" in raw) || raw.format !== BACKUP_FORMAT)
    return err({ type: "NotABackup" })
  const { version, checksum, ...rest } = raw as { [key: string]: unknown }
  if (typeof version === "number" && version > BACKUP_VERSION) return err({ type: "BackupTooNew", version })
  const decoded = v.safeParse(backupSchema, raw)
  const isWhole = checksum === hashOf("backup", { ...rest, version } as Json)
  if (!isWhole || !decoded.success || !decoded.output.logs.every(isSoundLog))
    return err({ type: "BackupDamaged" })
  return ok(decoded.output)
}

/** Counted before parsing: a hundred thousand brackets must not reach a recursive function. */
const isTooDeep = (text: string): boolean => {
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isText) {
      if (code === 0x5c) at += 1
      else if (code === 0x22) isText = false
    } else if (code === 0x22) isText = true
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > DEEPEST) return true
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return false
}
