import { useEffect, useRef, useState } from "react"
import type { Palabre } from "../../client/palabre.ts"

const asksEvery = 2000
const renewedAfter = 3_600_000

type Pairing = { code: string | null; isOffline: boolean }

/** Shows a code until a facilitator types it; another one each hour, and where the server forgot the first. */
export const usePairing = (
  palabre: Pick<Palabre, "startPairing" | "pairedWith">,
  onPaired: (log: string) => void,
): Pairing => {
  const [shown, setShown] = useState<Pairing>({ code: null, isOffline: false })
  const paired = useRef(onPaired)
  paired.current = onPaired
  useEffect(() => {
    let isWanted = true
    let timer: ReturnType<typeof setTimeout>
    let known: { pairing: string; until: number } | null = null

    const step = async () => {
      if (known === null || performance.now() > known.until) {
        const started = await palabre.startPairing()
        if (!isWanted) return
        if (started.ok) known = { pairing: started.value.pairing, until: performance.now() + renewedAfter }
        setShown(started.ok ? { code: started.value.code, isOffline: false } : asOffline)
        return
      }
      const answer = await palabre.pairedWith(known.pairing)
      if (!isWanted) return
      if (answer.ok && answer.value !== null) return paired.current(answer.value)
      if (!answer.ok && answer.error.type === "Refused") known = null
      setShown(answer.ok ? asOnline : asOffline)
    }
    const run = async () => {
      // A browser that cannot write throws: the next try may find room again.
      await step().catch(() => isWanted && setShown(asOffline))
      if (isWanted) timer = setTimeout(run, asksEvery)
    }
    void run()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [palabre])
  return shown
}

const asOffline = (now: Pairing): Pairing => (now.isOffline ? now : { ...now, isOffline: true })
const asOnline = (now: Pairing): Pairing => (now.isOffline ? { ...now, isOffline: false } : now)
