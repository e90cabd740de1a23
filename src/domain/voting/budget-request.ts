/** What the two budget rules are asked: projects and their costs, who approves what, and what there is to spend. */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { type Fraction, greatestCommonDivisor, readFraction } from "./fraction.ts"
import { ballotsSchema } from "./marks.ts"
import type { Refusal } from "./refusal.ts"
import { amountSchema, inNameOrder, mapSchema } from "./request-parts.ts"
import { drawFrom } from "./seats.ts"

export type Project = {
  readonly id: string
  /** In whole units, `BudgetCase.units` to one. */
  readonly cost: bigint
  /** The voters who approve it, by their index. */
  readonly supporters: Int32Array
}

export type BudgetCase = {
  readonly projects: readonly Project[]
  readonly voters: number
  readonly blank: number
  readonly budget: bigint
  /** How many whole units make one of the request's: they make every cost and the budget whole numbers. */
  readonly units: bigint
  /** The last word on a tie: a recorded draw with a seed, the names without one. Lower goes first. */
  readonly lastWord: { readonly by: "draw" | "name"; readonly orderOf: ReadonlyMap<string, number> }
}

export const mostVoters = 100_000

/** The parts of the request that both rules share. */
export const budgetEntries = {
  projects: mapSchema,
  approvals: v.optional(
    v.pipe(v.array(v.array(v.string())), v.maxLength(mostVoters, `at most ${mostVoters} voters`)),
  ),
  ballots: v.optional(ballotsSchema),
  budget: v.optional(amountSchema),
}

type BudgetRequest = {
  readonly projects: ReadonlyMap<string, unknown>
  readonly approvals?: readonly (readonly string[])[] | undefined
  readonly ballots?: readonly { readonly count: number; readonly marks: readonly string[] }[] | undefined
  readonly budget?: Fraction | undefined
  readonly options: { readonly budget?: Fraction | undefined; readonly seed?: string | undefined }
}

/** Everything in whole units, or the first thing that does not fit. `extra` amounts are made whole too. */
export const readBudgetCase = (
  request: BudgetRequest,
  extra: readonly Fraction[] = [],
): Result<BudgetCase, Refusal> => {
  const budget = request.budget ?? request.options.budget
  if (!budget) return err({ type: "MissingKey", path: "budget" })
  const costs = readCosts(request.projects)
  if (!costs.ok) return costs
  const voters = readVoters(request)
  if (!voters.ok) return voters
  const units = [budget, ...extra, ...costs.value.values()].reduce(
    (common, { denominator }) => (common * denominator) / greatestCommonDivisor(common, denominator),
    1n,
  )
  const supporters = new Map<string, number[]>([...costs.value.keys()].map((id) => [id, []]))
  for (const [ballot, approved] of voters.value.entries()) {
    const seen = new Set<string>()
    for (const id of approved) {
      const list = supporters.get(id)
      if (!list) return err({ type: "UnknownCandidate", ballot, candidate: id })
      if (seen.has(id)) return err({ type: "DuplicateMark", ballot, candidate: id })
      seen.add(id)
      list.push(ballot)
    }
  }
  const names = [...costs.value.keys()]
  const { seed } = request.options
  const ordered = seed === undefined ? inNameOrder(names) : drawFrom(names, seed)
  return ok({
    projects: [...costs.value].map(([id, cost]) => ({
      id,
      cost: inUnits(cost, units),
      supporters: Int32Array.from(supporters.get(id) ?? []),
    })),
    voters: voters.value.length,
    blank: voters.value.filter((approved) => approved.length === 0).length,
    ...{ budget: inUnits(budget, units), units },
    lastWord: {
      by: seed === undefined ? "name" : "draw",
      orderOf: new Map(ordered.map((id, index) => [id, index])),
    },
  })
}

const mostProjects = 10_000

const readCosts = (projects: ReadonlyMap<string, unknown>): Result<Map<string, Fraction>, Refusal> => {
  const expected = `from 1 to ${mostProjects} projects`
  if (projects.size === 0 || projects.size > mostProjects) {
    return err({ type: "WrongValue", path: "projects", expected })
  }
  const costs = new Map<string, Fraction>()
  for (const [id, given] of projects) {
    const cost = readFraction(given)
    if (!cost || cost.numerator < 0n) {
      return err({ type: "WrongValue", path: `projects.${id}`, expected: 'a decimal or "a/b", 0 or more' })
    }
    costs.set(id, cost)
  }
  return ok(costs)
}

/** A line of n ballots is n voters. */
const readVoters = ({ approvals, ballots }: BudgetRequest): Result<(readonly string[])[], Refusal> => {
  if (approvals && ballots) return err({ type: "UnknownKey", path: "ballots" })
  if (approvals) return ok([...approvals])
  if (!ballots) return err({ type: "MissingKey", path: "approvals" })
  if (ballots.reduce((sum, { count }) => sum + count, 0) > mostVoters) {
    return err({ type: "WrongValue", path: "ballots", expected: `at most ${mostVoters} voters` })
  }
  return ok(ballots.flatMap(({ count, marks }) => Array.from({ length: count }, () => marks)))
}

const inUnits = ({ numerator, denominator }: Fraction, units: bigint): bigint =>
  (numerator * units) / denominator
