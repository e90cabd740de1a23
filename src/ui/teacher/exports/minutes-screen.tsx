/** The minutes: the session's draft, mended in a form, and the page as it is printed. */
import Download from "lucide-react/icons/download"
import Printer from "lucide-react/icons/printer"
import { useMemo, useState } from "react"
import {
  fieldsOf,
  type Minutes,
  type MinutesField,
  minutesOf,
  withEdits,
} from "../../../formats/exports/minutes.ts"
import { makeFile } from "../../../formats/exports/session-files.ts"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { ConfirmDialog } from "../../parts/dialog.tsx"
import { TextArea } from "../../parts/text-area.tsx"
import { TextInput } from "../../parts/text-input.tsx"
import { useToast } from "../../parts/toast.tsx"
import { saveFile } from "../../save-file.ts"
import { Panel } from "../panel.tsx"
import { StaffPage } from "../staff-page.tsx"
import { MinutesSheet } from "./minutes-sheet.tsx"
import { ChooseNames } from "./names-choice.tsx"
import styles from "./sheet.module.css"
import { type KeptEdits, LONGEST_FIELD, useEdits } from "./use-edits.ts"
import { type Exported, type NamesChoice, useNamesChoice, useRecord } from "./use-record.ts"
import { useFileWords } from "./words.ts"

type Props = {
  minutes: Minutes
  choice: NamesChoice
  kept: Pick<KeptEdits, "edits" | "failed" | "edit" | "forget">
  onDownload: () => void
  onPrint: () => void
  /** For the registry: what is asked at first. */
  first?: "forget"
}

export const MinutesView = ({ minutes, choice, kept, onDownload, onPrint, first }: Props) => {
  const text = useText("teacher.sheet")
  const words = useFileWords()
  const [isAsking, setAsking] = useState(first === "forget")
  const mended = withEdits(minutes, kept.edits ?? {})
  return (
    <StaffPage
      title={words.minutes}
      back={{ to: "/take-out", label: text("back") }}
      wide
      dock={
        <div className={styles.acts}>
          <Button icon={<Download aria-hidden size={20} />} onPress={onDownload}>
            {text("download")}
          </Button>
          <Button kind="primary" icon={<Printer aria-hidden size={24} />} onPress={onPrint}>
            {text("print")}
          </Button>
        </div>
      }
    >
      <div className={styles.columns}>
        <div className={styles.form}>
          <ChooseNames {...choice} />
          <Mending minutes={mended} kept={kept} onForget={() => setAsking(true)} />
        </div>
        <MinutesSheet minutes={mended} />
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text("asWrittenTitle")}
        act={text("asWritten")}
        onConfirm={kept.forget}
        isDanger
      >
        <p>{text("asWrittenWords")}</p>
      </ConfirmDialog>
    </StaffPage>
  )
}

type MendingProps = Pick<Props, "minutes" | "kept"> & { onForget: () => void }

const Mending = ({ minutes, kept, onForget }: MendingProps) => {
  const text = useText("teacher.sheet")
  const hasEdits = Object.keys(kept.edits ?? {}).length > 0
  return (
    <Panel title={text("mend")}>
      <p>{text("mendLead")}</p>
      {kept.failed && (
        <Banner kind="care" isSaid>
          {text("notKept")}
        </Banner>
      )}
      <Fields fields={minutes.head} onEdit={kept.edit} />
      {minutes.decisions.map(({ heading, fields }) => (
        <section key={heading} className={styles.group} aria-label={heading}>
          <h3>{heading}</h3>
          <Fields fields={fields} onEdit={kept.edit} />
        </section>
      ))}
      <Fields fields={minutes.foot} onEdit={kept.edit} />
      <div>
        <Button isDisabled={!hasEdits} onPress={onForget}>
          {text("asWritten")}
        </Button>
      </div>
    </Panel>
  )
}

type FieldsProps = { fields: readonly MinutesField[]; onEdit: (field: string, value: string) => void }

const Fields = ({ fields, onEdit }: FieldsProps) => {
  const text = useText("teacher.sheet")
  return fields.map(({ id, label, value, isLong }) => {
    const change = (typed: string) => onEdit(id, typed)
    const error = value.length > LONGEST_FIELD ? text("tooLong", { max: LONGEST_FIELD }) : undefined
    return isLong ? (
      <TextArea key={id} label={label} value={value} onChange={change} error={error} rows={2} />
    ) : (
      <TextInput key={id} label={label} value={value} onChange={change} error={error} autoComplete="off" />
    )
  })
}

export const MinutesScreen = (props: Exported) => {
  const choice = useNamesChoice(props.session)
  return choice && <Chosen {...props} choice={choice} />
}

const Chosen = (props: Exported & { choice: NamesChoice }) => {
  const { session, choice } = props
  const words = useFileWords()
  const text = useText("teacher.takeOut")
  const { language } = useLanguage()
  const showToast = useToast()
  const record = useRecord(props, choice.withNames)
  const minutes = useMemo(() => minutesOf(record, words, language), [record, words, language])
  const kept = useEdits(
    session.drafts,
    fieldsOf(minutes).map((it) => it.id),
  )
  const { edits } = kept
  if (edits === null) return null
  const make = async () => {
    try {
      const made = await makeFile("minutes", record, { words, language, now: session.hostNow(), edits })
      saveFile(made)
      showToast({ message: text("made", { name: made.name }) })
    } catch {
      showToast({ message: text("failed") })
    }
  }
  return (
    <MinutesView
      {...{ minutes, choice, kept }}
      onDownload={() => void make()}
      onPrint={() => window.print()}
    />
  )
}
