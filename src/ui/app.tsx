/** The routes. Each room is fetched when it is first entered. */
import { Redirect, Route, Switch, useLocation } from "wouter"
import { loadLogClients } from "../client/log-clients.ts"
import { FaultBoundary, StorageBanner } from "./app-fault.tsx"
import { browserLanguage } from "./language/language-provider.tsx"
import { facilitatorsTexts } from "./language/load-catalogue.ts"
import { later } from "./later.tsx"
import { UpdateBanner } from "./updates.tsx"

const isSession = (path: string): boolean => /^\/s\//.test(path)

const PupilRoom = later(
  async () => {
    const { default: room, SessionScreen } = await import("./pupil/pupil-room.tsx")
    if (isSession(location.pathname)) await SessionScreen.preload()
    return room
  },
  { whenShown: true },
)

const TeacherRoom = later(
  async () => {
    const [room] = await Promise.all([
      import("./teacher/teacher-room.tsx"),
      facilitatorsTexts.load(browserLanguage()),
    ])
    return room.default
  },
  { whenShown: true },
)

const ProjectorRoom = later(
  async () => {
    const [room] = await Promise.all([import("./projector/projector-room.tsx"), loadLogClients()])
    return room.default
  },
  { whenShown: true },
)

/** Before anything is drawn: a first screen that stands at once. */
export const preloadRoom = (path: string): Promise<void> => {
  if (/^\/(teacher|enrol)\b/.test(path)) return TeacherRoom.preload()
  return /^\/project\b/.test(path) ? ProjectorRoom.preload() : PupilRoom.preload()
}

export const App = () => (
  <>
    <OutsideSession />
    <StorageBanner />
    <FaultBoundary>
      <Rooms />
    </FaultBoundary>
  </>
)

/** Nobody is asked about a new version in the middle of a session. */
const OutsideSession = () => {
  const [path] = useLocation()
  return /\/(s|project)\//.test(path) ? null : <UpdateBanner />
}

const Rooms = () => (
  <Switch>
    <Route path="/teacher" nest>
      <TeacherRoom />
    </Route>
    <Route path="/project" nest>
      <ProjectorRoom />
    </Route>
    <Route path="/enrol">
      <Redirect to={`/teacher/enrol${location.hash}`} replace />
    </Route>
    <Route>
      <PupilRoom />
    </Route>
  </Switch>
)
