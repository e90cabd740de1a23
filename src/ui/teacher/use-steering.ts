/** Moving the class on, back, to a pause; and the clock, which never ends anything by itself. */
import { useText } from "../language/language-provider.tsx"
import { useStageName } from "../parts/stage-name.ts"
import type { SessionProps } from "../session-props.ts"
import { useAct } from "./use-acts.ts"

export type Steering = {
  readonly next: (() => void) | undefined
  readonly nextWords: string
  readonly back: (() => void) | undefined
  readonly backWords: string
  /** Where ideas are written, from a later stage. */
  readonly toPropose: { readonly words: string; readonly press: () => void } | undefined
  readonly pause: () => void
  readonly timerRuns: boolean
  readonly toggleTimer: () => void
  readonly addMinute: () => void
  readonly hideTimer: () => void
}

export const useSteering = (session: SessionProps): Steering => {
  const text = useText("teacher.cockpit")
  const act = useAct(session)
  const { stage, stages, paused, timer, titles } = session.view.public
  const names = useStageName(stages, titles)
  const enter = (to: number) => {
    const entered = stages[to]
    return () =>
      void act(
        { type: "EnterStage", stage: to },
        entered ? text("stageSaid", { stage: names(entered) }) : undefined,
      )
  }
  const after = stages[stage + 1]
  const before = stages[stage - 1]
  const proposeAt = stages.findIndex((it, at) => it.kind === "propose" && at < stage)
  const propose = stages[proposeAt]
  const set = (seconds: number, running: boolean, hidden: boolean) =>
    void act({ type: "SetTimer", seconds, running, hidden })
  const left = () => secondsLeft(session)
  const timerRuns = timer.endsAt !== null
  return {
    next: after ? enter(stage + 1) : undefined,
    nextWords: after ? text("next", { stage: names(after) }) : text("finish"),
    back: before ? enter(stage - 1) : undefined,
    backWords: before ? text("back", { stage: names(before) }) : text("backShort"),
    toPropose: propose && { words: text("back", { stage: names(propose) }), press: enter(proposeAt) },
    pause: () => void act({ type: "SetPause", paused: !paused }, text(paused ? "goOnSaid" : "pausedSaid")),
    timerRuns,
    toggleTimer: () => set(left(), !timerRuns, timerRuns ? timer.hidden : false),
    addMinute: () => set(left() + 60, timerRuns, timer.hidden),
    hideTimer: () => set(left(), timerRuns, !timer.hidden),
  }
}

/** What is left of this stage, in whole seconds; a clock that was never set shows the stage's minutes. */
export const secondsLeft = ({ view, hostNow }: Pick<SessionProps, "view" | "hostNow">): number => {
  const { timer, stages, stage } = view.public
  if (timer.endsAt !== null) return Math.max(0, Math.round((timer.endsAt - hostNow()) / 1000))
  return timer.seconds > 0 ? timer.seconds : totalSeconds(stages[stage]?.minutes)
}

export const totalSeconds = (minutes: number | undefined): number => (minutes ?? 0) * 60
