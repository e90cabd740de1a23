/** Seats go to the most marked. A tie for the last seat is left as a set, and nobody wins without a mark. */

import { firstSteps, type MarksTally, totalsOf } from "./marks.ts"
import type { MarksOutcome, MarksStep, Tie } from "./outcome.ts"

/** The outcome of a relative majority over marks. */
export const mostMarksOutcome = (tally: MarksTally, seats: number): MarksOutcome => {
  const tiers = tiersByMarks(tally.marksOf)
  const steps: MarksStep[] = firstSteps(tally)
  const winners: string[] = []
  let tie: Tie | null = null
  if (tiers[0]?.marks === 0) steps.push({ type: "NobodyExpressed" })
  for (const { marks, candidates } of tiers) {
    if (marks === 0 || winners.length >= seats) break
    const place = winners.length + 1
    steps.push({ type: "MostMarksFound", candidates, marks, place })
    if (winners.length + candidates.length > seats) {
      steps.push({ type: "TieFound", between: candidates, marks, place })
      tie = { between: candidates, place, brokenBy: null }
    }
    winners.push(...candidates)
  }
  return {
    winners,
    ranking: tiers.map((tier) => tier.candidates),
    tie,
    totals: totalsOf(tally.marksOf),
    steps,
  }
}

const tiersByMarks = (
  marksOf: ReadonlyMap<string, number>,
): readonly { readonly marks: number; readonly candidates: readonly string[] }[] => {
  const tiers = new Map<number, string[]>()
  for (const [candidate, marks] of marksOf) {
    const tier = tiers.get(marks)
    if (tier) tier.push(candidate)
    else tiers.set(marks, [candidate])
  }
  return [...tiers]
    .map(([marks, candidates]) => ({ marks, candidates }))
    .sort((one, other) => other.marks - one.marks)
}
