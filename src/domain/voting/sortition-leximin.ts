/**
 * The fairest lottery over panels: the lowest chance as high as it can be, then the next lowest, and so on
 * (leximin; Flanigan, Gölz, Gupta, Hennig, Procaccia, Nature 596, 2021). Exact, for the kinds of people that the
 * quotas tell apart: panels that the prices of the last program find wanting are added until none is.
 */

import { type Fraction, fraction, multiply, zero } from "./fraction.ts"
import { maximise, type Row, type Solved } from "./simplex.ts"
import type { Kind } from "./sortition-request.ts"
import type { Composition } from "./sortition-search.ts"

export type Lottery = {
  readonly panels: readonly { readonly composition: Composition; readonly chance: Fraction }[]
}

type Optimal = Extract<Solved, { readonly type: "optimal" }>

/** `compositions`: every one that meets the quotas; at least one. */
export const leximinLottery = (kinds: readonly Kind[], compositions: readonly Composition[]): Lottery => {
  const used: Composition[] = compositions.slice(0, 1)
  const settled = new Map<number, Fraction>()
  let solved = solveWith(kinds, compositions, used, settled)
  while (settled.size < kinds.length) {
    for (const index of kinds.keys()) {
      const price = solved.prices[index]
      if (!settled.has(index) && price && price.numerator > 0n) settled.set(index, solved.value)
    }
    if (settled.size < kinds.length) solved = solveWith(kinds, compositions, used, settled)
  }
  const chances = used.map((composition, index) => ({
    composition,
    chance: solved.variables[index] ?? zero,
  }))
  return { panels: chances.filter(({ chance }) => chance.numerator > 0n) }
}

/** The best lottery over all compositions, by adding to `used` those that would raise it. */
const solveWith = (
  kinds: readonly Kind[],
  compositions: readonly Composition[],
  used: Composition[],
  settled: ReadonlyMap<number, Fraction>,
): Optimal => {
  for (;;) {
    const solved = maximise([...used.map(() => 0n), 1n], rowsOf(kinds, used, settled))
    if (solved.type === "infeasible") throw new Error("A settled chance cannot be lost")
    const missing = mostWanted(compositions, solved.prices, kinds, settled)
    if (!missing) return solved
    used.push(missing)
  }
}

/** A row for each kind (its chance at least the lowest, or the settled one), and the chances add up to 1. */
const rowsOf = (
  kinds: readonly Kind[],
  used: readonly Composition[],
  settled: ReadonlyMap<number, Fraction>,
): Row[] => {
  const rows = kinds.map(({ people }, kind): Row => {
    const size = BigInt(people.length)
    const chance = settled.get(kind)
    const scale = chance?.denominator ?? 1n
    const seats = used.map((composition) => -BigInt(composition[kind] ?? 0) * scale)
    return chance
      ? { coefficients: [...seats, 0n], atMost: -size * chance.numerator }
      : { coefficients: [...seats, size], atMost: 0n }
  })
  return [...rows, { coefficients: [...used.map(() => 1n), 0n], atMost: 1n }]
}

/** The composition that the prices value most, if above what a panel costs. */
const mostWanted = (
  compositions: readonly Composition[],
  prices: readonly Fraction[],
  kinds: readonly Kind[],
  settled: ReadonlyMap<number, Fraction>,
): Composition | undefined => {
  const panelPrice = prices[kinds.length] ?? zero
  const worths = kinds.map((_kind, index) =>
    multiply(prices[index] ?? zero, fraction(settled.get(index)?.denominator ?? 1n, 1n)),
  )
  const common = [panelPrice, ...worths].reduce((product, { denominator }) => product * denominator, 1n)
  const whole = worths.map(({ numerator, denominator }) => (numerator * common) / denominator)
  let best: Composition | undefined
  let bestWorth = (panelPrice.numerator * common) / panelPrice.denominator
  for (const composition of compositions) {
    let worth = 0n
    for (const [kind, price] of whole.entries()) {
      const number = composition[kind] ?? 0
      if (number > 0 && price > 0n) worth += price * BigInt(number)
    }
    if (worth > bestWorth) [best, bestWorth] = [composition, worth]
  }
  return best
}
