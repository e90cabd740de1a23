/** A decision that is followed: what is to be done, by whom, by when, and where it stands. */
import type { ReactNode } from "react"
import { type Followed, isOverdue } from "../../domain/session/follow-up.ts"
import { useText } from "../language/language-provider.tsx"
import { Card } from "./card.tsx"
import { useDayWords } from "./day-words.ts"
import styles from "./followed-card.module.css"
import { TaskSign } from "./task-sign.tsx"

type Props = {
  followed: Followed
  /** "2026-11-17". */
  today: string
  menu?: ReactNode
  withVoice?: boolean
  /** What the voice asks after the words. */
  asked?: string | undefined
  children?: ReactNode
}

export const FollowedCard = ({ followed, today, menu, withVoice = false, asked, children }: Props) => (
  <Card text={followed.words} menu={menu} withVoice={withVoice} asked={asked} as="div">
    <TaskLines {...followed} today={today} />
    {children}
  </Card>
)

type LinesProps = Omit<Followed, "id" | "isPast" | "words" | "said"> & { today: string }

/** The lines under what is to be done; nothing where nothing is known. */
export const TaskLines = ({ today, verdict, state, who, due, when, reason, why }: LinesProps) => {
  const text = useText("results")
  const dayWords = useDayWords()
  const late = isOverdue({ ...(due ? { due } : {}), ...(state ? { state } : {}) }, today)
  const isKnown = state !== undefined || verdict !== undefined || who !== undefined || due !== undefined
  return (
    <>
      {(isKnown || when !== undefined) && (
        <p className={styles.facts}>
          {state !== undefined && (
            <span className={styles.state}>
              <TaskSign state={state} />
              {text(`task.${state}`)}
            </span>
          )}
          {state === undefined && verdict !== undefined && <span>{text(`verdict.${verdict}`)}</span>}
          {who !== undefined && <span>{text("who", { who })}</span>}
          {due !== undefined && (
            <span className={late ? styles.late : undefined}>
              {text(late ? "wasDue" : "by", { day: dayWords(due) })}
            </span>
          )}
          {due === undefined && when !== undefined && <span>{text("when", { when })}</span>}
        </p>
      )}
      {(why ?? reason) !== undefined && (
        <p className={styles.why} dir="auto">
          <strong>{text("why")}</strong> {why ?? reason}
        </p>
      )}
    </>
  )
}
