/** Why a text is not published: a ready sentence in one tap, or one's own words. The pupil reads it. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { TextArea } from "../parts/text-area.tsx"
import styles from "./approve-screen.module.css"

type Props = { kind: "rephrase" | "refuse"; onSend: (reason: string) => void; onCancel: () => void }

const rephrasings = ["why", "sentence", "names", "respect", "question"] as const
const refusals = ["respect", "private", "question", "same"] as const

export const ReasonPanel = ({ kind, onSend, onCancel }: Props) => {
  const text = useText("teacher.approve")
  const [own, setOwn] = useState("")
  const isRefusal = kind === "refuse"
  const ready = isRefusal
    ? refusals.map((it) => text(`refusal.${it}`))
    : rephrasings.map((it) => text(`reason.${it}`))
  return (
    <section className={styles.reasons} aria-label={isRefusal ? text("refuseTitle") : text("reasonTitle")}>
      <h2>{isRefusal ? text("refuseTitle") : text("reasonTitle")}</h2>
      <p className={styles.soft}>{text("reasonHint")}</p>
      <div className={styles.ready}>
        {ready.map((reason, at) => (
          <Button key={reason} onPress={() => onSend(reason)} autoFocus={at === 0}>
            {reason}
          </Button>
        ))}
      </div>
      <TextArea label={text("own")} value={own} onChange={setOwn} limit={limits.reason} rows={2} />
      <div className={styles.send}>
        <Button onPress={onCancel}>{text("cancel")}</Button>
        <Button kind="primary" onPress={() => onSend(own)} isDisabled={own.trim() === ""}>
          {text("send")}
        </Button>
      </div>
    </section>
  )
}
