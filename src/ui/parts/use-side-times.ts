/** How long each side of a debate has spoken, by the host's clock; it ticks while one of them speaks. */
import { useEffect, useState } from "react"
import { type Side, sides } from "../../domain/session/events-debate.ts"
import { secondsOf } from "../../domain/session/sides.ts"
import type { PublicState } from "../../domain/session/state.ts"

type SideTime = { readonly side: Side; readonly spoken: string; readonly isSpeaking: boolean }

export const useSideTimes = ({ floor }: Pick<PublicState, "floor">, hostNow: () => number) => {
  const [now, setNow] = useState(hostNow)
  const running = floor.side ?? null
  useEffect(() => {
    setNow(hostNow())
    if (running === null) return
    const ticking = setInterval(() => setNow(hostNow()), 1000)
    return () => clearInterval(ticking)
  }, [running, hostNow])
  return sides.map((side): SideTime => {
    const seconds = secondsOf({ floor }, side, now)
    const spoken = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
    return { side, spoken, isSpeaking: running === side }
  })
}
