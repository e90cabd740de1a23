/** The top of a pupil's screen: the stage's shape, the question, and a voice to read it. */
import type { ReactNode } from "react"
import type { StageKind } from "../../domain/templates.ts"
import { useText } from "../language/language-provider.tsx"
import { StageShape } from "./art/stage-shape.tsx"
import { classNames } from "./class-names.ts"
import styles from "./question-header.module.css"
import { Speaker } from "./speaker.tsx"

type Props = {
  stage: StageKind
  /** What the stage is called, where it has a name of its own. */
  name?: string
  question: string
  /** What is asked now, under the question. */
  task?: string
  /** Beside the stage's name: a timer. */
  aside?: ReactNode
  /** One row, for when one is busy below it: the shape and the question. */
  compact?: boolean
  /** The task tells what has just happened: it is announced. */
  isTaskSaid?: boolean
}

export const QuestionHeader = (props: Props) => {
  const { stage, question, task, aside, compact = false, isTaskSaid } = props
  const text = useText("common.stage")
  const name = props.name ?? text(stage)
  if (compact)
    return (
      <header className={classNames(styles.header, styles.compact)} data-stage={stage}>
        <span className={styles.shape}>
          <StageShape kind={stage} />
        </span>
        <h1 dir="auto">
          <span className="said-only">{name}. </span>
          {question}
        </h1>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        <Speaker text={question} />
      </header>
    )
  return (
    <header className={styles.header} data-stage={stage}>
      <div className={styles.stage}>
        <span className={styles.shape}>
          <StageShape kind={stage} />
        </span>
        <span className={styles.name}>{name}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      <div className={styles.question}>
        <h1 dir="auto">{question}</h1>
        <Speaker text={task === undefined ? question : `${question} ${task}`} />
      </div>
      {task !== undefined && (
        <p className={styles.task} role={isTaskSaid ? "status" : undefined}>
          {task}
        </p>
      )}
    </header>
  )
}
