/**
 * The merit of a candidate in majority judgment, in a form that compares quickly.
 *
 * Removing median grades one by one visits the judgments from the middle outwards. With q judgments below the
 * median grade and p above it, the first other grade comes from the larger side (from below where they are equal
 * and the median is the lower one), after a number of removals that only that size decides. So a candidate's whole
 * sequence is told by its groups: the median, then the size and side of the larger group, then the grade next to
 * the median on that side as a new median whose group has swallowed the old one, and so on: at most one group a
 * grade. (The procedure of Mieux Voter's libraries, written up in their SCORE.md.)
 */

import { greatestCommonDivisor } from "./fraction.ts"

export type MedianOnEven = "lower" | "upper"

type Group = {
  readonly grade: number
  /** Judgments on the larger side of the median, and which side. */
  readonly judgments: number
  readonly side: "above" | "below" | "none"
}

export type Merit = {
  readonly median: number
  readonly above: number
  readonly below: number
  readonly judgments: number
  readonly groups: readonly Group[]
}

/** `profile`: judgments of each grade, worst first. */
export const meritOf = (profile: readonly number[], onEven: MedianOnEven): Merit => {
  const judgments = profile.reduce((sum, count) => sum + count, 0)
  const remaining = [...profile]
  const groups: Group[] = []
  const first = analyse(remaining, judgments, onEven)
  for (let current = first; ; current = analyse(remaining, judgments, onEven)) {
    const { grade, next, side, size } = current
    groups.push({ grade, judgments: size, side })
    if (side === "none") break
    remaining[next] = (remaining[next] ?? 0) + (remaining[grade] ?? 0)
    remaining[grade] = 0
  }
  return { median: first.grade, above: first.above, below: first.below, judgments, groups }
}

const analyse = (profile: readonly number[], judgments: number, onEven: MedianOnEven) => {
  const middle = onEven === "lower" ? Math.ceil(judgments / 2) : Math.floor(judgments / 2) + 1
  let below = 0
  let grade = 0
  while (grade < profile.length - 1 && below + (profile[grade] ?? 0) < middle) {
    below += profile[grade] ?? 0
    grade += 1
  }
  const above = judgments - below - (profile[grade] ?? 0)
  const isBelow = onEven === "lower" ? below >= above : below > above
  const size = Math.max(above, below)
  const side: Group["side"] = size === 0 ? "none" : isBelow ? "below" : "above"
  const isHeld = (count: number) => count > 0
  const next =
    side === "below"
      ? profile.slice(0, grade).findLastIndex(isHeld)
      : grade + 1 + profile.slice(grade + 1).findIndex(isHeld)
  return { grade, next, above, below, size, side }
}

/**
 * Positive where `one` has more merit. Profiles of different sizes are compared as shares, as if each were
 * multiplied to the same size; one that nobody judged has the least merit.
 */
export const compareMerit = (one: Merit, other: Merit): number => {
  if (one.judgments === 0 || other.judgments === 0) return Math.sign(one.judgments - other.judgments)
  for (const [index, group] of one.groups.entries()) {
    const against = other.groups[index]
    if (!against) return 0
    if (group.grade !== against.grade) return group.grade - against.grade
    const difference =
      signedShare(group, one.judgments, other.judgments) -
      signedShare(against, other.judgments, one.judgments)
    if (difference !== 0n) return difference > 0n ? 1 : -1
  }
  return 0
}

/** The group's size, positive above the median and negative below it, brought to the common size of both. */
const signedShare = (group: Group, own: number, other: number): bigint => {
  const common = greatestCommonDivisor(BigInt(own), BigInt(other))
  const size = BigInt(group.judgments) * (BigInt(other) / common)
  return group.side === "below" ? -size : size
}
