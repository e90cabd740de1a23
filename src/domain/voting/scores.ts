/** Ballots that score candidates: their checks, and their scores as one dense table (a missing score is 0). */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import type { Refusal } from "./refusal.ts"

type ScoreBallot = { readonly count: number; readonly scores: ReadonlyMap<string, unknown> }

export type ScoreTable = {
  readonly candidates: readonly string[]
  /** How many ballots each line stands for. */
  readonly counts: readonly number[]
  /** Line after line, the score of each candidate. */
  readonly scores: Int32Array
  readonly ballots: number
  /** Ballots that score nobody. */
  readonly blank: number
}

export type Scale = readonly [number, number]

const widest = 1000
const boundSchema = v.pipe(
  v.number(),
  v.integer("a whole number"),
  v.minValue(-widest, `from -${widest}`),
  v.maxValue(widest, `to ${widest}`),
)

/** The lowest and the highest score. */
export const scaleSchema = v.pipe(
  v.strictTuple([boundSchema, boundSchema]),
  v.check(([lowest, highest]) => lowest < highest, "the lowest score, then a higher one"),
)

const mostCells = 20_000_000

/** Reads the ballots, or names the first candidate, ballot or score that does not fit. */
export const readScores = (
  candidates: readonly string[],
  lines: readonly ScoreBallot[],
  scale: Scale,
): Result<ScoreTable, Refusal> => {
  const indexOf = new Map<string, number>()
  for (const [index, candidate] of candidates.entries()) {
    if (indexOf.has(candidate)) return err({ type: "DuplicateCandidate", candidate })
    indexOf.set(candidate, index)
  }
  if (lines.length * candidates.length > mostCells) {
    return err({ type: "WrongValue", path: "ballots", expected: `at most ${mostCells} scores` })
  }
  const scores = new Int32Array(lines.length * candidates.length)
  let ballots = 0
  let blank = 0
  for (const [ballot, line] of lines.entries()) {
    ballots += line.count
    if (line.scores.size === 0) blank += line.count
    for (const [candidate, score] of line.scores) {
      const index = indexOf.get(candidate)
      if (index === undefined) return err({ type: "UnknownCandidate", ballot, candidate })
      if (typeof score !== "number" || !Number.isInteger(score)) {
        const path = `ballots.${ballot}.scores.${candidate}`
        return err({ type: "WrongValue", path, expected: "a whole number" })
      }
      if (score < scale[0] || score > scale[1]) {
        return err({ type: "ScoreOutOfScale", ballot, candidate, score, scale })
      }
      scores[ballot * candidates.length + index] = score
    }
  }
  const largest = Math.max(Math.abs(scale[0]), Math.abs(scale[1]), 1)
  if (ballots * largest > Number.MAX_SAFE_INTEGER) {
    return err({ type: "WrongValue", path: "ballots", expected: "sums below 2^53" })
  }
  return ok({ candidates, counts: lines.map((line) => line.count), scores, ballots, blank })
}

/** The sum of each candidate's scores, over all ballots. */
export const sumScores = (table: ScoreTable): number[] => {
  const { candidates, counts, scores } = table
  const sums: number[] = candidates.map(() => 0)
  for (const [line, count] of counts.entries()) {
    const start = line * candidates.length
    for (let index = 0; index < sums.length; index += 1) {
      sums[index] = (sums[index] ?? 0) + count * (scores[start + index] ?? 0)
    }
  }
  return sums
}

/** `Object.fromEntries` keeps a candidate named `__proto__` a plain key. */
export const byCandidate = <T>(candidates: readonly string[], values: readonly T[]): Record<string, T> =>
  Object.fromEntries(
    candidates.flatMap((candidate, index) => {
      const value = values[index]
      return value === undefined ? [] : [[candidate, value]]
    }),
  )
