/**
 * What the class looks at together: the tree and one thing to read. It is given the public state alone, and shows
 * neither a name nor a total before the reveal.
 */
import type { LiveFrame } from "../../client/log-client.ts"
import { treeOf } from "../../domain/session/projection.ts"
import type { PublicState } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import { Tree } from "./art/tree.tsx"
import { Canvas } from "./projection/canvas.tsx"
import styles from "./stage-projection.module.css"

export type StageProjectionProps = {
  state: PublicState
  live: LiveFrame | null
  /** ms since 1970 by the host's clock. */
  hostNow: () => number
  /** What is shown may be old: there is no network. */
  isStale?: boolean
}

export const StageProjection = ({ state, live }: StageProjectionProps) => {
  const text = useText("common.stage")
  const stage = state.stages[state.stage]?.kind ?? "understand"
  return (
    <Canvas stage={stage}>
      <div className={styles.scene}>
        <div>
          <p>{text(stage)}</p>
          <h1 dir="auto">{state.question}</h1>
        </div>
        <Tree {...treeOf(state, live?.turnout)} stage={stage} className={styles.tree} />
      </div>
    </Canvas>
  )
}
