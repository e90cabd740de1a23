/** Closing a poll: who is still missing is asked about first. */
import { useState } from "react"
import type { PublicPoll } from "../../domain/session/state.ts"
import type { SessionProps } from "../session-props.ts"
import type { Act } from "./use-acts.ts"

export type Closing = {
  readonly turnout: { readonly n: number; readonly of: number } | undefined
  /** Seats whose tablet is away while somebody wants to close; empty: nobody asks. */
  readonly missing: readonly string[]
  readonly isAsking: boolean
  readonly stopAsking: () => void
  readonly close: () => void
  readonly closeNow: () => void
}

export const useClosing = (
  { live }: Pick<SessionProps, "live">,
  act: Act,
  poll: PublicPoll | undefined,
  closedSaid: string,
): Closing => {
  const [isAsking, setAsking] = useState(false)
  const missing = (poll && live?.missing?.[poll.id]) ?? []
  const closeNow = () => {
    setAsking(false)
    if (poll) void act({ type: "ClosePoll", poll: poll.id }, closedSaid)
  }
  return {
    turnout: poll && live?.turnout?.[poll.id],
    ...{ missing, isAsking, closeNow },
    stopAsking: () => setAsking(false),
    close: () => (missing.length > 0 ? setAsking(true) : closeNow()),
  }
}
