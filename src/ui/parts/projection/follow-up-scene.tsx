/** What was decided, read again together: where it stands, and what is late. Names and counts after a tap only. */
import {
  dayAt,
  type Followed,
  followedOf,
  isOverdue,
  overdueReplies,
} from "../../../domain/session/follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { classNames } from "../class-names.ts"
import { useDayWords } from "../day-words.ts"
import { FollowUpCounts } from "../follow-up-choice.tsx"
import { TaskSign } from "../task-sign.tsx"
import styles from "./follow-up-scene.module.css"
import type { Projected } from "./projected.ts"
import { Scene } from "./scene.tsx"
import { Invitation } from "./slip.tsx"

/** Fewer lines, then smaller words, then fewer still. */
const most = [4, 4, 4, 3, 2, 1]
const TIGHT = 1

export const FollowUpScene = (projected: Projected) => {
  const text = useText("projector.followUp")
  const { state, hostNow } = projected
  const today = dayAt(hostNow())
  const followed = followedOf(state)
  const { counts, names } = state.followUpShown
  return (
    <Scene
      {...projected}
      question="line"
      content={`${followed.map((it) => `${it.id} ${it.state} ${it.words}`).join(" ")} ${counts} ${names}`}
      tightest={most.length - 1}
      treeless={() => followed.length > 0}
    >
      {(level) => {
        const shown = followed.slice(0, most[level])
        const left = followed.length - shown.length
        return (
          <>
            <Overdue {...projected} today={today} />
            {followed.length === 0 && <Invitation title={text("empty")}>{text("invitation")}</Invitation>}
            <ul className={classNames(styles.lines, level >= TIGHT && styles.tight)}>
              {shown.map((it) => (
                <Line key={it.id} followed={it} today={today} withNames={names} withCounts={counts} />
              ))}
            </ul>
            {left > 0 && <p className={styles.left}>{text("more", { count: left })}</p>}
          </>
        )
      }}
    </Scene>
  )
}

type LineProps = { followed: Followed; today: string; withNames: boolean; withCounts: boolean }

const Line = ({ followed, today, withNames, withCounts }: LineProps) => {
  const text = useText("results")
  const dayWords = useDayWords()
  const { words, state, verdict, who, due, said } = followed
  return (
    <li className={styles.line}>
      <p className={styles.words} dir="auto">
        {words}
      </p>
      <p className={styles.facts}>
        {state !== undefined && (
          <span className={styles.state}>
            <TaskSign state={state} />
            {text(`task.${state}`)}
          </span>
        )}
        {state === undefined && verdict !== undefined && <span>{text(`verdict.${verdict}`)}</span>}
        {withNames && who !== undefined && <span>{text("who", { who })}</span>}
        {due !== undefined && (
          <span>{text(isOverdue(followed, today) ? "wasDue" : "by", { day: dayWords(due) })}</span>
        )}
      </p>
      {withCounts && <FollowUpCounts said={said} />}
    </li>
  )
}

/** A function is named, not a pupil: who was asked is no secret of the class. */
const Overdue = ({ state, today }: Projected & { today: string }) => {
  const text = useText("results.reply")
  const dayWords = useDayWords()
  const late = overdueReplies(state, today)
  return late.slice(0, 2).map(({ reply, of, due }) => (
    <p key={reply} className={styles.late}>
      {text("overdue", { of, day: dayWords(due) })}
    </p>
  ))
}
