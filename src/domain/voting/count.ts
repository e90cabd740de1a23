/**
 * The one door to counting: a request of any method in, its outcome and its steps out.
 * Pure and exact. Candidates and ballots may come in any order: the outcome is the same, save the order
 * inside a tier, which is the order of the candidates and means nothing.
 */

import { marksCounters } from "./count-marks.ts"
import { rankedCounters } from "./count-ranked.ts"
import { scoredCounters } from "./count-scored.ts"
import { type Counter, counting } from "./counting.ts"
import { withDraw } from "./marks-draw.ts"
import type { Outcome } from "./outcome.ts"

const drawnByMarks = [...marksCounters].flatMap(([method, counter]): [string, Counter<Outcome>][] =>
  method === "yes-no" ? [] : [[method, withDraw(counter)]],
)

const counted = counting<Outcome>(
  new Map<string, Counter<Outcome>>([
    ...marksCounters,
    ...drawnByMarks,
    ...rankedCounters,
    ...scoredCounters,
  ]),
)

export const count: Counter<Outcome> = (request) => counted(withSeedAsText(request))

/** Dice read as a number are the same dice: 351 is "351". */
const withSeedAsText = (request: unknown): unknown => {
  if (typeof request !== "object" || request === null || Array.isArray(request)) return request
  const { seed, options } = request as { seed?: unknown; options?: unknown }
  const top = isWholeNumber(seed) ? { ...request, seed: String(seed) } : request
  if (typeof options !== "object" || options === null || !("seed" in options)) return top
  return isWholeNumber(options.seed) ? { ...top, options: { ...options, seed: String(options.seed) } } : top
}

const isWholeNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
