/** A result in bars: label, number and pattern each. No podium: the order is the one given. */
import Check from "lucide-react/icons/check"
import { useText } from "../language/language-provider.tsx"
import { BarLength } from "./bar-length.tsx"
import { classNames } from "./class-names.ts"
import styles from "./meter-bars.module.css"

export type Bar = {
  id: string
  label: string
  count: number
  /** In place of the number of voices: of how many. */
  words?: string
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
            {(bar.words !== undefined || !bar.isBlank) && (
              <span className={styles.count}>{bar.words ?? text("votes", { count: bar.count })}</span>
            )}
          </div>
          <BarLength
            share={Math.min(1, bar.count / longest)}
            at={bar.isBlank ? "blank" : at}
            className={styles.track}
          />
        </li>
      ))}
    </ul>
  )
}
