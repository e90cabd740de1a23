/** The time left, calmly: digits of one width and a disc that empties; it never turns red and ends nothing. */
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import styles from "./timer.module.css"

type Props = {
  /** Whole seconds; at 0 and below the time is up. */
  secondsLeft: number
  totalSeconds?: number
  isPaused?: boolean
  size?: "usual" | "large"
}

export const Timer = ({ secondsLeft, totalSeconds, isPaused = false, size = "usual" }: Props) => {
  const text = useText("common.timer")
  const left = Math.max(0, Math.round(secondsLeft))
  const minutes = Math.floor(left / 60)
  const seconds = left % 60
  return (
    <div className={classNames(styles.timer, styles[size])} role="timer" aria-label={text("label")}>
      {totalSeconds !== undefined && totalSeconds > 0 && <Disc share={Math.min(1, left / totalSeconds)} />}
      {left === 0 ? (
        <span className={styles.over}>{text("over")}</span>
      ) : (
        <>
          <span className={styles.digits} aria-hidden>
            {minutes}:{String(seconds).padStart(2, "0")}
          </span>
          <span className="said-only">{text("left", { minutes, seconds })}</span>
        </>
      )}
      {isPaused && <span className={styles.paused}>{text("paused")}</span>}
    </div>
  )
}

const Disc = ({ share }: { share: number }) => (
  <svg className={styles.disc} viewBox="0 0 36 36" aria-hidden focusable="false">
    <circle className={styles.plate} cx="18" cy="18" r="17" />
    <circle
      className={styles.rest}
      cx="18"
      cy="18"
      r="8.5"
      pathLength="100"
      strokeDasharray={`${share * 100} 100`}
    />
  </svg>
)
