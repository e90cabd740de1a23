/**
 * STAR, "score then automatic runoff" (starvoting.org): the two best sums meet, and the one that more ballots
 * score higher wins. A ballot that scores both alike has no preference.
 *
 * Ties for the final: those with the most head-to-head defeats among the tied fall out, then those with the
 * fewest ballots of the top score; again until the places are filled. A tied runoff goes to the higher sum,
 * then to more ballots of the top score. What is left is a tie: drawn with a seed, a set without.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { candidatesSchema } from "./marks.ts"
import type { Outcome, Step, Tie } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { scoreBallotsSchema, seedSchema } from "./request-parts.ts"
import { byCandidate, readScores, scaleSchema } from "./scores.ts"
import { drawFrom, toTiers } from "./seats.ts"
import { type StarBallots, starBallots } from "./star-ballots.ts"

const requestSchema = v.strictObject({
  method: v.literal("star"),
  candidates: candidatesSchema,
  ballots: scoreBallotsSchema,
  options: v.optional(
    v.strictObject({
      scale: v.optional(scaleSchema, [0, 5]),
      seats: v.optional(v.literal(1)),
      seed: v.optional(seedSchema),
    }),
    {},
  ),
})

type StarOutcome = Outcome & { readonly finalists: readonly string[] }

export const countStar = (request: unknown): Result<StarOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const { candidates, ballots: lines, options } = parsed.output
  const table = readScores(candidates, lines, options.scale)
  if (!table.ok) return table
  const ballots = starBallots(table.value, options.scale[1])
  const totals = byCandidate(candidates, candidates.map(ballots.sumOf))
  const tiers = toTiers(candidates, (one, other) => ballots.sumOf(other) - ballots.sumOf(one))
  const steps: Step[] = [
    { type: "BallotsCounted", ballots: table.value.ballots, blank: table.value.blank },
    { type: "ScoresAdded", aggregate: "sum", totals },
  ]
  if (table.value.blank === table.value.ballots) {
    steps.push({ type: "NobodyExpressed" })
    return ok({ winners: [], ranking: tiers, tie: null, totals, steps, finalists: [] })
  }
  const final = chooseFinalists(tiers, ballots, options.seed)
  const finalists = [...final.sure, ...final.unsure]
  steps.push(...final.steps, { type: "FinalistsChosen", finalists })
  const runoffs = final.pairs.map((pair) => runoff(pair, ballots, options.seed))
  steps.push(...runoffs.flatMap((one) => one.steps))
  const found = new Set(runoffs.flatMap((one) => one.winners))
  const winners = finalists.filter((name) => found.has(name))
  const losers = finalists.filter((name) => !found.has(name))
  const others = tiers.map((tier) => tier.filter((name) => !finalists.includes(name)))
  return ok({
    winners,
    ranking: [winners, losers, ...others].filter((tier) => tier.length > 0),
    tie: runoffs.length > 1 ? final.tie : (runoffs[0]?.tie ?? final.tie),
    ...{ totals, steps, finalists },
  })
}

type Final = {
  readonly sure: readonly string[]
  /** More than the places left: a tie that nothing breaks. */
  readonly unsure: readonly string[]
  readonly pairs: readonly (readonly [string, string] | readonly [string])[]
  readonly tie: Tie | null
  readonly steps: readonly Step[]
}

const chooseFinalists = (
  tiers: readonly (readonly string[])[],
  ballots: StarBallots,
  seed: string | undefined,
): Final => {
  const sure: string[] = []
  for (const tier of tiers) {
    const places = 2 - sure.length
    if (places === 0) break
    if (tier.length <= places) {
      sure.push(...tier)
      continue
    }
    const place = sure.length + 1
    const settled = settleFinalTie(tier, places, ballots)
    sure.push(...settled.kept)
    const left = settled.left
    if (left.length === 0) {
      return { ...sureFinal(sure), tie: { between: tier, place, brokenBy: "rule" }, steps: settled.steps }
    }
    if (seed === undefined) {
      const pairs =
        sure.length === 1
          ? left.map((name) => [sure[0] ?? name, name] as const)
          : left.flatMap((one, index) => left.slice(index + 1).map((other) => [one, other] as const))
      const tie: Tie = { between: left, place: sure.length + 1, brokenBy: null }
      return { sure, unsure: left, pairs, tie, steps: settled.steps }
    }
    const tie: Tie = { between: left, place: sure.length + 1, brokenBy: "draw" }
    const kept = drawFrom(left, seed).slice(0, 2 - sure.length)
    sure.push(...kept)
    const steps: Step[] = [
      ...settled.steps,
      { type: "StarTieCompared", between: left, by: "draw", counts: {}, kept },
    ]
    return { ...sureFinal(sure), tie, steps }
  }
  return { ...sureFinal(sure), tie: null, steps: [] }
}

