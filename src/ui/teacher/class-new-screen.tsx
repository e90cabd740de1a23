/** A pasted list or a file becomes a class of first names; surnames and all the rest are dropped at once. */
import X from "lucide-react/icons/x"
import { type DragEvent, useMemo, useRef, useState } from "react"
import { useLocation } from "wouter"
import { limits } from "../../domain/limits.ts"
import { type RosterDraft, type RosterRefusal, readRoster } from "../../formats/roster.ts"
import { useApp, usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne } from "../parts/choice.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { TextInput } from "../parts/text-input.tsx"
import styles from "./class-new-screen.module.css"
import { type Problem, useProblemWords } from "./problem-words.ts"
import { useListWords } from "./session-words.ts"
import { StaffPage } from "./staff-page.tsx"

type Props = {
  /** The first class has no way back. */
  hasHome: boolean
  /** What the box holds at first: for the registry. */
  first?: string
  firstProblem?: Problem
  /** Resolves to what went wrong, or to null. */
  onSave: (name: string, names: readonly string[]) => Promise<Problem | null>
}

export const ClassNewView = ({ hasHome, first = "", firstProblem, onSave }: Props) => {
  const text = useText("teacher.classNew")
  const nav = useText("teacher.nav")
  const words = useProblemWords()
  const roster = useRosterDraft(first)
  const [typedName, setTypedName] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(firstProblem ? words(firstProblem) : null)
  const [isSaving, setSaving] = useState(false)
  const name = typedName ?? (roster.className || text("defaultName"))
  const save = async () => {
    if (roster.names.length === 0) return setProblem(text("empty"))
    setSaving(true)
    const failed = await onSave(name, roster.names)
    setSaving(false)
    setProblem(failed ? words(failed) : null)
  }
  return (
    <StaffPage title={text("title")} {...(hasHome ? { back: { to: "/", label: nav("home") } } : {})}>
      <p>{text("lead")}</p>
      <Source roster={roster} />
      {roster.needsColumn && <ColumnChoice {...roster.needsColumn} onChoose={roster.chooseColumn} />}
      <TextInput
        label={text("className")}
        description={text("classNameHint")}
        value={name}
        onChange={setTypedName}
        isRequired
        maxLength={limits.className}
      />
      <Preview roster={roster} />
      {problem !== null && (
        <Banner kind="care" isSaid>
          {problem}
        </Banner>
      )}
      <div className={styles.save}>
        <Button kind="primary" wide isPending={isSaving} onPress={() => void save()}>
          {text("save")}
        </Button>
      </div>
    </StaffPage>
  )
}

type Roster = {
  readonly text: string
  readonly setSource: (source: string | Uint8Array) => void
  readonly names: readonly string[]
  readonly setNames: (names: readonly string[]) => void
  readonly className: string
  readonly hasHomonyms: boolean
  readonly dropped: RosterDraft["dropped"]
  readonly needsColumn: RosterDraft["needsColumn"]
  readonly chooseColumn: (column: number) => void
  readonly refusal: RosterRefusal | null
}

/** The names as read, until somebody changes them by hand; a new text starts afresh. */
const useRosterDraft = (first: string): Roster => {
  const [source, setSource] = useState<string | Uint8Array>(first)
  const [column, setColumn] = useState<number | undefined>(undefined)
  const [edited, setEdited] = useState<readonly string[] | null>(null)
  const read = useMemo(
    () => readRoster(source, column === undefined ? {} : { firstNameColumn: column }),
    [source, column],
  )
  const draft = read.ok ? read.value : null
  return {
    text: typeof source === "string" ? source : "",
    setSource: (next) => {
      setSource(next)
      setColumn(undefined)
      setEdited(null)
    },
    names: edited ?? draft?.members.map((it) => it.display) ?? [],
    setNames: setEdited,
    className: draft?.className ?? draft?.level ?? "",
    hasHomonyms: draft?.members.some((it) => it.display !== it.firstName) ?? false,
    dropped: draft?.dropped ?? [],
    needsColumn: draft?.needsColumn,
    chooseColumn: setColumn,
    refusal: read.ok || read.error.type === "Empty" ? null : read.error,
  }
}

