import { isBallotFor } from "./ballots.ts"
import type { SessionState, StaffPoll } from "./state.ts"
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

const setPoll = (state: SessionState, poll: string, update: Partial<StaffPoll>): Step["staff"] => {
  const known = state.staff.polls[poll] ?? { named: [], released: {} }
  return { ...state.staff, polls: { ...state.staff.polls, [poll]: { ...known, ...update } } }
}

export const pollHandlers: Handlers<Polls> = {
  "v1.PollOpened": (state, facts, text) => {
    if (state.public.polls[facts.poll] ?? state.staff.polls[facts.poll]) return voided("AlreadyDone")
    if (Object.values(state.public.polls).some((it) => it.status === "open")) return voided("AlreadyDone")
    if (facts.options.some((id) => !state.public.contributions[id]?.published)) return voided("UnknownTarget")
    if (new Set(facts.options).size !== facts.options.length) return voided("UnknownTarget")
    if (facts.method === "yes-no" && facts.options.length !== 1) return voided("UnknownTarget")
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
    return { public: [{ type: "LateBallotsRuled", facts }] }
  },
  "v1.RevealAsked": (state, { poll }) =>
    state.public.polls[poll]?.status === "closed" ? {} : voided("PollNotOpen"),
  "v1.PollRevealed": (state, { poll }) => {
    const known = state.staff.polls[poll]
    if (!known) return voided("UnknownTarget")
    const ballots = known.named.map((id) => [...(known.released[id]?.marks ?? [])].sort())
    ballots.sort((one, other) => compare(one.join(","), other.join(",")))
    return { public: [{ type: "PollRevealed", facts: { poll, ballots } }] }
  },
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
