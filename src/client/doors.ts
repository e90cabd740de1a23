/** How a device gets into a session: the doors, a code or a scan, a name, a screen that is paired. */
import * as v from "valibot"
import type { PictureKind } from "../domain/avatars.ts"
import type { Genesis } from "../domain/log/genesis.ts"
import {
  type ClaimAnswer,
  claimAnswer,
  doorsAnswer,
  type FaceState,
  type FindAnswer,
  type FindRequest,
  findAnswer,
  type MoveAnswer,
  type MovingPlace,
  moveAnswer,
  pairedAnswer,
  pairingAnswer,
  type TakeAnswer,
  type TravellingDraft,
  takeAnswer,
} from "../protocol/messages.ts"
import { ok, type Result } from "../shared/result.ts"
import type { DeviceStore, KnownLog } from "../storage/device-store.ts"
import type { Transport, TransportFault } from "../sync/transport.ts"
import type { Device } from "./device.ts"

type Answer<T> = Promise<Result<T, TransportFault>>

export type Claim = {
  readonly way: FindRequest
  readonly log: string
  readonly genesis: Genesis
  readonly question: string
  readonly member: string
  readonly name: string
  readonly pictures?: readonly [PictureKind, PictureKind]
  readonly askTeacher?: boolean
}

export type Doors = {
  /** `of`: the class whose codes they are, where several share the session; left out, the first that one teaches. */
  readonly doors: (
    log: string,
    of?: string,
  ) => Answer<{ code: string | null; secret: string | null; class?: string | undefined }>
  readonly find: (way: FindRequest) => Answer<FindAnswer>
  readonly claim: (claim: Claim) => Answer<ClaimAnswer>
  /** A code with which the pupil goes on elsewhere; `travels`: which of the session's drafts go along. */
  readonly move: (log: string, seat: string, travels: (draft: string) => boolean) => Answer<MoveAnswer>
  /** The place is this device's from now on; what was being typed is there before this resolves. */
  readonly take: (way: FindRequest, place: MovingPlace) => Answer<TakeAnswer>
  /** Tells the facilitators what this seat does now, and how much of its work waits on this device. Unlogged. */
  readonly presence: (log: string, seat: string, state: FaceState, unsent: number) => Answer<object>
  readonly startPairing: () => Answer<{ code: string; pairing: string }>
  /** The session that a facilitator gave to this screen, once they did. */
  readonly pairedWith: (pairing: string) => Answer<string | null>
  readonly pairProjector: (log: string, code: string) => Answer<object>
}

type Deps = {
  readonly store: DeviceStore
  readonly transport: Transport
  readonly device: Device
  readonly remember: (known: Omit<KnownLog, "usedAt">) => Promise<void>
}

const nothing = v.object({})

export const createDoors = ({ store, transport, device, remember }: Deps): Doors => ({
  doors: (log, of) =>
    transport.get(`/api/logs/${log}/doors${of === undefined ? "" : `?class=${of}`}`, doorsAnswer),
  find: (way) => transport.post("/api/join/find", way, findAnswer),
  claim: async ({ way, log, genesis, question, member, name, pictures, askTeacher }) => {
    const signer = device.signerFor(genesis.nonce, member)
    const asked = { ...(pictures ? { pictures } : {}), ...(askTeacher ? { askTeacher } : {}) }
    const body = { ...way, member, key: signer.publicKey, ...asked }
    const answer = await transport.post("/api/join/claim", body, claimAnswer)
    if (answer.ok && answer.value.type === "admitted") {
      await remember({ log, genesis, hosted: true, title: question })
      const { seat } = answer.value
      await store.putSeat({ log, seat, member, role: "pupil", key: signer.publicKey, name })
    }
    return answer
  },
  move: async (log, seat, travels) => {
    const drafts = (await store.drafts(log))
      .map((it) => ({ ...it, id: it.id.slice(log.length + 1) }))
      .filter((it) => travels(it.id))
      .sort((one, other) => other.changedAt - one.changedAt)
    return transport.post("/api/join/move", { log, seat, drafts: asManyAsTravel(drafts) }, moveAnswer)
  },
  take: async ({ code, secret }, { log, genesis, question, member, name }) => {
    const key = device.signerFor(genesis.nonce, member).publicKey
    const way = { ...(code === undefined ? {} : { code }), ...(secret === undefined ? {} : { secret }) }
    const answer = await transport.post("/api/join/take", { ...way, key }, takeAnswer)
    if (!answer.ok || answer.value.type !== "admitted") return answer
    const { seat, drafts } = answer.value
    await remember({ log, genesis, hosted: true, title: question })
    for (const { id, ...draft } of drafts) await store.putDraft({ id: `${log}/${id}`, ...draft })
    await store.putSeat({ log, seat, member, role: "pupil", key, name })
    return answer
  },
  presence: (log, seat, state, unsent) =>
    transport.post(`/api/logs/${log}/presence`, { seat, state, unsent }, nothing),
  startPairing: () => transport.post("/api/pairings", {}, pairingAnswer),
  pairedWith: async (pairing) => {
    const answer = await transport.get(`/api/pairings/${pairing}`, pairedAnswer)
    if (!answer.ok) return answer
    const { log, genesis } = answer.value
    if (log === null || genesis === null) return ok(null)
    await remember({ log, genesis, hosted: true, title: "" })
    const key = device.signer.publicKey
    await store.putSeat({ log, seat: genesis.nonce, member: genesis.nonce, role: "projector", key })
    return ok(log)
  },
  pairProjector: (log, code) => transport.post(`/api/logs/${log}/projectors`, { code }, nothing),
})

const LETTERS = 40_000
const TEXTS = 100

/** The latest first; what is beyond stays where it is. */
const asManyAsTravel = (drafts: readonly TravellingDraft[]): readonly TravellingDraft[] => {
  let left = LETTERS
  return drafts.slice(0, TEXTS).filter(({ text }) => {
    left -= text.length
    return left >= 0
  })
}
