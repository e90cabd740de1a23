/** A template of this name is there already: one of them, or both. */
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Dialog } from "../../parts/dialog.tsx"

type Props = { name: string; onClose: () => void; onBoth: () => void; onReplace: () => void }

export const SameNameDialog = ({ name, onClose, onBoth, onReplace }: Props) => {
  const text = useText("teacher.templates")
  const acts = useText("common.act")
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text("sameTitle")}
      actions={
        <>
          <Button onPress={onClose}>{acts("cancel")}</Button>
          <Button onPress={onBoth}>{text("both")}</Button>
          <Button kind="primary" onPress={onReplace}>
            {text("replace")}
          </Button>
        </>
      }
    >
      <p>{text("sameWords", { name })}</p>
    </Dialog>
  )
}
