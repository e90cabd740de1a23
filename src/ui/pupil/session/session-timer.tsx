/** The time left, by the host's clock. At the end nothing happens by itself. */
import { useEffect, useState } from "react"
import type { TimerState } from "../../../domain/session/state.ts"
import { Timer } from "../../parts/timer.tsx"

type Props = { timer: TimerState; hostNow: () => number }

export const SessionTimer = ({ timer, hostNow }: Props) => {
  const { endsAt, seconds, hidden } = timer
  const [now, setNow] = useState(hostNow)
  useEffect(() => {
    if (endsAt === null || hidden) return
    setNow(hostNow())
    const tick = setInterval(() => setNow(hostNow()), 1000)
    return () => clearInterval(tick)
  }, [endsAt, hidden, hostNow])
  if (hidden || endsAt === null) return null
  return <Timer secondsLeft={(endsAt - now) / 1000} totalSeconds={seconds} />
}
