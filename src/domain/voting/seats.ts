/** From a comparison of candidates to tiers, and from tiers to seats, with ties as sets or drawn by a seed. */

import { drawer } from "./draw.ts"
import type { Tie } from "./outcome.ts"
import { inNameOrder } from "./request-parts.ts"

/** Tiers, best first; inside a tier the candidates keep their order. `isBetter` is negative where one is better. */
export const toTiers = (
  candidates: readonly string[],
  isBetter: (one: string, other: string) => number,
): string[][] => {
  const tiers: string[][] = []
  for (const candidate of candidates.toSorted(isBetter)) {
    const last = tiers.at(-1)
    const [first] = last ?? []
    if (last && first !== undefined && isBetter(first, candidate) === 0) last.push(candidate)
    else tiers.push([candidate])
  }
  return tiers
}

type Seated = { readonly winners: readonly string[]; readonly tie: Tie | null }

/** Fills the seats down the tiers. A tie for the last ones is drawn with a seed, and a set without. */
export const fillSeats = (
  tiers: readonly (readonly string[])[],
  seats: number,
  seed: string | undefined,
): Seated => {
  const winners: string[] = []
  for (const tier of tiers) {
    const free = seats - winners.length
    if (free <= 0) break
    if (tier.length <= free) {
      winners.push(...tier)
      continue
    }
    const place = winners.length + 1
    const drawn = seed === undefined ? tier : drawFrom(tier, seed).slice(0, free)
    winners.push(...drawn)
    return { winners, tie: { between: tier, place, brokenBy: seed === undefined ? null : "draw" } }
  }
  return { winners, tie: null }
}

/** The same draw whatever the order in which the names come. */
export const drawFrom = (names: readonly string[], seed: string): string[] =>
  drawer(seed).shuffle(inNameOrder(names))
