/** What Dexie's adapter does when the browser refuses, drops or takes away its database. */
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { DeviceStore } from "../../src/storage/device-store.ts"
import type { IndexedDb } from "../../src/storage/dexie-tables.ts"
import { isStorageFault } from "../../src/storage/storage-fault.ts"
import { cursorAt, eventsFrom, rowsOf } from "./device-store-data.ts"
import { type DexieDevice, dexieDevice, settled } from "./dexie-device.ts"

export type FaultyEngine = IndexedDb & {
  readonly IDBDatabase: { readonly prototype: IDBDatabase }
  /** Makes writes of two megabytes fail for want of space. */
  fillDisk(): void
}

const log = "a".repeat(64)
const key = "c".repeat(64)
const feed = "staff"

const faultOf = (call: Promise<unknown>) =>
  call.then(
    () => "kept",
    (error: unknown) => (isStorageFault(error) ? error.type : error),
  )

type Change = (transaction: IDBTransaction, options?: IDBTransactionOptions) => void
let change: Change | null = null

/** Lets `next` do something to each write transaction until the test ends or the function returned is called. */
export const onWrite = (next: Change): (() => void) => {
  change = next
  return () => {
    change = null
  }
}

/** To be done before a database is opened: Dexie keeps the method it finds then. Returns how to undo it. */
const watchWrites = (prototype: IDBDatabase): (() => void) => {
  const original = prototype.transaction
  prototype.transaction = function (this: IDBDatabase, names, mode, options) {
    const transaction = original.call(this, names, mode, options)
    if (mode === "readwrite") change?.(transaction, options)
    return transaction
  }
  return () => {
    prototype.transaction = original
  }
}

/** Does `harm` to the first `count` write transactions; returns how many were harmed so far. */
const harmWrites = (count: number, harm: (transaction: IDBTransaction) => void): (() => number) => {
  let harmed = 0
  onWrite((transaction) => {
    if (harmed === count) return
    harmed += 1
    harm(transaction)
  })
  return () => harmed
}

const abort = (transaction: IDBTransaction): void => transaction.abort()

const noRoom = (transaction: IDBTransaction): void => {
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError")
  }
  Object.defineProperty(transaction, "objectStore", { value: refuse })
}

/** The browser commits, but its answer is lost: what is seen is an abort. */
const swallowCommit = (transaction: IDBTransaction): void => {
  Object.defineProperty(transaction, "oncomplete", { set: () => {} })
  transaction.addEventListener("complete", () => transaction.onabort?.(new Event("abort")))
}

