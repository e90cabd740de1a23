import * as v from "valibot"
import { carriedPart, type FaultType, pushRequest } from "../../protocol/messages.ts"

const statuses: { readonly [fault in FaultType]: number } = {
  BadRequest: 400,
  NotProved: 401,
  NotAllowed: 403,
  NotFound: 404,
  LinkUsed: 410,
  TooManyRequests: 429,
  TooLarge: 413,
  ServerFault: 500,
}

/** Thrown by a route: becomes `{ fault, requestId }` with its status. */
export class Fault extends Error {
  readonly statusCode: number
  readonly fault: FaultType
  /** Seconds; 0: asking again changes nothing. */
  readonly retryAfter: number
  constructor(fault: FaultType, retryAfter = 0) {
    super(fault)
    this.fault = fault
    this.retryAfter = retryAfter
    this.statusCode = statuses[fault]
  }
}

export const decode = <S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> => {
  if (isPoisoned(raw)) throw new Fault("BadRequest")
  return decodeShape(schema, raw)
}

/** The events of a push, a poisoned one as null: it must not take the others of its batch with it. */
export const decodePush = (raw: unknown): unknown[] => {
  const { events } = decodeShape(pushRequest, raw)
  if (Object.keys(raw as object).some(isPoison)) throw new Fault("BadRequest")
  return events.map((event) => (isPoisoned(event) ? null : event))
}

/** What a carried file holds once it was opened; null: it could not be. */
export const decodeCarriedPart = (words: string | null): v.InferOutput<typeof carriedPart> => {
  if (words === null) throw new Fault("BadRequest")
  const { log, events } = decodeShape(carriedPart, parsed(words))
  return { log, events: events.map((event) => (isPoisoned(event) ? null : event)) }
}

const parsed = (words: string): unknown => {
  try {
    return JSON.parse(words)
  } catch {
    throw new Fault("BadRequest")
  }
}

const isPoison = (key: string): boolean => key === "__proto__" || key === "constructor"

/** Has a key, at any depth, that a careless copy would follow to the prototype of all objects. */
const isPoisoned = (raw: unknown): boolean => {
  const rest = [raw]
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value !== "object" || value === null) continue
    if (!Array.isArray(value) && Object.keys(value).some(isPoison)) return true
    for (const inner of Object.values(value)) rest.push(inner)
  }
  return false
}

const decodeShape = <S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> => {
  const decoded = v.safeParse(schema, raw)
  if (!decoded.success) throw new Fault("BadRequest")
  return decoded.output
}

/** Refuses what comes too fast, and says when to come back. */
export const refuseWhileWaiting = (seconds: number): void => {
  if (seconds > 0) throw new Fault("TooManyRequests", seconds)
}
