/**
 * Locking pairs, for ranked pairs. What is locked is kept as who reaches whom over locked pairs.
 *
 * Equal pairs: those on no cycle are locked in any case. The others are gone through in every order; what is
 * kept are the different ends, so that orders that come to the same are gone through once. Bounded: at most
 * `mostLooked` pairs locked, and `mostCells` cells in all of them; beyond that the search is given up.
 */

import type { Step } from "./outcome.ts"
import type { LockedPair } from "./outcome-ranked.ts"
import { unbeatenFirst } from "./schulze.ts"

export const mostLooked = 50_000
const mostCells = 100_000_000

export type Explored = { readonly tiers: readonly (readonly string[])[]; readonly steps: readonly Step[] }

/** `[a * size + b]` is 1 where a reaches b. */
type Reach = Uint8Array<ArrayBuffer>
type Edge = { readonly from: number; readonly to: number; readonly pair: LockedPair }

/** Pairs, the strongest first; equal ones in every order. undefined where the bound is met. */
export const exploreOrders = (
  candidates: readonly string[],
  pairs: readonly LockedPair[],
): Explored | undefined => {
  const size = candidates.length
  const bound = { left: Math.min(mostLooked, Math.floor(mostCells / (size * size))) }
  const steps: Step[] = []
  let ends: readonly Reach[] = [new Uint8Array(size * size)]
  const locked = lockedGraph(size)
  let single = true
  for (const group of groupsOf(toEdges(candidates, pairs))) {
    const before = ends
    const [one] = before
    const [lone] = group
    if (before.length === 1 && group.length === 1 && one && lone) {
      if (isOpen(one, lone, size)) lock(one, lone, size)
      if (single) steps.push(stepOf(candidates, locked, lone, one))
      continue
    }
    const next = new Map<string, Reach>()
    for (const reach of before) {
      const reached = endsOfGroup(reach, group, size, bound)
      if (!reached) return undefined
      for (const end of reached) next.set(reached.length === 1 && before.length === 1 ? "" : keyOf(end), end)
    }
    ends = [...next.values()]
    const [only] = ends
    const agreed = before.length === 1 && ends.length === 1
    if (agreed && only && single) {
      for (const edge of group) steps.push(stepOf(candidates, locked, edge, only))
    } else {
      single = false
      if (!agreed)
        steps.push({ type: "OrdersExplored", pairs: group.map(({ pair }) => pair), ends: ends.length })
    }
  }
  return { tiers: bestTiers(candidates, ends), steps }
}

/** Pairs, the strongest first; of equal ones that whose winner comes first in the order, then whose loser comes last. */
export const lockInOrder = (
  candidates: readonly string[],
  pairs: readonly LockedPair[],
  order: readonly string[],
): Explored => {
  const size = candidates.length
  const place = new Map(order.map((name, index) => [name, index]))
  const at = (name: string) => place.get(name) ?? 0
  const sorted = pairs.toSorted(
    (one, other) =>
      other.strength - one.strength || at(one.winner) - at(other.winner) || at(other.loser) - at(one.loser),
  )
  const reach: Reach = new Uint8Array(size * size)
  const locked = lockedGraph(size)
  const steps = toEdges(candidates, sorted).map((edge) => {
    if (isOpen(reach, edge, size)) lock(reach, edge, size)
    return stepOf(candidates, locked, edge, reach)
  })
  const tiers: string[][] = []
  let left = candidates.map((_, index) => index)
  while (left.length > 0) {
    const unbeaten = left.filter((one) => !left.some((other) => reach[other * size + one] === 1))
    const [first] = unbeaten.toSorted((one, other) => at(candidates[one] ?? "") - at(candidates[other] ?? ""))
    tiers.push(first === undefined ? [] : [candidates[first] ?? ""])
    left = left.filter((one) => one !== first)
  }
  return { tiers, steps }
}

const toEdges = (candidates: readonly string[], pairs: readonly LockedPair[]): readonly Edge[] => {
  const indexes = new Map(candidates.map((name, index) => [name, index]))
  return pairs.map((pair) => ({
    from: indexes.get(pair.winner) ?? 0,
    to: indexes.get(pair.loser) ?? 0,
    pair,
  }))
}

