/** How many gave 1, 2, 3, 4, 5 to each of the four questions: of everybody together, never of one. */
import { evaluationQuestions } from "../../domain/session/events-follow-up.ts"
import type { EvaluationTotals as Totals } from "../../domain/session/state-follow-up.ts"
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import styles from "./evaluation-totals.module.css"

const scores = ["1", "2", "3", "4", "5"] as const

export const EvaluationTotals = ({ totals, isWall = false }: { totals: Totals; isWall?: boolean }) => {
  const text = useText("results.evaluation")
  const Title = isWall ? "h2" : "h3"
  return (
    <div className={classNames(styles.all, isWall && styles.wall)}>
      {evaluationQuestions.map((question) => {
        const counts = totals.counts[question]
        const most = Math.max(1, ...counts)
        return (
          <section key={question} className={styles.question}>
            <Title>{text(question)}</Title>
            <ol className={styles.columns}>
              {scores.map((score, at) => (
                <li key={score} className={styles.column}>
                  <span className={styles.count}>{counts[at] ?? 0}</span>
                  <span className={styles.track} aria-hidden>
                    <span
                      className={styles.bar}
                      style={{ blockSize: `${Math.round((100 * (counts[at] ?? 0)) / most)}%` }}
                    />
                  </span>
                  <span className={styles.label}>{text(`scale.${score}`)}</span>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}
