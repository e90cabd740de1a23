/** Leaving the cockpit, or removing a class, while this device holds what the server does not. */
import { useText } from "../language/language-provider.tsx"
import { UnsentDialog } from "../parts/unsent-dialog.tsx"
import type { Leaving } from "../use-leaving.ts"

type Props = { leaving: Leaving; onLeave: () => void }

export const LeaveSessionDialog = ({ leaving, onLeave }: Props) => {
  const text = useText("teacher.leave")
  const { unsent, note, keep, close } = leaving
  if (unsent === null) return null
  return (
    <UnsentDialog
      {...{ unsent, note, onLeave }}
      title={text("sessionTitle")}
      act={text("sessionAct")}
      back={text("stay")}
      onKeep={keep}
      onClose={close}
    >
      <p>{text("sessionWords")}</p>
    </UnsentDialog>
  )
}

export const RemoveClassDialog = ({ leaving, onLeave, name }: Props & { name: string }) => {
  const text = useText("teacher.leave")
  const { unsent, note, keep, close } = leaving
  if (unsent === null) return null
  const isAnything = unsent.waiting + unsent.started > 0
  return (
    <UnsentDialog
      {...{ unsent, note, onLeave }}
      title={text("classTitle", { name })}
      act={text("classAct")}
      isDanger
      onKeep={keep}
      onClose={close}
    >
      {isAnything && <p>{text("classLost")}</p>}
      <p>{text("classWords")}</p>
      <p>{text("classBack")}</p>
    </UnsentDialog>
  )
}
