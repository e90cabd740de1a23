/**
 * PrefLib: strict and weak orders (.soc .soi .toc .toi), and categories (.cat).
 *
 * `# ALTERNATIVE NAME 1: Ada` names the alternatives, then each line is `ballots: 1,{2,3},4`, the best first.
 * The older writing is read too: the number of alternatives, `1,Ada` for each, a line of sums, `ballots,1,{2,3}`.
 */

import { ok, type Result } from "../../shared/result.ts"
import { type BallotFile, type UnreadableBallots, unreadable, wholeNumber } from "./unreadable.ts"

type Parsed = { readonly count: number; readonly tiers: readonly (readonly string[])[] }

const marked: ReadonlySet<string> = new Set(["approval", "single-choice", "two-round"])

/** Categories are tiers; by marks the first one is what is marked, and for majority judgment they are grades. */
export const readPrefLib = (
  text: string,
  categories: boolean,
  method: string | undefined,
): Result<BallotFile, UnreadableBallots> => {
  const names = new Map<string, string>()
  const ballots: Parsed[] = []
  let older = false
  let expectedNames = 0
  let sums = 0
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.trim()
    if (line === "") continue
    if (line.startsWith("#")) {
      const name = /^#\s*ALTERNATIVE NAME\s+(\d+)\s*:\s*(.*)$/i.exec(line)
      if (name) names.set(name[1] ?? "", name[2]?.trim() || (name[1] ?? ""))
      continue
    }
    if (names.size === 0 && ballots.length === 0 && wholeNumber(line) !== undefined) {
      older = true
      expectedNames = wholeNumber(line) ?? 0
      continue
    }
    if (older && names.size < expectedNames) {
      const name = /^(\d+)\s*,\s*(.*)$/.exec(line)
      if (!name) return unreadable(index + 1, "number,name")
      names.set(name[1] ?? "", name[2] || (name[1] ?? ""))
      continue
    }
    if (older && sums === 0) {
      sums = 1
      continue
    }
    const parsed = readLine(line, older ? "," : ":")
    if (!parsed) return unreadable(index + 1, "ballots: 1,{2,3},4")
    ballots.push(parsed)
  }
  if (names.size === 0) return unreadable(0, "# ALTERNATIVE NAME 1: …")
  const nameOf = (number: string) => names.get(number) ?? number
  const rankings = ballots.map(({ count, tiers }) => ({
    count,
    ranking: tiers.map((tier) => tier.map(nameOf)),
  }))
  return ok({ entries: entriesFor([...names.values()], rankings, categories, method) })
}

const readLine = (line: string, after: ":" | ","): Parsed | undefined => {
  const end = line.indexOf(after)
  const count = wholeNumber(line.slice(0, end).trim())
  const order = line.slice(end + 1).replace(/\s/g, "")
  if (end < 0 || count === undefined) return undefined
  if (order === "") return { count, tiers: [] }
  if (!/^(\d+|\{(\d+(,\d+)*)?\})(,(\d+|\{(\d+(,\d+)*)?\}))*$/.test(order)) return undefined
  const tiers = [...order.matchAll(/\{([^}]*)\}|\d+/g)].map(([whole, tied]) =>
    tied === undefined ? [whole] : tied.split(",").filter((it) => it !== ""),
  )
  return { count, tiers }
}

type Ranking = { readonly count: number; readonly ranking: readonly (readonly string[])[] }

const entriesFor = (
  candidates: readonly string[],
  ballots: readonly Ranking[],
  categories: boolean,
  method: string | undefined,
): BallotFile["entries"] => {
  if (categories && method === "majority-judgment") {
    const grades = Math.max(0, ...ballots.map(({ ranking }) => ranking.length))
    const tallies = candidates.map((name) =>
      Array.from({ length: grades }, (_, grade) =>
        ballots.reduce((sum, { count, ranking }) => sum + (ranking[grade]?.includes(name) ? count : 0), 0),
      ),
    )
    return { candidates, tallies, gradesOrder: "best-to-worst" }
  }
  if (method === undefined || !marked.has(method)) return { candidates, ballots }
  return { candidates, ballots: ballots.map(({ count, ranking }) => ({ count, marks: ranking[0] ?? [] })) }
}
