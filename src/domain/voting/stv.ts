/**
 * Single transferable vote. Variants: `stv-gregory.ts` and `stv-meek.ts`. A tie that the variant's own rule leaves is
 * broken by an order of the candidates drawn from `seed`. Without a seed each way is counted to its end: where all
 * elect the same there is no tie; otherwise those whom only some elect are the tie, and the stages end where the
 * ways part.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { compare, fractionToNumber, zero } from "./fraction.ts"
import { firstRound } from "./irv-rounds.ts"
import { positiveSchema } from "./marks.ts"
import type { Outcome, Step, Tie, Totals } from "./outcome.ts"
import { nobodyPlaced } from "./places.ts"
import { rankedMethod } from "./ranked-method.ts"
import { ballotsCounted, type Rankings, totalsByName } from "./rankings.ts"
import type { Refusal } from "./refusal.ts"
import { seedSchema } from "./request-parts.ts"
import { drawFrom } from "./seats.ts"
import type { StvCount } from "./stv-count.ts"
import { countGregory } from "./stv-gregory.ts"
import { countMeek } from "./stv-meek.ts"

export type StvStage = {
  /** Of each candidate who goes on, and of those elected what they hold. */
  readonly totals: Totals
  /** Votes that went to nobody. */
  readonly exhausted: number
  readonly elected: readonly string[]
  readonly excluded: readonly string[]
}

type StvOutcome = Outcome & {
  /** In the order in which they were elected. */
  readonly elected: readonly string[]
  readonly quota: number
  readonly stages: readonly StvStage[]
}

const optionsSchema = v.strictObject({
  seats: v.optional(v.pipe(positiveSchema, v.maxValue(1000, "at most 1000")), 1),
  variant: v.optional(v.picklist(["scottish", "gregory", "wigm", "meek"]), "scottish"),
  overvote: v.optional(v.literal("exhaust-if-several-continuing"), "exhaust-if-several-continuing"),
  unranked: v.optional(v.literal("exhausted"), "exhausted"),
  seed: v.optional(seedSchema),
})

type Options = v.InferOutput<typeof optionsSchema>

/** `totals`: first choices. */
export const countStv = rankedMethod(
  "stv",
  optionsSchema,
  (rankings, options): Result<StvOutcome, Refusal> => {
    const { candidates } = rankings
    const first = firstRound(rankings)
    const totals = totalsByName(candidates, (candidate) => first.totals[candidate] ?? 0)
    const begin: readonly Step[] = [ballotsCounted(rankings)]
    if (first.totals.every((votes) => votes === 0)) {
      const nobody = nobodyPlaced(candidates)
      return ok({ ...nobody, totals, elected: [], quota: 0, stages: [], steps: [...begin, ...nobody.steps] })
    }
    const followed = followWays(rankings, options)
    if (!followed.ok) return followed
    const { count, ways } = followed.value
    const drawn: readonly Step[] =
      options.seed === undefined
        ? []
        : [{ type: "DrawMade", order: drawFrom(candidates, options.seed), seed: options.seed }]
    const named = (some: readonly number[]) => some.flatMap((candidate) => candidates[candidate] ?? [])
    const sure = ways.certain.flat()
    const winners = named([...sure, ...ways.between])
    const tie: Tie | null =
      ways.between.length > 0
        ? { between: named(ways.between), place: sure.length + 1, brokenBy: null }
        : brokenTie(count, named)
    const explored: readonly Step[] = count.undecided
      ? [
          {
            type: "StvWaysExplored",
            between: named(count.undecided.between),
            for: count.undecided.for,
            ways: ways.all.map(named),
          },
        ]
      : []
    return ok({
      winners,
      ranking: rankingOf(count, ways.certain, ways.between).map(named),
      tie,
      totals,
      elected: named(sure),
      quota: fractionToNumber(count.quota),
      stages: stagesOf(count, candidates),
      steps: [
        ...begin,
        ...drawn,
        ...count.steps,
        ...explored,
        ...(ways.between.length > 0
          ? [{ type: "TieLeft" as const, between: named(ways.between), place: sure.length + 1 }]
          : []),
      ],
    })
  },
)

const brokenTie = (count: StvCount, named: (some: readonly number[]) => readonly string[]): Tie | null =>
  count.broken && {
    between: named(count.broken.between),
    place: count.broken.place,
    brokenBy: count.broken.by === "draw" ? "draw" : "rule",
  }

/** Ways counted, and lines gone through in them, before the search is given up. */
const mostWays = 2_000
const mostLines = 50_000_000

type Ways = {
  /** Elected on every way, as the first one came to elect them. */
  readonly certain: Tiers
  /** Elected on some ways only. */
  readonly between: readonly number[]
  /** What the different ways elect. */
  readonly all: readonly (readonly number[])[]
}

