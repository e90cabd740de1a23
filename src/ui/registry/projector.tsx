import { useMemo } from "react"
import type { LiveFrame } from "../../client/log-client.ts"
import type { PublicState } from "../../domain/session/state.ts"
import { useLanguage } from "../language/language-provider.tsx"
import { PairingView } from "../projector/pairing-view.tsx"
import { type Doors, ProjectorView } from "../projector/projector-view.tsx"
import { UnlinkedView } from "../projector/unlinked-view.tsx"
import type { ScreenEntry } from "./entry.ts"
import { type ProjectorSamples, projectorSamples } from "./projector-samples.ts"
import {
  type Grown,
  growAnswers,
  growArguments,
  growCard,
  growIdeas,
  growResult,
  growSides,
  growVote,
} from "./projector-scene.ts"
import { sceneTime } from "./scene.ts"

type ShownProps = {
  grow: (words: ProjectorSamples) => Grown & { poll?: string }
  over?: Partial<PublicState>
  turnout?: number
  isStale?: boolean
  doors?: Doors
}

const Shown = ({ grow, over, turnout, isStale = false, doors }: ShownProps) => {
  const { language } = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a state's `grow` never changes
  const { scene, poll = "" } = useMemo(() => grow(projectorSamples(language)), [language])
  const { view, hostNow } = scene.projectorProps()
  const live: LiveFrame = {
    now: sceneTime,
    ...(turnout === undefined ? {} : { turnout: { [poll]: { n: turnout, of: 26 } } }),
  }
  const running = { endsAt: sceneTime + 154_000, seconds: 300, hidden: false }
  const timer = view.public.stage === 0 && view.public.published === 0 ? view.public.timer : running
  return (
    <ProjectorView
      state={{ ...view.public, timer, ...over }}
      live={live}
      hostNow={hostNow}
      isStale={isStale}
      doors={doors ?? null}
    />
  )
}

const doors: Doors = {
  url: "palabre.ecole.example",
  code: "482913",
  secretUrl: "https://palabre.ecole.example/join#5f1e9c0a7b3d4e2286aa10c94f7be351",
}
const begun = { timer: { endsAt: sceneTime + 299_000, seconds: 300, hidden: false } }
const stopped = { timer: { endsAt: null, seconds: 96, hidden: false } }
const over = { timer: { endsAt: sceneTime - 5000, seconds: 300, hidden: false } }

