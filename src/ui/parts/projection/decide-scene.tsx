/** The answer to each proposal with its reason: the one given last in full, the others by name. Nobody is named. */
import { decisionsOf, wordsOf } from "../../../domain/session/projection.ts"
import type { Decision } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import styles from "./decide-scene.module.css"
import type { Projected } from "./projected.ts"
import { Scene } from "./scene.tsx"
import { VerdictShape } from "./verdict-shape.tsx"

/** Smaller words, then no tree, then fewer of the earlier answers. */
const levels = { small: 1, wide: 2, wideSmall: 3, alone: 7 } as const
const fewer = [6, 6, 6, 6, 3, 2, 1, 0]

export const DecideScene = (projected: Projected) => {
  const decisions = [...decisionsOf(projected.state)].reverse()
  const [last, ...earlier] = decisions
  return (
    <Scene
      {...projected}
      question="line"
      content={decisions.map((it) => `${it.contribution} ${it.verdict} ${it.reason}`).join(" ")}
      tightest={levels.alone}
      treeless={(level) => level >= levels.wide}
    >
      {(level) =>
        last === undefined ? null : (
          <>
            <Answer
              decision={last}
              {...projected}
              isTight={level === levels.small || level >= levels.wideSmall}
            />
            <Earlier decisions={earlier.slice(0, fewer[level])} {...projected} />
          </>
        )
      }
    </Scene>
  )
}

const Answer = ({ decision, state, isTight }: Projected & { decision: Decision; isTight: boolean }) => {
  const text = useText("results")
  const { verdict, contribution, reason } = decision
  return (
    <article key={contribution} className={isTight ? `${styles.answer} ${styles.tight}` : styles.answer}>
      <p className={styles.verdict}>
        <VerdictShape verdict={verdict} />
        {text(`verdict.${verdict}`)}
      </p>
      <h2 className={styles.idea} dir="auto">
        {wordsOf(state, contribution) ?? text("removed")}
      </h2>
      <p className={styles.reason} dir="auto">
        {reason}
      </p>
    </article>
  )
}

const Earlier = ({ decisions, state }: Projected & { decisions: readonly Decision[] }) => {
  const text = useText("results")
  if (decisions.length === 0) return null
  return (
    <ul className={styles.earlier}>
      {decisions.map(({ contribution, verdict }) => (
        <li key={contribution}>
          <VerdictShape verdict={verdict} />
          <span className={styles.name} dir="auto">
            {wordsOf(state, contribution) ?? text("removed")}
          </span>
          <span className={styles.short}>{text(`verdict.${verdict}`)}</span>
        </li>
      ))}
    </ul>
  )
}
