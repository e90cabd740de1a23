/** Bars to be read from the back of the room: the words, then the length in its pattern, then the number. */
import { useId } from "react"
import { useText } from "../../language/language-provider.tsx"
import { classNames } from "../class-names.ts"
import styles from "./result-bars.module.css"

export type ResultBar = { id: string; label: string; count: number }

type Props = {
  label: string
  bars: readonly ResultBar[]
  /** The number as long as the whole track. */
  full: number
  /** The place of the first bar, so that two lists differ in colour and pattern. */
  from?: number
  /** `table`: words and length side by side, where there is the width. */
  look?: "usual" | "chosen" | "table"
  isTight?: boolean
}

export const ResultBars = ({ label, bars, full, from = 0, look = "usual", isTight = false }: Props) => {
  const text = useText("common.bars")
  return (
    <ul className={classNames(styles.bars, styles[look], isTight && styles.tight)} aria-label={label}>
      {bars.map((bar, at) => (
        <li key={bar.id} className={styles.bar}>
          <span className={styles.label} dir="auto">
            {bar.label}
          </span>
          <span className={styles.line}>
            <Length share={bar.count / full} at={from + at} />
            <span className={styles.count}>{text("votes", { count: bar.count })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

const patterns = [
  "",
  "M0 16 16 0M-4 4 4-4M12 20 20 12",
  "M8 8h0.01",
  "M0 8H16",
  "M5 5 11 11M11 5 5 11",
  "M8 0V16",
]

const Length = ({ share, at }: { share: number; at: number }) => {
  const id = useId()
  const place = at % patterns.length
  return (
    <svg className={classNames(styles.track, styles[`colour${place}`])} aria-hidden focusable="false">
      <defs>
        <pattern id={id} width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="scale(1.5)">
          <path className={styles.mark} d={patterns[place]} />
        </pattern>
      </defs>
      <rect width="100%" height="100%" className={styles.plate} />
      <g className={styles.grows}>
        <rect width={`${share * 100}%`} height="100%" fill="currentColor" />
        <rect width={`${share * 100}%`} height="100%" fill={`url(#${id})`} />
      </g>
    </svg>
  )
}
