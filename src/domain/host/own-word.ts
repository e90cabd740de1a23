/**
 * A host restored from an older copy has forgotten what it said since. Facilitators' devices keep its signed
 * words about who sits where and who teaches, and bring them back: the host says again what it does not know.
 * Polls are no such words: the facilitator's own events close and reveal them again.
 */
import * as v from "valibot"
import { classEvents } from "../class/events.ts"
import { type Body, type EventDraft, eventIdOf, isAuthentic, type SignedEvent } from "../log/event.ts"
import type { Genesis } from "../log/genesis.ts"
import { type FactsOf, sessionEvents } from "../session/events.ts"
import type { Verify } from "./admit.ts"
import type { HostLog } from "./log.ts"

const kept = {
  "v1.SeatAdmitted": sessionEvents["v1.SeatAdmitted"],
  "v1.KeyBound": sessionEvents["v1.KeyBound"],
  "v1.FacilitatorAdded": classEvents["v1.FacilitatorAdded"],
  "v1.PicturesChosen": classEvents["v1.PicturesChosen"],
  "v1.DeviceBound": classEvents["v1.DeviceBound"],
} as const

type Kept = keyof typeof kept
const isKept = (type: string): type is Kept => Object.hasOwn(kept, type)

/** Should a facilitator's device keep this row, with its signature? */
export const isOwnWord = (genesis: Genesis, body: Body | SignedEvent): boolean =>
  "key" in body && body.key === genesis.host.sign && isKept(body.type)

/** `known`: nothing to do. `unknown`: to be said again, as `draft`. `early`: its seat is not back yet. */
export type Recollection =
  | { readonly type: "known" | "early" | "forged"; readonly id: string }
  | { readonly type: "unknown"; readonly id: string; readonly draft: EventDraft }

/** Precondition: `isOwnWord`. */
export const recollect = (host: HostLog, event: SignedEvent, verify: Verify = isAuthentic): Recollection => {
  const id = eventIdOf(event)
  if (host.admitted.has(id)) return { type: "known", id }
  const isSound = isKept(event.type) && v.is(kept[event.type].facts, event.facts)
  if (!isSound || event.log !== host.log || !verify(event, id)) return { type: "forged", id }
  const draft = host.genesis.kind === "class" ? classWord(host, event) : seatWord(host, event)
  return typeof draft === "string" ? { type: draft, id } : { type: "unknown", id, draft }
}

const classWord = ({ class: known }: HostLog, { type, facts }: SignedEvent): EventDraft | "known" => {
  const { device, member } = facts as { device: string; member: string }
  const isKnown =
    (type === "v1.FacilitatorAdded" && known.facilitators.includes(device)) ||
    (type === "v1.PicturesChosen" && known.pictures[member] !== undefined) ||
    (type === "v1.DeviceBound" && known.devices[device]?.includes(member))
  return isKnown ? "known" : { type, facts }
}

const seatWord = ({ session }: HostLog, event: SignedEvent): EventDraft | "known" | "early" | "forged" => {
  const { seats, keys, seatOfMember } = session.staff
  const { type, facts, text } = event
  const { seat, key, device } = facts as FactsOf<"v1.KeyBound">
  // A key has one seat; one that was taken back stays so.
  if (keys[key] !== undefined) return "known"
  if (seats[seat]) return { type: "v1.KeyBound", facts: { seat, key, device } }
  if (type !== "v1.SeatAdmitted") return "early"
  const { member } = facts as FactsOf<"v1.SeatAdmitted">
  if (seatOfMember[member] !== undefined) return "forged"
  const { request: _request, ...rest } = facts
  return { type, facts: rest, text: text ?? {} }
}
