/** LibreOffice opens what a school takes out: the words, the columns, and nothing that runs. */
import { expect, test } from "vitest"
import type { SessionRecord } from "../../src/domain/session/recorded.ts"
import { type Cell, neutralised } from "../../src/formats/exports/csv.ts"
import { makeFile } from "../../src/formats/exports/session-files.ts"
import { openTablesOf, type Table, tablesOf } from "../../src/formats/exports/tables.ts"
import { teacherExports as french } from "../../src/ui/messages/fr/teacher-exports.ts"
import { demoScene, hostileScene, madeAt, sceneToRecord } from "../support/export-session.ts"
import { type OfficeFile, type OpenedCell, type OpenedSheet, openInOffice } from "../support/office.ts"

const words = french.files
const context = { words, language: "fr", now: madeAt, edits: {} } as const
const records = {
  demo: sceneToRecord(demoScene(), true),
  hostile: sceneToRecord(hostileScene(), true),
}
type Name = keyof typeof records
const names: readonly Name[] = ["demo", "hostile"]

const fileOf = async (
  kind: Parameters<typeof makeFile>[0],
  name: Name,
  ending: string,
): Promise<OfficeFile> => ({
  name: `${name}-${kind}.${ending}`,
  content: (await makeFile(kind, records[name], context)).content,
})

/** A program may show a text's line ends and runs of spaces in its own way. */
const spaced = (text: string): string => text.replace(/\s+/g, " ").trim()

/** A truth value is shown in capitals. */
const asWritten = (text: string): string => (/^(TRUE|FALSE)$/.test(text) ? text.toLowerCase() : text)

const expectCell = (opened: OpenedCell | undefined, cell: Cell, where: string): void => {
  expect(opened?.isFormula ?? false, where).toBe(false)
  if (typeof cell === "number") expect(opened?.value, where).toBeCloseTo(cell, 3)
  else expect(spaced(asWritten(opened?.text ?? "")), where).toBe(spaced(neutralised(cell ?? "")))
}

const expectSheet = (sheet: OpenedSheet | undefined, { rows, title }: Table): void => {
  expect(sheet?.rows.length, title).toBe(rows.length)
  for (const [at, row] of rows.entries()) {
    expect(sheet?.rows[at]?.length ?? 0, `${title} ${at}`).toBeLessThanOrEqual(row.length)
    for (const [column, cell] of row.entries())
      expectCell(sheet?.rows[at]?.[column], cell, `${title} ${at}:${column}`)
  }
}

const tableOf = (tables: readonly Table[], name: Table["name"]): Table => {
  const found = tables.find((it) => it.name === name)
  if (!found) throw new Error(`No table ${name}`)
  return found
}

const expectTables = async (
  as: "excel" | "open",
  kinds: Readonly<Record<string, Table["name"]>>,
  tables: (record: SessionRecord) => readonly Table[],
) => {
  const asked = names.flatMap((name) => Object.entries(kinds).map(([kind, table]) => ({ name, kind, table })))
  const files = await Promise.all(
    asked.map(({ kind, name }) => fileOf(kind as Parameters<typeof makeFile>[0], name, "csv")),
  )
  const opened = openInOffice(files, as)
  for (const [at, { name, table }] of asked.entries())
    expectSheet(opened[at]?.[0], tableOf(tables(records[name]), table))
}

test("[OUT-25] LibreOffice opens a table written for Excel with its accents, its columns and no formula", async () => {
  const kinds = { contributions: "contributions", votes: "votes", decisions: "decisions" } as const
  await expectTables("excel", kinds, (record) => tablesOf(record, words))
}, 180_000)

test("[OUT-25] LibreOffice opens open data with its accents, its columns and no formula", async () => {
  const kinds = {
    openContributions: "contributions",
    openVotes: "votes",
    openDecisions: "decisions",
  } as const
  await expectTables("open", kinds, openTablesOf)
}, 180_000)

test("[OUT-25] LibreOffice opens a workbook: each sheet, its accents, its columns and no formula", async () => {
  const files = await Promise.all(names.map((name) => fileOf("spreadsheet", name, "xlsx")))
  const opened = openInOffice(files, "workbook")
  for (const [at, name] of names.entries()) {
    const tables = tablesOf(records[name], words)
    expect(opened[at]?.map((it) => it.name)).toEqual(tables.map((it) => it.title))
    for (const [place, table] of tables.entries()) expectSheet(opened[at]?.[place], table)
  }
}, 180_000)
