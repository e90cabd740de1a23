import { useEffect, useRef, useState } from "react"

/** As long as the leaves take to come together (curtain.module.css). */
const closesIn = 260

export type Curtain<T> = {
  /** What stands behind the leaves: the old scene until they have closed. */
  shown: T
  phase: "none" | "closing" | "opening"
}

/** `name` says which scene it is: when it changes, leaves close over the old one and part before the new one. */
export const useCurtain = <T>(name: string, now: T): Curtain<T> => {
  const [standing, setStanding] = useState({ name, changes: 0 })
  const held = useRef(now)
  const isClosing = standing.name !== name
  useEffect(() => {
    if (!isClosing) held.current = now
  })
  useEffect(() => {
    if (!isClosing) return
    const timer = setTimeout(() => setStanding(({ changes }) => ({ name, changes: changes + 1 })), closesIn)
    return () => clearTimeout(timer)
  }, [isClosing, name])
  if (isClosing) return { shown: held.current, phase: "closing" }
  return { shown: now, phase: standing.changes > 0 ? "opening" : "none" }
}
