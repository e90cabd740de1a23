/**
 * The gate before a ballot (a setting of the vote stage): who has said nothing reads one reason for and one against
 * first. Which ones depends on the seat, so that a class reads all of what was said.
 */
import type { Proposal, Published } from "./board.ts"
import type { OwnState } from "./state.ts"

/**
 * What this seat still has to read: nothing once the ballot is open to it. `options`: what the poll asks about; where
 * it asks about no idea, what was said of any of them.
 * A side on which nobody said anything asks for nothing.
 */
export const gateOf = (
  board: readonly Proposal[],
  options: readonly string[],
  own: OwnState,
  seat: string,
  read: ReadonlySet<string>,
): readonly Published[] => {
  const hasArgued = Object.values(own.contributions).some(
    (it) => it.kind !== "proposal" && it.fate !== "withdrawn" && it.fate !== "removed",
  )
  if (hasArgued) return []
  const asked = board.filter((it) => options.length === 0 || options.includes(it.contribution.id))
  return (["for", "against"] as const).flatMap((side) => {
    const said = asked.flatMap((it) => it.arguments[side])
    if (said.length === 0 || said.some((it) => read.has(it.id))) return []
    const one = said[placeOf(seat, said.length)]
    return one ? [one] : []
  })
}

/** A seat is 128 random bits: its first ones share the reasons out evenly. */
const placeOf = (seat: string, among: number): number => (Number.parseInt(seat.slice(0, 8), 16) || 0) % among
