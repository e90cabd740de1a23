/** What several requests hold: maps whose keys may be any string, exact amounts, seeds, ballots with scores. */

import * as v from "valibot"
import { type Fraction, readFraction } from "./fraction.ts"

const isMap = (input: unknown): input is object =>
  typeof input === "object" && input !== null && !Array.isArray(input)

/** A JSON object as a map: no key is special, `__proto__` and `constructor` included. */
export const mapSchema = v.pipe(
  v.unknown(),
  v.check(isMap, "an object"),
  v.transform((input): ReadonlyMap<string, unknown> => new Map(isMap(input) ? Object.entries(input) : [])),
)

/** 3, 0.25, "0.25" or "1/3", 0 or more, read exactly. */
export const amountSchema = v.pipe(
  v.unknown(),
  v.check((input) => (readFraction(input)?.numerator ?? -1n) >= 0n, 'a decimal or "a/b", 0 or more'),
  v.transform((input): Fraction => readFraction(input) ?? { numerator: 0n, denominator: 1n }),
)

/** What was said aloud and written down before the draw. */
export const seedSchema = v.pipe(v.string(), v.nonEmpty("a seed"))

/** Lines of one ballot each from a whole town, still read in one go. */
const mostLines = 200_000
const mostPerLine = 1_000_000_000

export const countSchema = v.pipe(
  v.number(),
  v.integer("a whole number"),
  v.minValue(0, "0 or more"),
  v.maxValue(mostPerLine, `at most ${mostPerLine}`),
)

export const scoreBallotsSchema = v.pipe(
  v.array(v.strictObject({ count: countSchema, scores: mapSchema })),
  v.maxLength(mostLines, `at most ${mostLines} lines`),
)

/** Names in an order that depends on nothing else: that of their code points. */
export const inNameOrder = (names: readonly string[]): string[] =>
  names.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
