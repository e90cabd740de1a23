/** A second tap while the first still runs does nothing. */
import { useCallback, useRef, useState } from "react"

export const useOneAtATime = () => {
  const [isPending, setPending] = useState(false)
  // The state comes a moment too late for a double tap.
  const isRunning = useRef(false)
  const run = useCallback(async (work: () => Promise<void>) => {
    if (isRunning.current) return
    isRunning.current = true
    setPending(true)
    try {
      await work()
    } finally {
      isRunning.current = false
      setPending(false)
    }
  }, [])
  return { isPending, run }
}
