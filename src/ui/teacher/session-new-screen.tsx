/** A question, and the doors open: everything else has a good answer already. */
import TriangleAlert from "lucide-react/icons/triangle-alert"
import { useEffect, useState } from "react"
import { useLocation } from "wouter"
import { useStore } from "zustand"
import type { ClassClient } from "../../client/class-client.ts"
import type { NamedClass } from "../../client/making.ts"
import { limits } from "../../domain/limits.ts"
import type { WordsOfParts } from "../../domain/own-template.ts"
import type { Naming } from "../../domain/session/events.ts"
import { emptyPublicContext, type PublicContext } from "../../domain/session/state-context.ts"
import { quickQuestion, type Stage } from "../../domain/templates.ts"
import { givenTemplates, minutesOf } from "../../domain/templates-given.ts"
import { useApp, useClassClient, usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne, ChooseSeveral, Tick } from "../parts/choice.tsx"
import { hasContextItems } from "../parts/context-items.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { commandsOf, NewItems } from "./new-items.tsx"
import { type Problem, useProblemWords } from "./problem-words.ts"
import styles from "./session-new-screen.module.css"
import { StaffPage } from "./staff-page.tsx"
import { NameDialog } from "./templates/name-dialog.tsx"
import { StageEditor } from "./templates/stage-editor.tsx"
import { listOf, type StageList, stagesIn } from "./templates/stage-list.ts"
import { MoreTemplates, ownValue, TemplateChoice, useTemplateName } from "./templates/template-choice.tsx"
import { type OwnTemplates, useOwnTemplates } from "./templates/use-own-templates.ts"

export type SessionDraft = {
  /** The id of a given template, or `own:` and that of one's own. */
  readonly template: string
  readonly question: string
  readonly context: string
  readonly naming: Naming
  readonly approval: boolean
  readonly stages: readonly Stage[]
  readonly words: WordsOfParts
  /** Links and pictures beside the context's text. */
  readonly items: PublicContext
  /** That share it. */
  readonly otherClasses: readonly NamedClass[]
}

const emptyDraft: SessionDraft = {
  template: quickQuestion.id,
  question: "",
  context: "",
  naming: "firstNames",
  approval: true,
  stages: quickQuestion.stages,
  words: {},
  items: emptyPublicContext,
  otherClasses: [],
}

const noTemplates: OwnTemplates = {
  kept: [],
  ...{ save: () => undefined, rename: () => undefined, remove: () => undefined },
  ...{ giveFile: () => undefined, takeFile: () => undefined, sameName: null },
}

type Props = {
  className: string
  pupils: number
  first?: Partial<SessionDraft>
  /** The other classes of the school; null: asked of the server, which has not answered. */
  others?: readonly NamedClass[] | null
  own?: OwnTemplates
  /** The stages are open to be changed. */
  isChanging?: boolean
  firstProblem?: Problem
  onQuestion?: (question: string) => void
  onOpen: (draft: SessionDraft) => Promise<Problem | null>
}

