/**
 * The app without its screens: this device, its server, its classes and sessions. The browser and a headless
 * device (tests/support/device.ts) run this very code over other adapters.
 */
import * as v from "valibot"
import { createStore, type StoreApi } from "zustand/vanilla"
import type { Sizes } from "../domain/limits.ts"
import {
  type ClaimAnswer,
  type FaceState,
  type FindAnswer,
  type FindRequest,
  type Hello,
  helloAnswer,
  inviteAnswer,
  type MovingPlace,
  staffSeatAnswer,
} from "../protocol/messages.ts"
import type { Clock, Random } from "../shared/ports.ts"
import { ok, type Result } from "../shared/result.ts"
import type { DeviceStore, KnownLog, KnownSeat, StorageFault } from "../storage/device-store.ts"
import { isStorageFault } from "../storage/storage-fault.ts"
import type { Timers, Transport, TransportFault } from "../sync/transport.ts"
import type { BackupFault, BackupFile, Unsent } from "./backup.ts"
import type { HandedIn, HandInFault, PackedWork } from "./carrying.ts"
import type { RecordCheck } from "./check-record.ts"
import type { ClassClient } from "./class-client.ts"
import { type Device, openDevice } from "./device.ts"
import { createDoors, type Doors } from "./doors.ts"
import { recall, sendAllPending } from "./hosting.ts"
import type { LogDeps } from "./log-client.ts"
import { loadCarrying, loadLogClients } from "./log-clients.ts"
import { createMaking, type Making } from "./making.ts"
import { provingTransport } from "./proving-transport.ts"
import type { Publishing } from "./publishing.ts"
import {
  forgetRemoved,
  isRemoved,
  noteBack,
  noteRemoved,
  type RemovedClass,
  removedClasses,
  removedOf,
} from "./removed-classes.ts"
import type { SessionClient } from "./session-client.ts"

export type PalabreDeps = {
  readonly store: DeviceStore
  readonly transport: Transport
  readonly timers: Timers
  readonly now: Clock
  readonly random: Random
  readonly announce?: (log: string) => void
  /** Only a replay of a deliberation larger than a class gives these. */
  readonly sizes?: Sizes
  readonly snapshots?: NonNullable<LogDeps["snapshots"]>
}

/** `Replaced`: another tab runs a newer version, or the browser's data was cleared. */
export type StorageProblem = StorageFault["type"] | "Replaced"

export type AppState = {
  /** What the server said last, maybe on another day; null before its first answer ever. `asked`: today. */
  readonly hello: Hello | null
  readonly fault: TransportFault | null
  readonly asked: boolean
  readonly logs: readonly KnownLog[]
  /** Classes that left this device, and that the server would give back. */
  readonly removed: readonly RemovedClass[]
  /** Why this device keeps nothing more of what the others do; null while it does. */
  readonly storage: StorageProblem | null
}

export type { OpenSession, RosterFace } from "../protocol/messages.ts"
export type {
  BackupFault,
  BackupFile,
  ClaimAnswer,
  FaceState,
  FindAnswer,
  FindRequest,
  HandedIn,
  HandInFault,
  Hello,
  KnownLog,
  KnownSeat,
  MovingPlace,
  PackedWork,
  RemovedClass,
  TransportFault,
  Unsent,
}
/** What the screens need to know of the layers below. */
export { isStorageFault }

type Answer<T> = Promise<Result<T, TransportFault>>

export type { NoHost } from "./making.ts"
export type { PublishFault } from "./publishing.ts"

