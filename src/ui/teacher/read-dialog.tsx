/** Texts wait while this screen is on the wall: before they are opened, the class must no longer see it. */
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"

type Props = { isOpen: boolean; onClose: () => void; onAddPhone: () => void; onRead: () => void }

export const ReadDialog = ({ isOpen, onClose, onAddPhone, onRead }: Props) => {
  const text = useText("teacher.present")
  const act = useText("common.act")
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text("readTitle")}
      actions={
        <>
          <Button onPress={onClose}>{act("cancel")}</Button>
          <Button onPress={onRead}>{text("readHere")}</Button>
          <Button kind="primary" onPress={onAddPhone}>
            {text("readPhone")}
          </Button>
        </>
      }
    >
      <p>{text("readWords")}</p>
    </Dialog>
  )
}
