/** The file of what waits here: kept among the downloads, or given to another app of the device. */
import Download from "lucide-react/icons/download"
import Share2 from "lucide-react/icons/share-2"
import { useText } from "../language/language-provider.tsx"
import { Button } from "./button.tsx"
import styles from "./carry.module.css"
import { Dialog } from "./dialog.tsx"
import { Speaker } from "./speaker.tsx"

/** `sent`: nothing waits any more. */
export type GiveNote = "saved" | "sent" | "failed"

type Props = {
  /** Things in the file; null: it is being made. */
  count: number | null
  note: GiveNote | null
  onSave: () => void
  /** Left out where the browser shares no such file. */
  onShare?: () => void
  onClose: () => void
}

export const GiveWorkDialog = ({ count, note, onSave, onShare, onClose }: Props) => {
  const text = useText("common.carry")
  const act = useText("common.act")
  const title = text("giveTitle")
  const counted = count === null ? [] : [text("waits", { count })]
  const before = [...counted, text("giveWho"), text("giveHow"), text("giveStays")]
  const words = note === null ? before : [text(note), ...(note === "saved" ? [text("giveHow")] : [])]
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={<Button onPress={onClose}>{act("close")}</Button>}
    >
      <div className={styles.said}>
        <div className={styles.words} role="status">
          {words.map((sentence, at) => (
            <p key={sentence}>{at === 0 ? <strong>{sentence}</strong> : sentence}</p>
          ))}
        </div>
        <Speaker text={[title, ...words].join(". ")} />
      </div>
      {note !== "sent" && (
        <div className={styles.acts}>
          {onShare && (
            <Button kind="primary" wide icon={<Share2 aria-hidden size={24} />} onPress={onShare}>
              {text("share")}
            </Button>
          )}
          <Button
            kind={onShare ? "secondary" : "primary"}
            wide
            icon={<Download aria-hidden size={24} />}
            isDisabled={count === null}
            onPress={onSave}
          >
            {text("save")}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
