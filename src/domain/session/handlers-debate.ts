/** What speaking in turn changes, and what its readers learn. */
import type { Stage } from "../templates.ts"
import type { PublicEntry } from "./entries.ts"
import type { debateEvents, Side } from "./events-debate.ts"
import { isSided, queueOf, sideQueues, withTurn } from "./sides.ts"
import type { PublicState, SessionState } from "./state.ts"
import { emptyStaffDebate, type Floor, type StaffDebate, type TurnBefore } from "./state-debate.ts"
import { type Handlers, type Step, voided } from "./step.ts"
import { drop, put } from "./tables.ts"

/** More than these are a number. */
const SHOWN = 5

const sidesNow = ({ stages, stage }: PublicState): boolean => isSided(stages[stage])

const floorOf = ({ public: shown }: SessionState, debate: StaffDebate, sided: boolean): Floor => {
  const queue = queueOf(debate, sided)
  const isNamed = shown.naming === "firstNames"
  return {
    isTaken: debate.speaking !== null,
    speaking: isNamed ? debate.speaking : null,
    next: isNamed ? queue.slice(0, SHOWN) : [],
    waiting: queue.length,
    round: debate.round,
    ...(sided ? sidesIn(debate) : {}),
  }
}

const sidesIn = (debate: StaffDebate): Pick<Floor, "sides" | "side" | "since"> => {
  const { used, speakingSide: side, since } = debate
  const queues = sideQueues(debate)
  const of = (one: Side) => ({ used: used[one], waiting: queues[one].length })
  return { sides: { for: of("for"), against: of("against") }, side, since: side === null ? null : since }
}

/** Changes the debate; tells everybody of the floor, and the seats named of their own part in it. */
const move = (
  state: SessionState,
  change: Partial<StaffDebate>,
  told: readonly (string | null)[],
  sided = sidesNow(state.public),
): Step => {
  const staff = { ...state.staff, ...change }
  const seats = [...new Set(told.filter((seat) => seat !== null))]
  return {
    staff,
    public: [{ type: "FloorMoved", facts: floorOf(state, staff, sided) }],
    own: seats.map((seat) => ({
      seat,
      entry: {
        type: "OwnFloor",
        facts: { hand: staff.hands[seat] !== undefined, speaking: staff.speaking === seat },
      },
    })),
  }
}

/** Who has a duty as a stage begins has had it; one that was given by mistake and taken back was nobody's. */
const withHeld = ({ had, staffDuties }: StaffDebate): StaffDebate["had"] => {
  let now = had
  for (const [seat, duty] of Object.entries(staffDuties)) {
    const known = had[seat] ?? []
    if (!known.includes(duty)) now = put(now, seat, [...known, duty])
  }
  return now
}

/**
 * Another stage has nobody speak and no hand up: nobody waits where no button lowers a hand. The time of two sides
 * begins again.
 */
export const clearFloor = (state: SessionState, entered: Stage | undefined): Step => {
  const { speaking, hands } = state.staff
  const { speakingSide, since, lastSide, used, before } = emptyStaffDebate
  const none = { speakingSide, since, lastSide, used, before, speaking: null, hands: {}, spokenInRound: {} }
  const change = { ...none, had: withHeld(state.staff) }
  const told = [speaking, ...Object.keys(hands)]
  const isMoved = speaking !== null || told.length > 1 || state.public.floor.sides !== undefined
  return isMoved ? move(state, change, told, isSided(entered)) : { staff: { ...state.staff, ...change } }
}

/** A list of stages may give the current one two sides, or take them away. */
export const floorIn = (state: SessionState, current: Stage | undefined): readonly PublicEntry[] =>
  isSided(current) === sidesNow(state.public) ? [] : (move(state, {}, [], isSided(current)).public ?? [])

const isPupil = ({ staff }: SessionState, seat: string): boolean => staff.seats[seat]?.role === "pupil"

const turnBefore = (debate: StaffDebate, seat: string | null): TurnBefore => {
  const { speaking, speakingSide, since, lastSide, used, hands, spokenInRound } = debate
  const hand = hands[seat ?? ""] ?? null
  return {
    ...{ speaking, speakingSide, since, lastSide, used },
    ...{ seat, hand, wasInRound: spokenInRound[seat ?? ""] ?? false },
  }
}

