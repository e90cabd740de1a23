/** What was pasted or chosen, read as a class of first names. */
import { useMemo, useState } from "react"
import { type RosterDraft, type RosterRefusal, readRoster } from "../../formats/roster.ts"

export type Roster = {
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
  /** Lines of a plain list that digits keep from being names. */
  readonly withDigits: number
}

/** The names as read, until somebody changes them by hand; a new text starts afresh. */
export const useRosterDraft = (first: string): Roster => {
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
    withDigits: typeof source === "string" ? digitLines(source) : 0,
    refusal: read.ok || read.error.type === "Empty" ? null : read.error,
  }
}

/** A number before a name is only its place; a table has columns for digits. */
const digitLines = (text: string): number =>
  /[;\t,]/.test(text)
    ? 0
    : text.split(/[\r\n]+/).filter((it) => /\d/.test(it.replace(/^\s*\d+\W+/, ""))).length
