/** The answers to the ideas, each with its reason; the one given last is the largest. Nobody is named. */
import { decisionsOf, wordsOf } from "../../../domain/session/projection.ts"
import type { Decision } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { classNames } from "../class-names.ts"
import styles from "./decide-scene.module.css"
import type { Projected } from "./projected.ts"
import { Scene } from "./scene.tsx"
import { VerdictShape } from "./verdict-shape.tsx"

/** Smaller words, then no tree, then fewer answers. */
const levels = { small: 1, wide: 2, wideSmall: 3, alone: 5 } as const
const most = [3, 3, 3, 3, 2, 1]

export const DecideScene = (projected: Projected) => {
  const text = useText("projector.decide")
  const decisions = [...decisionsOf(projected.state)].reverse()
  return (
    <Scene
      {...projected}
      question="line"
      content={decisions.map((it) => `${it.contribution} ${it.verdict} ${it.reason}`).join(" ")}
      tightest={levels.alone}
      treeless={(level) => decisions.length > 1 || level >= levels.wide}
      isTimeless
    >
      {(level) => {
        const shown = decisions.slice(0, most[level])
        const left = decisions.length - shown.length
        const isTight = level === levels.small || level >= levels.wideSmall
        return (
          <>
            <ul className={classNames(styles.answers, isTight && styles.tight)}>
              {shown.map((decision, at) => (
                <Answer key={decision.contribution} {...projected} decision={decision} isLast={at === 0} />
              ))}
            </ul>
            {left > 0 && <p className={styles.left}>{text("more", { count: left })}</p>}
          </>
        )
      }}
    </Scene>
  )
}

const Answer = ({ decision, state, isLast }: Projected & { decision: Decision; isLast: boolean }) => {
  const text = useText("results")
  const { verdict, contribution, reason } = decision
  return (
    <li className={classNames(styles.answer, isLast && styles.last)}>
      <h2 className={styles.idea} dir="auto">
        {wordsOf(state, contribution) ?? text("removed")}
      </h2>
      <p className={styles.verdict}>
        <VerdictShape verdict={verdict} />
        {text(`verdict.${verdict}`)}
      </p>
      <p className={styles.reason} dir="auto">
        {reason}
      </p>
    </li>
  )
}
