/** The counts by rankings, and the two rounds. */

import { countBorda } from "./borda.ts"
import { countCondorcet } from "./condorcet.ts"
import { countCopeland } from "./copeland.ts"
import type { Counter } from "./counting.ts"
import { countIrv } from "./irv.ts"
import { countMinimax } from "./minimax.ts"
import type { Outcome } from "./outcome.ts"
import { countRankedPairs } from "./ranked-pairs.ts"
import { countSchulze } from "./schulze.ts"
import { countStv } from "./stv.ts"
import { countTwoRound } from "./two-round.ts"

export const rankedCounters: ReadonlyMap<string, Counter<Outcome>> = new Map<string, Counter<Outcome>>([
  ["borda", countBorda],
  ["condorcet", countCondorcet],
  ["copeland", countCopeland],
  ["irv", countIrv],
  ["minimax", countMinimax],
  ["ranked-pairs", countRankedPairs],
  ["schulze", countSchulze],
  ["stv", countStv],
  ["two-round", countTwoRound],
])
