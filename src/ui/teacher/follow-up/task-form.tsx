/** Who does what by when, where it stands, and why where it is dropped. */
import { useState } from "react"
import { limits } from "../../../domain/limits.ts"
import type { StaffCommand } from "../../../domain/session/commands.ts"
import { type TaskState, taskStates } from "../../../domain/session/events-follow-up.ts"
import type { Followed } from "../../../domain/session/follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { ChooseOne } from "../../parts/choice.tsx"
import { TextArea } from "../../parts/text-area.tsx"
import { TextInput } from "../../parts/text-input.tsx"
import type { SessionProps } from "../../session-props.ts"
import { useKeptForm } from "../use-kept-form.ts"
import styles from "./follow-up.module.css"

export type TaskFields = {
  readonly state: TaskState
  readonly what: string
  readonly who: string
  readonly due: string
  readonly why: string
}

type Props = {
  session: SessionProps
  /** Changed; without one it is a new task. */
  followed?: Followed
  /** True once it is kept. */
  onSave: (fields: TaskFields) => Promise<boolean>
  onClose: () => void
}

/** The words of what an earlier session decided are not changed: they were said there. */
export const TaskForm = ({ session, followed, onSave, onClose }: Props) => {
  const text = useText("teacher.followUp")
  const results = useText("results.task")
  const common = useText("common.act")
  const { fields, change, forget } = useKeptForm(session, `task/${followed?.id ?? "new"}`, startOf(followed))
  const [isChecked, setChecked] = useState(false)
  const state = taskStates.find((it) => it === fields.state) ?? "planned"
  const isWordless = fields.what.trim() === ""
  const isUnexplained = state === "dropped" && fields.why.trim() === ""
  const save = async () => {
    setChecked(true)
    if (isWordless || isUnexplained || !(await onSave({ ...fields, state }))) return
    forget()
    onClose()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {followed?.isPast ? (
        <p>{followed.words}</p>
      ) : (
        <TextArea
          label={text("what")}
          value={fields.what}
          onChange={(what) => change({ what })}
          limit={limits.task}
          rows={2}
          isRequired
          error={isChecked && isWordless ? text("whatMissing") : undefined}
        />
      )}
      <div className={styles.pair}>
        <TextInput
          label={text("who")}
          description={text("optional")}
          value={fields.who}
          onChange={(who) => change({ who })}
          maxLength={limits.name}
        />
        <TextInput
          type="date"
          label={text("due")}
          description={text("optional")}
          value={fields.due}
          onChange={(due) => change({ due })}
        />
      </div>
      {followed && (
        <ChooseOne
          label={text("state")}
          columns={2}
          value={state}
          onChange={(next) => change({ state: next })}
          options={taskStates.map((value) => ({ value, label: results(value) }))}
        />
      )}
      {state === "dropped" && (
        <TextArea
          label={text("why")}
          value={fields.why}
          onChange={(why) => change({ why })}
          limit={limits.reason}
          rows={2}
          isRequired
          error={isChecked && isUnexplained ? text("whyMissing") : undefined}
        />
      )}
      <div className={styles.acts}>
        <Button onPress={onClose}>{common("cancel")}</Button>
        <Button type="submit">{text("save")}</Button>
      </div>
    </form>
  )
}

const startOf = (followed: Followed | undefined) => ({
  state: (followed?.state ?? "planned") as string,
  what: followed?.words ?? "",
  who: followed?.who ?? "",
  due: followed?.due ?? "",
  why: followed?.why ?? "",
})

/** What a form comes to. What is dropped keeps its reason; elsewhere there is none. */
export const taskCommand = (
  fields: TaskFields,
  of?: { readonly task: string; readonly contribution?: string },
) => {
  const { state, what, who, due, why } = fields
  const command: StaffCommand = {
    ...{ type: "SetTask", ...of, state, what, who },
    ...(due === "" ? {} : { due }),
    ...(state === "dropped" ? { why } : {}),
  }
  return command
}
