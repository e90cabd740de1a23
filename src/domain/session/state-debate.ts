/** What speaking in turn adds to the state of a session. */
import type { Duty, Side } from "./events-debate.ts"

type Table<T> = { readonly [id: string]: T }

export type SideFloor = {
  /** How long it has spoken in turns that are over, in ms. */
  readonly used: number
  readonly waiting: number
}

export type Floor = {
  /** Somebody speaks; who, where the class goes by first names. */
  readonly isTaken: boolean
  readonly speaking: string | null
  /** Who comes next, the first few, where the class goes by first names. */
  readonly next: readonly string[]
  /** How many want to speak. */
  readonly waiting: number
  readonly round: boolean
  /** In a debate with two sides; never how many stand on each. */
  readonly sides?: { readonly [side in Side]: SideFloor }
  /** The side that speaks, and since when by the host's clock. */
  readonly side?: Side | null
  readonly since?: number | null
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
  readonly side?: Side
}

/** What giving the floor to `seat` replaced. */
export type TurnBefore = {
  readonly seat: string | null
  readonly hand: number | null
  readonly wasInRound: boolean
} & Pick<StaffDebate, "speaking" | "speakingSide" | "since" | "lastSide" | "used">

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
  /** seat -> the duties that it held as a stage began. */
  readonly had: Table<readonly Duty[]>
  /** Where each seat stands, in every debate of the session with two sides. */
  readonly sides: Table<Side>
  /** The side that speaks, as it stood when it was given the floor, and since when. */
  readonly speakingSide: Side | null
  readonly since: number | null
  readonly lastSide: Side | null
  /** In this stage, in ms, without the turn that runs. */
  readonly used: { readonly [side in Side]: number }
  /** null: nothing was given in this stage, or it was taken back. */
  readonly before: TurnBefore | null
}

export const emptyFloor: Floor = { isTaken: false, speaking: null, next: [], waiting: 0, round: false }
export const emptyPublicDebate: PublicDebate = { floor: emptyFloor, duties: {}, card: null }
export const emptyStaffDebate: StaffDebate = {
  ...{ speaking: null, hands: {}, raised: 0, spoken: {} },
  ...{ round: false, spokenInRound: {}, staffDuties: {}, had: {} },
  ...{
    sides: {},
    speakingSide: null,
    since: null,
    lastSide: null,
    used: { for: 0, against: 0 },
    before: null,
  },
}

/**
 * Who wants to speak: who spoke least first, then whose hand went up first. In a round, who has spoken in it waits for
 * its end.
 */
export const inOrder = ({ hands, spoken, round, spokenInRound }: StaffDebate): readonly string[] =>
  Object.keys(hands)
    .filter((seat) => !round || !spokenInRound[seat])
    .sort(
      (one, other) => (spoken[one] ?? 0) - (spoken[other] ?? 0) || (hands[one] ?? 0) - (hands[other] ?? 0),
    )
