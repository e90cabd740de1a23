/** What a sortition is asked: who may be drawn, how many, and how many of each feature. */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { positiveSchema } from "./marks.ts"
import type { Refusal } from "./refusal.ts"
import { inNameOrder, mapSchema, seedSchema } from "./request-parts.ts"

export const sortitionSchema = v.strictObject({
  method: v.literal("sortition"),
  people: mapSchema,
  quotas: v.optional(mapSchema, {}),
  seats: v.optional(positiveSchema),
  seed: v.optional(seedSchema),
  options: v.optional(
    v.strictObject({ seats: v.optional(positiveSchema), seed: v.optional(seedSchema) }),
    {},
  ),
})

/** One feature of a category, between two numbers of seats. */
export type Quota = {
  readonly category: string
  readonly feature: string
  readonly min: number
  readonly max: number
}

/** People whom no quota tells apart: they have the same chance. */
export type Kind = {
  readonly people: readonly string[]
  /** Indexes of the quotas they count for, one a category at most. */
  readonly quotas: readonly number[]
}

export type Sortition = {
  readonly kinds: readonly Kind[]
  readonly quotas: readonly Quota[]
  /** The quotas of each category, by index. */
  readonly categories: readonly (readonly number[])[]
  readonly seats: number
  readonly people: readonly string[]
}

const mostPeople = 20_000

const quotaSchema = v.strictObject({
  min: v.optional(v.pipe(v.number(), v.integer("a whole number"), v.minValue(0, "0 or more")), 0),
  max: v.optional(v.pipe(v.number(), v.integer("a whole number"), v.minValue(0, "0 or more"))),
})

export const readSortition = (request: v.InferOutput<typeof sortitionSchema>): Result<Sortition, Refusal> => {
  const seats = request.seats ?? request.options.seats
  if (seats === undefined) return err({ type: "MissingKey", path: "seats" })
  if (request.people.size > mostPeople) {
    return err({ type: "WrongValue", path: "people", expected: `at most ${mostPeople} people` })
  }
  const quotas: Quota[] = []
  for (const [category, features] of request.quotas) {
    const entries = readMap(features)
    if (!entries) return err({ type: "WrongValue", path: `quotas.${category}`, expected: "an object" })
    for (const [feature, given] of entries) {
      const quota = v.safeParse(quotaSchema, given)
      const path = `quotas.${category}.${feature}`
      if (!quota.success) return err({ type: "WrongValue", path, expected: "min and max, whole numbers" })
      const { min, max = seats } = quota.output
      quotas.push({ category, feature, min, max })
    }
  }
  const kinds = readKinds(request.people, quotas)
  if (!kinds.ok) return kinds
  const names = [...new Set(quotas.map(({ category }) => category))]
  const categories = names.map((name) =>
    quotas.flatMap(({ category }, index) => (category === name ? [index] : [])),
  )
  return ok({
    kinds: kinds.value,
    quotas,
    categories,
    seats,
    people: inNameOrder([...request.people.keys()]),
  })
}

const readMap = (input: unknown): ReadonlyMap<string, unknown> | undefined => {
  const read = v.safeParse(mapSchema, input)
  return read.success ? read.output : undefined
}

/** In an order that only names decide, so that the same people draw the same whatever their order. */
const readKinds = (
  people: ReadonlyMap<string, unknown>,
  quotas: readonly Quota[],
): Result<Kind[], Refusal> => {
  const categories = new Set(quotas.map(({ category }) => category))
  const indexOf = new Map(
    quotas.map(({ category, feature }, index) => [JSON.stringify([category, feature]), index]),
  )
  const kinds = new Map<string, { people: string[]; quotas: number[] }>()
  for (const person of inNameOrder([...people.keys()])) {
    const features = readMap(people.get(person))
    if (!features) return err({ type: "WrongValue", path: `people.${person}`, expected: "an object" })
    const counted: number[] = []
    for (const category of categories) {
      const feature = features.get(category)
      const path = `people.${person}.${category}`
      if (feature === undefined) return err({ type: "MissingKey", path })
      if (typeof feature !== "string") return err({ type: "WrongValue", path, expected: "string" })
      const index = indexOf.get(JSON.stringify([category, feature]))
      if (index !== undefined) counted.push(index)
    }
    const key = counted.join()
    const kind = kinds.get(key)
    if (kind) kind.people.push(person)
    else kinds.set(key, { people: [person], quotas: counted })
  }
  return ok([...kinds.values()])
}
