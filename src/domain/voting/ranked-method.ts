/** What all methods by rankings share: a strict request, its ballots read, its count. */

import * as v from "valibot"
import { err, type Result } from "../../shared/result.ts"
import type { Counter } from "./counting.ts"
import { type Rankings, rankedEntries, readRankings } from "./rankings.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"

/** A counter of requests `{method, candidates, ballots, options}`, where the options may be left out. */
export const rankedMethod = <Options, O>(
  method: string,
  optionsSchema: v.GenericSchema<unknown, Options>,
  countRankings: (rankings: Rankings, options: Options) => Result<O, Refusal>,
): Counter<O> => {
  const requestSchema = v.strictObject({
    method: v.literal(method),
    ...rankedEntries,
    options: v.optional(optionsSchema, {}),
  })
  return (request) => {
    const parsed = v.safeParse(requestSchema, request)
    if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
    const { candidates, ballots, options } = parsed.output
    const rankings = readRankings(candidates, ballots)
    return rankings.ok ? countRankings(rankings.value, options) : rankings
  }
}
