/** What adults were asked and until when; their reply, written down as it was given. */
import { useState } from "react"
import { dayAt } from "../../../domain/session/follow-up.ts"
import type { Reply } from "../../../domain/session/state-follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Replies } from "../../parts/replies.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Panel } from "../panel.tsx"
import { useAct } from "../use-acts.ts"
import styles from "./follow-up.module.css"
import { LateReplies } from "./late-replies.tsx"
import { AskForm, GiveForm } from "./reply-forms.tsx"

type Props = {
  session: SessionProps
  /** For the registry: a form is open. */
  first?: "ask" | "give"
}

export const RepliesPanel = ({ session, first }: Props) => {
  const text = useText("teacher.reply")
  const [isAsking, setAsking] = useState(first === "ask")
  const { replies } = session.view.public
  const today = dayAt(session.hostNow())
  const isEmpty = Object.keys(replies).length === 0
  return (
    <Panel title={text("title")}>
      <LateReplies session={session} />
      <p className={styles.lead}>{isEmpty ? text("none") : text("lead")}</p>
      <Replies replies={replies} today={today}>
        {(reply) => <Acts session={session} reply={reply} isOpenAtFirst={first === "give"} />}
      </Replies>
      {isAsking ? (
        <AskForm session={session} onClose={() => setAsking(false)} />
      ) : (
        <div>
          <Button size="small" onPress={() => setAsking(true)}>
            {text("ask")}
          </Button>
        </div>
      )}
    </Panel>
  )
}

type ActsProps = { session: SessionProps; reply: Reply; isOpenAtFirst: boolean }

const Acts = ({ session, reply, isOpenAtFirst }: ActsProps) => {
  const text = useText("teacher.reply")
  const act = useAct(session)
  const [isGiving, setGiving] = useState(isOpenAtFirst && reply.given === null)
  if (isGiving) return <GiveForm session={session} reply={reply} onClose={() => setGiving(false)} />
  if (reply.given)
    return (
      <div className={styles.acts}>
        <Button
          kind="quiet"
          size="small"
          onPress={() => void act({ type: "WithdrawReply", reply: reply.reply }, text("withdrawn"))}
        >
          {text("withdraw")}
        </Button>
      </div>
    )
  return (
    <div className={styles.acts}>
      <Button
        kind="quiet"
        size="small"
        onPress={() => void act({ type: "StopAsking", reply: reply.reply }, text("stopped"))}
      >
        {text("stop")}
      </Button>
      <Button size="small" onPress={() => setGiving(true)}>
        {text("give")}
      </Button>
    </div>
  )
}
