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