/** Whoever got the floor by mistake was not heard and goes on waiting; the turn that was cut goes on. */
const takeBack = (state: SessionState, seat: string | null): Step => {
  const { hands, spoken, spokenInRound, before } = state.staff
  if (before === null || before.speaking !== seat) return voided("Stale")
  const { seat: given, hand, wasInRound, ...turn } = before
  const change = { ...turn, before: null }
  if (given === null) return move(state, change, [seat])
  const times = (spoken[given] ?? 1) - 1
  const waits = hand !== null && hands[given] === undefined
  return move(
    state,
    {
      ...change,
      spoken: times === 0 ? drop(spoken, given) : put(spoken, given, times),
      spokenInRound: wasInRound ? spokenInRound : drop(spokenInRound, given),
      hands: waits ? put(hands, given, hand) : hands,
    },
    [seat, given],
  )
}

/** Who waits goes over to the other queue; a turn stays with the side that it began for. */
const stand = (state: SessionState, seat: string, side: Side | null): Step => {
  const { sides, hands } = state.staff
  if ((sides[seat] ?? null) === side) return voided("AlreadyDone")
  const change = { sides: side === null ? drop(sides, seat) : put(sides, seat, side) }
  const moved = hands[seat] === undefined ? { staff: { ...state.staff, ...change } } : move(state, change, [])
  return { ...moved, own: [{ seat, entry: { type: "OwnSide", facts: { side } } }] }
}

export const debateHandlers: Handlers<keyof typeof debateEvents> = {
  "v1.HandRaised": (state, { up }, _text, { seat }) => {
    const { hands, raised } = state.staff
    if ((hands[seat] !== undefined) === up) return voided("AlreadyDone")
    const change = up ? { hands: put(hands, seat, raised), raised: raised + 1 } : { hands: drop(hands, seat) }
    return move(state, change, [seat])
  },
  "v1.FloorGiven": (state, { seat, basis, at, back }) => {
    const { speaking, hands, spoken, spokenInRound, sides, lastSide } = state.staff
    if (basis !== state.public.basis) return voided("Stale")
    if (seat === speaking) return voided("AlreadyDone")
    if (back) return takeBack(state, seat)
    const used = withTurn(state.staff, at)
    const before = turnBefore(state.staff, seat)
    if (seat === null)
      return move(state, { speaking: null, speakingSide: null, since: null, used, before }, [speaking])
    if (!isPupil(state, seat)) return voided("UnknownTarget")
    const side = sidesNow(state.public) ? (sides[seat] ?? null) : null
    const turn = { before, used, speakingSide: side, since: at ?? null, lastSide: side ?? lastSide }
    const heard = {
      hands: drop(hands, seat),
      spoken: put(spoken, seat, (spoken[seat] ?? 0) + 1),
      spokenInRound: put(spokenInRound, seat, true as const),
    }
    return move(state, { ...heard, ...turn, speaking: seat }, [speaking, seat])
  },
  "v1.HandsLowered": (state, { basis }) => {
    if (basis !== state.public.basis) return voided("Stale")
    return move(state, { hands: {} }, Object.keys(state.staff.hands))
  },
  "v1.RoundSet": (state, { on, basis }) => {
    if (basis !== state.public.basis) return voided("Stale")
    if (on === state.staff.round) return voided("AlreadyDone")
    return move(state, { round: on, spokenInRound: {} }, [])
  },
  "v1.SideTaken": (state, { side }, _text, { seat }) => stand(state, seat, side),
  "v1.SideGiven": (state, { seat, side }) =>
    isPupil(state, seat) ? stand(state, seat, side) : voided("UnknownTarget"),
  "v1.DutyGiven": (state, { seat, duty }) => {
    if (!isPupil(state, seat)) return voided("UnknownTarget")
    const { staffDuties } = state.staff
    const isNamed = state.public.naming === "firstNames"
    return {
      staff: {
        ...state.staff,
        staffDuties: duty === null ? drop(staffDuties, seat) : put(staffDuties, seat, duty),
      },
      public: isNamed ? [{ type: "DutyGiven", facts: { seat, duty } }] : [],
      own: [{ seat, entry: { type: "OwnDuty", facts: { duty } } }],
    }
  },
  "v1.CardShown": (state, { contribution, basis }) => {
    if (basis !== state.public.basis) return voided("Stale")
    if (contribution !== null && !state.public.contributions[contribution]?.published)
      return voided("UnknownTarget")
    return { public: [{ type: "CardShown", facts: { contribution } }] }
  },
}
