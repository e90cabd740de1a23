/**
 * Tables as text, in two ways: as a French Excel opens it at a double click, and as open data is read by programs.
 * RFC 4180: CRLF, quotes doubled. What would run as a formula is marked as text, and reading takes the mark away:
 * readCsv(writeCsv(rows)) = rows, each cell as its text.
 */

export type Cell = string | number | null
export type Dialect = "excel" | "open"

export const dialects = {
  excel: { delimiter: ";", mark: "\ufeff", decimal: "," },
  open: { delimiter: ",", mark: "", decimal: "." },
} as const

/** A spreadsheet takes what begins so for a formula, also in its wide forms (OWASP, "CSV Injection"). */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

export const neutralised = (text: string): string => (formula.test(text) ? `'${text}` : text)

const asWritten = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text

export const writeCsv = (rows: readonly (readonly Cell[])[], dialect: Dialect): string => {
  const { delimiter, mark } = dialects[dialect]
  const lines = rows.map((row) => row.map((cell) => textOf(cell, dialect)).join(delimiter) || '""')
  return `${mark}${lines.map((line) => `${line}\r\n`).join("")}`
}

export const readCsv = (text: string, dialect: Dialect): string[][] => {
  const { delimiter } = dialects[dialect]
  const cell = new RegExp(`"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*)`, "y")
  const rows: string[][] = []
  let at = text.startsWith("\ufeff") ? 1 : 0
  let row: string[] = []
  while (at < text.length) {
    cell.lastIndex = at
    const [found = "", inQuotes, bare = ""] = cell.exec(text) ?? []
    row.push(asWritten(inQuotes?.replaceAll('""', '"') ?? bare))
    at += found.length
    if (text[at] === delimiter) at += 1
    else {
      rows.push(row)
      row = []
      at += 2
    }
  }
  return rows
}

const textOf = (cell: Cell, dialect: Dialect): string => {
  if (cell === null) return ""
  if (typeof cell === "string") return quoted(neutralised(cell))
  return String(cell).replace(".", dialects[dialect].decimal)
}

/** A comma or a semicolon is quoted in both ways: nobody's program splits it. */
const quoted = (text: string): string =>
  /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
