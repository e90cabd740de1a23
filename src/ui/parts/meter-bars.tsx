/** A result in bars: label, number and pattern each. No podium: the order is the one given. */
import Check from "lucide-react/icons/check"
import { useId } from "react"
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import styles from "./meter-bars.module.css"

const patterns = ["plain", "slant", "dots", "level", "cross", "upright"] as const

export type Bar = {
  id: string
  label: string
  count: number
  /** In a frame, with a tick and the word. */
  isChosen?: boolean
  /** Grey and apart: nobody's voice. Its label says how many. */
  isBlank?: boolean
}

type Props = {
  bars: readonly Bar[]
  /** The full length; the greatest count unless given. */
  full?: number
  label: string
}

export const MeterBars = ({ bars, full, label }: Props) => {
  const text = useText("common.bars")
  const longest = full ?? Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map((bar, at) => (
        <li
          key={bar.id}
          className={classNames(styles.bar, bar.isChosen && styles.chosen, bar.isBlank && styles.blank)}
        >
          <div className={styles.words}>
            <span className={styles.label}>{bar.label}</span>
            {bar.isChosen && (
              <span className={styles.mark}>
                <Check aria-hidden size="1em" strokeWidth={3} />
                {text("chosen")}
              </span>
            )}
            {!bar.isBlank && <span className={styles.count}>{text("votes", { count: bar.count })}</span>}
          </div>
          <Length
            share={Math.min(1, bar.count / longest)}
            pattern={bar.isBlank ? "hatch" : (patterns[at % patterns.length] ?? "plain")}
            colour={bar.isBlank ? "colourBlank" : `colour${at % patterns.length}`}
          />
        </li>
      ))}
    </ul>
  )
}

type LengthProps = { share: number; pattern: keyof typeof marks; colour: string }

const Length = ({ share, pattern, colour }: LengthProps) => {
  const id = useId()
  return (
    <svg className={classNames(styles.track, styles[colour])} aria-hidden focusable="false">
      <defs>
        <pattern id={id} width="16" height="16" patternUnits="userSpaceOnUse">
          <path
            d={marks[pattern]}
            stroke="var(--card)"
            strokeWidth="3"
            strokeLinecap="round"
            fill="none"
            opacity="0.7"
          />
        </pattern>
      </defs>
      <rect width="100%" height="100%" className={styles.plate} />
      <rect width={`${share * 100}%`} height="100%" fill="currentColor" />
      <rect width={`${share * 100}%`} height="100%" fill={`url(#${id})`} />
    </svg>
  )
}

const marks = {
  plain: "",
  slant: "M0 16 16 0M-4 4 4-4M12 20 20 12",
  dots: "M8 8h0.01",
  level: "M0 8H16",
  cross: "M5 5 11 11M11 5 5 11",
  upright: "M8 0V16",
  /** The other way round than the ideas' slant. */
  hatch: "M0 0 16 16M-4 12 4 20M12-4 20 4",
}
