import * as v from "valibot"
import type { FaultType } from "../../protocol/messages.ts"

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
  const decoded = v.safeParse(schema, raw)
  if (!decoded.success) throw new Fault("BadRequest")
  return decoded.output
}

/** Refuses what comes too fast, and says when to come back. */
export const refuseWhileWaiting = (seconds: number): void => {
  if (seconds > 0) throw new Fault("TooManyRequests", seconds)
}
