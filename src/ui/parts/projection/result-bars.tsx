/**
 * Bars to be read from the back of the room: the words, the length in its pattern, the number. One track and one
 * scale for all of them, so that a bar twice as long is twice as many voices.
 */
import Check from "lucide-react/icons/check"
import { useId } from "react"
import { useText } from "../../language/language-provider.tsx"
import { classNames } from "../class-names.ts"
import styles from "./result-bars.module.css"

export type ResultBar = {
  id: string
  label: string
  count: number
  /** In a frame, with these words under its own. */
  mark?: string | undefined
  /** Grey and apart: nobody's voice. Its label says how many. */
  isBlank?: boolean
}

type Props = {
  label: string
  bars: readonly ResultBar[]
  /** The number as long as the whole track. */
  full: number
  /** The place of the first bar, so that two lists differ in colour and pattern. */
  from?: number
  /** `short`: words as short as "yes" leave the length more room. */
  look?: "usual" | "short"
  isTight?: boolean
}

export const ResultBars = ({ label, bars, full, from = 0, look = "usual", isTight = false }: Props) => {
  const text = useText("common.bars")
  return (
    <ul className={classNames(styles.bars, styles[look], isTight && styles.tight)} aria-label={label}>
      {bars.map((bar, at) => (
        <li
          key={bar.id}
          className={classNames(
            styles.bar,
            bar.mark !== undefined && styles.marked,
            bar.isBlank && styles.blank,
          )}
        >
          <span className={styles.label}>
            <span dir="auto">{bar.label}</span>
            {bar.mark !== undefined && (
              <span className={styles.mark}>
                <Check aria-hidden strokeWidth={3} />
                {bar.mark}
              </span>
            )}
          </span>
          <Length share={bar.count / full} at={bar.isBlank ? "blank" : from + at} />
          {!bar.isBlank && <span className={styles.count}>{text("votes", { count: bar.count })}</span>}
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
/** The other way round than the ideas' slant. */
const hatch = "M0 0 16 16M-4 12 4 20M12-4 20 4"

const Length = ({ share, at }: { share: number; at: number | "blank" }) => {
  const id = useId()
  const place = at === "blank" ? "Blank" : at % patterns.length
  return (
    <svg className={classNames(styles.track, styles[`colour${place}`])} aria-hidden focusable="false">
      <defs>
        <pattern id={id} width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="scale(1.5)">
          <path className={styles.stroke} d={place === "Blank" ? hatch : patterns[place]} />
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