export const SessionNewView = (props: Props) => {
  const { className, pupils, first, firstProblem, own = noTemplates, isChanging, onQuestion, onOpen } = props
  const { others = [] } = props
  const text = useText("teacher.sessionNew")
  const nav = useText("teacher.nav")
  const words = useProblemWords()
  const templateName = useTemplateName(own.kept)
  const [draft, setDraft] = useState<SessionDraft>({ ...emptyDraft, ...first })
  const [problem, setProblem] = useState<Problem | null>(firstProblem ?? null)
  const [isOpening, setOpening] = useState(false)
  const set = (part: Partial<SessionDraft>) => {
    setDraft({ ...draft, ...part })
    setProblem(null)
  }
  const choose = (template: string) => {
    const given = givenTemplates.find((it) => it.id === template)
    const kept = own.kept?.find((it) => ownValue(it) === template)?.template
    const made = given ? { ...given, words: {} } : kept
    if (!made) return
    const { naming, approval, stages, words } = made
    set({ template, naming, approval, stages, words })
  }
  const open = async () => {
    setOpening(true)
    setProblem(await onOpen(draft))
    setOpening(false)
  }
  return (
    <StaffPage
      title={text("title")}
      back={{ to: "/", label: nav("home") }}
      aside={<span className={styles.for}>{text("for", { name: className, count: pupils })}</span>}
      dock={
        <div className={styles.act}>
          {problem && (
            <p className={styles.problem} role="status">
              <TriangleAlert aria-hidden size={24} />
              <span>
                {words(problem)} {isElsewhere(problem) && text("kept")}
              </span>
            </p>
          )}
          <Button kind="primary" wide isPending={isOpening} onPress={() => void open()}>
            {problem && isElsewhere(problem) ? nav("retry") : text("open")}
          </Button>
        </div>
      }
    >
      <TemplateChoice value={draft.template} own={own} onChoose={choose} />
      <TextArea
        label={text("question")}
        description={text("questionHint")}
        placeholder={text("placeholder")}
        value={draft.question}
        onChange={(question) => {
          set({ question })
          onQuestion?.(question)
        }}
        limit={limits.question}
        rows={2}
        autoFocus={isWide()}
      />
      <Disclosure
        title={text("context")}
        isOpenAtFirst={draft.context !== "" || hasContextItems(draft.items)}
      >
        <TextArea
          label={text("contextLabel")}
          description={text("contextHint")}
          value={draft.context}
          onChange={(context) => set({ context })}
          limit={limits.context}
        />
        <NewItems items={draft.items} onChange={(items) => set({ items })} />
      </Disclosure>
      <OtherClasses
        others={others}
        chosen={draft.otherClasses}
        onChange={(otherClasses) => set({ otherClasses })}
      />
      <ChooseOne
        label={text("naming")}
        columns={2}
        value={draft.naming}
        onChange={(naming) => set({ naming })}
        options={[
          { value: "firstNames", label: text("firstNames"), description: text("firstNamesHint") },
          { value: "animals", label: text("animals"), description: text("animalsHint") },
        ]}
      />
      <Tick
        label={text("approval")}
        description={text("approvalHint")}
        isSelected={draft.approval}
        onChange={(approval) => set({ approval })}
      />
      <Stages
        key={draft.template}
        draft={draft}
        name={templateName(draft.template)}
        isOpenAtFirst={isChanging ?? false}
        onChange={set}
        onSave={(name) => own.save({ ...draft, name })}
      />
      <MoreTemplates own={own} />
    </StaffPage>
  )
}

/** The question is right: what is missing is the network, or the server. */
const isElsewhere = ({ type }: Problem): boolean =>
  ["NoHost", "Offline", "NotOurServer", "Refused", "Thrown"].includes(type)

/** Where the templates and the question stand above one another, typing may begin at once. */
const isWide = (): boolean => globalThis.matchMedia?.("(min-width: 800px)").matches ?? true

type OthersProps = {
  others: readonly NamedClass[] | null
  chosen: readonly NamedClass[]
  onChange: (chosen: readonly NamedClass[]) => void
}

const OtherClasses = ({ others, chosen, onChange }: OthersProps) => {
  const text = useText("teacher.sessionNew")
  if (others !== null && others.length === 0) return null
  const isFull = chosen.length >= limits.classes - 1
  const isChosen = (log: string) => chosen.some((it) => it.log === log)
  return (
    <Disclosure title={text("others")} isOpenAtFirst={chosen.length > 0}>
      {others === null ? (
        <p role="status">{text("othersOffline")}</p>
      ) : (
        <ChooseSeveral
          label={text("othersLabel")}
          description={isFull ? text("othersMost", { max: limits.classes }) : text("othersHint")}
          columns={2}
          values={chosen.map((it) => it.log)}
          onChange={(logs) => onChange(others.filter((it) => logs.includes(it.log)))}
          options={others.map(({ log, name }) => ({
            ...{ value: log, label: name, isDisabled: isFull && !isChosen(log) },
          }))}
        />
      )}
    </Disclosure>
  )
}

type StagesProps = {
  draft: SessionDraft
  name: string
  isOpenAtFirst: boolean
  onChange: (part: Pick<SessionDraft, "stages" | "words">) => void
  onSave: (name: string) => void
}

