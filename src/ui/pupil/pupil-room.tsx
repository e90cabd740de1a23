/** The pupils' room: everything that is not the teacher's or the projector's. */
import { Redirect, Route, Switch, useLocation } from "wouter"
import { loadCarrying, loadLogClients } from "../../client/log-clients.ts"
import { fetchLater, later } from "../later.tsx"
import { Starting } from "../parts/starting.tsx"
import { AboutPage } from "./about.tsx"
import { HomeScreen } from "./home/home-screen.tsx"
import { JoinScreen } from "./join/join-screen.tsx"

// Apart: a slow tablet reads one file at a time.
fetchLater(loadLogClients)
// Without a service worker it must be here before the network goes.
fetchLater(loadCarrying)
export const SessionScreen = later(
  async () => {
    const [screen] = await Promise.all([import("./session/session-screen.tsx"), loadLogClients()])
    return screen.SessionScreen
  },
  { fallback: <Starting /> },
)
const PreferencesPage = later(async () => (await import("./preferences-page.tsx")).PreferencesPage)

export default function PupilRoom() {
  const [, navigate] = useLocation()
  return (
    <Switch>
      <Route path="/">
        <HomeScreen />
      </Route>
      <Route path="/join">
        <JoinScreen />
      </Route>
      {/* One route, so that opening an idea does not open the session again. */}
      <Route<{ log: string; part?: string; idea?: string }> path="/s/:log/:part?/:idea?">
        {({ log = "", idea }) => <SessionScreen key={log} log={log} idea={idea} />}
      </Route>
      <Route path="/about">
        <AboutPage onBack={() => navigate("/")} />
      </Route>
      <Route path="/preferences">
        <PreferencesPage onBack={() => navigate("/")} />
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}
