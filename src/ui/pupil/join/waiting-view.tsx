/** At the door: a face, a sentence, and nothing to do. It opens by itself. */
import type { ClaimAnswer } from "../../../client/palabre.ts"
import type { Avatar } from "../../../domain/avatars.ts"
import { useText } from "../../language/language-provider.tsx"
import { Animal } from "../../parts/art/animal.tsx"
import { Button } from "../../parts/button.tsx"
import { Calm } from "../calm.tsx"

export type WaitingWhy = Extract<ClaimAnswer, { type: "waiting" }>["why"]

type Props = {
  name: string
  avatar: Avatar
  why: WaitingWhy
  isOffline: boolean
  onBack: () => void
}

export const WaitingView = ({ name, avatar, why, isOffline, onBack }: Props) => {
  const text = useText("pupil.join")
  const title = text("waitingTitle", { name })
  const words = isOffline ? text("offlineWaiting") : text(`waiting.${why}`)
  return (
    <Calm
      title={title}
      spoken={`${title}. ${words}`}
      drawing={<Animal kind={avatar.animal} tone={avatar.tone} />}
      action={
        <Button kind="quiet" onPress={onBack}>
          {text("back")}
        </Button>
      }
    >
      {words}
    </Calm>
  )
}
