import type { OwnState } from "../../../domain/session/state.ts"

/** What a tablet is at when its pupil goes on elsewhere: first what waits leaves, then a code is asked for. */
export type MoveState =
  | { readonly at: "sending" | "asking" | "expired" }
  /** The network is there, and something does not leave. */
  | { readonly at: "unsent"; readonly count: number }
  | { readonly at: "offline"; readonly count: number }
  | { readonly at: "ready"; readonly code: string; readonly secret: string; readonly expiresAt: number }
  | { readonly at: "refused"; readonly problem: string }

/** The drafts of a seat, as use-draft.ts names them: a tablet may hold those of a classmate too. */
export const travelsWith =
  (seat: string, own: OwnState) =>
  (draft: string): boolean =>
    draft.split(":").some((part) => part === seat || own.contributions[part] !== undefined)
