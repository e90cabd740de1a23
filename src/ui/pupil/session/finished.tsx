/** The end of the lesson, and the day after: may the tablet be closed, what was chosen, what was answered. */

import CircleCheck from "lucide-react/icons/circle-check"
import Hourglass from "lucide-react/icons/hourglass"
import type { ReactNode } from "react"
import type { StageKind } from "../../../domain/templates.ts"
import { useText } from "../../language/language-provider.tsx"
import { classNames } from "../../parts/class-names.ts"
import { QuestionHeader } from "../../parts/question-header.tsx"
import type { SessionProps } from "../../session-props.ts"
import { PupilPage } from "../pupil-page.tsx"
import { Decide } from "./decide.tsx"
import styles from "./finished.module.css"
import { countToSend } from "./pending-work.ts"
import { RefusedAct } from "./refused-acts.tsx"
import { useStanding } from "./use-standing.ts"

type Props = { session: SessionProps; stage: StageKind; foot: ReactNode; tools: ReactNode; path: ReactNode }

export const Finished = ({ session, stage, foot, tools, path }: Props) => {
  const text = useText("pupil.finished")
  const standing = useStanding(session)
  const count = countToSend(session.pending)
  const Sign = count === 0 ? CircleCheck : Hourglass
  return (
    <PupilPage
      stage={stage}
      header={<QuestionHeader stage={stage} question={session.view.public.question} task={text("title")} />}
      foot={foot}
      tools={tools}
    >
      <p className={classNames(styles.sign, count > 0 && styles.keep)} role="status">
        <Sign aria-hidden size={56} />
        {count === 0 ? text("safe") : text("keepOn", { count })}
      </p>
      {standing.act && (
        <RefusedAct
          session={session}
          act={standing.act}
          onTakenBack={standing.onAnswered}
          onClose={standing.onClose}
        />
      )}
      <Decide session={session} isOver />
      {path}
    </PupilPage>
  )
}
