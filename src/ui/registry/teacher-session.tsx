import { type ReactElement, type ReactNode, useEffect, useState } from "react"
import { facesOf } from "../../domain/session/attention.ts"
import { useText } from "../language/language-provider.tsx"
import { useToast } from "../parts/toast.tsx"
import { AddressDialog } from "../teacher/address-dialog.tsx"
import { ApproveView } from "../teacher/approve-screen.tsx"
import { BoardView } from "../teacher/board-screen.tsx"
import { FaceDialog } from "../teacher/faces-panel.tsx"
import { FinishDialog } from "../teacher/finish-dialog.tsx"
import { PresentView } from "../teacher/present-screen.tsx"
import { ProjectDialogView } from "../teacher/project-dialog.tsx"
import type { StaffSession } from "../teacher/staff-session.ts"
import { LeaveSessionDialog } from "../teacher/unsent-dialogs.tsx"
import { LateDialog, MissingDialog } from "../teacher/vote-panel.tsx"
import { WallView } from "../teacher/wall-screen.tsx"
import type { ScreenEntry } from "./entry.ts"
import { leavingWith } from "./leaving-scene.ts"
import type { Scene } from "./scene.ts"
import { type Build, cockpit, StillCockpit } from "./still-cockpit.tsx"
import {
  answered,
  argued,
  atStage,
  beginPlay,
  type Play,
  published,
  Staged,
  voting,
  withIdeas,
} from "./teacher-scene.tsx"

const nothing = () => undefined

const fresh: Build = (language) => beginPlay(language, { seated: 0 })
const busy: Build = (language) => {
  const play = withIdeas(published(withIdeas(beginPlay(language), 4)), 3)
  for (const why of ["doorsClosed", "heldElsewhere", "wrongPictures"] as const)
    play.scene.request(why === "heldElsewhere" ? 3 : why === "doorsClosed" ? 20 : 21, why)
  return play
}
const board: Build = (language) => argued(published(withIdeas(beginPlay(language), 6)))
const voted =
  (until: "open" | "closed" | "revealed"): Build =>
  (language) =>
    voting(published(withIdeas(beginPlay(language), 4)), until)
const decided: Build = (language) => answered(voted("revealed")(language))
const finished: Build = (language) => {
  const play = decided(language)
  play.scene.facilitator({ type: "FinishSession" })
  return play
}
const paused: Build = (language) => {
  const play = board(language)
  play.scene.facilitator({ type: "SetPause", paused: true })
  return play
}
const reported: Build = (language) => {
  const play = board(language)
  const [first = "", second = "", third = ""] = play.ideas
  play.scene.pupil(3, { type: "Report", contribution: first, reason: play.words.against[0] ?? "" })
  play.scene.pupil(4, { type: "Report", contribution: first })
  play.scene.facilitator({ type: "Merge", into: second, from: third })
  return play
}
const late: Build = (language) => {
  const play = atStage(published(withIdeas(beginPlay(language), 2)), 1)
  return withIdeas(play, 1)
}

/** With what was just done said on it. */
const Told = ({ children }: { children: ReactNode }) => {
  const text = useText("teacher.approve")
  const showToast = useToast()
  const said = text("merged")
  useEffect(() => showToast({ message: said, undo: nothing }), [showToast, said])
  return children
}

const unsentLive =
  (build: Build): Build =>
  (language) => {
    const play = build(language)
    const seats = Object.values(play.scene.host.session.staff.seats).filter((it) => it.role === "pupil")
    const [, one, two] = seats
    const unsent = { [one?.seat ?? ""]: 2, [two?.seat ?? ""]: 1 }
    return { ...play, live: { ...play.live, unsent } }
  }
const allHere =
  (build: Build): Build =>
  (language) => {
    const play = build(language)
    const seats = Object.keys(play.scene.host.session.staff.seats)
    return { ...play, live: { ...play.live, presence: Object.fromEntries(seats.map((it) => [it, "done"])) } }
  }

const approve = (build: Build, first?: "rephrase" | "refuse" | "rest" | "remove") => (
  <Staged build={build}>
    {(staff) => <ApproveView {...staff} onDone={nothing} {...(first ? { first } : {})} />}
  </Staged>
)
const withDialog = (build: Build, dialog: (staff: StaffSession, play: Play) => ReactElement) => (
  <Staged build={build}>
    {(staff, play) => (
      <>
        <StillCockpit {...staff} />
        {dialog(staff, play)}
      </>
    )}
  </Staged>
)

