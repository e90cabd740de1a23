/** The adult's answer to each leading proposal; none is given without its reason. */

import { proposalsToAnswer, type ToAnswer } from "../../domain/session/attention.ts"
import { tasksAbout } from "../../domain/session/follow-up.ts"
import { oppositeOf } from "../../domain/session/opposite.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Card } from "../parts/card.tsx"
import { DecisionCard } from "../parts/decision-card.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./decide-panel.module.css"
import { DecisionForm } from "./decision-form.tsx"
import { forgetAnswer, keepAnswer, textOf } from "./kept-answer.ts"
import { Panel } from "./panel.tsx"
import { useAct } from "./use-acts.ts"

type Props = {
  session: SessionProps
  /** Whose form is open. */
  editing: string | null
  onEdit: (id: string | null) => void
}

export const DecidePanel = ({ session, editing, onEdit }: Props) => {
  const text = useText("teacher.decide")
  const all = proposalsToAnswer(session.view.public)
  const leading = all.filter((it) => it.isLeading)
  const others = all.filter((it) => !it.isLeading)
  const item = ({ proposal }: ToAnswer) => (
    <Answer
      key={proposal.id}
      session={session}
      id={proposal.id}
      words={proposal.text}
      isEditing={editing === proposal.id}
      onEdit={(isEditing) => onEdit(isEditing ? proposal.id : null)}
    />
  )
  return (
    <Panel title={text("title")}>
      {all.length === 0 ? (
        <p>{text("empty")}</p>
      ) : (
        <>
          <p className={styles.lead}>{text("lead")}</p>
          {leading.map(item)}
          {others.length > 0 && (
            <Disclosure title={text("others", { count: others.length })} level={3}>
              <div className={styles.list}>{others.map(item)}</div>
            </Disclosure>
          )}
        </>
      )}
    </Panel>
  )
}

type AnswerProps = {
  session: SessionProps
  id: string
  words: string
  isEditing: boolean
  onEdit: (isEditing: boolean) => void
}

const scrollTo = (form: HTMLElement | null) => form?.scrollIntoView?.({ block: "nearest" })

const Answer = ({ session, id, words, isEditing, onEdit }: AnswerProps) => {
  const text = useText("teacher.decide")
  const act = useAct(session)
  const decision = session.view.public.decisions[id]
  const [task] = tasksAbout(session.view.public, id)
  const withdraw = async () => {
    const command = { type: "WithdrawDecision", contribution: id } as const
    const opposite = oppositeOf(session.view, command)
    await keepAnswer(session, id, textOf(decision, task)).catch(() => undefined)
    const undo = () => {
      forgetAnswer(session, id).catch(() => undefined)
      if (opposite) void session.act(opposite)
    }
    await act(command, text("withdrawn"), { undo })
  }
  if (isEditing)
    return (
      <div className={styles.answer} ref={scrollTo}>
        <Card text={words} as="div" />
        <DecisionForm session={session} id={id} decision={decision} onDone={() => onEdit(false)} />
      </div>
    )
  if (!decision)
    return (
      <Card
        text={words}
        as="div"
        actions={
          <Button size="small" onPress={() => onEdit(true)}>
            {text("answer")}
          </Button>
        }
      />
    )
  return (
    <div className={styles.answer}>
      <DecisionCard decision={decision} state={session.view.public} withWho />
      <div className={styles.acts}>
        <Button size="small" onPress={() => onEdit(true)}>
          {text("edit")}
        </Button>
        <Button kind="quiet" size="small" onPress={() => void withdraw()}>
          {text("withdraw")}
        </Button>
      </div>
    </div>
  )
}
