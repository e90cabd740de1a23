/** Why no panel meets the quotas: the few that together leave no room, named. */

import type { NamedQuota } from "./refusal.ts"
import { maximise, type Row } from "./simplex.ts"
import type { Quota, Sortition } from "./sortition-request.ts"
import { listCompositions } from "./sortition-search.ts"

type NamedRow = Row & { readonly name: NamedQuota | null }

const steps = 200_000

/** undefined where it cannot be told: panels may exist. Only asked after looking for one. */
export const findConflict = (sortition: Sortition): readonly NamedQuota[] | undefined => {
  const rows = rowsOf(sortition)
  const solved = maximise(
    sortition.kinds.map(() => 0n),
    rows,
  )
  if (solved.type === "infeasible") {
    return solved.conflicting.flatMap((index) => rows[index]?.name ?? [])
  }
  // Fractions of people could meet them, whole people perhaps not.
  if (!isImpossible(sortition)) return undefined
  return namesOf(leastImpossible(sortition))
}

const rowsOf = ({ kinds, quotas, seats, people }: Sortition): NamedRow[] => {
  const peopleOf = (index: number) =>
    kinds.reduce((sum, kind) => sum + (kind.quotas.includes(index) ? kind.people.length : 0), 0)
  const seatsName: NamedQuota = { bound: "seats", value: seats, people: people.length }
  const all = kinds.map(() => 1n)
  return [
    ...quotas.flatMap((quota, index): NamedRow[] => {
      const counted = kinds.map((kind) => (kind.quotas.includes(index) ? 1n : 0n))
      const name = { category: quota.category, feature: quota.feature, people: peopleOf(index) }
      return [
        {
          coefficients: counted.map((one) => -one),
          atMost: BigInt(-quota.min),
          name: { ...name, bound: "min", value: quota.min },
        },
        {
          coefficients: counted,
          atMost: BigInt(quota.max),
          name: { ...name, bound: "max", value: quota.max },
        },
      ]
    }),
    { coefficients: all, atMost: BigInt(seats), name: seatsName },
    { coefficients: all.map((one) => -one), atMost: BigInt(-seats), name: seatsName },
    ...kinds.map((kind, index): NamedRow => {
      const own = kinds.map((_kind, other) => (other === index ? 1n : 0n))
      return { coefficients: own, atMost: BigInt(kind.people.length), name: null }
    }),
  ]
}

const isImpossible = (sortition: Sortition): boolean => {
  const { compositions, isComplete } = listCompositions(sortition, 1, steps)
  return isComplete && compositions.length === 0
}

/** Quotas let go one after the other while it stays impossible: those left are all needed for it. */
const leastImpossible = (sortition: Sortition): Sortition => {
  let least = sortition
  for (const index of sortition.quotas.keys()) {
    const quotas = least.quotas.map((quota, other) =>
      other === index ? freed(quota, sortition.seats) : quota,
    )
    if (isImpossible({ ...least, quotas })) least = { ...least, quotas }
  }
  return least
}

const freed = (quota: Quota, seats: number): Quota => ({ ...quota, min: 0, max: seats })

const namesOf = (sortition: Sortition): NamedQuota[] => {
  const rows = rowsOf(sortition)
  return sortition.quotas.flatMap(({ min, max }, index) => {
    const [atLeast, atMost] = [rows[2 * index]?.name, rows[2 * index + 1]?.name]
    return [...(min > 0 && atLeast ? [atLeast] : []), ...(max < sortition.seats && atMost ? [atMost] : [])]
  })
}
