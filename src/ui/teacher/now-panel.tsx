/** What the class does now, at which stage, and for how long. */
import Pause from "lucide-react/icons/pause"
import Play from "lucide-react/icons/play"
import { useText } from "../language/language-provider.tsx"
import { StageShape } from "../parts/art/stage-shape.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { classNames } from "../parts/class-names.ts"
import { useStageName } from "../parts/stage-name.ts"
import type { SessionProps } from "../session-props.ts"
import styles from "./now-panel.module.css"
import { StageClock } from "./stage-clock.tsx"
import { StageScript } from "./templates/stage-script.tsx"
import { useScripts } from "./templates/use-scripts.ts"
import type { Steering } from "./use-steering.ts"

type Props = {
  session: SessionProps
  steering: Steering
  /** No clock once the vote is closed. */
  isTimed: boolean
}

export const NowPanel = ({ session, steering, isTimed }: Props) => {
  const text = useText("teacher.cockpit")
  const { stages, stage, paused, titles, until } = session.view.public
  const names = useStageName(stages, titles)
  const scriptOf = useScripts(session.view.staff?.scripts)
  const now = stages[stage]
  const kind = now?.kind ?? "propose"
  const isForDays = until !== undefined || now?.days !== undefined
  return (
    <section className={styles.now} aria-label={text("now")}>
      <Steps session={session} />
      <div className={styles.stage}>
        <span className={styles.shape}>
          <StageShape kind={kind} />
        </span>
        <div>
          <p className={styles.place}>{text("stageOf", { number: stage + 1, total: stages.length })}</p>
          <h2 className={styles.name}>{now && names(now)}</h2>
        </div>
        {isTimed && !isForDays && <TimerActs session={session} steering={steering} />}
      </div>
      {now && <StageScript key={stage} script={scriptOf(now)} />}
      {paused && <Banner kind="care">{text("paused")}</Banner>}
    </section>
  )
}

const Steps = ({ session }: { session: SessionProps }) => {
  const text = useText("teacher.cockpit")
  const { stages, stage, titles } = session.view.public
  const names = useStageName(stages, titles)
  return (
    <ol className={styles.steps} aria-label={text("steps")}>
      {stages.map((it, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place; its kind may come twice
          key={at}
          data-stage={it.kind}
          className={classNames(styles.step, at === stage && styles.current, at < stage && styles.past)}
          {...(at === stage ? { "aria-current": "step" as const } : {})}
        >
          <span className={styles.small} aria-hidden>
            <StageShape kind={it.kind} />
          </span>
          <span className={at === stage ? styles.named : styles.words}>{names(it)}</span>
        </li>
      ))}
    </ol>
  )
}

const TimerActs = ({ session, steering }: Omit<Props, "isTimed">) => {
  const text = useText("teacher.cockpit")
  const { timerRuns } = steering
  return (
    <div className={styles.timer}>
      <StageClock session={session} />
      <Button
        size="small"
        onPress={steering.toggleTimer}
        icon={timerRuns ? <Pause aria-hidden size={20} /> : <Play aria-hidden size={20} />}
        aria-label={timerRuns ? text("timerStop") : text("timerStart")}
      />
      <Button size="small" onPress={steering.addMinute}>
        {text("timerMore")}
      </Button>
    </div>
  )
}
