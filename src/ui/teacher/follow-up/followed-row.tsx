/** One line of the log for whoever leads: where it stands, how many said what, and its change. */
import { useState } from "react"
import type { StaffCommand } from "../../../domain/session/commands.ts"
import { dayAt, type Followed } from "../../../domain/session/follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { FollowUpCounts } from "../../parts/follow-up-choice.tsx"
import { FollowedCard } from "../../parts/followed-card.tsx"
import { Menu } from "../../parts/menu.tsx"
import type { SessionProps } from "../../session-props.ts"
import { staffOf } from "../staff-session.ts"
import { useAct } from "../use-acts.ts"
import styles from "./follow-up.module.css"
import { type TaskFields, TaskForm, taskCommand } from "./task-form.tsx"

type Props = {
  session: SessionProps
  followed: Followed
  /** With what pupils said of it. */
  withCounts?: boolean
  /** For the registry: its form is open. */
  isOpenAtFirst?: boolean
}

export const FollowedRow = ({ session, followed, withCounts = false, isOpenAtFirst = false }: Props) => {
  const text = useText("teacher.followUp")
  const earlier = useText("teacher.earlier")
  const act = useAct(session)
  const [isEditing, setEditing] = useState(isOpenAtFirst)
  const { id, isPast, words, said } = followed
  if (isEditing) {
    const save = (fields: TaskFields) => act(changeOf(session, followed, fields), text("changed"))
    return <TaskForm session={session} followed={followed} onSave={save} onClose={() => setEditing(false)} />
  }
  const remove = () =>
    isPast
      ? act({ type: "LeavePast", past: id }, earlier("left"))
      : act({ type: "RemoveTask", task: id }, text("removed"))
  const hasSaid = said.goOn + said.change + said.stop > 0
  return (
    <FollowedCard
      followed={followed}
      today={dayAt(session.hostNow())}
      menu={
        <Menu
          label={text("actsFor", { words })}
          acts={[
            {
              id: "remove",
              label: isPast ? earlier("leave") : text("remove"),
              isDanger: true,
              onPress: () => void remove(),
            },
          ]}
        />
      }
    >
      <div className={styles.acts}>
        {withCounts && hasSaid && <FollowUpCounts said={said} />}
        <Button size="small" onPress={() => setEditing(true)}>
          {text("edit")}
        </Button>
      </div>
    </FollowedCard>
  )
}

const changeOf = (session: SessionProps, followed: Followed, fields: TaskFields): StaffCommand => {
  const { id, isPast } = followed
  const { tasks, contributions } = session.view.public
  const of = tasks[id]?.contribution
  // An idea that the class no longer reads has no tasks of its own.
  const about = contributions[of ?? ""]?.published ? of : undefined
  if (!isPast)
    return taskCommand(fields, { task: id, ...(about === undefined ? {} : { contribution: about }) })
  const { verdict, reason, when, words } = followed
  const { state, who, due, why } = fields
  return {
    ...{ type: "RecallPast", past: id, log: staffOf(session).recalledFrom[id] ?? "", words, state, who },
    ...(verdict === undefined ? {} : { verdict }),
    ...(reason === undefined ? {} : { reason }),
    ...(when === undefined ? {} : { when }),
    ...(due === "" ? {} : { due }),
    ...(state === "dropped" ? { why } : {}),
  }
}
