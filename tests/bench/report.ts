/** Figures of a workload beside those of the floor: medians, ratios, and whether an aim is met. */

/** What one run measured: name -> value. */
export type Figures = { readonly [measure: string]: number }

export type Aim =
  /** At most so many times the floor's figure of the same run. */
  | { readonly type: "times"; readonly most: number }
  | { readonly type: "most"; readonly value: number }
  | { readonly type: "least"; readonly value: number }

export type Measure = {
  readonly name: string
  readonly unit: "ms" | "kB" | "MB" | "%" | ""
  readonly aim?: Aim
}

export type Line = {
  readonly measure: string
  readonly unit: string
  readonly palabre: number
  readonly floor: number | null
  readonly ratio: number | null
  readonly aim: string
  readonly met: boolean | null
}

export type Report = {
  readonly workload: string
  readonly title: string
  readonly runs: number
  readonly lines: readonly Line[]
}

export type Run = { readonly palabre: Figures; readonly floor: Figures }

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The ratio is the median of the runs' ratios: what slowed the machine slowed both. */
export const lineOf = (measure: Measure, runs: readonly Run[]): Line => {
  const { name, unit, aim } = measure
  const of = (side: "palabre" | "floor") => runs.flatMap((run) => run[side][name] ?? [])
  const floors = of("floor")
  const ratios = runs.map((run) => (run.palabre[name] ?? Number.NaN) / (run.floor[name] ?? Number.NaN))
  const palabre = median(of("palabre"))
  const floor = floors.length === 0 ? null : median(floors)
  const ratio = floor === null || floor === 0 ? null : median(ratios)
  return {
    measure: name,
    unit,
    palabre,
    floor,
    ratio,
    aim: aimInWords(aim, unit),
    met: isMet(aim, palabre, ratio),
  }
}

const isMet = (aim: Aim | undefined, value: number, ratio: number | null): boolean | null => {
  switch (aim?.type) {
    case "times":
      return ratio === null ? null : ratio <= aim.most
    case "most":
      return value <= aim.value
    case "least":
      return value >= aim.value
    default:
      return null
  }
}

const aimInWords = (aim: Aim | undefined, unit: string): string => {
  if (!aim) return ""
  if (aim.type === "times") return `≤ ${aim.most}×`
  return `${aim.type === "most" ? "≤" : "≥"} ${aim.value} ${unit}`
}

const shown = (value: number | null): string => {
  if (value === null || Number.isNaN(value)) return "–"
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}

const headings = ["", "unit", "Palabre", "floor", "ratio", "aim", "met"] as const

const cellsOf = (line: Line): string[] => [
  line.measure,
  line.unit,
  shown(line.palabre),
  shown(line.floor),
  line.ratio === null ? "–" : `${line.ratio.toFixed(2)}×`,
  line.aim,
  line.met === null ? "" : line.met ? "yes" : "no",
]

/** As a table of Markdown, columns aligned. */
export const reportToTable = ({ workload, title, runs, lines }: Report): string => {
  const rows = [[...headings], ...lines.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const toLine = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`
  const [head = [], ...body] = rows
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`
  const heading = `${workload} ${title} (median of ${runs})`
  return [heading, "", toLine(head), rule, ...body.map(toLine), ""].join("\n")
}
