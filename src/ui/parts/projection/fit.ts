/**
 * What does not fit on a wall is drawn again one level tighter, until it fits or there is no tighter level. All of
 * it happens before anything is painted.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react"
import styles from "./canvas.module.css"

export type Fit = {
  ref: RefObject<HTMLDivElement | null>
  level: number
  /** Beyond the tightest level everything shrinks: a class for what holds the words. */
  shrunk: string | undefined
}

const shrinking = [undefined, styles.shrunk1, styles.shrunk2, styles.shrunk3, styles.shrunk4]

/** `content` names what is shown: another name starts again from the roomiest level. */
export const useFit = (tightest: number, content: string): Fit => {
  const ref = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState({ content, level: 0 })
  const level = fit.content === content ? fit.level : 0
  if (fit.content !== content) setFit({ content, level: 0 })
  useLayoutEffect(() => {
    const box = ref.current
    if (box && level < tightest + shrinking.length - 1 && overflows(box))
      setFit({ content, level: level + 1 })
  })
  useEffect(() => {
    const box = ref.current
    if (!box || typeof ResizeObserver === "undefined") return
    let isWanted = true
    const again = () => isWanted && setFit((now) => ({ ...now, level: 0 }))
    let size = `${box.clientWidth} ${box.clientHeight}`
    const observer = new ResizeObserver(() => {
      const now = `${box.parentElement?.clientWidth} ${box.parentElement?.clientHeight}`
      if (now !== size) again()
      size = now
    })
    if (box.parentElement) observer.observe(box.parentElement)
    void document.fonts?.ready.then(again)
    return () => {
      isWanted = false
      observer.disconnect()
    }
  }, [])
  return { ref, level: Math.min(level, tightest), shrunk: shrinking[Math.max(0, level - tightest)] }
}

const overflows = (box: HTMLElement): boolean =>
  box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1
