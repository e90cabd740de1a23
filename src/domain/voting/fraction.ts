/**
 * Exact fractions on bigint, always reduced, the denominator positive. For the counts that divide
 * (shares, budgets, lotteries); a count of whole ballots needs none.
 */

export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

export const zero: Fraction = { numerator: 0n, denominator: 1n }

/** `denominator` is not 0. */
export const fraction = (numerator: bigint, denominator: bigint): Fraction => {
  const divisor = greatestCommonDivisor(numerator, denominator)
  const sign = denominator < 0n ? -1n : 1n
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

export const add = (one: Fraction, other: Fraction): Fraction =>
  fraction(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  )

export const subtract = (one: Fraction, other: Fraction): Fraction =>
  add(one, { numerator: -other.numerator, denominator: other.denominator })

export const multiply = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.numerator * other.numerator, one.denominator * other.denominator)

/** `other` is not 0. */
export const divide = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.numerator * other.denominator, one.denominator * other.numerator)

/** Negative where `one` is the smaller, positive where it is the larger, 0 where they are equal. */
export const compare = (one: Fraction, other: Fraction): number => {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const greatestCommonDivisor = (one: bigint, other: bigint): bigint => {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other]
  while (b > 0n) [a, b] = [b, a % b]
  return a
}

const longestWriting = 40

/**
 * Reads 3, 0.25, "0.25", "1/3" exactly: a JSON number means the decimal it is written as, so 0.1 is 1/10.
 * undefined for anything else, for a denominator of 0 and for writings longer than 40 characters.
 */
export const readFraction = (input: unknown): Fraction | undefined => {
  if (typeof input !== "number" && typeof input !== "string") return undefined
  const text = String(input)
  if (text.length > longestWriting) return undefined
  const ratio = /^(-?\d+)\/(\d+)$/.exec(text)
  if (ratio) {
    const denominator = BigInt(ratio[2] ?? 0)
    return denominator === 0n ? undefined : fraction(BigInt(ratio[1] ?? 0), denominator)
  }
  const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,2}))?$/.exec(text)
  if (!decimal) return undefined
  const [, sign = "", whole = "", decimals = "", power = "0"] = decimal
  const scale = Number(power) - decimals.length
  const digits = BigInt(sign + whole + decimals)
  return scale < 0 ? fraction(digits, 10n ** BigInt(-scale)) : fraction(digits * 10n ** BigInt(scale), 1n)
}

/** The nearest floating-point number, also where both parts are far beyond its range. */
export const fractionToNumber = ({ numerator, denominator }: Fraction): number => {
  const size = Math.max(numerator.toString(16).length, denominator.toString(16).length)
  if (size <= 13) return Number(numerator) / Number(denominator)
  const whole = numerator / denominator
  const rest = numerator - whole * denominator
  return Number(whole) + Number((rest * 2n ** 64n) / denominator) / 2 ** 64
}

/** "7", "1/3". */
export const fractionToText = ({ numerator, denominator }: Fraction): string =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`

const mostDigits = 15

/** How an outcome writes a fraction: a JSON number where one says it exactly (3, 0.25), otherwise "1/3". */
export const fractionToJson = (value: Fraction): number | string => {
  const text = String(fractionToNumber(value))
  const read = text.replace(/\D/g, "").length <= mostDigits ? readFraction(text) : undefined
  return read && compare(read, value) === 0 ? Number(text) : fractionToText(value)
}
