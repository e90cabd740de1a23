/** Everybody looks up. What was being written waits underneath. */
import { useText } from "../../language/language-provider.tsx"
import { SmallTree } from "../calm.tsx"
import styles from "./paused.module.css"

export const Paused = ({ isPaused }: { isPaused: boolean }) => {
  const text = useText("pupil.paused")
  return (
    <div role="status">
      {isPaused && (
        <div className={styles.cover}>
          <div className={styles.drawing}>
            <SmallTree />
          </div>
          <h2 className={styles.title}>{text("title")}</h2>
          <p>{text("words")}</p>
        </div>
      )}
    </div>
  )
}
