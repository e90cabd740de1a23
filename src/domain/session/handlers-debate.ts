/** What speaking in turn changes, and what its readers learn. */
import type { debateEvents } from "./events-debate.ts"
import type { SessionState } from "./state.ts"
import { type Floor, queueOf, type StaffDebate } from "./state-debate.ts"
import { type Handlers, type Step, voided } from "./step.ts"
import { drop, put } from "./tables.ts"

/** More than these are a number. */
const SHOWN = 5

const floorOf = ({ public: shown }: SessionState, debate: StaffDebate): Floor => {
  const queue = queueOf(debate)
  const isNamed = shown.naming === "firstNames"
  return {
    isTaken: debate.speaking !== null,
    speaking: isNamed ? debate.speaking : null,
    next: isNamed ? queue.slice(0, SHOWN) : [],
    waiting: queue.length,
    round: debate.round,
  }
}

/** Changes the debate; tells everybody of the floor, and the seats named of their own part in it. */
const move = (state: SessionState, change: Partial<StaffDebate>, told: readonly (string | null)[]): Step => {
  const staff = { ...state.staff, ...change }
  const seats = [...new Set(told.filter((seat) => seat !== null))]
  return {
    staff,
    public: [{ type: "FloorMoved", facts: floorOf(state, staff) }],
    own: seats.map((seat) => ({
      seat,
      entry: {
        type: "OwnFloor",
        facts: { hand: staff.hands[seat] !== undefined, speaking: staff.speaking === seat },
      },
    })),
  }
}

/** Another stage has nobody speak and no hand up: nobody waits where no button lowers a hand. */
export const clearFloor = (state: SessionState): Step => {
  const { speaking, hands, spokenInRound } = state.staff
  const told = [speaking, ...Object.keys(hands)]
  if (speaking !== null || told.length > 1)
    return move(state, { speaking: null, hands: {}, spokenInRound: {} }, told)
  return Object.keys(spokenInRound).length > 0 ? { staff: { ...state.staff, spokenInRound: {} } } : {}
}

const isPupil = ({ staff }: SessionState, seat: string): boolean => staff.seats[seat]?.role === "pupil"

export const debateHandlers: Handlers<keyof typeof debateEvents> = {
  "v1.HandRaised": (state, { up }, _text, { seat }) => {
    const { hands, raised } = state.staff
    if ((hands[seat] !== undefined) === up) return voided("AlreadyDone")
    const change = up ? { hands: put(hands, seat, raised), raised: raised + 1 } : { hands: drop(hands, seat) }
    return move(state, change, [seat])
  },
  "v1.FloorGiven": (state, { seat, basis }) => {
    const { speaking, hands, spoken, spokenInRound } = state.staff
    if (basis !== state.public.basis) return voided("Stale")
    if (seat === speaking) return voided("AlreadyDone")
    if (seat === null) return move(state, { speaking: null }, [speaking])
    if (!isPupil(state, seat)) return voided("UnknownTarget")
    const heard = {
      hands: drop(hands, seat),
      spoken: put(spoken, seat, (spoken[seat] ?? 0) + 1),
      spokenInRound: put(spokenInRound, seat, true as const),
    }
    return move(state, { ...heard, speaking: seat }, [speaking, seat])
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
