/**
 * Meek's method, by the reference rule of the Proportional Representation Foundation: each elected candidate keeps
 * a share of every vote, the keep factor, which is lowered until no surplus is left worth 0.000001 vote. Votes, quota
 * and keep factors have 9 decimals; what is kept is rounded up, the quota truncated plus one unit.
 * All ballots are counted anew each time, so that a shared tier counts once only one of it is left.
 * Ties for the exclusion, within the surplus that is left, are broken by a drawn order alone.
 */

import { type Fraction, fraction, fractionToNumber } from "./fraction.ts"
import type { Rankings } from "./rankings.ts"
import {
  type Course,
  chooseOne,
  courseOf,
  elect,
  ended,
  endStage,
  isComplete,
  namesOf,
  nextOnLine,
  type StvCount,
  type StvRequest,
  seatsLeft,
} from "./stv-count.ts"

/** Whole numbers of this unit. */
const unit = 1_000_000_000n
const omega = 1_000n

/** Lines that go the same way: over elected candidates, to one who keeps all of what is left or to nobody. */
type Pattern = { readonly way: readonly number[]; readonly ballots: bigint }

type Iteration = {
  readonly votes: ReadonlyMap<number, bigint>
  readonly quota: bigint
  readonly surplus: bigint
}

export const countMeek = (request: StvRequest): StvCount => {
  const { rankings, seats } = request
  const course = courseOf(request)
  const keep = new Map<number, bigint>([...course.hopeful].map((candidate) => [candidate, unit]))
  let last: Iteration | undefined
  // What all ballots are worth that rank somebody; those whose first tier is shared count for nobody yet.
  const all = rankings.counts.reduce((sum, ballots) => sum + ballots, 0)
  const worth = BigInt(all) * unit
  let excluded: readonly number[] = []
  for (;;) {
    const patterns = patternsOf(rankings, course)
    let iterations = 0
    let before: bigint | undefined
    let elected: readonly number[] = []
    let current: Iteration
    for (;;) {
      current = distribute(patterns, keep, course, seats)
      iterations += 1
      if (course.stages.length === 0 && iterations === 1) {
        const quota = fractionToNumber(scaled(current.quota))
        course.steps.push({
          type: "QuotaSet",
          valid: fractionToNumber(scaled(sumOf(current.votes))),
          seats,
          quota,
        })
      }
      const { votes, quota } = current
      elected = mostFirst(votes, course.hopeful).filter((candidate) => (votes.get(candidate) ?? 0n) >= quota)
      if (elected.length > 0) break
      if (current.surplus < omega || (before !== undefined && current.surplus >= before)) break
      before = current.surplus
      lowerFactors(keep, current, course)
    }
    last = current
    tellFactors(course, keep, current, iterations)
    elect(course, elected, "quota")
    const done = isComplete(course)
    if (done && seatsLeft(course) > 0) elect(course, mostFirst(current.votes, course.hopeful), "remaining")
    recordStage(course, current, worth, excluded)
    excluded = []
    if (done) break
    if (elected.length > 0) continue
    const { votes, surplus } = current
    const hopeful = [...course.hopeful]
    const fewest = hopeful.reduce(
      (least, candidate) => {
        const own = votes.get(candidate) ?? 0n
        return own < least ? own : least
      },
      votes.get(hopeful[0] ?? -1) ?? 0n,
    )
    const tied = hopeful.filter((candidate) => (votes.get(candidate) ?? 0n) <= fewest + surplus)
    const none = tied.every((candidate) => (votes.get(candidate) ?? 0n) === 0n)
    const anyOrder = none && hopeful.length - tied.length >= seatsLeft(course)
    const chosen = chooseOne(course, tied, "exclusion", { looksBack: false, anyOrder })
    if (chosen.type === "undecided") return ended(course, scaled(current.quota), chosen)
    excluded = chosen.type === "one" ? [chosen.candidate] : chosen.candidates
    excludeAll(course, keep, current, excluded)
    if (isComplete(course)) {
      elect(course, mostFirst(current.votes, course.hopeful), "remaining")
      recordStage(course, current, worth, excluded)
      break
    }
  }
  return ended(course, scaled(last.quota), null)
}

const scaled = (value: bigint): Fraction => fraction(value, unit)

const sumOf = (votes: ReadonlyMap<number, bigint>): bigint => {
  let sum = 0n
  for (const own of votes.values()) sum += own
  return sum
}

const roundedUp = (numerator: bigint, denominator: bigint): bigint =>
  (numerator + denominator - 1n) / denominator

