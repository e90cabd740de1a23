/** Who is in the room and what they do; a tap on a face says what can be done for them. */
import { useState } from "react"
import { type CockpitFace, type FaceCondition, facesOf } from "../../domain/session/attention.ts"
import type { Presence } from "../../domain/session/events.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ConfirmDialog, Dialog } from "../parts/dialog.tsx"
import { FaceButton, FaceGrid, type FaceState } from "../parts/face.tsx"
import styles from "./faces-panel.module.css"
import { Panel } from "./panel.tsx"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"

type Props = StaffSession & { onAddPhone: () => void }

export const FacesPanel = ({ session, members, onAddPhone }: Props) => {
  const text = useText("teacher.faces")
  const faces = facesOf(staffOf(session), members, session.live)
  const [chosen, setChosen] = useState<string | null>(null)
  const face = faces.find((it) => it.member === chosen)
  const seated = faces.filter((it) => it.seat !== null).length
  return (
    <Panel title={text("title")} aside={text("count", { count: seated, total: faces.length })}>
      {faces.length === 0 ? (
        <p>{text("empty")}</p>
      ) : (
        <FaceGrid label={text("title")}>
          {faces.map((it) => (
            <FaceButton
              key={it.member}
              avatar={it.avatar}
              name={it.name}
              state={looks[it.condition]}
              note={<Note face={it} />}
              onPress={() => setChosen(it.member)}
            />
          ))}
        </FaceGrid>
      )}
      <div>
        <Button size="small" onPress={onAddPhone}>
          {text("addPhone")}
        </Button>
      </div>
      {face && <FaceDialog session={session} face={face} onClose={() => setChosen(null)} />}
    </Panel>
  )
}

const looks: Record<FaceCondition, FaceState> = {
  in: "present",
  drafting: "present",
  done: "ready",
  help: "present",
  notConnected: "busy",
  notIn: "absent",
  absent: "absent",
  noTablet: "present",
  left: "absent",
}

const Note = ({ face }: { face: CockpitFace }) => {
  const text = useText("teacher.faces")
  return (
    <span className={face.condition === "help" ? styles.help : undefined}>
      {text(face.condition)}
      {face.unsent > 0 && <span className={styles.unsent}>{text("unsent", { count: face.unsent })}</span>}
    </span>
  )
}

type DialogProps = { session: StaffSession["session"]; face: CockpitFace; onClose: () => void }

const marks = [
  ["present", "markPresent", "in"],
  ["noTablet", "markNoTablet", "noTablet"],
  ["absent", "markAbsent", "absent"],
  ["left", "markLeft", "left"],
] as const satisfies readonly (readonly [Presence, string, FaceCondition])[]

export const FaceDialog = ({ session, face, onClose }: DialogProps) => {
  const text = useText("teacher.faces")
  const close = useText("common.act")
  const act = useAct(session)
  const [isRevoking, setRevoking] = useState(false)
  const { name, member, seat, keys } = face
  const mark = (presence: Presence, condition: FaceCondition) => {
    void act({ type: "MarkPresence", member, presence }, text("marked", { name, condition: text(condition) }))
    onClose()
  }
  const putOut = async () => {
    if (seat === null) return
    for (const key of keys)
      await act({ type: "RevokeKey", seat, key, reason: "notThisPupil" }, text("notThisSaid"))
    onClose()
  }
  if (isRevoking)
    return (
      <ConfirmDialog
        isOpen
        onClose={() => setRevoking(false)}
        title={text("notThisTitle", { name })}
        act={text("notThisAct")}
        isDanger
        onConfirm={() => void putOut()}
      >
        <p>{text("notThisWords", { name })}</p>
      </ConfirmDialog>
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={name}
      actions={<Button onPress={onClose}>{close("close")}</Button>}
    >
      <p>{text(face.condition)}</p>
      <div className={styles.acts}>
        {marks
          .filter(([, , condition]) => condition !== face.condition)
          .map(([presence, words, condition]) => (
            <Button key={presence} wide onPress={() => mark(presence, condition)}>
              {text(words)}
            </Button>
          ))}
        {keys.length > 0 && (
          <Button kind="danger" wide onPress={() => setRevoking(true)}>
            {text("notThisPupil", { name })}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
