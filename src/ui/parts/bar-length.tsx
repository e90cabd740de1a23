/** The length of a bar in its colour and its pattern, on a plate: what neither colour nor pattern alone says. */
import { useId } from "react"
import styles from "./bar-length.module.css"
import { classNames } from "./class-names.ts"

type Props = {
  /** Of the whole track: 0 to 1. */
  share: number
  /** Its place, which gives colour and pattern; `blank`: nobody's voice, grey. */
  at: number | "blank"
  /** The track's size. */
  className?: string | undefined
}

const patterns = [
  "",
  "M0 16 16 0M-4 4 4-4M12 20 20 12",
  "M8 8h0.01",
  "M0 8H16",
  "M5 5 11 11M11 5 5 11",
  "M8 0V16",
]
/** The other way round than the ideas' slant. */
const hatch = "M0 0 16 16M-4 12 4 20M12-4 20 4"

export const BarLength = ({ share, at, className }: Props) => {
  const id = useId()
  const place = at === "blank" ? "Blank" : at % patterns.length
  return (
    <svg
      className={classNames(styles.track, styles[`colour${place}`], className)}
      aria-hidden
      focusable="false"
    >
      <defs>
        <pattern id={id} width="16" height="16" patternUnits="userSpaceOnUse">
          <path className={styles.stroke} d={place === "Blank" ? hatch : patterns[place]} />
        </pattern>
      </defs>
      <rect width="100%" height="100%" className={styles.plate} />
      <rect width={`${share * 100}%`} height="100%" fill="currentColor" />
      <rect width={`${share * 100}%`} height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
