/** The end of the lesson: what is still on tablets, by name, before the session is finished. */
import type { Member } from "../../domain/class/state.ts"
import { facesOf } from "../../domain/session/attention.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ConfirmDialog, Dialog } from "../parts/dialog.tsx"
import type { SessionProps } from "../session-props.ts"
import { KeepCopyButton } from "./keep-copy.tsx"
import { useListWords } from "./session-words.ts"
import { staffOf } from "./staff-session.ts"
import { unansweredOf } from "./unanswered.ts"

type Props = {
  isOpen: boolean
  log: string
  session: SessionProps
  members: readonly Member[]
  onClose: () => void
  onFinish: () => void
}

export const FinishDialog = ({ isOpen, log, session, members, onClose, onFinish }: Props) => {
  const text = useText("teacher.finish")
  const list = useListWords()
  const unanswered = unansweredOf(session).length
  const classes = Object.values(session.view.public.classNames ?? {})
  const words = (
    <>
      <Safety session={session} members={members} />
      {unanswered > 0 && <p>{text("unanswered", { count: unanswered })}</p>}
      {classes.length > 0 && <p>{text("forAll", { names: list(classes) })}</p>}
      <p>{text("words")}</p>
      {countHere(session) > 0 && (
        <div>
          <KeepCopyButton log={log} />
        </div>
      )}
    </>
  )
  if (isAnythingUnsent(session, members))
    return (
      <Dialog
        isOpen={isOpen}
        onClose={onClose}
        role="alertdialog"
        mustAnswer
        title={text("title")}
        actions={
          <>
            <Button
              onPress={() => {
                onFinish()
                onClose()
              }}
            >
              {text("actNow")}
            </Button>
            <Button kind="primary" autoFocus onPress={onClose}>
              {text("wait")}
            </Button>
          </>
        }
      >
        {words}
      </Dialog>
    )
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={text("title")}
      act={text("act")}
      onConfirm={onFinish}
    >
      {words}
    </ConfirmDialog>
  )
}

/** Something has not arrived, from a tablet or from this very device: waiting comes first. */
const isAnythingUnsent = (session: SessionProps, members: readonly Member[]): boolean =>
  countHere(session) > 0 || facesOf(staffOf(session), members, session.live, true).some((it) => it.unsent > 0)

const countHere = ({ pending }: SessionProps): number => pending.filter((it) => it.state !== "refused").length

/** What is still on tablets, or that nothing is. */
export const Safety = ({ session, members }: Pick<Props, "session" | "members">) => {
  const text = useText("teacher.finish")
  const list = useListWords()
  const faces = facesOf(staffOf(session), members, session.live, true)
  const unsent = faces.filter((it) => it.unsent > 0)
  const away = faces.filter((it) => it.condition === "notConnected" && it.unsent === 0)
  const here = countHere(session)
  const things = unsent.reduce((sum, it) => sum + it.unsent, 0)
  const isSafe = unsent.length + away.length + here === 0
  return (
    <div role="status">
      {isSafe && <p>{text("safe")}</p>}
      {unsent.length > 0 && (
        <>
          <p>
            <strong>
              {text("still", { things, tablets: unsent.length, names: list(unsent.map((it) => it.name)) })}
            </strong>
          </p>
          <p>{text("keepOn")}</p>
        </>
      )}
      {away.length > 0 && (
        <p>{text("notConnected", { count: away.length, names: list(away.map((it) => it.name)) })}</p>
      )}
      {here > 0 && (
        <p>
          <strong>{text("here", { count: here })}</strong> {text("hereNext")}
        </p>
      )}
    </div>
  )
}
