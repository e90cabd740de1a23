/** Going on elsewhere: on the tablet that is left, and on the one that takes over. */
import { useText } from "../language/language-provider.tsx"
import { Room } from "../parts/room.tsx"
import { StatusLine, type WorkStatus } from "../parts/status-line.tsx"
import { TakeView } from "../pupil/join/take-flow.tsx"
import { MeDialog } from "../pupil/move/me-dialog.tsx"
import { MoveDialog } from "../pupil/move/move-dialog.tsx"
import type { MoveState } from "../pupil/move/move-state.ts"
import { MovedView } from "../pupil/move/moved-view.tsx"
import type { LeavingNote } from "../use-leaving.ts"
import type { ScreenEntry } from "./entry.ts"
import { sessionAtTheDoor, usePupilWords } from "./pupil-scene.ts"
import { sceneTime } from "./scene.ts"

const nothing = () => {}

const Moving = ({ state, note = null }: { state: MoveState; note?: LeavingNote | null }) => (
  <Room kind="pupil" stage="propose">
    <MoveDialog
      state={state}
      origin="https://palabre.ecole.example"
      file={{ note, keep: nothing }}
      onStart={nothing}
      onAskAnyway={nothing}
      onClose={nothing}
    />
  </Room>
)

const Refused = () => {
  const text = useText("refusals.join")
  return <Moving state={{ at: "refused", problem: text("NotThisPupil") }} />
}

const Me = () => {
  const [name = ""] = usePupilWords().names
  return (
    <Room kind="pupil" stage="propose">
      <MeDialog name={name} onMove={nothing} onLeave={nothing} onClose={nothing} />
    </Room>
  )
}

const Moved = ({ count, status }: { count: number; status: WorkStatus }) => (
  <MovedView count={count} foot={<StatusLine status={status} />} onStart={nothing} onHere={nothing} />
)

type Wrong = "none" | "taking" | "wrong" | "offline"

const Taking = ({ is, isLong = false }: { is: Wrong; isLong?: boolean }) => {
  const words = usePupilWords()
  const text = useText("pupil")
  const [face] = sessionAtTheDoor(words).faces
  if (!face) throw new Error("Nobody there")
  const problems = {
    none: undefined,
    taking: undefined,
    wrong: text("move.takeOver"),
    offline: text("join.offline"),
  }
  return (
    <TakeView
      place={{
        name: face.name,
        avatar: face.avatar,
        question: isLong ? words.long.slice(0, 160) : words.question,
      }}
      isTaking={is === "taking"}
      problem={problems[is]}
      onTake={nothing}
      onBack={nothing}
    />
  )
}

const ready = { at: "ready", code: "482913", secret: "5f1e9c0a7b3d4e2286aa10c94f7be351" } as const

export const pupilMoveScreens: ScreenEntry[] = [
  {
    id: "pupil-me",
    room: "pupil",
    dialog: "pupil/move/me-dialog.tsx",
    states: { typical: () => <Me /> },
  },
  {
    id: "pupil-move",
    room: "pupil",
    dialog: "pupil/move/move-dialog.tsx",
    states: {
      sending: () => <Moving state={{ at: "sending" }} />,
      ready: () => <Moving state={{ ...ready, expiresAt: sceneTime + 600_000 }} />,
      offline: () => <Moving state={{ at: "offline", count: 0 }} />,
      unsentOffline: () => <Moving state={{ at: "offline", count: 2 }} note="kept" />,
      unsent: () => <Moving state={{ at: "unsent", count: 1 }} />,
      expired: () => <Moving state={{ at: "expired" }} />,
      wrong: () => <Refused />,
    },
  },
  {
    id: "pupil-moved",
    room: "pupil",
    states: {
      done: () => <Moved count={0} status={{ kind: "allSent" }} />,
      waiting: () => <Moved count={2} status={{ kind: "toSend", count: 2 }} />,
    },
  },
  {
    id: "pupil-take",
    room: "pupil",
    states: {
      ready: () => <Taking is="none" />,
      long: () => <Taking is="none" isLong />,
      taking: () => <Taking is="taking" />,
      wrong: () => <Taking is="wrong" />,
      offline: () => <Taking is="offline" />,
    },
  },
]
