/** One thing to look at: the stage, the question, what is said, and the tree that grows from it. */
import type { ReactNode } from "react"
import { type TreeCounts, treeOf } from "../../../domain/session/projection.ts"
import type { PublicState } from "../../../domain/session/state.ts"
import type { StageKind } from "../../../domain/templates.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../art/stage-shape.tsx"
import { Tree } from "../art/tree.tsx"
import { classNames } from "../class-names.ts"
import { useStageName } from "../stage-name.ts"
import { Clock } from "./clock.tsx"
import { useFit } from "./fit.ts"
import type { Projected } from "./projected.ts"
import styles from "./scene.module.css"

type Props = Projected & {
  /** Large above all, or one line under the stage where something else is the matter. */
  question?: "large" | "line"
  /** Under the tree: what is counted there. */
  caption?: ReactNode
  /** Names what is shown, so that it is fitted anew when it changes. */
  content: string
  tightest: number
  /** At these levels the words take the whole width. */
  treeless?: (level: number) => boolean
  /** From this level on the question is set smaller, then not at all. */
  smaller?: number
  questionless?: number
  /** From this level on the question has one line; the tablets show the whole. */
  oneLine?: number
  /** No clock: what it ran for is over. */
  isTimeless?: boolean
  children: (level: number) => ReactNode
}

export const Scene = (props: Props) => {
  const { state, stage, hostNow, turnout, question = "large", caption, content, tightest, children } = props
  const { ref, level, shrunk } = useFit(tightest, `${stage} ${state.question} ${content}`)
  const isWide = props.treeless?.(level) ?? false
  const isSmaller = level >= (props.smaller ?? 99)
  const isHidden = level >= (props.questionless ?? 99)
  const counted = caption !== undefined && <p className={styles.caption}>{caption}</p>
  return (
    <div className={classNames(styles.scene, isWide && styles.wide, shrunk)} data-low={isWide || undefined}>
      <header className={styles.head}>
        <StageMark state={state} stage={stage} />
        {isWide && counted}
        {!props.isTimeless && <Clock state={state} hostNow={hostNow} />}
      </header>
      <h1
        className={classNames(
          styles.question,
          styles[question],
          isSmaller && styles.smaller,
          isHidden && "said-only",
          level >= (props.oneLine ?? 99) && styles.oneLine,
          state.question.length > 100 && styles.long,
        )}
        dir="auto"
      >
        {state.question}
      </h1>
      <div ref={ref} className={styles.body}>
        {children(level)}
      </div>
      {!isWide && (
        <GrownTree counts={treeOf(state, turnout)} stage={stage}>
          {counted}
        </GrownTree>
      )}
    </div>
  )
}

const StageMark = ({ state, stage }: { state: PublicState; stage: StageKind }) => {
  const text = useText("common.stage")
  const names = useStageName(state.stages, state.titles)
  const now = state.stages[state.stage]
  return (
    <div className={styles.stage}>
      <StageShape kind={stage} className={styles.shape} />
      <p className={styles.name}>{now?.kind === stage && !state.finished ? names(now) : text(stage)}</p>
    </div>
  )
}

type TreeProps = { counts: TreeCounts; stage: StageKind; children?: ReactNode }

/** The tree on its hill, with what it counts written on the ground. */
export const GrownTree = ({ counts, stage, children }: TreeProps) => (
  <div className={styles.grown}>
    <div className={styles.place}>
      <Tree {...counts} stage={stage} className={styles.tree} />
    </div>
    {children}
  </div>
)
