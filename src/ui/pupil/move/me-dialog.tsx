/** Behind one's own face: go on elsewhere, or say that it is somebody else. */
import LogOut from "lucide-react/icons/log-out"
import TabletSmartphone from "lucide-react/icons/tablet-smartphone"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Dialog } from "../../parts/dialog.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import styles from "./move.module.css"

type Props = { name: string; onMove: () => void; onLeave: () => void; onClose: () => void }

export const MeDialog = ({ name, onMove, onLeave, onClose }: Props) => {
  const text = useText("pupil.move")
  const common = useText("common.act")
  const title = text("me", { name })
  const spoken = [title, text("elsewhere"), text("elsewhereHint"), text("notMe")].join(". ")
  const then = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={<Button onPress={onClose}>{common("cancel")}</Button>}
    >
      <div className={styles.ways}>
        <div className={styles.way}>
          <Button
            kind="primary"
            wide
            icon={<TabletSmartphone aria-hidden size={28} />}
            onPress={then(onMove)}
          >
            {text("elsewhere")}
          </Button>
          <div className={styles.said}>
            <p className={styles.soft}>{text("elsewhereHint")}</p>
            <Speaker text={spoken} />
          </div>
        </div>
        <Button wide icon={<LogOut aria-hidden size={28} />} onPress={then(onLeave)}>
          {text("notMe")}
        </Button>
      </div>
    </Dialog>
  )
}
