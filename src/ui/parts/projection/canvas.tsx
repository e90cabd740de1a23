/** What the wall is drawn on: it fills the box it is given and scales its words with it. */
import type { ReactNode } from "react"
import type { StageKind } from "../../../domain/templates.ts"
import styles from "./canvas.module.css"

export const Canvas = ({ stage, children }: { stage: StageKind; children: ReactNode }) => (
  <div className={styles.box} data-stage={stage}>
    <div className={styles.sheet}>{children}</div>
  </div>
)
