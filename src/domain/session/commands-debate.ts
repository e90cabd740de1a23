import type { Duty, Side } from "./events-debate.ts"

/** What a facilitator or a chair can ask for while people speak. */
export type DebateSteering =
  /** null: nobody has the floor. `back`: the last giving was a slip; `seat` had it before. */
  | { type: "GiveFloor"; seat: string | null; back?: true }
  | { type: "LowerHands" }
  | { type: "SetRound"; on: boolean }
  /** Eyes on one card; null: no longer. */
  | { type: "ShowCard"; card: string | null }

export type DebateStaffCommand =
  | DebateSteering
  | { type: "GiveDuty"; seat: string; duty: Duty | null }
  /** null: on neither side. */
  | { type: "GiveSide"; seat: string; side: Side | null }

export type DebatePupilCommand = { type: "RaiseHand"; up: boolean } | { type: "TakeSide"; side: Side | null }
