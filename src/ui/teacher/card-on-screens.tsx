/** The card that every screen shows, as long as it does: a tap takes it away. */
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import type { SessionProps } from "../session-props.ts"
import { useAct } from "./use-acts.ts"

export const CardOnScreens = ({ session }: { session: SessionProps }) => {
  const text = useText("teacher.floor")
  const act = useAct(session)
  const { card, contributions } = session.view.public
  const shown = contributions[card ?? ""]
  if (!shown?.published || shown.text === null) return null
  return (
    <Banner
      actions={
        <Button size="small" onPress={() => void act({ type: "ShowCard", card: null }, text("hidden"))}>
          {text("hide")}
        </Button>
      }
    >
      {text("onScreens", { text: shown.text })}
    </Banner>
  )
}
