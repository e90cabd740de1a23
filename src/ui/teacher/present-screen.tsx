/** One screen for all: what the projector shows, with a slim bar, and nothing that only staff may read. */
import { useLocation } from "wouter"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Room } from "../parts/room.tsx"
import { StageProjection } from "../parts/stage-projection.tsx"
import styles from "./projected.module.css"
import type { StaffSession } from "./staff-session.ts"
import { useShortcuts } from "./use-shortcuts.ts"
import { useSteering } from "./use-steering.ts"

type Props = Pick<StaffSession, "session"> & { onExit: () => void }

export const PresentView = ({ session, onExit }: Props) => {
  const text = useText("teacher.present")
  const cockpit = useText("teacher.cockpit")
  const steering = useSteering(session)
  const { public: shown } = session.view
  useShortcuts({ n: steering.next, b: steering.back, p: steering.pause, escape: onExit })
  return (
    <Room kind="teacher" stage={shown.stages[shown.stage]?.kind}>
      <div className={styles.page}>
        <main className={styles.projection}>
          <StageProjection
            state={shown}
            live={session.live}
            hostNow={session.hostNow}
            isStale={session.connection !== "live"}
          />
        </main>
        <nav className={styles.bar} aria-label={text("bar")}>
          <Button size="small" onPress={() => steering.back?.()} isDisabled={!steering.back}>
            {cockpit("backShort")}
          </Button>
          <Button size="small" onPress={() => steering.next?.()} isDisabled={!steering.next}>
            {steering.nextWords}
          </Button>
          <Button size="small" onPress={steering.pause}>
            {shown.paused ? cockpit("goOn") : cockpit("pause")}
          </Button>
          <Button size="small" onPress={steering.toggleTimer}>
            {steering.timerRuns ? cockpit("timerStop") : cockpit("timerStart")}
          </Button>
          <span className={styles.end}>
            <Button kind="quiet" size="small" onPress={onExit}>
              {text("exit")}
            </Button>
          </span>
        </nav>
      </div>
    </Room>
  )
}

export const PresentScreen = ({ session }: StaffSession) => {
  const [, navigate] = useLocation()
  return <PresentView session={session} onExit={() => navigate("/")} />
}
