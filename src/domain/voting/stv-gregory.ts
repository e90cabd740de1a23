/**
 * The variants that transfer surpluses by parcels of papers of one value.
 *
 * - `scottish`: The Scottish Local Government Elections Order 2007, rules 45 to 52. Quota: the whole part of
 *   valid / (seats + 1), plus one. Of a surplus every paper goes on, at surplus x its value / the candidate's votes,
 *   truncated to 5 decimals. Ties look back to the last stage that tells them apart, then a lot.
 * - `wigm`: the reference rule of the Proportional Representation Foundation: the same on 4 decimals, each product
 *   and quotient truncated; quota valid / (seats + 1) truncated, plus 0.0001; ties by a drawn order alone.
 * - `gregory`: the classic method: only the papers last received go on, those that name somebody, at a value that
 *   adds up to the surplus and is not above their own; exact fractions; quota and ties as in the Scottish rule.
 *
 * A surplus is always transferred before anyone is excluded, the largest first. Papers count for the candidates
 * who are neither elected nor excluded. Nothing is transferred any more once the seats can be filled.
 */

import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionToNumber,
  multiply,
  subtract,
  zero,
} from "./fraction.ts"
import type { Rankings } from "./rankings.ts"
import {
  type Course,
  chooseOne,
  courseOf,
  elect,
  ended,
  endStage,
  extreme,
  isComplete,
  namedVotes,
  namesOf,
  nextOnLine,
  type StvCount,
  type StvRequest,
  seatsLeft,
} from "./stv-count.ts"

export type GregoryVariant = "scottish" | "gregory" | "wigm"

type Parcel = { readonly value: Fraction; readonly lines: readonly number[]; readonly stage: number }

type Papers = {
  readonly variant: GregoryVariant
  readonly course: Course
  readonly rankings: Rankings
  readonly quota: Fraction
  readonly valid: Fraction
  readonly parcels: Map<number, Parcel[]>
  readonly totals: Map<number, Fraction>
  /** Where in its choices each line stands. */
  readonly at: Int32Array
  /** Elected candidates whose surplus has not been transferred. */
  readonly pending: Set<number>
}

const one = fraction(1n, 1n)

export const countGregory = (variant: GregoryVariant, request: StvRequest): StvCount => {
  const papers = firstStage(variant, request)
  const { course, quota, totals } = papers
  let excluded: readonly number[] = []
  for (;;) {
    electWithQuota(papers)
    const done = isComplete(course)
    if (seatsLeft(course) > 0 && done) elect(course, mostFirst(papers, course.hopeful), "remaining")
    recordStage(papers, excluded)
    if (done) return ended(course, quota, null)
    excluded = []
    if (papers.pending.size > 0) {
      const largest = extreme([...papers.pending], (candidate) => totals.get(candidate) ?? zero, "most")
      const chosen = chooseOne(course, largest, "surplus", { looksBack: variant !== "wigm", anyOrder: false })
      if (chosen.type === "undecided") return ended(course, quota, chosen)
      if (chosen.type === "one") transferSurplus(papers, chosen.candidate)
      continue
    }
    const lowest = extreme([...course.hopeful], (candidate) => totals.get(candidate) ?? zero, "fewest")
    // Nothing of theirs is transferred, so that all go whatever their order.
    const none = lowest.every((candidate) => compare(totals.get(candidate) ?? zero, zero) === 0)
    const anyOrder = none && course.hopeful.size - lowest.length >= seatsLeft(course)
    const chosen = chooseOne(course, lowest, "exclusion", { looksBack: variant !== "wigm", anyOrder })
    if (chosen.type === "undecided") return ended(course, quota, chosen)
    excluded = chosen.type === "one" ? [chosen.candidate] : chosen.candidates
    exclude(papers, excluded)
  }
}

const firstStage = (variant: GregoryVariant, request: StvRequest): Papers => {
  const { rankings } = request
  const course = courseOf(request)
  const at = rankings.starts.slice(0, rankings.lines)
  const piles = new Map<number, number[]>()
  let valid = 0
  for (let line = 0; line < rankings.lines; line += 1) {
    const next = nextOnLine(rankings, line, at[line] ?? 0, () => true)
    if (!next) continue
    at[line] = next.at
    valid += rankings.counts[line] ?? 0
    const pile = piles.get(next.candidate)
    if (pile) pile.push(line)
    else piles.set(next.candidate, [line])
  }
  const papers: Papers = {
    variant,
    course,
    rankings,
    quota: quotaOf(variant, valid, request.seats),
    valid: whole(valid),
    parcels: new Map(),
    totals: new Map([...rankings.candidates.keys()].map((candidate) => [candidate, zero])),
    at,
    pending: new Set(),
  }
  course.steps.push({ type: "QuotaSet", valid, seats: request.seats, quota: fractionToNumber(papers.quota) })
  for (const [candidate, lines] of piles) give(papers, candidate, one, lines)
  return papers
}

const whole = (value: number): Fraction => fraction(BigInt(value), 1n)

const quotaOf = (variant: GregoryVariant, valid: number, seats: number): Fraction => {
  const share = fraction(BigInt(valid), BigInt(seats + 1))
  return variant === "wigm" ? add(truncated(share, 4), fraction(1n, 10_000n)) : add(truncated(share, 0), one)
}

/** Without what stands after so many decimals. */
const truncated = ({ numerator, denominator }: Fraction, decimals: number): Fraction => {
  const unit = 10n ** BigInt(decimals)
  return fraction((numerator * unit) / denominator, unit)
}

