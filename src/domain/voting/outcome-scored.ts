/** The steps of the counts that add scores, grades, money or people: data, one sentence each on the screens. */

import type { Totals } from "./totals.ts"

/** A number where one says it exactly, otherwise "1/3". */
export type ExactNumber = number | string

export type ScoredStep =
  | {
      readonly type: "ScoresAdded"
      readonly aggregate: "sum" | "mean" | "median"
      readonly totals: Totals
    }
  | { readonly type: "BestScoreFound"; readonly candidates: readonly string[]; readonly place: number }
  | { readonly type: "ScoreTieFound"; readonly between: readonly string[]; readonly place: number }
  /** Which of the tied go on, by head-to-head, by ballots of the top score, or by the recorded draw. */
  | {
      readonly type: "StarTieCompared"
      readonly between: readonly string[]
      readonly by: "head-to-head" | "total-score" | "top-scores" | "draw"
      /** Defeats, scores or ballots of each; empty for a draw. */
      readonly counts: Totals
      readonly kept: readonly string[]
    }
  | { readonly type: "FinalistsChosen"; readonly finalists: readonly string[] }
  | {
      readonly type: "RunoffCompared"
      readonly finalists: readonly [string, string]
      readonly preferring: readonly [number, number]
      readonly noPreference: number
    }
  | {
      readonly type: "GradesCounted"
      readonly candidate: string
      /** From the worst grade to the best, missing grades filled in as the poll says. */
      readonly profile: readonly number[]
      readonly judgments: number
    }
  | {
      readonly type: "MedianFound"
      readonly candidate: string
      readonly median: number
      /** Judgments above and below the median grade. */
      readonly above: number
      readonly below: number
      readonly judgments: number
    }
  /** A tie on the median: the grades next met when medians are removed one by one. */
  | {
      readonly type: "MedianTieCompared"
      readonly between: readonly string[]
      readonly removed: readonly GradeGroup[]
    }
  | { readonly type: "RanksGiven"; readonly ranks: Totals }
  | { readonly type: "PositionsCounted"; readonly totals: Totals }
  | { readonly type: "ObjectionsStand"; readonly objections: number }
  | { readonly type: "NoObjectionStands"; readonly reservations: number }
  | { readonly type: "CreditsSpent"; readonly spent: number; readonly largest: number }
  | { readonly type: "VotesAdded"; readonly totals: Totals }
  | {
      readonly type: "PredictionCompared"
      readonly candidate: string
      readonly actual: ExactNumber
      readonly predicted: ExactNumber
      readonly surprise: ExactNumber
    }
  | {
      readonly type: "ApprovalsAdded"
      readonly voters: number
      readonly totals: Totals
      readonly budget: ExactNumber
    }
  | { readonly type: "ShareGiven"; readonly share: ExactNumber; readonly voters: number }
  | {
      readonly type: "ProjectFunded"
      readonly project: string
      readonly cost: ExactNumber
      readonly approvals: number
      /** What is left of the budget after it. */
      readonly left: ExactNumber
      readonly by: "equal-shares" | "votes"
    }
  | { readonly type: "ProjectTooDear"; readonly project: string; readonly cost: ExactNumber }
  | {
      readonly type: "ProjectTieBroken"
      readonly between: readonly string[]
      readonly chosen: string
      readonly by: "cost" | "approvals" | "draw" | "name"
    }
  | {
      readonly type: "ShareRaised"
      readonly from: ExactNumber
      readonly to: ExactNumber
      readonly because: "next-step-overspends" | "nothing-more-fits"
    }
  | { readonly type: "PeopleCounted"; readonly people: number; readonly seats: number }
  | {
      readonly type: "LotteryMade"
      readonly rule: "leximin" | "rotation"
      readonly panels: number
      readonly lowest: ExactNumber
      readonly highest: ExactNumber
    }
  | { readonly type: "PanelDrawn"; readonly panel: readonly string[]; readonly seed: string }
  | {
      readonly type: "OpinionsPlaced"
      readonly participants: number
      readonly statements: number
      readonly votes: number
    }
  | { readonly type: "GroupsFound"; readonly sizes: readonly number[]; readonly silhouette: number }

/** `judgments` people next to the median, above it (adhesion) or below it, whose grade comes next. */
export type GradeGroup = {
  readonly candidate: string
  readonly grade: number
  readonly judgments: number
  readonly side: "above" | "below" | "none"
}
