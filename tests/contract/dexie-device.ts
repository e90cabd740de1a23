/** A place of storage for Dexie on one IndexedDB: the browser's, or a fake one. */
import type { DeviceStore } from "../../src/storage/device-store.ts"
import type { ConnectionOptions } from "../../src/storage/dexie-connection.ts"
import { openDexieDeviceStore } from "../../src/storage/dexie-device-store.ts"
import type { IndexedDb } from "../../src/storage/dexie-tables.ts"
import type { TestDevice } from "./device-store.ts"

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const dump = async (engine: IndexedDb, name: string): Promise<unknown> => {
  const database = await settled(engine.indexedDB.open(name))
  const tables = [...database.objectStoreNames]
  const transaction = database.transaction(tables)
  const rows = await Promise.all(
    tables.flatMap((table) => [
      settled(transaction.objectStore(table).getAllKeys()),
      settled(transaction.objectStore(table).getAll()),
    ]),
  )
  database.close()
  return rows
}

let places = 0

export type DexieDevice = Omit<TestDevice, "open"> & {
  readonly name: string
  /** How many records a table holds. */
  count(table: string): Promise<number>
  open(options?: ConnectionOptions): Promise<DeviceStore>
}

export const dexieDevice = (engine: IndexedDb): DexieDevice => {
  places += 1
  const name = `place-${places}`
  const opened: DeviceStore[] = []
  return {
    name,
    open: async (options) => {
      const store = await openDexieDeviceStore(name, { engine, ...options })
      opened.push(store)
      return store
    },
    count: async (table) => {
      const database = await settled(engine.indexedDB.open(name))
      const found = await settled(database.transaction(table).objectStore(table).count())
      database.close()
      return found
    },
    everything: () => dump(engine, name),
    close: async () => {
      for (const store of opened) await store.close()
      await settled(engine.indexedDB.deleteDatabase(name))
    },
  }
}
