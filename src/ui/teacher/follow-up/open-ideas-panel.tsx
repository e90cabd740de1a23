/** Ideas that earlier sessions of the class left open: each becomes one of this session with one tap. */
import { limits } from "../../../domain/limits.ts"
import type { OpenIdea } from "../../../domain/session/class-log.ts"
import type { StaffCommand } from "../../../domain/session/commands.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { useDayWords } from "../../parts/day-words.ts"
import { Disclosure } from "../../parts/disclosure.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Panel } from "../panel.tsx"
import { useAct, useActs } from "../use-acts.ts"
import styles from "./follow-up.module.css"

type Props = { session: SessionProps; ideas: readonly OpenIdea[] }

const takeOver = ({ id, log, heldOn, text }: OpenIdea): StaffCommand => ({
  ...{ type: "TakeOverIdea", idea: id, log, heldOn },
  text: text.slice(0, limits.idea),
})

/** The latest session is read first, and taken over as a whole; what is older, one by one. */
export const OpenIdeasPanel = ({ session, ideas }: Props) => {
  const text = useText("teacher.openIdeas")
  const dayWords = useDayWords({ withYear: true })
  const act = useAct(session)
  const actAll = useActs(session)
  const [first] = ideas
  if (!first) return null
  const last = ideas.filter((it) => it.log === first.log)
  const older = ideas.filter((it) => it.log !== first.log)
  const take = (idea: OpenIdea) => act(takeOver(idea), text("taken"))
  const takeAll = () => actAll(last.map(takeOver), (count) => text("takenAll", { count }))
  // Some may have been taken over there from an earlier day.
  const isOfOneDay = last.every((it) => it.heldOn === first.heldOn)
  return (
    <Panel title={text("title")}>
      <p className={styles.lead}>{text("lead")}</p>
      <Rows ideas={last} onTake={take} />
      {last.length > 1 && (
        <div>
          <Button size="small" onPress={() => void takeAll()}>
            {isOfOneDay
              ? text("takeAll", { count: last.length, day: dayWords(first.heldOn) })
              : text("takeThese", { count: last.length })}
          </Button>
        </div>
      )}
      {older.length > 0 && (
        <Disclosure title={text("older", { count: older.length })}>
          <Rows ideas={older} onTake={take} />
        </Disclosure>
      )}
    </Panel>
  )
}

type RowsProps = { ideas: readonly OpenIdea[]; onTake: (idea: OpenIdea) => Promise<boolean> }

const Rows = ({ ideas, onTake }: RowsProps) => {
  const text = useText("teacher.openIdeas")
  const dayWords = useDayWords({ withYear: true })
  return (
    <ul>
      {ideas.map((idea) => (
        <li key={idea.id} className={styles.item}>
          <p className={styles.words}>
            <strong dir="auto">{idea.text}</strong>
            {text("from", { day: dayWords(idea.heldOn), question: idea.question, count: idea.agree })}
          </p>
          <Button
            size="small"
            aria-label={text("takeThis", { idea: idea.text })}
            onPress={() => void onTake(idea)}
          >
            {text("take")}
          </Button>
        </li>
      ))}
    </ul>
  )
}
