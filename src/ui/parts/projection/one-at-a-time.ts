/** Several ideas published at once come onto the wall one after the other, so that each can be read. */
import { useEffect, useRef, useState } from "react"

const eachStays = 5000

/** How many of `count` are shown by now: all of them at first, then one more at a time. */
export const useOneAtATime = (count: number): number => {
  const [shown, setShown] = useState(count)
  const last = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (shown === count) return
    const wait = shown > count ? 0 : Math.max(0, last.current + eachStays - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      setShown((now) => (now > count ? count : now + 1))
    }, wait)
    return () => clearTimeout(timer)
  }, [shown, count])
  return Math.min(shown, count)
}
