import { Dexie } from "dexie"
import { expect, test } from "vitest"
import { asStorageFault, isStorageFault, storageFaultTypeOf } from "./storage-fault.ts"

const full = new DOMException("No room", "QuotaExceededError")
const lost = new DOMException("Connection to Indexed Database server lost", "UnknownError")

test("[STORE-29] an error of the browser is told apart from a bug, however deep Dexie wrapped it", () => {
  const types = [
    full,
    new Dexie.AbortError("aborted", full),
    new Dexie.BulkError("1 of 3 failed", [new Dexie.QuotaExceededError("full", full)]),
    lost,
    new Dexie.AbortError("aborted"),
    new Dexie.DatabaseClosedError("closed"),
    new DOMException("closing", "InvalidStateError"),
    new Dexie.ConstraintError("twice"),
    new RangeError("gap"),
    "text",
    null,
  ].map(storageFaultTypeOf)
  expect(types).toEqual([
    "StorageFull",
    "StorageFull",
    "StorageFull",
    "StorageLost",
    "StorageLost",
    "StorageLost",
    "StorageLost",
    null,
    null,
    null,
    null,
  ])
})

test("[STORE-29] a fault stays a fault and a bug stays the same error", () => {
  const fault = asStorageFault(full)
  expect(isStorageFault(fault) && fault.type).toBe("StorageFull")
  expect(asStorageFault(fault)).toBe(fault)
  const bug = new RangeError("gap")
  expect(asStorageFault(bug)).toBe(bug)
})
