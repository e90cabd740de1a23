/**
 * The foot of a screen: the one thing to do, then the line of state, in one column. It is in the flow, so what
 * scrolls ends above it, and it tells the page its height, so what takes the focus never lies under it, and a toast never over it.
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
      // On a short screen the dock itself has no box, and its first part alone stays in sight.
      const height = box.offsetHeight || (box.children.length > 1 ? heightOf(box.firstElementChild) : 0)
      style.setProperty("--dock-height", `${height}px`)
      style.scrollPaddingBlockEnd = `calc(${height + 8}px + var(--toast-space, 0px))`
    })
    observer.observe(box)
    if (box.firstElementChild) observer.observe(box.firstElementChild)
    return () => {
      observer.disconnect()
      style.scrollPaddingBlockEnd = ""
      style.removeProperty("--dock-height")
    }
  }, [])
  return (
    <footer ref={dock} className={styles.dock}>
      {children}
    </footer>
  )
}

const heightOf = (part: Element | null): number => (part instanceof HTMLElement ? part.offsetHeight : 0)
