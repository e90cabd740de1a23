/** Planned, under way, done, dropped: a sign each, beside its word. */
import CircleCheck from "lucide-react/icons/circle-check"
import CircleDashed from "lucide-react/icons/circle-dashed"
import CircleDot from "lucide-react/icons/circle-dot"
import CircleSlash from "lucide-react/icons/circle-slash"
import type { TaskState } from "../../domain/session/events-follow-up.ts"

const signs = { planned: CircleDashed, doing: CircleDot, done: CircleCheck, dropped: CircleSlash }

export const TaskSign = ({ state }: { state: TaskState }) => {
  const Sign = signs[state]
  return <Sign aria-hidden size="1.25em" />
}
