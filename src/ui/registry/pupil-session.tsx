/** A pupil's session, stage by stage, in the states it can be in. */
import { type ReactElement, useState } from "react"
import { QuestionHeader } from "../parts/question-header.tsx"
import { Room } from "../parts/room.tsx"
import { PupilPage } from "../pupil/pupil-page.tsx"
import { Reread } from "../pupil/session/ballot.tsx"
import { ReportDialog } from "../pupil/session/card-menu.tsx"
import { LeavingDialog } from "../pupil/session/leaving-dialog.tsx"
import { SessionView } from "../pupil/session/session-view.tsx"
import type { SessionProps } from "../session-props.ts"
import type { Leaving } from "../use-leaving.ts"
import type { ScreenEntry } from "./entry.ts"
import { leavingWith } from "./leaving-scene.ts"
import {
  begun,
  decide,
  grow,
  growArguments,
  growContract,
  growDebate,
  growGate,
  growLate,
  growResult,
  growSides,
  growVote,
  holding,
  type PupilWords,
  usePupilWords,
} from "./pupil-scene.ts"

const nothing = () => {}

type Made = { session: SessionProps; open?: string }

/** One state: a session, perhaps with an idea open. Made once: typing must not grow it again. */
const Grown = ({ make }: { make: (words: PupilWords) => Made }) => {
  const words = usePupilWords()
  const [{ session, open = null }] = useState(() => make(words))
  const [opened, setOpened] = useState<string | null>(open)
  return <SessionView session={session} tell={nothing} open={opened} onOpen={setOpened} onLeave={nothing} />
}

const state = (make: (words: PupilWords) => Made) => (): ReactElement => <Grown make={make} />

/** A tablet that has seen its ballot wait for the adult. */
const lateNote = holding({ was: "held", earlier: false })

const offline = { connection: "offline", caughtUp: false } as const

const propose: ScreenEntry = {
  id: "pupil-propose",
  room: "pupil",
  route: "/s/:log/:part?/:idea?",
  states: {
    empty: state((words) => ({ session: grow(words).scene.pupilProps(0) })),
    typical: state((words) => {
      const { scene, ideas, write } = grow(words)
      const [first = ""] = ideas(3)
      write(0, words.ideas[3] ?? "")
      scene.pupil(0, { type: "Support", contribution: first, value: "agree" })
      return { session: scene.pupilProps(0) }
    }),
    contract: state((words) => ({ session: growContract(words).pupilProps(0) })),
    context: state((words) => ({ session: grow(words, { context: true }).scene.pupilProps(0) })),
    returned: state((words) => {
      const { scene, ideas, write } = grow(words)
      ideas(2)
      const contribution = write(0, words.ideas[3] ?? "")
      scene.facilitator({ type: "AskToRephrase", contribution, reason: words.reason })
      return { session: scene.pupilProps(0) }
    }),
    alike: state((words) => {
      const { scene, ideas, publish } = grow(words)
      ideas(1)
      publish(0, words.alike)
      return { session: scene.pupilProps(0, { drafts: begun(words.alike) }) }
    }),
    fates: state((words) => {
      const { scene, write, publish, ideas } = grow(words, { animals: true })
      const [into = ""] = ideas(1)
      const [one = "", two = "", three = ""] = [0, 1, 2].map((at) => write(0, words.ideas[at] ?? ""))
      scene.facilitator({ type: "AskToRephrase", contribution: one, reason: words.reason })
      scene.facilitator({ type: "Refuse", contribution: two, reason: words.refusal })
      scene.pupil(0, { type: "Withdraw", contribution: three })
      scene.facilitator({ type: "Merge", into, from: publish(0, words.ideas[0] ?? "") })
      publish(0, words.ideas[3] ?? "")
      return { session: scene.pupilProps(0) }
    }),
    forty: state((words) => {
      const { scene, ideas } = grow(words)
      ideas(39)
      ideas(1, words.long.slice(0, 200))
      return { session: scene.pupilProps(0) }
    }),
    offline: state((words) => {
      const { scene, ideas } = grow(words)
      ideas(1)
      const text = words.ideas[3] ?? ""
      return { session: scene.pupilProps(0, offline, [{ type: "Submit", kind: "proposal", text }]) }
    }),
    error: state((words) => {
      const { scene } = grow(words)
      const text = words.ideas[2] ?? ""
      const sent = scene.pupilProps(0, {}, [{ type: "Submit", kind: "proposal", text }])
      const pending = sent.pending.map((it) => ({ ...it, state: "refused", reason: "KeyRevoked" }) as const)
      return { session: scene.pupilProps(0, { pending, connection: "stopped" }) }
    }),
    paused: state((words) => {
      const { scene } = grow(words)
      scene.facilitator({ type: "SetPause", paused: true })
      return { session: scene.pupilProps(0) }
    }),
  },
}