export const dexieFaultContract = (
  name: string,
  createEngine: () => FaultyEngine | Promise<FaultyEngine>,
): void => {
  describe(`${name}: faults`, () => {
    let engine: FaultyEngine
    let device: DexieDevice
    let store: DeviceStore
    let unwatch: () => void = () => {}
    const enqueue = (draft?: string) => store.enqueue(log, key, eventsFrom(log, key, 1), draft)
    const sequences = async () => (await store.pending(log)).map(({ event }) => event.seq)

    beforeEach(async () => {
      engine = await createEngine()
      unwatch = watchWrites(engine.IDBDatabase.prototype)
      device = dexieDevice({ indexedDB: engine.indexedDB, IDBKeyRange: engine.IDBKeyRange })
      store = await device.open()
    })
    afterEach(async () => {
      change = null
      unwatch()
      await device.close()
    })

    test("[STORE-20] a write that finds no room is a StorageFull; what was there stays, nothing half-done", async () => {
      await store.append(log, feed, rowsOf(1, 3), cursorAt(3))
      await store.putDraft({ id: "d", text: "Il faut", changedAt: 1 })
      engine.fillDisk()
      const big = "x".repeat(2_000_000)
      const refused = [
        await faultOf(store.append(log, feed, rowsOf(4, 900, big.slice(0, 5000)), cursorAt(900))),
        await faultOf(store.enqueue(log, key, eventsFrom(log, key, 1, big), "d")),
        await faultOf(store.setValue("secret", big)),
      ]
      change = null
      expect(refused).toEqual(["StorageFull", "StorageFull", "StorageFull"])
      expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, 3), cursor: cursorAt(3) })
      expect(await store.pending(log)).toEqual([])
      expect((await store.draft("d"))?.text).toBe("Il faut")
      await enqueue("d")
      expect(await sequences()).toEqual([1])
    })

    test("[STORE-40] on a full disk the folded states give their room to what is written, which is then kept", async () => {
      await store.append(log, feed, rowsOf(1, 3), cursorAt(3))
      const fold = { name: feed, version: "1" }
      await store.putSnapshot(log, fold, { state: "folded", at: [{ feed, cursor: cursorAt(3) }] })
      const harmed = harmWrites(1, noRoom)
      await enqueue()
      expect([harmed(), await sequences()]).toEqual([1, [1]])
      expect((await store.readFrom(log, fold, [feed])).snapshot).toBeNull()
      harmWrites(1, noRoom)
      expect(await faultOf(enqueue())).toBe("StorageFull")
    })

    test("[STORE-21] a connection lost once is opened again and the call repeated, without doubling", async () => {
      for (const lose of [abort, swallowCommit]) {
        const first = harmWrites(1, lose)
        await enqueue()
        const held = (await store.readFeed(log, feed)).rows.length
        const second = harmWrites(1, lose)
        await store.append(log, feed, rowsOf(1, held + 2), cursorAt(held + 2))
        expect([first(), second()]).toEqual([1, 1])
      }
      expect(await sequences()).toEqual([1, 2])
      expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, 4), cursor: cursorAt(4) })
    })

    test("[STORE-22] a connection lost twice is a StorageLost; nothing was stored and the next call works", async () => {
      harmWrites(2, abort)
      expect(await faultOf(enqueue())).toBe("StorageLost")
      await enqueue()
      expect(await sequences()).toEqual([1])
    })

    test("[STORE-23] calls under way while the connection is lost are all repeated on the new one", async () => {
      const harmed = harmWrites(6, abort)
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => faultOf(enqueue())))
      expect(outcomes).toEqual(outcomes.map(() => "kept"))
      expect(harmed()).toBe(6)
      expect(await sequences()).toEqual([1, 2, 3, 4, 5, 6])
    })

    test("[STORE-24] a tab with a newer version gets the database: this one closes, tells and refuses", async () => {
      const told: string[] = []
      const tab = await device.open({ onClosed: (why) => told.push(why) })
      const newer = await settled(engine.indexedDB.open(device.name, 990))
      newer.close()
      expect(told).toEqual(["Replaced"])
      expect(await faultOf(tab.setValue("a", 1))).toBe("StorageLost")
      expect(await faultOf(tab.getValue("a"))).toBe("StorageLost")
    })

    test("[STORE-25] an older tab that does not close is a StorageBlocked, not an endless wait", async () => {
      await store.close()
      await settled(engine.indexedDB.deleteDatabase(device.name))
      const older = await settled(engine.indexedDB.open(device.name, 1))
      expect(await faultOf(device.open({ patience: 20 }))).toBe("StorageBlocked")
      older.close()
      store = await device.open()
      expect(await store.logs()).toEqual([])
    })

    test("[STORE-26] each write asks for strict durability", async () => {
      const asked: unknown[] = []
      onWrite((_transaction, options) => asked.push(options?.durability))
      await store.setValue("a", 1)
      await store.append(log, feed, rowsOf(1, 3), cursorAt(3))
      await enqueue()
      await store.putDraft({ id: "d", text: "", changedAt: 1 })
      expect(asked).toEqual(["strict", "strict", "strict", "strict"])
    })

    test("[STORE-28] a long feed is stored in chunks behind a short tail, also after a new epoch", async () => {
      await store.append(log, feed, rowsOf(1, 1700), cursorAt(1700))
      expect(await device.count("runs")).toBe(4)
      for (let at = 1701; at <= 2100; at += 1) await store.append(log, feed, rowsOf(at, at), cursorAt(at))
      expect(await device.count("runs")).toBe(4 + 100)
      await store.append(log, feed, rowsOf(801, 801), cursorAt(801, 2), 800)
      expect(await device.count("runs")).toBe(3)
      await store.append(log, feed, rowsOf(802, 1001), cursorAt(1001, 2))
      expect(await device.count("runs")).toBe(3)
    })
  })
}
