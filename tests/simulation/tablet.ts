/** One device: its storage, its clock, its network, and the tabs in which the app runs. */
import { createPalabre, type Palabre } from "../../src/client/palabre.ts"
import type { SessionClient } from "../../src/client/session-client.ts"
import type { DeviceStore } from "../../src/storage/device-store.ts"
import {
  createMemoryDeviceStore,
  createMemoryDisk,
  type MemoryDisk,
} from "../../src/storage/memory-device-store.ts"
import { StorageFaultError } from "../../src/storage/storage-fault.ts"
import { createFetchTransport } from "../../src/sync/fetch-transport.ts"
import type { Timers } from "../../src/sync/transport.ts"
import type { Chance } from "./chance.ts"
import { createLife, type Life, mortal } from "./life.ts"
import type { VirtualTime } from "./virtual-time.ts"
import type { Wire } from "./wire.ts"

export type Tab = {
  readonly life: Life
  /** Of the app that runs in it. */
  readonly version: number
  readonly palabre: Palabre
  /** Open sessions, by seat. */
  readonly clients: Map<string, SessionClient>
}

export type Tablet = {
  readonly name: string
  readonly wire: Wire
  readonly disk: () => MemoryDisk
  readonly tabs: () => readonly Tab[]
  /** Starts the app once more; never resolves where the tab dies before it stands. */
  readonly openTab: () => Promise<Tab>
  /** The browser's data are cleared: every tab ends, nothing is left. */
  readonly wipe: () => void
  readonly setFull: (isFull: boolean) => void
  readonly isFull: () => boolean
  /** Its app is older than what the school serves. */
  readonly isBehind: (tab: Tab) => boolean
  readonly setClock: (offset: number) => void
}

type Parts = {
  readonly name: string
  readonly time: VirtualTime
  readonly chance: Chance
  readonly wire: Wire
  /** The version that the school serves now. */
  readonly version: () => number
  readonly disk: MemoryDisk
}

const writes = ["setValue", "putLog", "putSeat", "append", "enqueue", "putDraft", "putSnapshot"] as const

export const createTablet = ({ name, time, chance, wire, version, ...held }: Parts): Tablet => {
  let { disk } = held
  let isFull = false
  let offset = 0
  let tabs: Tab[] = []

  const storeFor = (life: Life): DeviceStore => {
    const store = createMemoryDeviceStore(disk)
    const refusing = { ...store }
    for (const write of writes) {
      const call = store[write] as (...args: unknown[]) => Promise<unknown>
      Object.assign(refusing, {
        [write]: (...args: unknown[]) =>
          isFull ? Promise.reject(new StorageFaultError("StorageFull", "quota")) : call(...args),
      })
    }
    return mortal(refusing, life)
  }

  const openTab = async (): Promise<Tab> => {
    const life = createLife(time)
    const born = version()
    const timers: Timers = mortal({ sleep: time.sleep }, life)
    const fetchHere = (path: string, init: RequestInit) =>
      wire.fetch(path, init, life, () => version() - born)
    const palabre = await createPalabre({
      ...{ store: storeFor(life), timers, now: () => time.now() + offset, random: chance.bytes },
      snapshots: { every: 4, version: String(born) },
      transport: createFetchTransport(mortal({ fetchHere }, life).fetchHere),
      // Other tabs hear of it a moment later.
      announce: (log) => {
        for (const other of tabs)
          if (other.life !== life) time.after(1 + chance.below(20), () => void other.palabre.refreshLog(log))
      },
    })
    const tab: Tab = { life, version: born, palabre, clients: new Map<string, SessionClient>() }
    tabs = [...tabs, tab]
    life.onEnd(() => {
      tabs = tabs.filter((it) => it !== tab)
    })
    return tab
  }

  return {
    ...{ name, wire, openTab },
    disk: () => disk,
    tabs: () => tabs,
    wipe: () => {
      for (const tab of [...tabs]) tab.life.end()
      disk = createMemoryDisk()
      wire.forgetCookie()
    },
    setFull: (now) => {
      isFull = now
    },
    isFull: () => isFull,
    isBehind: (tab) => tab.version < version(),
    setClock: (now) => {
      offset = now
    },
  }
}
