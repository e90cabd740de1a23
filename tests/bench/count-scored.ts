/** Majority judgment, equal shares, sortition and opinion groups, each at the size of a town. */

import { count } from "../../src/domain/voting/count.ts"
import type { CountCase } from "./count-case.ts"

/** A small generator of its own, so that every run counts the same. */
const generator = () => {
  let state = 20_260_102
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const must = (request: unknown): void => {
  const counted = count(request)
  if (!counted.ok) throw new Error(`refused: ${JSON.stringify(counted.error)}`)
}

const [voters, candidates, grades] = [100_000, 10, 7]

/** Grades to tallies, as a device that holds the ballots adds them up. */
const addGrades = (given: Uint8Array): Float64Array => {
  const tallies = new Float64Array(candidates * grades)
  for (let start = 0; start < given.length; start += candidates) {
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      const at = candidate * grades + (given[start + candidate] ?? 0)
      tallies[at] = (tallies[at] ?? 0) + 1
    }
  }
  return tallies
}

const judgment = () => {
  const next = generator()
  const given = Uint8Array.from({ length: voters * candidates }, () => Math.floor(next() * grades))
  return {
    count: () => {
      const tallies = addGrades(given)
      must({
        method: "majority-judgment",
        tallies: Array.from({ length: candidates }, (_one, candidate) =>
          Array.from(tallies.subarray(candidate * grades, (candidate + 1) * grades)),
        ),
      })
    },
    bareIds: () => addGrades(given),
  }
}

const shares = (completion: string) => () => {
  const next = generator()
  const projects: Record<string, number> = {}
  for (let index = 0; index < 100; index += 1) projects[`p${index}`] = 1000 * Math.ceil(1 + next() * 60)
  const liking = Object.keys(projects).map(() => next() ** 2 + 0.02)
  const sum = liking.reduce((one, other) => one + other)
  const approvals = Array.from({ length: 5000 }, () =>
    Object.keys(projects).filter((_project, index) => next() < (10 * (liking[index] ?? 0)) / sum),
  )
  const request = { method: "equal-shares", projects, approvals, budget: 1_000_000, options: { completion } }
  return { count: () => must(request) }
}

const sortition = () => {
  const next = generator()
  const sizes = { gender: 2, age: 4, school: 3, region: 5, work: 4 }
  const seats = 60
  const pick = (size: number) => Math.floor(next() ** 1.2 * size)
  const people = Object.fromEntries(
    Array.from({ length: 500 }, (_one, index) => [
      `p${index}`,
      Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, `${name}${pick(size)}`])),
    ]),
  )
  const quotas = Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [
      name,
      Object.fromEntries(
        Array.from({ length: size }, (_one, at) => [
          `${name}${at}`,
          { min: Math.floor(seats / size) - 2, max: Math.ceil(seats / size) + 2 },
        ]),
      ),
    ]),
  )
  return { count: () => must({ method: "sortition", people, quotas, seats, seed: "dice" }) }
}

const opinions = () => {
  const next = generator()
  const votes = Array.from({ length: 1000 }, (_one, person) =>
    Array.from({ length: 100 }, (_two, statement) => {
      const side = person % 3 === 0 ? 1 : -1
      const leaning = statement % 4 === 0 ? 0.5 : 0.5 + side * 0.3
      return { person, statement, vote: next() < leaning ? 1 : -1 }
    }),
  )
    .flat()
    .filter(() => next() < 0.7)
  return { count: () => must({ method: "opinion-groups", votes }) }
}

export const scoredCases: readonly CountCase[] = [
  {
    name: "judgment",
    title: "100,000 ballots x 10 candidates, grades to majority judgment",
    prepare: judgment,
  },
  { name: "shares", title: "equal shares, 5,000 voters x 100 projects", prepare: shares("none") },
  {
    name: "shares-add1",
    title: "equal shares with add1, 5,000 voters x 100 projects",
    prepare: shares("add1"),
  },
  { name: "sortition", title: "60 of 500 people, 5 categories", prepare: sortition },
  { name: "opinions", title: "opinion groups, 1,000 people x 100 statements", prepare: opinions },
]
