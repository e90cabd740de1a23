import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { PreferencesPanel } from "../parts/preferences-panel.tsx"
import { PupilPage } from "./pupil-page.tsx"

export const PreferencesPage = ({ onBack }: { onBack: () => void }) => {
  const text = useText("common.preferences")
  const about = useText("pupil.about")
  return (
    <PupilPage>
      <h1>{text("title")}</h1>
      <PreferencesPanel />
      <div>
        <Button kind="primary" onPress={onBack}>
          {about("back")}
        </Button>
      </div>
    </PupilPage>
  )
}