export type Palabre = Doors &
  Making & {
    readonly device: Device
    readonly store: DeviceStore
    readonly random: Random
    readonly state: StoreApi<AppState>
    /** Asks the server who it is and what it knows of this device. */
    readonly refresh: () => Promise<AppState>
    readonly enrol: (token: string) => Answer<object>
    readonly invite: (kind: "device" | "facilitator") => Answer<{ token: string; expiresAt: number }>
    /** null: this device does not know the log. */
    readonly openClass: (log: string) => Promise<ClassClient | null>
    readonly openSession: (log: string) => Promise<SessionClient | null>
    readonly openSeat: (seat: KnownSeat) => Promise<SessionClient | null>
    /** Verifies every signature and the chain of what this device holds. */
    readonly checkRecord: (log: string, feed: "staff" | "public") => Answer<RecordCheck>
    /** What of its sessions is public. */
    readonly publishing: () => Promise<Publishing>
    /** The network may be back: every open log tries now. */
    readonly retryAll: () => void
    /** The database of this tab is gone for good. */
    readonly storageReplaced: () => void
    /** A file of a session, a class with its sessions, or everything. */
    readonly keepCopy: (log?: string) => Promise<BackupFile>
    /** Gives how many classes and sessions the file brought. */
    readonly restoreCopy: (text: string) => Promise<Result<number, BackupFault>>
    /** What waits here for a session's host, as a file that only the host opens; null: nothing waits. */
    readonly packWork: (log: string) => Promise<PackedWork | null>
    /** A file of another tablet, sent from here. */
    readonly handIn: (text: string) => Promise<Result<HandedIn, HandInFault>>
    /** What only this device holds, of a session, of a class with its sessions, or of everything. */
    readonly unsent: (log?: string) => Promise<Unsent>
    /** A class and its sessions leave this device, and stay away until they are taken back. */
    readonly removeClass: (log: string) => Promise<void>
    /** From the server. */
    readonly takeClassBack: (log: string) => Promise<void>
    /** Everything leaves this device, its key too: it must be loaded anew, and is nobody's then. */
    readonly empty: () => Promise<void>
    /** Another tab changed the queue of a log. */
    readonly refreshLog: (log: string) => Promise<void>
  }

/** What the server said last: the app starts from it without the network. */
const HELLO = "hello"
const nothing = v.object({})

