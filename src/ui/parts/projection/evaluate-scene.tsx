/** What everybody thought of it: totals once they are shown, before that an invitation to answer. */
import { useText } from "../../language/language-provider.tsx"
import { EvaluationTotals } from "../evaluation-totals.tsx"
import type { Projected } from "./projected.ts"
import { Scene } from "./scene.tsx"
import { Invitation } from "./slip.tsx"

export const EvaluateScene = (projected: Projected) => {
  const text = useText("projector.evaluate")
  const results = useText("results.evaluation")
  const { evaluation } = projected.state
  return (
    <Scene
      {...projected}
      question="line"
      content={evaluation ? `shown ${evaluation.answered}` : "asked"}
      tightest={1}
      treeless={() => evaluation !== null}
      isTimeless={evaluation !== null}
    >
      {() =>
        evaluation ? (
          <EvaluationTotals totals={evaluation} isWall />
        ) : (
          <Invitation title={results("title")}>{text("waiting")}</Invitation>
        )
      }
    </Scene>
  )
}
