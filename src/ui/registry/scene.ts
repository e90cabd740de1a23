/**
 * A class that is not there: sessions made by the very commands, host and folds of a real one, so that a
 * registered screen never shows what the app could not.
 */
import type { SessionView } from "../../client/session-client.ts"
import { avatarAt } from "../../domain/avatars.ts"
import { seat as admitSeat, type HostContext, noChanges, receive } from "../../domain/host/host.ts"
import { type HostLog, openHostLog } from "../../domain/host/log.ts"
import { eventIdOf, type SignedEvent, signEvent } from "../../domain/log/event.ts"
import { type Signer, signerOf } from "../../domain/log/keys.ts"
import type { Command } from "../../domain/session/commands.ts"
import { decide } from "../../domain/session/decide.ts"
import type { Naming } from "../../domain/session/events.ts"
import { withPending } from "../../domain/session/pending.ts"
import { emptyOwn } from "../../domain/session/state.ts"
import { quickQuestion, type Stage } from "../../domain/templates.ts"
import { newId } from "../../shared/ids.ts"
import type { DeviceDrafts, SessionProps } from "../session-props.ts"

/** Half past two on a Tuesday: every scene happens at the same minute. */
export const sceneTime = Date.UTC(2026, 10, 17, 13, 30)

export type SceneMember = {
  readonly member: string
  readonly name: string
  readonly avatar: ReturnType<typeof avatarAt>
}

export type Scene = {
  readonly host: HostLog
  readonly members: readonly SceneMember[]
  /** Seats a member; they may act from then on. */
  readonly join: (index: number) => string
  /** Throws where the command is refused: a scene is written to run. Gives the ids that it made. */
  readonly facilitator: (command: Command) => readonly SignedEvent[]
  readonly pupil: (index: number, command: Command) => readonly SignedEvent[]
  /** Done without the network: it arrives when the function that comes back is called. */
  readonly pupilOffline: (index: number, command: Command) => () => void
  readonly facilitatorOffline: (command: Command) => () => void
  /** Somebody waits to be let in. */
  readonly request: (index: number, why: "doorsClosed" | "heldElsewhere" | "wrongPictures") => void
  /** Time goes by, in seconds: what is done and shown from then on is later. */
  readonly wait: (seconds: number) => void
  readonly staffProps: (over?: Partial<SessionProps>) => SessionProps
  /** `pending`: commands given without the network. */
  readonly pupilProps: (
    index: number,
    over?: Partial<SessionProps>,
    pending?: readonly Command[],
  ) => SessionProps
  readonly projectorProps: (over?: Partial<SessionProps>) => SessionProps
}

export type SceneOptions = {
  readonly names: readonly string[]
  readonly question: string
  readonly context?: string
  readonly className?: string
  readonly naming?: Naming
  readonly approval?: boolean
  /** Those of a quick question unless given. */
  readonly stages?: readonly Stage[]
  readonly template?: string
  /** The names of the classes that share it: pupils sit in one after the other, by turns. */
  readonly classes?: readonly string[]
}

