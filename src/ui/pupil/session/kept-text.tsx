/** A text that was begun and not sent: it stays on this device, to be sent or left. */
import { useEffect, useState } from "react"
import type { Command } from "../../../domain/session/commands.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Card } from "../../parts/card.tsx"
import type { SessionProps } from "../../session-props.ts"
import styles from "./card-parts.module.css"
import { useAct } from "./use-act.ts"

type Props = {
  session: Pick<SessionProps, "act" | "drafts">
  draft: string
  toCommand: (text: string) => Command
}

export const KeptText = ({ session, draft, toCommand }: Props) => {
  const text = useText("pupil")
  const { drafts } = session
  const { run, problem, isBusy } = useAct(session.act)
  const [kept, setKept] = useState("")
  useEffect(() => {
    let isWanted = true
    drafts.load(draft).then(
      (found) => isWanted && setKept(found),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [drafts, draft])
  if (kept.trim() === "") return null
  const send = async () => {
    if (await run(toCommand(kept), draft)) setKept("")
  }
  return (
    <Card
      text={kept}
      withVoice
      look="dotted"
      label={text("fate.started")}
      actions={
        <>
          <Button isDisabled={isBusy} onPress={() => void send()}>
            {text("left.send")}
          </Button>
          {problem !== undefined && (
            <p className={styles.problem} role="status">
              {problem}
            </p>
          )}
        </>
      }
    />
  )
}