export const projectorScreens: ScreenEntry[] = [
  {
    id: "projector-pairing",
    room: "projector",
    route: "/project",
    states: {
      asking: () => <PairingView code={null} isOffline={false} />,
      code: () => <PairingView code="482913" isOffline={false} />,
      offline: () => <PairingView code={null} isOffline />,
      lost: () => <PairingView code="482913" isOffline />,
    },
  },
  {
    id: "projector-unlinked",
    room: "projector",
    route: "/project/:log",
    states: {
      unknown: () => <UnlinkedView why="unknown" onNewCode={() => {}} />,
      unlinked: () => <UnlinkedView why="unlinked" onNewCode={() => {}} />,
    },
  },
  {
    id: "projector-gathering",
    room: "projector",
    states: {
      empty: () => <Shown doors={doors} grow={(words) => growIdeas(words, { ideas: 0, joined: 0 })} />,
      typical: () => <Shown doors={doors} grow={(words) => growIdeas(words, { ideas: 0, joined: 12 })} />,
      long: () => <Shown doors={doors} grow={(words) => growIdeas(words, { ideas: 0, long: true })} />,
      context: () => (
        <Shown doors={doors} grow={(words) => growIdeas(words, { ideas: 0, joined: 12, context: true })} />
      ),
      waiting: () => (
        <Shown
          doors={{ ...doors, code: null, secretUrl: null }}
          grow={(words) => growIdeas(words, { ideas: 0, joined: 3 })}
        />
      ),
      television: () => <Shown grow={(words) => growIdeas(words, { ideas: 0, joined: 12 })} />,
      televisionContext: () => (
        <Shown grow={(words) => growIdeas(words, { ideas: 0, joined: 12, context: true })} />
      ),
    },
  },
  {
    id: "projector-propose",
    room: "projector",
    states: {
      empty: () => <Shown grow={(words) => growIdeas(words, { ideas: 0 })} over={begun} />,
      one: () => <Shown grow={(words) => growIdeas(words, { ideas: 1 })} />,
      typical: () => <Shown grow={(words) => growIdeas(words, { ideas: 12 })} />,
      many: () => <Shown grow={(words) => growIdeas(words, { ideas: 60 })} over={over} />,
      long: () => <Shown grow={(words) => growIdeas(words, { ideas: 60, long: true })} over={stopped} />,
      offline: () => <Shown grow={(words) => growIdeas(words, { ideas: 4 })} isStale />,
      paused: () => <Shown grow={(words) => growIdeas(words)} over={{ paused: true }} />,
    },
  },
  {
    id: "projector-argue",
    room: "projector",
    states: {
      empty: () => <Shown grow={(words) => growArguments(words, { ideas: 12, kinds: [] })} />,
      one: () => <Shown grow={(words) => growArguments(words, { ideas: 12, kinds: ["for"] })} />,
      typical: () => <Shown grow={(words) => growArguments(words, { ideas: 12, times: 3 })} />,
      long: () => <Shown grow={(words) => growArguments(words, { ideas: 60, long: true, times: 40 })} />,
      paused: () => <Shown grow={(words) => growArguments(words)} over={{ paused: true }} />,
    },
  },
  {
    id: "projector-sides",
    room: "projector",
    states: {
      empty: () => <Shown grow={(words) => growSides(words, { begun: false })} />,
      typical: () => <Shown grow={(words) => growSides(words, { begun: true })} />,
      long: () => <Shown grow={(words) => growSides(words, { begun: true, long: true })} />,
    },
  },
  {
    id: "projector-card",
    room: "projector",
    states: {
      typical: () => <Shown grow={growCard} />,
      long: () => <Shown grow={(words) => growCard(words, true)} />,
    },
  },
  {
    id: "projector-vote",
    room: "projector",
    states: {
      soon: () => <Shown grow={voteSoon} />,
      empty: () => <Shown grow={(words) => growVote(words)} turnout={0} />,
      typical: () => <Shown grow={(words) => growVote(words)} turnout={18} />,
      "yes-no": () => <Shown grow={(words) => growVote(words, { method: "yes-no" })} turnout={18} />,
      several: () => (
        <Shown grow={(words) => growVote(words, { ideas: 8, method: "approval", most: 3 })} turnout={25} />
      ),
      many: () => <Shown grow={(words) => growVote(words, { ideas: 60 })} turnout={18} />,
      long: () => <Shown grow={(words) => growVote(words, { ideas: 8, long: true })} turnout={18} />,
      closed: () => <Shown grow={voteClosed} />,
      offline: () => <Shown grow={(words) => growVote(words)} isStale />,
      paused: () => <Shown grow={(words) => growVote(words)} over={{ paused: true }} />,
    },
  },
  {
    id: "projector-decide",
    room: "projector",
    states: {
      result: () => <Shown grow={(words) => growResult(words)} />,
      tie: () => <Shown grow={(words) => growResult(words, { ballots: [9, 9, 3, 2] })} />,
      several: () => (
        <Shown
          grow={(words) =>
            growResult(words, { method: "approval", most: 2, ballots: [6, 4, 2, 2], blank: 3 })
          }
        />
      ),
      adopted: () => <Shown grow={(words) => growResult(words, { method: "yes-no", ballots: [17, 6] })} />,
      rejected: () => <Shown grow={(words) => growResult(words, { method: "yes-no", ballots: [9, 9] })} />,
      blank: () => <Shown grow={(words) => growResult(words, { ballots: [], blank: 5 })} />,
      many: () => (
        <Shown
          grow={(words) =>
            growResult(words, { ideas: 30, ballots: [8, 5, 3, 2, 1, 1, 1, 1, 1, 1], blank: 0 })
          }
        />
      ),
      long: () => <Shown grow={(words) => growResult(words, { long: true, ideas: 8 })} />,
      answer: () => <Shown grow={(words) => growAnswers(words, 1)} />,
      answers: () => <Shown grow={(words) => growAnswers(words, 3)} />,
      "long-answers": () => <Shown grow={(words) => growAnswers(words, 4, { long: true })} />,
      done: () => <Shown grow={finished} />,
    },
  },
]

const voteSoon = (words: ProjectorSamples) => {
  const grown = growArguments(words)
  grown.scene.facilitator({ type: "EnterStage", stage: 2 })
  return grown
}

const voteClosed = (words: ProjectorSamples) => {
  const grown = growVote(words, { ballots: [11, 7, 4, 2], blank: 2 })
  grown.scene.facilitator({ type: "ClosePoll", poll: grown.poll })
  return grown
}

const finished = (words: ProjectorSamples) => {
  const grown = growAnswers(words, 3, { ideas: 12, times: 3 })
  grown.scene.facilitator({ type: "FinishSession" })
  return grown
}