const Stages = ({ draft, name, isOpenAtFirst, onChange, onSave }: StagesProps) => {
  const text = useText("teacher.sessionNew")
  const templates = useText("teacher.templates")
  const [isChanging, setChanging] = useState(isOpenAtFirst)
  const [isSaving, setSaving] = useState(false)
  const [list, setList] = useState(() => listOf(draft.stages, draft.words))
  const change = (next: StageList) => {
    setList(next)
    onChange(stagesIn(next))
  }
  return (
    <section className={styles.stages} aria-label={text("stages")}>
      <div className={styles.total}>
        <span>{text("total", { name, minutes: minutesOf(draft.stages) })}</span>
        <Button size="small" aria-expanded={isChanging} onPress={() => setChanging(!isChanging)}>
          {isChanging ? text("fold") : text("changeStages")}
        </Button>
      </div>
      {isChanging && (
        <>
          <StageEditor list={list} onChange={change} />
          <div>
            <Button size="small" onPress={() => setSaving(true)}>
              {templates("save")}
            </Button>
          </div>
        </>
      )}
      {isSaving && (
        <NameDialog
          title={templates("saveTitle")}
          words={templates("saveWords")}
          act={templates("saveAct")}
          first={name}
          onClose={() => setSaving(false)}
          onName={onSave}
        />
      )}
    </section>
  )
}

export const SessionNewScreen = ({ classLog }: { classLog: string }) => {
  const text = useText("teacher.sessionNew")
  const nav = useText("teacher.nav")
  const opened = useClassClient(classLog)
  if (opened.status === "opening") return null
  if (opened.status === "open") return <Connected classLog={classLog} client={opened.client} />
  return (
    <StaffPage title={text("unknownClass")} back={{ to: "/", label: nav("home") }}>
      {null}
    </StaffPage>
  )
}

const Connected = ({ classLog, client }: { classLog: string; client: ClassClient }) => {
  const palabre = usePalabre()
  const own = useOwnTemplates()
  const [, navigate] = useLocation()
  const { name, members } = useStore(client.state, (it) => it.shown)
  const draftId = `${classLog}/new-session`
  const [kept, setKept] = useState<string | null>(null)
  useEffect(() => void palabre.store.draft(draftId).then((it) => setKept(it?.text ?? "")), [palabre, draftId])
  const others = useOtherClasses(classLog)
  if (kept === null || own.kept === null) return null
  const keep = (question: string) => {
    const saving =
      question === ""
        ? palabre.store.deleteDraft(draftId)
        : palabre.store.putDraft({ id: draftId, text: question, changedAt: client.hostNow() })
    saving.catch(() => undefined)
  }
  const open = async (draft: SessionDraft): Promise<Problem | null> => {
    try {
      const { items, ...rest } = draft
      const made = await palabre.createSession({
        ...rest,
        items: commandsOf(items),
        classLog,
        className: name,
        template: draft.template.startsWith("own:") ? "own" : draft.template,
      })
      if (!made.ok) return made.error
      await palabre.store.deleteDraft(draftId)
      navigate(`/s/${made.value}/wall`, { replace: true })
      return null
    } catch (error) {
      return { type: "Thrown", error }
    }
  }
  return (
    <SessionNewView
      className={name}
      pupils={members.length}
      others={others}
      first={{ question: kept }}
      own={own}
      onQuestion={keep}
      onOpen={open}
    />
  )
}

/** Of the school, by name; null until the server tells: asked again with each word from it. */
const useOtherClasses = (classLog: string): readonly NamedClass[] | null => {
  const palabre = usePalabre()
  const [classes, setClasses] = useState<readonly NamedClass[] | null>(null)
  const { hello } = useApp()
  useEffect(() => {
    if (hello === null || classes !== null) return
    let isWanted = true
    palabre.classesOfSchool().then(
      (told) => isWanted && told.ok && setClasses(told.value.filter((it) => it.log !== classLog)),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [palabre, classLog, hello, classes])
  return classes
}
