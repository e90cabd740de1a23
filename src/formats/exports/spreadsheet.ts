/** The same tables as one workbook. The library is fetched when somebody asks for the file. */
import type { Cell } from "./csv.ts"
import { neutralised } from "./csv.ts"
import type { Table } from "./tables.ts"

/** `now`: when the file says that it was made, ms. Every cell that holds words is of the type text. */
export const writeSpreadsheet = async (tables: readonly Table[], now: number): Promise<Uint8Array> => {
  const { writeXlsx } = await import("hucre/xlsx")
  const made = new Date(now)
  return writeXlsx({
    properties: { title: "Palabre", creator: "Palabre", created: made, modified: made },
    sheets: tables.map((table) => ({
      name: table.title.replace(/[[\]:*?/\\]/g, " ").slice(0, 31),
      columns: widthsOf(table).map((width) => ({ width })),
      rows: table.rows.map((row) => row.map((cell) => (typeof cell === "string" ? neutralised(cell) : cell))),
      freezePane: { rows: 1 },
      cells: new Map(
        (table.rows[0] ?? []).map((_, column) => [`0,${column}`, { style: { font: { bold: true } } }]),
      ),
    })),
  })
}

const widthsOf = ({ rows }: Table): readonly number[] =>
  (rows[0] ?? []).map((_, column) =>
    Math.min(60, 2 + rows.reduce((most, row) => Math.max(most, lengthOf(row[column] ?? null)), 6)),
  )

const lengthOf = (cell: Cell): number => (cell === null ? 0 : String(cell).length)
