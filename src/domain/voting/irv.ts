/**
 * Instant runoff: each ballot counts for its first choice; while nobody has more than half of the ballots that
 * still count, the candidate with the fewest goes, and its ballots go to their next choice.
 *
 * Ties for the fewest (`tieRule`): `parallel` follows every way and all who win on one of them win;
 * `eliminate-together` lets all the tied go at once, or win where nobody else is left; `backward` looks at the
 * rounds before, from the last one; `fixed-order` lets the one go that comes last in `order`. Where backward does
 * not decide, or no order is named, the order is drawn from `seed`; without a seed every way is followed.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { continuingOf, firstRound, type IrvState, roundWithout } from "./irv-rounds.ts"
import { eliminationOf } from "./irv-ties.ts"
import type { Outcome, Step, Tie, Totals } from "./outcome.ts"
import { nobodyPlaced, placed } from "./places.ts"
import { rankedMethod } from "./ranked-method.ts"
import { ballotsCounted, orderRefusal, type Rankings } from "./rankings.ts"
import type { Refusal } from "./refusal.ts"
import { seedSchema } from "./request-parts.ts"
import { drawFrom } from "./seats.ts"

/** A round as it stood, and who went after it. Where several ways are followed their rounds stand one after the other. */
export type IrvRound = {
  readonly without: readonly string[]
  readonly totals: Totals
  /** Ballots that count for nobody any more; blank ones are not among them. */
  readonly exhausted: number
  readonly eliminated: readonly string[]
}

type IrvOutcome = Outcome & { readonly rounds: readonly IrvRound[] }

const optionsSchema = v.strictObject({
  tieRule: v.optional(v.picklist(["parallel", "eliminate-together", "backward", "fixed-order"]), "parallel"),
  order: v.optional(v.array(v.string())),
  overvote: v.optional(v.literal("exhaust-if-several-continuing"), "exhaust-if-several-continuing"),
  unranked: v.optional(v.literal("exhausted"), "exhausted"),
  seats: v.optional(v.literal(1), 1),
  seed: v.optional(seedSchema),
})

type Options = v.InferOutput<typeof optionsSchema>

/** `totals`: those of the first round. */
export const countIrv = rankedMethod(
  "irv",
  optionsSchema,
  (rankings, options): Result<IrvOutcome, Refusal> => {
    const { candidates } = rankings
    const { seed } = options
    const refusal = options.order && orderRefusal(candidates, options.order)
    if (refusal) return err(refusal)
    if (options.tieRule === "fixed-order" && options.order === undefined && seed === undefined) {
      return err({ type: "MissingKey", path: "options.order" })
    }
    const start = firstRound(rankings)
    const totals = namedTotals(candidates, start)
    const begin = [ballotsCounted(rankings)]
    if (start.totals.every((votes) => votes === 0)) {
      const nobody = nobodyPlaced(candidates)
      const round = { without: [], totals, exhausted: start.exhausted, eliminated: [] }
      return ok({ ...nobody, totals, rounds: [round], steps: [...begin, ...nobody.steps] })
    }
    const usesDraw =
      seed !== undefined && options.order === undefined && /backward|fixed-order/.test(options.tieRule)
    const order = usesDraw ? drawFrom(candidates, seed) : options.order
    const followed = followAll(rankings, start, options, order)
    if (!followed.ok) return followed
    const { tiers, rounds, steps, broken } = followed.value
    const places = placed(tiers, 1, seed)
    const drawn: readonly Step[] = usesDraw && order ? [{ type: "DrawMade", order, seed }] : []
    return ok({
      ...places,
      tie: places.tie ?? broken,
      totals,
      rounds,
      steps: [...begin, ...drawn, ...steps, ...places.steps],
    })
  },
)

type Followed = {
  readonly tiers: readonly (readonly string[])[]
  readonly rounds: readonly IrvRound[]
  readonly steps: readonly Step[]
  /** The last tie that a rule broke. */
  readonly broken: Tie | null
}

/** Rounds looked at, and lines gone through in them, before the search is given up. */
const mostLooked = 10_000
const mostLines = 500_000_000

/** A round not counted yet. */
type Waiting = () => IrvState

