import { IDBDatabase, IDBFactory, IDBKeyRange } from "fake-indexeddb"
import { createMemoryDeviceStore, createMemoryDisk } from "../../src/storage/memory-device-store.ts"
import { deviceStoreContract } from "./device-store.ts"
import { dexieDevice } from "./dexie-device.ts"
import { dexieFaultContract, onWrite } from "./dexie-faults.ts"

deviceStoreContract("memory", () => {
  const disk = createMemoryDisk()
  return {
    open: async () => createMemoryDeviceStore(disk),
    everything: async () => Object.entries(disk).map(([table, rows]) => [table, ...rows]),
    close: async () => {},
  }
})

deviceStoreContract("Dexie on a fake IndexedDB", () =>
  dexieDevice({ indexedDB: new IDBFactory(), IDBKeyRange }),
)

const refuseToStore = (): never => {
  throw new DOMException("No room", "QuotaExceededError")
}

const quotaExceeded = (transaction: IDBTransaction): void => {
  const objectStore = transaction.objectStore.bind(transaction)
  transaction.objectStore = (name) =>
    Object.assign(objectStore(name), { put: refuseToStore, add: refuseToStore })
}

dexieFaultContract("Dexie on a fake IndexedDB", () => ({
  indexedDB: new IDBFactory(),
  IDBKeyRange,
  IDBDatabase,
  fillDisk: () => void onWrite(quotaExceeded),
}))
