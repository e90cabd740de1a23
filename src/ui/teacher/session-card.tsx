/** One session of a list: its question, and where it stands. */
import { Link } from "wouter"
import { useText } from "../language/language-provider.tsx"
import { Until } from "../parts/until.tsx"
import styles from "./home-screen.module.css"
import type { ListedLog } from "./listed-logs.ts"

type Props = ListedLog & {
  /** ms since 1970. */
  hostNow: () => number
}

export const SessionCard = ({ log, title, finished, className, stage, hostNow }: Props) => {
  const text = useText("teacher.home")
  const names = useText("common.stage")
  const step = stage && { stage: names(stage.kind), number: stage.at + 1, total: stage.of }
  return (
    <Link href={`/s/${log}`} className={styles.session ?? ""}>
      <span className={styles.question} dir="auto">
        {title}
        {className !== undefined && <span className={styles.with}>{className}</span>}
      </span>
      <span className={finished ? styles.over : styles.running}>
        {finished ? text("finished") : step ? text("atStage", step) : text("isRunning")}
      </span>
      {!finished && stage?.until !== undefined && <Until until={stage.until} hostNow={hostNow} />}
    </Link>
  )
}
