/** What the wall shows of a session: counts and words that everybody may read, never who. */
import { boardOf } from "./board.ts"
import { currentPoll } from "./poll-outcome.ts"
import type { Decision, PublicPoll, PublicState } from "./state.ts"

/** The doors are open and nothing has begun: people are coming in. */
export const isGathering = (state: PublicState): boolean =>
  state.opened &&
  state.doorsOpen &&
  !state.finished &&
  state.stage === 0 &&
  state.published === 0 &&
  state.pollOrder.length === 0 &&
  state.timer.endsAt === null &&
  state.timer.seconds === 0

/** How many ballots are in the box, of how many present: told live, never logged. */
export type Turnout = { readonly [poll: string]: { readonly n: number; readonly of: number } }

export const ballotsIn = (poll: PublicPoll | undefined, turnout: Turnout | undefined): number => {
  if (!poll) return 0
  const isCounted = poll.status === "closed" || poll.status === "revealed"
  return isCounted ? poll.counted : (turnout?.[poll.id]?.n ?? 0)
}

export type TreeCounts = {
  readonly buds: number
  readonly leaves: number
  readonly fruits: number
  readonly ring: boolean
  readonly revealed: boolean
}

/** Buds are ideas, leaves arguments, fruit ballots, the ring a decision. */
export const treeOf = (state: PublicState, turnout: Turnout | undefined): TreeCounts => {
  const board = boardOf(state)
  const poll = currentPoll(state)
  return {
    buds: board.length,
    leaves: board.reduce((sum, it) => sum + it.discussed, 0),
    fruits: ballotsIn(poll, turnout),
    ring: Object.keys(state.decisions).length > 0,
    revealed: poll?.status === "revealed",
  }
}

/** The words of an option, or null where they were removed for everyone. */
export const wordsOf = (state: PublicState, id: string): string | null =>
  state.contributions[id]?.text ?? null

/** In the order in which they were first given. */
export const decisionsOf = (state: PublicState): readonly Decision[] => Object.values(state.decisions)
