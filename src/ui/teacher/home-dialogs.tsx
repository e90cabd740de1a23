/** What opens over the facilitator's first screen. */
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { PreferencesPanel } from "../parts/preferences-panel.tsx"
import styles from "./home-screen.module.css"
import type { ListedLog } from "./listed-logs.ts"

export const SettingsDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText("teacher.home")
  const act = useText("common.act")
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text("settings")}
      actions={<Button onPress={onClose}>{act("close")}</Button>}
    >
      <PreferencesPanel />
    </Dialog>
  )
}

type ChoiceProps = {
  onClose: () => void
  classes: readonly ListedLog[]
  onChoose: (log: string) => void
}

export const ClassChoice = ({ onClose, classes, onChoose }: ChoiceProps) => {
  const text = useText("teacher.home")
  const act = useText("common.act")
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text("whichClass")}
      actions={<Button onPress={onClose}>{act("cancel")}</Button>}
    >
      <div className={styles.list}>
        {classes.map((it) => (
          <Button key={it.log} wide onPress={() => onChoose(it.log)}>
            {it.title}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}
