/** Two boughs of cut-paper leaves that meet in the middle and part again. */
import type { ReactNode } from "react"
import type { StageKind } from "../../../domain/templates.ts"
import { classNames } from "../class-names.ts"
import styles from "./curtain.module.css"

/** Its edge is never left of 900 of 1000: two of them, at 60 % of the wall each, leave no gap. */
const bough =
  "M0 0H930C990 50 990 120 905 180C1000 210 1000 310 905 360C1000 390 1000 490 905 540C1000 570 1000 670 905 720C1000 750 1000 850 905 900C990 940 990 1020 930 1080H0Z"
const leaf = "M0 0C70 -110 230 -120 320 -10C230 90 80 100 0 0Z"
/** Rows of three, none over the middle of the wall. */
const places = [150, 360, 570, 780, 990].flatMap((y, row) =>
  [20, 280, 540].map((x, column) => {
    const turn = ((row * 37 + column * 53) % 56) - 28
    const shift = row % 2 === 0 ? 0 : -70
    return `translate(${x + shift} ${y + ((column * 61) % 70) - 60}) rotate(${turn}) scale(0.86)`
  }),
)

type Props = { phase: "none" | "closing" | "opening"; stage: StageKind }

export const Leaves = ({ phase, stage }: Props) =>
  phase === "none" ? null : (
    <div className={classNames(styles.curtain, styles[phase])} data-stage={stage} aria-hidden>
      <Half side="left">{ground}</Half>
      <Half side="right">{ground}</Half>
      <Half side="left">{leaves}</Half>
      <Half side="right">{leaves}</Half>
    </div>
  )

const Half = ({ side, children }: { side: "left" | "right"; children: ReactNode }) => (
  <svg
    className={styles[side]}
    viewBox="0 0 1000 1080"
    preserveAspectRatio="none"
    aria-hidden
    focusable="false"
  >
    {children}
  </svg>
)

const ground = <path className={styles.ground} d={bough} />
const leaves = places.map((place, at) => (
  <path key={place} className={(at * 2) % 5 < 2 ? styles.deep : styles.middle} d={leaf} transform={place} />
))
