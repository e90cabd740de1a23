/** All the panels that meet the quotas, where they are few enough to list. */

import type { Sortition } from "./sortition-request.ts"

/** How many of each kind of people. */
export type Composition = readonly number[]

type Found = {
  readonly compositions: readonly Composition[]
  /** False where the bounds stopped the search. */
  readonly isComplete: boolean
}

/** Every composition that meets the quotas, up to `most` of them and `nodes` steps of the search. */
export const listCompositions = (sortition: Sortition, most: number, nodes: number): Found => {
  const { kinds, quotas, seats } = sortition
  const compositions: Composition[] = []
  const taken = kinds.map(() => 0)
  const have = quotas.map(() => 0)
  /** How many people from each kind on count for each quota, and in all. */
  const later = kinds.map((_kind, from) => {
    const counts = quotas.map((_quota, quota) =>
      kinds
        .slice(from)
        .reduce((sum, kind) => sum + (kind.quotas.includes(quota) ? kind.people.length : 0), 0),
    )
    return { counts, all: kinds.slice(from).reduce((sum, kind) => sum + kind.people.length, 0) }
  })
  let visited = 0

  const isHopeless = (from: number, left: number): boolean => {
    const rest = later[from]
    if ((rest?.all ?? 0) < left) return true
    return quotas.some(({ min }, quota) => {
      const need = min - (have[quota] ?? 0)
      return need > left || need > (rest?.counts[quota] ?? 0)
    })
  }

  /** False where the bounds are reached. */
  const visit = (kind: number, left: number): boolean => {
    visited += 1
    if (visited > nodes) return false
    if (kind === kinds.length) {
      if (left > 0 || quotas.some(({ min }, quota) => (have[quota] ?? 0) < min)) return true
      if (compositions.length === most) return false
      compositions.push([...taken])
      return true
    }
    if (isHopeless(kind, left)) return true
    const counted = kinds[kind]?.quotas ?? []
    const room = counted.map((quota) => (quotas[quota]?.max ?? 0) - (have[quota] ?? 0))
    const upTo = Math.min(left, kinds[kind]?.people.length ?? 0, ...room)
    for (let number = upTo; number >= 0; number -= 1) {
      taken[kind] = number
      for (const quota of counted) have[quota] = (have[quota] ?? 0) + number
      const goesOn = visit(kind + 1, left - number)
      for (const quota of counted) have[quota] = (have[quota] ?? 0) - number
      taken[kind] = 0
      if (!goesOn) return false
    }
    return true
  }

  const isComplete = visit(0, seats)
  return { compositions, isComplete }
}
