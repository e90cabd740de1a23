/** Before a screen that hangs on the wall shows what only staff may read. */
import { useText } from "../language/language-provider.tsx"
import { ConfirmDialog } from "../parts/dialog.tsx"

type Props = { isOpen: boolean; onClose: () => void; onLeave: () => void }

export const LeaveDialog = ({ isOpen, onClose, onLeave }: Props) => {
  const text = useText("teacher.present")
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={text("exitTitle")}
      act={text("exitAct")}
      onConfirm={onLeave}
    >
      <p>{text("exitWords")}</p>
    </ConfirmDialog>
  )
}
