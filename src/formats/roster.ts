/**
 * A class list, pasted or from a file, to first names: one name a line, or a table as ONDE, Pronote, SIECLE,
 * SACoche and spreadsheets give them. Only first names, the class and the level are kept; surnames serve to tell
 * homonyms apart and are forgotten, as is all the rest. Nothing else of the input is in the result, except the
 * samples of `needsColumn`, which are for the teacher to choose from and are not to be stored.
 */

import { err, ok, type Result } from "../shared/result.ts"
import { readTable, type Table } from "./delimited-text.ts"
import { readPlainText, type TextRefusal } from "./plain-text.ts"
import { type Column, columnsOfKind, type DroppedKind, readColumns } from "./roster-columns.ts"
import { type RosterMember, withDisplayNames } from "./roster-display.ts"
import { listOfFirstNames } from "./roster-first-names.ts"
import { type PupilName, readFirstName, readFullName } from "./roster-names.ts"

export type RosterDraft = {
  readonly members: readonly RosterMember[]
  readonly className?: string
  readonly level?: string
  /** The kinds of data that the list held and that are not kept. */
  readonly dropped: readonly DroppedKind[]
  /**
   * When nothing tells which column holds the first names (`members` is then empty): every column, in order.
   * Those that cannot be names have an empty title and empty cells, and are not to be offered.
   */
  readonly needsColumn?: {
    readonly columns: readonly string[]
    readonly sample: readonly (readonly string[])[]
  }
}

export type RosterRefusal =
  | TextRefusal
  | { readonly type: "Empty" }
  | { readonly type: "NoNamesFound" }
  | { readonly type: "TooManyNames"; readonly names: number; readonly limit: number }

const mostBytes = 1_000_000
const mostNames = 60
const sampleRows = 3
const longestLabel = 30

/**
 * Reads a list. `firstNameColumn` (from 0) answers an earlier `needsColumn`.
 * Never throws; a list of more than 60 names is refused rather than cut.
 */
export const readRoster = (
  input: Uint8Array | string,
  options: { readonly firstNameColumn?: number } = {},
): Result<RosterDraft, RosterRefusal> => {
  const text = readPlainText(input, mostBytes)
  if (!text.ok) return text
  if (text.value.trim() === "") return err({ type: "Empty" })
  const table = readTable(text.value)
  const columns = readColumns(table ?? { rows: linesAsRows(text.value) })
  const choice = chooseNames(columns, table, options.firstNameColumn)
  if (choice.type === "Unclear") {
    return ok({ members: [], dropped: droppedOf(columns), needsColumn: offerOf(columns) })
  }
  const pupils = choice.type === "Found" ? choice.pupils : []
  if (pupils.length === 0) return err({ type: "NoNamesFound" })
  if (pupils.length > mostNames) return err({ type: "TooManyNames", names: pupils.length, limit: mostNames })
  const surname: DroppedKind[] = pupils.some((pupil) => pupil.surname !== "") ? ["surname"] : []
  return ok({
    members: withDisplayNames(pupils),
    ...labelOf("className", columnsOfKind(columns, "class")),
    ...labelOf("level", columnsOfKind(columns, "level")),
    dropped: [...surname, ...droppedOf(columns).filter((kind) => kind !== "surname")],
  })
}

/** Names in a row ("Léa, Tom, Inès") count as lines; "Martin, Léa" is one name. */
const linesAsRows = (text: string): readonly (readonly string[])[] =>
  text.split(/\r\n|[\r\n\u2028\u2029]/).flatMap((line) => {
    const pieces = line.split(/[,;\t]/).filter((piece) => piece.trim() !== "")
    const cells = pieces.length > 2 ? pieces : [line.replace(/[;\t]/g, " ")]
    return cells.filter((cell) => cell.trim() !== "").map((cell) => [cell.trim()])
  })

type NamesChoice =
  | { readonly type: "Found"; readonly pupils: readonly PupilName[] }
  | { readonly type: "Unclear" }
  | { readonly type: "None" }

