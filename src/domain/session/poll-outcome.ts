/** What a revealed poll comes to: its ballots, counted by its method. */
import { countMarks } from "../voting/count-marks.ts"
import type { MarksOutcome } from "../voting/outcome.ts"
import type { PublicPoll, PublicState } from "./state.ts"

type CountRequest = {
  readonly method: PublicPoll["method"]
  readonly candidates?: readonly string[]
  readonly ballots: readonly { readonly count: number; readonly marks: readonly string[] }[]
  readonly options?: { readonly maxMarks: number }
}

/** What `count` is asked (voting/), so that anybody may count again; null before the reveal. */
export const countRequestOf = (poll: PublicPoll): CountRequest | null => {
  if (poll.status !== "revealed" || poll.ballots === null) return null
  const { method, maxMarks } = poll
  return {
    ...{ method, ballots: poll.ballots.map((marks) => ({ count: 1, marks: [...marks] })) },
    ...(method === "yes-no" ? {} : { candidates: [...poll.options] }),
    ...(method === "approval" && maxMarks !== undefined ? { options: { maxMarks } } : {}),
  }
}

/** null before the reveal, and where the ballots do not fit the poll (a newer version's method). */
export const pollOutcome = (poll: PublicPoll): MarksOutcome | null => {
  const request = countRequestOf(poll)
  const outcome = request && countMarks(request)
  return outcome?.ok ? outcome.value : null
}

/** The proposals that a revealed poll chose: the one asked about where it was adopted, or those with the most marks. */
export const chosenBy = (poll: PublicPoll): readonly string[] => {
  const outcome = pollOutcome(poll)
  if (!outcome) return []
  if (poll.method !== "yes-no") return outcome.winners
  return outcome.winners.includes("yes") ? poll.options : []
}

/** The poll that pupils look at: the last one opened, but for an opening vote, which has a stage of its own. */
export const currentPoll = (state: PublicState): PublicPoll | undefined =>
  state.pollOrder.map((id) => state.polls[id]).findLast((it) => it && !it.opening)
