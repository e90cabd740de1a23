import { quickQuestion } from "../../domain/templates.ts"
import { useLanguage } from "../language/language-provider.tsx"
import { ClassNewView } from "../teacher/class-new-screen.tsx"
import { type ClassAsk, ClassView } from "../teacher/class-screen.tsx"
import { CopiesView, EmptyDeviceDialog } from "../teacher/copies-dialog.tsx"
import { EnrolView } from "../teacher/enrol-screen.tsx"
import { ClassChoice, SettingsDialog } from "../teacher/home-dialogs.tsx"
import { HomeView, NoHomeView } from "../teacher/home-screen.tsx"
import { type Invitation, InviteDialogView, type InviteKind } from "../teacher/invite-dialog.tsx"
import type { ListedLog } from "../teacher/listed-logs.ts"
import { type CopyNote, RestoreCopyButton } from "../teacher/restore-copy.tsx"
import { SessionNewView } from "../teacher/session-new-screen.tsx"
import { UnknownSessionView } from "../teacher/session-room.tsx"
import { RemoveClassDialog } from "../teacher/unsent-dialogs.tsx"
import type { Leaving } from "../use-leaving.ts"
import type { ScreenEntry } from "./entry.ts"
import { leavingWith } from "./leaving-scene.ts"
import { projectorSamples } from "./projector-samples.ts"
import { sceneTime } from "./scene.ts"
import { beginPlay } from "./teacher-scene.tsx"
import { teacherSessionScreens } from "./teacher-session.tsx"

const nothing = () => undefined
const fine = async () => null

type HomeProps = { sessions: number; isOffline?: boolean }

const until = sceneTime + 3 * 24 * 3_600_000

const Home = ({ sessions, isOffline = false }: HomeProps) => {
  const { language } = useLanguage()
  const words = projectorSamples(language)
  const questions = [words.question, words.long, ...words.ideas.map((it) => it.replace(/\.$/, " ?"))]
  const names = language === "fr" ? ["CM2 de Mme Diallo", "CM1 B"] : ["Year 5 Blue", "Year 4 Green"]
  const list = Array.from(
    { length: sessions },
    (_, at): ListedLog => ({
      ...{ log: String(at), title: questions[at % questions.length] ?? "", finished: at > 1, at: -at },
      className: names[at % names.length],
      ...(at === 0 && !isOffline ? { stage: { at: 2, of: 4, kind: "vote" } as const } : {}),
      ...(at === 1 && !isOffline ? { stage: { at: 0, of: 5, kind: "propose", until } as const } : {}),
    }),
  )
  const classes = names.map((title, at): ListedLog => ({ log: `c${at}`, title, finished: false, at }))
  return (
    <HomeView
      sessions={list}
      classes={classes}
      onNew={nothing}
      onInvite={nothing}
      onCopies={nothing}
      onArchive={nothing}
      status={isOffline ? "offline" : "allSent"}
      hostNow={() => sceneTime}
      onRetry={nothing}
    />
  )
}

const Classes = () => {
  const { language } = useLanguage()
  const names = language === "fr" ? ["CM2 de Mme Diallo", "CM1 B"] : ["Year 5 Blue", "Year 4 Green"]
  const classes = names.map((title, at): ListedLog => ({ log: `c${at}`, title, finished: false, at }))
  return (
    <>
      <Home sessions={2} />
      <ClassChoice onClose={nothing} classes={classes} onChoose={nothing} />
    </>
  )
}

const Settings = () => (
  <>
    <Home sessions={2} />
    <SettingsDialog onClose={nothing} />
  </>
)

const Copies = ({ note, removed = 0 }: { note: CopyNote | null; removed?: number }) => {
  const { language } = useLanguage()
  const title = language === "fr" ? "CM2 de Mme Diallo" : "Year 5 Blue"
  const acts = { onKeep: nothing, onRestore: nothing, onTakeBack: nothing, onEmpty: nothing }
  return (
    <>
      <Home sessions={2} />
      <CopiesView
        note={note}
        removed={[{ log: "c0", title }].slice(0, removed)}
        {...acts}
        onClose={nothing}
      />
    </>
  )
}

const Emptying = ({ leaving }: { leaving: Leaving }) => (
  <>
    <Home sessions={2} />
    <EmptyDeviceDialog leaving={leaving} onEmpty={nothing} />
  </>
)

