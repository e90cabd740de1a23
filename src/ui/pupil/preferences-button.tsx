/** How the app reads and looks, one tap away on every screen of a pupil. */
import ALargeSmall from "lucide-react/icons/a-large-small"
import { useState } from "react"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { PreferencesPanel } from "../parts/preferences-panel.tsx"

export const PreferencesButton = () => {
  const text = useText("pupil.page")
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        kind="quiet"
        icon={<ALargeSmall aria-hidden size={32} />}
        aria-label={text("preferences")}
        onPress={() => setOpen(true)}
      />
      <PreferencesDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

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
