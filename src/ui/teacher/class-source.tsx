/** Where the names come from: a list pasted or written, a file chosen or dropped; and which column holds them. */
import { type DragEvent, useRef, useState } from "react"
import type { RosterDraft } from "../../formats/roster.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { ChooseOne } from "../parts/choice.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import { TextArea } from "../parts/text-area.tsx"
import styles from "./class-new-screen.module.css"
import { useListWords } from "./session-words.ts"
import type { Roster } from "./use-roster-draft.ts"

type Props = {
  roster: Roster
  wasPasted: boolean
  onPasted: () => void
  /** It was to be saved without a name. */
  isNobody: boolean
}

/** Names written by hand stay in sight; a pasted list folds once it is read, so that the names are. */
export const ClassSource = ({ roster, wasPasted, onPasted, isNobody }: Props) => {
  const text = useText("teacher.classNew")
  const box = <Box roster={roster} onPasted={onPasted} isNobody={isNobody} />
  return wasPasted && roster.names.length > 0 ? <Disclosure title={text("pasted")}>{box}</Disclosure> : box
}

const Box = ({ roster, onPasted, isNobody }: Omit<Props, "wasPasted">) => {
  const text = useText("teacher.classNew")
  const problem = useRosterProblem(roster)
  const isEmpty = isNobody && roster.names.length === 0
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    roster.setSource(new Uint8Array(await file.arrayBuffer()))
    onPasted()
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
      onPaste={onPasted}
    >
      <TextArea
        label={text("names")}
        description={text("hint")}
        value={roster.text}
        onChange={roster.setSource}
        rows={5}
        autoFocus
        error={problem ?? (isEmpty ? text("empty") : undefined)}
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

const useRosterProblem = ({ refusal, withDigits }: Roster): string | undefined => {
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
      return text(withDigits > 0 ? "digits" : "none")
  }
}

type ColumnProps = NonNullable<RosterDraft["needsColumn"]> & { onChoose: (column: number) => void }

export const ColumnChoice = ({ columns, sample, onChoose }: ColumnProps) => {
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
