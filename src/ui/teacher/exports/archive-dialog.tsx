/** All sessions of this device as one file: how far it is, a way to stop, and nothing saved but a whole file. */
import { useEffect, useRef, useState } from "react"
import { fieldsOf, minutesOf } from "../../../formats/exports/minutes.ts"
import { createArchive } from "../../../formats/exports/school-archive.ts"
import { useApp, usePalabre } from "../../client-context.tsx"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Dialog } from "../../parts/dialog.tsx"
import { saveFile } from "../../save-file.ts"
import { dayOf } from "./day.ts"
import { recordHere, sessionsOf } from "./gather.ts"
import { ChooseNames } from "./names-choice.tsx"
import styles from "./take-out.module.css"
import { loadEdits } from "./use-edits.ts"
import { useFileWords } from "./words.ts"

export type ArchiveState =
  | { readonly type: "ready" | "failed" | "cancelled" | "nothing" }
  | { readonly type: "making"; readonly done: number; readonly total: number }
  | { readonly type: "made"; readonly notHere: number }

type ViewProps = {
  state: ArchiveState
  withNames: boolean
  onNames: (withNames: boolean) => void
  onStart: () => void
  onCancel: () => void
  onClose: () => void
}

export const ArchiveView = ({ state, withNames, onNames, onStart, onCancel, onClose }: ViewProps) => {
  const text = useText("teacher.archive")
  const act = useText("common.act")
  const isMaking = state.type === "making"
  return (
    <Dialog
      isOpen
      onClose={isMaking ? onCancel : onClose}
      mustAnswer={isMaking}
      title={text("title")}
      actions={
        isMaking ? (
          <Button onPress={onCancel}>{text("cancel")}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{act("close")}</Button>
            <Button kind="primary" isDisabled={state.type === "nothing"} onPress={onStart}>
              {state.type === "made" ? text("again") : text("start")}
            </Button>
          </>
        )
      }
    >
      <p>{text("lead")}</p>
      {!isMaking && <ChooseNames withNames={withNames} choose={onNames} />}
      {isMaking && (
        <progress
          className={styles.progress}
          aria-label={text("making")}
          max={Math.max(1, state.total)}
          value={state.done}
        />
      )}
      <div role="status">
        <Told state={state} />
      </div>
    </Dialog>
  )
}

const Told = ({ state }: { state: ArchiveState }) => {
  const text = useText("teacher.archive")
  switch (state.type) {
    case "ready":
      return null
    case "making":
      return <p>{text("progress", { done: state.done, total: state.total })}</p>
    case "made":
      return (
        <>
          <p>{text("made")}</p>
          {state.notHere > 0 && <p>{text("notHere", { count: state.notHere })}</p>}
        </>
      )
    case "failed":
      return <p className={styles.failed}>{text("failed")}</p>
    default:
      return <p>{text(state.type)}</p>
  }
}

export const ArchiveDialog = ({ onClose }: { onClose: () => void }) => {
  const { logs } = useApp()
  const isAny = sessionsOf({ logs }).length > 0
  const [state, setState] = useState<ArchiveState>({ type: isAny ? "ready" : "nothing" })
  const [withNames, setNames] = useState(false)
  const cancelled = useRef(false)
  const make = useMaking(withNames, cancelled, setState)
  useEffect(() => {
    const left = cancelled
    return () => {
      left.current = true
    }
  }, [])
  const start = () => {
    cancelled.current = false
    make().catch(() => setState({ type: "failed" }))
  }
  const cancel = () => {
    cancelled.current = true
    setState({ type: "cancelled" })
  }
  return (
    <ArchiveView {...{ state, withNames, onClose }} onNames={setNames} onStart={start} onCancel={cancel} />
  )
}

const useMaking = (
  withNames: boolean,
  cancelled: { readonly current: boolean },
  tell: (state: ArchiveState) => void,
) => {
  const palabre = usePalabre()
  const words = useFileWords()
  const { language } = useLanguage()
  return async () => {
    const now = Math.round(performance.timeOrigin + performance.now())
    const sessions = sessionsOf(palabre.state.getState())
    const archive = createArchive(words, language, now)
    let notHere = 0
    for (const [done, known] of sessions.entries()) {
      tell({ type: "making", done, total: sessions.length })
      const here = await recordHere(palabre, known, withNames)
      if (here) {
        const fields = fieldsOf(minutesOf(here.record, words, language)).map((it) => it.id)
        const edits = await loadEdits(here, fields)
        await archive.add(here.record, { words, language, now, edits })
      } else notHere += 1
      // The screen is drawn between two sessions.
      await new Promise((resolve) => setTimeout(resolve))
      if (cancelled.current) return
    }
    if (notHere === sessions.length) return tell({ type: "nothing" })
    const content = archive.finish()
    saveFile({ name: `palabre-${dayOf(now)}.zip`, type: "application/zip", content })
    tell({ type: "made", notHere })
  }
}
