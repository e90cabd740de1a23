import type { Turnout } from "../../../domain/session/projection.ts"
import type { PublicState } from "../../../domain/session/state.ts"
import type { StageKind } from "../../../domain/templates.ts"

/** What every scene on the wall is drawn from. */
export type Projected = {
  state: PublicState
  stage: StageKind
  turnout: Turnout | undefined
  hostNow: () => number
}
