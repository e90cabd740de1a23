/** The steps of the counts by rankings and of the two rounds: data, one sentence each on the screens. */

import type { Totals } from "./totals.ts"

/** A number for each ordered pair: `pairs[a][b]` is about a over b. */
export type Pairs = Readonly<Record<string, Totals>>

/** How a tie in the middle of a count was broken. */
export type TieBreaker = "earlier-round" | "order" | "draw"

export type LockedPair = { readonly winner: string; readonly loser: string; readonly strength: number }

export type RankedStep =
  /** Two rounds: who goes on, with nobody above the threshold. */
  | {
      readonly type: "MajoritySought"
      readonly best: readonly string[]
      readonly marks: number
      readonly expressed: number
      readonly thresholdPercent: number
      /** The smallest number of marks that elects. */
      readonly needed: number
      readonly reached: boolean
    }
  | { readonly type: "RunoffChosen"; readonly candidates: readonly string[]; readonly seats: number }
  /** A tier of the ranking takes places from `place` on. */
  | { readonly type: "PlaceTaken"; readonly candidates: readonly string[]; readonly place: number }
  | { readonly type: "TieLeft"; readonly between: readonly string[]; readonly place: number }
  /** The recorded draw: the tied in the order drawn. */
  | { readonly type: "DrawMade"; readonly order: readonly string[]; readonly seed: string }
  | { readonly type: "PointsAdded"; readonly totals: Totals; readonly lowestPoints: number }
  /** `preferring[a][b]`: ballots that prefer a to b. */
  | { readonly type: "PairsCompared"; readonly preferring: Pairs }
  | { readonly type: "DuelsCounted"; readonly wins: Totals; readonly ties: Totals; readonly losses: Totals }
  | {
      readonly type: "CondorcetSought"
      readonly winner: string | null
      readonly loser: string | null
    }
  /** `against[a]`: those who inflict the worst defeat on a. */
  | {
      readonly type: "WorstDefeatsFound"
      readonly worst: Totals
      readonly against: Readonly<Record<string, readonly string[]>>
    }
  /** `links[a][b]` is the strength of a's defeat of b, 0 where there is none. */
  | { readonly type: "StrongestPathsFound"; readonly links: Pairs; readonly strongestPaths: Pairs }
  | { readonly type: "PairsSorted"; readonly pairs: readonly LockedPair[] }
  | { readonly type: "PairLocked"; readonly pair: LockedPair }
  /** `path` leads from the loser to the winner over pairs locked before. */
  | { readonly type: "PairSkipped"; readonly pair: LockedPair; readonly path: readonly string[] }
  /** Equal pairs that exclude each other: every order was gone through, which leaves so many different ends. */
  | { readonly type: "OrdersExplored"; readonly pairs: readonly LockedPair[]; readonly ends: number }
  | RoundStep
  | StageStep

/** Instant runoff. */
export type RoundStep =
  | {
      readonly type: "RoundCounted"
      /** What was eliminated before, in order: rounds of different orders may stand side by side. */
      readonly without: readonly string[]
      readonly totals: Totals
      readonly exhausted: number
    }
  | {
      readonly type: "MajorityReached"
      readonly candidate: string
      readonly votes: number
      readonly continuing: number
    }
  | { readonly type: "LowestTied"; readonly between: readonly string[]; readonly votes: number }
  | {
      readonly type: "LowestTieBroken"
      readonly chosen: string
      readonly by: TieBreaker
      /** The earlier round that told them apart, from 1. */
      readonly round?: number
    }
  | {
      readonly type: "Eliminated"
      readonly candidates: readonly string[]
      readonly votes: number
      /** Who receives their ballots. */
      readonly transfers: Totals
      /** Ballots of theirs that name nobody who goes on. */
      readonly exhausted: number
    }

/** Single transferable vote. Votes may have decimals. */
export type StageStep =
  | {
      readonly type: "QuotaSet"
      readonly valid: number
      readonly seats: number
      readonly quota: number
    }
  | {
      readonly type: "StageCounted"
      readonly stage: number
      readonly totals: Totals
      /** Votes that went to nobody. */
      readonly exhausted: number
    }
  | {
      readonly type: "CandidatesElected"
      readonly candidates: readonly string[]
      /** `quota` reached, or as many `remaining` as seats. */
      readonly because: "quota" | "remaining"
    }
  | {
      readonly type: "SurplusTransferred"
      readonly candidate: string
      readonly surplus: number
      readonly transfers: Totals
    }
  | {
      readonly type: "StvTieBroken"
      readonly between: readonly string[]
      readonly chosen: string
      readonly for: "surplus" | "exclusion"
      readonly by: TieBreaker
    }
  | {
      readonly type: "CandidatesExcluded"
      readonly candidates: readonly string[]
      readonly votes: number
      readonly transfers: Totals
    }
  /** Meek: the share of each vote that an elected candidate keeps, once it has settled. */
  | {
      readonly type: "KeepFactorsSettled"
      readonly keepFactors: Totals
      readonly quota: number
      readonly iterations: number
    }
  /** No rule tells the tied apart: each way was counted to its end. */
  | {
      readonly type: "StvWaysExplored"
      readonly between: readonly string[]
      readonly for: "surplus" | "exclusion"
      readonly ways: readonly (readonly string[])[]
    }
