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
        <path d="M0 108Q360 52 860 84T1500 30T1920 66V200H0Z" />
      </svg>
      {children}
    </div>
  </div>
)
