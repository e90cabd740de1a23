/** What earlier sessions of the class left open, as far as this device knows: each is read again with one tap. */
import type { ClassLog, LoggedItem } from "../../../domain/session/class-log.ts"
import type { StaffCommand } from "../../../domain/session/commands.ts"
import { dayAt } from "../../../domain/session/follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { useDayWords } from "../../parts/day-words.ts"
import type { SessionProps } from "../../session-props.ts"
import { Panel } from "../panel.tsx"
import { useAct } from "../use-acts.ts"
import styles from "./follow-up.module.css"

type Props = { session: SessionProps; earlier: ClassLog | null }

export const EarlierPanel = ({ session, earlier }: Props) => {
  const text = useText("teacher.earlier")
  const dayWords = useDayWords({ withYear: true })
  const act = useAct(session)
  const offered = useOffered(session, earlier)
  const recallAll = async () => {
    for (const { command } of offered) if (!(await act(command, text("recalled")))) return
  }
  return (
    <Panel title={text("title")}>
      <p className={styles.lead}>
        {text(earlier === null ? "reading" : offered.length === 0 ? "none" : "lead")}
      </p>
      {offered.length > 0 && (
        <ul>
          {offered.map(({ id, words, heldOn, question, command }) => (
            <li key={id} className={styles.item}>
              <p className={styles.words}>
                <strong dir="auto">{words}</strong>
                {text("from", { day: dayWords(heldOn), question })}
              </p>
              <Button size="small" onPress={() => void act(command, text("recalled"))}>
                {text("recall")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {offered.length > 1 && (
        <div>
          <Button size="small" onPress={() => void recallAll()}>
            {text("recallAll")}
          </Button>
        </div>
      )}
    </Panel>
  )
}

type Offered = {
  readonly id: string
  readonly words: string
  readonly heldOn: string
  readonly question: string
  readonly command: StaffCommand
}

/** Replies that are still awaited first: they are asked for again, by the same day. */
const useOffered = (session: SessionProps, earlier: ClassLog | null): readonly Offered[] => {
  const text = useText("results.reply")
  const dayWords = useDayWords()
  if (earlier === null) return []
  const today = dayAt(session.hostNow())
  const replies = earlier.replies.map(({ reply, of, due, heldOn, question }) => ({
    ...{ id: reply, heldOn, question },
    words: text(due < today ? "overdue" : "due", { of, day: dayWords(due) }),
    command: { type: "AskReply", reply, of, due } as const,
  }))
  const items = earlier.items.map((item) => {
    const { id, words, heldOn, question } = item
    return { id, words, heldOn, question, command: recallOf(item) }
  })
  return [...replies, ...items]
}

const recallOf = (item: LoggedItem): StaffCommand => {
  const { id, log, words, verdict, state, due, reason, who, when } = item
  return {
    ...{ type: "RecallPast", past: id, log, words },
    ...(verdict === undefined ? {} : { verdict }),
    ...(state === undefined ? {} : { state }),
    ...(due === undefined ? {} : { due }),
    ...(reason === undefined ? {} : { reason }),
    ...(who === undefined ? {} : { who }),
    ...(when === undefined ? {} : { when }),
  }
}
