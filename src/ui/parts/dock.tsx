/**
 * The foot of a screen: the one thing to do, then the line of state, in one column. It is in the flow, so what
 * scrolls ends above it, and it tells the page its height, so what takes the focus never lies under it.
 */
import { type ReactNode, useEffect, useRef } from "react"
import styles from "./dock.module.css"

/** `<Dock>{primary}{line}</Dock>`: the last child of a column that is as high as the screen. */
export const Dock = ({ children }: { children: ReactNode }) => {
  const dock = useRef<HTMLElement>(null)
  useEffect(() => {
    const box = dock.current
    if (!box || typeof ResizeObserver === "undefined") return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => {
      style.scrollPaddingBlockEnd = `${box.offsetHeight + 8}px`
    })
    observer.observe(box)
    return () => {
      observer.disconnect()
      style.scrollPaddingBlockEnd = ""
    }
  }, [])
  return (
    <footer ref={dock} className={styles.dock}>
      {children}
    </footer>
  )
}
