/** Links and pictures of the context in every room, in the states they can be in. */
import { useMemo } from "react"
import { picturesOf } from "../../domain/session/state-context.ts"
import { useLanguage } from "../language/language-provider.tsx"
import { ContextItems } from "../parts/context-items.tsx"
import { Room } from "../parts/room.tsx"
import { ProjectorView } from "../projector/projector-view.tsx"
import { SessionView } from "../pupil/session/session-view.tsx"
import type { SessionProps } from "../session-props.ts"
import type { Adding } from "../teacher/context-adding.ts"
import { ContextScreen } from "../teacher/context-screen.tsx"
import { SessionNewView } from "../teacher/session-new-screen.tsx"
import { yardPicture } from "./context-pictures.ts"
import { explained, type ItemsShown } from "./context-scene.ts"
import type { ScreenEntry } from "./entry.ts"
import { sceneTime } from "./scene.ts"
import { StillCockpit } from "./still-cockpit.tsx"
import { Staged } from "./teacher-scene.tsx"

const nothing = () => undefined
const fine = async () => null
const offline = { connection: "offline", caughtUp: false } as const

type ShownProps = { shown?: ItemsShown; over?: Partial<SessionProps>; stage?: number }

const usePlay = (shown: ItemsShown = {}, stage = 0) => {
  const { language } = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a state's items never change
  return useMemo(() => {
    const play = explained(language, shown)
    if (stage > 0) play.scene.facilitator({ type: "EnterStage", stage })
    return play
  }, [language])
}

const Pupil = ({ shown, over, stage }: ShownProps) => {
  const { scene } = usePlay(shown, stage)
  return (
    <SessionView
      session={scene.pupilProps(0, over)}
      tell={nothing}
      open={null}
      onOpen={nothing}
      onLeave={nothing}
    />
  )
}

const Large = () => {
  const { scene } = usePlay()
  const { public: context } = scene.host.session
  return (
    <Room kind="pupil" stage="understand">
      <main>
        <ContextItems context={context} withVoice largeAtFirst={picturesOf(context)[0]?.item ?? ""} />
      </main>
    </Room>
  )
}

const Wall = ({ shown }: ShownProps) => {
  const { scene } = usePlay(shown)
  const { view, hostNow } = scene.projectorProps()
  const timer = { endsAt: sceneTime + 154_000, seconds: 300, hidden: false }
  return (
    <ProjectorView
      state={{ ...view.public, doorsOpen: false, timer }}
      live={{ now: sceneTime }}
      hostNow={hostNow}
      isStale={false}
      doors={null}
    />
  )
}

const teacher = (shown: ItemsShown, first?: Adding, over: Partial<SessionProps> = {}) => (
  <Staged build={(language) => explained(language, shown)} over={over}>
    {({ session }) => <ContextScreen session={session} {...(first ? { first } : {})} />}
  </Staged>
)

const cockpit = (shown: ItemsShown) => (
  <Staged build={(language) => explained(language, shown)}>{(staff) => <StillCockpit {...staff} />}</Staged>
)

const NewSession = ({ shown }: ShownProps) => {
  const { scene, words } = usePlay(shown)
  return (
    <SessionNewView
      className="CM2"
      pupils={24}
      first={{ question: words.question, items: scene.host.session.public }}
      onOpen={fine}
    />
  )
}

export const contextScreens: ScreenEntry[] = [
  {
    id: "pupil-context",
    room: "pupil",
    states: {
      one: () => <Pupil shown={{ pictures: 1, links: 0 }} />,
      typical: () => <Pupil />,
      many: () => <Pupil shown={{ pictures: 3, links: 6, isLong: true }} />,
      offline: () => <Pupil over={offline} />,
      later: () => <Pupil stage={1} />,
      large: () => <Large />,
    },
  },
  {
    id: "teacher-context",
    room: "teacher",
    route: "/teacher/s/:log/context",
    states: {
      empty: () => teacher({ pictures: 0, links: 0 }),
      typical: () => teacher({ pictures: 1, links: 1 }),
      many: () => teacher({ pictures: 3, links: 6, isLong: true }),
      link: () => teacher({ pictures: 0, links: 1 }, { type: "link" }),
      picture: () => teacher({ pictures: 0, links: 0 }, { type: "picture", picture: yardPicture }),
      shrinking: () => teacher({ pictures: 1, links: 0 }, { type: "shrinking" }),
      error: () => teacher({ pictures: 1, links: 0 }, { type: "fault", fault: "NotAPicture" }),
      offline: () => teacher({ pictures: 1, links: 2 }, undefined, offline),
    },
  },
  {
    id: "teacher-cockpit-context",
    room: "teacher",
    states: {
      empty: () => cockpit({ pictures: 0, links: 0 }),
      typical: () => cockpit({ pictures: 2, links: 2 }),
    },
  },
  {
    id: "teacher-session-new-context",
    room: "teacher",
    states: { typical: () => <NewSession shown={{ pictures: 1, links: 1 }} /> },
  },
  {
    id: "projector-context",
    room: "projector",
    states: {
      one: () => <Wall shown={{ pictures: 1, links: 0 }} />,
      typical: () => <Wall shown={{ pictures: 2, links: 2 }} />,
      links: () => <Wall shown={{ pictures: 0, links: 2 }} />,
      many: () => <Wall shown={{ pictures: 3, links: 6, isLong: true }} />,
    },
  },
]
