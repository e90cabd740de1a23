/**
 * The opening vote: what everybody thinks before anything is said. It is a yes or no on the session's question whose
 * ballots stay in the box: an answer that is known sways the others, and whoever led would know who changed. The
 * same question is asked again later, and all that is told of the first vote is how the class moved.
 */
import { limits } from "../limits.ts"
import type { Stage } from "../templates.ts"
import type { PublicPoll, PublicState } from "./state.ts"
import type { Answers, Shift } from "./state-opening.ts"

/** A moment that asks for it. What else is done in other stages would have no place. */
export const isOpening = (stage: Stage | undefined): boolean =>
  stage?.opening === true && (stage.kind === "understand" || stage.kind === "vote")

/** It asks about the session's question, or about its own words: about no idea of the class. */
export const isOnQuestion = (poll: {
  readonly opening?: true | undefined
  readonly again?: string | undefined
}): boolean => poll.opening === true || poll.again !== undefined

/** The words that a poll on no idea asks about. */
export const questionOf = (state: PublicState, poll: PublicPoll): string => poll.question ?? state.question

export const openingPoll = (state: PublicState): PublicPoll | undefined =>
  state.pollOrder.map((id) => state.polls[id]).findLast((it) => it?.opening)

/** Asked again once: what a second comparison adds would tell of those who were not in the first. */
export const isAskedAgain = (state: PublicState, poll: string): boolean =>
  Object.values(state.polls).some((it) => it.again === poll)

/** How the class moved since is counted: what would change the opening vote now changes nothing of it. */
export const isCompared = (state: PublicState, poll: string): boolean =>
  Object.values(state.polls).some((it) => it.again === poll && it.status === "revealed")

/** The opening vote that has not been asked again. */
export const toAskAgain = (state: PublicState): PublicPoll | undefined => {
  const poll = openingPoll(state)
  return poll && !isAskedAgain(state, poll.id) ? poll : undefined
}

/** What is shown to everybody of how the class moved: of the last votes. */
export const shownShift = ({ shifts = {} }: PublicState): Shift | undefined => Object.values(shifts).at(-1)

/** seat -> marks */
export type Cast = ReadonlyMap<string, readonly string[]>

/**
 * Of those who voted both times. Facilitators read who voted what the second time: the numbers are given only where
 * they say of nobody whether they changed. At least five changed and five did not, and each answer of the second vote
 * comes from some of both. Where one to four voted the second time only, `after` holds them too: beside the result
 * that everybody knows, the others alone would tell what these few voted.
 */
export const shiftBetween = (first: Cast, last: Cast): Shift => {
  const seats = [...last.keys()].filter((seat) => first.has(seat))
  const both = seats.length
  const onlyLast = last.size - both
  const changers = new Set(seats.filter((seat) => answerOf(first.get(seat)) !== answerOf(last.get(seat))))
  const moved = sum(last, [...changers])
  const stayed = seats.filter((seat) => !changers.has(seat))
  const kept = sum(last, stayed)
  const changed = changers.size
  const isTelling = answers.some((it) => (moved[it] === 0) !== (kept[it] === 0))
  if (changed < limits.breakdown || stayed.length < limits.breakdown || isTelling)
    return { both, onlyLast, shift: null }
  const isFew = onlyLast > 0 && onlyLast < limits.breakdown
  const told = isFew ? [...last.keys()] : seats
  return { both, onlyLast, shift: { before: sum(first, seats), after: sum(last, told), changed } }
}

const answers = ["yes", "no", "unsure"] as const

const answerOf = (marks: readonly string[] | undefined): keyof Answers =>
  marks?.[0] === "yes" ? "yes" : marks?.[0] === "no" ? "no" : "unsure"

const sum = (cast: Cast, seats: readonly string[]): Answers => {
  const total = { yes: 0, no: 0, unsure: 0 }
  for (const seat of seats) total[answerOf(cast.get(seat))] += 1
  return total
}
