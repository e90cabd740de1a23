/** What one thought of the session: four questions, one at a time, with faces for the youngest. */
import { useEffect, useState } from "react"
import {
  type EvaluationAnswers,
  type EvaluationQuestion,
  evaluationQuestions,
} from "../../../domain/session/events-follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { Button } from "../../parts/button.tsx"
import { Empty } from "../../parts/empty.tsx"
import { EvaluationTotals } from "../../parts/evaluation-totals.tsx"
import { ScoreFace, ScorePoint } from "../../parts/score-face.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import styles from "./evaluate.module.css"
import { Listen } from "./listen.tsx"
import { useScreenMode } from "./screen-mode.ts"
import { useAct } from "./use-act.ts"
import { draftOf } from "./use-draft.ts"

type Props = { session: SessionProps; isReadOnly?: boolean }
type Given = Partial<EvaluationAnswers>

export const Evaluate = ({ session, isReadOnly = false }: Props) => {
  const { public: state, own } = session.view
  const [isAgain, setAgain] = useState(false)
  const isAsking = !isReadOnly && !state.finished && !state.evaluation
  if (isAsking && (own.evaluation === undefined || isAgain))
    return <Questions session={session} onDone={() => setAgain(false)} />
  if (state.evaluation) return <Shown session={session} />
  if (own.evaluation === undefined) return <Listen session={session} />
  return <Thanks session={session} {...(isAsking ? { onAgain: () => setAgain(true) } : {})} />
}

const Questions = ({ session, onDone }: { session: SessionProps; onDone: () => void }) => {
  const text = useText("pupil.evaluate")
  const { run, problem, isBusy } = useAct(session.act)
  const { drafts, seat } = session
  const draft = draftOf.evaluation(seat)
  const [given, setGiven] = useState<Given>({})
  const [at, setAt] = useState(0)
  useScreenMode("voting")
  useEffect(() => {
    let isWanted = true
    drafts.loadValue(draft).then(
      (kept) => {
        if (!isWanted || !isGiven(kept)) return
        setGiven((now) => ({ ...kept, ...now }))
      },
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [drafts, draft])
  const question = evaluationQuestions[at] ?? "listened"
  const answer = async (value: number) => {
    const now = { ...given, [question]: value }
    setGiven(now)
    drafts.saveValue(draft, now).catch(() => undefined)
    const next = at + 1
    if (next < evaluationQuestions.length) return setAt(next)
    if (isWhole(now) && (await run({ type: "Evaluate", answers: now }))) onDone()
  }
  return (
    <div className={styles.all}>
      <p className={styles.at} role="status">
        {text("of", { at: at + 1, all: evaluationQuestions.length })}
      </p>
      <Question
        key={question}
        question={question}
        value={given[question] ?? null}
        isYoung={session.view.public.template === "little-council"}
        onAnswer={(value) => !isBusy && void answer(value)}
      />
      {problem !== undefined && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      <p className={styles.seen}>{text("seen")}</p>
      {at > 0 && (
        <Button kind="quiet" onPress={() => setAt(at - 1)}>
          {text("back")}
        </Button>
      )}
    </div>
  )
}

const scores = ["1", "2", "3", "4", "5"] as const

type QuestionProps = {
  question: EvaluationQuestion
  value: number | null
  isYoung: boolean
  onAnswer: (value: number) => void
}

const Question = ({ question, value, isYoung, onAnswer }: QuestionProps) => {
  const text = useText("results.evaluation")
  const given = scores.find((it) => Number(it) === value)
  const labels = scores.map((score) => `${text(`scale.${score}`)}.`)
  const Picture = isYoung ? ScoreFace : ScorePoint
  return (
    <>
      <div className={styles.ask}>
        <h2>{text(question)}</h2>
        <Speaker text={[text(question), ...labels].join(" ")} isNamed />
      </div>
      <div className={styles.answers}>
        {scores.map((score) => (
          <Button
            key={score}
            wide
            size="ballot"
            aria-pressed={score === given}
            icon={<Picture score={Number(score)} />}
            onPress={() => onAnswer(Number(score))}
          >
            {text(`scale.${score}`)}
          </Button>
        ))}
      </div>
    </>
  )
}

const Thanks = ({ session, onAgain }: { session: SessionProps; onAgain?: () => void }) => {
  const text = useText("pupil.evaluate")
  const isHere = session.pending.some((it) => it.event.type === "v1.EvaluationGiven")
  return (
    <Empty
      drawing={<StageShape kind="evaluate" />}
      action={onAgain && <Button onPress={onAgain}>{text("change")}</Button>}
    >
      <span role="status">{text(isHere ? "kept" : "thanks")}</span>
    </Empty>
  )
}

const Shown = ({ session }: { session: SessionProps }) => {
  const text = useText("results.evaluation")
  const totals = session.view.public.evaluation
  if (!totals) return null
  return (
    <section className={styles.all}>
      <h2>{text("title")}</h2>
      <p className={styles.at}>{text("answers", { count: totals.answered })}</p>
      <EvaluationTotals totals={totals} />
    </section>
  )
}

const isWhole = (given: Given): given is EvaluationAnswers =>
  evaluationQuestions.every((it) => given[it] !== undefined)

const isGiven = (value: unknown): value is Given =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((it) => typeof it === "number" && it >= 1 && it <= 5)
