/**
 * A tablet without a screen: the app's own client code over the memory store and Node's fetch. `goOffline`
 * takes its network away; `until` awaits a condition on what it shows.
 */
import { randomBytes } from "node:crypto"
import type { StoreApi } from "zustand/vanilla"
import { createPalabre, type Palabre } from "../../src/client/palabre.ts"
import type { SessionClient, SessionView } from "../../src/client/session-client.ts"
import type { PictureKind } from "../../src/domain/avatars.ts"
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

export const createDevice = async (origin: string, store = createMemoryDeviceStore()): Promise<Device> => {
  const network = createNetwork()
  const palabre = await createPalabre({
    ...{ store, timers, now: Date.now, random: (count: number) => new Uint8Array(randomBytes(count)) },
    transport: createFetchTransport(network.fetch, origin),
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
const createNetwork = () => {
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

/** `dispatch` that must be allowed. */
export const act = async (client: SessionClient, ...args: Parameters<SessionClient["dispatch"]>) => {
  const done = await client.dispatch(...args)
  if (!done.ok) throw new Error(`${args[0].type}: ${done.error.type}`)
  return done.value
}

export type Lesson = {
  readonly teacher: Device
  readonly log: string
  readonly code: string
  readonly cockpit: SessionClient
  /** A pupil sits down with a new tablet. */
  readonly join: (
    name: string,
    device?: Device,
  ) => Promise<{ device: Device; client: SessionClient; seat: string }>
}

export type LessonOptions = {
  readonly origin: string
  readonly token: string
  readonly names: readonly string[]
  readonly question: string
  readonly naming?: "firstNames" | "animals"
  readonly approval?: boolean
  readonly stages?: readonly { kind: "propose" | "argue" | "vote" | "decide"; minutes: number }[]
}

/** Enrols a teacher, makes a class and a session, opens the doors. */
export const startLesson = async (options: LessonOptions): Promise<Lesson> => {
  const teacher = await createDevice(options.origin)
  await teacher.palabre.refresh()
  const enrolled = await teacher.palabre.enrol(options.token)
  if (!enrolled.ok) throw new Error(`enrol: ${JSON.stringify(enrolled.error)}`)
  const made = await teacher.palabre.createClass("CM2", options.names)
  if (!made.ok) throw new Error(`class: ${made.error.type}`)
  const { naming = "firstNames", approval = true, question } = options
  const { quickQuestion } = await import("../../src/domain/templates.ts")
  const stages = options.stages ?? quickQuestion.stages
  const rest = { template: quickQuestion.id, naming, approval, question, context: "", stages }
  const session = await teacher.palabre.createSession({ classLog: made.value, className: "CM2", ...rest })
  if (!session.ok) throw new Error(`session: ${session.error.type}`)
  const log = session.value
  const cockpit = await teacher.palabre.openSession(log)
  if (!cockpit) throw new Error("The session is not on the teacher's device")
  await until(
    cockpit.state,
    (it) => it.connection === "live" && it.pending.length === 0 && it.shown.public.doorsOpen,
  )
  await untilClassIsThere(teacher, made.value, options.names.length)
  const doors = await teacher.palabre.doors(log)
  const code = doors.ok ? (doors.value.code ?? "") : ""
  return {
    ...{ teacher, log, code, cockpit },
    join: async (name, device) => {
      const tablet = device ?? (await createDevice(options.origin))
      await tablet.palabre.refresh()
      const found = await tablet.palabre.find({ code })
      if (!found.ok || found.value.type !== "found") throw new Error(`find: ${JSON.stringify(found)}`)
      const { session: open } = found.value
      const face = open.faces.find((it) => it.name === name)
      if (!face) throw new Error(`${name} is not in the class`)
      const pictures: [PictureKind, PictureKind] = ["sun", "boat"]
      const claimed = await tablet.palabre.claim({
        ...{
          way: { code },
          log,
          genesis: open.genesis,
          question: open.question,
          member: face.member,
          name,
          pictures,
        },
      })
      if (!claimed.ok || claimed.value.type !== "admitted")
        throw new Error(`claim: ${JSON.stringify(claimed)}`)
      const { seat } = claimed.value
      const known = (await tablet.palabre.store.seats(log)).find((it) => it.seat === seat)
      const client = known ? await tablet.palabre.openSeat(known) : null
      if (!client) throw new Error("The seat is not on the tablet")
      await until(client.state, (it) => it.connection === "live" && it.shown.public.opened)
      return { device: tablet, client, seat }
    },
  }
}

const untilClassIsThere = async (teacher: Device, log: string, size: number) => {
  const roster = await teacher.palabre.openClass(log)
  if (!roster) throw new Error("The class is not on the teacher's device")
  await until(roster.state, (it) => it.pending.length === 0 && it.confirmed.members.length === size)
  roster.close()
}
