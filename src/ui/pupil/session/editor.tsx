/** Where a pupil writes: beginnings to tap, a limit that is said and never cuts, one button that names the act. */
import Send from "lucide-react/icons/send"
import { type ReactNode, type RefObject, useEffect, useRef } from "react"
import type { Command } from "../../../domain/session/commands.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { classNames } from "../../parts/class-names.ts"
import { TextArea } from "../../parts/text-area.tsx"
import type { SessionProps } from "../../session-props.ts"
import { InDock } from "../in-dock.tsx"
import styles from "./editor.module.css"
import { useOpenEditor } from "./open-editor.ts"
import { useAct } from "./use-act.ts"
import { useDraft } from "./use-draft.ts"

type Props = {
  session: Pick<SessionProps, "act" | "drafts" | "hostNow">
  draft: string
  label: string
  hideLabel?: boolean
  hint?: string
  limit: number
  send: string
  /** What the text is sent as. */
  toCommand: (text: string) => Command
  starters?: readonly string[]
  first?: string
  /** How the text begins, written already: alone it is nothing to send. */
  lead?: string
  autoFocus?: boolean
  onSent?: () => void
  onTyping?: ((isTyping: boolean) => void) | undefined
  /** A way out that keeps the text. */
  onClose?: { words: string; act: () => void }
  /** Between the text and the button: what looks alike. */
  aside?: (text: string) => ReactNode
  /** Its buttons stand at the foot of the screen: for an editor that has the screen to itself. */
  isDocked?: boolean
}

export const Editor = ({ session, draft, limit, toCommand, lead, first = lead ?? "", ...rest }: Props) => {
  const { text, change, forget, settled, problem: unsafe } = useDraft(session, draft, first)
  const { run, problem, isBusy } = useAct(session.act)
  const report = useOpenEditor(draft, text === first ? "" : text, toCommand(text))
  const { onTyping } = rest
  const isWriting = text.trim() !== "" && text !== first
  useEffect(() => {
    onTyping?.(isWriting)
    return () => onTyping?.(false)
  }, [onTyping, isWriting])
  const send = async () => {
    await settled()
    if (!(await run(toCommand(text), draft))) return
    report(null)
    forget(text)
    rest.onSent?.()
  }
  const editor = useRef<HTMLDivElement>(null)
  useCursorBehind(editor, lead)
  const begin = (starter: string) => {
    change(starter)
    const field = editor.current?.querySelector("textarea")
    field?.focus()
    // After React has put the text in: the next letter goes behind it.
    requestAnimationFrame(() => field?.setSelectionRange(starter.length, starter.length))
  }
  const beginnings = [...(rest.starters ?? []), ...(lead === undefined ? [] : [lead])]
  const isBare = text.trim() === "" || beginnings.some((it) => it.trim() === text.trim())
  const acts = (
    <>
      {rest.onClose && (
        <Button kind="quiet" onPress={rest.onClose.act}>
          {rest.onClose.words}
        </Button>
      )}
      <Button
        kind="primary"
        icon={<Send aria-hidden size={24} />}
        isDisabled={isBusy || isBare || text.trim().length > limit}
        onPress={() => void send()}
      >
        {rest.send}
      </Button>
    </>
  )
  return (
    <div className={styles.editor} ref={editor}>
      {rest.starters && <Starters starters={rest.starters} isNeeded={text.trim() === ""} onChoose={begin} />}
      <TextArea
        label={rest.label}
        hideLabel={rest.hideLabel ?? false}
        description={rest.hint}
        value={text}
        onChange={change}
        limit={limit}
        error={problem ?? unsafe}
        rows={3}
        autoFocus={rest.autoFocus ?? false}
      />
      {rest.aside?.(text)}
      {rest.isDocked ? <InDock>{acts}</InDock> : <div className={styles.acts}>{acts}</div>}
    </div>
  )
}

/** The first letter is typed behind what stands there already. */
const useCursorBehind = (editor: RefObject<HTMLDivElement | null>, lead: string | undefined) => {
  useEffect(() => {
    const field = lead === undefined ? null : editor.current?.querySelector("textarea")
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [editor, lead])
}

type StartersProps = { starters: readonly string[]; isNeeded: boolean; onChoose: (text: string) => void }

/** They keep their place while one writes: nothing moves under the finger. */
const Starters = ({ starters, isNeeded, onChoose }: StartersProps) => {
  const text = useText("pupil.propose")
  return (
    <fieldset
      className={classNames(styles.starters, !isNeeded && styles.away)}
      aria-label={text("starters")}
      inert={!isNeeded}
    >
      {starters.map((starter) => (
        <Button key={starter} size="small" onPress={() => onChoose(starter)}>
          {`${starter.trim()}…`}
        </Button>
      ))}
    </fieldset>
  )
}
