/** What the class does now, and what comes next: one big button moves everyone. */
import ArrowLeft from "lucide-react/icons/arrow-left"
import ArrowRight from "lucide-react/icons/arrow-right"
import Eye from "lucide-react/icons/eye"
import Play from "lucide-react/icons/play"
import { useText } from "../language/language-provider.tsx"
import { StageShape } from "../parts/art/stage-shape.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { classNames } from "../parts/class-names.ts"
import type { SessionProps } from "../session-props.ts"
import styles from "./now-panel.module.css"
import { StageClock } from "./stage-clock.tsx"
import { type Steering, useSteering } from "./use-steering.ts"

type Props = {
  session: SessionProps
  onFinish: () => void
  /** Something else on the screen is the thing to do first. */
  isQuiet: boolean
}

export const NowPanel = ({ session, onFinish, isQuiet }: Props) => {
  const text = useText("teacher.cockpit")
  const names = useText("common.stage")
  const steering = useSteering(session)
  const { stages, stage, paused } = session.view.public
  const kind = stages[stage]?.kind ?? "propose"
  return (
    <section className={styles.now} aria-label={text("now")}>
      <Steps session={session} />
      <div className={styles.stage}>
        <span className={styles.shape}>
          <StageShape kind={kind} />
        </span>
        <div>
          <p className={styles.place}>{text("stageOf", { number: stage + 1, total: stages.length })}</p>
          <h2 className={styles.name}>{names(kind)}</h2>
        </div>
        <div className={styles.clock}>
          <StageClock session={session} />
        </div>
      </div>
      <TimerActs session={session} steering={steering} />
      {paused && <Banner kind="care">{text("paused")}</Banner>}
      <div className={styles.move}>
        <Button
          icon={paused ? <Play aria-hidden size={24} /> : <Eye aria-hidden size={24} />}
          onPress={steering.pause}
        >
          <span className={styles.words}>{paused ? text("goOn") : text("pause")}</span>
        </Button>
        {steering.back && (
          <Button
            icon={<ArrowLeft aria-hidden size={24} />}
            onPress={steering.back}
            aria-label={steering.backWords}
          >
            <span className={styles.words}>{text("backShort")}</span>
          </Button>
        )}
        <span className={styles.next}>
          <Button
            kind={isQuiet ? "secondary" : "primary"}
            wide
            icon={<ArrowRight aria-hidden size={24} />}
            onPress={steering.next ?? onFinish}
          >
            {steering.nextWords}
          </Button>
        </span>
      </div>
    </section>
  )
}

const Steps = ({ session }: { session: SessionProps }) => {
  const text = useText("teacher.cockpit")
  const names = useText("common.stage")
  const { stages, stage } = session.view.public
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
          <span>{names(it.kind)}</span>
        </li>
      ))}
    </ol>
  )
}

const TimerActs = ({ session, steering }: { session: SessionProps; steering: Steering }) => {
  const text = useText("teacher.cockpit")
  const { timer } = session.view.public
  return (
    <div className={styles.timer}>
      <Button size="small" onPress={steering.toggleTimer}>
        {steering.timerRuns ? text("timerStop") : text("timerStart")}
      </Button>
      <Button size="small" onPress={steering.addMinute}>
        {text("timerMore")}
      </Button>
      <Button size="small" onPress={steering.hideTimer}>
        {timer.hidden ? text("timerShow") : text("timerHide")}
      </Button>
    </div>
  )
}
