/**
 * Sortition: a panel drawn by lot within quotas. Every panel meets the quotas; whom no quota tells apart has the
 * same chance; and the lottery is the fairest there is (`sortition-leximin.ts`) where the panels can be listed, a
 * round of panels otherwise (`sortition-rotation.ts`): `rule` says which. With a seed a panel is drawn, the same for
 * anyone; without one the chances are given and nothing is drawn.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { type Drawer, drawer } from "./draw.ts"
import {
  compare,
  type Fraction,
  fraction,
  fractionToJson,
  fractionToNumber,
  greatestCommonDivisor,
} from "./fraction.ts"
import type { Outcome, Step } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { inNameOrder } from "./request-parts.ts"
import { byCandidate } from "./scores.ts"
import { findConflict } from "./sortition-conflict.ts"
import { type Lottery, leximinLottery } from "./sortition-leximin.ts"
import { readSortition, type Sortition, sortitionSchema } from "./sortition-request.ts"
import { makeRound } from "./sortition-rotation.ts"
import { listCompositions } from "./sortition-search.ts"

export type SortitionOutcome = Outcome & {
  /** Empty without a seed. */
  readonly panel: readonly string[]
  /** Each person's chance; the exact lowest and highest are in the steps. */
  readonly probabilities: Readonly<Record<string, number>>
  readonly feasible: true
  readonly rule: "leximin" | "rotation"
}

type FairDraw = {
  readonly rule: "leximin" | "rotation"
  readonly panels: number
  readonly chanceOf: ReadonlyMap<string, Fraction>
  readonly draw: (chance: Drawer) => readonly string[]
}

/** Few enough to find the fairest lottery in a moment. */
const mostCompositions = 20_000
const mostKinds = 40
const searchSteps = 300_000

export const countSortition = (request: unknown): Result<SortitionOutcome, Refusal> => {
  const parsed = v.safeParse(sortitionSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const read = readSortition(parsed.output)
  if (!read.ok) return read
  const sortition = read.value
  const found = fairDraw(sortition)
  if (!found.ok) return found
  const { rule, panels, chanceOf, draw } = found.value
  const seed = parsed.output.seed ?? parsed.output.options.seed
  const panel = seed === undefined ? [] : inNameOrder(draw(drawer(seed)))
  const chances = sortition.people.map((person) => chanceOf.get(person) ?? fraction(0n, 1n))
  const inOrder = chances.toSorted(compare)
  const steps: Step[] = [
    { type: "PeopleCounted", people: sortition.people.length, seats: sortition.seats },
    {
      ...{ type: "LotteryMade", rule, panels },
      lowest: fractionToJson(inOrder[0] ?? fraction(0n, 1n)),
      highest: fractionToJson(inOrder.at(-1) ?? fraction(0n, 1n)),
    },
  ]
  if (seed !== undefined) steps.push({ type: "PanelDrawn", panel, seed })
  const probabilities = byCandidate(sortition.people, chances.map(fractionToNumber))
  const drawn = new Set(panel)
  const others = sortition.people.filter((person) => !drawn.has(person))
  return ok({
    winners: panel,
    ranking: [panel, others].filter((tier) => tier.length > 0),
    ...{ tie: null, totals: probabilities, steps, panel, probabilities, feasible: true, rule },
  })
}

const fairDraw = (sortition: Sortition): Result<FairDraw, Refusal> => {
  const { kinds } = sortition
  if (kinds.length <= mostKinds) {
    const listed = listCompositions(sortition, mostCompositions, searchSteps)
    if (listed.isComplete && listed.compositions.length > 0) {
      return ok(drawByLottery(sortition, leximinLottery(kinds, listed.compositions)))
    }
  }
  const round = makeRound(sortition)
  if (round.panels.length > 0) {
    const panels = round.panels.length
    const chanceOf = new Map(
      [...round.calls].map(([id, calls]) => [id, fraction(BigInt(calls), BigInt(panels))]),
    )
    return ok({
      rule: "rotation",
      panels,
      chanceOf,
      draw: (chance) => round.panels[chance.below(panels)] ?? [],
    })
  }
  const quotas = findConflict(sortition)
  return err(quotas ? { type: "QuotasCannotBeMet", quotas } : { type: "NoPanelFound" })
}

const drawByLottery = ({ kinds }: Sortition, { panels }: Lottery): FairDraw => {
  const chanceOf = new Map<string, Fraction>()
  for (const [kind, { people }] of kinds.entries()) {
    const common = panels.reduce((product, { chance }) => lowestCommon(product, chance.denominator), 1n)
    const seats = panels.reduce(
      (sum, { composition, chance }) =>
        sum + (BigInt(composition[kind] ?? 0) * chance.numerator * common) / chance.denominator,
      0n,
    )
    for (const person of people) chanceOf.set(person, fraction(seats, common * BigInt(people.length)))
  }
  const draw = (chance: Drawer): readonly string[] => {
    const common = panels.reduce((product, one) => lowestCommon(product, one.chance.denominator), 1n)
    let ticket = belowLarge(chance, common)
    for (const { composition, chance: share } of panels) {
      ticket -= (share.numerator * common) / share.denominator
      if (ticket >= 0n) continue
      return kinds.flatMap(({ people }, kind) => chance.shuffle(people).slice(0, composition[kind] ?? 0))
    }
    return []
  }
  return { rule: "leximin", panels: panels.length, chanceOf, draw }
}

const lowestCommon = (one: bigint, other: bigint): bigint => (one / greatestCommonDivisor(one, other)) * other

const word = 2n ** 32n

/** A whole number below `bound`, each as likely: words of 32 bits, the first the highest, drawn again if too high. */
const belowLarge = (chance: Drawer, bound: bigint): bigint => {
  let [span, drawn] = [1n, 0n]
  while (span < bound) [span, drawn] = [span * word, drawn * word + BigInt(chance.below(Number(word)))]
  return drawn < (span / bound) * bound ? drawn % bound : belowLarge(chance, bound)
}