const sureFinal = (sure: readonly string[]) => {
  const [first, second] = sure
  const pair =
    first === undefined ? [] : second === undefined ? [[first] as const] : [[first, second] as const]
  return { sure, unsure: [], pairs: pair }
}

type Settled = {
  readonly kept: readonly string[]
  readonly left: readonly string[]
  readonly steps: readonly Step[]
}

/** Fills `places` from the tied by the two rules in turn; `left` is what neither separates. */
const settleFinalTie = (tied: readonly string[], places: number, ballots: StarBallots): Settled => {
  const kept: string[] = []
  const steps: Step[] = []
  let left = tied
  const rules = [
    { by: "head-to-head" as const, worse: ballots.defeatsAmong },
    {
      by: "top-scores" as const,
      worse: (names: readonly string[]) => names.map((it) => -ballots.topsOf(it)),
    },
  ]
  const separate = (): boolean => {
    for (const { by, worse } of rules) {
      const badness = worse(left)
      const worst = Math.max(...badness)
      const best = left.filter((_name, index) => (badness[index] ?? 0) < worst)
      if (best.length === 0) continue
      const counts = byCandidate(
        left,
        badness.map((value) => Math.abs(value)),
      )
      const free = places - kept.length
      const isEnough = best.length >= free
      steps.push({ type: "StarTieCompared", between: left, by, counts, kept: best })
      if (!isEnough) kept.push(...best)
      left = isEnough ? best : left.filter((name) => !best.includes(name))
      return true
    }
    return false
  }
  while (left.length > places - kept.length && separate()) {}
  return left.length > places - kept.length
    ? { kept, left, steps }
    : { kept: [...kept, ...left], left: [], steps }
}

type Runoff = {
  readonly winners: readonly string[]
  readonly tie: Tie | null
  readonly steps: readonly Step[]
}

const runoff = (
  pair: readonly [string, string] | readonly [string],
  ballots: StarBallots,
  seed: string | undefined,
): Runoff => {
  const [one, other] = pair
  if (other === undefined) return { winners: [one], tie: null, steps: [] }
  const finalists: [string, string] = [one, other]
  const { preferring, noPreference } = ballots.preferences(one, other)
  const steps: Step[] = [{ type: "RunoffCompared", finalists, preferring, noPreference }]
  if (preferring[0] !== preferring[1]) {
    return { winners: [preferring[0] > preferring[1] ? one : other], tie: null, steps }
  }
  const rules = [
    { by: "total-score" as const, countOf: ballots.sumOf },
    { by: "top-scores" as const, countOf: ballots.topsOf },
  ]
  for (const { by, countOf } of rules) {
    const values = [countOf(one), countOf(other)] as const
    if (values[0] === values[1]) continue
    const kept = [values[0] > values[1] ? one : other]
    const counts = byCandidate(finalists, values)
    steps.push({ type: "StarTieCompared", between: finalists, by, counts, kept })
    return { winners: kept, tie: { between: finalists, place: 1, brokenBy: "rule" }, steps }
  }
  const kept = seed === undefined ? finalists : drawFrom(finalists, seed).slice(0, 1)
  if (seed !== undefined) {
    steps.push({ type: "StarTieCompared", between: finalists, by: "draw", counts: {}, kept })
  }
  return {
    winners: kept,
    tie: { between: finalists, place: 1, brokenBy: seed === undefined ? null : "draw" },
    steps,
  }
}
