/** The line of state, who one is, and a hand to raise. */
import Check from "lucide-react/icons/check"
import Hand from "lucide-react/icons/hand"
import { useEffect, useState } from "react"
import type { Connection } from "../../../client/log-client.ts"
import type { FaceState } from "../../../client/palabre.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { classNames } from "../../parts/class-names.ts"
import { SmallFace } from "../../parts/face.tsx"
import { GiveWork } from "../../parts/give-work.tsx"
import { StatusLine } from "../../parts/status-line.tsx"
import type { SessionProps } from "../../session-props.ts"
import { usePerson } from "./author.tsx"
import { countToSend, workStatus } from "./pending-work.ts"
import styles from "./session-foot.module.css"

type Props = {
  session: SessionProps
  tell: (state: FaceState) => void
  isTyping: boolean
  onLeave: () => void
  /** Nobody is done while a ballot waits to be cast. */
  canBeDone: boolean
}

export const SessionFoot = ({ session }: Pick<Props, "session">) => {
  const connection = useSteady(session.connection)
  const isSlow = useLasting(countToSend(session.pending) > 0)
  const known = connection === "live" && isSlow ? "unknown" : connection
  const status = workStatus(session.pending, known)
  const log = session.pending[0]?.event.log
  const isStuck = status.kind === "toSend" || status.kind === "problem"
  return (
    <StatusLine status={status} action={<GiveWork log={log} isOffered={isStuck && log !== undefined} />} />
  )
}

const slowAfter = 3000

/** True once it has been so for a while: a dead network may look alive, and "sending" must not last. */
const useLasting = (isSo: boolean): boolean => {
  const [isLasting, setLasting] = useState(false)
  useEffect(() => {
    if (!isSo) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), slowAfter)
    return () => clearTimeout(timer)
  }, [isSo])
  return isLasting
}

export const SessionTools = ({ session, tell, isTyping, onLeave, canBeDone }: Props) => {
  const text = useText("pupil.page")
  const { public: state } = session.view
  const person = usePerson(state)(session.seat)
  return (
    <>
      {state.opened && !state.finished && (
        <Signs key={state.stage} {...{ tell, isTyping, canBeDone }} connection={session.connection} />
      )}
      {person && (
        <Button kind="quiet" aria-label={text("you", { name: person.name })} onPress={onLeave}>
          <SmallFace avatar={person.avatar} name={person.name} />
        </Button>
      )}
    </>
  )
}

type SignsProps = Pick<Props, "tell" | "isTyping" | "canBeDone"> & { connection: string }

/** "I am done", "I need help": seen by the facilitator, by nobody else; a new stage takes them back. */
const Signs = ({ tell, isTyping, canBeDone, connection }: SignsProps) => {
  const text = useText("pupil.page")
  const [sign, setSign] = useState<"done" | "help" | null>(null)
  const said: FaceState = sign ?? (isTyping ? "drafting" : "in")
  useEffect(() => {
    if (connection === "live") tell(said)
  }, [tell, said, connection])
  const toggle = (kind: "done" | "help") => setSign((now) => (now === kind ? null : kind))
  return (
    <>
      {canBeDone && (
        <Sign
          isOn={sign === "done"}
          icon={Check}
          words={text("done")}
          short={text("doneShort")}
          onPress={() => toggle("done")}
        />
      )}
      <Sign
        isOn={sign === "help"}
        icon={Hand}
        words={text("help")}
        short={text("helpShort")}
        onPress={() => toggle("help")}
      />
      <span className="said-only" role="status">
        {sign === "help" ? text("helpAsked") : sign === "done" ? text("doneSaid") : ""}
      </span>
    </>
  )
}

type SignProps = { isOn: boolean; icon: typeof Check; words: string; short: string; onPress: () => void }

/** A phone has room for one word of them, under the shape; the whole is said. */
const Sign = ({ isOn, icon: Icon, words, short, onPress }: SignProps) => (
  <span className={classNames(styles.sign, isOn && styles.on)}>
    <Button
      kind="quiet"
      size="small"
      aria-pressed={isOn}
      aria-label={words}
      icon={<Icon aria-hidden size={28} />}
      onPress={onPress}
    >
      <span className={styles.words}>{words}</span>
      <span className={styles.short}>{short}</span>
    </Button>
  </span>
)

/** Each knock at the server's door passes through "connecting": the line does not flicker with it. */
const useSteady = (connection: Connection): Exclude<Connection, "connecting"> | "unknown" => {
  const [steady, setSteady] = useState<Exclude<Connection, "connecting"> | "unknown">("unknown")
  if (connection !== "connecting" && connection !== steady) setSteady(connection)
  return connection === "connecting" ? steady : connection
}
