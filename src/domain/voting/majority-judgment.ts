/**
 * Majority judgment (Balinski and Laraki): the best median grade wins. A tie on the median is broken by removing
 * median grades one by one until the medians differ, which `merit.ts` does by groups, as Mieux Voter's libraries.
 * Grades are numbered from 0 in the order of the tallies; ranks are competition ranks (1, 1, 3).
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { candidatesSchema, positiveSchema } from "./marks.ts"
import { compareMerit, type Merit, meritOf } from "./merit.ts"
import type { Outcome, Step } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { seedSchema } from "./request-parts.ts"
import { byCandidate } from "./scores.ts"
import { fillSeats, toTiers } from "./seats.ts"

const judgmentsSchema = v.pipe(
  v.number(),
  v.integer("a whole number"),
  v.minValue(0, "0 or more"),
  v.maxValue(Number.MAX_SAFE_INTEGER, "below 2^53"),
)

const requestSchema = v.strictObject({
  method: v.literal("majority-judgment"),
  candidates: v.optional(candidatesSchema),
  tallies: v.pipe(
    v.array(v.pipe(v.array(judgmentsSchema), v.minLength(1, "at least one grade"))),
    v.minLength(1, "at least one tally"),
    v.maxLength(10_000, "at most 10000 tallies"),
  ),
  gradesOrder: v.optional(v.picklist(["worst-to-best", "best-to-worst"]), "worst-to-best"),
  options: v.optional(
    v.strictObject({
      missingGrades: v.optional(v.picklist(["worst", "default-grade", "none"]), "worst"),
      defaultGrade: v.optional(v.pipe(v.number(), v.integer("a whole number"), v.minValue(0, "0 or more"))),
      medianOnEven: v.optional(v.picklist(["lower", "upper"]), "lower"),
      judges: v.optional(judgmentsSchema),
      seats: v.optional(positiveSchema, 1),
      seed: v.optional(seedSchema),
    }),
    {},
  ),
})

type Request = v.InferOutput<typeof requestSchema>

export type MajorityJudgmentOutcome = Outcome & {
  /** In the order of the tallies: 1 is best, equals share a rank. */
  readonly ranks: readonly number[]
  /** In the order of the tallies and numbered as their grades; null where nobody judged. */
  readonly medians: readonly (number | null)[]
  /** In the order of the tallies: judgments above and below the median grade, of how many. */
  readonly profiles: readonly {
    readonly above: number
    readonly below: number
    readonly judgments: number
  }[]
}

export const countMajorityJudgment = (request: unknown): Result<MajorityJudgmentOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { tallies, options } = parsed.output
  const candidates = parsed.output.candidates ?? tallies.map((_tally, index) => String(index))
  const refusal = shapeRefusal(parsed.output, candidates)
  if (refusal) return err(refusal)
  const isReversed = parsed.output.gradesOrder === "best-to-worst"
  const filled = fillMissing(parsed.output)
  if (!filled.ok) return filled
  const profiles = filled.value.map((tally) => (isReversed ? tally.toReversed() : tally))
  const merits = profiles.map((profile) => meritOf(profile, options.medianOnEven))
  const toGiven = (grade: number) => (isReversed ? (profiles[0]?.length ?? 0) - 1 - grade : grade)
  return ok(judgmentOutcome(candidates, profiles, merits, toGiven, options))
}

const shapeRefusal = ({ tallies, options }: Request, candidates: readonly string[]): Refusal | undefined => {
  const grades = tallies[0]?.length ?? 0
  const uneven = tallies.findIndex((tally) => tally.length !== grades)
  if (uneven >= 0) return { type: "WrongValue", path: `tallies.${uneven}`, expected: `${grades} grades` }
  const twice = candidates.find((candidate, index) => candidates.indexOf(candidate) !== index)
  if (twice !== undefined) return { type: "DuplicateCandidate", candidate: twice }
  if (candidates.length !== tallies.length) {
    return { type: "WrongValue", path: "tallies", expected: `${candidates.length} tallies` }
  }
  if (options.missingGrades === "default-grade" && options.defaultGrade === undefined) {
    return { type: "MissingKey", path: "options.defaultGrade" }
  }
  if ((options.defaultGrade ?? 0) >= grades) {
    return { type: "WrongValue", path: "options.defaultGrade", expected: `below ${grades}` }
  }
  return undefined
}

