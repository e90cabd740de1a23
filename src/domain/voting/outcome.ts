/**
 * What a count returns: the same shape for every method, so that one screen replays them all.
 * Steps are data, in the order of the count; the screens make one sentence of each.
 */

import type { RankedStep } from "./outcome-ranked.ts"
import type { ScoredStep } from "./outcome-scored.ts"
import type { Totals } from "./totals.ts"

export type { Totals } from "./totals.ts"

/** `place` is the first place the tied candidates share, from 1. */
export type Tie = {
  readonly between: readonly string[]
  readonly place: number
  readonly brokenBy: null | "rule" | "draw"
}

/** The steps of the counts by marks, which the first screens of the app tell. */
export type MarksStep =
  | { readonly type: "BallotsCounted"; readonly ballots: number; readonly blank: number }
  | {
      readonly type: "QuorumCompared"
      readonly ballots: number
      readonly quorum: number
      readonly reached: boolean
    }
  | { readonly type: "MarksAdded"; readonly totals: Totals }
  | { readonly type: "NobodyExpressed" }
  | {
      readonly type: "ThresholdCompared"
      readonly yes: number
      readonly expressed: number
      readonly thresholdPercent: number
      /** The smallest number of yes votes that passes. */
      readonly needed: number
      readonly passed: boolean
    }
  | {
      readonly type: "MostMarksFound"
      readonly candidates: readonly string[]
      readonly marks: number
      readonly place: number
    }
  | {
      readonly type: "TieFound"
      readonly between: readonly string[]
      readonly marks: number
      readonly place: number
    }
  | { readonly type: "TieRejected"; readonly yes: number; readonly no: number }

export type Step = MarksStep | RankedStep | ScoredStep

export type Outcome<S extends Step = Step> = {
  /** Several: a tie, or the seats filled. Empty: nobody was chosen. */
  readonly winners: readonly string[]
  /** Tiers, best first. */
  readonly ranking: readonly (readonly string[])[]
  readonly tie: Tie | null
  readonly totals: Totals
  readonly steps: readonly S[]
}

export type MarksOutcome = Outcome<MarksStep>