export const createScene = (options: SceneOptions): Scene => {
  const random = countingRandom()
  let time = sceneTime
  const hostNow = () => time
  const hostSigner = signerOf(random(32))
  const context: HostContext = { signer: hostSigner, now: () => sceneTime, random, verify: () => true }
  const staff = signerOf(random(32))
  const keys = { sign: hostSigner.publicKey, receive: hostSigner.publicKey }
  const classes = (options.classes ?? []).map((name, at) => ({ name, class: String(at + 1).repeat(64) }))
  const [first, ...others] = classes.map((it) => it.class)
  const host = openHostLog({
    ...{ kind: "session", nonce: newId(random), host: keys, facilitator: staff.publicKey },
    ...(first === undefined ? {} : { class: first, otherClasses: others }),
  })
  const members = options.names.map((name, index) => ({
    member: newId(random),
    name,
    avatar: avatarAt(index),
  }))
  const seats = new Map<number, { seat: string; signer: Signer }>()
  const sequences = new Map<string, number>()

  const send = (view: SessionView, seat: string, signer: Signer, command: Command): SignedEvent[] => {
    const events = sign(view, seat, signer, command)
    arrive(events)
    return events
  }

  const arrive = (events: readonly SignedEvent[]) => {
    for (const event of events) {
      const verdict = receive(host, event, context, noChanges())
      if (verdict.type !== "accepted")
        throw new Error(`The scene's ${event.type}: ${JSON.stringify(verdict)}`)
    }
  }

  const sign = (view: SessionView, seat: string, signer: Signer, command: Command): SignedEvent[] => {
    const decided = decide(view, command, { now: hostNow, random })
    if (!decided.ok) throw new Error(`The scene's ${command.type}: ${decided.error.type}`)
    return decided.value.map((draft) => {
      const seq = (sequences.get(signer.publicKey) ?? 0) + 1
      sequences.set(signer.publicKey, seq)
      return signEvent(draft, { log: host.log, seat, signer, seq, time: sceneTime, salt: newId(random) })
    })
  }

  const staffView = (): SessionView => ({
    role: "facilitator",
    public: host.session.public,
    own: emptyOwn,
    staff: host.session.staff,
  })
  const pupilView = (index: number): SessionView => ({
    role: "pupil",
    public: host.session.public,
    own: host.session.own[seatOf(index).seat] ?? emptyOwn,
    staff: null,
  })
  const seatOf = (index: number) => {
    const known = seats.get(index)
    if (!known) throw new Error(`Nobody joined as ${index}`)
    return known
  }

  const facilitator = (command: Command) => send(staffView(), host.genesis.nonce, staff, command)
  const { question, context: about = "", className = "", naming = "firstNames", approval = true } = options
  const { template = quickQuestion.id, stages = quickQuestion.stages } = options
  const rest = { naming, approval, template, stages }
  facilitator({ type: "OpenSession", question, context: about, className, ...rest })
  for (const it of classes) facilitator({ type: "NameClass", ...it })
  facilitator({ type: "MoveDoors", open: true })

  return {
    ...{ host, members, facilitator },
    join: (index) => {
      const { member, name } = members[index] ?? { member: newId(random), name: "" }
      const signer = signerOf(random(32))
      const key = signer.publicKey
      const of = classes[index % classes.length]
      const shared = of === undefined ? {} : { class: of.class }
      const sitting = { member, name, role: "pupil", key, device: key, ...shared } as const
      const seat = admitSeat(host, sitting, context, noChanges())
      seats.set(index, { seat, signer })
      return seat
    },
    pupil: (index, command) => send(pupilView(index), seatOf(index).seat, seatOf(index).signer, command),
    pupilOffline: (index, command) => {
      const events = sign(pupilView(index), seatOf(index).seat, seatOf(index).signer, command)
      return () => arrive(events)
    },
    facilitatorOffline: (command) => {
      const events = sign(staffView(), host.genesis.nonce, staff, command)
      return () => arrive(events)
    },
    request: (index, why) => {
      const { staff: known } = host.session
      const request = {
        request: newId(random),
        member: members[index]?.member ?? "",
        key: newId(random),
        device: "",
        why,
      }
      host.session = {
        ...host.session,
        staff: { ...known, requests: { ...known.requests, [request.request]: request } },
      }
    },
    wait: (seconds) => {
      time += seconds * 1000
    },
    staffProps: (over) => ({ ...baseProps, hostNow, view: staffView(), seat: host.genesis.nonce, ...over }),
    projectorProps: (over) => ({
      ...{ ...baseProps, hostNow },
      view: { role: "projector", public: host.session.public, own: emptyOwn, staff: null },
      seat: host.genesis.nonce,
      ...over,
    }),
    pupilProps: (index, over, commands = []) => {
      const { seat, signer } = seatOf(index)
      const events = commands.flatMap((command) => sign(pupilView(index), seat, signer, command))
      const pending = events.map((event) => ({ id: eventIdOf(event), event, state: "waiting" as const }))
      const view = pupilView(index)
      return {
        ...baseProps,
        hostNow,
        view: { ...view, own: withPending(view.own, events) },
        seat,
        pending,
        ...over,
      }
    },
  }
}

const silent: DeviceDrafts = {
  load: async () => "",
  save: async () => undefined,
  loadValue: async () => undefined,
  saveValue: async () => undefined,
}

const baseProps: Omit<SessionProps, "view" | "seat"> = {
  pending: [],
  connection: "live",
  caughtUp: true,
  live: null,
  hostNow: () => sceneTime,
  act: async () => ({ ok: true, value: [] }),
  dismiss: async () => undefined,
  retry: () => undefined,
  drafts: silent,
}

/** Bytes that look drawn and are the same each time. */
const countingRandom = () => {
  let state = 1
  return (count: number): Uint8Array =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return (state >>> 16) & 0xff
    })
}
