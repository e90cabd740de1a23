/**
 * What waits on a tablet, as a file that anybody may carry and only the host can open (`.palabre`): docs/carried.md.
 * Its parts are sealed one by one (protocol/sealed.ts); the checksum tells a damaged file before anything is sent.
 */
import * as v from "valibot"
import { hashSchema, keySchema } from "../domain/log/genesis.ts"
import { hashOf } from "../domain/log/hash.ts"
import { err, ok, type Result } from "../shared/result.ts"

export const CARRIED_FORMAT = "palabre-carried"
export const CARRIED_VERSION = 1
/** Characters; a lesson of a class is a hundredth of it. */
export const LONGEST_CARRIED = 20_000_000

const carriedSchema = v.strictObject({
  format: v.literal(CARRIED_FORMAT),
  version: v.literal(CARRIED_VERSION),
  /** The X25519 key of the host that opens it. */
  host: keySchema,
  /** Hexadecimal, each sealed by itself. */
  parts: v.pipe(v.array(v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/))), v.minLength(1), v.maxLength(1_000)),
  /** SHA-256 of all the rest in its canonical form (domain/log/hash.ts, "carried"). */
  checksum: hashSchema,
})

export type CarriedFile = { readonly host: string; readonly parts: readonly string[] }

export type CarriedFault =
  | { readonly type: "NotCarried" }
  | { readonly type: "CarriedDamaged" }
  | { readonly type: "CarriedTooNew" }
  | { readonly type: "CarriedTooLarge" }

export const encodeCarried = ({ host, parts }: CarriedFile): string => {
  const whole = { format: CARRIED_FORMAT, version: CARRIED_VERSION, host, parts: [...parts] }
  return JSON.stringify({ ...whole, checksum: hashOf("carried", whole) })
}

/** Nothing thrown at it throws; what it accepts is whole, as it was written. */
export const decodeCarried = (text: string): Result<CarriedFile, CarriedFault> => {
  if (text.length > LONGEST_CARRIED) return err({ type: "CarriedTooLarge" })
  const isOurs = text.slice(0, 200).includes(`"format":"${CARRIED_FORMAT}"`)
  const damaged = err({ type: isOurs ? "CarriedDamaged" : "NotCarried" } as const)
  try {
    const raw: unknown = JSON.parse(text)
    if (isNewer(raw)) return err({ type: "CarriedTooNew" })
    const decoded = v.safeParse(carriedSchema, raw)
    if (!decoded.success) return damaged
    const { checksum, ...rest } = decoded.output
    return checksum === hashOf("carried", rest) ? ok({ host: rest.host, parts: rest.parts }) : damaged
  } catch {
    return damaged
  }
}

const isNewer = (raw: unknown): boolean =>
  typeof raw === "object" &&
  raw !== null &&
  "format" in raw &&
  raw.format === CARRIED_FORMAT &&
  "version" in raw &&
  typeof raw.version === "number" &&
  raw.version > CARRIED_VERSION
