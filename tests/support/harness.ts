/**
 * A class of headless devices for benchmarks and load: the app's own client code over the memory store, against
 * a real server in a process of its own. Any program can drive it:
 *
 *   const school = await startPalabre()                 a server, a teacher, a class of 60 names
 *   const room = await school.openRoom(30)              a session in which nothing needs approval; 30 devices
 *   const [one, two] = room.devices
 *   one.goOffline()                                     its network is gone
 *   const id = await one.append("An idea")              signed and queued on the device; the contribution's id
 *   const stop = two.subscribe(() => two.count())       called at each change; contributions that the device shows
 *   one.goOnline()                                      as when the browser says that the network is back
 *   await two.untilHolds(1)
 *   two.bytes()                                         what came over the wire: content, proofs, other
 *   stop()
 *   await room.close()
 *   await school.dispose()
 *
 * The floor of the benchmarks (tests/bench/floor.ts) is driven by the same verbs.
 */
import type { SessionClient } from "../../src/client/session-client.ts"
import type { DeviceStore } from "../../src/storage/device-store.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import {
  act,
  createDevice,
  type Device,
  type Lesson,
  openLesson,
  publicOf,
  sitDown,
  startLesson,
  submit,
  until,
  untilSent,
  untilShown,
} from "./device.ts"
import { type ServerOptions, type ServerProcess, startServer } from "./server-process.ts"
import { createWire, type Wire, type WireBytes } from "./wire.ts"

export type BenchDevice = {
  readonly goOffline: () => void
  readonly goOnline: () => void
  /** Resolves once it is kept on the device, with the id of the contribution. */
  readonly append: (text: string) => Promise<string>
  /** Contributions that the device holds, of everybody. */
  readonly count: () => number
  readonly holds: (id: string) => boolean
  /** Called after each change, until the function that it gives is called. */
  readonly subscribe: (listener: () => void) => () => void
  readonly untilHolds: (count: number) => Promise<void>
  /** The server has acknowledged everything that was written here. */
  readonly untilSent: () => Promise<void>
  /** Of what was written here: ids that the server has acknowledged. */
  readonly acknowledged: () => readonly string[]
  readonly bytes: () => WireBytes
  /** Asks for the proofs of what it holds, and verifies them. */
  readonly prove: () => Promise<void>
}

export type BenchRoom = {
  readonly devices: readonly BenchDevice[]
  /** Every contribution that the server holds, read anew. */
  readonly stored: () => Promise<readonly string[]>
  /** Ends the session and its streams; the devices serve in the next room. */
  readonly close: () => Promise<void>
}

/** For load that the devices above are too heavy for. */
export type PalabreSchool = BenchSchool & {
  /** Where the devices of the load ask: no look-up of a name for each connection. */
  readonly origin: string
  /** A new session with its doors open; nobody watches it. */
  readonly openDoors: () => Promise<Lesson>
  /** The same device for the same number, whatever the session. */
  readonly tablet: (index: number) => Promise<Tablet>
  readonly finish: (lesson: Lesson) => Promise<void>
}

export type BenchSchool = {
  readonly server: ServerProcess
  /** At most 60 devices, one for each pupil of the class. */
  readonly openRoom: (size: number) => Promise<BenchRoom>
  readonly dispose: () => Promise<void>
}

type Tablet = { readonly device: Device; readonly wire: Wire }

export const createTablet = async (
  origin: string,
  store: DeviceStore = createMemoryDeviceStore(),
): Promise<Tablet> => {
  const wire = createWire()
  return { wire, device: await createDevice(origin, store, wire) }
}

/** The names of a full class. */
export const sixtyNames: readonly string[] = Array.from({ length: 60 }, (_, index) => `Pupil ${index + 1}`)

/** Nothing needs approval: what a pupil writes reaches everybody. */
const session = { question: "How could the playground become better?", approval: false } as const