const ballotsOn = ({ rankings }: Papers, lines: readonly number[]): number =>
  lines.reduce((sum, line) => sum + (rankings.counts[line] ?? 0), 0)

const give = (papers: Papers, candidate: number, value: Fraction, lines: readonly number[]): Fraction => {
  const stage = papers.course.stages.length
  const parcels = papers.parcels.get(candidate) ?? []
  parcels.push({ value, lines, stage })
  papers.parcels.set(candidate, parcels)
  const votes = multiply(value, whole(ballotsOn(papers, lines)))
  papers.totals.set(candidate, add(papers.totals.get(candidate) ?? zero, votes))
  return votes
}

const electWithQuota = (papers: Papers): void => {
  const { course, totals, quota, pending, variant } = papers
  const reached = mostFirst(papers, course.hopeful).filter(
    (candidate) => compare(totals.get(candidate) ?? zero, quota) >= 0,
  )
  elect(course, reached, "quota")
  for (const candidate of reached) {
    const surplus = compare(totals.get(candidate) ?? zero, quota)
    // The reference rule of WIGM transfers a surplus of nothing too.
    if (surplus > 0 || variant === "wigm") pending.add(candidate)
  }
}

const mostFirst = ({ totals }: Papers, some: Iterable<number>): number[] =>
  [...some].sort((one, other) => compare(totals.get(other) ?? zero, totals.get(one) ?? zero))

const recordStage = (papers: Papers, excluded: readonly number[]): void => {
  const { course, totals, valid } = papers
  const before = new Set(course.stages.flatMap(({ elected }) => elected))
  let counted = zero
  for (const votes of totals.values()) counted = add(counted, votes)
  endStage(course, {
    totals: new Map(totals),
    exhausted: subtract(valid, counted),
    elected: [...course.elected].filter((candidate) => !before.has(candidate)),
    excluded,
  })
}

type Sorted = { readonly value: Fraction; readonly to: ReadonlyMap<number, readonly number[]> }

/** The parcels sorted by who comes next on the papers; those that name nobody more are left out. */
const sortPapers = (papers: Papers, parcels: readonly Parcel[]): readonly Sorted[] => {
  const { course, rankings, at } = papers
  return parcels.map(({ value, lines }) => {
    const to = new Map<number, number[]>()
    for (const line of lines) {
      const next = nextOnLine(rankings, line, at[line] ?? 0, (candidate) => course.hopeful.has(candidate))
      if (!next) continue
      at[line] = next.at
      const pile = to.get(next.candidate)
      if (pile) pile.push(line)
      else to.set(next.candidate, [line])
    }
    return { value, to }
  })
}

/** Gives the sorted papers at their new values, and returns what each candidate received. */
const handOver = (
  papers: Papers,
  sorted: readonly Sorted[],
  valueFor: (value: Fraction) => Fraction,
): ReadonlyMap<number, Fraction> => {
  const transfers = new Map<number, Fraction>()
  for (const { value, to } of sorted) {
    const given = valueFor(value)
    if (compare(given, zero) === 0) continue
    for (const [candidate, lines] of to) {
      const votes = give(papers, candidate, given, lines)
      transfers.set(candidate, add(transfers.get(candidate) ?? zero, votes))
    }
  }
  return transfers
}

const transferSurplus = (papers: Papers, candidate: number): void => {
  const { course, quota, totals, variant } = papers
  const total = totals.get(candidate) ?? zero
  const surplus = subtract(total, quota)
  const all = papers.parcels.get(candidate) ?? []
  const last = all.at(-1)?.stage
  const sorted = sortPapers(papers, variant === "gregory" ? all.filter(({ stage }) => stage === last) : all)
  const valueFor = newValueOf(papers, sorted, surplus, total)
  papers.pending.delete(candidate)
  papers.parcels.delete(candidate)
  totals.set(candidate, quota)
  const transfers = handOver(papers, sorted, valueFor)
  course.steps.push({
    type: "SurplusTransferred",
    candidate: namesOf(course, [candidate])[0] ?? "",
    surplus: fractionToNumber(surplus),
    transfers: namedVotes(course, transfers),
  })
}

const newValueOf = (
  papers: Papers,
  sorted: readonly Sorted[],
  surplus: Fraction,
  total: Fraction,
): ((value: Fraction) => Fraction) => {
  switch (papers.variant) {
    case "scottish":
      return (value) => truncated(divide(multiply(surplus, value), total), 5)
    case "wigm":
      return (value) => truncated(divide(truncated(multiply(value, surplus), 4), total), 4)
    default: {
      let transferable = zero
      for (const { value, to } of sorted) {
        for (const lines of to.values()) {
          transferable = add(transferable, multiply(value, whole(ballotsOn(papers, lines))))
        }
      }
      if (compare(transferable, surplus) <= 0) return (value) => value
      const share = divide(surplus, transferable)
      return (value) => multiply(value, share)
    }
  }
}

/** Papers keep their value. Once the seats can be filled nothing is transferred. */
const exclude = (papers: Papers, some: readonly number[]): void => {
  const { course, totals } = papers
  let votes = zero
  for (const candidate of some) {
    course.hopeful.delete(candidate)
    votes = add(votes, totals.get(candidate) ?? zero)
    totals.delete(candidate)
  }
  const sorted = isComplete(course)
    ? []
    : some.flatMap((candidate) => sortPapers(papers, papers.parcels.get(candidate) ?? []))
  const transfers = handOver(papers, sorted, (value) => value)
  course.steps.push({
    type: "CandidatesExcluded",
    candidates: namesOf(course, some),
    votes: fractionToNumber(votes),
    transfers: namedVotes(course, transfers),
  })
}
