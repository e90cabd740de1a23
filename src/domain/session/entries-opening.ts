/** How the class moved, once it is shown to everybody. */
import type { Entry } from "./entry-kind.ts"
import type { PublicState } from "./state.ts"
import type { Shift } from "./state-opening.ts"
import { drop, put } from "./tables.ts"

export type OpeningEntry =
  | Entry<"ShiftShown", { poll: string } & Shift>
  | Entry<"ShiftHidden", { poll: string }>

export const isOpeningEntry = (entry: { readonly type: string }): entry is OpeningEntry =>
  entry.type === "ShiftShown" || entry.type === "ShiftHidden"

export const evolveOpening = (state: PublicState, entry: OpeningEntry): PublicState => {
  const { shifts = {} } = state
  if (entry.type === "ShiftHidden") return { ...state, shifts: drop(shifts, entry.facts.poll) }
  const { poll, ...shift } = entry.facts
  return { ...state, shifts: put(shifts, poll, shift) }
}
