import type { PublicPoll } from "./state.ts"

/** What a ballot may name. */
export const marksOf = (poll: PublicPoll): readonly string[] =>
  poll.method === "yes-no" ? ["yes", "no"] : poll.options

/** How many of them at most. */
export const mostMarks = (poll: PublicPoll): number =>
  poll.method === "approval" ? (poll.maxMarks ?? poll.options.length) : 1

/** Do these marks answer this poll? No mark is a blank ballot. */
export const isBallotFor = (poll: PublicPoll, marks: readonly string[]): boolean =>
  marks.length <= mostMarks(poll) &&
  new Set(marks).size === marks.length &&
  marks.every((mark) => marksOf(poll).includes(mark))

/** Ballots that came after the closing, of which nobody has said whether they count; once the result is seen, they cannot. */
export const hasLateBallots = (poll: PublicPoll | undefined): boolean =>
  poll !== undefined && poll.status !== "revealed" && poll.lateHeld > 0 && poll.lateRuled === null

/** Below this many ballots, who knows one vote may guess the others (product.md). */
export const smallGroup = 5
