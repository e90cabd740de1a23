/** What earlier sessions of the class left open, as far as this device knows: each is read again with one tap. */

import type { LoggedItem } from "../../../domain/session/class-log.ts"
import type { StaffCommand } from "../../../domain/session/commands.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { useDayWords } from "../../parts/day-words.ts"
import type { SessionProps } from "../../session-props.ts"
import { Panel } from "../panel.tsx"
import { useAct } from "../use-acts.ts"
import styles from "./follow-up.module.css"

type Props = { session: SessionProps; earlier: readonly LoggedItem[] | null }

export const EarlierPanel = ({ session, earlier }: Props) => {
  const text = useText("teacher.earlier")
  const dayWords = useDayWords({ withYear: true })
  const act = useAct(session)
  const recall = (item: LoggedItem) => act(recallOf(item), text("recalled"))
  const recallAll = async () => {
    for (const item of earlier ?? []) if (!(await act(recallOf(item), text("recalled")))) return
  }
  return (
    <Panel title={text("title")}>
      <p className={styles.lead}>
        {text(earlier === null ? "reading" : earlier.length === 0 ? "none" : "lead")}
      </p>
      {earlier !== null && earlier.length > 0 && (
        <ul>
          {earlier.map((item) => (
            <li key={item.id} className={styles.item}>
              <p className={styles.words}>
                <strong dir="auto">{item.words}</strong>
                {text("from", { day: dayWords(item.heldOn), question: item.question })}
              </p>
              <Button size="small" onPress={() => void recall(item)}>
                {text("recall")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {earlier !== null && earlier.length > 1 && (
        <div>
          <Button size="small" onPress={() => void recallAll()}>
            {text("recallAll")}
          </Button>
        </div>
      )}
    </Panel>
  )
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
