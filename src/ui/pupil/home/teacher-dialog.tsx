/** How a device becomes a teacher's. */
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Dialog } from "../../parts/dialog.tsx"

type Props = { isOpen: boolean; onClose: () => void; onGo: (path: string) => void }

export const TeacherDialog = ({ isOpen, onClose, onGo }: Props) => {
  const text = useText("pupil.home")
  const common = useText("common.act")
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text("teacherTitle")}
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button kind="primary" onPress={() => onGo("/teacher")}>
            {text("teacherOpen")}
          </Button>
        </>
      }
    >
      <p>{text("teacherHow")}</p>
    </Dialog>
  )
}
