/** The device's own files: keep a copy, restore one, and empty the device, which offers a copy first. */
import { useState } from "react"
import { usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ConfirmDialog, Dialog } from "../parts/dialog.tsx"
import styles from "./copies-dialog.module.css"
import { download } from "./keep-copy.tsx"
import { ChooseCopy, type CopyNote, restoreFile, useCopyWords } from "./restore-copy.tsx"

type Acts = {
  onKeep: () => void
  onRestore: (file: File) => void
  onEmpty: () => void
  onClose: () => void
}
type Props = Acts & { note: CopyNote | null }

export const CopiesView = ({ note, onKeep, onRestore, onEmpty, onClose }: Props) => {
  const text = useText("teacher.copies")
  const act = useText("common.act")
  const words = useCopyWords()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text("title")}
      actions={<Button onPress={onClose}>{act("close")}</Button>}
    >
      <p>{text("lead")}</p>
      <div className={styles.acts}>
        <Button kind="primary" wide onPress={onKeep}>
          {text("keep")}
        </Button>
        <ChooseCopy wide onRestore={onRestore} />
        <Button wide onPress={onEmpty}>
          {text("empty")}
        </Button>
      </div>
      <p role="status">{note && words(note)}</p>
    </Dialog>
  )
}

type EmptyProps = { unsent: number; onKeep: () => void; onEmpty: () => void; onClose: () => void }

export const EmptyDeviceDialog = ({ unsent, onKeep, onEmpty, onClose }: EmptyProps) => {
  const text = useText("teacher.copies")
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={text("emptyTitle")}
      act={text("emptyAct")}
      isDanger
      onConfirm={onEmpty}
    >
      <p role="status">
        {unsent > 0 ? <strong>{text("unsent", { count: unsent })}</strong> : text("nothingUnsent")}
      </p>
      <p>{text("emptyWords")}</p>
      <div>
        <Button onPress={onKeep}>{text("keepAgain")}</Button>
      </div>
    </ConfirmDialog>
  )
}

export const CopiesDialog = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const palabre = usePalabre()
  const [note, setNote] = useState<CopyNote | null>(null)
  const [unsent, setUnsent] = useState<number | null>(null)
  const fail = () => setNote({ type: "failed" })
  const keep = () =>
    void palabre
      .keepCopy()
      .then(download)
      .then(() => setNote({ type: "kept" }), fail)
  if (!isOpen) return null
  if (unsent !== null) {
    const empty = () => void palabre.empty().then(() => location.replace("/"), fail)
    return <EmptyDeviceDialog unsent={unsent} onKeep={keep} onEmpty={empty} onClose={() => setUnsent(null)} />
  }
  return (
    <CopiesView
      note={note}
      onKeep={keep}
      onRestore={(file) => void restoreFile(palabre, file).then(setNote, fail)}
      onEmpty={() => void palabre.unsent().then(setUnsent, fail)}
      onClose={onClose}
    />
  )
}
