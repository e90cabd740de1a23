/** What waits for the facilitator, and who is in the room: read from the staff part, for the cockpit. */
import type { Avatar } from "../avatars.ts"
import { boardOf, type Published } from "./board.ts"
import type { Presence } from "./events.ts"
import { pollOutcome } from "./poll-outcome.ts"
import type { PublicState, SeatRequest, StaffContribution, StaffState, Table } from "./state.ts"

/** What to read next: first come first, those put off last. */
export const approvalQueue = (staff: StaffState): readonly StaffContribution[] =>
  Object.values(staff.contributions)
    .filter((it) => it.fate === "waiting" && it.text !== null)
    .sort((one, other) => one.deferred - other.deferred || one.order - other.order)

/** Asked to say it another way, or set aside: staff may still publish it after all. */
export const setAsideOf = (staff: StaffState): readonly StaffContribution[] =>
  Object.values(staff.contributions)
    .filter((it) => (it.fate === "rephrase" || it.fate === "refused") && it.text !== null)
    .sort((one, other) => other.order - one.order)

/** Published and reported, the most reported first. */
export const reportedOf = (staff: StaffState): readonly StaffContribution[] =>
  Object.values(staff.contributions)
    .filter((it) => it.reports.length > 0 && it.text !== null)
    .sort((one, other) => other.reports.length - one.reports.length || one.order - other.order)

type Known = { readonly member: string; readonly name: string; readonly avatar: Avatar }

/**
 * Those who ask to come in, with the name they tapped where the class is known here. Where several classes share the
 * session, each is let in by its own facilitators.
 */
export const requestsOf = (
  staff: StaffState,
  members: readonly Known[],
): readonly (SeatRequest & { readonly name: string | null; readonly avatar: Avatar | null })[] =>
  Object.values(staff.requests)
    .filter((it) => isOurs(staff, members, it))
    .map((it) => {
      const known = members.find(({ member }) => member === it.member)
      const seat = staff.seats[staff.seatOfMember[it.member] ?? ""]
      return { ...it, name: known?.name ?? seat?.name ?? null, avatar: known?.avatar ?? seat?.avatar ?? null }
    })

export type FaceCondition =
  | "in"
  | "drafting"
  | "done"
  | "help"
  | "notConnected"
  | "notIn"
  | Exclude<Presence, "present">

export type CockpitFace = Known & {
  readonly seat: string | null
  readonly condition: FaceCondition
  /** Tablets that hold this seat, without those taken back. */
  readonly keys: readonly string[]
  /** Acts that a tablet said it still holds. */
  readonly unsent: number
}

type Room = {
  readonly presence?: Table<"in" | "drafting" | "done" | "help"> | undefined
  readonly unsent?: Table<number> | undefined
}

/**
 * Is what is known of this class shown to who knows these members? In a session of one class, everything is. In one
 * that several share, each facilitator minds their own: what is of no class that is known here is somebody else's.
 */
const isOurs = (
  staff: StaffState,
  members: readonly Pick<Known, "member">[],
  { member, class: of }: { readonly member: string; readonly class?: string | undefined },
): boolean => {
  if (!staff.classes || of === undefined || members.length === 0) return true
  if (members.some((it) => it.member === member)) return true
  return members.some((it) => staff.seats[staff.seatOfMember[it.member] ?? ""]?.class === of)
}

/** Every member, in the order of the class; then those who sit and are no longer in it. */
export const facesOf = (
  staff: StaffState,
  members: readonly Known[],
  room: Room | null,
  /** Those of classes that somebody else teaches, too. */
  withEverybody = false,
): readonly CockpitFace[] => {
  const listed = new Set(members.map((it) => it.member))
  const others = Object.values(staff.seats).flatMap((it) => {
    const { role, member, name = "", avatar } = it
    return role === "pupil" && avatar && !listed.has(member) && (withEverybody || isOurs(staff, members, it))
      ? [{ member, name, avatar }]
      : []
  })
  return [...members, ...others].map((it) => {
    const seat = staff.seats[staff.seatOfMember[it.member] ?? ""]
    const keys = Object.entries(seat?.keys ?? {}).flatMap(([key, held]) => (held.revoked ? [] : [key]))
    return {
      ...{ member: it.member, name: it.name, avatar: seat?.avatar ?? it.avatar, keys },
      seat: seat?.seat ?? null,
      condition: conditionOf(staff, it.member, seat?.seat, room),
      unsent: (seat && room?.unsent?.[seat.seat]) ?? 0,
    }
  })
}

/** A connected tablet says more than a mark made earlier: who is here is here. */
const conditionOf = (
  staff: StaffState,
  member: string,
  seat: string | undefined,
  room: Room | null,
): FaceCondition => {
  const marked = staff.presence[member]
  if (marked !== undefined && marked !== "present") return marked
  if (seat === undefined) return "notIn"
  if (room?.presence === undefined) return "in"
  return room.presence[seat] ?? "notConnected"
}

/** Those who are in the room with a seat. `members`: of the classes that one teaches here; left out, everybody's count. */
export const seatedCount = (staff: StaffState, members?: readonly Pick<Known, "member">[]): number =>
  Object.values(staff.seats).filter(
    (it) => it.role === "pupil" && (members === undefined || isOurs(staff, members, it)),
  ).length

export type ToAnswer = { readonly proposal: Published; readonly isLeading: boolean }

const LEADING = 3

/**
 * The proposals that wait for the adult's answer, in the order of the last result, else of agreement. The
 * first three, with those level with the third, are leading.
 */
export const proposalsToAnswer = (state: PublicState): readonly ToAnswer[] => {
  const tiers = resultTiers(state)
  let place = 0
  return tiers.flatMap((tier) => {
    const isLeading = place < LEADING
    place += tier.length
    return tier.map((proposal) => ({ proposal, isLeading }))
  })
}

const resultTiers = (state: PublicState): readonly (readonly Published[])[] => {
  const proposals = boardOf(state).map((it) => it.contribution)
  const revealed = state.pollOrder.map((id) => state.polls[id]).filter((it) => it?.status === "revealed")
  const poll = revealed.at(-1)
  const known = (ids: readonly string[]) => ids.flatMap((id) => proposals.find((it) => it.id === id) ?? [])
  if (poll) {
    const voted = poll.method === "yes-no" ? [poll.options] : (pollOutcome(poll)?.ranking ?? [poll.options])
    const rest = proposals.filter((it) => !poll.options.includes(it.id))
    return [...voted.map(known), ...byAgreement(rest)].filter((tier) => tier.length > 0)
  }
  return byAgreement(proposals)
}

const byAgreement = (proposals: readonly Published[]): readonly (readonly Published[])[] => {
  const levels = [...new Set(proposals.map((it) => it.support.agree))].sort((one, other) => other - one)
  return levels.map((level) => proposals.filter((it) => it.support.agree === level))
}
