/** What is done with a session that is over: what was decided goes on, and how it went is read. */
import type { SessionProps } from "../../session-props.ts"
import type { StaffSession } from "../staff-session.ts"
import { EquityPanel, HeardPanel } from "./equity-panel.tsx"
import { EvaluatePanel } from "./evaluate-panel.tsx"
import { RepliesPanel } from "./replies-panel.tsx"
import { ShiftPanel } from "./shift-panel.tsx"
import { TasksPanel } from "./tasks-panel.tsx"

export const GoesOn = ({ session }: { session: SessionProps }) => (
  <>
    <TasksPanel session={session} />
    <RepliesPanel session={session} />
  </>
)

export const HowItWent = ({ session, members }: Pick<StaffSession, "session" | "members">) => {
  const { stages } = session.view.public
  return (
    <>
      {stages.some((it) => it.kind === "evaluate") && <EvaluatePanel session={session} />}
      <ShiftPanel session={session} />
      <EquityPanel session={session} />
      <HeardPanel session={session} members={members} />
    </>
  )
}
