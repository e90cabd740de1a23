/** A pupil goes back to the start while this tablet still holds something of theirs. */
import { useText } from "../../language/language-provider.tsx"
import { UnsentDialog } from "../../parts/unsent-dialog.tsx"
import type { Leaving } from "../../use-leaving.ts"

type Props = { leaving: Leaving; onLeave: () => void }

export const LeavingDialog = ({ leaving, onLeave }: Props) => {
  const text = useText("pupil.leaving")
  const { unsent, note, keep, close } = leaving
  if (unsent === null) return null
  const words = [
    ...(unsent.waiting > 0 ? [text("waiting")] : []),
    ...(unsent.started > 0 ? [text("started")] : []),
    text("copy"),
  ]
  return (
    <UnsentDialog
      unsent={unsent}
      note={note}
      title={text("title")}
      act={text("go")}
      back={text("stay")}
      spoken={words.join(" ")}
      onKeep={keep}
      onLeave={onLeave}
      onClose={close}
    >
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </UnsentDialog>
  )
}