const doors = { code: "482913", secret: "5f1e9c0a7b3d4e2286aa10c94f7be351" }
const address = "https://palabre.ecole.example"
const wall = (build: Build, over: { doors?: null; isLoopback?: boolean; isOffline?: boolean } = {}) => (
  <Staged build={build} over={over.isOffline ? { connection: "offline" } : {}}>
    {(staff) => (
      <WallView
        {...staff}
        doors={over.doors === null ? null : doors}
        addresses={{
          chosen: over.isLoopback ? "http://localhost:3000" : address,
          all: over.isLoopback ? ["http://localhost:3000"] : [address, "http://192.168.1.20:3000"],
          isLoopback: over.isLoopback ?? false,
        }}
        onAddress={nothing}
        onAddPhone={nothing}
        onLeave={nothing}
        onPresent={nothing}
      />
    )}
  </Staged>
)
const closed: Build = (language) => {
  const play = beginPlay(language)
  play.scene.facilitator({ type: "MoveDoors", open: false })
  return play
}
const present = (build: Build, first?: "code" | "exit" | "read") => (
  <Staged build={build}>
    {({ session, members }) => (
      <PresentView
        {...{ session, members, doors, address }}
        onExit={nothing}
        onAddPhone={nothing}
        onRead={nothing}
        {...(first ? { first } : {})}
      />
    )}
  </Staged>
)

const faceAt = (at: number, isAsked = false) =>
  withDialog(busy, ({ session, members }, play) => {
    const face = facesOf(play.scene.host.session.staff, members, session.live)[at]
    return face ? <FaceDialog {...{ session, face, isAsked }} onClose={nothing} /> : <span />
  })

export const teacherSessionScreens: ScreenEntry[] = [
  {
    id: "teacher-wall",
    room: "teacher",
    route: "/teacher/s/:log/wall",
    states: {
      empty: () => wall(fresh),
      typical: () => wall((language) => beginPlay(language)),
      waiting: () => wall(fresh, { doors: null }),
      offline: () => wall(fresh, { doors: null, isOffline: true }),
      closed: () => wall(closed),
      loopback: () => wall(fresh, { isLoopback: true }),
    },
  },
  {
    id: "teacher-address",
    room: "teacher",
    dialog: "teacher/address-dialog.tsx",
    states: { empty: () => <Address />, error: () => <Address isWrong /> },
  },
  {
    id: "teacher-cockpit",
    room: "teacher",
    route: "/teacher/s/:log",
    states: {
      empty: () => cockpit(fresh),
      typical: () => cockpit(unsentLive(busy)),
      paused: () => cockpit(paused),
      offline: () => cockpit(busy, { connection: "offline" }, null),
    },
  },
  {
    id: "teacher-vote",
    room: "teacher",
    states: {
      empty: () => cockpit((language) => atStage(beginPlay(language), 2)),
      new: () => cockpit((language) => atStage(published(withIdeas(beginPlay(language), 4)), 2)),
      open: () => cockpit(voted("open")),
      closed: () => cockpit(voted("closed")),
      few: () => cockpit((language) => voting(published(withIdeas(beginPlay(language), 4)), "closed", 3)),
      revealed: () => cockpit(voted("revealed")),
    },
  },
  {
    id: "teacher-decide",
    room: "teacher",
    states: {
      empty: () => cockpit((language) => atStage(voted("revealed")(language), 3)),
      typical: () => cockpit(decided),
      done: () => cockpit(finished),
    },
  },
  {
    id: "teacher-approve",
    room: "teacher",
    route: "/teacher/s/:log/approve",
    states: {
      empty: () => approve((language) => beginPlay(language)),
      one: () => approve((language) => withIdeas(beginPlay(language), 1)),
      forty: () => approve((language) => withIdeas(published(withIdeas(beginPlay(language), 4)), 36)),
      late: () => approve(late),
      projected: () => (
        <Staged build={busy}>{(staff) => <ApproveView {...staff} onDone={nothing} isProjected />}</Staged>
      ),
      rephrase: () => approve((language) => withIdeas(beginPlay(language), 3), "rephrase"),
      refuse: () => approve((language) => withIdeas(beginPlay(language), 3), "refuse"),
      animals: () => approve((language) => withIdeas(beginPlay(language, { naming: "animals" }), 3)),
      told: () => (
        <Told>{approve((language) => withIdeas(published(withIdeas(beginPlay(language), 4)), 3))}</Told>
      ),
    },
  },
  {
    id: "teacher-approve-confirm",
    room: "teacher",
    dialog: "teacher/approve-screen.tsx",
    states: {
      rest: () => approve((language) => withIdeas(beginPlay(language), 12), "rest"),
      remove: () => approve((language) => withIdeas(beginPlay(language), 3), "remove"),
    },
  },
  {
    id: "teacher-board",
    room: "teacher",
    route: "/teacher/s/:log/board",
    states: {
      empty: () => <Staged build={fresh}>{(staff) => <BoardView {...staff} />}</Staged>,
      typical: () => <Staged build={board}>{(staff) => <BoardView {...staff} />}</Staged>,
      reported: () => <Staged build={reported}>{(staff) => <BoardView {...staff} />}</Staged>,
      merging: () => (
        <Staged build={board}>
          {(staff, play) => <BoardView {...staff} first={{ merging: play.ideas[0] ?? "" }} />}
        </Staged>
      ),
    },
  },
  {
    id: "teacher-present",
    room: "teacher",
    route: "/teacher/s/:log/present",
    sizes: ["laptop", "tablet"],
    states: {
      propose: () => present(busy),
      argue: () => present(board),
      voting: () => present(voted("open")),
      revealed: () => present(voted("revealed")),
      code: () => present(busy, "code"),
      paused: () => present(paused),
    },
  },
  {
    id: "teacher-leave",
    room: "teacher",
    dialog: "teacher/leave-dialog.tsx",
    sizes: ["laptop", "tablet"],
    states: { typical: () => present(busy, "exit") },
  },
  {
    id: "teacher-read",
    room: "teacher",
    dialog: "teacher/read-dialog.tsx",
    sizes: ["laptop", "tablet"],
    states: { typical: () => present(busy, "read") },
  },
  {
    id: "teacher-project",
    room: "teacher",
    dialog: "teacher/project-dialog.tsx",
    states: {
      typical: () => withDialog(busy, () => <Project />),
      wrong: () => withDialog(busy, () => <Project isWrong />),
    },
  },
  {
    id: "teacher-finish",
    room: "teacher",
    dialog: "teacher/finish-dialog.tsx",
    states: {
      safe: () => withDialog(allHere(decided), (staff) => <Finish {...staff} />),
      unsent: () => withDialog(unsentLive(decided), (staff) => <Finish {...staff} />),
      here: () =>
        withDialog(unsentLive(decided), (staff, { scene }) => <FinishHere staff={staff} scene={scene} />),
    },
  },
  {
    id: "teacher-leave-session",
    room: "teacher",
    dialog: "teacher/unsent-dialogs.tsx",
    states: {
      unsent: () => withDialog(busy, () => <LeaveSessionDialog leaving={leavingWith(2)} onLeave={nothing} />),
    },
  },
  {
    id: "teacher-face",
    room: "teacher",
    dialog: "teacher/faces-panel.tsx",
    states: {
      typical: () => faceAt(2),
      moving: () => faceAt(3),
      asking: () => faceAt(2, true),
    },
  },
  {
    id: "teacher-vote-missing",
    room: "teacher",
    dialog: "teacher/vote-panel.tsx",
    states: {
      typical: () =>
        withDialog(voted("open"), ({ session }) => (
          <MissingDialog
            session={session}
            seats={Object.keys(session.view.staff?.seats ?? {}).slice(1, 3)}
            isOpen
            onWait={nothing}
            onClose={nothing}
          />
        )),
    },
  },
  {
    id: "teacher-vote-late",
    room: "teacher",
    dialog: "teacher/vote-panel.tsx",
    states: {
      one: () => withDialog(voted("closed"), () => lateDialog(1)),
      several: () => withDialog(voted("closed"), () => lateDialog(3)),
    },
  },
]

