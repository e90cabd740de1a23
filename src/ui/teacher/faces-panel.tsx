/** Who is in the room and what they do; a tap on a face says what can be done for them. */
import WifiOff from "lucide-react/icons/wifi-off"
import { useState } from "react"
import { Button as AriaButton } from "react-aria-components/Button"
import { type CockpitFace, type FaceCondition, requestsOf } from "../../domain/session/attention.ts"
import type { Presence } from "../../domain/session/events.ts"
import { isSided } from "../../domain/session/sides.ts"
import { useText } from "../language/language-provider.tsx"
import { Animal } from "../parts/art/animal.tsx"
import { Button } from "../parts/button.tsx"
import { classNames } from "../parts/class-names.ts"
import { ConfirmDialog, Dialog } from "../parts/dialog.tsx"
import { DutyChoice } from "./duty-choice.tsx"
import styles from "./faces-panel.module.css"
import { Panel } from "./panel.tsx"
import { SideChoice } from "./side-choice.tsx"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"
import { useFaces } from "./use-faces.ts"
import { useLetIn } from "./use-let-in.ts"

type Props = StaffSession & { onAddPhone: () => void; onDuties: () => void }

export const FacesPanel = ({ session, members, onAddPhone, onDuties }: Props) => {
  const text = useText("teacher.faces")
  const duties = useText("teacher.duties")
  const faces = useFaces({ session, members })
  const [chosen, setChosen] = useState<string | null>(null)
  const face = faces.find((it) => it.member === chosen)
  const seated = faces.filter((it) => it.seat !== null).length
  return (
    <Panel title={text("title")} aside={text("count", { count: seated, total: faces.length })}>
      {faces.length === 0 ? (
        <p>{text("empty")}</p>
      ) : (
        <ul className={styles.grid}>
          {faces.map((it) => (
            <li key={it.member}>
              <Tile face={it} onPress={() => setChosen(it.member)} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.ways}>
        <Button size="small" isDisabled={seated === 0} onPress={onDuties}>
          {duties("open")}
        </Button>
        <Button size="small" onPress={onAddPhone}>
          {text("addPhone")}
        </Button>
      </div>
      {face && <FaceDialog session={session} face={face} onClose={() => setChosen(null)} />}
    </Panel>
  )
}

const away: readonly FaceCondition[] = ["notConnected", "notIn", "absent", "left"]

/** Smaller than a pupil's own face to press: a whole class must fit beside the steering. */
const Tile = ({ face, onPress }: { face: CockpitFace; onPress: () => void }) => {
  const text = useText("teacher.faces")
  const { name, avatar, condition, unsent } = face
  return (
    <AriaButton
      className={classNames(
        styles.tile,
        away.includes(condition) && styles.away,
        condition === "notIn" && styles.awaited,
      )}
      onPress={onPress}
    >
      <span className={styles.picture}>
        <Animal kind={avatar.animal} tone={avatar.tone} />
        {condition === "notConnected" && (
          <span className={styles.lost}>
            <WifiOff aria-hidden size={18} />
          </span>
        )}
      </span>
      <span className={styles.name}>{name}</span>
      <span className={classNames(styles.note, condition === "help" && styles.help)}>{text(condition)}</span>
      {unsent > 0 && <span className={styles.note}>{text("unsent", { count: unsent })}</span>}
    </AriaButton>
  )
}

type DialogProps = {
  session: StaffSession["session"]
  face: CockpitFace
  onClose: () => void
  /** For the registry: what is asked at first. */
  isAsked?: boolean
}

const marks = [
  ["present", "markPresent", "in"],
  ["noTablet", "markNoTablet", "noTablet"],
  ["absent", "markAbsent", "absent"],
  ["left", "markLeft", "left"],
] as const satisfies readonly (readonly [Presence, string, FaceCondition])[]

/** Who is said not to be at a tablet here: a word brings them back. */
const missing: readonly FaceCondition[] = ["notIn", "absent", "left", "noTablet"]

export const FaceDialog = ({ session, face, onClose, isAsked = false }: DialogProps) => {
  const text = useText("teacher.faces")
  const close = useText("common.act")
  const act = useAct(session)
  const [isRevoking, setRevoking] = useState(isAsked)
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
      <div className={styles.acts}>
        <h3>{text("presence", { condition: text(face.condition) })}</h3>
        {marks
          .filter(([presence, , condition]) =>
            presence === "present" ? missing.includes(face.condition) : condition !== face.condition,
          )
          .map(([presence, words, condition]) => (
            <Button key={presence} wide onPress={() => mark(presence, condition)}>
              {text(words)}
            </Button>
          ))}
      </div>
      {seat !== null && <DutyChoice {...{ session, seat, name }} />}
      {seat !== null && session.view.public.stages.some(isSided) && (
        <SideChoice {...{ session, seat, name }} />
      )}
      {seat !== null && (
        <Tablet session={session} face={face} onRevoke={() => setRevoking(true)} onDone={onClose} />
      )}
    </Dialog>
  )
}

type TabletProps = Pick<DialogProps, "session" | "face"> & { onRevoke: () => void; onDone: () => void }

/** The same pupil on another tablet, or another pupil under this name: told apart before anything is pressed. */
const Tablet = ({ session, face, onRevoke, onDone }: TabletProps) => {
  const text = useText("teacher.faces")
  const letIn = useLetIn(session)
  const said = useText("teacher.waiting")
  const { name, avatar, member, keys } = face
  const asked = requestsOf(staffOf(session), [{ name, avatar, member }]).filter((it) => it.member === member)
  const move = () => {
    void letIn(asked, said("admitted", { name }))
    onDone()
  }
  return (
    <div className={styles.acts}>
      <h3>{text("tablet")}</h3>
      <p>{text(asked.length > 0 ? "moving" : "move", { name })}</p>
      {asked.length > 0 && (
        <Button wide onPress={move}>
          {text("moveAct")}
        </Button>
      )}
      {keys.length > 0 && (
        <Button kind="danger" wide onPress={onRevoke}>
          {text("notThisPupil")}
        </Button>
      )}
    </div>
  )
}
