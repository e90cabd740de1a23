/** Work that crosses the network's gap in a file: given by a tablet, handed in by another device. */
import { type GiveNote, GiveWorkDialog } from "../parts/give-work-dialog.tsx"
import { type HandInState, HandInView } from "../parts/hand-in-dialog.tsx"
import { Room } from "../parts/room.tsx"
import type { ScreenEntry } from "./entry.ts"

const nothing = () => {}

type GivingProps = { count: number | null; note?: GiveNote; shares?: boolean }

const Giving = ({ count, note, shares = false }: GivingProps) => (
  <Room kind="pupil" stage="propose">
    <GiveWorkDialog
      {...{ count }}
      note={note ?? null}
      onSave={nothing}
      onClose={nothing}
      {...(shares ? { onShare: nothing } : {})}
    />
  </Room>
)

const HandingIn = ({ state }: { state: HandInState }) => (
  <Room kind="teacher">
    <HandInView {...{ state }} onFile={nothing} onClose={nothing} />
  </Room>
)

const done = (accepted: number, duplicate = 0, held = 0, refused = 0): HandInState => ({
  ...{ at: "done", counts: { accepted, duplicate, held, refused, unknown: 0, damaged: 0 } },
})

export const carryScreens: ScreenEntry[] = [
  {
    id: "pupil-give-work",
    room: "pupil",
    dialog: "parts/give-work-dialog.tsx",
    states: {
      making: () => <Giving count={null} />,
      ready: () => <Giving count={3} />,
      shared: () => <Giving count={1} shares />,
      saved: () => <Giving count={12} note="saved" shares />,
      sent: () => <Giving count={null} note="sent" />,
      failed: () => <Giving count={null} note="failed" />,
    },
  },
  {
    id: "teacher-hand-in",
    room: "teacher",
    dialog: "parts/hand-in-dialog.tsx",
    states: {
      asking: () => <HandingIn state={{ at: "asking" }} />,
      sending: () => <HandingIn state={{ at: "sending" }} />,
      arrived: () => <HandingIn state={done(7)} />,
      mixed: () => <HandingIn state={done(5, 2, 1, 1)} />,
      nothingNew: () => <HandingIn state={done(0, 7)} />,
      damaged: () => <HandingIn state={{ at: "refused", fault: { type: "CarriedDamaged" } }} />,
      otherSchool: () => <HandingIn state={{ at: "refused", fault: { type: "OtherSchool" } }} />,
      offline: () => <HandingIn state={{ at: "refused", fault: { type: "Offline" } }} />,
    },
  },
]
