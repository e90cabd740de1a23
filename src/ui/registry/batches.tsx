/** Votes that no tablet took, where they are entered and where they are told apart. */

import { currentPoll } from "../../domain/session/poll-outcome.ts"
import type { Batch } from "../../domain/session/state-batches.ts"
import { BatchDialog } from "../teacher/batches-panel.tsx"
import { BallotsView } from "../teacher/exports/ballots-screen.tsx"
import { RecountDialog } from "../teacher/recount-dialog.tsx"
import type { StaffSession } from "../teacher/staff-session.ts"
import type { ScreenEntry } from "./entry.ts"
import { cockpit, Pupil, Wall } from "./follow-up.tsx"
import type { Build } from "./follow-up-scene.ts"
import { beginPlay, type Play, published, Staged, voting, withIdeas } from "./teacher-scene.tsx"

const nothing = () => undefined
const witnesses = ["Aminata", "Leo"] as const

/** Three hands, and so many ballots on paper. */
const entered = ({ scene, ideas }: Play, paper: number): void => {
  const poll = currentPoll(scene.host.session.public)?.id ?? ""
  const [one = "", two = "", three = ""] = ideas
  const batch = (way: Batch["way"], voters: number, marks: Batch["marks"]) =>
    scene.facilitator({ type: "EnterBatch", poll, way, voters, marks, witnesses })
  batch("hands", 3, { [one]: 1, [two]: 3 })
  if (paper > 0) batch("paper", paper, { [two]: 1, [three]: paper })
}

const voted =
  (until: "open" | "closed" | "revealed", paper: number): Build =>
  (language) => {
    const open = voting(published(withIdeas(beginPlay(language), 4)), "open")
    entered(open, paper)
    const poll = currentPoll(open.scene.host.session.public)?.id ?? ""
    if (until !== "open") open.scene.facilitator({ type: "ClosePoll", poll })
    if (until === "revealed") open.scene.facilitator({ type: "RevealPoll", poll })
    return open
  }

/** One entry reaches the host when the result is shown already. */
const missed: Build = (language) => {
  const play = voted("closed", 2)(language)
  const poll = currentPoll(play.scene.host.session.public)?.id ?? ""
  const marks = { [play.ideas[0] ?? ""]: 2 }
  const arrive = play.scene.facilitatorOffline({
    ...{ type: "EnterBatch", poll, way: "hands", voters: 2, marks, witnesses },
  })
  play.scene.facilitator({ type: "RevealPoll", poll })
  arrive()
  return play
}

const Entering = ({ corrects = false }: { corrects?: boolean }) => (
  <Staged build={voted("closed", 2)}>{(staff) => <Dialog {...staff} corrects={corrects} />}</Staged>
)

const Dialog = ({ session, corrects }: StaffSession & { corrects: boolean }) => {
  const poll = currentPoll(session.view.public)
  if (!poll) return null
  const [known] = session.view.staff?.polls[poll.id]?.batches ?? []
  return <BatchDialog {...{ session, poll }} replaces={corrects ? known : undefined} onClose={nothing} />
}

const yesNo: Build = (language) => {
  const play = published(withIdeas(beginPlay(language), 4))
  play.scene.facilitator({ type: "EnterStage", stage: 2 })
  play.scene.facilitator({ type: "OpenPoll", method: "yes-no", options: play.ideas.slice(0, 1) })
  return play
}

const Paper = ({ build, wanted }: { build: Build; wanted: number }) => (
  <Staged build={build}>
    {({ session }) => <BallotsView state={session.view.public} wanted={wanted} onPrint={nothing} />}
  </Staged>
)

const Recount = ({ session }: StaffSession) => {
  const state = session.view.public
  const poll = currentPoll(state)
  return poll ? <RecountDialog {...{ poll, state }} onClose={nothing} /> : null
}
const Recounting = () => <Staged build={voted("revealed", 2)}>{(staff) => <Recount {...staff} />}</Staged>

export const batchScreens: ScreenEntry[] = [
  {
    id: "teacher-batches",
    room: "teacher",
    states: {
      open: () => cockpit(voted("open", 2), {}, false),
      closed: () => cockpit(voted("closed", 2), {}, false),
      tooMany: () => cockpit(voted("closed", 9), {}, false),
      revealed: () => cockpit(voted("revealed", 2), {}, false),
      missed: () => cockpit(missed, {}, false),
    },
  },
  {
    id: "teacher-batch",
    room: "teacher",
    dialog: "teacher/batches-panel.tsx",
    states: { typical: () => <Entering />, corrected: () => <Entering corrects /> },
  },
  {
    id: "teacher-recount",
    room: "teacher",
    dialog: "teacher/recount-dialog.tsx",
    states: { typical: () => <Recounting /> },
  },
  {
    id: "teacher-ballots",
    room: "teacher",
    route: "/teacher/s/:log/ballots",
    states: {
      several: () => <Paper build={voted("open", 0)} wanted={6} />,
      yesNo: () => <Paper build={yesNo} wanted={4} />,
      none: () => <Paper build={(language) => published(withIdeas(beginPlay(language), 4))} wanted={8} />,
      over: () => <Paper build={voted("revealed", 2)} wanted={8} />,
    },
  },
  { id: "pupil-batches", room: "pupil", states: { revealed: () => <Pupil build={voted("revealed", 2)} /> } },
  {
    id: "projector-batches",
    room: "projector",
    states: { revealed: () => <Wall build={voted("revealed", 2)} /> },
  },
]