export const startPalabre = async (options: ServerOptions = {}): Promise<PalabreSchool> => {
  const server = await startServer({}, options)
  const origin = `http://127.0.0.1:${server.port}`
  const tablets = new Map<number, Promise<Tablet>>()
  const tablet = (index: number): Promise<Tablet> => {
    const known = tablets.get(index) ?? createTablet(origin)
    tablets.set(index, known)
    return known
  }
  let first: Lesson | null = null
  const openDoors = async (): Promise<Lesson> => {
    const names = sixtyNames
    const lesson = first
      ? await openLesson({ ...first, className: "CM2" }, session)
      : await startLesson({ ...session, origin, token: server.firstToken, names })
    first ??= lesson
    lesson.cockpit.close()
    return lesson
  }
  return {
    ...{ server, origin, openDoors, tablet, finish },
    openRoom: async (size) => openRoom(await openDoors(), await listOf(size, tablet)),
    dispose: async () => {
      for (const it of tablets.values()) (await it).wire.cut()
      await server.dispose()
    },
  }
}

const listOf = async <T>(size: number, one: (index: number) => Promise<T>): Promise<T[]> => {
  const list: T[] = []
  for (let index = 0; index < size; index += 1) list.push(await one(index))
  return list
}

const openRoom = async (lesson: Lesson, tablets: readonly Tablet[]): Promise<BenchRoom> => {
  const devices: BenchDevice[] = []
  const clients: SessionClient[] = []
  for (const [index, tablet] of tablets.entries()) {
    const { client } = await sitDown(tablet.device, lesson, sixtyNames[index] ?? "")
    clients.push(client)
    devices.push(benchDevice(tablet, client))
  }
  return {
    devices,
    stored: () => storedIn(lesson),
    close: async () => {
      for (const client of clients) client.close()
      await finish(lesson)
    },
  }
}

const benchDevice = ({ device, wire }: Tablet, client: SessionClient): BenchDevice => {
  const written: string[] = []
  const waiting = () => new Set(client.state.getState().pending.map((it) => it.event.facts.contribution))
  return {
    goOffline: device.goOffline,
    goOnline: device.goOnline,
    append: async (text) => {
      const id = await submit(client, "proposal", text)
      written.push(id)
      return id
    },
    count: () => publicOf(client).published,
    holds: (id) => publicOf(client).contributions[id] !== undefined,
    subscribe: (listener) => client.state.subscribe(listener),
    untilHolds: async (count) => void (await untilShown(client, (view) => view.public.published >= count)),
    untilSent: async () => void (await untilSent(client)),
    acknowledged: () => {
      const unsent = waiting()
      return written.filter((id) => !unsent.has(id))
    },
    bytes: wire.bytes,
    prove: async () => void (await device.palabre.checkRecord(client.log, "public")),
  }
}

/** Read by a cockpit that starts with nothing. */
const storedIn = async ({ teacher, log }: Lesson): Promise<readonly string[]> => {
  await teacher.palabre.refresh()
  const cockpit = await teacher.palabre.openSession(log)
  if (!cockpit) throw new Error("The teacher's device does not know the session")
  await until(cockpit.state, (it) => it.connection === "live" && it.caughtUp)
  const ids = Object.keys(cockpit.state.getState().confirmed.public.contributions)
  cockpit.close()
  return ids
}

/** Else each device would be told of it whenever it says hello. */
const finish = (lesson: Lesson): Promise<void> => steer(lesson, { type: "FinishSession" })

/** The teacher does one thing and leaves. */
export const steer = async (
  { teacher, log }: Lesson,
  command: Parameters<SessionClient["dispatch"]>[0],
): Promise<void> => {
  const cockpit = await teacher.palabre.openSession(log)
  if (!cockpit) throw new Error("The teacher's device does not know the session")
  await until(cockpit.state, (it) => it.caughtUp)
  await act(cockpit, command)
  await untilSent(cockpit)
  cockpit.close()
}
