import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { PreferencesPanel } from "../parts/preferences-panel.tsx"

export const PreferencesDialog = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const text = useText("common")
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text("preferences.title")}
      actions={
        <Button kind="primary" onPress={onClose}>
          {text("act.close")}
        </Button>
      }
    >
      <PreferencesPanel />
    </Dialog>
  )
}
