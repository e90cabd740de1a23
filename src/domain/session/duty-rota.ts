/** Duties go round: who has had which, and a draw among those who have had one least often. */
import type { Random } from "../../shared/ports.ts"
import { type Duty, duties } from "./events-debate.ts"
import type { StaffState } from "./state.ts"

export type HadDuty = { readonly member: string; readonly duty: Duty }

/** member -> duty -> in how many sessions. */
export type Rota = { readonly [member: string]: { readonly [duty in Duty]?: number } }

/** Who had which duty in a session, each once: as stages began, and now. */
export const dutiesHad = ({ seats, had, staffDuties }: StaffState): readonly HadDuty[] =>
  Object.values(seats).flatMap(({ seat, member }) => {
    const known = new Set([...(had[seat] ?? []), staffDuties[seat]])
    return duties.filter((duty) => known.has(duty)).map((duty) => ({ member, duty }))
  })

export const rotaOf = (sessions: readonly (readonly HadDuty[])[]): Rota => {
  const rota: { [member: string]: { [duty in Duty]?: number } } = {}
  for (const { member, duty } of sessions.flat()) {
    const known = rota[member] ?? {}
    rota[member] = { ...known, [duty]: (known[duty] ?? 0) + 1 }
  }
  return rota
}

type Pool = {
  readonly seats: readonly string[]
  /** How often each of them has had it. */
  readonly times: number
}

/** Pupils who are here, have no duty, and have had this one least often. `without`: seats that are passed over. */
export const poolFor = (
  duty: Duty,
  { seats, presence, staffDuties }: StaffState,
  rota: Rota,
  without: ReadonlySet<string>,
): Pool => {
  const free = Object.values(seats).filter(({ seat, member, role }) => {
    const isAway = presence[member] === "absent" || presence[member] === "left"
    return role === "pupil" && !isAway && staffDuties[seat] === undefined && !without.has(seat)
  })
  const timesOf = (member: string) => rota[member]?.[duty] ?? 0
  const times = Math.min(...free.map((it) => timesOf(it.member)))
  const least = free.filter((it) => timesOf(it.member) === times)
  return { seats: least.map((it) => it.seat), times: least.length === 0 ? 0 : times }
}

const RANGE = 2 ** 32

/** One of them, each as likely as the others: what would make the first ones likelier is drawn again. */
export const drawFrom = <T>(pool: readonly T[], random: Random): T | undefined => {
  const fair = Math.floor(RANGE / Math.max(1, pool.length)) * pool.length
  let drawn = 0
  for (let tries = 0; tries < 64; tries += 1) {
    drawn = random(4).reduce((sum, byte) => sum * 256 + byte, 0)
    if (drawn < fair) break
  }
  return pool[drawn % pool.length]
}
