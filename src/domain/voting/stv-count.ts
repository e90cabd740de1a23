/** What all variants of the single transferable vote share: who stands where, ties, and the record of the stages. */

import { compare, type Fraction, fractionToNumber, zero } from "./fraction.ts"
import type { Step, Totals } from "./outcome.ts"
import type { TieBreaker } from "./outcome-ranked.ts"
import type { Rankings } from "./rankings.ts"

export type TieOf = "surplus" | "exclusion"

/** A stage as it ended. `excluded` are those whose votes were transferred in it, or were not needed any more. */
export type Stage = {
  readonly totals: ReadonlyMap<number, Fraction>
  readonly exhausted: Fraction
  readonly elected: readonly number[]
  readonly excluded: readonly number[]
}

export type BrokenTie = {
  readonly between: readonly number[]
  readonly place: number
  readonly by: TieBreaker
}

export type StvCount = {
  readonly quota: Fraction
  readonly stages: readonly Stage[]
  readonly steps: readonly Step[]
  /** Set where no rule and no order told the tied apart, and the count stopped. */
  readonly undecided: { readonly between: readonly number[]; readonly for: TieOf } | null
  /** The last tie about an exclusion that a rule broke. */
  readonly broken: BrokenTie | null
}

export type StvRequest = {
  readonly rankings: Rankings
  readonly seats: number
  /** Candidates, best first: the last of the tied is excluded, the first one's surplus is transferred first. */
  readonly order: readonly number[] | undefined
  /** What is decided at each tie that is met, in turn: how the ways are followed one by one. */
  readonly decisions: readonly number[]
}

/** What changes while a count runs. */
export type Course = {
  readonly request: StvRequest
  readonly hopeful: Set<number>
  readonly elected: Set<number>
  readonly stages: Stage[]
  readonly steps: Step[]
  decided: number
  broken: BrokenTie | null
}

export const courseOf = (request: StvRequest): Course => ({
  request,
  hopeful: new Set(request.rankings.candidates.keys()),
  elected: new Set(),
  stages: [],
  steps: [],
  decided: 0,
  broken: null,
})

export const seatsLeft = ({ request, elected }: Course): number => request.seats - elected.size

/** All seats filled, or no more candidates than seats. */
export const isComplete = (course: Course): boolean =>
  seatsLeft(course) <= 0 || course.hopeful.size <= seatsLeft(course)

export const namesOf = ({ request }: Course, some: Iterable<number>): readonly string[] =>
  [...some].flatMap((candidate) => request.rankings.candidates[candidate] ?? [])

export const elect = (course: Course, some: readonly number[], because: "quota" | "remaining"): void => {
  if (some.length === 0) return
  for (const candidate of some) {
    course.hopeful.delete(candidate)
    course.elected.add(candidate)
  }
  course.steps.push({ type: "CandidatesElected", candidates: namesOf(course, some), because })
}

export type Chosen =
  | { readonly type: "one"; readonly candidate: number }
  /** Any order of them comes to the same. */
  | { readonly type: "all"; readonly candidates: readonly number[] }
  | { readonly type: "undecided"; readonly between: readonly number[]; readonly for: TieOf }

/**
 * One of the tied: by the last stage before that tells them apart where the variant looks back, then by the order,
 * then by what is decided for the way that is followed.
 */
export const chooseOne = (
  course: Course,
  tied: readonly number[],
  purpose: TieOf,
  { looksBack, anyOrder }: { readonly looksBack: boolean; readonly anyOrder: boolean },
): Chosen => {
  const [only] = tied
  if (tied.length === 1 && only !== undefined) return { type: "one", candidate: only }
  const left = looksBack ? toldApart(course, tied, purpose) : tied
  const [told] = left
  if (left.length === 1 && told !== undefined) return broken(course, tied, told, purpose, "earlier-round")
  const { order, decisions } = course.request
  if (order) {
    const inOrder = order.filter((candidate) => left.includes(candidate))
    const chosen = purpose === "surplus" ? inOrder[0] : inOrder.at(-1)
    if (chosen !== undefined) return broken(course, tied, chosen, purpose, "draw")
  }
  if (anyOrder) return { type: "all", candidates: left }
  const decision = decisions[course.decided]
  course.decided += 1
  return decision === undefined
    ? { type: "undecided", between: left, for: purpose }
    : { type: "one", candidate: decision }
}

const broken = (
  course: Course,
  tied: readonly number[],
  candidate: number,
  purpose: TieOf,
  by: TieBreaker,
): Chosen => {
  const [chosen = ""] = namesOf(course, [candidate])
  course.steps.push({ type: "StvTieBroken", between: namesOf(course, tied), chosen, for: purpose, by })
  if (purpose === "exclusion") {
    const place = course.elected.size + course.hopeful.size - tied.length + 1
    course.broken = { between: tied, place, by }
  }
  return { type: "one", candidate }
}

/** Those who had the most (for a surplus) or the fewest votes at the last stage where the tied were not equal. */
const toldApart = (course: Course, tied: readonly number[], purpose: TieOf): readonly number[] => {
  let left = tied
  for (const { totals } of course.stages.toReversed()) {
    left = extreme(
      left,
      (candidate) => totals.get(candidate) ?? zero,
      purpose === "surplus" ? "most" : "fewest",
    )
    if (left.length === 1) break
  }
  return left
}

/** All who have the most, or the fewest. */
export const extreme = (
  some: readonly number[],
  votesOf: (candidate: number) => Fraction,
  which: "most" | "fewest",
): readonly number[] => {
  let best: readonly number[] = []
  for (const candidate of some) {
    const [first] = best
    const sign = first === undefined ? 0 : compare(votesOf(candidate), votesOf(first))
    if (sign === 0) best = [...best, candidate]
    else if (sign > 0 === (which === "most")) best = [candidate]
  }
  return best
}

/** Ends a stage: what it came to, kept and told. */
export const endStage = (course: Course, stage: Stage): void => {
  course.stages.push(stage)
  course.steps.push({
    type: "StageCounted",
    stage: course.stages.length,
    totals: namedVotes(course, stage.totals),
    exhausted: fractionToNumber(stage.exhausted),
  })
}

export const namedVotes = (course: Course, votes: ReadonlyMap<number, Fraction>): Totals =>
  Object.fromEntries(
    course.request.rankings.candidates.flatMap((name, candidate) => {
      const own = votes.get(candidate)
      return own === undefined ? [] : [[name, fractionToNumber(own)]]
    }),
  )

export const ended = (course: Course, quota: Fraction, undecided: StvCount["undecided"]): StvCount => ({
  quota,
  stages: course.stages,
  steps: course.steps,
  undecided,
  broken: course.broken,
})

/** The one candidate whom a line's next tier leaves, from `at` on; where it leaves several the line counts for nobody. */
export const nextOnLine = (
  { choices, tiers, starts }: Rankings,
  line: number,
  at: number,
  goesOn: (candidate: number) => boolean,
): { readonly candidate: number; readonly at: number } | undefined => {
  const end = starts[line + 1] ?? 0
  for (let first = at; first < end; ) {
    let after = first
    let several = 0
    let found = -1
    do {
      const candidate = choices[after] ?? 0
      if (goesOn(candidate)) {
        several += 1
        found = candidate
      }
      after += 1
    } while (after < end && tiers[after] === tiers[first])
    if (several === 1) return { candidate: found, at: first }
    if (several > 1) return undefined
    first = after
  }
  return undefined
}