const Source = ({ roster }: { roster: Roster }) => {
  const text = useText("teacher.classNew")
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (file) roster.setSource(new Uint8Array(await file.arrayBuffer()))
  }
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button beside it
    <div
      className={isOver ? styles.over : styles.source}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextArea
        label={text("names")}
        description={text("hint")}
        value={roster.text}
        onChange={roster.setSource}
        rows={5}
        autoFocus
        error={useRosterProblem(roster.refusal)}
      />
      <div>
        <Button size="small" onPress={() => input.current?.click()}>
          {isOver ? text("drop") : text("file")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,text/plain,text/csv"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
    </div>
  )
}

const useRosterProblem = (refusal: RosterRefusal | null): string | undefined => {
  const text = useText("teacher.classNew")
  switch (refusal?.type) {
    case undefined:
      return undefined
    case "TooManyNames":
      return text("tooMany", { names: refusal.names, limit: refusal.limit })
    case "Binary":
      return text("binary")
    case "TooLarge":
      return text("tooLarge")
    default:
      return text("none")
  }
}

type ColumnProps = NonNullable<RosterDraft["needsColumn"]> & { onChoose: (column: number) => void }

const ColumnChoice = ({ columns, sample, onChoose }: ColumnProps) => {
  const text = useText("teacher.classNew")
  const list = useListWords()
  const options = columns.flatMap((title, index) => {
    const names = sample.map((row) => row[index] ?? "").filter((cell) => cell !== "")
    return title === ""
      ? []
      : [{ value: String(index), label: title, description: text("sample", { names: list(names) }) }]
  })
  return (
    <ChooseOne
      label={text("column")}
      columns={2}
      value={null}
      onChange={(value) => onChoose(Number(value))}
      options={options}
    />
  )
}

const Preview = ({ roster }: { roster: Roster }) => {
  const text = useText("teacher.classNew")
  const list = useListWords()
  const { names, setNames } = roster
  if (names.length === 0) return null
  return (
    <section className={styles.preview} aria-label={text("preview", { count: names.length })}>
      <h2>{text("preview", { count: names.length })}</h2>
      <p className={styles.soft}>{text("previewHint")}</p>
      {roster.dropped.length > 0 && (
        <p>{text("dropped", { kinds: list(roster.dropped.map((kind) => text(`kind.${kind}`))) })}</p>
      )}
      {roster.hasHomonyms && <p>{text("homonyms")}</p>}
      <ul className={styles.names}>
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names may be the same
          <li key={at} className={styles.name}>
            <TextInput
              label={text("name", { number: at + 1 })}
              hideLabel
              value={name}
              maxLength={limits.name}
              onChange={(value) => setNames(names.map((it, index) => (index === at ? value : it)))}
            />
            <Button
              kind="quiet"
              size="small"
              icon={<X aria-hidden size={20} />}
              aria-label={text("remove", { name })}
              onPress={() => setNames(names.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

export const ClassNewScreen = () => {
  const palabre = usePalabre()
  const { logs } = useApp()
  const [, navigate] = useLocation()
  const hasHome = logs.some((it) => it.genesis.kind === "class")
  const save = async (name: string, names: readonly string[]): Promise<Problem | null> => {
    try {
      const kept = names.map((it) => it.trim()).filter((it) => it !== "")
      const made = await palabre.createClass(name, kept)
      if (!made.ok) return made.error
      navigate(hasHome ? `/class/${made.value}` : `/new/${made.value}`, { replace: true })
      return null
    } catch (error) {
      return { type: "Thrown", error }
    }
  }
  return <ClassNewView hasHome={hasHome} onSave={save} />
}
