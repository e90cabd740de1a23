/** Whose reply is asked for, and until when; and the reply itself. */
import { useState } from "react"
import { limits } from "../../../domain/limits.ts"
import type { Reply } from "../../../domain/session/state-follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { TextArea } from "../../parts/text-area.tsx"
import { TextInput } from "../../parts/text-input.tsx"
import type { SessionProps } from "../../session-props.ts"
import { useAct } from "../use-acts.ts"
import { useKeptForm } from "../use-kept-form.ts"
import styles from "./follow-up.module.css"
import { useMake } from "./use-made.ts"

export const AskForm = ({ session, onClose }: { session: SessionProps; onClose: () => void }) => {
  const text = useText("teacher.reply")
  const common = useText("common.act")
  const make = useMake(session)
  const { fields, change, forget } = useKeptForm(session, "reply/new", { of: "", due: "" })
  const [isChecked, setChecked] = useState(false)
  const { of, due } = fields
  const isNobodys = of.trim() === ""
  const ask = async () => {
    setChecked(true)
    if (isNobodys || due === "") return
    const undo = (reply: string) => ({ type: "StopAsking", reply }) as const
    if ((await make({ type: "AskReply", of, due }, text("asked"), undo)) === null) return
    forget()
    onClose()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <div className={styles.pair}>
        <TextInput
          label={text("of")}
          description={text("ofHint")}
          value={of}
          onChange={(next) => change({ of: next })}
          maxLength={limits.name}
          isRequired
          error={isChecked && isNobodys ? text("ofMissing") : undefined}
        />
        <TextInput
          type="date"
          label={text("due")}
          value={due}
          onChange={(next) => change({ due: next })}
          isRequired
          error={isChecked && due === "" ? text("dueMissing") : undefined}
        />
      </div>
      <div className={styles.acts}>
        <Button onPress={onClose}>{common("cancel")}</Button>
        <Button type="submit">{text("ask")}</Button>
      </div>
    </form>
  )
}

type GiveProps = { session: SessionProps; reply: Reply; onClose: () => void }

export const GiveForm = ({ session, reply, onClose }: GiveProps) => {
  const text = useText("teacher.reply")
  const common = useText("common.act")
  const act = useAct(session)
  const start = { from: reply.of, words: "" }
  const { fields, change, forget } = useKeptForm(session, `reply/${reply.reply}`, start)
  const [isChecked, setChecked] = useState(false)
  const isNobodys = fields.from.trim() === ""
  const isWordless = fields.words.trim() === ""
  const give = async () => {
    setChecked(true)
    if (isNobodys || isWordless) return
    const command = { type: "GiveReply", reply: reply.reply, from: fields.from, text: fields.words } as const
    if (!(await act(command, text("given")))) return
    forget()
    onClose()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <TextInput
        label={text("from")}
        value={fields.from}
        onChange={(from) => change({ from })}
        maxLength={limits.name}
        isRequired
        error={isChecked && isNobodys ? text("ofMissing") : undefined}
      />
      <TextArea
        label={text("words")}
        value={fields.words}
        onChange={(words) => change({ words })}
        limit={limits.reply}
        rows={4}
        isRequired
        error={isChecked && isWordless ? text("wordsMissing") : undefined}
      />
      <div className={styles.acts}>
        <Button onPress={onClose}>{common("cancel")}</Button>
        <Button type="submit">{text("publish")}</Button>
      </div>
    </form>
  )
}