const groupsOf = (edges: readonly Edge[]): readonly (readonly Edge[])[] => {
  const groups: Edge[][] = []
  for (const edge of edges) {
    const last = groups.at(-1)
    if (last?.[0]?.pair.strength === edge.pair.strength) last.push(edge)
    else groups.push([edge])
  }
  return groups
}

/** Neither locked nor against what is locked. */
const isOpen = (reach: Reach, { from, to }: Edge, size: number): boolean => reach[to * size + from] !== 1

const lock = (reach: Reach, { from, to }: Edge, size: number): void => {
  if (reach[from * size + to] === 1) return
  for (let one = 0; one < size; one += 1) {
    if (one !== from && reach[one * size + from] !== 1) continue
    for (let other = 0; other < size; other += 1) {
      if (other === to || reach[to * size + other] === 1) reach[one * size + other] = 1
    }
  }
}

/** What the pairs of a group come to from here, in every order of them. */
const endsOfGroup = (
  reach: Reach,
  group: readonly Edge[],
  size: number,
  bound: { left: number },
): readonly Reach[] | undefined => {
  const open = group.filter((edge) => isOpen(reach, edge, size))
  const all = reach.slice()
  for (const edge of open) lock(all, edge, size)
  const start = reach.slice()
  // A pair on no cycle with the others stands in every order.
  for (const edge of open) if (isOpen(all, edge, size)) lock(start, edge, size)
  const cyclic = open.filter((edge) => !isOpen(all, edge, size))
  if (cyclic.length === 0) return [start]
  const seen = new Map([[keyOf(start), start]])
  const ends: Reach[] = []
  const waiting: Reach[] = [start]
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    const from = state
    const next = cyclic.filter((edge) => isOpen(from, edge, size) && from[edge.from * size + edge.to] !== 1)
    bound.left -= next.length
    if (bound.left < 0) return undefined
    if (next.length === 0) ends.push(state)
    for (const edge of next) {
      const reached = state.slice()
      lock(reached, edge, size)
      const key = keyOf(reached)
      if (!seen.has(key)) {
        seen.set(key, reached)
        waiting.push(reached)
      }
    }
  }
  return ends
}

const keyOf = (reach: Reach): string => {
  let key = ""
  for (let start = 0; start < reach.length; start += 16) {
    let bits = 0
    for (let at = start; at < start + 16; at += 1) bits = bits * 2 + (reach[at] ?? 0)
    key += String.fromCharCode(bits)
  }
  return key
}

/** Each candidate in the best tier that any of the ends gives it. */
const bestTiers = (candidates: readonly string[], ends: readonly Reach[]): readonly (readonly string[])[] => {
  const size = candidates.length
  const best = new Map<string, number>()
  for (const reach of ends) {
    const tiers = unbeatenFirst(candidates, (one, other) => reach[one * size + other] === 1)
    for (const [tier, names] of tiers.entries()) {
      for (const name of names) best.set(name, Math.min(tier, best.get(name) ?? tier))
    }
  }
  const tiers: string[][] = candidates.map(() => [])
  for (const name of candidates) tiers[best.get(name) ?? 0]?.push(name)
  return tiers.filter((names) => names.length > 0)
}

/** Who is locked directly over whom, to say the way that a skipped pair would close. */
type LockedGraph = { readonly size: number; readonly under: number[][] }
const lockedGraph = (size: number): LockedGraph => ({ size, under: Array.from({ length: size }, () => []) })

const stepOf = (candidates: readonly string[], graph: LockedGraph, edge: Edge, reach: Reach): Step => {
  const { from, to, pair } = edge
  if (reach[from * graph.size + to] === 1) {
    graph.under[from]?.push(to)
    return { type: "PairLocked", pair }
  }
  const path = pathBetween(graph, to, from).flatMap((index) => candidates[index] ?? [])
  return { type: "PairSkipped", pair, path }
}

const pathBetween = ({ under }: LockedGraph, from: number, to: number): readonly number[] => {
  const cameFrom = new Map([[from, from]])
  const waiting = [from]
  for (let at = waiting.shift(); at !== undefined && at !== to; at = waiting.shift()) {
    for (const next of under[at] ?? []) {
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      waiting.push(next)
    }
  }
  const path = [to]
  for (let at = to; at !== from; ) {
    const before = cameFrom.get(at)
    if (before === undefined) break
    path.unshift(before)
    at = before
  }
  return path
}
