/**
 * The connection to the browser's database. It ends for good when another tab needs a newer version; when the
 * browser drops it (Safari does, after some time in the background) it is opened again and the call repeated
 * once. What cannot be mended reaches the caller as a storage fault.
 */
import { err, ok, type Result } from "../shared/result.ts"
import { type DeviceDatabase, deviceDatabase, type IndexedDb } from "./dexie-tables.ts"
import { asStorageFault, StorageFaultError, storageFaultTypeOf } from "./storage-fault.ts"

/** `Replaced`: another tab needs a newer version or removed the data. `Closed`: `close` was called. */
type WhyClosed = "Replaced" | "Closed"

export type ConnectionOptions = {
  readonly onClosed?: (why: WhyClosed) => void
  /** IndexedDB to use in place of the browser's. */
  readonly engine?: IndexedDb
  /** How long another tab may keep an older version open, ms. */
  readonly patience?: number
}

export type DexieConnection = {
  readonly database: DeviceDatabase
  /** Runs one transaction; `work` may run a second time. */
  run<T>(work: () => PromiseLike<T>): Promise<T>
  close(): void
}

const rejectWhenBlocked = (database: DeviceDatabase, patience: number) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const promise = new Promise<never>((_resolve, reject) => {
    database.on("blocked", () => {
      timer ??= setTimeout(() => {
        database.close()
        reject(new StorageFaultError("StorageBlocked", "another tab keeps an older version open"))
      }, patience)
      return false
    })
  })
  return { promise, stop: () => clearTimeout(timer) }
}

const openPatiently = async (database: DeviceDatabase, patience: number): Promise<void> => {
  const blocked = rejectWhenBlocked(database, patience)
  try {
    await Promise.race([database.open(), blocked.promise])
  } catch (error) {
    throw asStorageFault(error)
  } finally {
    blocked.stop()
  }
}

const attempt = async <T>(work: () => PromiseLike<T>): Promise<Result<T, unknown>> => {
  try {
    return ok(await work())
  } catch (error) {
    return err(error)
  }
}

/** Folded states can be folded again: they give their room to what a person wrote. False: there were none. */
const makeRoom = async ({ snapshots }: DeviceDatabase): Promise<boolean> => {
  if ((await snapshots.count()) === 0) return false
  await snapshots.clear()
  return true
}

export const connect = async (name: string, options: ConnectionOptions): Promise<DexieConnection> => {
  const database = deviceDatabase(name, options.engine)
  let ended: WhyClosed | null = null
  let generation = 0
  let reopening: Promise<unknown> = Promise.resolve()

  const end = (why: WhyClosed): void => {
    if (ended !== null) return
    ended = why
    database.close()
    options.onClosed?.(why)
  }
  const reopen = (seen: number): Promise<unknown> => {
    if (seen === generation) {
      generation += 1
      database.close({ disableAutoOpen: false })
      reopening = Promise.resolve(database.open())
    }
    return reopening
  }
  /** Is there a point in a second try? */
  const mend = async (error: unknown, seen: number): Promise<boolean> => {
    const type = storageFaultTypeOf(error)
    if (type === "StorageLost") await reopen(seen)
    return type === "StorageLost" || (type === "StorageFull" && makeRoom(database))
  }
  const run = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    if (ended !== null) throw new StorageFaultError("StorageLost", ended)
    const seen = generation
    const first = await attempt(work)
    if (first.ok) return first.value
    try {
      if (ended !== null || !(await mend(first.error, seen))) throw first.error
      return await work()
    } catch (error) {
      throw asStorageFault(error)
    }
  }

  // `false` keeps Dexie's own listener, which would reopen, from being called.
  database.on("versionchange", () => {
    end("Replaced")
    return false
  })
  await openPatiently(database, options.patience ?? 3000)
  return { database, run, close: () => end("Closed") }
}
