/** Decide, and the day after: what the class chose, how it was counted, what was answered and why. */
import { currentPoll } from "../../../domain/session/poll-outcome.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { DecisionCard } from "../../parts/decision-card.tsx"
import { Empty } from "../../parts/empty.tsx"
import { Result } from "../../parts/result.tsx"
import type { SessionProps } from "../../session-props.ts"
import styles from "./card-parts.module.css"
import { RepliesOf, TasksOf } from "./follow-up.tsx"
import { Closed, HasMoved, LateBallot } from "./vote.tsx"

type Props = { session: SessionProps; isOver?: boolean }

export const Decide = ({ session, isOver = false }: Props) => {
  const text = useText("pupil")
  const results = useText("results")
  const { public: state } = session.view
  const poll = currentPoll(state)
  const decisions = Object.values(state.decisions)
  const answers = decisions.length > 0 && (
    <section className={styles.section}>
      <h2>{results(decisions.length === 1 ? "decision" : "decisions")}</h2>
      {decisions.map((decision) => (
        <DecisionCard key={decision.contribution} decision={decision} state={state} withWho withVoice />
      ))}
    </section>
  )
  return (
    <>
      {!poll && (
        <Empty drawing={<StageShape kind="decide" />}>
          {text(isOver ? "finished.nothing" : "decide.noPoll")}
        </Empty>
      )}
      {poll?.status === "revealed" && <LateBallot session={session} poll={poll} />}
      {poll?.status === "revealed" && <Result poll={poll} state={state} answer={answers} withVoice />}
      <HasMoved state={state} />
      {poll && poll.status !== "revealed" && <Closed session={session} poll={poll} stage="decide" />}
      {poll?.status !== "revealed" && answers}
      <TasksOf session={session} />
      <RepliesOf session={session} />
      {decisions.length === 0 && poll?.status === "revealed" && !isOver && (
        <p className={styles.hint}>{text("decide.noDecision")}</p>
      )}
    </>
  )
}
