/** Until when a stage stays open; afterwards, since when it is over. Nothing ends by itself. */
import CalendarClock from "lucide-react/icons/calendar-clock"
import styles from "./until.module.css"
import { useUntilWords } from "./until-words.ts"
import { useMinute } from "./use-minute.ts"

type Props = { until: number; hostNow: () => number }

export const Until = ({ until, hostNow }: Props) => {
  const words = useUntilWords()
  const now = useMinute(hostNow)
  return (
    <span className={styles.until}>
      <CalendarClock aria-hidden className={styles.icon ?? ""} />
      <span>{words(until, now)}</span>
    </span>
  )
}
