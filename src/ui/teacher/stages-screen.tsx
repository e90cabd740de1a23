/** The stages of a session that runs: what is to come, again or no more. Nothing of what the class did changes. */
import { useState } from "react"
import { useLocation } from "wouter"
import type { WordsOfParts } from "../../domain/own-template.ts"
import type { SessionState } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { workStatusOf } from "./session-words.ts"
import { StaffPage } from "./staff-page.tsx"
import { type StaffSession, staffOf } from "./staff-session.ts"
import styles from "./stages-screen.module.css"
import { NameDialog } from "./templates/name-dialog.tsx"
import { StageEditor } from "./templates/stage-editor.tsx"
import { currentPlace, listOf, stagesIn } from "./templates/stage-list.ts"
import { AskSameName } from "./templates/template-choice.tsx"
import { useKeptList } from "./templates/use-kept-list.ts"
import { type OwnTemplates, useOwnTemplates } from "./templates/use-own-templates.ts"
import { useAct } from "./use-acts.ts"

type Props = StaffSession & {
  onSave: OwnTemplates["save"]
  onDone: () => void
  /** Another moment's list: as if this had been opened then. */
  firstBasis?: string
}

export const StagesView = ({ session, onSave, onDone, firstBasis }: Props) => {
  const text = useText("teacher.stages")
  const nav = useText("teacher.nav")
  const templates = useText("teacher.templates")
  const { public: shown } = session.view
  const known = wordsOfSession(shown, staffOf(session))
  const fresh = () => listOf(shown.stages, known, shown.stage)
  const [basis, setBasis] = useState(firstBasis ?? shown.basis)
  const { list, change, forget } = useKeptList(session, basis, fresh)
  const [isSaving, setSaving] = useState(false)
  const act = useAct(session)
  const { stages, words } = stagesIn(list)
  const stage = currentPlace(list)
  const isStale = basis !== shown.basis
  const changed = Object.entries(words).filter(([part, it]) => !isSame(it, known[part]))
  const isChanged = changed.length > 0 || !isSame(stages, shown.stages)
  const keep = async () => {
    for (const [part, it] of changed) if (!(await act({ type: "WordStage", part, ...it }))) return
    if (!isSame(stages, shown.stages) && !(await act({ type: "SetAgenda", stages, stage }, text("kept"))))
      return
    forget()
    onDone()
  }
  const again = () => {
    forget()
    setBasis(shown.basis)
  }
  return (
    <StaffPage
      title={text("of")}
      back={{ to: "/", label: nav("cockpit") }}
      stage={shown.stages[shown.stage]?.kind}
      status={workStatusOf(session)}
      onRetry={session.retry}
      dock={
        <div className={styles.act}>
          {isStale ? (
            <>
              <Banner kind="care" isSaid>
                {text("stale")}
              </Banner>
              <Button kind="primary" wide onPress={again}>
                {text("again")}
              </Button>
            </>
          ) : (
            <Button kind="primary" wide isDisabled={!isChanged} onPress={() => void keep()}>
              {isChanged ? text("keep") : text("same")}
            </Button>
          )}
        </div>
      }
    >
      <div inert={isStale}>
        <StageEditor list={list} onChange={change} />
      </div>
      <div>
        <Button size="small" onPress={() => setSaving(true)}>
          {templates("save")}
        </Button>
      </div>
      {isSaving && (
        <NameDialog
          title={templates("saveTitle")}
          words={templates("saveWords")}
          act={templates("saveAct")}
          first=""
          onClose={() => setSaving(false)}
          onName={(name) => onSave({ name, naming: shown.naming, approval: shown.approval, stages, words })}
        />
      )}
    </StaffPage>
  )
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const wordsOfSession = (shown: SessionState["public"], staff: SessionState["staff"]): WordsOfParts =>
  Object.fromEntries(
    Object.entries(shown.titles ?? {}).map(([part, { title }]) => {
      const { say = "", watch = "" } = staff.scripts?.[part] ?? {}
      return [part, { title, say, watch }]
    }),
  )

export const StagesScreen = (staff: StaffSession) => {
  const [, navigate] = useLocation()
  const own = useOwnTemplates()
  return (
    <>
      <StagesView {...staff} onSave={own.save} onDone={() => navigate("/")} />
      <AskSameName sameName={own.sameName} />
    </>
  )
}
