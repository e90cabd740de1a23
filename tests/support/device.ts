/**
 * A tablet without a screen: the app's own client code over the memory store and Node's fetch. `goOffline`
 * takes its network away; `until` awaits a condition on what it shows.
 */
import { randomBytes } from "node:crypto"
import type { StoreApi } from "zustand/vanilla"
import { createPalabre, type Palabre } from "../../src/client/palabre.ts"
import type { SessionClient, SessionView } from "../../src/client/session-client.ts"
import type { PictureKind } from "../../src/domain/avatars.ts"
import type { Sizes } from "../../src/domain/limits.ts"
import type { ContributionKind } from "../../src/domain/session/events.ts"
import type { PublicState } from "../../src/domain/session/state.ts"
import { quickQuestion, type Stage } from "../../src/domain/templates.ts"
import type { KnownSeat } from "../../src/storage/device-store.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import { createFetchTransport, type Fetch } from "../../src/sync/fetch-transport.ts"
import type { Timers } from "../../src/sync/transport.ts"

export type Device = {
  readonly palabre: Palabre
  readonly goOffline: () => void
  readonly goOnline: () => void
  /** Every byte that the network brought, as text. */
  readonly received: () => string
}

const timers: Timers = {
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      signal?.addEventListener("abort", () => {
        clearTimeout(timer)
        resolve()
      })
    }),
}

/** How a headless device reaches its server, with a plug to pull. */
export type Network = {
  readonly fetch: Fetch
  readonly received: () => string
  readonly cut: () => void
  readonly mend: () => void
}

export const createDevice = async (
  origin: string,
  store = createMemoryDeviceStore(),
  network: Network = createNetwork(),
  sizes?: Sizes,
): Promise<Device> => {
  const palabre = await createPalabre({
    ...{ store, timers, now: Date.now, random: (count: number) => new Uint8Array(randomBytes(count)) },
    transport: createFetchTransport(network.fetch, origin),
    ...(sizes ? { sizes } : {}),
  })
  return {
    palabre,
    goOffline: network.cut,
    goOnline: () => {
      network.mend()
      palabre.retryAll()
    },
    received: network.received,
  }
}

/** Node's fetch with a cookie, a plug to pull, and a tape of what came in. */
const createNetwork = (): Network => {
  let cookie = ""
  let isCut = false
  let cutter = new AbortController()
  const tape: string[] = []
  const fetchHere: Fetch = async (path, init) => {
    if (isCut) throw new Error("no network")
    const asked = init.signal ? AbortSignal.any([init.signal, cutter.signal]) : cutter.signal
    const response = await fetch(path, { ...init, signal: asked, headers: { ...init.headers, cookie } })
    const given = response.headers.getSetCookie()[0]
    if (given) cookie = given.split(";")[0] ?? ""
    if (!response.body) return response
    const decoder = new TextDecoder()
    const taped = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          tape.push(decoder.decode(chunk, { stream: true }))
          controller.enqueue(chunk)
        },
      }),
    )
    return new Response(taped, { status: response.status, headers: response.headers })
  }
  return {
    fetch: fetchHere,
    received: () => tape.join(""),
    cut: () => {
      isCut = true
      cutter.abort()
    },
    mend: () => {
      isCut = false
      cutter = new AbortController()
    },
  }
}

/** Resolves once `isTrue` of what the store shows; the runner's own limit ends a wait in vain. */
export const until = <S>(store: StoreApi<S>, isTrue: (state: S) => boolean): Promise<S> =>
  new Promise((resolve) => {
    if (isTrue(store.getState())) return resolve(store.getState())
    const stop = store.subscribe((state) => {
      if (!isTrue(state)) return
      stop()
      resolve(state)
    })
  })

export const untilShown = (client: SessionClient, isTrue: (view: SessionView) => boolean): Promise<unknown> =>
  until(client.state, ({ shown }) => isTrue(shown))

/** Nothing waits on the device any more. */
export const untilSent = (client: SessionClient): Promise<unknown> =>
  until(client.state, ({ pending }) => pending.length === 0)

/** What the device shows of the session to everybody. */
export const publicOf = (client: SessionClient): PublicState => client.state.getState().shown.public

/** `dispatch` that must be allowed. */
export const act = async (client: SessionClient, ...args: Parameters<SessionClient["dispatch"]>) => {
  const done = await client.dispatch(...args)
  if (!done.ok) throw new Error(`${args[0].type}: ${done.error.type}`)
  return done.value
}

/** Writes a contribution and gives its id. */
export const submit = async (
  client: SessionClient,
  kind: ContributionKind,
  text: string,
  parent?: string,
): Promise<string> => {
  const [written] = await act(client, {
    type: "Submit",
    kind,
    text,
    ...(parent === undefined ? {} : { parent }),
  })
  return String(written?.event.facts.contribution)
}

export type Pupil = { readonly device: Device; readonly client: SessionClient; readonly seat: string }

export type Lesson = {
  readonly origin: string
  readonly teacher: Device
  readonly classLog: string
  readonly log: string
  readonly code: string
  readonly cockpit: SessionClient
  /** A pupil sits down, with a new tablet unless one is given, and the pictures sun and boat. */
  readonly join: (name: string, device?: Device) => Promise<Pupil>
}

