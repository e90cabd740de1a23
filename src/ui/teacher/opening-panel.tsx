/** What everybody thinks now: asked, answered and closed. How many, never what. */
import { limits } from "../../domain/limits.ts"
import { questionOf } from "../../domain/session/opening.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { TextInput } from "../parts/text-input.tsx"
import type { SessionProps } from "../session-props.ts"
import { Panel } from "./panel.tsx"
import type { Opening } from "./use-opening.ts"
import styles from "./vote-panel.module.css"
import { Closing, MissingDialog, Turnout } from "./vote-panel.tsx"

type Props = { session: SessionProps; opening: Opening }

export const OpeningPanel = ({ session, opening }: Props) => {
  const text = useText("teacher.opening")
  const { phase, poll, turnout } = opening
  if (phase === "new" || !poll) return <NewOpening opening={opening} />
  const question = <p dir="auto">{questionOf(session.view.public, poll)}</p>
  if (phase === "closing") return <Closing session={session} />
  if (phase === "open")
    return (
      <Panel title={text("isOpen")}>
        {question}
        <Turnout turnout={turnout} words={turnout && text("turnout", turnout)} />
        <MissingDialog
          session={session}
          seats={opening.missing}
          isOpen={opening.isAsking}
          onWait={opening.stopAsking}
          onClose={opening.closeNow}
        />
      </Panel>
    )
  return (
    <Panel title={text("closed")}>
      {question}
      <p role="status">{text("kept", { count: poll.counted })}</p>
      <Reopen opening={opening} />
    </Panel>
  )
}

const NewOpening = ({ opening }: Pick<Props, "opening">) => {
  const text = useText("teacher.opening")
  return (
    <Panel title={text("title")}>
      <p className={styles.soft}>{text("lead")}</p>
      <TextInput
        label={text("question")}
        description={text("questionHint")}
        value={opening.question}
        onChange={opening.setQuestion}
        maxLength={limits.question}
      />
    </Panel>
  )
}

const Reopen = ({ opening: { reopen } }: Pick<Props, "opening">) => {
  const text = useText("teacher.vote")
  if (!reopen) return null
  return (
    <div>
      <Button size="small" onPress={reopen}>
        {text("reopen")}
      </Button>
    </div>
  )
}
