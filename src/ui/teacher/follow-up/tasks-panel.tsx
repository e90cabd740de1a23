/** Who does what by when: the tasks of the session, each to be changed, done or dropped with its reason. */
import { useState } from "react"
import { followedOf } from "../../../domain/session/follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Panel } from "../panel.tsx"
import styles from "./follow-up.module.css"
import { FollowedRow } from "./followed-row.tsx"
import { OnTheWall } from "./on-the-wall.tsx"
import { TaskForm, taskCommand } from "./task-form.tsx"
import { useMake } from "./use-made.ts"

type Props = {
  session: SessionProps
  /** For the registry: a new task is being written. */
  isOpenAtFirst?: boolean
}

export const TasksPanel = ({ session, isOpenAtFirst = false }: Props) => {
  const text = useText("teacher.followUp")
  const make = useMake(session)
  const [isAdding, setAdding] = useState(isOpenAtFirst)
  const { finished, stages, stage } = session.view.public
  const tasks = followedOf(session.view.public).filter((it) => !it.isPast)
  return (
    <Panel title={text("log")}>
      <p className={styles.lead}>{tasks.length === 0 ? text("none") : text("logLead")}</p>
      {tasks.map((it) => (
        <FollowedRow key={it.id} session={session} followed={it} withCounts />
      ))}
      {tasks.length > 0 && !finished && stages[stage]?.kind === "decide" && <OnTheWall session={session} />}
      {isAdding ? (
        <TaskForm
          session={session}
          onSave={async (fields) =>
            (await make(taskCommand(fields), text("added"), (task) => ({ type: "RemoveTask", task }))) !==
            null
          }
          onClose={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button size="small" onPress={() => setAdding(true)}>
            {text("add")}
          </Button>
        </div>
      )}
    </Panel>
  )
}