/** An elected candidate lets something through; a hopeful one keeps all; an excluded one is passed over. */
const patternsOf = (rankings: Rankings, course: Course): readonly Pattern[] => {
  const ballots = new Map<string, { way: readonly number[]; ballots: number }>()
  const goesOn = (candidate: number) => course.hopeful.has(candidate) || course.elected.has(candidate)
  for (let line = 0; line < rankings.lines; line += 1) {
    const way: number[] = []
    let next = nextOnLine(rankings, line, rankings.starts[line] ?? 0, goesOn)
    while (next) {
      way.push(next.candidate)
      if (course.hopeful.has(next.candidate)) break
      next = nextOnLine(rankings, line, tierEnd(rankings, line, next.at), goesOn)
    }
    const key = way.join(",")
    const pattern = ballots.get(key)
    if (pattern) pattern.ballots += rankings.counts[line] ?? 0
    else ballots.set(key, { way, ballots: rankings.counts[line] ?? 0 })
  }
  return [...ballots.values()].map((pattern) => ({ way: pattern.way, ballots: BigInt(pattern.ballots) }))
}

const tierEnd = ({ starts, tiers }: Rankings, line: number, at: number): number => {
  let after = at + 1
  while (after < (starts[line + 1] ?? 0) && tiers[after] === tiers[at]) after += 1
  return after
}

const distribute = (
  patterns: readonly Pattern[],
  keep: ReadonlyMap<number, bigint>,
  course: Course,
  seats: number,
): Iteration => {
  const votes = new Map<number, bigint>()
  for (const candidate of [...course.hopeful, ...course.elected]) votes.set(candidate, 0n)
  for (const { way, ballots } of patterns) {
    let weight = unit
    for (const candidate of way) {
      const kept = roundedUp(weight * (keep.get(candidate) ?? 0n), unit)
      votes.set(candidate, (votes.get(candidate) ?? 0n) + kept * ballots)
      weight -= kept
      if (weight <= 0n) break
    }
  }
  const quota = sumOf(votes) / BigInt(seats + 1) + 1n
  let surplus = 0n
  for (const candidate of course.elected) surplus += (votes.get(candidate) ?? 0n) - quota
  return { votes, quota, surplus: surplus < 0n ? 0n : surplus }
}

const lowerFactors = (keep: Map<number, bigint>, { votes, quota }: Iteration, { elected }: Course): void => {
  for (const candidate of elected) {
    const own = votes.get(candidate) ?? 0n
    const wanted = roundedUp((keep.get(candidate) ?? 0n) * quota, unit)
    const factor = own > 0n ? roundedUp(wanted * unit, own) : unit
    // More than a whole vote cannot be kept: where a shared tier comes to count the quota may rise again.
    keep.set(candidate, factor < unit ? factor : unit)
  }
}

const mostFirst = (votes: ReadonlyMap<number, bigint>, some: Iterable<number>): number[] =>
  [...some].sort((one, other) => {
    const difference = (votes.get(other) ?? 0n) - (votes.get(one) ?? 0n)
    return difference > 0n ? 1 : difference < 0n ? -1 : 0
  })

const tellFactors = (
  course: Course,
  keep: ReadonlyMap<number, bigint>,
  { quota }: Iteration,
  iterations: number,
): void => {
  if (course.elected.size === 0) return
  const factors = [...course.elected].flatMap((candidate) =>
    namesOf(course, [candidate]).map((name): [string, number] => [
      name,
      fractionToNumber(scaled(keep.get(candidate) ?? 0n)),
    ]),
  )
  course.steps.push({
    type: "KeepFactorsSettled",
    keepFactors: Object.fromEntries(factors),
    quota: fractionToNumber(scaled(quota)),
    iterations,
  })
}

const recordStage = (
  course: Course,
  { votes }: Iteration,
  worth: bigint,
  excluded: readonly number[],
): void => {
  const before = new Set(course.stages.flatMap(({ elected }) => elected))
  const standing = [...votes].filter(([candidate]) => !excluded.includes(candidate))
  const counted = sumOf(new Map(standing))
  endStage(course, {
    totals: new Map(standing.map(([candidate, own]) => [candidate, scaled(own)])),
    exhausted: scaled(worth - counted),
    elected: [...course.elected].filter((candidate) => !before.has(candidate)),
    excluded,
  })
}

const excludeAll = (
  course: Course,
  keep: Map<number, bigint>,
  { votes }: Iteration,
  some: readonly number[],
): void => {
  let lost = 0n
  for (const candidate of some) {
    course.hopeful.delete(candidate)
    keep.delete(candidate)
    lost += votes.get(candidate) ?? 0n
  }
  course.steps.push({
    type: "CandidatesExcluded",
    candidates: namesOf(course, some),
    votes: fractionToNumber(scaled(lost)),
    // Meek counts all votes anew: the next stage says where they went.
    transfers: {},
  })
}
