/**
 * Opinion groups, the method of Pol.is (compdemocracy.org): people are placed on a plane by how they voted on
 * statements, people near each other are a group, and each group is told by the statements that set it apart.
 * Statistics in floating point; nothing is random, and the order of votes, people and statements changes nothing.
 *
 * `isShown` is false where the groups should not be put before a class, for the reasons given; they are computed
 * all the same. Someone who votes twice on a statement is refused: the request holds the last votes.
 */

import * as v from "valibot"
import { err, ok, type Result } from "../../shared/result.ts"
import { findGroups } from "./opinion-clusters.ts"
import { findAxes, project, type VoteTable } from "./opinion-plane.ts"
import {
  type GroupVotes,
  groupConsensus,
  groupVotesOf,
  type Representative,
  representativeOf,
} from "./opinion-statements.ts"
import type { Outcome, Step } from "./outcome.ts"
import { issueToRefusal, type Refusal } from "./refusal.ts"
import { byCandidate } from "./scores.ts"
import { toTiers } from "./seats.ts"

const nameSchema = v.pipe(v.union([v.string(), v.number()]), v.transform(String))

const requestSchema = v.strictObject({
  method: v.literal("opinion-groups"),
  votes: v.pipe(
    v.array(v.strictObject({ person: nameSchema, statement: nameSchema, vote: v.picklist([1, 0, -1]) })),
    v.maxLength(2_000_000, "at most 2000000 votes"),
  ),
  options: v.optional(
    v.strictObject({
      minimumParticipants: v.optional(v.number(), 15),
      minimumVotes: v.optional(v.number(), 8),
      minimumGroup: v.optional(v.number(), 5),
    }),
    {},
  ),
})

type Request = v.InferOutput<typeof requestSchema>

type NotShown = "few-participants" | "few-votes" | "small-group"

export type OpinionOutcome = Outcome & {
  /** In the order of `pca`'s numbers. */
  readonly statements: readonly string[]
  /** The people of each group; the largest group first. Who cast too few votes is in none. */
  readonly groups: readonly (readonly string[])[]
  /** For each group, how it voted on each statement. */
  readonly groupVotes: readonly Readonly<Record<string, GroupVotes>>[]
  /** How much every group agrees: the product over groups of (agrees + 1) / (votes + 2). */
  readonly consensus: Readonly<Record<string, number>>
  /** For each group, the statements that set it apart, at most five. */
  readonly representative: readonly (readonly Representative[])[]
  readonly pca: {
    readonly center: readonly number[]
    readonly components: readonly (readonly number[])[]
  }
  readonly projection: Readonly<Record<string, readonly [number, number]>>
  readonly isShown: boolean
  readonly notShownBecause: readonly NotShown[]
}

export const countOpinionGroups = (request: unknown): Result<OpinionOutcome, Refusal> => {
  const parsed = v.safeParse(requestSchema, request)
  if (!parsed.success) return err(issueToRefusal(parsed.issues[0]))
  const read = readTable(parsed.output.votes)
  if (!read.ok) return read
  const table = read.value
  const axes = findAxes(table)
  const points = project(table, axes)
  const cast = votesCast(table)
  const grouped = whoIsGrouped(cast, table.statements.length, parsed.output.options)
  const found = findGroups(grouped.map((member) => points[member] ?? [0, 0]))
  const groups = found.groups.map((members) => members.flatMap((index) => grouped[index] ?? []))
  const votes = groups.map((members) => groupVotesOf(table, members))
  const { statements, people } = table
  const consensus = groupConsensus(statements.length, votes)
  const consensusOf = new Map(statements.map((statement, index) => [statement, consensus[index] ?? 0]))
  const notShownBecause = reasonsToHide(cast, groups, parsed.output.options)
  const steps: Step[] = [
    {
      ...{ type: "OpinionsPlaced", participants: people.length, statements: statements.length },
      votes: parsed.output.votes.length,
    },
    { type: "GroupsFound", sizes: groups.map((members) => members.length), silhouette: found.silhouette },
  ]
  const totals = byCandidate(statements, consensus)
  return ok({
    ...{ winners: [], tie: null, totals, steps, statements },
    ranking: toTiers(statements, (one, other) => (consensusOf.get(other) ?? 0) - (consensusOf.get(one) ?? 0)),
    groups: groups.map((members) => members.map((member) => people[member] ?? "")),
    groupVotes: votes.map((one) => byCandidate(statements, one)),
    consensus: totals,
    representative: votes.map((_one, group) => representativeOf(statements, votes, group)),
    pca: { center: axes.center, components: axes.components },
    projection: byCandidate(people, points),
    ...{ isShown: notShownBecause.length === 0, notShownBecause },
  })
}

