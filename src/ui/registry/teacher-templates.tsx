/** Choosing a template, changing stages, and their scripts, in every state. */

import { useMemo } from "react"
import type { Stage } from "../../domain/templates.ts"
import { givenTemplates } from "../../domain/templates-given.ts"
import { useLanguage, useText } from "../language/language-provider.tsx"
import { useStageName } from "../parts/stage-name.ts"
import { ProjectorView } from "../projector/projector-view.tsx"
import { SessionView } from "../pupil/session/session-view.tsx"
import { CockpitView } from "../teacher/cockpit-screen.tsx"
import { SessionNewView } from "../teacher/session-new-screen.tsx"
import { StaffPage } from "../teacher/staff-page.tsx"
import { StagesView } from "../teacher/stages-screen.tsx"
import { NameDialog } from "../teacher/templates/name-dialog.tsx"
import type { KeptTemplate } from "../teacher/templates/own-templates.ts"
import { StageScript } from "../teacher/templates/stage-script.tsx"
import { StageWordsDialog } from "../teacher/templates/stage-words-dialog.tsx"
import { useScripts } from "../teacher/templates/use-scripts.ts"
import type { ScreenEntry } from "./entry.ts"
import { projectorSamples } from "./projector-samples.ts"
import { sceneTime } from "./scene.ts"
import { beginPlay, type Play, published, Staged, withIdeas } from "./teacher-scene.tsx"

const nothing = () => undefined
const fine = async () => null
const council: readonly Stage[] = givenTemplates.find((it) => it.id === "class-council")?.stages ?? []

const ownWords = {
  fr: {
    title: "Les bonnes nouvelles de la semaine",
    say: "Qui a une bonne nouvelle à partager ? Une phrase chacun, et on écoute jusqu’au bout.",
    watch: "Qui n’en a jamais\nLes nouvelles qui en blessent d’autres",
    name: "Notre conseil du vendredi",
  },
  en: {
    title: "The good news of the week",
    say: "Who has good news to share? One sentence each, and we listen to the end.",
    watch: "Who never has any\nNews that hurts somebody",
    name: "Our Friday council",
  },
}

const keptIn = (language: "fr" | "en", count: number): readonly KeptTemplate[] => {
  const { name, ...words } = ownWords[language]
  const stages: readonly Stage[] = [{ kind: "debate", minutes: 4, part: "own-1" }, ...council]
  const template = { naming: "firstNames", approval: true, stages, words: { "own-1": words } } as const
  return Array.from({ length: count }, (_, at) => ({
    id: String(at),
    template: { ...template, name: at === 0 ? name : `${name} ${at + 1}` },
  }))
}

type NewProps = { template?: string; kept?: number; isChanging?: boolean; isSame?: boolean }

const New = ({ template = "quick-question", kept = 0, isChanging = false, isSame = false }: NewProps) => {
  const { language } = useLanguage()
  const own = keptIn(language, kept)
  const given = givenTemplates.find((it) => it.id === template)
  const chosen = given ? { ...given, words: {} } : own[0]?.template
  const acts = { save: nothing, rename: nothing, remove: nothing, giveFile: nothing, takeFile: nothing }
  const answers = { both: nothing, replace: nothing, close: nothing }
  const sameName = isSame ? { name: ownWords[language].name, ...answers } : null
  return (
    <SessionNewView
      className={language === "fr" ? "CM2 de Mme Diallo" : "Year 5 Blue"}
      pupils={24}
      first={{ ...chosen, template, question: projectorSamples(language).question }}
      own={{ kept: own, ...acts, share: nothing, sameName }}
      isChanging={isChanging}
      onOpen={fine}
    />
  )
}

/** A class council, in the stage where proposals are written. */
const councilPlay = (language: "fr" | "en"): Play => {
  const play = beginPlay(language)
  const { title, say, watch } = ownWords[language]
  play.scene.facilitator({ type: "WordStage", part: "own-1", title, say, watch })
  const stages: readonly Stage[] = [...council, { kind: "debate", minutes: 4, part: "own-1" }]
  const stage = stages.findIndex((it) => it.kind === "propose")
  play.scene.facilitator({ type: "SetAgenda", stages, stage })
  return published(withIdeas(play, 4))
}
const longPlay = (language: "fr" | "en"): Play => {
  const play = councilPlay(language)
  const { stages, stage } = play.scene.host.session.public
  const more = Array.from({ length: 30 - stages.length }, (): Stage => ({ kind: "argue", minutes: 15 }))
  play.scene.facilitator({ type: "SetAgenda", stages: [...stages, ...more], stage })
  return play
}