const lateDialog = (count: number) => <LateDialog count={count} isOpen onClose={nothing} onReveal={nothing} />

const Finish = (staff: StaffSession) => (
  <FinishDialog isOpen {...staff} onClose={nothing} onFinish={nothing} />
)

/** Two of the facilitator's own acts have not left this device. */
const FinishHere = ({ staff, scene }: { staff: StaffSession; scene: Scene }) => {
  const [events] = useState(() =>
    [true, false].flatMap((paused) => scene.facilitator({ type: "SetPause", paused })),
  )
  const pending = events.map((event, at) => ({ id: String(at), event, state: "waiting" as const }))
  return <Finish {...staff} session={{ ...staff.session, connection: "offline", pending }} />
}

const Address = ({ isWrong = false }: { isWrong?: boolean }) => (
  <>
    {wall(fresh, { isLoopback: true })}
    <AddressDialog
      isOpen
      origin="http://localhost:3000"
      onClose={nothing}
      onAddress={nothing}
      first={{ written: isWrong ? "localhost" : "", isWrong }}
    />
  </>
)

const Project = ({ isWrong = false }: { isWrong?: boolean }) => {
  const text = useText("teacher.project")
  return (
    <ProjectDialogView
      isOpen
      address="palabre.ecole.example"
      onClose={nothing}
      onHere={nothing}
      onAddPhone={nothing}
      onWindow={nothing}
      onPair={async () => null}
      {...(isWrong ? { problem: text("wrong") } : {})}
    />
  )
}
