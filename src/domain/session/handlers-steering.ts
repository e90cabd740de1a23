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
    const timer = { endsAt: null, seconds: (state.public.stages[stage]?.minutes ?? 0) * 60, hidden: false }
    return {
      public: [
        { type: "StageEntered", facts: { stage, basis: basisOf(meta.id) } },
        { type: "TimerSet", facts: timer },
      ],
    }
  },
  "v1.PauseSet": (_state, facts) => ({ public: [{ type: "PauseSet", facts }] }),
  "v1.TimerSet": (_state, facts) => ({ public: [{ type: "TimerSet", facts }] }),
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
