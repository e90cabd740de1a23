/** Duels: how many ballots prefer each candidate to each other, which all Condorcet methods start from. */

import * as v from "valibot"
import type { Totals } from "./outcome.ts"
import type { Pairs } from "./outcome-ranked.ts"
import type { Rankings } from "./rankings.ts"

/** Candidates left out of a ballot: tied under those it ranks, or compared with nobody. */
export const unrankedSchema = v.optional(v.picklist(["tied-last", "not-compared"]), "tied-last")
export type Unranked = v.InferOutput<typeof unrankedSchema>

/** `[a * size + b]`: ballots that prefer candidate a to candidate b. */
export type Duels = { readonly candidates: readonly string[]; readonly preferring: Float64Array }

export const compareAll = (rankings: Rankings, unranked: Unranked): Duels => {
  const size = rankings.candidates.length
  const preferring = new Float64Array(size * size)
  const level = new Float64Array(size * size)
  const ranking = new Float64Array(size)
  const addLine = rankings.tied ? addTiedLine : addStrictLine
  for (let line = 0; line < rankings.lines; line += 1) {
    addLine(rankings, line, preferring, level)
    const votes = rankings.counts[line] ?? 0
    const end = rankings.starts[line + 1] ?? 0
    for (let at = rankings.starts[line] ?? 0; at < end; at += 1) {
      const candidate = rankings.choices[at] ?? 0
      ranking[candidate] = (ranking[candidate] ?? 0) + votes
    }
  }
  const { candidates } = rankings
  if (unranked === "not-compared") return { candidates, preferring }
  // Whoever ranks a, and not b beside, above or below it, leaves b under a.
  const withLast = preferring.slice()
  for (let one = 0; one < size; one += 1) {
    for (let other = 0; other < size; other += 1) {
      const [over, under] = [one * size + other, other * size + one]
      const both =
        (preferring[over] ?? 0) + (preferring[under] ?? 0) + (level[over] ?? 0) + (level[under] ?? 0)
      if (one !== other) withLast[over] = (preferring[over] ?? 0) + (ranking[one] ?? 0) - both
    }
  }
  return { candidates, preferring: withLast }
}

type AddLine = (rankings: Rankings, line: number, preferring: Float64Array, level: Float64Array) => void

const addStrictLine: AddLine = ({ candidates, counts, starts, choices }, line, preferring) => {
  const size = candidates.length
  const votes = counts[line] ?? 0
  const end = starts[line + 1] ?? 0
  for (let at = starts[line] ?? 0; at < end; at += 1) {
    const row = (choices[at] ?? 0) * size
    for (let under = at + 1; under < end; under += 1) {
      const pair = row + (choices[under] ?? 0)
      preferring[pair] = (preferring[pair] ?? 0) + votes
    }
  }
}

const addTiedLine: AddLine = ({ candidates, counts, starts, choices, tiers }, line, preferring, level) => {
  const size = candidates.length
  const votes = counts[line] ?? 0
  const end = starts[line + 1] ?? 0
  for (let at = starts[line] ?? 0; at < end; at += 1) {
    const row = (choices[at] ?? 0) * size
    for (let under = at + 1; under < end; under += 1) {
      const pair = row + (choices[under] ?? 0)
      const pairs = tiers[at] === tiers[under] ? level : preferring
      pairs[pair] = (pairs[pair] ?? 0) + votes
    }
  }
}

export type Strength = "winning-votes" | "margins" | "opposition"

/**
 * The strength of a's defeat of b: the votes of the winners, or their lead; 0 where a does not beat b.
 * `opposition` counts the votes for a also where a loses.
 */
export const strengthOf = (duels: Duels, strength: Strength, one: number, other: number): number => {
  const size = duels.candidates.length
  const forOne = duels.preferring[one * size + other] ?? 0
  const forOther = duels.preferring[other * size + one] ?? 0
  if (strength === "opposition") return forOne
  if (forOne <= forOther) return 0
  return strength === "margins" ? forOne - forOther : forOne
}

/** 1 where a beats b, 0 where they tie, -1 where b beats a. */
export const duelOf = ({ candidates, preferring }: Duels, one: number, other: number): number => {
  const size = candidates.length
  return Math.sign((preferring[one * size + other] ?? 0) - (preferring[other * size + one] ?? 0))
}

/** A number for each ordered pair of two different candidates, by name. */
export const pairsByName = (
  candidates: readonly string[],
  valueFor: (one: number, other: number) => number,
): Pairs =>
  Object.fromEntries(
    candidates.map((name, one): [string, Totals] => [
      name,
      Object.fromEntries(
        candidates.flatMap((rival, other) => (one === other ? [] : [[rival, valueFor(one, other)]])),
      ),
    ]),
  )

export const preferringByName = ({ candidates, preferring }: Duels): Pairs =>
  pairsByName(candidates, (one, other) => preferring[one * candidates.length + other] ?? 0)

export const countDuels = (duels: Duels, candidate: number, result: -1 | 0 | 1): number =>
  duels.candidates.filter((_, other) => other !== candidate && duelOf(duels, candidate, other) === result)
    .length
