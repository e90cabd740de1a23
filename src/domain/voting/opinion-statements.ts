/**
 * What groups say: how each voted, what all agree on, and which statements set a group apart, by the tests of
 * Pol.is (one proportion against a half, two proportions against the other groups, significant at 90 per cent).
 */

import type { VoteTable } from "./opinion-plane.ts"

export type GroupVotes = {
  readonly agrees: number
  readonly disagrees: number
  readonly passes: number
  readonly votes: number
}

export type Representative = {
  readonly statement: string
  readonly for: "agree" | "disagree"
  /** Votes that way, of how many in the group. */
  readonly successes: number
  readonly votes: number
  /** How likely the group is to vote that way, and how many times more than the others. */
  readonly probability: number
  readonly ratio: number
  /** The statistics of both tests; above 1.2816 is significant at 90 per cent. */
  readonly test: number
  readonly ratioTest: number
}

const significant = 1.2816
const mostStatements = 5

/** One count for each statement. */
export const groupVotesOf = ({ statements, cells }: VoteTable, members: readonly number[]): GroupVotes[] =>
  statements.map((_statement, column) => {
    let [agrees, disagrees, passes] = [0, 0, 0]
    for (const member of members) {
      const vote = cells[member * statements.length + column]
      if (vote === 1) agrees += 1
      else if (vote === -1) disagrees += 1
      else if (vote === 0) passes += 1
    }
    return { agrees, disagrees, passes, votes: agrees + disagrees + passes }
  })

export const groupConsensus = (statements: number, groups: readonly (readonly GroupVotes[])[]): number[] =>
  Array.from({ length: statements }, (_statement, index) =>
    groups.reduce(
      (product, votes) => (product * ((votes[index]?.agrees ?? 0) + 1)) / ((votes[index]?.votes ?? 0) + 2),
      1,
    ),
  )

/** At most five: the most agreed first, then the most telling; agreements before disagreements. */
export const representativeOf = (
  statements: readonly string[],
  groups: readonly (readonly GroupVotes[])[],
  group: number,
): Representative[] => {
  const sides = statements.map((statement, index) => {
    const own = groups[group]?.[index] ?? noVotes
    const others = groups.reduce((sum, votes, at) => (at === group ? sum : added(sum, votes[index])), noVotes)
    return {
      agree: sideOf(statement, "agree", own, others),
      disagree: sideOf(statement, "disagree", own, others),
    }
  })
  const telling = sides.flatMap(({ agree, disagree }) => {
    if (!isSignificant(agree) && !isSignificant(disagree)) return []
    return agree.ratioTest > disagree.ratioTest ? [agree] : [disagree]
  })
  const agreed = sides.map(({ agree }) => agree).reduce<Representative | undefined>(betterAgreed, undefined)
  if (telling.length === 0) {
    const first = agreed ?? bestByTest(sides.flatMap(({ agree, disagree }) => [agree, disagree]))
    return first ? [first] : []
  }
  const ranked = telling
    .filter(({ statement }) => statement !== agreed?.statement)
    .sort((one, other) => strength(other) - strength(one))
  const chosen = [...(agreed ? [agreed] : []), ...ranked].slice(0, mostStatements)
  return [...chosen.filter((it) => it.for === "agree"), ...chosen.filter((it) => it.for === "disagree")]
}

const noVotes: GroupVotes = { agrees: 0, disagrees: 0, passes: 0, votes: 0 }

const added = (one: GroupVotes, other: GroupVotes = noVotes): GroupVotes => ({
  agrees: one.agrees + other.agrees,
  disagrees: one.disagrees + other.disagrees,
  passes: one.passes + other.passes,
  votes: one.votes + other.votes,
})

const sideOf = (
  statement: string,
  side: "agree" | "disagree",
  own: GroupVotes,
  others: GroupVotes,
): Representative => {
  const successes = side === "agree" ? own.agrees : own.disagrees
  const elsewhere = side === "agree" ? others.agrees : others.disagrees
  const probability = (successes + 1) / (own.votes + 2)
  return {
    ...{ statement, for: side, successes, votes: own.votes, probability },
    ratio: probability / ((elsewhere + 1) / (others.votes + 2)),
    test: 2 * Math.sqrt(own.votes + 1) * ((successes + 1) / (own.votes + 1) - 0.5),
    ratioTest: twoProportions(successes + 1, own.votes + 1, elsewhere + 1, others.votes + 1),
  }
}

const twoProportions = (inside: number, votes: number, outside: number, otherVotes: number): number => {
  const pooled = (inside + outside) / (votes + otherVotes)
  if (pooled >= 1) return 0
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / votes + 1 / otherVotes))
  return (inside / votes - outside / otherVotes) / deviation
}

const isSignificant = ({ test, ratioTest }: Representative): boolean =>
  test > significant && ratioTest > significant

const strength = ({ ratio, ratioTest, probability, test }: Representative): number =>
  ratio * ratioTest * probability * test

const betterAgreed = (best: Representative | undefined, next: Representative): Representative | undefined => {
  if (next.successes === 0 && next.votes === 0) return best
  if (!best) {
    const isGood = next.test > significant || (next.ratio > 1 && next.probability > 0.5)
    return isGood ? next : undefined
  }
  if (best.ratio > 1) return strength(next) > strength(best) ? next : best
  return next.probability * next.test > best.probability * best.test ? next : best
}

const bestByTest = (sides: readonly Representative[]): Representative | undefined =>
  sides.reduce<Representative | undefined>(
    (best, next) => (!best || next.ratioTest > best.ratioTest ? next : best),
    undefined,
  )
