/** Why a text is not published: a ready sentence in one tap, or one's own words. The pupil reads it. */
import { limits } from "../../domain/limits.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { TextArea } from "../parts/text-area.tsx"
import styles from "./approve-screen.module.css"

type Props = {
  kind: "rephrase" | "refuse"
  /** What the pupil wrote. */
  words: string
  own: string
  onOwn: (own: string) => void
  /** A ready sentence is sent as it is. */
  onSend: (reason: string) => void
}

const rephrasings = ["why", "sentence", "names", "respect", "question"] as const
const refusals = ["respect", "private", "question", "same"] as const

export const ReasonPanel = ({ kind, words, own, onOwn, onSend }: Props) => {
  const text = useText("teacher.approve")
  const isRefusal = kind === "refuse"
  const ready = isRefusal
    ? refusals.map((it) => text(`refusal.${it}`))
    : rephrasings.map((it) => text(`reason.${it}`))
  return (
    <section className={styles.reasons} aria-label={isRefusal ? text("refuseTitle") : text("reasonTitle")}>
      <h2>{isRefusal ? text("refuseTitle") : text("reasonTitle")}</h2>
      <p className={styles.quoted} dir="auto">
        {words}
      </p>
      <p className={styles.soft}>{text("reasonHint")}</p>
      <div className={styles.ready}>
        {ready.map((reason, at) => (
          <Button key={reason} size="small" onPress={() => onSend(reason)} autoFocus={at === 0}>
            {reason}
          </Button>
        ))}
      </div>
      <TextArea label={text("own")} value={own} onChange={onOwn} limit={limits.reason} rows={2} />
    </section>
  )
}
