import type { PublicPoll } from "./state.ts"

/** Do these marks answer this poll? No mark is a blank ballot. */
export const isBallotFor = (poll: PublicPoll, marks: readonly string[]): boolean => {
  const allowed = poll.method === "yes-no" ? ["yes", "no"] : poll.options
  const most = poll.method === "approval" ? (poll.maxMarks ?? poll.options.length) : 1
  return (
    marks.length <= most &&
    new Set(marks).size === marks.length &&
    marks.every((mark) => allowed.includes(mark))
  )
}

/** Ballots that came after the closing, of which nobody has said whether they count; once the result is seen, they cannot. */
export const hasLateBallots = (poll: PublicPoll | undefined): boolean =>
  poll !== undefined && poll.status !== "revealed" && poll.lateHeld > 0 && poll.lateRuled === null