/** Every tally brought to the same number of judgments; with `none`, each is left as it is. */
const fillMissing = ({ tallies, options, gradesOrder }: Request): Result<number[][], Refusal> => {
  const sums = tallies.map((tally) => tally.reduce((sum, judgments) => sum + judgments, 0))
  const unsafe = sums.findIndex((sum) => !Number.isSafeInteger(sum))
  if (unsafe >= 0) return err({ type: "WrongValue", path: `tallies.${unsafe}`, expected: "a sum below 2^53" })
  const most = Math.max(...sums)
  const judges = options.judges ?? most
  if (most > judges) {
    return err({
      type: "WrongValue",
      path: "options.judges",
      expected: `at least the ${most} judgments of a tally`,
    })
  }
  if (options.missingGrades === "none") return ok(tallies)
  const worst = gradesOrder === "worst-to-best" ? 0 : (tallies[0]?.length ?? 1) - 1
  const filler = options.missingGrades === "worst" ? worst : (options.defaultGrade ?? worst)
  return ok(
    tallies.map((tally, index) =>
      tally.map((judgments, grade) =>
        grade === filler ? judgments + judges - (sums[index] ?? 0) : judgments,
      ),
    ),
  )
}

const judgmentOutcome = (
  candidates: readonly string[],
  profiles: readonly (readonly number[])[],
  merits: readonly Merit[],
  toGiven: (grade: number) => number,
  options: Request["options"],
): MajorityJudgmentOutcome => {
  const meritByName = new Map(
    candidates.flatMap((name, index) => {
      const merit = merits[index]
      return merit ? [[name, merit] as const] : []
    }),
  )
  const isBetter = (one: string, other: string): number => {
    const [first, second] = [meritByName.get(one), meritByName.get(other)]
    return first && second ? compareMerit(second, first) : 0
  }
  const ranking = toTiers(candidates, isBetter)
  const ranks = ranksOf(ranking)
  const judgedBySomebody = merits.some((merit) => merit.judgments > 0)
  const { winners, tie } = judgedBySomebody
    ? fillSeats(ranking, options.seats, options.seed)
    : { winners: [], tie: null }
  const medians = merits.map((merit) => (merit.judgments > 0 ? toGiven(merit.median) : null))
  const steps: Step[] = candidates.flatMap((candidate, index) => {
    const merit = merits[index]
    const profile = profiles[index]
    if (!merit || !profile) return []
    const { above, below, judgments } = merit
    return [
      { type: "GradesCounted", candidate, profile, judgments } as const,
      { type: "MedianFound", candidate, median: toGiven(merit.median), above, below, judgments } as const,
    ]
  })
  if (!judgedBySomebody) steps.push({ type: "NobodyExpressed" })
  steps.push(...tieSteps(candidates, meritByName, toGiven))
  steps.push({
    type: "RanksGiven",
    ranks: byCandidate(
      candidates,
      candidates.map((it) => ranks.get(it) ?? 0),
    ),
  })
  return {
    ...{ winners, ranking, tie, steps, medians },
    totals: byCandidate(
      candidates,
      merits.map((merit) => merit.median),
    ),
    ranks: candidates.map((candidate) => ranks.get(candidate) ?? 0),
    profiles: merits.map(({ above, below, judgments }) => ({ above, below, judgments })),
  }
}

const ranksOf = (ranking: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const ranks = new Map<string, number>()
  for (const tier of ranking) {
    const rank = ranks.size + 1
    for (const candidate of tier) ranks.set(candidate, rank)
  }
  return ranks
}

/** For candidates of the same median: the groups of grades met one after the other, until they differ. */
const tieSteps = (
  candidates: readonly string[],
  merits: ReadonlyMap<string, Merit>,
  toGiven: (grade: number) => number,
): Step[] => {
  const medianOf = (candidate: string) => merits.get(candidate)?.median ?? 0
  return toTiers(candidates, (one, other) => medianOf(other) - medianOf(one))
    .filter((between) => between.length > 1)
    .map((between) => ({
      type: "MedianTieCompared",
      between,
      removed: between.flatMap((candidate) =>
        (merits.get(candidate)?.groups ?? []).map(({ grade, judgments, side }) => ({
          ...{ candidate, grade: toGiven(grade), side },
          judgments: Number(judgments),
        })),
      ),
    }))
}
