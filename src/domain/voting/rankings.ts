/**
 * Ballots that rank candidates: tiers, best first. Read into typed arrays with hand-written checks, since
 * a hundred thousand lines are read in one go. An empty tier is a place left out and says nothing.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { candidatesSchema, mostLines, mostPerLine, positiveSchema } from "./marks.ts"
import type { MarksStep, Totals } from "./outcome.ts"
import type { Refusal } from "./refusal.ts"
import { seedSchema } from "./request-parts.ts"

/** Twice this many, times a thousand candidates, is still exact. */
const mostBallots = 1_000_000_000_000

/** Checked line by line by `readRankings`. */
export const rankingsSchema = v.instance(Array)

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
  const names = toNames(candidates, indexes)
  const counts = new Float64Array(given.length)
  const starts = new Int32Array(given.length + 1)
  let choices = new Int32Array(Math.max(16, given.length * Math.min(candidates.length, 8)))
  let tiers = new Int32Array(choices.length)
  let lines = 0
  let used = 0
  let ballots = 0
  let blank = 0
  for (let ballot = 0; ballot < given.length; ballot += 1) {
    const line = given[ballot]
    if (!isLine(line)) return err(lineRefusal(ballot, line))
    const { count, ranking } = line
    if (used + candidates.length > choices.length) {
      choices = grown(choices, candidates.length)
      tiers = grown(tiers, candidates.length)
    }
    const end = readTiers(ranking, ballot, used, names, choices, tiers)
    if (end < 0) return err(rankingRefusal(ballot, ranking, indexes))
    ballots += count
    if (end === used) blank += count
    // A line of no ballots says nothing.
    if (end === used || count === 0) continue
    used = end
    counts[lines] = count
    lines += 1
    starts[lines] = used
  }
  if (ballots > mostBallots) return err({ type: "TooManyBallots", ballots, most: mostBallots })
  return ok({ candidates, lines, counts, starts, choices, tiers, tied: names.tied, ballots, blank })
}

const grown = (array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2 + least)
  larger.set(array)
  return larger
}

const buckets = 1024

type Names = {
  readonly candidates: readonly string[]
  readonly indexes: ReadonlyMap<string, number>
  /** A candidate for each bucket of names, or -1. */
  readonly guesses: Int32Array
  /** The last ballot that ranked each candidate. */
  readonly seenOn: Int32Array
  /** Set where a tier with several is met. */
  tied: boolean
}

const toNames = (candidates: readonly string[], indexes: ReadonlyMap<string, number>): Names => {
  const guesses = new Int32Array(buckets).fill(-1)
  for (const [index, name] of candidates.entries()) guesses[bucketOf(name)] = index
  return { candidates, indexes, guesses, seenOn: new Int32Array(candidates.length).fill(-1), tied: false }
}

/**
 * Names read from JSON are strings of their own, whose hash a map would have to work out each time: three of their
 * characters tell most candidates apart, and the whole name is then compared.
 */
const bucketOf = (name: string): number => {
  const { length } = name
  const ends = name.charCodeAt(0) * 31 + name.charCodeAt(length - 1)
  return (ends * 31 + name.charCodeAt(length >> 1) + length) & (buckets - 1)
}

const indexOf = ({ candidates, indexes, guesses }: Names, name: string): number => {
  const guess = guesses[bucketOf(name)] ?? -1
  return guess >= 0 && candidates[guess] === name ? guess : (indexes.get(name) ?? -1)
}

/** Writes a ranking from `start` on and returns where it ends, or -1 where anything is wrong with it. */
const readTiers = (
  ranking: readonly unknown[],
  ballot: number,
  start: number,
  names: Names,
  choices: Int32Array,
  tiers: Int32Array,
): number => {
  let used = start
  for (let tier = 0; tier < ranking.length; tier += 1) {
    const tied = ranking[tier]
    if (!Array.isArray(tied)) return -1
    if (tied.length > 1) names.tied = true
    for (let index = 0; index < tied.length; index += 1) {
      const name: unknown = tied[index]
      const candidate = typeof name === "string" ? indexOf(names, name) : -1
      if (candidate < 0 || names.seenOn[candidate] === ballot) return -1
      names.seenOn[candidate] = ballot
      choices[used] = candidate
      tiers[used] = tier
      used += 1
    }
  }
  return used
}

/** What is wrong with a ranking that `readTiers` does not take. */
const rankingRefusal = (
  ballot: number,
  ranking: readonly unknown[],
  indexes: ReadonlyMap<string, number>,
): Refusal => {
  const seen = new Set<string>()
  for (const [tier, tied] of ranking.entries()) {
    const path = `ballots.${ballot}.ranking.${tier}`
    if (!Array.isArray(tied)) return wrong(path, "Array")
    for (const [index, name] of tied.entries()) {
      if (typeof name !== "string") return wrong(`${path}.${index}`, "string")
      if (!indexes.has(name)) return { type: "UnknownCandidate", ballot, candidate: name }
      if (seen.has(name)) return { type: "RankedTwice", ballot, candidate: name }
      seen.add(name)
    }
  }
  return wrong(`ballots.${ballot}.ranking`, "Array")
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
