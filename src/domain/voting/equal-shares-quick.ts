/**
 * One run of equal shares from a given share: which projects are bought, in which order.
 *
 * Every decision is exact. Money is kept in floating point, whose errors stay far below `margin`; where a decision
 * is closer than that (who can pay, who is left with nothing, which project is cheapest for its supporters), the run
 * asks exact purses, brought up to date with what was bought so far. Equal numbers of payers who can all pay are the
 * common tie, and are compared as whole numbers.
 */

import type { BudgetCase, Project } from "./budget-request.ts"
import { comparePriority, type ProjectTie, tieOf } from "./budget-votes.ts"
import { createExactPurses, type ExactPurses } from "./equal-shares-exact.ts"
import { type Fraction, fractionToNumber } from "./fraction.ts"

export type Utility = "cost" | "cardinality"

export type Purchase = { readonly project: Project; readonly tie: ProjectTie | null }

/** Of the amounts compared and of the share, from which purses are counted down: rounding stays far below. */
const margin = 1e-9

type Offer = {
  readonly project: Project
  readonly cost: number
  /** What a supporter pays for each unit of utility, at most; never falls during a run. */
  price: number
  /** How far rounding may put the price off, and more. */
  tolerance: number
  /** What the supporters who can pay in full pay each. */
  most: number
  /** Supporters who pay in full, where all others have nothing left; otherwise 0. */
  evenPayers: number
}

export const createRun = (budgetCase: BudgetCase, projects: readonly Project[], utility: Utility) => {
  const costs = projects.map(({ cost }) => Number(cost))
  const purses = new Float64Array(budgetCase.voters)

  return (share: Fraction): readonly Purchase[] => {
    const given = fractionToNumber(share)
    purses.fill(given)
    const bought: Purchase[] = []
    let exact: ExactPurses | undefined
    let exactBought = 0
    const exactPurses = (): ExactPurses => {
      exact ??= createExactPurses(budgetCase.voters, share)
      for (; exactBought < bought.length; exactBought += 1) {
        const purchase = bought[exactBought]
        if (purchase) exact.pay(purchase.project)
      }
      return exact
    }
    let offers: Offer[] = projects.map((project, index) => {
      const cost = costs[index] ?? 0
      const price = (utility === "cost" ? 1 : cost) / project.supporters.length
      return { project, cost, price, tolerance: 0, most: 0, evenPayers: 0 }
    })

    while (offers.length > 0) {
      offers.sort((one, other) => one.price - other.price)
      let best = Number.POSITIVE_INFINITY
      const near: Offer[] = []
      for (const offer of offers) {
        if (offer.price > best) break
        if (!priceOffer(offer, purses, given, utility, exactPurses)) {
          offer.price = Number.POSITIVE_INFINITY
          continue
        }
        near.push(offer)
        best = Math.min(best, offer.price + offer.tolerance)
      }
      offers = offers.filter((offer) => offer.price < Number.POSITIVE_INFINITY)
      const contenders = near.filter((offer) => offer.price - offer.tolerance <= best)
      const cheapest = contenders.length > 1 ? exactlyCheapest(contenders, utility, exactPurses) : contenders
      const ordered = cheapest.toSorted((one, other) =>
        comparePriority(one.project, other.project, budgetCase),
      )
      const [chosen] = ordered
      if (!chosen) break
      const isClose = takeMoney(chosen, purses, margin * given)
      bought.push({
        project: chosen.project,
        tie: tieOf(
          ordered.map(({ project }) => project),
          budgetCase,
        ),
      })
      if (isClose) emptyPurses(chosen, purses, margin * given, exactPurses())
      offers = offers.filter((offer) => offer !== chosen)
    }
    return bought
  }
}

/** Finds the price now; false where the supporters cannot pay the cost. */
const priceOffer = (
  offer: Offer,
  purses: Float64Array,
  given: number,
  utility: Utility,
  exactPurses: () => ExactPurses,
): boolean => {
  const { supporters } = offer.project
  const { cost } = offer
  let money = 0
  let holding = 0
  for (let index = 0; index < supporters.length; index += 1) {
    const held = purses[supporters[index] ?? 0] ?? 0
    money += held
    if (held > 0) holding += 1
  }
  const tolerance = margin * (cost + given)
  if (money < cost - tolerance) return false
  if (money <= cost + tolerance && !exactPurses().priceOf(offer.project)) return false
  let payers = holding
  let most = cost / payers
  for (;;) {
    let poorMoney = 0
    let rich = 0
    for (let index = 0; index < supporters.length; index += 1) {
      const held = purses[supporters[index] ?? 0] ?? 0
      if (held < most) poorMoney += held
      else rich += 1
    }
    // All below `most` by rounding only: the money just suffices, and the richest pay what they hold.
    if (rich === 0 || rich === payers) break
    payers = rich
    most = (cost - poorMoney) / rich
  }
  offer.most = most
  const perUtility = utility === "cost" ? 1 / cost : 1
  offer.price = most * perUtility
  offer.tolerance = margin * (most + given) * perUtility
  offer.evenPayers = payers === holding ? holding : 0
  return true
}

const exactlyCheapest = (
  contenders: readonly Offer[],
  utility: Utility,
  exactPurses: () => ExactPurses,
): readonly Offer[] => {
  const isEven = contenders.every(({ evenPayers }) => evenPayers > 0)
  const prices = contenders.map(({ project, evenPayers }) => {
    const price = isEven
      ? { amount: project.cost, payers: BigInt(evenPayers) }
      : exactPurses().priceOf(project)
    if (!price) throw new Error(`Nobody can pay ${project.id}`)
    return { amount: price.amount, per: price.payers * (utility === "cost" ? project.cost : 1n) }
  })
  const lowest = prices.reduce((one, other) =>
    other.amount * one.per < one.amount * other.per ? other : one,
  )
  return contenders.filter((_offer, index) => {
    const price = prices[index]
    return price !== undefined && price.amount * lowest.per === lowest.amount * price.per
  })
}

/** True where it is not certain who is left with nothing. */
const takeMoney = ({ project, most }: Offer, purses: Float64Array, tolerance: number): boolean => {
  let isClose = false
  for (const voter of project.supporters) {
    const held = purses[voter] ?? 0
    if (held > 0 && Math.abs(held - most) <= tolerance) isClose = true
    purses[voter] = Math.max(held - most, 0)
  }
  return isClose
}

/** Rounding leaves a little where nothing is left, or nothing where a little is. */
const emptyPurses = ({ project }: Offer, purses: Float64Array, tolerance: number, exact: ExactPurses) => {
  for (const voter of project.supporters) {
    const left = purses[voter] ?? 0
    if (left <= tolerance) purses[voter] = exact.isEmpty(voter) ? 0 : Math.max(left, Number.MIN_VALUE)
  }
}
