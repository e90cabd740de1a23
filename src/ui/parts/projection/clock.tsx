/** The time left by the host's clock: big, calm, gone where the facilitator hides it. It ends nothing. */
import { useEffect, useState } from "react"
import type { PublicState } from "../../../domain/session/state.ts"
import { Timer } from "../timer.tsx"
import { Until } from "../until.tsx"
import styles from "./clock.module.css"

type Props = { state: PublicState; hostNow: () => number }

export const Clock = ({ state, hostNow }: Props) => {
  const { endsAt, seconds, hidden } = state.timer
  const [now, setNow] = useState(hostNow)
  useEffect(() => {
    setNow(hostNow())
    if (endsAt === null) return
    const ticking = setInterval(() => setNow(hostNow()), 500)
    return () => clearInterval(ticking)
  }, [endsAt, hostNow])
  if (state.until !== undefined) return <Until until={state.until} hostNow={hostNow} />
  if (hidden || (endsAt === null && seconds === 0)) return null
  const left = endsAt === null ? seconds : (endsAt - now) / 1000
  const planned = (state.stages[state.stage]?.minutes ?? 0) * 60
  return (
    <div className={styles.clock}>
      <Timer
        secondsLeft={left}
        totalSeconds={Math.max(planned, seconds)}
        isPaused={endsAt === null && seconds < planned}
        size="large"
      />
    </div>
  )
}
