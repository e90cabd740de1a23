/** What waits on this tablet, as a file: anybody may carry it to a device that has the network. */
import FileOutput from "lucide-react/icons/file-output"
import { useContext, useState } from "react"
import type { PackedWork } from "../../client/palabre.ts"
import { PalabreContext } from "../client-context.tsx"
import { download, sharedFile } from "../download.ts"
import { useText } from "../language/language-provider.tsx"
import { later } from "../later.tsx"
import { Button } from "./button.tsx"
import styles from "./carry.module.css"
import type { GiveNote } from "./give-work-dialog.tsx"

const GiveWorkDialog = later(async () => (await import("./give-work-dialog.tsx")).GiveWorkDialog)

const ending = "palabre"

type Props = {
  /** A session of the host that it is for; undefined: nothing waits any more. */
  log: string | undefined
  /** Does anything wait that does not leave by itself? */
  isOffered: boolean
}

/** `file`: for the share sheet; null where the browser shares none. */
type Packed = { readonly work: PackedWork; readonly file: File | null }

export const GiveWork = ({ log, isOffered }: Props) => {
  const palabre = useContext(PalabreContext)
  const text = useText("common.carry")
  const [isOpen, setOpen] = useState(false)
  const [packed, setPacked] = useState<Packed | null>(null)
  const [note, setNote] = useState<GiveNote | null>(null)
  const open = () => {
    setOpen(true)
    setNote(null)
    setPacked(null)
    palabre?.packWork(log ?? "").then(
      (work) => (work ? setPacked({ work, file: sharedFile(work, ending) }) : setNote("sent")),
      () => setNote("failed"),
    )
  }
  const file = packed?.file ?? null
  const share = () => {
    // Who closes the sheet without choosing has changed their mind: nothing failed.
    if (file) navigator.share({ files: [file] }).catch(() => undefined)
  }
  const save = () => {
    if (!packed) return
    download(packed.work, ending)
    setNote("saved")
  }
  // What has left while somebody reads about it is said, and the dialog stays theirs to close.
  const said = log === undefined && note !== "saved" ? "sent" : note
  return (
    <>
      {isOffered && (
        <Button
          kind="quiet"
          size="small"
          aria-label={text("give")}
          icon={<FileOutput aria-hidden size={24} />}
          onPress={open}
        >
          <span className={styles.give}>{text("give")}</span>
        </Button>
      )}
      {isOpen && (
        <GiveWorkDialog
          note={said}
          count={packed?.work.count ?? null}
          onSave={save}
          {...(file ? { onShare: share } : {})}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