const RemovingClass = ({ leaving }: { leaving: Leaving }) => {
  const { language } = useLanguage()
  return (
    <>
      <Roster pupils={6} />
      <RemoveClassDialog
        leaving={leaving}
        onLeave={nothing}
        name={language === "fr" ? "CM2 de Mme Diallo" : "Year 5 Blue"}
      />
    </>
  )
}

const Invite = (props: { kind: InviteKind; invitation: Invitation; isShown?: boolean }) => {
  const { kind, invitation, isShown = true } = props
  return (
    <>
      <Home sessions={2} />
      <InviteDialogView
        kind={kind}
        invitation={invitation}
        onClose={nothing}
        onRetry={nothing}
        isShownAtFirst={isShown}
      />
    </>
  )
}

const made = {
  status: "made" as const,
  link: "https://palabre.ecole.example/enrol#5f1e9c0a7b3d4e2286aa10c94f7be351",
  expiresAt: sceneTime + 86_400_000,
}

type RosterProps = { pupils: number; ask?: ClassAsk["about"] | null; isRunning?: boolean }

const Roster = ({ pupils, ask = null, isRunning = false }: RosterProps) => {
  const { language } = useLanguage()
  const { members } = beginPlay(language, { seated: 0 }).scene
  const [first] = members
  const name = language === "fr" ? "CM2 de Mme Diallo" : "Year 5 Blue"
  const about = (): ClassAsk | null => {
    if (ask === null || first === undefined) return null
    return ask === "rename" || ask === "remove" ? { about: ask, member: first } : { about: ask }
  }
  const { question } = projectorSamples(language)
  const box = { log: "s0", title: question, finished: false, at: 0 }
  const running = isRunning ? [{ ...box, stage: { at: 0, of: 5, kind: "propose", until } as const }] : []
  const roster = { name, opened: true, facilitators: [], pictures: {}, devices: {} }
  return (
    <ClassView
      log="c0"
      roster={{ ...roster, members: members.slice(0, pupils) }}
      status={{ kind: "allSent" }}
      onRetry={nothing}
      onNew={nothing}
      onRemove={nothing}
      act={fine}
      ask={about()}
      onAsk={nothing}
      running={running}
      hostNow={() => sceneTime}
    />
  )
}

const table = [
  "NOM;Prénom;Né(e) le",
  "MARTIN;Léa;01/02/2015",
  "DIALLO;Adam;03/04/2015",
  "ROUX;Léa;05/06/2015",
  "PETIT;Marie-Charlotte;02/12/2015",
].join("\n")
const unclear = ["Okoro;Blessing;12", "Chidi;Grace;13", "Adaeze;Favour;12"].join("\n")
const forty = (
  "Adam Aïcha Alice Ambre Aminata Anouk Assia Basile Camille Chloé Côme Diego Élise Emma Enzo Eva Farah Gabin " +
  "Hugo Inès Ismaël Jade Jules Kenza Léo Lina Louise Malo Mila Naïm Noé Nour Oscar Rosa Sacha Tom Victor Yanis " +
  "Zélie Zoé"
).replaceAll(" ", "\n")

const NewSession = ({ isFilled = false, isLong = false }: { isFilled?: boolean; isLong?: boolean }) => {
  const { language } = useLanguage()
  const words = projectorSamples(language)
  const first = { question: isLong ? words.long : words.question, context: isLong ? words.context : "" }
  return (
    <SessionNewView
      className={language === "fr" ? "CM2 de Mme Diallo" : "Year 5 Blue"}
      pupils={24}
      {...(isFilled || isLong ? { first: { ...first, stages: quickQuestion.stages } } : {})}
      {...(isLong ? { firstProblem: { type: "NoHost" } as const } : {})}
      onOpen={fine}
    />
  )
}

