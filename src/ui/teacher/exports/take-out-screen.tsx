/** What a school takes out of a session: each file with what it is for, one tap each. */
import Download from "lucide-react/icons/download"
import FileText from "lucide-react/icons/file-text"
import { type ReactNode, useId, useMemo, useState } from "react"
import { useLocation } from "wouter"
import { countNamedTexts, namesIn } from "../../../domain/session/named-texts.ts"
import type { SessionRecord } from "../../../domain/session/recorded.ts"
import { fieldsOf, minutesOf } from "../../../formats/exports/minutes.ts"
import { deadlinesOf, type FileKind, makeFile } from "../../../formats/exports/session-files.ts"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { useToast } from "../../parts/toast.tsx"
import { saveFile } from "../../save-file.ts"
import { KeepCopyButton } from "../keep-copy.tsx"
import { Panel } from "../panel.tsx"
import { StaffPage } from "../staff-page.tsx"
import { staffOf } from "../staff-session.ts"
import { ChooseNames } from "./names-choice.tsx"
import styles from "./take-out.module.css"
import { loadEdits } from "./use-edits.ts"
import { type Exported, type NamesChoice, useNamesChoice, useRecord } from "./use-record.ts"
import { useFileWords } from "./words.ts"

export type SheetPath = "/publish" | "/minutes" | "/poster" | "/decisions"

/** How a file stands: being made, or not made. */
export type FileNote = { readonly kind: FileKind; readonly state: "making" | "failed" }

type Props = Exported & {
  onGo: (path: SheetPath) => void
  choice: NamesChoice
  note: FileNote | null
  onMake: (kind: FileKind) => void
}

export const TakeOutView = (props: Props) => {
  const { session, log, members, onGo, choice } = props
  const text = useText("teacher.takeOut")
  const publish = useText("teacher.publish")
  const record = useRecord(props, choice.withNames)
  const staff = staffOf(session)
  const named = useMemo(() => countNamedTexts(record, namesIn(members, staff)), [record, members, staff])
  return (
    <StaffPage title={text("title")} back={{ to: "/", label: text("back") }} wide>
      <p>{text("lead")}</p>
      {!session.view.public.finished && <Banner>{text("running")}</Banner>}
      <ChooseNames {...choice} />
      {named > 0 && <Banner kind="care">{text("named", { count: named })}</Banner>}
      <div className={styles.groups}>
        <Panel title={text("toPrint")}>
          <ul className={styles.rows}>
            <SheetRow
              path="/minutes"
              title={text("minutes")}
              about={text("minutesWords")}
              isMain
              onGo={onGo}
            />
            <SheetRow path="/poster" title={text("poster")} about={text("posterWords")} onGo={onGo} />
            <SheetRow path="/decisions" title={text("log")} about={text("logWords")} onGo={onGo} />
          </ul>
        </Panel>
        <Panel title={publish("panel")}>
          <ul className={styles.rows}>
            <SheetRow path="/publish" title={publish("open")} about={publish("about")} onGo={onGo} />
          </ul>
        </Panel>
        <Files {...props} title={text("toOpen")} kinds={tables} />
        <Files {...props} title={text("toShare")} kinds={shared} calendarNote={useCalendarNote(record)} />
        <Files {...props} title={text("forMaps")} kinds={maps} />
        <Panel title={text("copy")}>
          <p>{text("copyWords")}</p>
          <div>
            <KeepCopyButton log={log} />
          </div>
        </Panel>
      </div>
    </StaffPage>
  )
}

const tables = ["spreadsheet", "contributions", "votes", "decisions"] as const
const shared = [
  ...(["minutes", "calendar", "openData"] as const),
  ...(["openDecisions", "openVotes", "openContributions"] as const),
]
const maps = ["argdown", "xaif"] as const

type FilesProps = Pick<Props, "note" | "onMake"> & {
  title: string
  kinds: readonly FileKind[]
  calendarNote?: string | undefined
}

const Files = ({ title, kinds, note, onMake, calendarNote }: FilesProps) => (
  <Panel title={title}>
    <ul className={styles.rows}>
      {kinds.map((kind) => (
        <FileRow key={kind} kind={kind} note={note?.kind === kind ? note.state : null} onMake={onMake}>
          {kind === "calendar" ? calendarNote : undefined}
        </FileRow>
      ))}
    </ul>
  </Panel>
)