type Staged = readonly Stage[]

export type SessionOptions = {
  readonly question: string
  readonly context?: string
  readonly naming?: "firstNames" | "animals"
  readonly approval?: boolean
  readonly stages?: Staged
}

export type LessonOptions = SessionOptions & {
  readonly origin: string
  readonly token: string
  readonly className?: string
  readonly names: readonly string[]
  /** Left out: a new device. */
  readonly teacher?: Device
}

/** Enrols a teacher, makes a class and a session, opens the doors. */
export const startLesson = async (options: LessonOptions): Promise<Lesson> => {
  const { origin, token, className = "CM2", names } = options
  const teacher = options.teacher ?? (await createDevice(origin))
  await teacher.palabre.refresh()
  const enrolled = await teacher.palabre.enrol(token)
  if (!enrolled.ok) throw new Error(`enrol: ${JSON.stringify(enrolled.error)}`)
  const made = await teacher.palabre.createClass(className, names)
  if (!made.ok) throw new Error(`class: ${made.error.type}`)
  await untilClassIsThere(teacher, made.value, names.length)
  return openLesson({ origin, teacher, classLog: made.value, className }, options)
}

type Room = {
  readonly origin: string
  readonly teacher: Device
  readonly classLog: string
  readonly className: string
}

/** One more session of a class, with its doors open. */
export const openLesson = async (room: Room, options: SessionOptions): Promise<Lesson> => {
  const { origin, teacher, classLog, className } = room
  const { question, context = "", naming = "firstNames", approval = true } = options
  const { id: template, stages } = quickQuestion
  const rest = { template, naming, approval, question, context, stages: options.stages ?? stages }
  const session = await teacher.palabre.createSession({ classLog, className, ...rest })
  if (!session.ok) throw new Error(`session: ${session.error.type}`)
  const log = session.value
  const cockpit = await teacher.palabre.openSession(log)
  if (!cockpit) throw new Error("The session is not on the teacher's device")
  await until(
    cockpit.state,
    (it) => it.connection === "live" && it.pending.length === 0 && it.shown.public.doorsOpen,
  )
  const doors = await teacher.palabre.doors(log)
  const code = doors.ok ? (doors.value.code ?? "") : ""
  return {
    ...{ origin, teacher, classLog, log, code, cockpit },
    join: async (name, device) => sitDown(device ?? (await createDevice(origin)), { log, code }, name),
  }
}

type Doors = { readonly log: string; readonly code: string }

/** A pupil of the class sits down at a device, by the code of the wall. */
export const sitDown = async (device: Device, doors: Doors, name: string): Promise<Pupil> => {
  const known = await claimSeat(device, doors, name)
  const client = await device.palabre.openSeat(known)
  if (!client) throw new Error("The seat is not on the tablet")
  await until(client.state, (it) => it.connection === "live" && it.shown.public.opened)
  return { device, client, seat: known.seat }
}

/** The device is given a pupil's seat, and does not open the session yet. */
export const claimSeat = async (device: Device, { log, code }: Doors, name: string): Promise<KnownSeat> => {
  const { palabre } = device
  await palabre.refresh()
  const found = await palabre.find({ code })
  if (!found.ok || found.value.type !== "found") throw new Error(`find: ${JSON.stringify(found)}`)
  const { faces, genesis, question } = found.value.session
  const face = faces.find((it) => it.name === name)
  if (!face) throw new Error(`${name} is not in the class`)
  const { member } = face
  const claimed = await palabre.claim({ way: { code }, log, genesis, question, member, name, pictures })
  if (!claimed.ok || claimed.value.type !== "admitted") throw new Error(`claim: ${JSON.stringify(claimed)}`)
  const { seat } = claimed.value
  const known = (await palabre.store.seats(log)).find((it) => it.seat === seat)
  if (!known) throw new Error("The seat is not on the tablet")
  return known
}

/** The pictures of every headless pupil. */
const pictures: [PictureKind, PictureKind] = ["sun", "boat"]

/** A screen shows six digits, the teacher enters them, the screen follows the session. */
export const startProjector = async (lesson: Lesson): Promise<{ device: Device; client: SessionClient }> => {
  const device = await createDevice(lesson.origin)
  await device.palabre.refresh()
  const asked = await device.palabre.startPairing()
  if (!asked.ok) throw new Error(`pairing: ${asked.error.type}`)
  const given = await lesson.teacher.palabre.pairProjector(lesson.log, asked.value.code)
  const paired = await device.palabre.pairedWith(asked.value.pairing)
  const log = given.ok && paired.ok ? paired.value : null
  const client = log === null ? null : await device.palabre.openSession(log)
  if (!client) throw new Error("The projector was not given the session")
  await until(client.state, (it) => it.connection === "live" && it.shown.public.opened)
  return { device, client }
}

const untilClassIsThere = async (teacher: Device, log: string, size: number) => {
  const roster = await teacher.palabre.openClass(log)
  if (!roster) throw new Error("The class is not on the teacher's device")
  await until(roster.state, (it) => it.pending.length === 0 && it.confirmed.members.length === size)
  roster.close()
}
