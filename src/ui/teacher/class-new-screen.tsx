/** A pasted list or a file becomes a class of first names; surnames and all the rest are dropped at once. */
import X from "lucide-react/icons/x"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { useLocation } from "wouter"
import { limits } from "../../domain/limits.ts"
import { useApp, usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { TextInput } from "../parts/text-input.tsx"
import styles from "./class-new-screen.module.css"
import { ClassSource, ColumnChoice } from "./class-source.tsx"
import { type Problem, useProblemWords } from "./problem-words.ts"
import { RestoreCopyButton, TakeBack } from "./restore-copy.tsx"
import { useListWords } from "./session-words.ts"
import { StaffPage } from "./staff-page.tsx"
import { type Roster, useRosterDraft } from "./use-roster-draft.ts"

type Props = {
  /** The first class has no way back. */
  hasHome: boolean
  /** What the box holds at first: for the registry. */
  first?: string
  firstProblem?: Problem
  firstClassName?: string
  /** Resolves to what went wrong, or to null. */
  onSave: (name: string, names: readonly string[]) => Promise<Problem | null>
  /** Another way to the first class: a copy from another device. */
  other?: ReactNode
}

export const ClassNewView = ({ hasHome, first = "", firstProblem, firstClassName, onSave, other }: Props) => {
  const text = useText("teacher.classNew")
  const nav = useText("teacher.nav")
  const words = useProblemWords()
  const roster = useRosterDraft(first)
  const [wasPasted, setPasted] = useState(first !== "")
  const [typedName, setTypedName] = useState<string | null>(firstClassName ?? null)
  const [problem, setProblem] = useState<Problem | null>(firstProblem ?? null)
  const [isNobody, setNobody] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const name = typedName ?? (roster.className || text("defaultName"))
  const save = async () => {
    const isMissing = !roster.names.some((it) => it.trim() !== "")
    setNobody(isMissing)
    setProblem(name.trim() === "" ? { type: "NameMissing" } : null)
    if (isMissing || name.trim() === "") return
    setSaving(true)
    setProblem(await onSave(name, roster.names))
    setSaving(false)
  }
  return (
    <StaffPage title={text("title")} {...(hasHome ? { back: { to: "/", label: nav("home") } } : {})}>
      {!hasHome && <p className={styles.ready}>{text("ready")}</p>}
      <p>{text("lead")}</p>
      <ClassSource
        roster={roster}
        wasPasted={wasPasted}
        onPasted={() => setPasted(true)}
        isNobody={isNobody}
      />
      {roster.needsColumn && <ColumnChoice {...roster.needsColumn} onChoose={roster.chooseColumn} />}
      <TextInput
        label={text("className")}
        description={text("classNameHint")}
        value={name}
        onChange={setTypedName}
        isRequired
        maxLength={limits.className}
        error={problem?.type === "NameMissing" ? text("nameMissing") : undefined}
      />
      <Preview roster={roster} isCalled={wasPasted && first === ""} />
      <div className={styles.save}>
        {problem !== null && problem.type !== "NameMissing" && (
          <Banner kind="care" isSaid>
            {words(problem)}
          </Banner>
        )}
        <Button kind="primary" wide isPending={isSaving} onPress={() => void save()}>
          {text("save")}
        </Button>
      </div>
      {other && <div className={styles.other}>{other}</div>}
    </StaffPage>
  )
}

const Preview = ({ roster, isCalled }: { roster: Roster; isCalled: boolean }) => {
  const text = useText("teacher.classNew")
  const list = useListWords()
  const { names, setNames } = roster
  const title = useRef<HTMLHeadingElement>(null)
  const isRead = isCalled && names.length > 0
  // The box folds under the fingers of whoever pasted: the names are where they go on.
  useEffect(() => {
    if (isRead) title.current?.focus()
  }, [isRead])
  if (names.length === 0) return null
  return (
    <section className={styles.preview} aria-label={text("preview", { count: names.length })}>
      <h2 ref={title} tabIndex={-1}>
        {text("preview", { count: names.length })}
      </h2>
      <p className={styles.soft}>{text("previewHint")}</p>
      {roster.dropped.length > 0 && (
        <p>{text("dropped", { kinds: list(roster.dropped.map((kind) => text(`kind.${kind}`))) })}</p>
      )}
      {roster.withDigits > 0 && <p>{text("digitsDropped", { count: roster.withDigits })}</p>}
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
  const { logs, removed } = useApp()
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
  const restored = () => navigate("/", { replace: true })
  const other = (
    <>
      <RestoreCopyButton onRestored={restored} />
      <TakeBack removed={removed} onTakeBack={(log) => void palabre.takeClassBack(log).then(restored)} />
    </>
  )
  return <ClassNewView hasHome={hasHome} onSave={save} {...(hasHome ? {} : { other })} />
}
