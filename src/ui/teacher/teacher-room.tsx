/** The facilitator's rooms, all under /teacher. */
import { Route, Switch } from "wouter"
import { loadLogClients } from "../../client/log-clients.ts"
import { Texts, useText } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { fetchLater, later } from "../later.tsx"
import { Starting } from "../parts/starting.tsx"
import { ClassNewScreen } from "./class-new-screen.tsx"
import { EnrolScreen } from "./enrol-screen.tsx"
import { HomeScreen } from "./home-screen.tsx"
import { StaffPage } from "./staff-page.tsx"

/** The first screen is the list of classes, or the first class to make: the others come after it, in idle time. */
fetchLater(loadLogClients)
const place = { fallback: <Starting /> }
const ClassScreen = later(async () => (await import("./class-screen.tsx")).ClassScreen, place)
const SessionNewScreen = later(async () => (await import("./session-new-screen.tsx")).SessionNewScreen, place)
const SessionRoom = later(async () => (await import("./session-room.tsx")).SessionRoom, place)

const TeacherRoom = () => (
  <Texts from={facilitatorsTexts}>
    <Switch>
      <Route path="/enrol">
        <EnrolScreen />
      </Route>
      <Route path="/">
        <HomeScreen />
      </Route>
      <Route path="/class/new">
        <ClassNewScreen />
      </Route>
      <Route path="/class/:log">{({ log }) => <ClassScreen log={log} />}</Route>
      <Route path="/new/:log">{({ log }) => <SessionNewScreen classLog={log} />}</Route>
      <Route path="/s/:log" nest>
        {({ log }) => <SessionRoom log={log} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  </Texts>
)
export default TeacherRoom

const NotFound = () => {
  const text = useText("teacher.nav")
  return (
    <StaffPage title={text("notFound")} back={{ to: "/", label: text("home") }}>
      {null}
    </StaffPage>
  )
}
