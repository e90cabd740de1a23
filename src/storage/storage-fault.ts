/** What an adapter rejects with when the device refuses to store, and how to tell it from a bug. */
import type { StorageFault } from "./device-store.ts"

export class StorageFaultError extends Error implements StorageFault {
  override readonly name = "StorageFaultError"
  readonly type: StorageFault["type"]
  readonly detail: string

  constructor(type: StorageFault["type"], detail: string, cause?: unknown) {
    super(`${type}: ${detail}`, { cause })
    this.type = type
    this.detail = detail
  }
}

export const isStorageFault = (error: unknown): error is StorageFault => error instanceof StorageFaultError

const namesOf = (error: unknown, depth = 0): string[] => {
  if (typeof error !== "object" || error === null || depth > 3) return []
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown }
  const first = Array.isArray(failures) ? failures[0] : undefined
  return [String(name), ...namesOf(inner, depth + 1), ...namesOf(first, depth + 1)]
}

const lostNames = [
  "DatabaseClosedError",
  "InvalidStateError",
  "UnknownError",
  "AbortError",
  "TimeoutError",
  "OpenFailedError",
  "MissingAPIError",
]

/** What the browser's error means for storage; null for a bug. */
export const storageFaultTypeOf = (error: unknown): StorageFault["type"] | null => {
  const names = namesOf(error)
  if (names.includes("QuotaExceededError")) return "StorageFull"
  return names.some((name) => lostNames.includes(name)) ? "StorageLost" : null
}

/** The fault that a browser's error means, or the error itself when it is a bug. */
export const asStorageFault = (error: unknown): unknown => {
  const type = storageFaultTypeOf(error)
  return type === null ? error : new StorageFaultError(type, String(error), error)
}
