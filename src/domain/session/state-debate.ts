/** What speaking in turn adds to the state of a session. */
import type { Duty } from "./events-debate.ts"

type Table<T> = { readonly [id: string]: T }

export type Floor = {
  /** Somebody speaks; who, where the class goes by first names. */
  readonly isTaken: boolean
  readonly speaking: string | null
  /** Who comes next, the first few, where the class goes by first names. */
  readonly next: readonly string[]
  /** How many want to speak. */
  readonly waiting: number
  readonly round: boolean
}

export type PublicDebate = {
  readonly floor: Floor
  /** seat -> what it does for the class, where the class goes by first names. */
  readonly duties: Table<Duty>
  /** The contribution that every screen shows. */
  readonly card: string | null
}

export type OwnDebate = {
  readonly hand?: boolean
  readonly speaking?: boolean
  readonly duty?: Duty
}

export type StaffDebate = {
  readonly speaking: string | null
  /** seat -> when its hand went up, as a place in the order of all hands. */
  readonly hands: Table<number>
  readonly raised: number
  /** seat -> how often it had the floor. */
  readonly spoken: Table<number>
  readonly round: boolean
  readonly spokenInRound: Table<true>
  readonly staffDuties: Table<Duty>
}

export const emptyFloor: Floor = { isTaken: false, speaking: null, next: [], waiting: 0, round: false }
export const emptyPublicDebate: PublicDebate = { floor: emptyFloor, duties: {}, card: null }
export const emptyStaffDebate: StaffDebate = {
  ...{ speaking: null, hands: {}, raised: 0, spoken: {} },
  ...{ round: false, spokenInRound: {}, staffDuties: {} },
}

/**
 * Who wants to speak, in the order in which they should: who spoke least first, then whose hand went up first. In a
 * round, who has spoken in it waits for its end.
 */
export const queueOf = ({ hands, spoken, round, spokenInRound }: StaffDebate): readonly string[] =>
  Object.keys(hands)
    .filter((seat) => !round || !spokenInRound[seat])
    .sort(
      (one, other) => (spoken[one] ?? 0) - (spoken[other] ?? 0) || (hands[one] ?? 0) - (hands[other] ?? 0),
    )
