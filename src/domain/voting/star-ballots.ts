/** What STAR asks of its ballots: sums, ballots of the top score, preferences between two. */

import { type ScoreTable, sumScores } from "./scores.ts"

export type StarBallots = {
  readonly sumOf: (candidate: string) => number
  /** How many ballots give it the top score. */
  readonly topsOf: (candidate: string) => number
  readonly preferences: (
    one: string,
    other: string,
  ) => { readonly preferring: [number, number]; readonly noPreference: number }
  /** How many of the others each loses to, head to head, in the order of the names. */
  readonly defeatsAmong: (names: readonly string[]) => number[]
}

export const starBallots = (table: ScoreTable, top: number): StarBallots => {
  const { candidates, counts, scores, ballots } = table
  const width = candidates.length
  const indexOf = new Map(candidates.map((candidate, index) => [candidate, index]))
  const at = (candidate: string) => indexOf.get(candidate) ?? 0
  const sums = sumScores(table)
  const tops = new Float64Array(width)
  for (const [line, count] of counts.entries()) {
    for (let index = 0; index < width; index += 1) {
      if (scores[line * width + index] === top) tops[index] = (tops[index] ?? 0) + count
    }
  }

  const preferences: StarBallots["preferences"] = (one, other) => {
    const [first, second] = [at(one), at(other)]
    let forFirst = 0
    let forSecond = 0
    for (const [line, count] of counts.entries()) {
      const difference = (scores[line * width + first] ?? 0) - (scores[line * width + second] ?? 0)
      if (difference > 0) forFirst += count
      else if (difference < 0) forSecond += count
    }
    return { preferring: [forFirst, forSecond], noPreference: ballots - forFirst - forSecond }
  }

  return {
    sumOf: (candidate) => sums[at(candidate)] ?? 0,
    topsOf: (candidate) => tops[at(candidate)] ?? 0,
    preferences,
    defeatsAmong: (names) => {
      const defeats = names.map(() => 0)
      for (const [index, one] of names.entries()) {
        for (let next = index + 1; next < names.length; next += 1) {
          const { preferring } = preferences(one, names[next] ?? one)
          const loser = preferring[0] < preferring[1] ? index : next
          if (preferring[0] !== preferring[1]) defeats[loser] = (defeats[loser] ?? 0) + 1
        }
      }
      return defeats
    },
  }
}
