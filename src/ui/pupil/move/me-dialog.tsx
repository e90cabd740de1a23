/** Behind one's own face: go on elsewhere, or say that it is somebody else. */
import LogOut from "lucide-react/icons/log-out"
import TabletSmartphone from "lucide-react/icons/tablet-smartphone"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Dialog } from "../../parts/dialog.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import styles from "./move.module.css"

type Props = {
  name: string
  /** Nothing moves once the session is over. */
  canMove: boolean
  onMove: () => void
  onLeave: () => void
  onClose: () => void
}

export const MeDialog = ({ name, canMove, onMove, onLeave, onClose }: Props) => {
  const text = useText("pupil.move")
  const common = useText("common.act")
  const title = text("me", { name })
  const hints = [...(canMove ? [text("elsewhere"), text("elsewhereHint")] : []), text("notMe")]
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={<Button onPress={onClose}>{common("cancel")}</Button>}
    >
      <div className={styles.ways}>
        {canMove && (
          <div className={styles.way}>
            <Button
              kind="primary"
              wide
              icon={<TabletSmartphone aria-hidden size={28} />}
              onPress={() => {
                onClose()
                onMove()
              }}
            >
              {text("elsewhere")}
            </Button>
            <div className={styles.said}>
              <p className={styles.soft}>{text("elsewhereHint")}</p>
              <Speaker text={[title, ...hints].join(". ")} />
            </div>
          </div>
        )}
        <Button
          wide
          icon={<LogOut aria-hidden size={28} />}
          onPress={() => {
            onClose()
            onLeave()
          }}
        >
          {text("notMe")}
        </Button>
      </div>
    </Dialog>
  )
}
