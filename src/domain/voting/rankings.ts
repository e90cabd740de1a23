/**
 * Ballots that rank candidates: tiers, best first. Read into typed arrays with hand-written checks, since
 * a hundred thousand lines are read in one go. An empty tier is a place left out and says nothing.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { candidatesSchema, mostLines, mostPerLine, positiveSchema } from "./marks.ts"
import type { MarksStep, Totals } from "./outcome.ts"
import type { Refusal } from "./refusal.ts"

/** Twice this many, times a thousand candidates, is still exact. */
const mostBallots = 1_000_000_000_000

/** Checked line by line by `readRankings`. */
export const rankingsSchema = v.instance(Array)

export const seedSchema = v.pipe(v.string(), v.nonEmpty("a seed"))

/** What all counts of rankings take. */
export const rankedEntries = { candidates: candidatesSchema, ballots: rankingsSchema }
export const rankedOptions = { seats: v.optional(positiveSchema, 1), seed: v.optional(seedSchema) }

export type Rankings = {
  readonly candidates: readonly string[]
  /** Lines that rank somebody; a candidate is an index in what follows. */
  readonly lines: number
  /** Ballots on each line. */
  readonly counts: Float64Array
  /** Line `i` is `choices` and `tiers` from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly choices: Int32Array
  /** The tier of each choice, growing along a line. */
  readonly tiers: Int32Array
  /** Whether any tier holds several. */
  readonly tied: boolean
  /** All ballots, blank ones too. */
  readonly ballots: number
  readonly blank: number
}

/** Reads the ballots, or names the first candidate or ballot that does not fit. */
export const readRankings = (
  candidates: readonly string[],
  given: readonly unknown[],
): Result<Rankings, Refusal> => {
  const indexes = new Map<string, number>()
  for (const candidate of candidates) {
    if (indexes.has(candidate)) return err({ type: "DuplicateCandidate", candidate })
    indexes.set(candidate, indexes.size)
  }
  if (given.length > mostLines) return err(wrong("ballots", `at most ${mostLines} lines`))
  const counts = new Float64Array(given.length)
  const starts = new Int32Array(given.length + 1)
  let choices = new Int32Array(Math.max(16, given.length * 4))
  let tiers = new Int32Array(choices.length)
  const seenOn = new Int32Array(candidates.length).fill(-1)
  let [lines, used, ballots, blank, tied] = [0, 0, 0, 0, false]
  for (let ballot = 0; ballot < given.length; ballot += 1) {
    const line = given[ballot]
    if (!isLine(line)) return err(lineRefusal(ballot, line))
    const { count, ranking } = line
    if (used + candidates.length > choices.length) {
      choices = grown(choices, candidates.length)
      tiers = grown(tiers, candidates.length)
    }
    const start = used
    for (let tier = 0; tier < ranking.length; tier += 1) {
      const names = ranking[tier]
      if (!Array.isArray(names)) return err(wrong(`ballots.${ballot}.ranking.${tier}`, "Array"))
      if (names.length > 1) tied = true
      for (let index = 0; index < names.length; index += 1) {
        const name: unknown = names[index]
        const candidate = typeof name === "string" ? indexes.get(name) : undefined
        if (candidate === undefined) return err(nameRefusal(ballot, tier, index, name))
        if (seenOn[candidate] === ballot) return err({ type: "RankedTwice", ballot, candidate: String(name) })
        seenOn[candidate] = ballot
        choices[used] = candidate
        tiers[used] = tier
        used += 1
      }
    }
    ballots += count
    if (used === start) blank += count
    // A line of no ballots says nothing.
    if (used === start || count === 0) {
      used = start
      continue
    }
    counts[lines] = count
    lines += 1
    starts[lines] = used
  }
  if (ballots > mostBallots) return err({ type: "TooManyBallots", ballots, most: mostBallots })
  return ok({ candidates, lines, counts, starts, choices, tiers, tied, ballots, blank })
}

const grown = (array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2 + least)
  larger.set(array)
  return larger
}

type Line = { readonly count: number; readonly ranking: readonly unknown[] }

const isLine = (line: unknown): line is Line => {
  if (typeof line !== "object" || line === null || !("count" in line) || !("ranking" in line)) return false
  for (const key in line) if (key !== "count" && key !== "ranking") return false
  const { count } = line
  const counts = typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= mostPerLine
  return counts && Array.isArray(line.ranking)
}

const wrong = (path: string, expected: string): Refusal => ({ type: "WrongValue", path, expected })

/** What is wrong with a line that `isLine` does not take. */
const lineRefusal = (ballot: number, line: unknown): Refusal => {
  const path = `ballots.${ballot}`
  if (typeof line !== "object" || line === null || Array.isArray(line)) return wrong(path, "Object")
  for (const key of ["count", "ranking"]) {
    if (!(key in line)) return { type: "MissingKey", path: `${path}.${key}` }
  }
  for (const key in line) {
    if (key !== "count" && key !== "ranking") return { type: "UnknownKey", path: `${path}.${key}` }
  }
  const count = "count" in line ? line.count : undefined
  if (typeof count !== "number" || Number.isNaN(count)) return wrong(`${path}.count`, "number")
  if (count < 0) return { type: "NegativeCount", ballot, count }
  if (count > mostPerLine) return wrong(`${path}.count`, `at most ${mostPerLine}`)
  if (!Number.isInteger(count)) return wrong(`${path}.count`, "a whole number")
  return wrong(`${path}.ranking`, "Array")
}

const nameRefusal = (ballot: number, tier: number, index: number, name: unknown): Refusal =>
  typeof name === "string"
    ? { type: "UnknownCandidate", ballot, candidate: name }
    : wrong(`ballots.${ballot}.ranking.${tier}.${index}`, "string")

/** A number for each candidate, by name. `Object.fromEntries` keeps `__proto__` a plain key. */
export const totalsByName = (
  candidates: readonly string[],
  valueFor: (candidate: number) => number,
): Totals => Object.fromEntries(candidates.map((name, index) => [name, valueFor(index)]))

/** How every count of rankings begins. */
export const ballotsCounted = ({ ballots, blank }: Rankings): MarksStep => ({
  type: "BallotsCounted",
  ballots,
  blank,
})

/** An order that breaks ties names each candidate once. */
export const orderRefusal = (
  candidates: readonly string[],
  order: readonly string[],
): Refusal | undefined => {
  const named = new Set(order)
  const same = named.size === order.length && order.length === candidates.length
  return same && candidates.every((name) => named.has(name))
    ? undefined
    : { type: "WrongValue", path: "options.order", expected: "each candidate once, best first" }
}
