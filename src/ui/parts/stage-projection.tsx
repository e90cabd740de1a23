/**
 * What the class looks at together: the tree and one thing to read. It is given the public state alone, and shows
 * neither a name nor a total before the reveal.
 */
import WifiOff from "lucide-react/icons/wifi-off"
import { useEffect, useRef } from "react"
import type { LiveFrame } from "../../client/log-client.ts"
import { followedOf, isReread } from "../../domain/session/follow-up.ts"
import { isOpening, openingPoll, shownShift } from "../../domain/session/opening.ts"
import { currentPoll } from "../../domain/session/poll-outcome.ts"
import { isGathering } from "../../domain/session/projection.ts"
import { sidesOf } from "../../domain/session/sides.ts"
import type { PublicState } from "../../domain/session/state.ts"
import type { StageKind } from "../../domain/templates.ts"
import { useText } from "../language/language-provider.tsx"
import { ArgueScene } from "./projection/argue-scene.tsx"
import { Canvas } from "./projection/canvas.tsx"
import { CardScene } from "./projection/card-scene.tsx"
import { useCurtain } from "./projection/curtain.ts"
import { DebateScene } from "./projection/debate-scene.tsx"
import { DecideScene } from "./projection/decide-scene.tsx"
import { EvaluateScene } from "./projection/evaluate-scene.tsx"
import { FollowUpScene } from "./projection/follow-up-scene.tsx"
import { Leaves } from "./projection/leaves.tsx"
import type { Projected } from "./projection/projected.ts"
import { ProposeScene } from "./projection/propose-scene.tsx"
import { GatheringScene, Paused, QuestionScene, ThanksScene } from "./projection/quiet-scenes.tsx"
import { RevealScene } from "./projection/reveal-scene.tsx"
import { ShiftScene } from "./projection/shift-scene.tsx"
import { VoteScene } from "./projection/vote-scene.tsx"
import { movedOf } from "./shift-bars.tsx"
import styles from "./stage-projection.module.css"

export type StageProjectionProps = {
  state: PublicState
  live: LiveFrame | null
  /** ms since 1970 by the host's clock. */
  hostNow: () => number
  /** What is shown may be old: there is no network. */
  isStale?: boolean
}

export const StageProjection = ({ state, live, hostNow, isStale = false }: StageProjectionProps) => {
  const text = useText("projector")
  const kind = state.stages[state.stage]?.kind ?? "understand"
  const stage = state.finished ? "decide" : isGathering(state) ? "understand" : kind
  const { shown, phase } = useCurtain(sceneName(state, stage), {
    ...{ state, stage, hostNow },
    turnout: live?.turnout,
  })
  return (
    <Canvas stage={shown.stage}>
      <Shown {...shown} />
      {isStale && (
        <p className={styles.stale} role="status">
          <WifiOff aria-hidden size="1em" />
          {text("stale")}
        </p>
      )}
      {state.paused && !state.finished && <Paused stage={shown.stage} />}
      <Leaves phase={phase} stage={stage} />
    </Canvas>
  )
}

/** Leaves part when it changes; within one, things come and go quietly. */
const sceneName = (state: PublicState, stage: StageKind): string =>
  `${state.stage - (state.shifted ?? 0)} ${stage} ${state.finished ? "finished" : ""}${state.card ?? ""}`

const movedStages: readonly StageKind[] = ["vote", "decide", "evaluate"]

const Shown = (projected: Projected) => {
  const { state, stage } = projected
  const poll = currentPoll(state)
  const isTold = useWaitedFor(poll?.id, poll?.status === "revealed")
  const isTapped = stage === "decide" && state.followUpShown.names && followedOf(state).length > 0
  const opening = isOpening(state.stages[state.stage]) ? openingPoll(state) : undefined
  const moved = movedOf(shownShift(state))
  const hasAnswers = Object.keys(state.decisions).length > 0
  if (state.finished) return <ThanksScene {...projected} />
  if (isGathering(state)) return <GatheringScene {...projected} />
  if (state.card !== null && state.contributions[state.card]?.published)
    return <CardScene {...projected} card={state.card} />
  if (opening) return <VoteScene {...projected} poll={opening} />
  if (moved && movedStages.includes(stage)) return <ShiftScene {...projected} moved={moved} />
  if (stage === "propose") return <ProposeScene {...projected} />
  if (stage === "argue") return <ArgueScene {...projected} />
  if (stage === "evaluate") return <EvaluateScene {...projected} />
  const sides = sidesOf(state)
  if (sides && stage === "debate") return <DebateScene {...projected} sides={sides} />
  if (isReread(state.stages[state.stage]) || isTapped) return <FollowUpScene {...projected} />
  if (stage === "decide" && hasAnswers) return <DecideScene {...projected} />
  if (stage !== "vote" && stage !== "decide") return <QuestionScene {...projected} />
  if (poll?.status === "revealed") return <RevealScene {...projected} poll={poll} isTold={isTold} />
  return <VoteScene {...projected} />
}

/** Was this poll on the wall before its result was? Then the result is told; who comes later sees its end. */
const useWaitedFor = (poll: string | undefined, isRevealed: boolean): boolean => {
  const waited = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (!isRevealed) waited.current = poll
  }, [poll, isRevealed])
  return isRevealed && poll !== undefined && waited.current === poll
}
