/** A question, and the doors open: everything else has a good answer already. */
import Minus from "lucide-react/icons/minus"
import Plus from "lucide-react/icons/plus"
import TriangleAlert from "lucide-react/icons/triangle-alert"
import { useEffect, useState } from "react"
import { useLocation } from "wouter"
import { useStore } from "zustand"
import type { ClassClient } from "../../client/class-client.ts"
import { limits } from "../../domain/limits.ts"
import type { Naming } from "../../domain/session/events.ts"
import { quickQuestion, type Stage } from "../../domain/templates.ts"
import { useClassClient, usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { StageShape } from "../parts/art/stage-shape.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne, Tick } from "../parts/choice.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import { TextArea } from "../parts/text-area.tsx"
import { type Problem, useProblemWords } from "./problem-words.ts"
import styles from "./session-new-screen.module.css"
import { StaffPage } from "./staff-page.tsx"

export type SessionDraft = {
  readonly question: string
  readonly context: string
  readonly naming: Naming
  readonly approval: boolean
  readonly stages: readonly Stage[]
}

const emptyDraft: SessionDraft = {
  question: "",
  context: "",
  naming: "firstNames",
  approval: true,
  stages: quickQuestion.stages,
}

type Props = {
  className: string
  pupils: number
  first?: Partial<SessionDraft>
  firstProblem?: Problem
  onQuestion?: (question: string) => void
  onOpen: (draft: SessionDraft) => Promise<Problem | null>
}

export const SessionNewView = ({ className, pupils, first, firstProblem, onQuestion, onOpen }: Props) => {
  const text = useText("teacher.sessionNew")
  const nav = useText("teacher.nav")
  const words = useProblemWords()
  const [draft, setDraft] = useState<SessionDraft>({ ...emptyDraft, ...first })
  const [problem, setProblem] = useState<Problem | null>(firstProblem ?? null)
  const [isOpening, setOpening] = useState(false)
  const set = (part: Partial<SessionDraft>) => {
    setDraft({ ...draft, ...part })
    setProblem(null)
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
        autoFocus
      />
      <Disclosure title={text("context")} isOpenAtFirst={draft.context !== ""}>
        <TextArea
          label={text("contextLabel")}
          description={text("contextHint")}
          value={draft.context}
          onChange={(context) => set({ context })}
          limit={limits.context}
        />
      </Disclosure>
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
      <Stages stages={draft.stages} onChange={(stages) => set({ stages })} />
    </StaffPage>
  )
}

/** The question is right: what is missing is the network, or the server. */
const isElsewhere = ({ type }: Problem): boolean =>
  ["NoHost", "Offline", "NotOurServer", "Refused", "Thrown"].includes(type)

type StagesProps = { stages: readonly Stage[]; onChange: (stages: readonly Stage[]) => void }

const Stages = ({ stages, onChange }: StagesProps) => {
  const text = useText("teacher.sessionNew")
  const [isChanging, setChanging] = useState(false)
  const total = stages.reduce((sum, it) => sum + it.minutes, 0)
  return (
    <section className={styles.stages} aria-label={text("stages")}>
      <div className={styles.total}>
        <span>{text("total", { minutes: total })}</span>
        {!isChanging && (
          <Button size="small" aria-label={text("changeStages")} onPress={() => setChanging(true)}>
            {text("change")}
          </Button>
        )}
      </div>
      {isChanging && <Minutes stages={stages} onChange={onChange} />}
    </section>
  )
}

const Minutes = ({ stages, onChange }: StagesProps) => {
  const text = useText("teacher.sessionNew")
  const names = useText("common.stage")
  const change = (at: number, by: number) =>
    onChange(
      stages.map((it, index) =>
        index === at ? { ...it, minutes: Math.min(600, Math.max(1, it.minutes + by)) } : it,
      ),
    )
  return (
    <ol className={styles.list}>
      {stages.map((stage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place; its kind may come twice
        <li key={at} className={styles.stage} data-stage={stage.kind}>
          <span className={styles.shape}>
            <StageShape kind={stage.kind} />
          </span>
          <span className={styles.name}>{names(stage.kind)}</span>
          <span className={styles.minutes}>
            <Button
              size="small"
              icon={<Minus aria-hidden size={20} />}
              aria-label={text("less", { stage: names(stage.kind) })}
              isDisabled={stage.minutes <= 1}
              onPress={() => change(at, -1)}
            />
            <span role="status">{text("minutes", { minutes: stage.minutes })}</span>
            <Button
              size="small"
              icon={<Plus aria-hidden size={20} />}
              aria-label={text("more", { stage: names(stage.kind) })}
              onPress={() => change(at, 1)}
            />
          </span>
        </li>
      ))}
    </ol>
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
  const [, navigate] = useLocation()
  const { name, members } = useStore(client.state, (it) => it.shown)
  const draftId = `${classLog}/new-session`
  const [kept, setKept] = useState<string | null>(null)
  useEffect(() => void palabre.store.draft(draftId).then((it) => setKept(it?.text ?? "")), [palabre, draftId])
  if (kept === null) return null
  const keep = (question: string) => {
    const saving =
      question === ""
        ? palabre.store.deleteDraft(draftId)
        : palabre.store.putDraft({ id: draftId, text: question, changedAt: client.hostNow() })
    saving.catch(() => undefined)
  }
  const open = async (draft: SessionDraft): Promise<Problem | null> => {
    try {
      const made = await palabre.createSession({
        ...draft,
        classLog,
        className: name,
        template: quickQuestion.id,
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
      first={{ question: kept }}
      onQuestion={keep}
      onOpen={open}
    />
  )
}
