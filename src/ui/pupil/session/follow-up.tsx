/** What was decided, read again: each pupil says go on, change or stop, then sees how many said what. */
import type { FollowUpValue } from "../../../domain/session/events-follow-up.ts"
import { dayAt, type Followed, followedOf, overdueReplies } from "../../../domain/session/follow-up.ts"
import type { FollowUpTotals } from "../../../domain/session/state-follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { Empty } from "../../parts/empty.tsx"
import { FollowUpChoice } from "../../parts/follow-up-choice.tsx"
import { FollowedCard } from "../../parts/followed-card.tsx"
import { Replies } from "../../parts/replies.tsx"
import type { SessionProps } from "../../session-props.ts"
import styles from "./card-parts.module.css"
import { useAct } from "./use-act.ts"

type Props = { session: SessionProps; isReadOnly?: boolean }

export const FollowUp = ({ session, isReadOnly = false }: Props) => {
  const text = useText("pupil.followUp")
  const results = useText("results")
  const { public: state } = session.view
  const followed = followedOf(state)
  const past = followed.filter((it) => it.isPast)
  const tasks = followed.filter((it) => !it.isPast)
  const hasReplies = Object.keys(state.replies).length > 0
  if (followed.length === 0 && !hasReplies)
    return <Empty drawing={<StageShape kind="followUp" />}>{text("none")}</Empty>
  const card = (it: Followed) => <Said key={it.id} session={session} followed={it} isReadOnly={isReadOnly} />
  return (
    <>
      <LateReplies session={session} />
      {past.length > 0 && (
        <section className={styles.section}>
          <h2>{results("before")}</h2>
          {past.map(card)}
        </section>
      )}
      {tasks.length > 0 && (
        <section className={styles.section}>
          <h2>{results("tasks")}</h2>
          {tasks.map(card)}
        </section>
      )}
      <RepliesOf session={session} but="late" />
    </>
  )
}

const Said = ({ session, followed, isReadOnly }: Props & { followed: Followed }) => {
  const text = useText("results.followUp")
  const { run, problem } = useAct(session.act)
  const own = session.view.own.followUps?.[followed.id] ?? null
  const say = (value: FollowUpValue) => void run({ type: "SayFollowUp", task: followed.id, value })
  return (
    <FollowedCard
      followed={followed}
      today={dayAt(session.hostNow())}
      withVoice
      asked={followed.state === "dropped" ? undefined : text("question")}
    >
      {followed.state !== "dropped" && (
        <FollowUpChoice
          label={`${text("question")} ${followed.words}`}
          value={own}
          onChange={say}
          counts={own === null ? undefined : countsWith(followed.said, own)}
          isDisabled={isReadOnly ?? false}
        />
      )}
      {problem !== undefined && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
    </FollowedCard>
  )
}

/** One's own may still be on this device, and the host's count without it. */
const countsWith = (said: FollowUpTotals, own: FollowUpValue): FollowUpTotals => ({
  ...said,
  [own]: Math.max(1, said[own]),
})

/** What is late is said before anything else. */
const LateReplies = ({ session }: { session: SessionProps }) => {
  const today = dayAt(session.hostNow())
  const late = overdueReplies(session.view.public, today)
  if (late.length === 0) return null
  return <Replies replies={Object.fromEntries(late.map((it) => [it.reply, it]))} today={today} withVoice />
}

/** `but`: those are said elsewhere on the screen. */
export const RepliesOf = ({ session, but }: { session: SessionProps; but?: "late" }) => {
  const results = useText("results")
  const today = dayAt(session.hostNow())
  const left = new Set(but === "late" ? overdueReplies(session.view.public, today) : [])
  const shown = Object.entries(session.view.public.replies).filter(([, it]) => !left.has(it))
  if (shown.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{results("replies")}</h2>
      <Replies replies={Object.fromEntries(shown)} today={today} withVoice />
    </section>
  )
}

/** Who does what by when, to be read where something else is asked. */
export const TasksOf = ({ session }: { session: SessionProps }) => {
  const results = useText("results")
  const tasks = followedOf(session.view.public).filter((it) => !it.isPast)
  if (tasks.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{results("tasks")}</h2>
      {tasks.map((it) => (
        <FollowedCard key={it.id} followed={it} today={dayAt(session.hostNow())} withVoice />
      ))}
    </section>
  )
}
