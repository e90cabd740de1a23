import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { count } from "./count.ts"
import { fractionToText } from "./fraction.ts"
import { maximise } from "./simplex.ts"
import type { SortitionOutcome } from "./sortition.ts"

const outcomeOf = (request: unknown): SortitionOutcome => {
  const counted = count(request)
  if (!counted.ok) throw new Error(`refused: ${JSON.stringify(counted.error)}`)
  return counted.value as SortitionOutcome
}

const refusalOf = (request: unknown): unknown => {
  const counted = count(request)
  return counted.ok ? "counted" : counted.error
}

type Features = Readonly<Record<string, string>>

const people = (number: number, features: (index: number) => Features) =>
  Object.fromEntries(Array.from({ length: number }, (_one, index) => [`p${index}`, features(index)]))

describe("linear programs", () => {
  it("[VOTE-60] are solved exactly, and their conflicts named", () => {
    const rows = [
      { coefficients: [1n, 2n], atMost: 4n },
      { coefficients: [3n, 1n], atMost: 6n },
    ]
    const solved = maximise([1n, 1n], rows)
    expect(solved.type).toBe("optimal")
    if (solved.type !== "optimal") return
    expect(fractionToText(solved.value)).toBe("14/5")
    expect(solved.variables.map(fractionToText)).toEqual(["8/5", "6/5"])
    const least = { coefficients: [-1n, 0n], atMost: -3n }
    expect(maximise([0n, 0n], [...rows, least])).toEqual({ type: "infeasible", conflicting: [1, 2] })
  })
})

