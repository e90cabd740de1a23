/**
 * One panel that meets the quotas, cheap in what each kind of people costs: seats are exchanged, one for another,
 * the exchange that mends most first (and among those the cheapest), until nothing is broken and nothing is cheaper.
 */

import type { Sortition } from "./sortition-request.ts"
import type { Composition } from "./sortition-search.ts"

export type PanelMaker = {
  /**
   * `costOf(kind, taken)` is the cost of one more of the kind where `taken` of it sit already. undefined where no
   * panel was found, which does not prove that there is none.
   */
  readonly make: (costOf: (kind: number, taken: number) => number) => Composition | undefined
}

const mostExchanges = 400
/** Once nothing is broken: what stays dear now is cheaper to mend in a later panel. */
const mostSavings = 6
/** An exchange is not undone at once, or two would be done for ever. */
const rest = 7

export const createPanelMaker = ({ kinds, quotas, categories, seats }: Sortition): PanelMaker => {
  const depth = categories.length
  const categoryOf = quotas.map((_quota, index) =>
    categories.findIndex((category) => category.includes(index)),
  )
  /** The quota that each kind counts for in each category, or -1. */
  const quotaOf = new Int32Array(kinds.length * depth).fill(-1)
  for (const [kind, { quotas: counted }] of kinds.entries()) {
    for (const quota of counted) quotaOf[kind * depth + (categoryOf[quota] ?? 0)] = quota
  }
  const [least, most] = [quotas.map(({ min }) => min), quotas.map(({ max }) => max)]
  const sizes = kinds.map(({ people }) => people.length)
  const have = new Int32Array(quotas.length)
  const taken = new Int32Array(kinds.length)
  const restingUntil = new Int32Array(kinds.length)

  const brokenBy = (quota: number, count: number): number =>
    Math.max((least[quota] ?? 0) - count, count - (most[quota] ?? 0), 0)

  /** How much more is broken where the quota counts one more, or one less. */
  const harm = (quota: number, by: 1 | -1): number => {
    if (quota < 0) return 0
    const count = have[quota] ?? 0
    return brokenBy(quota, count + by) - brokenBy(quota, count)
  }

  const seat = (kind: number, by: 1 | -1) => {
    taken[kind] = (taken[kind] ?? 0) + by
    for (let category = 0; category < depth; category += 1) {
      const quota = quotaOf[kind * depth + category] ?? -1
      if (quota >= 0) have[quota] = (have[quota] ?? 0) + by
    }
  }

  const fillByCost = (costOf: (kind: number, taken: number) => number) => {
    have.fill(0)
    taken.fill(0)
    restingUntil.fill(0)
    for (let filled = 0; filled < seats; filled += 1) {
      let cheapest = -1
      let cost = Number.POSITIVE_INFINITY
      for (let kind = 0; kind < sizes.length; kind += 1) {
        const count = taken[kind] ?? 0
        if (count >= (sizes[kind] ?? 0)) continue
        const own = costOf(kind, count)
        if (own < cost) [cheapest, cost] = [kind, own]
      }
      if (cheapest < 0) return false
      seat(cheapest, 1)
    }
    return true
  }

  const lose = new Float64Array(quotas.length + 1)
  const gain = new Float64Array(quotas.length + 1)
  const loses = new Float64Array(kinds.length)
  const gainsBy = new Float64Array(kinds.length)
  /** What a kind loses and gains by the quotas it counts for: none of it where both share them. */
  const sharing = new Float64Array(kinds.length)

  /** The exchange that leaves least broken, then costs least; undefined where none is allowed. */
  const bestExchange = (costs: Float64Array, gains: Float64Array, now: number) => {
    for (let quota = 0; quota < quotas.length; quota += 1) {
      lose[quota] = harm(quota, -1)
      gain[quota] = harm(quota, 1)
    }
    for (let kind = 0; kind < sizes.length; kind += 1) {
      let [lost, gained, shared] = [0, 0, 0]
      for (let category = 0; category < depth; category += 1) {
        const quota = quotaOf[kind * depth + category] ?? -1
        if (quota < 0) continue
        lost += lose[quota] ?? 0
        gained += gain[quota] ?? 0
        shared += (lose[quota] ?? 0) + (gain[quota] ?? 0)
      }
      ;[loses[kind], gainsBy[kind], sharing[kind]] = [lost, gained, shared]
    }
    let [bestOut, bestInto, bestHarm, bestCost] = [-1, -1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let out = 0; out < sizes.length; out += 1) {
      if ((taken[out] ?? 0) === 0 || (restingUntil[out] ?? 0) > now) continue
      const saved = gains[out] ?? 0
      // What both count for changes nothing, so that sharing it can only mend: at best all of it.
      const atBest = (loses[out] ?? 0) - (sharing[out] ?? 0)
      for (let into = 0; into < sizes.length; into += 1) {
        const hopeful = atBest + (gainsBy[into] ?? 0)
        if (hopeful > bestHarm) continue
        const cost = (costs[into] ?? 0) - saved
        if (hopeful === bestHarm && cost >= bestCost) continue
        if (into === out || (taken[into] ?? 0) >= (sizes[into] ?? 0) || (restingUntil[into] ?? 0) > now)
          continue
        let change = hopeful + (sharing[out] ?? 0)
        for (let category = 0; category < depth; category += 1) {
          const from = quotaOf[out * depth + category] ?? -1
          if (from < 0 || from !== quotaOf[into * depth + category]) continue
          change -= (lose[from] ?? 0) + (gain[from] ?? 0)
        }
        if (change > bestHarm || (change === bestHarm && cost >= bestCost)) continue
        ;[bestOut, bestInto, bestHarm, bestCost] = [out, into, change, cost]
      }
    }
    const found = bestOut < 0 ? undefined : { out: bestOut, into: bestInto, harm: bestHarm, cost: bestCost }
    return found
  }

  const make: PanelMaker["make"] = (costOf) => {
    if (!fillByCost(costOf)) return undefined
    const costs = Float64Array.from(sizes, (_size, kind) => costOf(kind, taken[kind] ?? 0))
    const gains = Float64Array.from(sizes, (_size, kind) => costOf(kind, (taken[kind] ?? 0) - 1))
    let broken = have.reduce((sum, count, quota) => sum + brokenBy(quota, count), 0)
    let savings = 0
    for (let now = 1; now <= mostExchanges && savings < mostSavings; now += 1) {
      const exchange = bestExchange(costs, gains, now)
      if (!exchange) break
      const { out, into, harm: change, cost } = exchange
      if (broken === 0 && (change > 0 || cost > -1e-9)) break
      if (broken === 0) savings += 1
      seat(out, -1)
      seat(into, 1)
      broken += change
      for (const kind of [out, into]) {
        restingUntil[kind] = broken === 0 ? 0 : now + rest
        costs[kind] = costOf(kind, taken[kind] ?? 0)
        gains[kind] = costOf(kind, (taken[kind] ?? 0) - 1)
      }
    }
    return broken === 0 ? [...taken] : undefined
  }

  return { make }
}
