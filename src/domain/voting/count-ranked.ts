/** The counts by rankings, and the two rounds. */

import type { Counter } from "./counting.ts"
import type { Outcome } from "./outcome.ts"

export const rankedCounters: ReadonlyMap<string, Counter<Outcome>> = new Map<string, Counter<Outcome>>([])
