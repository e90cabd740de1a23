import type { SupportValue } from "./events.ts"
import type { StaffState, SupportTotals, Table } from "./state.ts"

/**
 * Who supports what, over a proposal and those merged into it: each seat once. What a seat said of the
 * first id wins, then of the next.
 */
export const supportersOf = (staff: StaffState, ids: readonly string[]): Table<SupportValue> => {
  const supporters: Record<string, SupportValue> = {}
  for (const id of [...ids].reverse()) Object.assign(supporters, staff.contributions[id]?.supports)
  return supporters
}

export const supportTotals = (supporters: Table<SupportValue>): SupportTotals => {
  const totals = { agree: 0, mixed: 0, disagree: 0 }
  for (const value of Object.values(supporters)) totals[value] += 1
  return totals
}
