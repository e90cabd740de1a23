/** What every door to counting does first: read the method's name, and hand the request to its counter. */

import { err, type Result } from "../../shared/result.ts"
import type { Refusal } from "./refusal.ts"

export type Counter<O> = (request: unknown) => Result<O, Refusal>

/** Counts, or refuses by name what does not fit the method. Never throws on what JSON can hold. */
export const counting =
  <O>(counters: ReadonlyMap<string, Counter<O>>): Counter<O> =>
  (request) => {
    if (typeof request !== "object" || request === null || Array.isArray(request)) {
      return err({ type: "NotARequest" })
    }
    if (!("method" in request)) return err({ type: "MissingKey", path: "method" })
    if (typeof request.method !== "string") {
      return err({ type: "WrongValue", path: "method", expected: "string" })
    }
    const counter = counters.get(request.method)
    return counter ? counter(request) : err({ type: "UnknownMethod", method: request.method })
  }
