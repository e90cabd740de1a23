/** Sessions that last for days: a stage open until Friday, and ideas of an earlier box taken over. */
import { useMemo } from "react"
import type { OpenIdea } from "../../domain/session/class-log.ts"
import { givenTemplates } from "../../domain/templates-given.ts"
import { useLanguage } from "../language/language-provider.tsx"
import { ProjectorView } from "../projector/projector-view.tsx"
import { SessionView } from "../pupil/session/session-view.tsx"
import { OpenIdeasPanel } from "../teacher/follow-up/open-ideas-panel.tsx"
import { StaffPage } from "../teacher/staff-page.tsx"
import type { ScreenEntry } from "./entry.ts"
import { sceneTime } from "./scene.ts"
import { StillCockpit } from "./still-cockpit.tsx"
import { beginPlay, type Play, published, Staged, withIdeas } from "./teacher-scene.tsx"

const nothing = () => undefined
const box = givenTemplates.find((it) => it.id === "idea-box")
const day = 24 * 3_600_000

type Build = (language: "fr" | "en") => Play

/** The box, open for so many days more; null: nobody has said until when. */
const boxPlay =
  (until: number | null, ideas = 3): Build =>
  (language) => {
    const play = beginPlay(language, { template: "idea-box", stages: box?.stages ?? [] })
    const written = published(withIdeas(play, ideas))
    if (until !== null) play.scene.facilitator({ type: "KeepOpen", until: sceneTime + until })
    return until !== null && until < 0 ? withIdeas(written, 2) : written
  }

/** Ideas of the class as another session of it left them. */
const openIdeas = (language: "fr" | "en", count: number): readonly OpenIdea[] => {
  const { words } = beginPlay(language, { seated: 0 })
  return Array.from({ length: count }, (_, at) => ({
    ...{
      id: String(at % 10).repeat(32),
      log: String(at < 3 ? 1 : 2).repeat(64),
      agree: Math.max(0, 7 - at * 3),
    },
    ...{ heldOn: at < 3 ? "2026-11-10" : "2026-10-13", question: words.question },
    text: words.ideas[at % words.ideas.length] ?? "",
  }))
}

const takenPlay: Build = (language) => {
  const play = boxPlay(3 * day, 2)(language)
  for (const { id: idea, log, heldOn, text } of openIdeas(language, 2))
    play.scene.facilitator({ type: "TakeOverIdea", idea: `${idea.slice(1)}a`, log, heldOn, text })
  return play
}

const cockpit = (build: Build, ideas = 0) => <Cockpit build={build} ideas={ideas} />

const Cockpit = ({ build, ideas }: { build: Build; ideas: number }) => {
  const { language } = useLanguage()
  return (
    <Staged build={build}>
      {(staff) => <StillCockpit {...staff} openIdeas={openIdeas(language, ideas)} />}
    </Staged>
  )
}

const Ideas = ({ count }: { count: number }) => {
  const { language } = useLanguage()
  return (
    <Staged build={boxPlay(null, 0)}>
      {({ session }) => (
        <StaffPage title={session.view.public.question}>
          <OpenIdeasPanel session={session} ideas={openIdeas(language, count)} />
        </StaffPage>
      )}
    </Staged>
  )
}

const Pupil = ({ build }: { build: Build }) => {
  const { language } = useLanguage()
  const { scene } = useMemo(() => build(language), [build, language])
  return (
    <SessionView
      session={scene.pupilProps(1)}
      tell={nothing}
      open={null}
      onOpen={nothing}
      onLeave={nothing}
    />
  )
}

const Wall = ({ build }: { build: Build }) => {
  const { language } = useLanguage()
  const { scene } = useMemo(() => build(language), [build, language])
  const { view, hostNow } = scene.projectorProps()
  const live = { now: sceneTime }
  return <ProjectorView state={view.public} live={live} hostNow={hostNow} isStale={false} doors={null} />
}

const inThreeDays = boxPlay(3 * day)
const today = boxPlay(3_600_000)
const inTwoWeeks = boxPlay(14 * day)
const over = boxPlay(-day)
const unsaid = boxPlay(null)

export const longScreens: ScreenEntry[] = [
  {
    id: "pupil-idea-box",
    room: "pupil",
    states: {
      open: () => <Pupil build={inThreeDays} />,
      today: () => <Pupil build={today} />,
      weeks: () => <Pupil build={inTwoWeeks} />,
      over: () => <Pupil build={over} />,
      taken: () => <Pupil build={takenPlay} />,
    },
  },
  {
    id: "projector-idea-box",
    room: "projector",
    states: {
      open: () => <Wall build={inThreeDays} />,
      weeks: () => <Wall build={inTwoWeeks} />,
      over: () => <Wall build={over} />,
    },
  },
  {
    id: "teacher-idea-box",
    room: "teacher",
    states: {
      unsaid: () => cockpit(unsaid),
      open: () => cockpit(inThreeDays),
      over: () => cockpit(over),
      earlier: () => cockpit(unsaid, 5),
    },
  },
  {
    id: "teacher-open-ideas",
    room: "teacher",
    states: {
      one: () => <Ideas count={1} />,
      typical: () => <Ideas count={5} />,
      forty: () => <Ideas count={40} />,
    },
  },
]