const argue: ScreenEntry = {
  id: "pupil-argue",
  room: "pupil",
  states: {
    empty: state((words) => {
      const { scene } = grow(words)
      scene.facilitator({ type: "EnterStage", stage: 1 })
      return { session: scene.pupilProps(0) }
    }),
    typical: state((words) => ({ session: growArguments(words).scene.pupilProps(0) })),
    open: state((words) => {
      const { scene, first } = growArguments(words)
      return { session: scene.pupilProps(0), open: first }
    }),
    writing: state((words) => {
      const { scene, first } = growArguments(words, 1)
      return { session: scene.pupilProps(0, { drafts: begun(words.nuance[0] ?? "", "nuance") }), open: first }
    }),
    timed: state((words) => {
      const { scene, first } = growArguments(words, 8)
      scene.facilitator({ type: "SetTimer", seconds: 154, running: true, hidden: false })
      scene.pupil(0, { type: "Support", contribution: first, value: "disagree" })
      return { session: scene.pupilProps(0) }
    }),
  },
}

const vote: ScreenEntry = {
  id: "pupil-vote",
  room: "pupil",
  states: {
    waiting: state((words) => {
      const { scene, ideas } = grow(words)
      ideas(3)
      scene.facilitator({ type: "EnterStage", stage: 2 })
      return { session: scene.pupilProps(0) }
    }),
    typical: state((words) => ({ session: growVote(words).scene.pupilProps(0) })),
    yesNo: state((words) => ({ session: growVote(words, "yes-no").scene.pupilProps(0) })),
    several: state((words) => ({ session: growVote(words, "approval", 4).scene.pupilProps(0) })),
    gate: state((words) => ({ session: growGate(words).pupilProps(0) })),
    done: state((words) => {
      const { scene, vote: cast, options, poll } = growVote(words)
      cast(1, 0, 0)
      const live = { now: 0, turnout: { [poll]: { n: 3, of: 8 } } }
      return { session: scene.pupilProps(0, { drafts: holding([options[1]]), live }) }
    }),
    offline: state((words) => {
      const { scene, options, poll } = growVote(words)
      const marks = [options[0] ?? ""]
      const over = { ...offline, drafts: holding(marks) }
      return { session: scene.pupilProps(0, over, [{ type: "CastBallot", poll, marks }]) }
    }),
    closed: state((words) => {
      const { scene, poll, vote: cast } = growVote(words)
      cast(0, 1)
      scene.facilitator({ type: "ClosePoll", poll })
      return { session: scene.pupilProps(0) }
    }),
    late: state((words) => {
      const { scene, poll } = growVote(words)
      const { pending } = scene.pupilProps(0, {}, [{ type: "CastBallot", poll, marks: [] }])
      scene.facilitator({ type: "ClosePoll", poll })
      return { session: scene.pupilProps(0, { ...offline, pending }) }
    }),
    lateArrived: state((words) => ({ session: growLate(words).pupilProps(0, { drafts: lateNote }) })),
    lateCounted: state((words) => ({ session: growLate(words, true).pupilProps(0, { drafts: lateNote }) })),
    lateRefused: state((words) => ({ session: growLate(words, false).pupilProps(0, { drafts: lateNote }) })),
  },
}

