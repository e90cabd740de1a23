/** Where there is nothing to read but the question: people come in, listen, or are done. */
import { boardOf } from "../../../domain/session/board.ts"
import { treeOf } from "../../../domain/session/projection.ts"
import type { StageKind } from "../../../domain/templates.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../art/stage-shape.tsx"
import { classNames } from "../class-names.ts"
import { useFit } from "./fit.ts"
import type { Projected } from "./projected.ts"
import styles from "./quiet-scenes.module.css"
import { GrownTree, Scene } from "./scene.tsx"

/** Before the first stage, on a screen that does not know the code. */
export const GatheringScene = (projected: Projected) => {
  const text = useText("projector.gathering")
  const joined = Object.keys(projected.state.seats).length
  return (
    <Under {...projected} title={text("title")} lines={[projected.state.question, text("how")]}>
      {text("in", { joined })}
    </Under>
  )
}

export const ThanksScene = (projected: Projected) => {
  const text = useText("projector")
  const { buds, leaves } = treeOf(projected.state, projected.turnout)
  const counts = [
    buds > 0 ? text("tree.ideas", { count: buds }) : "",
    leaves > 0 ? text("tree.arguments", { count: leaves }) : "",
  ]
  return (
    <Under
      {...projected}
      title={text("thanks.title")}
      lines={[projected.state.question, text("thanks.kept")]}
    >
      {counts.filter((it) => it !== "").join(" · ")}
    </Under>
  )
}

type UnderProps = Projected & { title: string; lines: readonly string[]; children: string }

/** Under the tree, which takes most of the wall. */
const Under = ({ title, lines, children, ...projected }: UnderProps) => {
  const { ref, shrunk } = useFit(0, `${title} ${lines.join(" ")}`)
  return (
    <div className={styles.under}>
      <div ref={ref} className={classNames(styles.words, shrunk)}>
        <h1 className={styles.title}>{title}</h1>
        {lines.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </div>
      <GrownTree counts={treeOf(projected.state, projected.turnout)} stage={projected.stage}>
        <p className={styles.count} role="status">
          {children}
        </p>
      </GrownTree>
    </div>
  )
}

/** A stage that has no scene of its own: the question, and what was said about it at the start. */
export const QuestionScene = (projected: Projected) => {
  const text = useText("projector.tree")
  const ideas = boardOf(projected.state).length
  const { context } = projected.state
  return (
    <Scene
      {...projected}
      content={context}
      caption={ideas === 0 ? undefined : text("ideas", { count: ideas })}
      tightest={3}
      smaller={1}
      treeless={(level) => level >= 2}
    >
      {() => (
        <p className={styles.context} dir="auto">
          {context}
        </p>
      )}
    </Scene>
  )
}

/** Over everything: tablets down. */
export const Paused = ({ stage }: { stage: StageKind }) => {
  const text = useText("projector.pause")
  return (
    <div className={styles.paused} role="status">
      <StageShape kind={stage} className={styles.shape} />
      <p className={styles.title}>{text("title")}</p>
      <p>{text("next")}</p>
    </div>
  )
}
