/** What is known of votes that no tablet took. */
export const votingWays = ["hands", "paper"] as const
export type VotingWay = (typeof votingWays)[number]

/** What was seen: how many took part, and how many hands or ballots were for each option. */
export type BatchCounts = {
  readonly voters: number
  readonly marks: { readonly [option: string]: number }
}

export type Batch = BatchCounts & {
  readonly id: string
  readonly way: VotingWay
  /** Who counted with the facilitator. */
  readonly witnesses: readonly [string, string]
  /** The entry that it corrects, which stays. */
  readonly replaces?: string
  /** It came once the result was shown, or somebody had corrected that entry: it does not count. */
  readonly missed?: "shown" | "corrected"
}
