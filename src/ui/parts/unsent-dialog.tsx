/** Before somebody leaves, empties or removes: what only this device holds, counted, and its file. */
import Download from "lucide-react/icons/download"
import type { ReactNode } from "react"
import type { Unsent } from "../../client/palabre.ts"
import { useText } from "../language/language-provider.tsx"
import type { LeavingNote } from "../use-leaving.ts"
import { Button } from "./button.tsx"
import { Dialog } from "./dialog.tsx"
import { Speaker } from "./speaker.tsx"
import styles from "./unsent-dialog.module.css"

type Props = {
  unsent: Unsent
  note: LeavingNote | null
  title: string
  /** Names what leaves: "Remove this class". */
  act: string
  /** The way back; "Go back" unless named. */
  back?: string
  /** What is unsent would be lost; without it, staying is the main act. */
  isDanger?: boolean
  /** Read by a voice beside the title, where a child reads it alone. */
  spoken?: string
  onKeep: () => void
  onLeave: () => void
  onClose: () => void
  /** What becomes of it. */
  children: ReactNode
}

export const UnsentDialog = (props: Props) => {
  const { unsent, note, title, act, back, isDanger = false, spoken, onKeep, onLeave, onClose } = props
  const { children } = props
  const text = useText("common.leaving")
  const common = useText("common.act")
  const counted = useCountWords(unsent)
  const leave = () => {
    onLeave()
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      mustAnswer
      title={title}
      actions={
        isDanger ? (
          <>
            <Button autoFocus onPress={onClose}>
              {back ?? common("cancel")}
            </Button>
            <Button kind="danger" onPress={leave}>
              {act}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={leave}>{act}</Button>
            <Button kind="primary" autoFocus onPress={onClose}>
              {back ?? common("cancel")}
            </Button>
          </>
        )
      }
    >
      <div className={styles.counted}>
        <div>
          {counted.map((sentence) => (
            <p key={sentence}>
              <strong>{sentence}</strong>
            </p>
          ))}
          {counted.length === 0 && <p>{text("none")}</p>}
        </div>
        {spoken !== undefined && <Speaker text={[title, ...counted, spoken].join(" ")} />}
      </div>
      {children}
      <div>
        <Button icon={<Download aria-hidden size={20} />} onPress={onKeep}>
          {text("keep")}
        </Button>
      </div>
      <p role="status">{note && text(note)}</p>
    </Dialog>
  )
}

const useCountWords = ({ waiting, started }: Unsent): readonly string[] => {
  const text = useText("common.leaving")
  return [
    ...(waiting > 0 ? [text("waiting", { count: waiting })] : []),
    ...(started > 0 ? [text("started", { count: started })] : []),
  ]
}
