/**
 * Bars to be read from the back of the room: the words, the length in its pattern, how many of how many. The whole
 * track is every ballot, so that half of the class never looks like all of it.
 */
import { useText } from "../../language/language-provider.tsx"
import { BarLength } from "../bar-length.tsx"
import { classNames } from "../class-names.ts"
import styles from "./result-bars.module.css"

export type ResultBar = {
  id: string
  label: string
  count: number
  /** Grey and apart: nobody's voice. */
  isBlank?: boolean
  /** In small, under the bar. */
  detail?: string | undefined
}

type Props = {
  label: string
  bars: readonly ResultBar[]
  /** The ballots: the number as long as the whole track. */
  full: number
  /** The place of the first bar, so that two lists differ in colour and pattern. */
  from?: number
  /** `leading`: in a frame, the words above their length; `short`: words as short as "yes" leave the length room. */
  look?: "usual" | "leading" | "short"
  columns?: 1 | 2
  isTight?: boolean
  /** A few bars: their words may take two lines. */
  isRoomy?: boolean
}

export const ResultBars = (props: Props) => {
  const { label, bars, full, from = 0, look = "usual", columns = 1, isTight = false, isRoomy = false } = props
  const text = useText("results")
  return (
    <ul
      className={classNames(
        styles.bars,
        styles[look],
        columns === 2 && styles.columns,
        isTight && styles.tight,
        isRoomy && styles.roomy,
      )}
      aria-label={label}
    >
      {bars.map((bar, at) => (
        <li key={bar.id} className={classNames(styles.bar, bar.isBlank && styles.blank)}>
          <span className={styles.label} dir="auto">
            {bar.label}
          </span>
          <BarLength
            share={Math.min(1, bar.count / full)}
            at={bar.isBlank ? "blank" : from + at}
            className={styles.track}
          />
          <span className={styles.count}>{text("of", { count: bar.count, total: full })}</span>
          {bar.detail !== undefined && <span className={styles.detail}>{bar.detail}</span>}
        </li>
      ))}
    </ul>
  )
}
