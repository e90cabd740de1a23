import { type PublicEntry, tabletOf } from "./entries.ts"
import { fateEntry } from "./handlers-contributions.ts"
import type { PublicState, Seat, StaffState } from "./state.ts"
import { type Handlers, type Step, voided } from "./step.ts"

type Seats =
  | "v1.SeatRequested"
  | "v1.SeatRequestRuled"
  | "v1.SeatAdmitted"
  | "v1.KeyBound"
  | "v1.KeyRevoked"
  | "v1.PresenceMarked"

export const seatHandlers: Handlers<Seats> = {
  "v1.SeatRequested": ({ staff }, facts) => ({
    staff: { ...staff, requests: { ...staff.requests, [facts.request]: facts } },
  }),
  "v1.SeatRequestRuled": ({ staff }, { request }) =>
    staff.requests[request] ? { staff: withoutRequest(staff, request) } : voided("AlreadyDone"),
  "v1.SeatAdmitted": (state, facts, text) => {
    const { staff } = state
    if (staff.seats[facts.seat]) return voided("AlreadyDone")
    const { seat, member, role, key, device, avatar } = facts
    const added: Seat = {
      ...{ seat, member, role, avatar, keys: { [key]: { device } } },
      ...(text.name === undefined ? {} : { name: text.name }),
      ...(facts.class === undefined ? {} : { class: facts.class }),
    }
    return {
      staff: {
        ...withoutRequest(staff, facts.request),
        seats: { ...staff.seats, [seat]: added },
        keys: { ...staff.keys, [key]: seat },
        seatOfMember: { ...staff.seatOfMember, [member]: seat },
        presence: role === "pupil" ? { ...staff.presence, [member]: "present" } : staff.presence,
      },
      public:
        role === "pupil" && state.public.naming === "firstNames" ? [seatShown(state.public, added)] : [],
    }
  },
  "v1.KeyBound": ({ staff }, { seat, key, device, request }) => {
    const known = staff.seats[seat]
    if (!known) return voided("UnknownTarget")
    const bound = { ...known, keys: { ...known.keys, [key]: { device } } }
    const isBack = known.keys[key]?.revoked === "movedElsewhere"
    return {
      own: isBack ? [{ seat, entry: { type: "TabletBack", facts: { tablet: tabletOf(key) } } }] : [],
      staff: {
        ...withoutRequest(staff, request),
        seats: { ...staff.seats, [seat]: bound },
        keys: { ...staff.keys, [key]: seat },
        presence: known.role === "pupil" ? { ...staff.presence, [known.member]: "present" } : staff.presence,
      },
    }
  },
  "v1.KeyRevoked": ({ staff }, { seat, key, reason }) => {
    const known = staff.seats[seat]
    const binding = known?.keys[key]
    if (!known || !binding) return voided("UnknownTarget")
    const keys = { ...known.keys, [key]: { ...binding, revoked: reason } }
    const revoked = { ...staff, seats: { ...staff.seats, [seat]: { ...known, keys } } }
    return reason === "notThisPupil"
      ? refuseWaiting(revoked, seat, key)
      : { staff: revoked, own: [{ seat, entry: { type: "TabletLeft", facts: { tablet: tabletOf(key) } } }] }
  },
  "v1.PresenceMarked": ({ staff }, { member, presence }) => ({
    staff: { ...staff, presence: { ...staff.presence, [member]: presence } },
  }),
}

const withoutRequest = (staff: StaffState, request: string | undefined): StaffState => {
  if (request === undefined || !staff.requests[request]) return staff
  const { [request]: _ruled, ...requests } = staff.requests
  return { ...staff, requests }
}

/** With animals, classmates get no name: it stays in the staff feed. */
export const seatShown = (state: PublicState, seat: Seat): PublicEntry => ({
  type: "SeatShown",
  facts: { seat: seat.seat, avatar: seat.avatar ?? { animal: "owl", tone: "sun" } },
  ...(state.naming === "firstNames" && seat.name !== undefined ? { text: { name: seat.name } } : {}),
})

/** What somebody else wrote under this name, and nobody has read yet, is set aside. */
const refuseWaiting = (staff: StaffState, seat: string, key: string): Step => {
  const contributions = { ...staff.contributions }
  const own = []
  for (const it of Object.values(contributions)) {
    if (it.key !== key || it.fate !== "waiting") continue
    const refused = { ...it, fate: "refused" as const }
    contributions[it.id] = refused
    own.push({ seat, entry: fateEntry(refused) })
  }
  return { staff: { ...staff, contributions }, own }
}