const chooseNames = (
  columns: readonly Column[],
  table: Table | undefined,
  chosen: number | undefined,
): NamesChoice => {
  const surnames = columnsOfKind(columns, "surname")
  if (chosen !== undefined) {
    const column = columns[chosen]
    const nameLike = [...surnames, ...columnsOfKind(columns, "name")].filter((other) => other !== column)
    const others = nameLike.length === 1 ? nameLike : surnames.filter((other) => other !== column)
    return column ? found(column, others, columns) : { type: "None" }
  }
  const named = columnsOfKind(columns, "firstName")[0] ?? columnsOfKind(columns, "fullName")[0]
  if (named) return found(named, surnames, columns)
  const [lone] = columns
  if (lone && columns.length === 1 && lone.kind !== "surname") return found(lone, [], columns)
  const plain = columnsOfKind(columns, "name")
  const [only, second] = plain
  if (!only) return aloneInCapitals(surnames, columns)
  if (!second) return found(only, surnames, columns)
  // "Martin, Léa", written by hand: the surname, a comma, a space, the first name.
  const byHand = table?.delimiter === "," && table.spaced && columns.length === 2
  if (byHand && surnames.length === 0) return found(second, [only], columns)
  return byFirstNames(plain, columns)
}

/** A list that has surnames only, or one column "Nom" that holds whole names, or first names all in capitals. */
const aloneInCapitals = (surnames: readonly Column[], columns: readonly Column[]): NamesChoice => {
  const [only, second] = surnames
  if (!only) return { type: "None" }
  if (second) return byFirstNames(surnames, columns)
  const isVague = only.title === "" || /^noms?$/i.test(only.title)
  return isVague ? found({ ...only, kind: "fullName" }, [], columns) : { type: "None" }
}

/** Of several columns that may be names, the one that holds common first names. */
const byFirstNames = (candidates: readonly Column[], columns: readonly Column[]): NamesChoice => {
  const at = listOfFirstNames(candidates.map(({ cells }) => cells.map((cell) => cell.split(" ")[0] ?? "")))
  const names = candidates[at ?? -1]
  if (!names) return { type: "Unclear" }
  const others = candidates.filter((other) => other !== names)
  return found(names, others.length === 1 ? others : [], columns)
}

const found = (names: Column, surnames: readonly Column[], columns: readonly Column[]): NamesChoice => {
  const seen = new Set<string>()
  const pupils = names.cells.flatMap((cell, row) => {
    const pupil = pupilAt(cell, row, names, surnames)
    if (!pupil) return []
    // The same line twice is one pupil; the same first name twice may be two.
    const line = columns.map((column) => column.cells[row]).join("\t")
    if (pupil.surname !== "" && seen.has(line)) return []
    seen.add(line)
    return [pupil]
  })
  return { type: "Found", pupils }
}

const pupilAt = (
  cell: string,
  row: number,
  names: Column,
  surnames: readonly Column[],
): PupilName | undefined => {
  const surname = surnames.map((column) => column.cells[row] ?? "").find((one) => one !== "") ?? ""
  if (names.kind === "firstName" || (names.kind !== "fullName" && surname !== "")) {
    const firstName = readFirstName(cell)
    return firstName === undefined ? undefined : { firstName, surname }
  }
  return readFullName(cell, names.order)
}

const droppedOf = (columns: readonly Column[]): readonly DroppedKind[] => {
  if (columns.length === 1) return []
  const isTitled = columns.some(({ kind }) => kind === "firstName" || kind === "fullName")
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== ""))
  return [...new Set(filled.flatMap(({ kind }) => droppedKind(kind, isTitled)))]
}

/** A column that looks like names is one that is not kept when another has the title. */
const droppedKind = (kind: Column["kind"], isTitled: boolean): readonly DroppedKind[] => {
  switch (kind) {
    case "firstName":
    case "fullName":
    case "class":
    case "level":
      return []
    case "name":
      return isTitled ? ["other"] : []
    default:
      return [kind]
  }
}

const offerOf = (columns: readonly Column[]): NonNullable<RosterDraft["needsColumn"]> => {
  const isOffered = ({ kind }: Column) => kind === "name" || kind === "surname"
  const rows = columns[0]?.cells.slice(0, sampleRows) ?? []
  return {
    columns: columns.map((column, index) => (isOffered(column) ? column.title || `${index + 1}` : "")),
    sample: rows.map((_, row) =>
      columns.map((column) => (isOffered(column) ? (column.cells[row] ?? "") : "")),
    ),
  }
}

/** The class or the level when the whole list has one; the levels of a class of two or three, joined. */
const labelOf = <Key extends "className" | "level">(key: Key, columns: readonly Column[]) => {
  const values = [...new Set(columns[0]?.cells.filter((cell) => cell !== "").map(cleanLabel))]
  const label =
    key === "level" && values.length <= 3 ? values.sort().join("-") : values.length === 1 ? values[0] : ""
  return label ? { [key]: label } : {}
}

const cleanLabel = (cell: string): string => cell.replace(/\s+/g, " ").slice(0, longestLabel)