type SheetRowProps = {
  path: SheetPath
  title: string
  about: string
  isMain?: boolean
  onGo: (path: SheetPath) => void
}

const SheetRow = ({ path, title, about, isMain = false, onGo }: SheetRowProps) => {
  const text = useText("teacher.takeOut")
  return (
    <Row
      title={title}
      about={about}
      act={(label) => (
        <Button
          kind={isMain ? "primary" : "secondary"}
          icon={<FileText aria-hidden size={20} />}
          aria-label={label(text("look"))}
          onPress={() => onGo(path)}
        >
          {text("look")}
        </Button>
      )}
    />
  )
}

/** What a calendar leaves out. */
const useCalendarNote = (record: SessionRecord): string | undefined => {
  const text = useText("teacher.takeOut")
  const words = useFileWords()
  const { days, undated } = useMemo(() => deadlinesOf(record, words), [record, words])
  if (undated > 0) return text("undated", { count: undated })
  return days.length === 0 ? text("noDay") : undefined
}

type RowProps = {
  title: string
  about: string
  /** `label`: what the button is called beside its word. */
  act: (label: (word: string) => string) => ReactNode
  children?: ReactNode
}

const Row = ({ title, about, act, children }: RowProps) => (
  <li className={styles.row}>
    <div className={styles.about}>
      <h3>{title}</h3>
      <p>{about}</p>
      {children}
    </div>
    {act((word) => `${word} (${title})`)}
  </li>
)

type FileRowProps = {
  kind: FileKind
  note: FileNote["state"] | null
  onMake: (kind: FileKind) => void
  children: ReactNode
}

const FileRow = ({ kind, note, onMake, children }: FileRowProps) => {
  const text = useText("teacher.takeOut")
  const id = useId()
  const title = kind === "minutes" ? text("minutesFile") : text(kind)
  const about = kind === "minutes" ? text("minutesFileWords") : text(`${kind}Words`)
  return (
    <Row
      title={title}
      about={about}
      act={(label) => (
        <Button
          icon={<Download aria-hidden size={20} />}
          aria-label={label(text("make"))}
          aria-describedby={id}
          isPending={note === "making"}
          onPress={() => onMake(kind)}
        >
          {text("make")}
        </Button>
      )}
    >
      {children !== undefined && <p className={styles.more}>{children}</p>}
      {/* Nothing moves under a finger while a file is made. */}
      <p id={id} role="status" className={note === "failed" ? styles.failed : "said-only"}>
        {note === "failed" && text("failed")}
        {note === "making" && text("making")}
      </p>
    </Row>
  )
}

/** With what was mended in the minutes on this device. */
const useMaking = (props: Exported, withNames: boolean) => {
  const text = useText("teacher.takeOut")
  const words = useFileWords()
  const { language } = useLanguage()
  const record = useRecord(props, withNames)
  const showToast = useToast()
  const [note, setNote] = useState<FileNote | null>(null)
  const { drafts, hostNow } = props.session
  const make = async (kind: FileKind) => {
    setNote({ kind, state: "making" })
    try {
      const fields = fieldsOf(minutesOf(record, words, language)).map((it) => it.id)
      const edits = kind === "minutes" ? await loadEdits(drafts, fields) : {}
      const made = await makeFile(kind, record, { words, language, now: hostNow(), edits })
      saveFile(made)
      setNote(null)
      showToast({ message: text("made", { name: made.name }) })
    } catch {
      setNote({ kind, state: "failed" })
    }
  }
  return { note, make }
}

export const TakeOutScreen = (props: Exported) => {
  const choice = useNamesChoice(props.session)
  return choice && <Chosen {...props} choice={choice} />
}

const Chosen = (props: Exported & { choice: NamesChoice }) => {
  const [, navigate] = useLocation()
  const { note, make } = useMaking(props, props.choice.withNames)
  return <TakeOutView {...props} onGo={navigate} note={note} onMake={(kind) => void make(kind)} />
}
