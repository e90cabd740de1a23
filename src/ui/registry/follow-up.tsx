/** Follow-up and evaluation in every room, in the states they can be in. */
import { type ReactElement, useState } from "react"
import { classLogOf } from "../../domain/session/class-log.ts"
import { dayAt } from "../../domain/session/follow-up.ts"
import { useLanguage, useText } from "../language/language-provider.tsx"
import { ProjectorView } from "../projector/projector-view.tsx"
import { SessionView } from "../pupil/session/session-view.tsx"
import type { SessionProps } from "../session-props.ts"
import { ClassLogSection } from "../teacher/follow-up/class-log-section.tsx"
import { RepliesPanel } from "../teacher/follow-up/replies-panel.tsx"
import { TasksPanel } from "../teacher/follow-up/tasks-panel.tsx"
import { StaffPage } from "../teacher/staff-page.tsx"
import type { ScreenEntry } from "./entry.ts"
import {
  type Build,
  begun,
  decided,
  evaluated,
  evaluating,
  finished,
  following,
  forty,
  leftOpen,
  replied,
} from "./follow-up-scene.ts"
import { sceneTime } from "./scene.ts"
import { StillCockpit } from "./still-cockpit.tsx"
import { atStage, type Play, Staged } from "./teacher-scene.tsx"

const nothing = () => undefined
const offline = { connection: "offline", caughtUp: false } as const

export const cockpit = (build: Build, over: Partial<SessionProps> = {}, hasEarlier = true) => (
  <Staged build={build} over={over}>
    {(staff) => <Cockpit staff={staff} hasEarlier={hasEarlier} />}
  </Staged>
)

type Staff = Parameters<Parameters<typeof Staged>[0]["children"]>[0]

const Cockpit = ({ staff, hasEarlier }: { staff: Staff; hasEarlier: boolean }) => {
  const { language } = useLanguage()
  return <StillCockpit {...staff} earlier={hasEarlier ? leftOpen(language) : { items: [], replies: [] }} />
}

const Page = (props: Omit<Parameters<typeof StaffPage>[0], "back">) => {
  const text = useText("teacher.nav")
  return <StaffPage {...props} back={{ to: "/", label: text("home") }} />
}

/** One panel alone, as it stands in the cockpit: a form is open in it. */
const panel = (build: Build, shown: (session: SessionProps) => ReactElement) => (
  <Staged build={build}>
    {({ session }) => (
      <Page title={session.view.public.question} stage="decide">
        {shown(session)}
      </Page>
    )}
  </Staged>
)

type PupilProps = { build: Build; make?: (play: Play) => SessionProps }

export const Pupil = ({ build, make = ({ scene }) => scene.pupilProps(0) }: PupilProps) => {
  const { language } = useLanguage()
  const [session] = useState(() => make(build(language)))
  return <SessionView session={session} tell={nothing} open={null} onOpen={nothing} onLeave={nothing} />
}

export const Wall = ({ build }: { build: Build }) => {
  const { language } = useLanguage()
  const [play] = useState(() => build(language))
  const { view, hostNow } = play.scene.projectorProps()
  return (
    <ProjectorView
      state={view.public}
      live={{ now: sceneTime }}
      hostNow={hostNow}
      isStale={false}
      doors={null}
    />
  )
}

const ClassLogPage = ({ build }: { build: Build | null }) => {
  const { language } = useLanguage()
  const [held] = useState(() => build?.(language).scene.host)
  const sessions = held ? [{ log: held.log, heldOn: "2026-11-10", state: held.session.public }] : []
  return (
    <Page title="CM2" wide>
      <ClassLogSection classLog={classLogOf(sessions)} today={dayAt(sceneTime)} />
    </Page>
  )
}

const nothingYet: Build = (language) => atStage(begun(language), 4)

const said =
  (commands: "none" | "one"): ((play: Play) => SessionProps) =>
  ({ scene }) => {
    const task = "1".repeat(32)
    if (commands === "one") scene.pupil(0, { type: "SayFollowUp", task, value: "goOn" })
    return scene.pupilProps(0)
  }

export const followUpScreens: ScreenEntry[] = [
  {
    id: "teacher-follow-up",
    room: "teacher",
    states: {
      empty: () => cockpit(nothingYet, {}, false),
      offered: () => cockpit(nothingYet),
      typical: () => cockpit(following({ counts: true, names: false })),
      forty: () => cockpit(forty),
      offline: () => cockpit(following(), offline),
    },
  },
  {
    id: "teacher-tasks",
    room: "teacher",
    states: {
      typical: () => cockpit(replied),
      adding: () => panel(decided, (session) => <TasksPanel session={session} isOpenAtFirst />),
      asking: () => panel(replied, (session) => <RepliesPanel session={session} first="ask" />),
      replying: () => panel(replied, (session) => <RepliesPanel session={session} first="give" />),
    },
  },
  {
    id: "teacher-evaluate",
    room: "teacher",
    states: {
      empty: () => cockpit(evaluating(0)),
      few: () => cockpit(evaluating(3)),
      typical: () => cockpit(evaluating(14)),
      shown: () => cockpit(evaluated),
      finished: () => cockpit(finished),
    },
  },
  {
    id: "teacher-class-log",
    room: "teacher",
    states: {
      empty: () => <ClassLogPage build={null} />,
      typical: () => <ClassLogPage build={following()} />,
      forty: () => <ClassLogPage build={forty} />,
    },
  },
  {
    id: "pupil-follow-up",
    room: "pupil",
    states: {
      empty: () => <Pupil build={nothingYet} />,
      typical: () => <Pupil build={following()} make={said("none")} />,
      said: () => <Pupil build={following()} make={said("one")} />,
      forty: () => <Pupil build={forty} />,
      offline: () => (
        <Pupil
          build={following()}
          make={({ scene }) =>
            scene.pupilProps(0, offline, [{ type: "SayFollowUp", task: "1".repeat(32), value: "stop" }])
          }
        />
      ),
      decided: () => <Pupil build={replied} />,
    },
  },
  {
    id: "pupil-evaluate",
    room: "pupil",
    states: {
      typical: () => <Pupil build={evaluating(3)} />,
      faces: () => <Pupil build={evaluating(3, "little-council")} />,
      done: () => <Pupil build={evaluating(3)} make={({ scene }) => scene.pupilProps(1)} />,
      offline: () => (
        <Pupil
          build={evaluating(3)}
          make={({ scene }) =>
            scene.pupilProps(0, offline, [
              { type: "Evaluate", answers: { listened: 4, understood: 4, learnt: 3, again: 5 } },
            ])
          }
        />
      ),
      shown: () => <Pupil build={evaluated} />,
    },
  },
  {
    id: "projector-follow-up",
    room: "projector",
    states: {
      empty: () => <Wall build={nothingYet} />,
      typical: () => <Wall build={following()} />,
      shown: () => <Wall build={following({ counts: true, names: true })} />,
      forty: () => <Wall build={forty} />,
    },
  },
  {
    id: "projector-evaluate",
    room: "projector",
    states: { typical: () => <Wall build={evaluating(3)} />, shown: () => <Wall build={evaluated} /> },
  },
]
