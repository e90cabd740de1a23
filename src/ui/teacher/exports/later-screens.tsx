/** Fetched when somebody takes something out: no lesson needs it, but for ballots on paper. */
import { useApp } from "../../client-context.tsx"
import { later } from "../../later.tsx"
import type { StaffSession } from "../staff-session.ts"
import { dayOf } from "./day.ts"
import type { Exported } from "./use-record.ts"

const whenShown = { whenShown: true }
const screens = {
  takeOut: later<Exported>(async () => (await import("./take-out-screen.tsx")).TakeOutScreen, whenShown),
  minutes: later<Exported>(async () => (await import("./minutes-screen.tsx")).MinutesScreen, whenShown),
  publish: later<Exported>(async () => (await import("./publish-screen.tsx")).PublishScreen, whenShown),
  poster: later<Exported>(async () => (await import("./poster-screen.tsx")).PosterScreen, whenShown),
  // Paper is wanted when the network goes.
  ballots: later<Exported>(async () => (await import("./ballots-screen.tsx")).BallotsScreen),
  decisions: later<Exported>(async () => (await import("./decisions-screen.tsx")).DecisionsScreen, whenShown),
}

export const LaterArchiveDialog = later<{ onClose: () => void }>(
  async () => (await import("./archive-dialog.tsx")).ArchiveDialog,
  whenShown,
)

type Props = { staff: StaffSession; screen: keyof typeof screens }

export const ExportScreen = ({ staff, screen }: Props) => {
  const { hello, logs } = useApp()
  const told = hello?.device?.logs.find((it) => it.log === staff.log)?.openedAt
  const used = logs.find((it) => it.log === staff.log)?.usedAt
  const Shown = screens[screen]
  return <Shown {...staff} heldOn={dayOf(told ?? used ?? staff.session.hostNow())} />
}
