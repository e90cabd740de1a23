/** The opening vote and how the class moved, in every room, in the states they can be in. */
import type { ScreenEntry } from "./entry.ts"
import { cockpit, Pupil, Wall } from "./follow-up.tsx"
import {
  asked,
  askedAgain,
  askedAndClosed,
  evaluatingShift,
  neverAskedAgain,
  notAsked,
  shiftShown,
  toAskAgain,
  withLate,
} from "./opening-scene.ts"

const offline = { connection: "offline", caughtUp: false } as const

export const openingScreens: ScreenEntry[] = [
  {
    id: "teacher-opening",
    room: "teacher",
    states: {
      empty: () => cockpit(notAsked, {}, false),
      open: () => cockpit(asked(11), {}, false),
      offline: () => cockpit(asked(11), { ...offline, live: null }, false),
      closed: () => cockpit(askedAndClosed(16), {}, false),
      late: () => cockpit(withLate, {}, false),
      again: () => cockpit(toAskAgain, {}, false),
      againOpen: () => cockpit(askedAgain("open"), {}, false),
    },
  },
  {
    id: "teacher-shift",
    room: "teacher",
    states: {
      typical: () => cockpit(askedAgain("revealed"), {}, false),
      few: () => cockpit(askedAgain("revealed", { before: 3 }), {}, false),
      shown: () => cockpit(shiftShown, {}, false),
      evaluating: () => cockpit(evaluatingShift, {}, false),
      none: () => cockpit(neverAskedAgain, {}, false),
    },
  },
  {
    id: "pupil-opening",
    room: "pupil",
    states: {
      waiting: () => <Pupil build={notAsked} />,
      typical: () => <Pupil build={asked(11)} />,
      ownWords: () => <Pupil build={asked(11, { own: true })} />,
      done: () => <Pupil build={asked(11)} make={({ scene }) => scene.pupilProps(1)} />,
      offline: () => (
        <Pupil
          build={asked(11)}
          make={({ scene }) => {
            const poll = scene.host.session.public.pollOrder.at(-1) ?? ""
            return scene.pupilProps(0, offline, [{ type: "CastBallot", poll, marks: [] }])
          }}
        />
      ),
      closed: () => <Pupil build={askedAndClosed(16)} />,
      again: () => <Pupil build={askedAgain("open")} />,
      result: () => <Pupil build={askedAgain("revealed")} />,
      shift: () => <Pupil build={shiftShown} />,
    },
  },
  {
    id: "projector-opening",
    room: "projector",
    states: {
      open: () => <Wall build={asked(11)} />,
      ownWords: () => <Wall build={asked(11, { own: true })} />,
      closed: () => <Wall build={askedAndClosed(16)} />,
      again: () => <Wall build={askedAgain("open")} />,
      result: () => <Wall build={askedAgain("revealed")} />,
      shift: () => <Wall build={shiftShown} />,
    },
  },
]