const stages = (build: (language: "fr" | "en") => Play, over: object = {}, firstBasis?: string) => (
  <Staged build={build} over={over}>
    {(staff) => (
      <StagesView
        {...staff}
        onSave={nothing}
        onDone={nothing}
        {...(firstBasis === undefined ? {} : { firstBasis })}
      />
    )}
  </Staged>
)

const Words = ({ isEmpty = false }: { isEmpty?: boolean }) => {
  const { language } = useLanguage()
  const { name: _, ...words } = ownWords[language]
  return (
    <>
      {stages(councilPlay)}
      <StageWordsDialog
        first={isEmpty ? { title: "", say: "", watch: "" } : words}
        onClose={nothing}
        onSave={nothing}
      />
    </>
  )
}

const Name = ({ first }: { first: string }) => {
  const { language } = useLanguage()
  const text = useText("teacher.templates")
  return (
    <>
      <New kept={1} />
      <NameDialog
        title={text("renameTitle")}
        act={text("saveName")}
        first={first && ownWords[language].name}
        onClose={nothing}
        onName={nothing}
      />
    </>
  )
}

const Scripts = () => {
  const scriptOf = useScripts(undefined)
  const names = useStageName(council, undefined)
  const text = useText("teacher.stages")
  return (
    <StaffPage title={text("title")}>
      {[{ kind: "vote", minutes: 3 } as const, ...council].map((stage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves here
        <section key={at}>
          <h2>{names(stage)}</h2>
          <StageScript script={scriptOf(stage)} isOpenAtFirst />
        </section>
      ))}
    </StaffPage>
  )
}

/** In the council's round of thanks: a part that is spoken, with a name of its own. */
const thanksPlay = (language: "fr" | "en"): Play => {
  const play = councilPlay(language)
  const stage = council.findLastIndex((it) => it.kind === "debate")
  play.scene.facilitator({ type: "EnterStage", stage })
  return play
}

type SeenProps = { build: (language: "fr" | "en") => Play }

const Seen = ({ build }: SeenProps) => {
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

const OnTheWall = ({ build }: SeenProps) => {
  const { language } = useLanguage()
  const { scene } = useMemo(() => build(language), [build, language])
  const { view, hostNow } = scene.projectorProps()
  const live = { now: sceneTime }
  return <ProjectorView state={view.public} live={live} hostNow={hostNow} isStale={false} doors={null} />
}

export const templateScreens: ScreenEntry[] = [
  {
    id: "pupil-part",
    room: "pupil",
    states: { propose: () => <Seen build={councilPlay} />, thanks: () => <Seen build={thanksPlay} /> },
  },
  {
    id: "projector-part",
    room: "projector",
    states: {
      propose: () => <OnTheWall build={councilPlay} />,
      thanks: () => <OnTheWall build={thanksPlay} />,
    },
  },
  {
    id: "teacher-templates",
    room: "teacher",
    states: {
      given: () => <New template="class-council" />,
      own: () => <New template="own:0" kept={1} />,
      many: () => <New kept={12} />,
      stages: () => <New template="regulated-debate" isChanging />,
    },
  },
  {
    id: "teacher-stages",
    room: "teacher",
    route: "/teacher/s/:log/stages",
    states: {
      typical: () => stages(councilPlay),
      quick: () => stages((language) => beginPlay(language)),
      thirty: () => stages(longPlay),
      stale: () => stages(councilPlay, {}, "0".repeat(32)),
      offline: () => stages(councilPlay, { connection: "offline", live: null }),
    },
  },
  {
    id: "teacher-stage-words",
    room: "teacher",
    dialog: "teacher/templates/stage-words-dialog.tsx",
    states: { typical: () => <Words />, empty: () => <Words isEmpty /> },
  },
  {
    id: "teacher-template-name",
    room: "teacher",
    dialog: "teacher/templates/name-dialog.tsx",
    states: { typical: () => <Name first="named" />, empty: () => <Name first="" /> },
  },
  {
    id: "teacher-template-same-name",
    room: "teacher",
    dialog: "teacher/templates/same-name-dialog.tsx",
    states: { typical: () => <New kept={1} isSame /> },
  },
  {
    id: "teacher-script",
    room: "teacher",
    states: {
      cockpit: () => (
        <Staged build={councilPlay}>
          {(staff) => (
            <CockpitView
              {...staff}
              onProject={nothing}
              onFinish={nothing}
              onAddPhone={nothing}
              onDuties={nothing}
              onLeave={nothing}
              onGo={nothing}
            />
          )}
        </Staged>
      ),
      open: () => <Scripts />,
    },
  },
]
