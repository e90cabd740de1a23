/** One screen for all: what the projector shows, with a slim bar, and nothing that only staff may read. */
import { useState } from "react"
import { useLocation } from "wouter"
import { approvalQueue, seatedCount } from "../../domain/session/attention.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Room } from "../parts/room.tsx"
import { StageProjection } from "../parts/stage-projection.tsx"
import { JoinWall } from "../parts/wall.tsx"
import { InviteDialog } from "./invite-dialog.tsx"
import { LeaveDialog } from "./leave-dialog.tsx"
import { useMainAct } from "./main-act.ts"
import { isProjectedElsewhere } from "./other-screen.ts"
import styles from "./projected.module.css"
import { ReadDialog } from "./read-dialog.tsx"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { useAddresses } from "./use-address.ts"
import { type Doors, useDoors } from "./use-doors.ts"
import { useOpening } from "./use-opening.ts"
import { useShortcuts } from "./use-shortcuts.ts"
import { useSteering } from "./use-steering.ts"
import { useVoting } from "./use-voting.ts"
import { LateDialog, MissingDialog } from "./vote-panel.tsx"

type Props = Pick<StaffSession, "session" | "members"> & {
  doors: Doors | null
  /** What tablets open. */
  address: string
  onExit: () => void
  onAddPhone: () => void
  /** To the texts, once the class no longer sees this screen. */
  onRead: () => void
  /** For the registry: what is shown at first. */
  first?: "code" | "exit" | "read"
}

export const PresentView = (props: Props) => {
  const { session, members, doors, address, onExit, onAddPhone, onRead, first } = props
  const [isReading, setReading] = useState(first === "read")
  const [isCode, setCode] = useState(first === "code")
  const [isLeaving, setLeaving] = useState(first === "exit")
  const { public: shown } = session.view
  return (
    <Room kind="teacher" stage={shown.stages[shown.stage]?.kind}>
      <div className={styles.page}>
        <main className={styles.projection}>
          {isCode ? (
            <JoinWall
              question={shown.question}
              context={shown.context}
              className={shown.classNames?.[doors?.of ?? ""]}
              url={address.replace(/^https:\/\//, "")}
              code={doors?.code ?? null}
              secretUrl={doors ? `${address}/join#${doors.secret}` : null}
              joined={seatedCount(staffOf(session), members)}
              total={members.length > 0 ? members.length : null}
              doorsOpen={shown.doorsOpen}
            />
          ) : (
            <StageProjection
              state={shown}
              live={session.live}
              hostNow={session.hostNow}
              isStale={session.connection !== "live"}
            />
          )}
        </main>
        <Bar
          session={session}
          isCode={isCode}
          onCode={() => setCode(!isCode)}
          onExit={() => (isProjectedElsewhere() ? onExit() : setLeaving(true))}
          onReading={() => setReading(true)}
        />
      </div>
      <ReadDialog
        isOpen={isReading}
        onClose={() => setReading(false)}
        onAddPhone={() => {
          setReading(false)
          onAddPhone()
        }}
        onRead={onRead}
      />
      <LeaveDialog isOpen={isLeaving} onClose={() => setLeaving(false)} onLeave={onExit} />
    </Room>
  )
}

type BarProps = Pick<Props, "session" | "onExit"> & {
  isCode: boolean
  onCode: () => void
  onReading: () => void
}

const Bar = ({ session, isCode, onCode, onExit, onReading }: BarProps) => {
  const text = useText("teacher.present")
  const cockpit = useText("teacher.cockpit")
  const steering = useSteering(session)
  const voting = useVoting(session)
  const opening = useOpening(session)
  const main = useMainAct({ session, steering, voting, opening, onFinish: onExit })
  const closing = opening.isNow ? opening : voting
  const { paused, stages, stage } = session.view.public
  const toRead = approvalQueue(staffOf(session)).length
  const isTimed = !(stages[stage]?.kind === "vote" && voting.isOver)
  const isLast = main?.isNext && !steering.next
  useShortcuts({
    n: main?.isNext && !isLast ? main.press : undefined,
    b: steering.back,
    p: steering.pause,
    c: onCode,
    escape: onExit,
  })
  return (
    <nav className={styles.bar} aria-label={text("bar")}>
      <Button kind="quiet" onPress={onExit}>
        {text("exit")}
      </Button>
      <Button onPress={() => steering.back?.()} isDisabled={!steering.back}>
        {cockpit("backShort")}
      </Button>
      <Button onPress={onCode} aria-pressed={isCode}>
        {isCode ? text("codeHide") : text("code")}
      </Button>
      {isTimed && (
        <>
          <Button onPress={steering.toggleTimer}>
            {steering.timerRuns ? cockpit("timerStop") : cockpit("timerStart")}
          </Button>
          <Button onPress={steering.addMinute}>{cockpit("timerMore")}</Button>
        </>
      )}
      {!paused && <Button onPress={steering.pause}>{cockpit("pause")}</Button>}
      <span className={styles.end}>
        {toRead > 0 && <Button onPress={onReading}>{text("toRead", { count: toRead })}</Button>}
        {paused ? (
          <Button kind="primary" onPress={steering.pause}>
            {cockpit("goOn")}
          </Button>
        ) : (
          main &&
          !isLast && (
            <Button kind="primary" onPress={main.press} isDisabled={main.isDisabled ?? false}>
              {main.words}
            </Button>
          )
        )}
      </span>
      <MissingDialog
        session={session}
        seats={closing.missing}
        isProjected
        isOpen={closing.isAsking}
        onWait={closing.stopAsking}
        onClose={closing.closeNow}
      />
      <LateDialog {...voting.late} />
    </nav>
  )
}

export const PresentScreen = (staff: StaffSession) => {
  const { session, members, log, codeOf } = staff
  const [, navigate] = useLocation()
  const doors = useDoors(log, session.view.public.doorsOpen, codeOf?.chosen.log)
  const { chosen } = useAddresses()
  const [isInviting, setInviting] = useState(false)
  return (
    <>
      <PresentView
        session={session}
        members={codeOf?.chosen.members ?? members}
        doors={doors}
        address={chosen}
        onExit={() => navigate("/")}
        onAddPhone={() => setInviting(true)}
        onRead={() => navigate("/approve?wall")}
      />
      <InviteDialog kind={isInviting ? "device" : null} onClose={() => setInviting(false)} />
    </>
  )
}