const readTable = (votes: Request["votes"]): Result<VoteTable, Refusal> => {
  const people = inNaturalOrder(new Set(votes.map(({ person }) => person)))
  const statements = inNaturalOrder(new Set(votes.map(({ statement }) => statement)))
  if (people.length * statements.length > 20_000_000) {
    return err({ type: "WrongValue", path: "votes", expected: "at most 20000000 people times statements" })
  }
  const personAt = new Map(people.map((person, index) => [person, index]))
  const statementAt = new Map(statements.map((statement, index) => [statement, index]))
  const cells = new Float64Array(people.length * statements.length).fill(Number.NaN)
  for (const [index, { person, statement, vote }] of votes.entries()) {
    const at = (personAt.get(person) ?? 0) * statements.length + (statementAt.get(statement) ?? 0)
    if (!Number.isNaN(cells[at])) {
      return err({
        type: "WrongValue",
        path: `votes.${index}`,
        expected: "one vote of a person on a statement",
      })
    }
    cells[at] = vote
  }
  return ok({ people, statements, cells })
}

/** Numbers by size, other names by their code points, numbers first. */
const inNaturalOrder = (names: ReadonlySet<string>): string[] => {
  const sizeOf = (name: string) => (/^\d{1,15}$/.test(name) ? Number(name) : Number.POSITIVE_INFINITY)
  return [...names].sort((one, other) => {
    const [size, otherSize] = [sizeOf(one), sizeOf(other)]
    if (size !== otherSize) return size < otherSize ? -1 : 1
    return one < other ? -1 : 1
  })
}

const votesCast = ({ people, statements, cells }: VoteTable): number[] => {
  const width = statements.length
  return people.map((_person, index) => {
    const row = cells.subarray(index * width, (index + 1) * width)
    return row.reduce((sum, vote) => sum + (Number.isNaN(vote) ? 0 : 1), 0)
  })
}

/**
 * A place told by a few votes says little: who cast fewer than the minimum (or than there are statements) is in no
 * group. Where that leaves too few people, those who voted most are added, with all who voted as much.
 */
const whoIsGrouped = (
  cast: readonly number[],
  statements: number,
  { minimumParticipants, minimumVotes }: Request["options"],
): number[] => {
  const needed = Math.min(minimumVotes, statements)
  const inOrder = cast.toSorted((one, other) => other - one)
  const least = Math.min(needed, inOrder[minimumParticipants - 1] ?? 0)
  return [...cast.keys()].filter((person) => (cast[person] ?? 0) >= least)
}

const reasonsToHide = (
  cast: readonly number[],
  groups: readonly (readonly number[])[],
  { minimumParticipants, minimumVotes, minimumGroup }: Request["options"],
): NotShown[] => [
  ...(cast.length < minimumParticipants ? ["few-participants" as const] : []),
  ...(cast.filter((votes) => votes >= minimumVotes).length < minimumParticipants
    ? ["few-votes" as const]
    : []),
  ...(groups.some((members) => members.length < minimumGroup) ? ["small-group" as const] : []),
]
