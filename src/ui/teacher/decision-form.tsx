/** Accepted, in part or refused; why; who and when where it is known. What is typed is kept until it is published. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import { oppositeOf } from "../../domain/session/opposite.ts"
import type { Decision } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne } from "../parts/choice.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { TextInput } from "../parts/text-input.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./decide-panel.module.css"
import { answerDraft, keepAnswer, useKeptAnswer } from "./kept-answer.ts"
import { useAct } from "./use-acts.ts"

type Props = { session: SessionProps; id: string; decision: Decision | undefined; onDone: () => void }

export const DecisionForm = ({ session, id, decision, onDone }: Props) => {
  const text = useText("teacher.decide")
  const common = useText("common.act")
  const act = useAct(session)
  const [answer, change] = useKeptAnswer(session, id, decision)
  const { verdict, reason, who, when } = answer
  const [isChecked, setChecked] = useState(false)
  const isWordless = reason.trim() === ""
  const publish = async () => {
    setChecked(true)
    if (verdict === null || isWordless) return
    const command = { type: "GiveDecision", contribution: id, verdict, reason, who, when } as const
    const opposite = oppositeOf(session.view, command)
    const undo = () => {
      keepAnswer(session, id, answer).catch(() => undefined)
      if (opposite) void session.act(opposite)
    }
    if (!(await act(command, text("published"), { draft: answerDraft(id), undo }))) return
    await session.drafts.saveValue(answerDraft(id), null).catch(() => undefined)
    onDone()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void publish()
      }}
    >
      <ChooseOne
        label={text("verdict")}
        columns={3}
        value={verdict}
        onChange={(next) => change({ verdict: next })}
        error={isChecked && verdict === null ? text("verdictMissing") : undefined}
        options={[
          { value: "accepted", label: text("accepted") },
          { value: "partly", label: text("partly") },
          { value: "refused", label: text("refused") },
        ]}
      />
      <TextArea
        label={text("reason")}
        value={reason}
        onChange={(next) => change({ reason: next })}
        limit={limits.reason}
        rows={3}
        isRequired
        error={isChecked && isWordless ? text("reasonMissing") : undefined}
      />
      <div className={styles.pair}>
        <TextInput
          label={text("who")}
          description={text("optional")}
          value={who}
          onChange={(next) => change({ who: next })}
          maxLength={limits.name}
        />
        <TextInput
          label={text("when")}
          description={text("optional")}
          value={when}
          onChange={(next) => change({ when: next })}
          maxLength={limits.name}
        />
      </div>
      <div className={styles.acts}>
        <Button onPress={onDone}>{common("cancel")}</Button>
        <Button kind="primary" type="submit">
          {text("publish")}
        </Button>
      </div>
    </form>
  )
}
