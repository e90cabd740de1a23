/**
 * evolve(state, event) -> state, what the feeds learn, and the event's effect.
 *
 *   effective   it does what it says
 *   late        it counts, but the class had moved on (a contribution goes to approval, marked so)
 *   void        it changes nothing, for a reason that its author can read
 *
 * Same events in the same order -> same state, on every device. Nothing here reads a clock or a signature,
 * and no choice depends on a text.
 */
import type { SignedEvent } from "../log/event.ts"
import { evolveOwn, evolvePublic, type OwnEntry, type PublicEntry } from "./entries.ts"
import { isSessionEventType, type SessionEventType } from "./events.ts"
import { handlers } from "./handlers.ts"
import { seatShown } from "./handlers-seats.ts"
import { emptyOwn, type SessionState } from "./state.ts"
import { type Effect, type Step, voided } from "./step.ts"

export type Emission =
  | { readonly feed: "public"; readonly entry: PublicEntry }
  | { readonly feed: "own"; readonly seat: string; readonly entry: OwnEntry }

export type Evolution = {
  readonly state: SessionState
  readonly emissions: readonly Emission[]
  readonly effect: Effect
}

/** `id` is the event's id (eventIdOf): the caller has it already. */
export const evolve = (state: SessionState, event: SignedEvent, id: string): Evolution => {
  const step = stepOf(state, event, id)
  const emissions: Emission[] = []
  let next = state.public
  for (const entry of withSeats(state, step)) {
    next = evolvePublic(next, entry)
    emissions.push({ feed: "public", entry })
  }
  let own = state.own
  for (const { seat, entry } of step.own ?? []) {
    own = { ...own, [seat]: evolveOwn(own[seat] ?? emptyOwn, entry) }
    emissions.push({ feed: "own", seat, entry })
  }
  return {
    state: { public: next, staff: step.staff ?? state.staff, own },
    emissions,
    effect: step.effect ?? { type: "effective" },
  }
}

/**
 * With animals, classmates must not see an animal appear when somebody sits down: seats are shown together,
 * in the order of their ids, when the class first needs one.
 */
const withSeats = (state: SessionState, step: Step): readonly PublicEntry[] => {
  const entries = step.public ?? []
  const isNeeded = entries.some((it) => it.type === "ContributionShown" || it.type === "StageEntered")
  if (!isNeeded || state.public.naming === "firstNames") return entries
  const hidden = Object.values(state.staff.seats).filter(
    (it) => it.role === "pupil" && state.public.seats[it.seat] === undefined,
  )
  hidden.sort((one, other) => (one.seat < other.seat ? -1 : 1))
  return [...hidden.map((it) => seatShown(state.public, it)), ...entries]
}

const stepOf = (state: SessionState, event: SignedEvent, id: string): Step => {
  if (!isSessionEventType(event.type)) return voided("UnknownType")
  const seat = state.staff.seats[event.seat]
  // A ballot that the closing names counts: whose ballots it names was decided then.
  const isPupils = event.type !== "v1.BallotCast" && seat?.role === "pupil"
  if (isPupils && seat?.keys[event.key]?.revoked === "notThisPupil") return voided("KeyRevoked")
  return handle(event.type, state, event, id)
}

const handle = <T extends SessionEventType>(
  type: T,
  state: SessionState,
  event: SignedEvent,
  id: string,
): Step => {
  const handler = handlers[type]
  return handler(state, event.facts as never, (event.text ?? {}) as never, { ...event, id })
}
