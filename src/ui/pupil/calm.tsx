/** A moment of waiting, or a screen that says one thing: a drawing, a sentence, a way on. Nothing turns. */
import type { ReactNode } from "react"
import type { StageKind } from "../../domain/templates.ts"
import { Tree } from "../parts/art/tree.tsx"
import { Speaker } from "../parts/speaker.tsx"
import styles from "./calm.module.css"
import { PupilPage } from "./pupil-page.tsx"

type Props = {
  title: string
  stage?: StageKind | undefined
  drawing?: ReactNode
  action?: ReactNode
  foot?: ReactNode
  tools?: ReactNode
  children?: ReactNode
  /** What a voice reads beside the words: for a screen on which somebody waits alone. */
  spoken?: string
}

export const Calm = ({
  title,
  stage,
  drawing = <SmallTree />,
  action,
  foot,
  tools,
  children,
  spoken,
}: Props) => (
  <PupilPage stage={stage} centred foot={foot} tools={tools}>
    <div className={styles.calm}>
      <div className={styles.drawing}>{drawing}</div>
      <div className={styles.said}>
        <div className={styles.words} role="status">
          <h1>{title}</h1>
          {children !== undefined && <p>{children}</p>}
        </div>
        {spoken !== undefined && <Speaker text={spoken} />}
      </div>
      {action}
    </div>
  </PupilPage>
)

export const SmallTree = () => (
  <Tree buds={7} leaves={18} fruits={0} ring={false} revealed={false} stage="argue" />
)
