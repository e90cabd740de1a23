/** What everybody, and each seat, may read of speaking in turn. With animals no entry tells who speaks: all hear it. */
import type { Entry } from "./entry-kind.ts"
import type { Duty, Side } from "./events-debate.ts"
import type { OwnState, PublicState } from "./state.ts"
import type { Floor } from "./state-debate.ts"
import { drop, put } from "./tables.ts"

export type DebateEntry =
  | Entry<"FloorMoved", Floor>
  | Entry<"DutyGiven", { seat: string; duty: Duty | null }>
  | Entry<"CardShown", { contribution: string | null }>

export type OwnDebateEntry =
  | Entry<"OwnFloor", { hand: boolean; speaking: boolean }>
  | Entry<"OwnDuty", { duty: Duty | null }>
  | Entry<"OwnSide", { side: Side | null }>

type Known = { readonly type: string }
const isOneOf = (types: readonly string[]) => (entry: Known) => types.includes(entry.type)
export const isDebateEntry = isOneOf(["FloorMoved", "DutyGiven", "CardShown"]) as (
  entry: Known,
) => entry is DebateEntry
export const isOwnDebateEntry = isOneOf(["OwnFloor", "OwnDuty", "OwnSide"]) as (
  entry: Known,
) => entry is OwnDebateEntry

export const evolveDebate = (state: PublicState, entry: DebateEntry): PublicState => {
  switch (entry.type) {
    case "FloorMoved":
      return { ...state, floor: entry.facts }
    case "DutyGiven": {
      const { seat, duty } = entry.facts
      return { ...state, duties: duty === null ? drop(state.duties, seat) : put(state.duties, seat, duty) }
    }
    case "CardShown":
      return { ...state, card: entry.facts.contribution }
  }
}

export const evolveOwnDebate = (state: OwnState, entry: OwnDebateEntry): OwnState => {
  if (entry.type === "OwnFloor") return { ...state, ...entry.facts }
  if (entry.type === "OwnSide") {
    const { side: _side, ...others } = state
    return entry.facts.side === null ? others : { ...others, side: entry.facts.side }
  }
  const { duty: _before, ...rest } = state
  return entry.facts.duty === null ? rest : { ...rest, duty: entry.facts.duty }
}
