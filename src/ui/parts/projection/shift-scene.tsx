/** How the class has moved between two votes on one question, once it is shown to everybody. */
import { useText } from "../../language/language-provider.tsx"
import { type Moved, shiftAnswers, shiftTotals, useShiftWords } from "../shift-bars.tsx"
import type { Projected } from "./projected.ts"
import { ResultBars } from "./result-bars.tsx"
import { Scene } from "./scene.tsx"
import styles from "./shift-scene.module.css"

export const ShiftScene = ({ moved, ...projected }: Projected & { moved: Moved }) => {
  const text = useText("results")
  const said = useShiftWords()
  const { before, after } = shiftTotals(moved)
  const { shift } = moved
  return (
    <Scene
      {...projected}
      question="line"
      content={`shift ${before} ${after}`}
      tightest={2}
      treeless={() => true}
      questionless={2}
      isTimeless
    >
      {(level) => (
        <div className={styles.all}>
          <h2 className={styles.title}>{text("shift.title")}</h2>
          {shiftAnswers.map((answer) => (
            <section key={answer} className={styles.answer}>
              <h3>{text(answer)}</h3>
              <ResultBars
                label={text(answer)}
                look="short"
                isTight={level > 0}
                full={Math.max(before, after)}
                bars={[
                  { id: "before", label: text("shift.before"), count: shift.before[answer] },
                  { id: "after", label: text("shift.after"), count: shift.after[answer] },
                ]}
              />
            </section>
          ))}
          {said(moved).map((words) => (
            <p key={words} className={styles.said}>
              {words}
            </p>
          ))}
        </div>
      )}
    </Scene>
  )
}
