/** What everybody may read of a stage that stays open for days. */
import type { Entry } from "./entry-kind.ts"
import type { PublicState } from "./state.ts"

export type UntilEntry =
  | Entry<"StageKeptOpen", { until: number | null }>
  | Entry<"StageTimePassed", Record<string, never>>

export const isUntilEntry = (entry: { readonly type: string }): entry is UntilEntry =>
  entry.type === "StageKeptOpen" || entry.type === "StageTimePassed"

export const evolveUntil = (state: PublicState, entry: UntilEntry): PublicState => {
  if (entry.type === "StageTimePassed") return { ...state, untilPassed: true }
  const { until } = entry.facts
  return until === null ? withoutUntil(state) : { ...withoutUntil(state), until }
}

/** Another stage begins without a moment until which it is open. */
export const withoutUntil = ({ until: _until, untilPassed: _passed, ...state }: PublicState): PublicState =>
  state
