/** The timer of the stage, drawn again each second while it runs. */
import { useEffect, useState } from "react"
import { Timer } from "../parts/timer.tsx"
import type { SessionProps } from "../session-props.ts"
import { secondsLeft, totalSeconds } from "./use-steering.ts"

export const StageClock = ({ session }: { session: SessionProps }) => {
  const { timer, stages, stage } = session.view.public
  const isRunning = timer.endsAt !== null
  const [, tick] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    const each = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(each)
  }, [isRunning])
  const left = secondsLeft(session)
  const total = Math.max(totalSeconds(stages[stage]?.minutes), left)
  return <Timer secondsLeft={left} totalSeconds={total} isPaused={!isRunning && left < total} />
}
