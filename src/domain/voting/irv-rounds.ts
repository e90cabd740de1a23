/**
 * The rounds of an instant runoff: which candidate each line counts for, and what becomes of it.
 * A line counts for the one candidate of its best tier that still has one. Where that tier has several who go on,
 * the line is exhausted for good; so is a line whose tiers name nobody who goes on.
 */

import type { Rankings } from "./rankings.ts"

export type IrvState = {
  /** Eliminated candidates, in order; those of one elimination together. */
  readonly without: readonly (readonly number[])[]
  /** 1 for an eliminated candidate. */
  readonly gone: Uint8Array
  /** The candidate each line counts for, or -1. */
  readonly holders: Int32Array
  /** Where in its choices each line stands. */
  readonly at: Int32Array
  readonly totals: Float64Array
  readonly exhausted: number
  /** The totals of the rounds before, the first one first. */
  readonly history: readonly Float64Array[]
}

export const firstRound = (rankings: Rankings): IrvState => {
  const size = rankings.candidates.length
  const state = {
    without: [],
    gone: new Uint8Array(size),
    holders: new Int32Array(rankings.lines).fill(-1),
    at: rankings.starts.slice(0, rankings.lines),
    totals: new Float64Array(size),
    history: [],
  }
  let exhausted = 0
  for (let line = 0; line < rankings.lines; line += 1) exhausted += settle(rankings, state, line)
  return { ...state, exhausted }
}

/** The round after `candidates` are eliminated together. */
export const roundWithout = (
  rankings: Rankings,
  before: IrvState,
  candidates: readonly number[],
): IrvState => {
  const state = {
    without: [...before.without, candidates],
    gone: before.gone.slice(),
    holders: before.holders.slice(),
    at: before.at.slice(),
    totals: before.totals.slice(),
    history: [...before.history, before.totals],
  }
  for (const candidate of candidates) {
    state.gone[candidate] = 1
    state.totals[candidate] = 0
  }
  let { exhausted } = before
  const { holders, gone } = state
  for (let line = 0; line < rankings.lines; line += 1) {
    const holder = holders[line] ?? -1
    if (holder >= 0 && gone[holder] === 1) exhausted += settle(rankings, state, line)
  }
  return { ...state, exhausted }
}

type Settling = Pick<IrvState, "gone" | "holders" | "at" | "totals">

/** Finds whom a line counts for from where it stands; returns its ballots where that is nobody. */
const settle = (rankings: Rankings, { gone, holders, at, totals }: Settling, line: number): number => {
  const { choices, tiers, starts, counts } = rankings
  const votes = counts[line] ?? 0
  const end = starts[line + 1] ?? 0
  for (let first = at[line] ?? 0; first < end; ) {
    let after = first
    let continuing = 0
    let holder = -1
    do {
      const candidate = choices[after] ?? 0
      if (gone[candidate] === 0) {
        continuing += 1
        holder = candidate
      }
      after += 1
    } while (after < end && tiers[after] === tiers[first])
    if (continuing === 1) {
      at[line] = first
      holders[line] = holder
      totals[holder] = (totals[holder] ?? 0) + votes
      return 0
    }
    if (continuing > 1) break
    first = after
  }
  holders[line] = -1
  return votes
}

export const continuingOf = ({ gone }: IrvState): readonly number[] =>
  [...gone.keys()].filter((candidate) => gone[candidate] === 0)

/** The lowest of those who go on, and the next total above them (Infinity where there is none). */
export const lowestOf = (
  state: IrvState,
): { readonly lowest: readonly number[]; readonly votes: number; readonly next: number } => {
  const continuing = continuingOf(state)
  const totalOf = (candidate: number) => state.totals[candidate] ?? 0
  const votes = Math.min(...continuing.map(totalOf))
  const lowest = continuing.filter((candidate) => totalOf(candidate) === votes)
  const others = continuing.map(totalOf).filter((total) => total > votes)
  return { lowest, votes, next: Math.min(...others) }
}
