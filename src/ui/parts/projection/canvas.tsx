/** What the wall is drawn on: it fills the box it is given, and its words grow and shrink with it. */
import type { ReactNode } from "react"
import type { StageKind } from "../../../domain/templates.ts"
import styles from "./canvas.module.css"

export const Canvas = ({ stage, children }: { stage: StageKind; children: ReactNode }) => (
  <div className={styles.box} data-stage={stage}>
    <div className={styles.sheet}>
      <svg
        className={styles.hill}
        viewBox="0 0 1920 200"
        preserveAspectRatio="none"
        aria-hidden
        focusable="false"
      >
        <path d="M0 92C320 44 640 104 960 76S1400 22 1560 22S1820 40 1920 62V200H0Z" />
      </svg>
      {children}
    </div>
  </div>
)
