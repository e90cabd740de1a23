/** What a card needs of its session. None of it changes with what others write: a card is drawn anew for itself only. */

import type { SupportValue } from "../../../domain/session/events.ts"
import { ownSupport } from "../../../domain/session/pending.ts"
import type { SessionProps } from "../../session-props.ts"
import type { People } from "./author.tsx"

export type CardSession = People & {
  readonly act: SessionProps["act"]
  readonly seat: string
  /** What one said of it oneself. */
  readonly own: SupportValue | null
}

export const cardSession = ({ act, seat, view }: SessionProps, contribution: string): CardSession => ({
  ...{ act, seat, seats: view.public.seats, naming: view.public.naming },
  own: ownSupport(view.public, view.own, contribution) ?? null,
})
