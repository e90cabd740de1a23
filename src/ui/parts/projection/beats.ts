import { useEffect, useState } from "react"

const eachLasts = 4000

/** Counts from 0 to `beats`, one at a time, and starts again when `of` changes. */
export const useBeats = (of: string, beats: number): number => {
  const [at, setAt] = useState({ of, beat: 0 })
  const beat = at.of === of ? Math.min(at.beat, beats) : 0
  useEffect(() => {
    if (beat >= beats) return
    const timer = setTimeout(() => setAt({ of, beat: beat + 1 }), eachLasts)
    return () => clearTimeout(timer)
  }, [of, beat, beats])
  return beat
}