export const teacherScreens: ScreenEntry[] = [
  {
    id: "teacher-enrol",
    room: "teacher",
    route: "/teacher/enrol",
    states: {
      working: () => <EnrolView state="working" onRetry={nothing} />,
      ready: () => <EnrolView state="ready" onRetry={nothing} onHome={nothing} />,
      used: () => <EnrolView state="used" onRetry={nothing} onHome={nothing} />,
      wrong: () => <EnrolView state="wrong" onRetry={nothing} />,
      offline: () => <EnrolView state="offline" onRetry={nothing} />,
      insecure: () => <EnrolView state="insecure" onRetry={nothing} />,
      error: () => <EnrolView state="other" onRetry={nothing} />,
    },
  },
  {
    id: "teacher-home",
    room: "teacher",
    route: "/teacher",
    states: {
      empty: () => <Home sessions={0} />,
      one: () => <Home sessions={1} />,
      typical: () => <Home sessions={6} />,
      offline: () => <Home sessions={2} isOffline />,
      notEnrolled: () => <NoHomeView why="notEnrolled" onRetry={nothing} />,
      noNetwork: () => <NoHomeView why="offline" onRetry={nothing} />,
    },
  },
  {
    id: "teacher-which-class",
    room: "teacher",
    dialog: "teacher/home-dialogs.tsx",
    states: { typical: () => <Classes /> },
  },
  {
    id: "teacher-settings",
    room: "teacher",
    dialog: "teacher/home-dialogs.tsx",
    states: { typical: () => <Settings /> },
  },
  {
    id: "teacher-invite",
    room: "teacher",
    dialog: "teacher/invite-dialog.tsx",
    states: {
      making: () => <Invite kind="device" invitation={{ status: "making" }} />,
      before: () => <Invite kind="device" invitation={made} isShown={false} />,
      device: () => <Invite kind="device" invitation={made} />,
      plain: () => (
        <Invite kind="device" invitation={{ ...made, link: "http://192.168.1.20:3000/enrol#5f1e" }} />
      ),
      colleague: () => <Invite kind="facilitator" invitation={made} />,
      offline: () => <Invite kind="device" invitation={{ status: "failed", problem: { type: "Offline" } }} />,
    },
  },
  {
    id: "teacher-copies",
    room: "teacher",
    dialog: "teacher/copies-dialog.tsx",
    states: {
      typical: () => <Copies note={null} />,
      restored: () => <Copies note={{ type: "restored", count: 7 }} />,
      damaged: () => <Copies note={{ type: "BackupDamaged" }} />,
      removed: () => <Copies note={null} removed={1} />,
      empty: () => <Emptying leaving={leavingWith(0)} />,
      unsent: () => <Emptying leaving={leavingWith(12, 1, "kept")} />,
    },
  },
  {
    id: "teacher-class-new",
    room: "teacher",
    route: "/teacher/class/new",
    states: {
      empty: () => (
        <ClassNewView hasHome={false} onSave={fine} other={<RestoreCopyButton onRestored={nothing} />} />
      ),
      typical: () => <ClassNewView hasHome first={table} onSave={fine} />,
      column: () => <ClassNewView hasHome first={unclear} onSave={fine} />,
      forty: () => <ClassNewView hasHome first={forty} onSave={fine} />,
      error: () => (
        <ClassNewView
          hasHome
          first={"6A12\n6A13"}
          firstClassName=""
          firstProblem={{ type: "NameMissing" }}
          onSave={fine}
        />
      ),
    },
  },
  {
    id: "teacher-class",
    room: "teacher",
    route: "/teacher/class/:log",
    states: {
      empty: () => <Roster pupils={0} />,
      typical: () => <Roster pupils={22} />,
      running: () => <Roster pupils={22} isRunning />,
    },
  },
  {
    id: "teacher-class-change",
    room: "teacher",
    dialog: "teacher/class-screen.tsx",
    states: {
      add: () => <Roster pupils={6} ask="add" />,
      rename: () => <Roster pupils={6} ask="rename" />,
      renameClass: () => <Roster pupils={6} ask="renameClass" />,
      remove: () => <Roster pupils={6} ask="remove" />,
    },
  },
  {
    id: "teacher-remove-class",
    room: "teacher",
    dialog: "teacher/unsent-dialogs.tsx",
    states: {
      safe: () => <RemovingClass leaving={leavingWith(0)} />,
      unsent: () => <RemovingClass leaving={leavingWith(3, 1)} />,
      failed: () => <RemovingClass leaving={leavingWith(1, 0, "failed")} />,
    },
  },
  {
    id: "teacher-session-new",
    room: "teacher",
    route: "/teacher/new/:log",
    states: {
      empty: () => <NewSession />,
      typical: () => <NewSession isFilled />,
      error: () => <NewSession isLong />,
    },
  },
  {
    id: "teacher-unknown",
    room: "teacher",
    states: { unknown: () => <UnknownSessionView onHome={nothing} /> },
  },
  ...teacherSessionScreens,
]