/** Follows every way to its end; where the rule decides each time there is only one. */
const followAll = (
  rankings: Rankings,
  start: IrvState,
  options: Options,
  order: readonly string[] | undefined,
): Result<Followed, Refusal> => {
  const { candidates } = rankings
  const names = (some: readonly number[]) => some.flatMap((candidate) => candidates[candidate] ?? [])
  const best = new Map<number, number>()
  const place = (candidate: number, at: number) =>
    best.set(candidate, Math.min(at, best.get(candidate) ?? at))
  const rounds: IrvRound[] = []
  const steps: Step[] = []
  let broken: Tie | null = null
  const seen = new Set<string>()
  const most = Math.min(mostLooked, Math.max(candidates.length, Math.floor(mostLines / rankings.lines)))
  const waiting: Waiting[] = []
  for (let state: IrvState | undefined = start; state; state = waiting.pop()?.()) {
    const key = keyOf(rankings, state, options)
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > most) return err({ type: "SearchTooLong", looked: most })
    const continuing = continuingOf(state)
    const without = names(state.without.flat())
    const totals = namedTotals(candidates, state)
    const round = { without, totals, exhausted: state.exhausted }
    steps.push({ type: "RoundCounted", ...round })
    const majority = majorityOf(state, continuing)
    if (majority !== undefined) {
      const { totals: votes } = state
      steps.push({
        type: "MajorityReached",
        candidate: candidates[majority] ?? "",
        votes: votes[majority] ?? 0,
        continuing: sum(votes),
      })
      rounds.push({ ...round, eliminated: [] })
      for (const one of continuing) {
        place(one, 1 + continuing.filter((other) => (votes[other] ?? 0) > (votes[one] ?? 0)).length)
      }
      continue
    }
    const orderBy = options.order ? "order" : "draw"
    const elimination = eliminationOf(rankings, state, options.tieRule, order, orderBy)
    steps.push(...elimination.steps)
    if (elimination.broken) {
      const between = names(elimination.broken.between)
      broken = {
        between,
        place: continuing.length - between.length + 1,
        brokenBy: elimination.broken.by === "draw" ? "draw" : "rule",
      }
    }
    const [all] = elimination.ways
    if (all && all.length === continuing.length) {
      rounds.push({ ...round, eliminated: [] })
      for (const candidate of all) place(candidate, 1)
      continue
    }
    for (const way of elimination.ways) {
      for (const candidate of way) place(candidate, continuing.length - way.length + 1)
    }
    const from = state
    if (elimination.ways.length === 1 && all) {
      const next = roundWithout(rankings, from, all)
      rounds.push({ ...round, eliminated: names(all) })
      steps.push(eliminatedStep(candidates, from, next, all))
      waiting.push(() => next)
    } else {
      rounds.push({ ...round, eliminated: [] })
      waiting.push(...elimination.ways.toReversed().map((way) => () => roundWithout(rankings, from, way)))
    }
  }
  return ok({ tiers: tiersByPlace(candidates, best), rounds, steps, broken })
}

/**
 * Rounds with the same key go on alike: the same candidates are left. With shared tiers, or a rule that looks at
 * the rounds before, the order in which the others went counts too.
 */
const keyOf = (rankings: Rankings, { without }: IrvState, { tieRule }: Options): string => {
  const inOrder = rankings.tied || tieRule === "backward"
  if (inOrder) return without.map((together) => together.join("+")).join(",")
  return without
    .flat()
    .toSorted((one, other) => one - other)
    .join(",")
}

const sum = (totals: Float64Array): number => totals.reduce((all, votes) => all + votes, 0)

const majorityOf = ({ totals }: IrvState, continuing: readonly number[]): number | undefined => {
  const all = sum(totals)
  return continuing.find((candidate) => (totals[candidate] ?? 0) * 2 > all)
}

const namedTotals = (candidates: readonly string[], { gone, totals }: IrvState): Totals =>
  Object.fromEntries(
    candidates.flatMap((name, candidate) => (gone[candidate] === 1 ? [] : [[name, totals[candidate] ?? 0]])),
  )

const eliminatedStep = (
  names: readonly string[],
  before: IrvState,
  after: IrvState,
  candidates: readonly number[],
): Step => ({
  type: "Eliminated",
  candidates: candidates.flatMap((candidate) => names[candidate] ?? []),
  votes: candidates.reduce((all, candidate) => all + (before.totals[candidate] ?? 0), 0),
  transfers: Object.fromEntries(
    names.flatMap((name, candidate) => {
      const gained = (after.totals[candidate] ?? 0) - (before.totals[candidate] ?? 0)
      return gained > 0 ? [[name, gained]] : []
    }),
  ),
  exhausted: after.exhausted - before.exhausted,
})

/** Tiers by the best place that any way gives. */
const tiersByPlace = (
  candidates: readonly string[],
  best: ReadonlyMap<number, number>,
): readonly (readonly string[])[] => {
  const tiers = new Map<number, string[]>()
  for (const [index, name] of candidates.entries()) {
    const at = best.get(index) ?? candidates.length
    const tier = tiers.get(at)
    if (tier) tier.push(name)
    else tiers.set(at, [name])
  }
  return [...tiers].sort(([one], [other]) => one - other).map(([, names]) => names)
}
