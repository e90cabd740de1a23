/** Accepted, in part or refused; why; who and when where it is known. What is typed is kept until it is published. */
import { useEffect, useState } from "react"
import { limits } from "../../domain/limits.ts"
import type { Verdict } from "../../domain/session/events.ts"
import type { Decision } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne } from "../parts/choice.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { TextInput } from "../parts/text-input.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./decide-panel.module.css"
import { useAct } from "./use-acts.ts"

type Props = { session: SessionProps; id: string; decision: Decision | undefined; onDone: () => void }

export const DecisionForm = ({ session, id, decision, onDone }: Props) => {
  const text = useText("teacher.decide")
  const common = useText("common.act")
  const act = useAct(session)
  const [verdict, setVerdict] = useState<Verdict | null>(decision?.verdict ?? null)
  const [reason, setReason] = useKeptText(session, `decision/${id}`, decision?.reason ?? "")
  const [who, setWho] = useState(decision?.who ?? "")
  const [when, setWhen] = useState(decision?.when ?? "")
  const [isChecked, setChecked] = useState(false)
  const isWordless = reason.trim() === ""
  const publish = async () => {
    setChecked(true)
    if (verdict === null || isWordless) return
    const command = { type: "GiveDecision", contribution: id, verdict, reason, who, when } as const
    if (await act(command, text("published"), { draft: `decision/${id}` })) onDone()
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
        onChange={setVerdict}
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
        onChange={setReason}
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
          onChange={setWho}
          maxLength={limits.name}
        />
        <TextInput
          label={text("when")}
          description={text("optional")}
          value={when}
          onChange={setWhen}
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

/** A text that survives a reload until its act sends it. */
const useKeptText = ({ drafts, hostNow }: SessionProps, id: string, first: string) => {
  const [shown, setShown] = useState(first)
  useEffect(() => {
    let isWanted = true
    drafts
      .load(id)
      .then((kept) => isWanted && kept !== "" && setShown(kept))
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [drafts, id])
  const change = (next: string) => {
    setShown(next)
    drafts.save(id, next, hostNow()).catch(() => undefined)
  }
  return [shown, change] as const
}
