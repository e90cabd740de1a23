/**
 * From a ranking in tiers to winners: seats go down the ranking; a tie for the last seat is left as a set,
 * or broken by a recorded draw where the request gives a seed.
 */

import type { Step, Tie } from "./outcome.ts"
import { drawFrom } from "./seats.ts"

export type Placed = {
  readonly winners: readonly string[]
  readonly ranking: readonly (readonly string[])[]
  readonly tie: Tie | null
  readonly steps: readonly Step[]
}

export const placed = (
  tiers: readonly (readonly string[])[],
  seats: number,
  seed: string | undefined,
): Placed => {
  const winners: string[] = []
  const ranking: (readonly string[])[] = []
  const steps: Step[] = []
  let tie: Tie | null = null
  for (const candidates of tiers) {
    const place = ranking.flat().length + 1
    const free = seats - winners.length
    if (free <= 0) {
      ranking.push(candidates)
      continue
    }
    steps.push({ type: "PlaceTaken", candidates, place })
    if (candidates.length <= free) {
      ranking.push(candidates)
      winners.push(...candidates)
      continue
    }
    if (seed === undefined) {
      steps.push({ type: "TieLeft", between: candidates, place })
      tie = { between: candidates, place, brokenBy: null }
      ranking.push(candidates)
      winners.push(...candidates)
      continue
    }
    const order = drawFrom(candidates, seed)
    steps.push({ type: "DrawMade", order, seed })
    tie = { between: candidates, place, brokenBy: "draw" }
    ranking.push(...order.map((candidate) => [candidate]))
    winners.push(...order.slice(0, free))
  }
  return { winners, ranking, tie, steps }
}

/** Nobody ranked anybody: nobody wins. */
export const nobodyPlaced = (candidates: readonly string[]): Placed => ({
  winners: [],
  ranking: [candidates],
  tie: null,
  steps: [{ type: "NobodyExpressed" }],
})

/** Tiers of the candidates by a value, best first. */
export const tiersBy = (
  candidates: readonly string[],
  valueFor: (candidate: number) => number,
  best: "highest" | "lowest",
): readonly (readonly string[])[] => {
  const tiers = new Map<number, string[]>()
  for (const [index, name] of candidates.entries()) {
    const value = valueFor(index)
    const tier = tiers.get(value)
    if (tier) tier.push(name)
    else tiers.set(value, [name])
  }
  const sign = best === "highest" ? -1 : 1
  return [...tiers].sort(([one], [other]) => sign * (one - other)).map(([, names]) => names)
}
