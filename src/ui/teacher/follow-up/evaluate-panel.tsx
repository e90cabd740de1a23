/** How many have answered; the totals once they are shown to everybody, and never who. */
import { limits } from "../../../domain/limits.ts"
import { seatedCount } from "../../../domain/session/attention.ts"
import { evaluationQuestions } from "../../../domain/session/events-follow-up.ts"
import type { StaffState } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { EvaluationTotals } from "../../parts/evaluation-totals.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Panel } from "../panel.tsx"
import { staffOf } from "../staff-session.ts"
import { useAct } from "../use-acts.ts"
import styles from "./follow-up.module.css"

export const EvaluatePanel = ({ session }: { session: SessionProps }) => {
  const text = useText("teacher.evaluate")
  const act = useAct(session)
  const staff = staffOf(session)
  const { evaluation } = session.view.public
  const count = Object.keys(staff.evaluations).length
  const isEnough = count >= limits.breakdown
  return (
    <Panel title={text("title")} aside={text("answered", { count, of: seatedCount(staff) })}>
      <p className={styles.lead}>{text("lead")}</p>
      {evaluation ? (
        <>
          <EvaluationTotals totals={evaluation} />
          <p className={styles.lead}>{text("fixed")}</p>
          <div>
            <Button size="small" onPress={() => void act({ type: "HideEvaluation" }, text("hidden"))}>
              {text("hide")}
            </Button>
          </div>
        </>
      ) : (
        <>
          {!isEnough && <p>{text("tooFew", { min: limits.breakdown })}</p>}
          {isEnough && isAlike(staff) && <Banner kind="care">{text("alike")}</Banner>}
          <div>
            <Button
              isDisabled={!isEnough}
              onPress={() => void act({ type: "ShowEvaluation" }, text("shown"))}
            >
              {text("show")}
            </Button>
          </div>
        </>
      )}
    </Panel>
  )
}

/** To one question at least, everybody answered the same: its total tells what each of them said. */
const isAlike = ({ evaluations }: StaffState): boolean =>
  evaluationQuestions.some((it) => new Set(Object.values(evaluations).map((given) => given[it])).size === 1)
