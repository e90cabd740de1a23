/**
 * The purses of equal shares in exact arithmetic: each voter's money as a whole number over one common denominator,
 * which grows as costs are divided. Slow and certain: `equal-shares-quick.ts` asks it where rounding could decide.
 */

import type { Project } from "./budget-request.ts"
import { type Fraction, greatestCommonDivisor } from "./fraction.ts"

/** The most that a supporter pays: `amount` / (`payers` times the purses' denominator). */
type Price = { readonly amount: bigint; readonly payers: bigint }

export type ExactPurses = {
  /** undefined where its supporters cannot pay it. Prices of one moment compare by `amount` / `payers`. */
  readonly priceOf: (project: Project) => Price | undefined
  /** Takes the money; answers what each voter paid, over the denominator that stands after it. */
  readonly pay: (project: Project) => { readonly paid: readonly bigint[]; readonly denominator: bigint }
  readonly isEmpty: (voter: number) => boolean
}

/** `share` is what each voter starts with, in units. */
export const createExactPurses = (voters: number, share: Fraction): ExactPurses => {
  let denominator = share.denominator
  const purses: bigint[] = Array.from({ length: voters }, () => share.numerator)

  const priceOf = ({ cost, supporters }: Project): Price | undefined => {
    const due = cost * denominator
    let poorMoney = 0n
    let rich = Array.from(supporters, (voter) => purses[voter] ?? 0n)
    while (rich.length > 0) {
      const amount = due - poorMoney
      const payers = BigInt(rich.length)
      const stillRich = rich.filter((money) => money * payers >= amount)
      if (stillRich.length === rich.length) return { amount, payers }
      for (const money of rich) if (money * payers < amount) poorMoney += money
      rich = stillRich
    }
    return undefined
  }

  const pay: ExactPurses["pay"] = (project) => {
    const price = priceOf(project)
    if (!price) throw new Error(`Nobody can pay ${project.id}`)
    const divisor = greatestCommonDivisor(price.amount, price.payers)
    const factor = price.payers / divisor
    const most = price.amount / divisor
    if (factor > 1n) {
      denominator *= factor
      for (const [voter, money] of purses.entries()) purses[voter] = money * factor
    }
    const paid = Array.from(project.supporters, (voter) => {
      const money = purses[voter] ?? 0n
      const amount = money < most ? money : most
      purses[voter] = money - amount
      return amount
    })
    return { paid, denominator }
  }

  return { priceOf, pay, isEmpty: (voter) => purses[voter] === 0n }
}
