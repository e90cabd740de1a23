/** One session, open for as long as any of its screens stands. */
import { useEffect, useMemo } from "react"
import { Route, Switch, useLocation } from "wouter"
import type { SessionClient } from "../../client/session-client.ts"
import { classesOf } from "../../domain/log/genesis.ts"
import { useApp, useSessionClient, useSessionProps } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Tree } from "../parts/art/tree.tsx"
import { Button } from "../parts/button.tsx"
import { Empty } from "../parts/empty.tsx"
import { ApproveScreen } from "./approve-screen.tsx"
import { BoardScreen } from "./board-screen.tsx"
import { CockpitScreen } from "./cockpit-screen.tsx"
import { ContextScreen } from "./context-screen.tsx"
import { ExportScreen } from "./exports/later-screens.tsx"
import { PresentScreen } from "./present-screen.tsx"
import { StaffPage } from "./staff-page.tsx"
import type { StaffSession } from "./staff-session.ts"
import { StagesScreen } from "./stages-screen.tsx"
import { useAgendaTold } from "./use-agenda-told.ts"
import { useCodeOf } from "./use-code-of.ts"
import { useRosters } from "./use-rosters.ts"
import { useTakingBack } from "./use-taking-back.ts"
import { WallScreen } from "./wall-screen.tsx"

export const SessionRoom = ({ log }: { log: string }) => {
  const opened = useSessionClient(log)
  const { logs } = useApp()
  const known = logs.find((it) => it.log === log)
  if (opened.status === "opening") return null
  if (opened.status === "unknown" || opened.client.state.getState().shown.staff === null) return <Unknown />
  return <WithClasses log={log} client={opened.client} classes={known ? classesOf(known.genesis) : []} />
}

type ClassesProps = { log: string; client: SessionClient; classes: readonly string[] }

/** The rosters that this device may read: a facilitator teaches one of the classes, or several. */
const WithClasses = ({ log, client, classes }: ClassesProps) => {
  const rosters = useRosters(classes)
  const [chosen, choose] = useCodeOf(log)
  const taught = useMemo(() => rosters?.filter((it) => it.isTaught) ?? [], [rosters])
  const members = useMemo(() => rosters?.flatMap((it) => it.members) ?? [], [rosters])
  if (rosters === null) return null
  const shown = taught.find((it) => it.log === chosen) ?? taught[0]
  const codeOf = shown && taught.length > 1 ? { classes: taught, chosen: shown, onChoose: choose } : undefined
  return <Screens log={log} client={client} members={members} codeOf={codeOf} />
}

type ScreensProps = { log: string; client: SessionClient } & Pick<StaffSession, "members" | "codeOf">

const Screens = ({ log, client, members, codeOf }: ScreensProps) => {
  const session = useSessionProps(client)
  const staff: StaffSession = { session, log, members, codeOf }
  const { question } = session.view.public
  useTakingBack(session)
  useAgendaTold(session)
  useEffect(() => {
    document.title = question
  }, [question])
  return (
    <Switch>
      <Route path="/wall">
        <WallScreen {...staff} />
      </Route>
      <Route path="/approve">
        <ApproveScreen {...staff} />
      </Route>
      <Route path="/board">
        <BoardScreen {...staff} />
      </Route>
      <Route path="/stages">
        <StagesScreen {...staff} />
      </Route>
      <Route path="/context">
        <ContextScreen {...staff} />
      </Route>
      <Route path="/present">
        <PresentScreen {...staff} />
      </Route>
      <Route path="/take-out">
        <ExportScreen staff={staff} screen="takeOut" />
      </Route>
      <Route path="/publish">
        <ExportScreen staff={staff} screen="publish" />
      </Route>
      <Route path="/minutes">
        <ExportScreen staff={staff} screen="minutes" />
      </Route>
      <Route path="/poster">
        <ExportScreen staff={staff} screen="poster" />
      </Route>
      <Route path="/ballots">
        <ExportScreen staff={staff} screen="ballots" />
      </Route>
      <Route path="/decisions">
        <ExportScreen staff={staff} screen="decisions" />
      </Route>
      <Route>
        <CockpitScreen {...staff} />
      </Route>
    </Switch>
  )
}

export const UnknownSessionView = ({ onHome }: { onHome: () => void }) => {
  const text = useText("teacher.nav")
  return (
    <StaffPage title={text("unknown")} hideTitle>
      <Empty
        drawing={<Tree buds={0} leaves={20} fruits={0} ring={false} revealed={false} stage="propose" />}
        title={text("unknown")}
        action={
          <Button kind="primary" onPress={onHome}>
            {text("home")}
          </Button>
        }
      >
        {text("unknownNext")}
      </Empty>
    </StaffPage>
  )
}

const Unknown = () => {
  const [, navigate] = useLocation()
  return <UnknownSessionView onHome={() => navigate("~/teacher")} />
}
