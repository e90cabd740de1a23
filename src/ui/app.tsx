/** The routes. Each room is fetched when it is first entered. */
import { lazy, Suspense } from "react"
import { Redirect, Route, Switch, useLocation } from "wouter"
import { FaultBoundary, StorageBanner } from "./app-fault.tsx"
import { UpdateBanner } from "./updates.tsx"

const PupilRoom = lazy(() => import("./pupil/pupil-room.tsx"))
const TeacherRoom = lazy(() => import("./teacher/teacher-room.tsx"))
const ProjectorRoom = lazy(() => import("./projector/projector-room.tsx"))

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
  <Suspense fallback={null}>
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
  </Suspense>
)
