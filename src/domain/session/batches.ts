/**
 * Votes that no tablet took: a show of hands, or ballots on paper. A facilitator enters them by option, before the
 * result is seen; they are counted with the tablets' ballots and told apart from them.
 */
import { ceilings } from "../limits.ts"
import { marksOf, mostMarks } from "./ballots.ts"
import type { PublicPoll, StaffPoll } from "./state.ts"
import type { Batch, BatchCounts, VotingWay } from "./state-batches.ts"

/** Nobody counts twice for one option, nor for more options than a ballot may name. */
export const isBatchFor = (poll: PublicPoll, { voters, marks }: BatchCounts): boolean => {
  const options = Object.keys(marks)
  const all = Object.values(marks)
  return (
    options.every((it) => marksOf(poll).includes(it)) &&
    all.every((it) => it <= voters) &&
    all.reduce((sum, it) => sum + it, 0) <= voters * mostMarks(poll)
  )
}

/**
 * As many ballots as there were voters. Only the totals were seen: the marks are dealt out one after the other, so
 * that no ballot names an option twice. What is not dealt leaves ballots blank.
 */
export const ballotsOf = (
  poll: PublicPoll,
  { voters, marks }: BatchCounts,
): readonly (readonly string[])[] => {
  const ballots: string[][] = Array.from({ length: voters }, () => [])
  let next = 0
  for (const option of marksOf(poll))
    for (let left = marks[option] ?? 0; left > 0; left--) ballots[next++ % voters]?.push(option)
  return ballots
}

/** Those that no later entry corrects. */
export const batchesThatCount = ({ batches = [] }: Pick<StaffPoll, "batches">): readonly Batch[] => {
  const taken = batches.filter((it) => it.missed === undefined)
  const replaced = new Set(taken.flatMap((it) => it.replaces ?? []))
  return taken.filter((it) => !replaced.has(it.id))
}

export const votersIn = (batches: readonly Batch[]): number => batches.reduce((sum, it) => sum + it.voters, 0)

/** All of a poll together are no more than a session may have members. */
export const hasRoomFor = (known: Pick<StaffPoll, "batches">, voters: number, replaces?: string): boolean =>
  votersIn(batchesThatCount(known).filter((it) => it.id !== replaces)) + voters <= ceilings.members

export const votersBy = (batches: readonly Batch[]): { readonly [way in VotingWay]: number } => {
  const by = (way: VotingWay) => votersIn(batches.filter((it) => it.way === way))
  return { hands: by("hands"), paper: by("paper") }
}
