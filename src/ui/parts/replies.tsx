/** What adults were asked: the reply, the day it is due, or that it is late. Everybody reads the same. */
import Hourglass from "lucide-react/icons/hourglass"
import MessageSquareText from "lucide-react/icons/message-square-text"
import TriangleAlert from "lucide-react/icons/triangle-alert"
import type { ReactNode } from "react"
import type { PublicState } from "../../domain/session/state.ts"
import type { Reply } from "../../domain/session/state-follow-up.ts"
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import { useDayWords } from "./day-words.ts"
import styles from "./replies.module.css"
import { Speaker } from "./speaker.tsx"

type Props = {
  replies: PublicState["replies"]
  /** "2026-11-17". */
  today: string
  withVoice?: boolean
  /** What can be done with each. */
  children?: (reply: Reply) => ReactNode
}

/** Late ones first. */
export const Replies = ({ replies, today, withVoice = false, children }: Props) => {
  const rank = (it: Reply) => (it.given !== null ? 2 : it.due < today ? 0 : 1)
  const all = Object.values(replies).sort((one, other) => rank(one) - rank(other))
  return (
    <ul className={styles.replies}>
      {all.map((reply) => (
        <li key={reply.reply} className={classNames(styles.reply, rank(reply) === 0 && styles.late)}>
          <ReplyLine reply={reply} today={today} withVoice={withVoice} />
          {children?.(reply)}
        </li>
      ))}
    </ul>
  )
}

const ReplyLine = ({ reply, today, withVoice }: { reply: Reply; today: string; withVoice: boolean }) => {
  const text = useText("results.reply")
  const dayWords = useDayWords()
  const { given, due, of } = reply
  const isLate = given === null && due < today
  const Sign = given ? MessageSquareText : isLate ? TriangleAlert : Hourglass
  const words = given
    ? text("from", { from: given.from })
    : text(isLate ? "overdue" : "due", { of, day: dayWords(due) })
  return (
    <div className={styles.line}>
      <Sign aria-hidden size="1.5em" className={styles.sign} />
      <div className={styles.words}>
        <p className={classNames((given !== null || isLate) && styles.first)}>{words}</p>
        {given && <p dir="auto">{given.text}</p>}
      </div>
      {withVoice && <Speaker text={given ? `${words} ${given.text}` : words} isNamed />}
    </div>
  )
}
