/** Accepted, in part or refused; why; who does what by when where it is known. What is typed is kept until it is published. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import type { StaffCommand } from "../../domain/session/commands.ts"
import { tasksAbout } from "../../domain/session/follow-up.ts"
import { oppositeOf } from "../../domain/session/opposite.ts"
import type { Decision } from "../../domain/session/state.ts"
import type { Task } from "../../domain/session/state-follow-up.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne } from "../parts/choice.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { TextInput } from "../parts/text-input.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./decide-panel.module.css"
import { type AnswerText, answerDraft, keepAnswer, textOf, useKeptAnswer } from "./kept-answer.ts"
import { useAct } from "./use-acts.ts"

type Props = { session: SessionProps; id: string; decision: Decision | undefined; onDone: () => void }

export const DecisionForm = ({ session, id, decision, onDone }: Props) => {
  const text = useText("teacher.decide")
  const follow = useText("teacher.followUp")
  const common = useText("common.act")
  const act = useAct(session)
  const [task] = tasksAbout(session.view.public, id)
  const [answer, change] = useKeptAnswer(session, id, textOf(decision, task))
  const { verdict, reason, what, who, due } = answer
  const [isChecked, setChecked] = useState(false)
  const isWordless = reason.trim() === ""
  const publish = async () => {
    setChecked(true)
    if (verdict === null || isWordless) return
    const command = { type: "GiveDecision", contribution: id, verdict, reason } as const
    const opposite = oppositeOf(session.view, command)
    let undoTask: StaffCommand | null = null
    const undo = () => {
      keepAnswer(session, id, answer).catch(() => undefined)
      if (opposite) void session.act(opposite)
      if (undoTask) void session.act(undoTask)
    }
    if (!(await act(command, text("published"), { draft: answerDraft(id), undo }))) return
    undoTask = await setTaskOf(session, id, answer, task)
    await session.drafts.saveValue(answerDraft(id), null).catch(() => undefined)
    onDone()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void publish()
      }}
    >
      <ChooseOne
        label={text("verdict")}
        columns={3}
        value={verdict}
        onChange={(next) => change({ verdict: next })}
        error={isChecked && verdict === null ? text("verdictMissing") : undefined}
        options={[
          { value: "accepted", label: text("accepted") },
          { value: "partly", label: text("partly") },
          { value: "refused", label: text("refused") },
        ]}
      />
      <TextArea
        label={text("reason")}
        value={reason}
        onChange={(next) => change({ reason: next })}
        limit={limits.reason}
        rows={3}
        isRequired
        error={isChecked && isWordless ? text("reasonMissing") : undefined}
      />
      <TextInput
        label={follow("what")}
        description={follow("whatOptional")}
        value={what}
        onChange={(next) => change({ what: next })}
        maxLength={limits.task}
      />
      <div className={styles.pair}>
        <TextInput
          label={text("who")}
          description={text("optional")}
          value={who}
          onChange={(next) => change({ who: next })}
          maxLength={limits.name}
        />
        <TextInput
          type="date"
          label={text("when")}
          description={text("optional")}
          value={due}
          onChange={(next) => change({ due: next })}
        />
      </div>
      <div className={styles.acts}>
        <Button onPress={onDone}>{common("cancel")}</Button>
        <Button kind="primary" type="submit">
          {text("publish")}
        </Button>
      </div>
    </form>
  )
}

/** Makes the task of an answer, or changes it; gives what takes that back. Nothing was said of it: no task. */
const setTaskOf = async (
  session: SessionProps,
  contribution: string,
  { what, who, due }: AnswerText,
  task: Task | undefined,
): Promise<StaffCommand | null> => {
  if ([what, who, due].every((it) => it.trim() === "")) return null
  const words = session.view.public.contributions[contribution]?.text ?? ""
  const command: StaffCommand = {
    ...{ type: "SetTask", contribution, state: task?.state ?? "planned", who },
    what: what.trim() === "" ? words : what,
    ...(task === undefined ? {} : { task: task.task }),
    ...(due === "" ? {} : { due }),
    ...(task?.why === undefined ? {} : { why: task.why }),
  }
  const opposite = oppositeOf(session.view, command)
  const done = await session.act(command)
  const made = done.ok ? done.value[0]?.event.facts.task : undefined
  if (opposite || made === undefined) return opposite
  return { type: "RemoveTask", task: String(made) }
}
