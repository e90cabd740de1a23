/**
 * How a session went, told without anybody's name: participation as equity, and what Laura Lundy asks of a space in
 * which children are heard (space, voice, audience, influence; British Educational Research Journal 33(6), 2007).
 */
import { limits } from "../limits.ts"
import type { PublicState, StaffState } from "./state.ts"

type View = { readonly public: PublicState; readonly staff: StaffState }

export const ways = ["wrote", "argued", "supported", "voted"] as const
export type Way = (typeof ways)[number]

/** How many did nothing that can be counted, a little (1 or 2), or more. */
export type Bands = { readonly none: number; readonly some: number; readonly more: number }

export type Participation = {
  readonly present: number
  /** null: fewer than five were there, and nothing is broken down. */
  readonly shares: { readonly [way in Way]: number } | null
  readonly bands: Bands | null
}

const SOME = 2

export const participationOf = ({ staff }: View): Participation => {
  const seats = Object.values(staff.seats)
    .filter((it) => it.role === "pupil" && (staff.presence[it.member] ?? "present") === "present")
    .map((it) => it.seat)
  const present = seats.length
  if (present < limits.breakdown) return { present, shares: null, bands: null }
  const did = actsOf(staff)
  const shares = { wrote: 0, argued: 0, supported: 0, voted: 0 }
  const bands = { none: 0, some: 0, more: 0 }
  for (const seat of seats) {
    let acts = 0
    for (const way of ways) {
      const count = did[way].get(seat) ?? 0
      if (count > 0) shares[way] += 1
      acts += count
    }
    bands[acts === 0 ? "none" : acts <= SOME ? "some" : "more"] += 1
  }
  return { present, shares, bands }
}

type Acts = { readonly [way in Way]: ReadonlyMap<string, number> }

/** Ballots count where they were released: before, nobody knows whose they are. */
const actsOf = (staff: StaffState): Acts => {
  const did = { wrote: new Map(), argued: new Map(), supported: new Map(), voted: new Map() }
  const note = (way: Way, seat: string) => did[way].set(seat, (did[way].get(seat) ?? 0) + 1)
  for (const it of Object.values(staff.contributions)) {
    if (it.fate !== "withdrawn") note(it.kind === "proposal" ? "wrote" : "argued", it.seat)
    for (const seat of Object.keys(it.supports)) note("supported", seat)
  }
  for (const said of Object.values(staff.said)) for (const seat of Object.keys(said)) note("supported", seat)
  for (const poll of Object.values(staff.polls))
    for (const id of poll.named) {
      const seat = poll.released[id]?.seat
      if (seat !== undefined) note("voted", seat)
    }
  return did
}

export type HeardAs = {
  /** Who had a place: pupils who were there, of those of the class. */
  readonly space: { readonly present: number; readonly known: number }
  readonly voice: {
    readonly ideas: number
    readonly arguments: number
    /** Those who wrote an idea or an argument; null below five. */
    readonly wrote: number | null
  }
  readonly audience: {
    readonly asked: number
    readonly replied: number
    readonly overdue: number
    /** Leading ideas answered with a reason. */
    readonly answered: number
  }
  readonly influence: {
    readonly accepted: number
    readonly partly: number
    readonly refused: number
    readonly tasks: number
    readonly done: number
  }
}

/** `today`: "2026-11-17"; `members`: of the class, 0 where this device does not know it. */
export const heardAs = (view: View, today: string, members: number): HeardAs => {
  const { public: shown, staff } = view
  const { present } = participationOf(view)
  const published = Object.values(shown.contributions).filter((it) => it.published)
  const ideas = published.filter((it) => it.kind === "proposal").length
  const verdicts = Object.values(shown.decisions).map((it) => it.verdict)
  const replies = Object.values(shown.replies)
  const tasks = [...Object.values(shown.tasks), ...Object.values(shown.past)]
  const writers = new Set(
    Object.values(staff.contributions)
      .filter((it) => it.fate !== "withdrawn" && it.takenFrom === undefined)
      .map((it) => it.seat),
  )
  const times = (verdict: string) => verdicts.filter((it) => it === verdict).length
  return {
    space: { present, known: Math.max(members, Object.keys(staff.presence).length) },
    voice: {
      ...{ ideas, arguments: published.length - ideas },
      wrote: present < limits.breakdown ? null : writers.size,
    },
    audience: {
      asked: replies.length,
      replied: replies.filter((it) => it.given !== null).length,
      overdue: replies.filter((it) => it.given === null && it.due < today).length,
      answered: verdicts.length,
    },
    influence: {
      ...{ accepted: times("accepted"), partly: times("partly"), refused: times("refused") },
      ...{ tasks: tasks.length, done: tasks.filter((it) => it.state === "done").length },
    },
  }
}
