import { describe, expect, it } from "vitest"
import { count } from "./count.ts"
import type { OpinionOutcome } from "./opinion-groups.ts"

const outcomeOf = (request: unknown): OpinionOutcome => {
  const counted = count(request)
  if (!counted.ok) throw new Error(`refused: ${JSON.stringify(counted.error)}`)
  return counted.value as OpinionOutcome
}

/** Two camps of ten, against each other on six statements but for four slips; all agree on the seventh. */
const voteOf = (person: number, statement: number): number => {
  if (statement === 6) return 1
  if (statement === 7) return -1
  const side = person < 10 ? 1 : -1
  return (statement % 2 === 0 ? side : -side) * (person % 5 === 0 && person % 6 === statement ? -1 : 1)
}

const camps = Array.from({ length: 20 }, (_one, person) =>
  Array.from({ length: 8 }, (_two, statement) => ({
    person: `p${person}`,
    statement: `s${statement}`,
    vote: voteOf(person, statement),
  })),
).flat()

describe("opinion groups", () => {
  const outcome = outcomeOf({ method: "opinion-groups", votes: camps })

  it("[VOTE-61] finds the two camps", () => {
    const found = outcome.groups.map((members) => members.map((name) => Number(name.slice(1)) < 10))
    expect(found.map((members) => [...new Set(members)].length)).toEqual([1, 1])
    expect(outcome.groups.map((members) => members.length)).toEqual([10, 10])
    expect(outcome.isShown).toBe(true)
  })

  it("[VOTE-61] consensus is the product over groups of (agrees + 1) / (votes + 2)", () => {
    expect(outcome.consensus.s6).toBeCloseTo((11 / 12) ** 2, 12)
    expect(outcome.consensus.s0).toBeCloseTo((10 / 12) * (1 / 12), 12)
    expect(outcome.ranking[0]).toEqual(["s6"])
    expect(outcome.groupVotes[0]?.s6).toEqual({ agrees: 10, disagrees: 0, passes: 0, votes: 10 })
  })

  it("[VOTE-61] what a group is told by is what the other does not say", () => {
    for (const statements of outcome.representative) {
      expect(statements.length).toBeGreaterThan(0)
      expect(statements.length).toBeLessThanOrEqual(5)
      for (const { statement, ratioTest } of statements) {
        expect(["s6", "s7"]).not.toContain(statement)
        expect(ratioTest).toBeGreaterThan(1.2816)
      }
    }
  })

  it("[VOTE-61] directions have length 1 and stand at a right angle; who votes less is pushed out", () => {
    const [first = [], second = []] = outcome.pca.components
    expect(Math.hypot(...first)).toBeCloseTo(1, 9)
    expect(first.reduce((sum, value, index) => sum + value * (second[index] ?? 0), 0)).toBeCloseTo(0, 9)
    const { center } = outcome.pca
    const [, place] = Object.entries(outcome.projection).find(([name]) => name === "p3") ?? []
    const own = camps.filter(({ person }) => person === "p3")
    const along = own.reduce(
      (sum, { vote }, index) => sum + (vote - (center[index] ?? 0)) * (first[index] ?? 0),
      0,
    )
    expect(place?.[0]).toBeCloseTo(along, 9)
    const votes = camps.filter(({ person, statement }) => person !== "p3" || statement === "s0")
    const fewer = outcomeOf({ method: "opinion-groups", votes })
    const [x = 0] = fewer.projection.p3 ?? []
    const part = (1 - (fewer.pca.center[0] ?? 0)) * (fewer.pca.components[0]?.[0] ?? 0)
    expect(x).toBeCloseTo(part * Math.sqrt(8), 9)
  })

  it("[VOTE-61] the order of the votes changes nothing", () => {
    expect(outcomeOf({ method: "opinion-groups", votes: camps.toReversed() })).toEqual(outcome)
  })

  it("[VOTE-62] says why groups are not to be shown", () => {
    const few = camps.filter(({ person }) => Number(person.slice(1)) % 4 === 0)
    expect(outcomeOf({ method: "opinion-groups", votes: few })).toMatchObject({
      isShown: false,
      notShownBecause: ["few-participants", "few-votes", "small-group"],
    })
    const short = camps.filter(({ statement }) => statement !== "s7")
    expect(outcomeOf({ method: "opinion-groups", votes: short }).notShownBecause).toEqual(["few-votes"])
  })

  it("[VOTE-62] who votes on little is placed, and in no group", () => {
    const votes = [...camps, { person: "late", statement: "s0", vote: 1 }]
    const late = outcomeOf({ method: "opinion-groups", votes })
    expect(late.projection.late).toBeDefined()
    expect(late.groups.flat()).not.toContain("late")
  })

  it("[VOTE-62] refuses two votes of one person on one statement", () => {
    const votes = [...camps, { person: "p0", statement: "s0", vote: -1 }]
    expect(count({ method: "opinion-groups", votes })).toMatchObject({
      ok: false,
      error: { type: "WrongValue", path: "votes.160" },
    })
    expect(outcomeOf({ method: "opinion-groups", votes: [] })).toMatchObject({ groups: [], isShown: false })
  })
})
