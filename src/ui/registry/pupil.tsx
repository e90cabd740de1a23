/** The pupils' screens in their states: at the door, and stage by stage. */
import type { ReactElement } from "react"
import { Room } from "../parts/room.tsx"
import { AboutPage } from "../pupil/about.tsx"
import { Calm } from "../pupil/calm.tsx"
import { HomeView } from "../pupil/home/home-view.tsx"
import { TeacherDialog } from "../pupil/home/teacher-dialog.tsx"
import { CodeView } from "../pupil/join/code-view.tsx"
import { FacesView } from "../pupil/join/faces-view.tsx"
import { PicturesView } from "../pupil/join/pictures-view.tsx"
import { WaitingView } from "../pupil/join/waiting-view.tsx"
import { PreferencesDialog } from "../pupil/preferences-dialog.tsx"
import { PreferencesPage } from "../pupil/preferences-page.tsx"
import { UnknownSession } from "../pupil/session/session-screen.tsx"
import type { ScreenEntry } from "./entry.ts"
import { pupilMoveScreens } from "./pupil-move.tsx"
import { type PupilWords, sessionAtTheDoor, usePupilWords } from "./pupil-scene.ts"
import { pupilSessionScreens } from "./pupil-session.tsx"

const nothing = () => {}

type Render = (words: PupilWords) => ReactElement

const InWords = ({ render }: { render: Render }) => render(usePupilWords())

const withWords = (render: Render) => () => <InWords render={render} />

const noHome = { isLooking: false, isOffline: false, running: [], sittings: [] } as const
const noActs = { onChoose: nothing, onGoOn: nothing, onGo: nothing }

const sitting = (words: PupilWords, at: number, isOver = false) => ({
  ...{ log: "", seat: String(at), question: words.question, name: words.names[at] ?? "", isOver },
})

const code = { isFinding: false, problem: undefined, onType: nothing, onCode: nothing, onSecret: nothing }

const faceOf = (words: PupilWords, at: number) => {
  const [face] = sessionAtTheDoor(words).faces.slice(at)
  if (!face) throw new Error("Nobody there")
  return face
}

const pictureActs = { onPictures: nothing, onAskTeacher: nothing, onBack: nothing }

const doorScreens: ScreenEntry[] = [
  {
    id: "pupil-home",
    room: "pupil",
    route: "/",
    states: {
      first: withWords(() => <HomeView {...noHome} {...noActs} />),
      looking: withWords(() => <HomeView {...noHome} {...noActs} isLooking />),
      offline: withWords((words) => (
        <HomeView {...noHome} {...noActs} isOffline sittings={[sitting(words, 9), sitting(words, 2, true)]} />
      )),
      several: withWords((words) => {
        const running = [
          sessionAtTheDoor(words),
          { ...sessionAtTheDoor(words, 2), log: "2", question: words.short },
        ]
        return (
          <HomeView
            {...noHome}
            {...noActs}
            running={running}
            sittings={[sitting(words, 9), sitting(words, 2)]}
          />
        )
      }),
    },
  },
  {
    id: "pupil-teacher-way",
    room: "pupil",
    dialog: "pupil/home/teacher-dialog.tsx",
    states: {
      open: withWords(() => (
        <Room kind="pupil">
          <TeacherDialog isOpen onClose={nothing} onGo={nothing} />
        </Room>
      )),
    },
  },
  {
    id: "pupil-code",
    room: "pupil",
    route: "/join",
    states: {
      empty: withWords(() => <CodeView {...code} onBack={nothing} />),
      finding: withWords(() => <CodeView {...code} isFinding onBack={nothing} />),
      error: withWords((words) => <CodeView {...code} problem={words.problems.code} onBack={nothing} />),
    },
  },
  {
    id: "pupil-faces",
    room: "pupil",
    states: {
      typical: withWords((words) => (
        <FacesView session={sessionAtTheDoor(words)} onChoose={nothing} onBack={nothing} />
      )),
      forty: withWords((words) => (
        <FacesView session={sessionAtTheDoor(words, 40)} onChoose={nothing} onBack={nothing} />
      )),
      error: withWords((words) => (
        <FacesView
          session={sessionAtTheDoor(words, 4)}
          problem={words.problems.faces}
          onChoose={nothing}
          onBack={nothing}
        />
      )),
    },
  },
  {
    id: "pupil-pictures",
    room: "pupil",
    states: {
      choose: withWords((words) => <PicturesView face={faceOf(words, 1)} {...pictureActs} />),
      ask: withWords((words) => <PicturesView face={faceOf(words, 0)} {...pictureActs} />),
      wrong: withWords((words) => (
        <PicturesView face={faceOf(words, 0)} problem={words.problems.pictures} {...pictureActs} />
      )),
    },
  },
  {
    id: "pupil-at-the-door",
    room: "pupil",
    states: {
      doorsClosed: withWords((words) => <Waiting words={words} why="doorsClosed" />),
      heldElsewhere: withWords((words) => <Waiting words={words} why="heldElsewhere" />),
      offline: withWords((words) => <Waiting words={words} why="doorsClosed" isOffline />),
      opening: withWords((words) => <Calm title={words.problems.opening} />),
      unknown: withWords(() => <UnknownSession onStart={nothing} />),
    },
  },
  {
    id: "pupil-about",
    room: "pupil",
    route: "/about",
    states: { typical: withWords(() => <AboutPage onBack={nothing} />) },
  },
  {
    id: "pupil-preferences",
    room: "pupil",
    route: "/preferences",
    states: { typical: withWords(() => <PreferencesPage onBack={nothing} />) },
  },
  {
    id: "pupil-preferences-dialog",
    room: "pupil",
    dialog: "pupil/preferences-dialog.tsx",
    states: {
      open: withWords(() => (
        <Room kind="pupil">
          <PreferencesDialog isOpen onClose={nothing} />
        </Room>
      )),
    },
  },
]

type WaitingProps = { words: PupilWords; why: "doorsClosed" | "heldElsewhere"; isOffline?: boolean }

const Waiting = ({ words, why, isOffline = false }: WaitingProps) => {
  const { name, avatar } = faceOf(words, 0)
  return <WaitingView {...{ name, avatar, why, isOffline }} onBack={nothing} />
}

export const pupilScreens: ScreenEntry[] = [...doorScreens, ...pupilMoveScreens, ...pupilSessionScreens]
