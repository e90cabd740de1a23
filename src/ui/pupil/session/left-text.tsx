/** The class has moved on while somebody was writing: send it as it is, or keep it. Either way nothing is lost. */
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import { useToast } from "../../parts/toast.tsx"
import type { SessionProps } from "../../session-props.ts"
import styles from "./card-parts.module.css"
import type { OpenText } from "./open-editor.ts"
import { useAct } from "./use-act.ts"

type Props = { session: SessionProps; left: OpenText; onDone: () => void }

export const LeftText = ({ session, left, onDone }: Props) => {
  const text = useText("pupil.left")
  const showToast = useToast()
  const { run, problem, isBusy } = useAct(session.act)
  const send = async () => {
    if (!(await run(left.command, left.draft))) return
    showToast({ message: text("sent") })
    onDone()
  }
  return (
    <section className={styles.similar} role="status">
      <h2>{text("title")}</h2>
      <p>{text("words")}</p>
      <Card text={left.text} look="dotted" as="div" withVoice />
      {problem !== undefined && <p className={styles.problem}>{problem}</p>}
      <div className={styles.small}>
        <Button onPress={onDone}>{text("keep")}</Button>
        <Button kind="primary" isDisabled={isBusy} onPress={() => void send()}>
          {text("send")}
        </Button>
      </div>
    </section>
  )
}
