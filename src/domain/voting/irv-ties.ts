/**
 * Who goes when several have the fewest votes. Each answer is a list of ways, one of which is followed when the
 * rule decides; several are all followed, and whoever wins on one of them wins.
 */

import { type IrvState, lowestOf } from "./irv-rounds.ts"
import type { RoundStep, TieBreaker } from "./outcome-ranked.ts"
import type { Rankings } from "./rankings.ts"

export type TieRule = "parallel" | "eliminate-together" | "backward" | "fixed-order"

export type Elimination = {
  /** The candidates that each way eliminates. */
  readonly ways: readonly (readonly number[])[]
  /** What is told before. */
  readonly steps: readonly RoundStep[]
  /** Set where a rule chose one of several. */
  readonly broken?: { readonly between: readonly number[]; readonly by: TieBreaker }
}

/**
 * `order`: of the tied, the one that comes first in it is eliminated, as in pref_voting's `instant_runoff_tb` and in the
 * reference rules of the Proportional Representation Foundation. A drawn order has the luckiest first: its last one goes.
 */
export const eliminationOf = (
  rankings: Rankings,
  state: IrvState,
  tieRule: TieRule,
  order: readonly string[] | undefined,
  orderBy: "order" | "draw",
): Elimination => {
  const { lowest, votes, next } = lowestOf(state)
  const names = (candidates: readonly number[]) =>
    candidates.flatMap((candidate) => rankings.candidates[candidate] ?? [])
  if (lowest.length === 1) return { ways: [lowest], steps: [] }
  const tied: RoundStep = { type: "LowestTied", between: names(lowest), votes }
  // Whatever their order, all of them go before anyone else, and the same lines move on to the same candidates.
  // With shared tiers that is sure only where nothing moves.
  const anyOrder = Number.isFinite(next) && (votes === 0 || (!rankings.tied && votes * lowest.length < next))
  if (tieRule === "eliminate-together") return { ways: [lowest], steps: [tied] }
  if (tieRule === "parallel" && anyOrder) return { ways: [lowest], steps: [tied] }
  const chosenBy = (
    between: readonly number[],
    chosen: number,
    by: TieBreaker,
    round?: number,
  ): Elimination => ({
    ways: [[chosen]],
    steps: [
      tied,
      {
        type: "LowestTieBroken",
        chosen: rankings.candidates[chosen] ?? "",
        by,
        ...(round === undefined ? {} : { round }),
      },
    ],
    broken: { between, by },
  })
  let left = lowest
  if (tieRule === "backward") {
    const { fewest, round } = fewestBefore(state, lowest)
    const [only] = fewest
    if (fewest.length === 1 && only !== undefined) return chosenBy(lowest, only, "earlier-round", round)
    left = fewest
  }
  if (tieRule !== "parallel" && order) {
    const places = new Map(order.map((name, place) => [name, place]))
    const placeOf = (candidate: number) => places.get(rankings.candidates[candidate] ?? "") ?? 0
    const inOrder = left.toSorted((one, other) => placeOf(one) - placeOf(other))
    const gone = orderBy === "order" ? inOrder[0] : inOrder.at(-1)
    if (gone !== undefined) return chosenBy(lowest, gone, orderBy)
  }
  // Who has none now had none in any round before.
  if (votes === 0 && anyOrder) return { ways: [lowest], steps: [tied] }
  return { ways: left.map((candidate) => [candidate]), steps: [tied] }
}

/** Looks back from the last round before this one: those who had the fewest votes, and the round that told one apart. */
const fewestBefore = (
  { history }: IrvState,
  tied: readonly number[],
): { readonly fewest: readonly number[]; readonly round: number } => {
  let fewest = tied
  for (let round = history.length; round > 0; round -= 1) {
    const totals = history[round - 1]
    const least = Math.min(...fewest.map((candidate) => totals?.[candidate] ?? 0))
    fewest = fewest.filter((candidate) => (totals?.[candidate] ?? 0) === least)
    if (fewest.length === 1) return { fewest, round }
  }
  return { fewest, round: 0 }
}
