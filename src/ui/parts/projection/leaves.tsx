/** Two boughs of cut-paper leaves that meet in the middle and part again. */
import type { StageKind } from "../../../domain/templates.ts"
import { classNames } from "../class-names.ts"
import styles from "./curtain.module.css"

const bough =
  "M0 0H820C900 60 880 130 800 170C930 190 960 290 850 340C970 370 990 480 860 520C980 550 980 670 850 700C950 740 940 850 810 870C900 920 900 1010 800 1080H0Z"
const leaf = "M0 0C70 -110 230 -120 320 -10C230 90 80 100 0 0Z"
const places = [
  "translate(560 130) rotate(-14) scale(1.1)",
  "translate(470 330) rotate(12) scale(1.35)",
  "translate(600 530) rotate(-6)",
  "translate(440 690) rotate(-18) scale(1.3)",
  "translate(580 880) rotate(10) scale(1.1)",
  "translate(120 220) rotate(20) scale(1.2)",
  "translate(90 560) rotate(-10) scale(1.3)",
  "translate(140 880) rotate(8) scale(1.2)",
]

type Props = { phase: "none" | "closing" | "opening"; stage: StageKind }

export const Leaves = ({ phase, stage }: Props) =>
  phase === "none" ? null : (
    <div className={classNames(styles.curtain, styles[phase])} data-stage={stage} aria-hidden>
      <Bough side="left" />
      <Bough side="right" />
    </div>
  )

const Bough = ({ side }: { side: "left" | "right" }) => (
  <svg
    className={styles[side]}
    viewBox="0 0 1000 1080"
    preserveAspectRatio="none"
    aria-hidden
    focusable="false"
  >
    <path className={styles.ground} d={bough} />
    {places.map((place, at) => (
      <path key={place} className={at % 3 === 0 ? styles.deep : styles.middle} d={leaf} transform={place} />
    ))}
  </svg>
)
