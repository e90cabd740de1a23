/** What handling one event comes to. */
import type { OwnEntry, PublicEntry } from "./entries.ts"
import type { FactsOf, SessionEventType, TextOf } from "./events.ts"
import type { SessionState, StaffState } from "./state.ts"

export type VoidReason =
  | "Stale"
  | "UnknownTarget"
  | "AlreadyPublished"
  | "NotYours"
  | "PollNotOpen"
  | "AlreadyDone"
  | "TooFew"
  | "KeyRevoked"
  | "UnknownType"

export type Effect =
  | { readonly type: "effective" }
  | { readonly type: "late" }
  | { readonly type: "void"; readonly reason: VoidReason }

/** What a handler decides: a change of the staff part, and what the readers learn. */
export type Step = {
  readonly staff?: StaffState
  readonly public?: readonly PublicEntry[]
  readonly own?: readonly { readonly seat: string; readonly entry: OwnEntry }[]
  readonly effect?: Effect
}

export const voided = (reason: VoidReason): Step => ({ effect: { type: "void", reason } })

export type Meta = { readonly id: string; readonly seat: string; readonly key: string; readonly time: number }

export type Handler<T extends SessionEventType> = (
  state: SessionState,
  facts: FactsOf<T>,
  text: Partial<NonNullable<TextOf<T>>>,
  meta: Meta,
) => Step

export type Handlers<T extends SessionEventType> = { readonly [K in T]: Handler<K> }