export const createPalabre = async (deps: PalabreDeps): Promise<Palabre> => {
  const { store } = deps
  const device = await openDevice(store, deps.transport, deps.random)
  const transport = provingTransport(deps.transport, device.prove)
  const kept = v.safeParse(helloAnswer, await store.getValue(HELLO))
  const hello = kept.success ? kept.output : null
  const state = createStore<AppState>(() => ({
    hello,
    fault: null,
    asked: false,
    logs: [],
    removed: [],
    storage: null,
  }))
  const logDeps: LogDeps = {
    ...{ store, transport, timers: deps.timers, now: deps.now, random: deps.random },
    announce: (log) => {
      // Two seats of a shared tablet have one queue.
      const here = [...open].filter((it) => it.log === log)
      if (here.length > 1) for (const client of here) client.refresh().catch(() => undefined)
      deps.announce?.(log)
    },
    onStorage: (storage) => noteStorage(storage),
    ...(deps.sizes ? { sizes: deps.sizes } : {}),
    ...(deps.snapshots ? { snapshots: deps.snapshots } : {}),
  }
  const noteStorage = (storage: StorageProblem | null) => {
    const known = state.getState().storage
    if (storage !== known && known !== "Replaced") state.setState({ storage })
  }
  const reload = async () => {
    const removed = await removedOf(store, state.getState().hello)
    state.setState({ logs: await store.logs(), removed })
  }
  await reload()

  const remember = async (known: Omit<KnownLog, "usedAt">) => {
    await store.putLog({ ...known, usedAt: deps.now() })
    await reload()
  }

  const open = new Set<ClassClient | SessionClient>()
  const refreshLog = async (log: string) => {
    const isHere = (await knownLog(log)) !== null
    for (const client of open) {
      if (client.log !== log) continue
      // Another tab removed it: nothing more of it is written down here.
      if (isHere) await client.refresh()
      else client.close()
    }
  }

  const refresh = async (): Promise<AppState> => {
    try {
      const answer = await device.hello()
      if ("fault" in answer) state.setState({ fault: answer.fault, asked: true })
      else await learn(answer.hello)
    } catch (error) {
      if (!isStorageFault(error)) throw error
      state.setState({ asked: true })
      noteStorage(error.type)
    }
    return state.getState()
  }

  const learn = async (hello: Hello): Promise<void> => {
    await store.setValue(HELLO, hello)
    noteStorage(null)
    const held = new Set((await store.logs()).map((it) => it.log))
    const removed = await removedClasses(store)
    for (const { log, genesis, title, openedAt } of hello.device?.logs ?? []) {
      if (!held.has(log) && !isRemoved(removed, held, log, genesis))
        await store.putLog({ log, genesis, title, hosted: true, usedAt: openedAt })
    }
    state.setState({ hello, fault: null, asked: true })
    await reload()
    await recall(store, hello)
    for (const log of await sendAllPending({ store, transport })) await refreshLog(log)
  }

  const knownLog = async (log: string) => (await store.logs()).find((it) => it.log === log) ?? null

  const track = <T extends ClassClient | SessionClient>(client: T): T => {
    open.add(client)
    return {
      ...client,
      close: () => {
        open.delete(client)
        client.close()
      },
    }
  }

  const openClass = async (log: string) => {
    const known = await knownLog(log)
    return known
      ? track(await (await loadLogClients()).openClassClient({ ...known, signer: device.signer }, logDeps))
      : null
  }

  const openSeat = async (seat: KnownSeat) => {
    const known = await knownLog(seat.log)
    if (!known) return null
    const isStaff = seat.role === "facilitator"
    const signer = isStaff ? device.signer : device.signerFor(known.genesis.nonce, seat.member)
    return track(
      await (await loadLogClients()).openSessionClient(
        { ...known, role: seat.role, seat: seat.seat, signer },
        logDeps,
      ),
    )
  }

  const openSession = async (log: string) => {
    const known = await knownLog(log)
    if (!known) return null
    if (known.genesis.facilitator === device.signer.publicKey) {
      const role = "facilitator" as const
      const sitting = { ...known, role, seat: known.genesis.nonce, signer: device.signer }
      return track(await (await loadLogClients()).openSessionClient(sitting, logDeps))
    }
    const [seat] = await store.seats(log)
    return seat ? openSeat(seat) : openAsColleague(log)
  }

  /** A facilitator of the class who did not open this session: the host gives them a seat, once. */
  const openAsColleague = async (log: string) => {
    if (!state.getState().hello?.device?.facilitator) return null
    const answer = await transport.post(`/api/logs/${log}/staff-seat`, {}, staffSeatAnswer)
    if (!answer.ok) return null
    const key = device.signer.publicKey
    const seat = {
      log,
      seat: answer.value.seat,
      member: answer.value.seat,
      role: "facilitator" as const,
      key,
    }
    await store.putSeat(seat)
    return openSeat(seat)
  }

  return {
    ...{ device, store, random: deps.random, state, refresh, refreshLog, openClass, openSession, openSeat },
    ...createDoors({ store, transport, device, remember }),
    publishing: async () => (await import("./publishing.ts")).createPublishing(transport, device),
    ...createMaking({ device, logDeps, host: () => state.getState().hello?.host ?? null, onMade: reload }),
    keepCopy: async (log) => (await loadLogClients()).exportBackup(store, deps.now, log),
    restoreCopy: async (text) => {
      const done = await (await loadLogClients()).importBackup(store, text)
      if (!done.ok) return done
      await noteBack(
        store,
        done.value.map((it) => it.log),
      )
      await reload()
      void refresh()
      return ok(done.value.length)
    },
    packWork: async (log) => (await loadCarrying()).packWork(store, deps.now, log),
    handIn: async (text) =>
      (await loadCarrying()).handIn(transport, state.getState().hello?.host.receive ?? null, text),
    unsent: async (log) => (await loadLogClients()).countUnsent(store, log),
    removeClass: async (log) => {
      await noteRemoved(store, log)
      const leaving = await (await loadLogClients()).leavingWith(store, log)
      for (const client of open) if (leaving.includes(client.log)) client.close()
      for (const it of leaving) await store.forgetLog(it)
      for (const it of leaving) deps.announce?.(it)
      await reload()
      void refresh()
    },
    takeClassBack: async (log) => {
      await noteBack(store, [log])
      await refresh()
    },
    empty: async () => {
      for (const client of open) client.close()
      await (await loadLogClients()).emptyDevice(store)
      await forgetRemoved(store)
      await store.setValue(HELLO, null)
    },
    checkRecord: async (log, feed) => {
      const known = await knownLog(log)
      if (!known) return ok({ signed: 0, broken: [], isWhole: true })
      return (await loadLogClients()).checkRecord({ store, transport, timers: deps.timers }, known, feed)
    },
    retryAll: () => {
      void refresh()
      for (const client of open) client.retry()
    },
    storageReplaced: () => state.setState({ storage: "Replaced" }),
    enrol: async (token) => {
      const answer = await transport.post("/api/enrol", { token }, nothing)
      if (answer.ok) await refresh()
      return answer
    },
    invite: (kind) => transport.post("/api/invites", { kind }, inviteAnswer),
  }
}
