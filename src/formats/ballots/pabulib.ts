/**
 * Pabulib (.pb): sections META, PROJECTS and VOTES, each with a header and rows of cells between semicolons.
 * Read are the budget, each project's id and cost, and each vote's projects, as approvals.
 */

import { ok, type Result } from "../../shared/result.ts"
import { type BallotFile, type UnreadableBallots, unreadable } from "./unreadable.ts"

type Section = "META" | "PROJECTS" | "VOTES"

export const readPabulib = (text: string): Result<BallotFile, UnreadableBallots> => {
  const projects = new Map<string, string>()
  const approvals: (readonly string[])[] = []
  let budget: string | undefined
  let section: Section | undefined
  let columns: readonly string[] | undefined
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === "") continue
    const name = line.trim().replace(/;+$/, "").toUpperCase()
    if (name === "META" || name === "PROJECTS" || name === "VOTES") {
      section = name
      columns = undefined
      continue
    }
    const cells = cellsOf(line)
    if (!section) return unreadable(index + 1, "META")
    if (!columns) {
      columns = cells.map((cell) => cell.toLowerCase())
      continue
    }
    const header = columns
    const cell = (column: string) => cells[header.indexOf(column)]
    if (section === "META") {
      if (cells[0]?.toLowerCase() === "budget") budget = amountOf(cells[1])
    } else if (section === "PROJECTS") {
      const [id, cost] = [cell("project_id"), amountOf(cell("cost"))]
      if (!id || cost === undefined) return unreadable(index + 1, "project_id;cost")
      if (projects.has(id)) return unreadable(index + 1, "project_id")
      projects.set(id, cost)
    } else {
      const vote = cell("vote")
      if (vote === undefined) return unreadable(index + 1, "voter_id;vote")
      approvals.push(
        vote
          .split(",")
          .map((id) => id.trim())
          .filter((id) => id !== ""),
      )
    }
  }
  if (budget === undefined) return unreadable(0, "budget;…")
  if (projects.size === 0) return unreadable(0, "PROJECTS")
  return ok({ entries: { projects: Object.fromEntries(projects), approvals, budget } })
}

/** Cells may stand in quotes, which double inside. */
const cellsOf = (line: string): readonly string[] =>
  [...`${line};`.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^;]*?))\s*;/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  )

/** As it is written, since it is counted exactly; a decimal comma is read as a point. */
const amountOf = (cell: string | undefined): string | undefined => {
  const amount = cell?.replace(",", ".")
  return amount !== undefined && /^\d+(\.\d+)?$/.test(amount) ? amount : undefined
}
