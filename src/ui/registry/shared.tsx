/** A session that several classes share, in the states it can be in. */
import { quickQuestion } from "../../domain/templates.ts"
import { useLanguage } from "../language/language-provider.tsx"
import { FinishDialog } from "../teacher/finish-dialog.tsx"
import { SessionNewView } from "../teacher/session-new-screen.tsx"
import type { CodeOf, StaffSession } from "../teacher/staff-session.ts"
import { WallView } from "../teacher/wall-screen.tsx"
import type { ScreenEntry } from "./entry.ts"
import { cockpit, Pupil, Wall } from "./follow-up.tsx"
import type { Build } from "./follow-up-scene.ts"
import { projectorSamples } from "./projector-samples.ts"
import { beginPlay, published, Staged, voting, withIdeas } from "./teacher-scene.tsx"

const classes = {
  fr: ["CM2 de Mme Diallo", "CM1 de M. Perrin", "CM1-CM2 de Mme Le Guen-Rousseau"],
  en: ["Year 5 Blue", "Year 5 Green", "Year 4 and 5, Mrs Featherstone-Hughes"],
}
const nothing = () => undefined
const logOf = (at: number) => String(at + 1).repeat(64)

/** Seven ballots of each, or too few of the second. */
const shared =
  (ballots: number): Build =>
  (language) => {
    const play = beginPlay(language, { classes: classes[language].slice(0, 2) })
    return voting(published(withIdeas(play, 4)), "revealed", ballots)
  }

const NewShared = ({ chosen, isOffline = false }: { chosen: number; isOffline?: boolean }) => {
  const { language } = useLanguage()
  const [own = "", ...rest] = classes[language]
  const others = rest.map((name, at) => ({ log: logOf(at + 1), name }))
  const { question } = projectorSamples(language)
  const first = { question, stages: quickQuestion.stages, otherClasses: others.slice(0, chosen) }
  return (
    <SessionNewView
      className={own}
      pupils={24}
      first={first}
      others={isOffline ? null : others}
      onOpen={() => Promise.resolve(null)}
    />
  )
}

const codeOf = (names: readonly string[], members: StaffSession["members"]): CodeOf | undefined => {
  const mine = names.map((name, at) => ({
    ...{ log: logOf(at), name, isTaught: true },
    members: members.filter((_, index) => index % names.length === at),
  }))
  const chosen = mine[2]
  return chosen && { classes: mine, chosen, onChoose: nothing }
}

const TwoCodes = () => {
  const { language } = useLanguage()
  const address = "https://palabre.ecole.example"
  return (
    <Staged build={(lang) => beginPlay(lang, { classes: classes[lang] })}>
      {(staff) => (
        <WallView
          {...staff}
          codeOf={codeOf(classes[language], staff.members)}
          doors={{ code: "482913", secret: "a".repeat(32), of: logOf(2) }}
          addresses={{ chosen: address, all: [address, "http://192.168.1.20:3000"], isLoopback: false }}
          onAddress={nothing}
          onAddPhone={nothing}
          onLeave={nothing}
          onPresent={nothing}
        />
      )}
    </Staged>
  )
}

export const sharedScreens: ScreenEntry[] = [
  {
    id: "teacher-shared-new",
    room: "teacher",
    states: {
      typical: () => <NewShared chosen={1} />,
      offline: () => <NewShared chosen={0} isOffline />,
    },
  },
  { id: "teacher-shared-wall", room: "teacher", states: { typical: () => <TwoCodes /> } },
  {
    id: "teacher-shared-finish",
    room: "teacher",
    dialog: "teacher/finish-dialog.tsx",
    states: {
      typical: () => (
        <Staged build={shared(14)}>
          {(staff) => <FinishDialog isOpen {...staff} onClose={nothing} onFinish={nothing} />}
        </Staged>
      ),
    },
  },
  {
    id: "teacher-shared-result",
    room: "teacher",
    states: {
      typical: () => cockpit(shared(14), {}, false),
      few: () => cockpit(shared(8), {}, false),
    },
  },
  {
    id: "pupil-shared-result",
    room: "pupil",
    states: { typical: () => <Pupil build={shared(14)} />, few: () => <Pupil build={shared(8)} /> },
  },
  {
    id: "projector-shared-result",
    room: "projector",
    states: { typical: () => <Wall build={shared(14)} /> },
  },
]
