/** Tables as text: which delimiter, which cells. RFC 4180 quotes; any line ending. */

type Delimiter = ";" | "\t" | ","

type Row = readonly string[]
export type Table = {
  readonly delimiter: Delimiter
  readonly rows: readonly Row[]
  /** A space follows the delimiter, as people write and programs do not. */
  readonly spaced: boolean
}

const delimiters: readonly Delimiter[] = ["\t", ";", ","]
/** How many of the rows must have the same number of cells. */
const leastRegular = 0.6

/** The table, without blank rows, or undefined when the text is no table of at least two rows and columns. */
export const readTable = (text: string): Table | undefined => {
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const tables = delimiters
    .filter((delimiter) => body.includes(delimiter))
    .map((delimiter) => ({
      delimiter,
      rows: readRows(body, delimiter),
      spaced: body.includes(`${delimiter} `),
    }))
    .map((table) => ({ ...table, ...regularity(table.rows) }))
    .filter(({ rows, columns, share }) => rows.length > 1 && columns > 1 && share >= leastRegular)
    .sort((one, other) => other.share - one.share || other.columns - one.columns)
  return tables[0]
}

/** How many columns most rows have, and the share of the rows that have them. */
const regularity = (rows: readonly Row[]): { columns: number; share: number } => {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [columns, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])
  return { columns, share: rows.length === 0 ? 0 : count / rows.length }
}

const readRows = (text: string, delimiter: Delimiter): readonly Row[] => {
  const rows = splitRows(text, delimiter, true) ?? splitRows(text, delimiter, false) ?? []
  return rows.filter((row) => row.some((cell) => cell !== ""))
}

/** Undefined when a quote is left open: it was then no quote at all. */
const splitRows = (text: string, delimiter: Delimiter, quotes: boolean): string[][] | undefined => {
  const cell = quotes
    ? new RegExp(`[ ]*"([^"]*(?:""[^"]*)*)"[ ]*(?=[${delimiter}\\r\\n]|$)|([^${delimiter}\\r\\n]*)`, "y")
    : new RegExp(`()([^${delimiter}\\r\\n]*)`, "y")
  const rows: string[][] = [[]]
  let position = 0
  while (position <= text.length) {
    cell.lastIndex = position
    const match = cell.exec(text)
    if (!match) return undefined
    const quoted = quotes ? match[1] : undefined
    if (quotes && quoted === undefined && match[2]?.startsWith('"')) return undefined
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? match[2] ?? "").trim())
    position += match[0].length
    if (text[position] !== delimiter) {
      if (position < text.length) rows.push([])
      if (text.startsWith("\r\n", position)) position++
    }
    position++
  }
  return rows
}
