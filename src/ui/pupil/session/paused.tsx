/** Everybody looks up. What was being written waits underneath. */
import type { StageKind } from "../../../domain/templates.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import styles from "./paused.module.css"

type Props = {
  isPaused: boolean
  stage: StageKind
  /** Something is being written, and not sent. */
  hasText: boolean
}

export const Paused = ({ isPaused, stage, hasText }: Props) => {
  const text = useText("pupil.paused")
  return (
    <div role="status">
      {isPaused && (
        <div className={styles.cover} data-stage={stage}>
          <div className={styles.drawing}>
            <StageShape kind={stage} />
          </div>
          <h2 className={styles.title}>{text("title")}</h2>
          {hasText && <p>{text("words")}</p>}
        </div>
      )}
    </div>
  )
}
