/** Votes and what each expected of the others, as exact shares. */

import { err, ok, type Result } from "../../shared/result.ts"
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  readFraction,
  subtract,
  zero,
} from "./fraction.ts"
import type { Refusal } from "./refusal.ts"

export type Shares = ReadonlyMap<string, Fraction>

type PredictionBallot = {
  readonly count: number
  readonly vote: string | null
  readonly predicted: ReadonlyMap<string, unknown>
}

type BallotShares = {
  readonly actual: Shares
  readonly predicted: Shares
  readonly cast: number
  /** Ballots without a vote. */
  readonly blank: number
}

const one: Fraction = { numerator: 1n, denominator: 1n }

/**
 * Shares of the ballots that vote, and the mean prediction of those that predict. A prediction of 1 in all or less
 * is read as shares, what is left of 1 going in equal parts to the options it leaves out; a larger one (per cent,
 * points) is divided by its sum.
 */
export const sharesOfBallots = (
  candidates: readonly string[],
  ballots: readonly PredictionBallot[],
): Result<BallotShares, Refusal> => {
  const votes = new Map(candidates.map((candidate) => [candidate, 0]))
  const predictions = new Map<string, Fraction>(candidates.map((candidate) => [candidate, zero]))
  let [cast, blank, predicting] = [0, 0, 0]
  for (const [ballot, { count, vote, predicted }] of ballots.entries()) {
    cast += count
    if (vote === null) blank += count
    else {
      const before = votes.get(vote)
      if (before === undefined) return err({ type: "UnknownCandidate", ballot, candidate: vote })
      votes.set(vote, before + count)
    }
    if (predicted.size === 0) continue
    const shares = readPrediction(candidates, predicted, ballot)
    if (!shares.ok) return shares
    predicting += count
    const times = fraction(BigInt(count), 1n)
    for (const [candidate, share] of shares.value) {
      predictions.set(candidate, add(predictions.get(candidate) ?? zero, multiply(share, times)))
    }
  }
  const voting = fraction(BigInt(Math.max(cast - blank, 1)), 1n)
  const among = fraction(BigInt(Math.max(predicting, 1)), 1n)
  const shareOf = (sum: Fraction, of: Fraction) => divide(sum, of)
  return ok({
    actual: new Map([...votes].map(([name, sum]) => [name, shareOf(fraction(BigInt(sum), 1n), voting)])),
    predicted: new Map([...predictions].map(([name, sum]) => [name, shareOf(sum, among)])),
    ...{ cast, blank },
  })
}

const readPrediction = (
  candidates: readonly string[],
  predicted: ReadonlyMap<string, unknown>,
  ballot: number,
): Result<Shares, Refusal> => {
  const stranger = [...predicted.keys()].find((name) => !candidates.includes(name))
  if (stranger !== undefined) return err({ type: "UnknownCandidate", ballot, candidate: stranger })
  const read = sharesOfMaps([...predicted.keys()], predicted, `ballots.${ballot}.predicted`)
  if (!read.ok) return read
  const sum = [...read.value.values()].reduce(add, zero)
  if (compare(sum, one) > 0) {
    return ok(new Map([...read.value].map(([name, share]) => [name, divide(share, sum)])))
  }
  const leftOut = candidates.filter((name) => !predicted.has(name))
  if (leftOut.length === 0) return ok(read.value)
  const each = divide(subtract(one, sum), fraction(BigInt(leftOut.length), 1n))
  return ok(new Map([...read.value, ...leftOut.map((name) => [name, each] as const)]))
}

/** One share for each candidate, each 0 or more. */
export const sharesOfMaps = (
  candidates: readonly string[],
  shares: ReadonlyMap<string, unknown>,
  path: string,
): Result<Shares, Refusal> => {
  const read = new Map<string, Fraction>()
  for (const [name, given] of shares) {
    if (!candidates.includes(name)) return err({ type: "UnknownKey", path: `${path}.${name}` })
    const share = readFraction(given)
    if (!share || share.numerator < 0n) {
      return err({ type: "WrongValue", path: `${path}.${name}`, expected: 'a decimal or "a/b", 0 or more' })
    }
    read.set(name, share)
  }
  const missing = candidates.find((name) => !read.has(name))
  if (missing !== undefined) return err({ type: "MissingKey", path: `${path}.${missing}` })
  return ok(read)
}