const speak: ScreenEntry = {
  id: "pupil-speak",
  room: "pupil",
  states: {
    empty: state((words) => ({ session: growDebate(words).scene.pupilProps(0) })),
    up: state((words) => {
      const { scene, raise, seats } = growDebate(words)
      raise(1, 2, 0)
      scene.facilitator({ type: "GiveFloor", seat: seats[1] ?? null })
      return { session: scene.pupilProps(0) }
    }),
    mine: state((words) => {
      const { scene, raise, seats } = growDebate(words)
      raise(0, 1)
      scene.facilitator({ type: "GiveFloor", seat: seats[0] ?? null })
      return { session: scene.pupilProps(0) }
    }),
    animals: state((words) => {
      const { scene, raise, seats } = growDebate(words, { animals: true })
      raise(1, 2)
      scene.facilitator({ type: "GiveFloor", seat: seats[1] ?? null })
      return { session: scene.pupilProps(0) }
    }),
    sides: state((words) => ({ session: growSides(words).pupilProps(0) })),
    sided: state((words) => {
      const mine = [{ type: "TakeSide", side: "for" } as const, { type: "RaiseHand", up: true } as const]
      return { session: growSides(words, mine).pupilProps(0) }
    }),
    chair: state((words) => {
      const { scene, raise, seats } = growDebate(words)
      raise(1, 2)
      scene.facilitator({ type: "GiveDuty", seat: seats[0] ?? "", duty: "chair" })
      return { session: scene.pupilProps(0) }
    }),
    secretary: state((words) => {
      const { scene, seats } = growDebate(words)
      scene.facilitator({ type: "GiveDuty", seat: seats[0] ?? "", duty: "secretary" })
      return { session: scene.pupilProps(0) }
    }),
    card: state((words) => {
      const { scene, ideas } = growDebate(words)
      scene.facilitator({ type: "ShowCard", card: ideas[0] ?? null })
      return { session: scene.pupilProps(0) }
    }),
    offline: state((words) => {
      const { scene } = growDebate(words)
      return { session: scene.pupilProps(0, offline, [{ type: "RaiseHand", up: true }]) }
    }),
  },
}

const end: ScreenEntry = {
  id: "pupil-decide",
  room: "pupil",
  states: {
    waiting: state((words) => {
      const { scene, poll, vote: cast } = growVote(words)
      cast(0, 1)
      scene.facilitator({ type: "ClosePoll", poll })
      scene.facilitator({ type: "EnterStage", stage: 3 })
      return { session: scene.pupilProps(0) }
    }),
    typical: state((words) => ({ session: growResult(words).scene.pupilProps(0) })),
    level: state((words) => ({ session: growResult(words, "single-choice", [0, 1]).scene.pupilProps(0) })),
    yesNo: state((words) => ({ session: growResult(words, "yes-no", [0, 0, 1, -1]).scene.pupilProps(0) })),
    answered: state((words) => ({ session: decide(growResult(words), words).pupilProps(0) })),
    done: state((words) => {
      const scene = decide(growResult(words), words)
      scene.facilitator({ type: "FinishSession" })
      return { session: scene.pupilProps(0) }
    }),
    keepOn: state((words) => {
      const growing = growResult(words)
      const { scene } = growing
      const text = words.ideas[3] ?? ""
      const { pending } = scene.pupilProps(0, {}, [{ type: "Submit", kind: "proposal", text }])
      scene.facilitator({ type: "FinishSession" })
      return { session: scene.pupilProps(0, { ...offline, pending }) }
    }),
  },
}

const RereadBallot = () => {
  const words = usePupilWords()
  const [{ scene, options, poll }] = useState(() => growVote(words))
  const session = scene.pupilProps(0)
  const asked = session.view.public.polls[poll]
  if (!asked) return null
  return (
    <PupilPage stage="vote" header={<QuestionHeader stage="vote" question={words.question} />}>
      <Reread
        {...{ session, poll: asked, ticked: options.slice(0, 1), problem: words.voteKept, isBusy: false }}
        onChange={nothing}
        onCast={nothing}
      />
    </PupilPage>
  )
}

const LeavingNow = ({ leaving }: { leaving: Leaving }) => (
  <Room kind="pupil" stage="propose">
    <LeavingDialog leaving={leaving} onLeave={nothing} />
  </Room>
)

export const pupilSessionScreens: ScreenEntry[] = [
  propose,
  argue,
  vote,
  speak,
  end,
  {
    id: "pupil-leaving",
    room: "pupil",
    dialog: "pupil/session/leaving-dialog.tsx",
    states: {
      unsent: () => <LeavingNow leaving={leavingWith(2)} />,
      typing: () => <LeavingNow leaving={leavingWith(0, 1)} />,
      both: () => <LeavingNow leaving={leavingWith(1, 1, "kept")} />,
      failed: () => <LeavingNow leaving={leavingWith(1, 0, "failed")} />,
    },
  },
  { id: "pupil-ballot-reread", room: "pupil", states: { typical: () => <RereadBallot /> } },
  {
    id: "pupil-report",
    room: "pupil",
    dialog: "pupil/session/card-menu.tsx",
    states: {
      open: () => (
        <Room kind="pupil">
          <ReportDialog
            isOpen
            onClose={nothing}
            contribution=""
            act={async () => ({ ok: true, value: [] })}
          />
        </Room>
      ),
    },
  },
]
