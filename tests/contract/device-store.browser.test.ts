import { expect } from "vitest"
import { deviceStoreContract } from "./device-store.ts"
import { dexieDevice } from "./dexie-device.ts"
import { dexieFaultContract } from "./dexie-faults.ts"

deviceStoreContract("Dexie in a browser", () => dexieDevice({ indexedDB, IDBKeyRange }))

type Buckets = {
  open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>
  delete(name: string): Promise<void>
}
const { storageBuckets } = navigator as Navigator & { readonly storageBuckets?: Buckets }

/** A place of storage with room for one megabyte: Chromium's Storage Buckets. */
const smallPlace = async (): Promise<IDBFactory> => {
  expect(storageBuckets).toBeDefined()
  await storageBuckets?.delete("small")
  const bucket = await storageBuckets?.open("small", { quota: 1_000_000 })
  return bucket?.indexedDB ?? indexedDB
}

dexieFaultContract("Dexie in a browser", async () => ({
  indexedDB: await smallPlace(),
  IDBKeyRange,
  IDBDatabase,
  fillDisk: () => {},
}))
