/** What a browser can do for a screen that nobody touches; each of these may be missing. */
import { useCallback, useEffect, useState } from "react"

const restsAfter = 3000

/** True once the pointer has not moved for a while. */
export const usePointerAtRest = (): boolean => {
  const [isResting, setResting] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setResting(true), restsAfter)
    const wake = () => {
      clearTimeout(timer)
      setResting(false)
      timer = setTimeout(() => setResting(true), restsAfter)
    }
    const events = ["pointermove", "pointerdown", "keydown"] as const
    for (const event of events) addEventListener(event, wake)
    return () => {
      clearTimeout(timer)
      for (const event of events) removeEventListener(event, wake)
    }
  }, [])
  return isResting
}

export const useFullScreen = () => {
  const [isFull, setFull] = useState(() => isShownFull())
  useEffect(() => {
    const note = () => setFull(isShownFull())
    document.addEventListener("fullscreenchange", note)
    return () => document.removeEventListener("fullscreenchange", note)
  }, [])
  const toggle = useCallback(() => {
    const done = isShownFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    // Refused by the browser or the person: the screen stays as it is.
    done.catch(() => undefined)
  }, [])
  return { isPossible: document.fullscreenEnabled === true, isFull, toggle }
}

const isShownFull = () => Boolean(document.fullscreenElement)

/** Keeps the screen from going dark; asked for again each time the page comes back into view. */
export const useScreenStaysOn = (): void => {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return
    let lock: WakeLockSentinel | null = null
    let isWanted = true
    const ask = async () => {
      if (document.visibilityState !== "visible") return
      const got = await navigator.wakeLock.request("screen").catch(() => null)
      if (isWanted) lock = got
      else await got?.release()
    }
    const again = () => void ask()
    again()
    document.addEventListener("visibilitychange", again)
    return () => {
      isWanted = false
      document.removeEventListener("visibilitychange", again)
      lock?.release().catch(() => undefined)
    }
  }, [])
}
