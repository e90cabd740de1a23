/** How the app reads and looks, one tap away on every screen of a pupil. */
import ALargeSmall from "lucide-react/icons/a-large-small"
import { useState } from "react"
import { useText } from "../language/language-provider.tsx"
import { later } from "../later.tsx"
import { Button } from "../parts/button.tsx"

const PreferencesDialog = later(async () => (await import("./preferences-dialog.tsx")).PreferencesDialog)

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
      {isOpen && <PreferencesDialog isOpen onClose={() => setOpen(false)} />}
    </>
  )
}
