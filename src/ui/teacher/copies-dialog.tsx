/** The device's own files: keep a copy, restore one, and empty the device, which offers a copy first. */
import { useState } from "react"
import type { RemovedClass } from "../../client/palabre.ts"
import { useApp, usePalabre } from "../client-context.tsx"
import { download } from "../download.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { UnsentDialog } from "../parts/unsent-dialog.tsx"
import { type Leaving, useLeaving } from "../use-leaving.ts"
import styles from "./copies-dialog.module.css"
import { ChooseCopy, type CopyNote, restoreFile, TakeBack, useCopyWords } from "./restore-copy.tsx"

type Acts = {
  onKeep: () => void
  onRestore: (file: File) => void
  onTakeBack: (log: string) => void
  onEmpty: () => void
  onClose: () => void
}
type Props = Acts & { note: CopyNote | null; removed: readonly RemovedClass[] }

export const CopiesView = (props: Props) => {
  const { note, removed, onKeep, onRestore, onTakeBack, onEmpty, onClose } = props
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
        <TakeBack removed={removed} onTakeBack={onTakeBack} />
        <Button wide onPress={onEmpty}>
          {text("empty")}
        </Button>
      </div>
      <p role="status">{note && words(note)}</p>
    </Dialog>
  )
}

type EmptyProps = { leaving: Leaving; onEmpty: () => void }

export const EmptyDeviceDialog = ({ leaving, onEmpty }: EmptyProps) => {
  const text = useText("teacher.copies")
  const { unsent, note, keep, close } = leaving
  if (unsent === null) return null
  const isAnything = unsent.waiting + unsent.started > 0
  return (
    <UnsentDialog
      {...{ unsent, note }}
      title={text("emptyTitle")}
      act={text("emptyAct")}
      isDanger
      onKeep={keep}
      onLeave={onEmpty}
      onClose={close}
    >
      {isAnything && <p>{text("lost")}</p>}
      <p>{text("emptyWords")}</p>
    </UnsentDialog>
  )
}

export const CopiesDialog = ({ onClose }: { onClose: () => void }) => {
  const palabre = usePalabre()
  const { removed } = useApp()
  const [note, setNote] = useState<CopyNote | null>(null)
  const fail = () => setNote({ type: "failed" })
  const empty = () => void palabre.empty().then(() => location.replace("/"), fail)
  const leaving = useLeaving(empty, { asksAlways: true })
  const keep = () =>
    void palabre
      .keepCopy()
      .then(download)
      .then(() => setNote({ type: "kept" }), fail)
  if (leaving.unsent !== null) return <EmptyDeviceDialog leaving={leaving} onEmpty={empty} />
  return (
    <CopiesView
      note={note}
      removed={removed}
      onKeep={keep}
      onRestore={(file) => void restoreFile(palabre, file).then(setNote, fail)}
      onTakeBack={(log) =>
        void palabre.takeClassBack(log).then(() => setNote({ type: "restored", count: 1 }), fail)
      }
      onEmpty={leaving.ask}
      onClose={onClose}
    />
  )
}
