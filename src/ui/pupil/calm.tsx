/** A moment of waiting, or a screen that says one thing: a drawing, a sentence, a way on. Nothing turns. */
import type { ReactNode } from "react"
import type { StageKind } from "../../domain/templates.ts"
import { Tree } from "../parts/art/tree.tsx"
import { Empty } from "../parts/empty.tsx"
import { PupilPage } from "./pupil-page.tsx"

type Props = {
  title: string
  stage?: StageKind | undefined
  drawing?: ReactNode
  action?: ReactNode
  foot?: ReactNode
  tools?: ReactNode
  children?: ReactNode
}

export const Calm = ({ title, stage, drawing = <SmallTree />, action, foot, tools, children }: Props) => (
  <PupilPage stage={stage} centred foot={foot} tools={tools}>
    <Empty drawing={drawing} title={title} action={action}>
      <span role="status">{children}</span>
    </Empty>
  </PupilPage>
)

export const SmallTree = () => (
  <Tree buds={7} leaves={18} fruits={0} ring={false} revealed={false} stage="argue" />
)
