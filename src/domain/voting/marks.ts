/** Ballots that mark candidates: their schema, their checks, their addition. */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import type { MarksStep, Totals } from "./outcome.ts"
import type { Refusal } from "./refusal.ts"

/** A million lines of up to a thousand million ballots still add up exactly. */
export const mostLines = 1_000_000
export const mostPerLine = 1_000_000_000

export const ballotsSchema = v.pipe(
  v.array(
    v.strictObject({
      count: v.pipe(
        v.number(),
        v.integer("a whole number"),
        v.minValue(0, "0 or more"),
        v.maxValue(mostPerLine, `at most ${mostPerLine}`),
      ),
      marks: v.array(v.string()),
    }),
  ),
  v.maxLength(mostLines, `at most ${mostLines} lines`),
)

export const candidatesSchema = v.pipe(
  v.array(v.pipe(v.string(), v.nonEmpty("a name"))),
  v.minLength(1, "at least one candidate"),
  v.maxLength(1000, "at most 1000 candidates"),
)

/** A whole number from 1, as for seats. */
export const positiveSchema = v.pipe(v.number(), v.integer("a whole number"), v.minValue(1, "1 or more"))

type Ballots = v.InferOutput<typeof ballotsSchema>

export type MarksTally = {
  readonly ballots: number
  readonly blank: number
  readonly marksOf: ReadonlyMap<string, number>
}

/** Adds the marks, or names the first candidate or ballot that does not fit. */
export const addMarks = (
  candidates: readonly string[],
  lines: Ballots,
  allowed: number,
): Result<MarksTally, Refusal> => {
  const marksOf = new Map<string, number>()
  for (const candidate of candidates) {
    if (marksOf.has(candidate)) return err({ type: "DuplicateCandidate", candidate })
    marksOf.set(candidate, 0)
  }
  let ballots = 0
  let blank = 0
  for (const [ballot, { count, marks }] of lines.entries()) {
    const refusal = marksRefusal(ballot, marks, marksOf, allowed)
    if (refusal) return err(refusal)
    ballots += count
    if (marks.length === 0) blank += count
    for (const candidate of marks) marksOf.set(candidate, (marksOf.get(candidate) ?? 0) + count)
  }
  return ok({ ballots, blank, marksOf })
}

const marksRefusal = (
  ballot: number,
  marks: readonly string[],
  known: ReadonlyMap<string, number>,
  allowed: number,
): Refusal | undefined => {
  const seen = new Set<string>()
  for (const candidate of marks) {
    if (!known.has(candidate)) return { type: "UnknownCandidate", ballot, candidate }
    if (seen.has(candidate)) return { type: "DuplicateMark", ballot, candidate }
    seen.add(candidate)
  }
  if (marks.length > allowed) return { type: "TooManyMarks", ballot, marks: marks.length, allowed }
  return undefined
}

/** `Object.fromEntries` keeps a candidate named `__proto__` a plain key. */
export const totalsOf = (marksOf: ReadonlyMap<string, number>): Totals => Object.fromEntries(marksOf)

/** How every count by marks begins. */
export const firstSteps = (tally: MarksTally): MarksStep[] => [
  { type: "BallotsCounted", ballots: tally.ballots, blank: tally.blank },
  { type: "MarksAdded", totals: totalsOf(tally.marksOf) },
]
