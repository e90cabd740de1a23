/** What runs, what was, the classes: and the way to a new session. */
import Download from "lucide-react/icons/download"
import FileInput from "lucide-react/icons/file-input"
import FolderArchive from "lucide-react/icons/folder-archive"
import Plus from "lucide-react/icons/plus"
import Settings from "lucide-react/icons/settings-2"
import Smartphone from "lucide-react/icons/smartphone"
import UserPlus from "lucide-react/icons/user-plus"
import { useState } from "react"
import { Link, Redirect, useLocation } from "wouter"
import { useApp, usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { later } from "../later.tsx"
import { Tree } from "../parts/art/tree.tsx"
import { Button } from "../parts/button.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import { Empty } from "../parts/empty.tsx"
import { LanguageSwitch } from "../parts/language-switch.tsx"
import { LaterArchiveDialog } from "./exports/later-screens.tsx"
import styles from "./home-screen.module.css"
import type { InviteKind } from "./invite-dialog.tsx"
import { type ListedLog, listed } from "./listed-logs.ts"
import { SessionCard } from "./session-card.tsx"
import { StaffPage } from "./staff-page.tsx"

const SettingsDialog = later(async () => (await import("./home-dialogs.tsx")).SettingsDialog)
const ClassChoice = later(async () => (await import("./home-dialogs.tsx")).ClassChoice)
const HandInDialog = later(async () => (await import("../parts/hand-in-dialog.tsx")).HandInDialog)
const InviteDialog = later(async () => (await import("./invite-dialog.tsx")).InviteDialog)
const CopiesDialog = later(async () => (await import("./copies-dialog.tsx")).CopiesDialog)

type Props = {
  sessions: readonly ListedLog[]
  classes: readonly ListedLog[]
  onNew: (classLog: string) => void
  onInvite: (kind: InviteKind) => void
  onCopies: () => void
  onArchive: () => void
  status: "allSent" | "offline"
  onRetry: () => void
  hostNow?: () => number
}

export const HomeView = ({
  sessions,
  classes,
  onNew,
  onInvite,
  onCopies,
  onArchive,
  status,
  onRetry,
  hostNow = Date.now,
}: Props) => {
  const text = useText("teacher.home")
  const archive = useText("teacher.archive")
  const carry = useText("common.carry")
  const [isChoosing, setChoosing] = useState(false)
  const [isReading, setReading] = useState(false)
  const [isHandingIn, setHandingIn] = useState(false)
  const today = sessions.filter((it) => !it.finished)
  const earlier = sessions.filter((it) => it.finished)
  const [only] = classes
  const start = () => (classes.length === 1 && only ? onNew(only.log) : setChoosing(true))
  return (
    <StaffPage
      title={text("title")}
      aside={<LanguageSwitch />}
      status={{ kind: status }}
      onRetry={onRetry}
      wide
    >
      <div className={styles.columns}>
        <section className={styles.sessions} aria-label={text("title")}>
          {sessions.length === 0 && (
            <Empty
              drawing={<Tree buds={3} leaves={24} fruits={0} ring={false} revealed={false} stage="propose" />}
            >
              {text("empty")}
            </Empty>
          )}
          {today.length > 0 && <h2>{text("running")}</h2>}
          {today.map((it) => (
            <SessionCard key={it.log} {...it} hostNow={hostNow} />
          ))}
          {earlier.length > 0 && (
            <Disclosure title={text("earlier", { count: earlier.length })} isOpenAtFirst={today.length === 0}>
              <div className={styles.list}>
                {earlier.map((it) => (
                  <SessionCard key={it.log} {...it} hostNow={hostNow} />
                ))}
              </div>
            </Disclosure>
          )}
          <div className={styles.start}>
            <Button kind="primary" wide icon={<Plus aria-hidden size={24} />} onPress={start}>
              {text("newSession")}
            </Button>
          </div>
        </section>
        <section className={styles.classes} aria-label={text("classes")}>
          <h2>{text("classes")}</h2>
          <ul className={styles.list}>
            {classes.map((it) => (
              <li key={it.log}>
                <Link href={`/class/${it.log}`} className={styles.class ?? ""}>
                  {it.title}
                </Link>
              </li>
            ))}
          </ul>
          <Link href="/class/new" className={styles.add ?? ""}>
            <Plus aria-hidden size={20} />
            {text("addClass")}
          </Link>
          <div className={styles.invites}>
            <Button icon={<Smartphone aria-hidden size={20} />} onPress={() => onInvite("device")}>
              {text("addDevice")}
            </Button>
            <Button icon={<UserPlus aria-hidden size={20} />} onPress={() => onInvite("facilitator")}>
              {text("addTeacher")}
            </Button>
            <Button icon={<Settings aria-hidden size={20} />} onPress={() => setReading(true)}>
              {text("settings")}
            </Button>
            <Button icon={<Download aria-hidden size={20} />} onPress={onCopies}>
              {text("copies")}
            </Button>
            <Button icon={<FileInput aria-hidden size={20} />} onPress={() => setHandingIn(true)}>
              {carry("handIn")}
            </Button>
            <Button icon={<FolderArchive aria-hidden size={20} />} onPress={onArchive}>
              {archive("open")}
            </Button>
          </div>
        </section>
      </div>
      {isHandingIn && <HandInDialog onClose={() => setHandingIn(false)} />}
      {isReading && <SettingsDialog onClose={() => setReading(false)} />}
      {isChoosing && <ClassChoice onClose={() => setChoosing(false)} classes={classes} onChoose={onNew} />}
    </StaffPage>
  )
}

type NobodyProps = { why: "notEnrolled" | "offline"; onRetry: () => void }

export const NoHomeView = ({ why, onRetry }: NobodyProps) => {
  const text = useText("teacher.home")
  const nav = useText("teacher.nav")
  return (
    <StaffPage title={text("title")} hideTitle aside={<LanguageSwitch />}>
      <Empty
        drawing={<Tree buds={0} leaves={30} fruits={0} ring={false} revealed={false} stage="propose" />}
        title={text(why)}
        action={
          <>
            <Button kind="primary" onPress={onRetry}>
              {nav("retry")}
            </Button>
            {why === "notEnrolled" && <Link href="~/join">{text("joinAsPupil")}</Link>}
          </>
        }
      >
        {text(`${why}Next`)}
      </Empty>
    </StaffPage>
  )
}

export const HomeScreen = () => {
  const app = useApp()
  const palabre = usePalabre()
  const [, navigate] = useLocation()
  const [invite, setInvite] = useState<InviteKind | null>(null)
  const [isCopying, setCopying] = useState(false)
  const [isArchiving, setArchiving] = useState(false)
  const retry = () => void palabre.refresh()
  const { sessions, classes } = listed(app)
  const isKnown = app.hello?.device?.facilitator === true || classes.length > 0
  if (!isKnown) {
    if (!app.asked) return null
    return <NoHomeView why={app.hello ? "notEnrolled" : "offline"} onRetry={retry} />
  }
  if (classes.length === 0) return <Redirect to="/class/new" replace />
  return (
    <>
      <HomeView
        sessions={sessions}
        classes={classes}
        onNew={(log) => navigate(`/new/${log}`)}
        onInvite={setInvite}
        onCopies={() => setCopying(true)}
        onArchive={() => setArchiving(true)}
        status={app.fault ? "offline" : "allSent"}
        onRetry={retry}
      />
      {invite && <InviteDialog kind={invite} onClose={() => setInvite(null)} />}
      {isCopying && <CopiesDialog onClose={() => setCopying(false)} />}
      {isArchiving && <LaterArchiveDialog onClose={() => setArchiving(false)} />}
    </>
  )
}