/** The count, as far as it is decided, and what becomes of it on every way after that. */
const followWays = (
  rankings: Rankings,
  { variant, seats, seed }: Options,
): Result<{ readonly count: StvCount; readonly ways: Ways }, Refusal> => {
  const order = seed === undefined ? undefined : indexesOf(rankings, drawFrom(rankings.candidates, seed))
  const countWay = (decisions: readonly number[]): StvCount => {
    const request = { rankings, seats, order, decisions }
    return variant === "meek" ? countMeek(request) : countGregory(variant, request)
  }
  const count = countWay([])
  const most = Math.max(2, Math.min(mostWays, Math.floor(mostLines / rankings.lines)))
  const ends: Tiers[] = []
  const waiting: (readonly number[])[] = [[]]
  let looked = 0
  for (let decisions = waiting.pop(); decisions; decisions = waiting.pop()) {
    looked += 1
    if (looked > most) return err({ type: "SearchTooLong", looked: most })
    const way = decisions.length === 0 ? count : countWay(decisions)
    const made = decisions
    if (way.undecided) waiting.push(...way.undecided.between.map((candidate) => [...made, candidate]))
    else ends.push(electedTiers(way))
  }
  return ok({ count, ways: waysOf(rankings, count, ends) })
}

type Tiers = readonly (readonly number[])[]

/** As they were elected; those of one stage by their votes, equal ones together. */
const electedTiers = ({ stages }: StvCount): Tiers =>
  stages.flatMap(({ elected, totals }) => {
    const tiers: number[][] = []
    for (const candidate of elected) {
      const last = tiers.at(-1)
      const votes = totals.get(candidate) ?? zero
      if (last && compare(totals.get(last[0] ?? -1) ?? zero, votes) === 0) last.push(candidate)
      else tiers.push([candidate])
    }
    return tiers
  })

const placeIn = (tiers: Tiers, candidate: number): number =>
  tiers
    .slice(
      0,
      tiers.findIndex((tier) => tier.includes(candidate)),
    )
    .flat().length

const waysOf = (rankings: Rankings, count: StvCount, ends: readonly Tiers[]): Ways => {
  const everyone = [...rankings.candidates.keys()]
  const isIn = (tiers: Tiers, candidate: number) => tiers.some((tier) => tier.includes(candidate))
  const onAll = everyone.filter((candidate) => ends.every((end) => isIn(end, candidate)))
  const between = everyone.filter(
    (candidate) => !onAll.includes(candidate) && ends.some((end) => isIn(end, candidate)),
  )
  // Those elected before the ways part, in their order; then the others by their best place on any way.
  const sureSoFar = electedTiers(count)
  const later = new Map<number, number[]>()
  for (const candidate of onAll.filter((it) => !isIn(sureSoFar, it))) {
    const place = Math.min(...ends.map((end) => placeIn(end, candidate)))
    later.set(place, [...(later.get(place) ?? []), candidate])
  }
  const laterTiers = [...later].sort(([one], [other]) => one - other).map(([, tier]) => tier)
  const sorted = ends.map((end) => end.flat().sort((one, other) => one - other))
  const different = new Map(sorted.map((end) => [end.join(","), end]))
  return { certain: [...sureSoFar, ...laterTiers], between, all: [...different.values()] }
}

const indexesOf = ({ candidates }: Rankings, order: readonly string[]): readonly number[] =>
  order.map((name) => candidates.indexOf(name))

const stagesOf = ({ stages }: StvCount, candidates: readonly string[]): readonly StvStage[] => {
  const named = (some: readonly number[]) => some.flatMap((candidate) => candidates[candidate] ?? [])
  return stages.map(({ totals, exhausted, elected, excluded }) => ({
    totals: Object.fromEntries(
      candidates.flatMap((name, candidate) => {
        const votes = totals.get(candidate)
        return votes === undefined ? [] : [[name, fractionToNumber(votes)]]
      }),
    ),
    exhausted: fractionToNumber(exhausted),
    elected: named(elected),
    excluded: named(excluded),
  }))
}

/** The elected as they were elected; those who may be; who stood to the end; the excluded, the last one first. */
const rankingOf = (
  { stages }: StvCount,
  certain: Tiers,
  between: readonly number[],
): readonly (readonly number[])[] => {
  const excluded = stages.flatMap((stage) => (stage.excluded.length > 0 ? [stage.excluded] : []))
  const placed = new Set([...certain.flat(), ...between, ...excluded.flat()])
  const last = stages.at(-1)
  const left = [...(last?.totals ?? [])].filter(([candidate]) => !placed.has(candidate))
  const byVotes = new Map<number, number[]>()
  for (const [candidate, votes] of left) {
    const own = fractionToNumber(votes)
    byVotes.set(own, [...(byVotes.get(own) ?? []), candidate])
  }
  const standing = [...byVotes].sort(([one], [other]) => other - one).map(([, some]) => some)
  return [...certain, between, ...standing, ...excluded.toReversed()].filter((tier) => tier.length > 0)
}
