import { isBallotFor } from "./ballots.ts"
import { ballotsOf, batchesThatCount, hasRoomFor, isBatchFor, votersBy } from "./batches.ts"
import type { FactsOf } from "./events.ts"
import { isAskedAgain, isCompared, isOnQuestion } from "./opening.ts"
import type { SessionState, StaffPoll } from "./state.ts"
import type { Batch } from "./state-batches.ts"
import { type Handlers, type Step, voided } from "./step.ts"

type Polls =
  | "v1.PollOpened"
  | "v1.BallotCast"
  | "v1.PollClosing"
  | "v1.PollClosed"
  | "v1.PollReopened"
  | "v1.PollWithdrawn"
  | "v1.LateBallotsHeld"
  | "v1.LateBallotsRuled"
  | "v1.RevealAsked"
  | "v1.PollRevealed"
  | "v1.BatchEntered"

const setPoll = (state: SessionState, poll: string, update: Partial<StaffPoll>): Step["staff"] => {
  const known = state.staff.polls[poll] ?? { named: [], released: {} }
  return { ...state.staff, polls: { ...state.staff.polls, [poll]: { ...known, ...update } } }
}

export const pollHandlers: Handlers<Polls> = {
  "v1.PollOpened": (state, facts, text) => {
    if (state.public.polls[facts.poll] ?? state.staff.polls[facts.poll]) return voided("AlreadyDone")
    if (Object.values(state.public.polls).some((it) => it.status === "open")) return voided("AlreadyDone")
    const fault = faultOf(state, facts)
    if (fault) return fault
    const entry = { type: "PollOpened", facts, text: { question: text.question } } as const
    return { staff: setPoll(state, facts.poll, {}) ?? state.staff, public: [entry] }
  },
  /** Only a released ballot reaches a fold: before, it lies in the box (host/box.ts). */
  "v1.BallotCast": (state, { poll, marks }, _text, meta) => {
    const known = state.public.polls[poll]
    if (!known || !isBallotFor(known, marks)) return voided("UnknownTarget")
    const released = { ...state.staff.polls[poll]?.released, [meta.id]: { seat: meta.seat, marks } }
    return { staff: setPoll(state, poll, { released }) ?? state.staff }
  },
  "v1.PollClosing": (state, { poll }) =>
    state.public.polls[poll]?.status === "open"
      ? { public: [{ type: "PollClosing", facts: { poll } }] }
      : voided("PollNotOpen"),
  "v1.PollClosed": (state, { poll, ballots }) => ({
    staff: setPoll(state, poll, { named: ballots }) ?? state.staff,
    public: [{ type: "PollClosed", facts: { poll, counted: ballots.length } }],
  }),
  "v1.PollReopened": (state, { poll }) => {
    const status = state.public.polls[poll]?.status
    if (status !== "closing" && status !== "closed") return voided("PollNotOpen")
    // Asked again, the class has talked: what is answered now is no opening vote.
    if (isAskedAgain(state.public, poll)) return voided("AlreadyDone")
    if (Object.values(state.public.polls).some((it) => it.status === "open")) return voided("AlreadyDone")
    return {
      staff: setPoll(state, poll, { named: [] }) ?? state.staff,
      public: [{ type: "PollReopened", facts: { poll } }],
    }
  },
  /** Its ballots stay in the box, unread for ever. */
  "v1.PollWithdrawn": (state, { poll }) => {
    const status = state.public.polls[poll]?.status
    if (status === undefined || status === "revealed") return voided("PollNotOpen")
    return { public: [{ type: "PollWithdrawn", facts: { poll } }] }
  },
  "v1.LateBallotsHeld": (_state, facts) => ({ public: [{ type: "LateBallotsHeld", facts }] }),
  "v1.LateBallotsRuled": (state, facts) => {
    const poll = state.public.polls[facts.poll]
    if (!poll || poll.lateHeld === 0 || poll.lateRuled !== null) return voided("AlreadyDone")
    // Counted after the result was seen, they would tell the class what the few who were late voted.
    if (facts.admit && poll.status === "revealed") return voided("PollNotOpen")
    if (isCompared(state.public, poll.id)) return voided("PollNotOpen")
    return { public: [{ type: "LateBallotsRuled", facts }] }
  },
  "v1.RevealAsked": (state, { poll }) => {
    const known = state.public.polls[poll]
    return known?.status === "closed" && !known.opening ? {} : voided("PollNotOpen")
  },
  "v1.PollRevealed": (state, { poll }) => {
    const known = state.staff.polls[poll]
    if (!known) return voided("UnknownTarget")
    const shown = state.public.polls[poll]
    const batches = shown ? batchesThatCount(known) : []
    const entered = shown ? batches.flatMap((it) => ballotsOf(shown, it)) : []
    const ballots = known.named.map((id) => [...(known.released[id]?.marks ?? [])].sort())
    ballots.push(...entered.map((it) => [...it].sort()))
    ballots.sort((one, other) => compare(one.join(","), other.join(",")))
    const apart = entered.length === 0 ? {} : { byWay: votersBy(batches) }
    return { public: [{ type: "PollRevealed", facts: { poll, ballots, ...apart } }] }
  },
  /** Staff alone learns of it before the reveal. What came too late stays, and does not count: nobody loses it unseen. */
  "v1.BatchEntered": (state, { poll, batch: id, way, voters, marks, replaces }, text) => {
    const shown = state.public.polls[poll]
    const known = state.staff.polls[poll]
    if (!shown || !known || shown.opening) return voided("UnknownTarget")
    const { batches = [] } = known
    if (batches.some((it) => it.id === id)) return voided("AlreadyDone")
    if (!isBatchFor(shown, { voters, marks }) || !hasRoomFor(known, voters, replaces))
      return voided("UnknownTarget")
    const { first = "", second = "" } = text
    const entered = { id, way, voters, marks, witnesses: [first, second] as const }
    const batch = replaces === undefined ? entered : { ...entered, replaces }
    const keep = (it: Batch) => ({
      staff: setPoll(state, poll, { batches: [...batches, it] }) ?? state.staff,
    })
    if (shown.status === "revealed")
      return { ...keep({ ...batch, missed: "shown" }), ...voided("PollNotOpen") }
    const isGone = replaces !== undefined && !batchesThatCount(known).some((it) => it.id === replaces)
    return isGone ? { ...keep({ ...batch, missed: "corrected" }), ...voided("Stale") } : keep(batch)
  },
}

const faultOf = ({ public: shown }: SessionState, facts: FactsOf<"v1.PollOpened">): Step | null => {
  const { method, options, opening, again } = facts
  if (isOnQuestion(facts)) {
    if (method !== "yes-no" || options.length > 0 || (opening && again !== undefined))
      return voided("UnknownTarget")
    if (again === undefined) return null
    if (!shown.polls[again]?.opening) return voided("UnknownTarget")
    return isAskedAgain(shown, again) ? voided("AlreadyDone") : null
  }
  if (options.some((id) => !shown.contributions[id]?.published)) return voided("UnknownTarget")
  if (new Set(options).size !== options.length) return voided("UnknownTarget")
  return options.length === 0 || (method === "yes-no" && options.length > 1) ? voided("UnknownTarget") : null
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
