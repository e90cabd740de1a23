import { clearFloor } from "./handlers-debate.ts"
import type { PublicState } from "./state.ts"
import { type Handlers, voided } from "./step.ts"

type Steering =
  | "v1.SessionOpened"
  | "v1.DoorsMoved"
  | "v1.StageEntered"
  | "v1.PauseSet"
  | "v1.TimerSet"
  | "v1.SessionFinished"
  | "v1.SessionReopened"
  | "v1.DecisionGiven"
  | "v1.DecisionWithdrawn"

/** The id by which the next steering event names this one. */
export const basisOf = (eventId: string): string => eventId.slice(0, 32)

/** What the next pause, or timer, of this stage replaces. */
export const pauseBasisOf = ({ pauseBasis, basis }: PublicState): string => pauseBasis ?? basis
export const timerBasisOf = ({ timerBasis, basis }: PublicState): string => timerBasis ?? basis

export const steeringHandlers: Handlers<Steering> = {
  "v1.SessionOpened": (state, facts, text) => {
    if (state.public.opened) return voided("AlreadyDone")
    const { question = "", ...rest } = text
    return { public: [{ type: "SessionOpened", facts, text: { question, ...rest } }] }
  },
  "v1.DoorsMoved": (_state, facts) => ({ public: [{ type: "DoorsMoved", facts }] }),
  "v1.StageEntered": (state, { stage, basis }, _text, meta) => {
    if (basis !== state.public.basis) return voided("Stale")
    if (stage >= state.public.stages.length) return voided("UnknownTarget")
    const entered = state.public.stages[stage]
    const minutes = entered?.days === undefined ? (entered?.minutes ?? 0) : 0
    const timer = { endsAt: null, seconds: minutes * 60, hidden: false }
    const floor = clearFloor(state, entered)
    return {
      ...floor,
      public: [
        { type: "StageEntered", facts: { stage, basis: basisOf(meta.id) } },
        { type: "TimerSet", facts: timer },
        ...(floor.public ?? []),
      ],
    }
  },
  // A laptop that wakes does not pause a class that went on without it.
  "v1.PauseSet": (state, { basis = pauseBasisOf(state.public), ...facts }, _text, meta) =>
    basis === pauseBasisOf(state.public)
      ? { public: [{ type: "PauseSet", facts: { ...facts, basis: basisOf(meta.id) } }] }
      : voided("Stale"),
  "v1.TimerSet": (state, { basis = timerBasisOf(state.public), ...facts }, _text, meta) =>
    basis === timerBasisOf(state.public)
      ? { public: [{ type: "TimerSet", facts: { ...facts, basis: basisOf(meta.id) } }] }
      : voided("Stale"),
  "v1.SessionFinished": () => ({
    public: [
      { type: "SessionFinished", facts: { finished: true } },
      { type: "DoorsMoved", facts: { open: false } },
    ],
  }),
  "v1.SessionReopened": () => ({ public: [{ type: "SessionFinished", facts: { finished: false } }] }),
  "v1.DecisionGiven": (state, facts, text) => {
    if (!state.public.contributions[facts.contribution]?.published) return voided("UnknownTarget")
    const { reason = "", ...rest } = text
    return { public: [{ type: "DecisionGiven", facts, text: { reason, ...rest } }] }
  },
  "v1.DecisionWithdrawn": (state, facts) =>
    state.public.decisions[facts.contribution]
      ? { public: [{ type: "DecisionWithdrawn", facts }] }
      : voided("AlreadyDone"),
}