describe("sortition", () => {
  const girlsAndBoys = {
    method: "sortition",
    people: people(10, (index) => ({ kind: index < 3 ? "girl" : "boy" })),
    quotas: { kind: { girl: { min: 2, max: 2 }, boy: { min: 2, max: 2 } } },
    seats: 4,
    seed: "5 2 6",
  }

  it("[VOTE-56] without quotas all have the same chance, and any list can be drawn from", () => {
    const outcome = outcomeOf({ method: "sortition", people: people(6, () => ({})), seats: 2, seed: "1" })
    expect(outcome.panel).toHaveLength(2)
    expect(outcome).toMatchObject({ feasible: true, rule: "leximin", winners: outcome.panel })
    expect(outcome.steps).toContainEqual({
      type: "LotteryMade",
      rule: "leximin",
      panels: 1,
      lowest: "1/3",
      highest: "1/3",
    })
  })

  it("[VOTE-57] chances are as high as the quotas let the lowest be", () => {
    const { probabilities } = outcomeOf(girlsAndBoys)
    expect(probabilities).toMatchObject({ p0: 2 / 3, p2: 2 / 3, p3: 2 / 7, p9: 2 / 7 })
    // One x must sit; only one x is a boy: leximin raises the others as far as he allows.
    const crossed = {
      ...{ method: "sortition", seats: 2 },
      people: { a: { k: "g", t: "x" }, b: { k: "g", t: "y" }, c: { k: "b", t: "y" }, d: { k: "b", t: "y" } },
      quotas: { k: { g: { min: 1, max: 1 }, b: { min: 1, max: 1 } }, t: { x: { min: 1, max: 1 } } },
    }
    expect(outcomeOf(crossed).probabilities).toEqual({ a: 1, b: 0, c: 0.5, d: 0.5 })
  })

  it("[VOTE-57] every person is drawn as often as said (chi-square over 600 seeds)", () => {
    const drawn = new Map<string, number>()
    for (let seed = 0; seed < 600; seed += 1) {
      for (const person of outcomeOf({ ...girlsAndBoys, seed: `dice ${seed}` }).panel) {
        drawn.set(person, (drawn.get(person) ?? 0) + 1)
      }
    }
    const chances = Object.entries(outcomeOf(girlsAndBoys).probabilities)
    const chiSquare = chances.reduce(
      (sum, [person, chance]) =>
        sum + ((drawn.get(person) ?? 0) - 600 * chance) ** 2 / (600 * chance * (1 - chance)),
      0,
    )
    expect(chiSquare).toBeLessThan(29.6)
  })

  it("[VOTE-56] the same seed draws the same, in any order of people and quotas; none draws nobody", () => {
    const turned = {
      ...girlsAndBoys,
      people: Object.fromEntries(Object.entries(girlsAndBoys.people).toReversed()),
      quotas: { kind: { boy: { min: 2, max: 2 }, girl: { min: 2, max: 2 } } },
    }
    expect(outcomeOf(turned).panel).toEqual(outcomeOf(girlsAndBoys).panel)
    const { seed: _seed, ...silent } = girlsAndBoys
    expect(outcomeOf(silent)).toMatchObject({ panel: [], winners: [], feasible: true })
  })

  const instances = fc.record({
    features: fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 2 })), {
      minLength: 4,
      maxLength: 14,
    }),
    seats: fc.integer({ min: 1, max: 6 }),
    bounds: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 5,
      maxLength: 5,
    }),
  })

  it("[VOTE-56] the panel meets every quota, and chances add up to the seats; or no panel does", () => {
    fc.assert(
      fc.property(instances, ({ features, seats, bounds }) => {
        const all = people(features.length, (index) => ({
          a: `a${features[index]?.[0]}`,
          b: `b${features[index]?.[1]}`,
        }))
        const bound = (index: number) => ({ min: bounds[index]?.[0] ?? 0, max: bounds[index]?.[1] ?? 0 })
        const quotas = {
          a: { a0: bound(0), a1: bound(1) },
          b: { b0: bound(2), b1: bound(3), b2: bound(4) },
        }
        const meets = (panel: readonly string[]) =>
          Object.entries(quotas).every(([category, ofFeature]) =>
            Object.entries(ofFeature).every(([feature, { min, max }]) => {
              const number = panel.filter((person) => all[person]?.[category as "a" | "b"] === feature).length
              return number >= min && number <= max
            }),
          )
        const request = { method: "sortition", people: all, quotas, seats, seed: "dice" }
        const counted = count(request)
        if (counted.ok) {
          const { panel, probabilities } = outcomeOf(request)
          expect(panel).toHaveLength(seats)
          expect(meets(panel)).toBe(true)
          const sum = Object.values(probabilities).reduce((total, chance) => total + chance, 0)
          expect(sum).toBeCloseTo(seats, 9)
        } else {
          expect(counted.error.type).toBe("QuotasCannotBeMet")
          expect(everyPanel(Object.keys(all), seats).some(meets)).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })

  it("[VOTE-58] names the quotas that cannot be met together", () => {
    const tooMany = { ...girlsAndBoys, quotas: { kind: { girl: { min: 4, max: 4 } } } }
    expect(refusalOf(tooMany)).toEqual({
      type: "QuotasCannotBeMet",
      quotas: [{ category: "kind", feature: "girl", bound: "min", value: 4, people: 3 }],
    })
    const together = {
      ...girlsAndBoys,
      people: people(10, (index) => ({ kind: index < 3 ? "girl" : "boy", age: index < 3 ? "old" : "young" })),
      quotas: { kind: { girl: { min: 2, max: 4 } }, age: { young: { min: 3, max: 4 } } },
    }
    expect(refusalOf(together)).toMatchObject({
      quotas: [
        { feature: "girl", bound: "min" },
        { feature: "young", bound: "min" },
        { bound: "seats", value: 4 },
      ],
    })
    expect(refusalOf({ ...girlsAndBoys, quotas: {}, seats: 11 })).toMatchObject({
      quotas: [{ bound: "seats", value: 11, people: 10 }],
    })
  })

  it("[VOTE-59] many people and quotas: a round of panels, its chances counted, its quotas met", () => {
    const sizes = { a: 2, b: 3, c: 4, d: 3, e: 2 }
    const all = people(200, (index) =>
      Object.fromEntries(
        Object.entries(sizes).map(([name, size], at) => [
          name,
          `${name}${Math.floor(index / ([1, 2, 6, 24, 72][at] ?? 1)) % size}`,
        ]),
      ),
    )
    const quotas = Object.fromEntries(
      Object.entries(sizes).map(([name, size]) => [
        name,
        Object.fromEntries(
          Array.from({ length: size }, (_one, at) => [
            `${name}${at}`,
            { min: Math.floor(24 / size) - 1, max: Math.ceil(24 / size) + 1 },
          ]),
        ),
      ]),
    )
    const outcome = outcomeOf({ method: "sortition", people: all, quotas, seats: 24, seed: "6" })
    expect(outcome.rule).toBe("rotation")
    expect(outcome.panel).toHaveLength(24)
    for (const [name, ofFeature] of Object.entries(quotas)) {
      for (const [feature, { min, max }] of Object.entries(ofFeature)) {
        const number = outcome.panel.filter((person) => all[person]?.[name] === feature).length
        expect(number).toBeGreaterThanOrEqual(min)
        expect(number).toBeLessThanOrEqual(max)
      }
    }
    expect(Math.min(...Object.values(outcome.probabilities))).toBeGreaterThan(0.05)
  })

  it("[VOTE-58] refuses people without a feature that counts", () => {
    const request = { ...girlsAndBoys, people: { ...girlsAndBoys.people, p0: {} } }
    expect(refusalOf(request)).toEqual({ type: "MissingKey", path: "people.p0.kind" })
  })
})

const everyPanel = (names: readonly string[], seats: number): string[][] => {
  if (seats === 0) return [[]]
  return names.flatMap((name, index) =>
    everyPanel(names.slice(index + 1), seats - 1).map((rest) => [name, ...rest]),
  )
}
