/** The facilitator's rooms, all under /teacher. */
import { Route, Switch } from "wouter"
import { Texts, useText } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { ClassNewScreen } from "./class-new-screen.tsx"
import { ClassScreen } from "./class-screen.tsx"
import { EnrolScreen } from "./enrol-screen.tsx"
import { HomeScreen } from "./home-screen.tsx"
import { SessionNewScreen } from "./session-new-screen.tsx"
import { SessionRoom } from "./session-room.tsx"
import { StaffPage } from "./staff-page.tsx"

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
