/**
 * The one door to counting: a request of any method in, its outcome and its steps out.
 * Pure and exact. Candidates and ballots may come in any order: the outcome is the same, save the order
 * inside a tier, which is the order of the candidates and means nothing.
 */

import { marksCounters } from "./count-marks.ts"
import { rankedCounters } from "./count-ranked.ts"
import { scoredCounters } from "./count-scored.ts"
import { type Counter, counting } from "./counting.ts"
import type { Outcome } from "./outcome.ts"

export const count = counting<Outcome>(
  new Map<string, Counter<Outcome>>([...marksCounters, ...rankedCounters, ...scoredCounters]),
)
