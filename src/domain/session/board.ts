/**
 * The board: published proposals with their arguments. A merged proposal stands in its root, and what was
 * argued on it stands there too. Pupils, the facilitator and the projector read the same board.
 */
import { rootOf } from "./handlers-contributions.ts"
import type { PublicContribution, PublicState, SupportTotals } from "./state.ts"

/** A published contribution still has its words. */
export type Published = PublicContribution & { readonly text: string }

export type Arguments = {
  readonly for: readonly Published[]
  readonly against: readonly Published[]
  readonly nuance: readonly Published[]
}

export type Proposal = {
  readonly contribution: Published
  readonly arguments: Arguments
  /** The proposals that were merged into this one, in the order of publication. */
  readonly mergedFrom: readonly Published[]
  /** How many arguments it has. Opinions do not count: a list must not tell them before one gave one's own. */
  readonly discussed: number
}

export const boardSorts = ["discussed", "newest", "fewest"] as const
export type BoardSort = (typeof boardSorts)[number]

/**
 * In the order of publication. A proposal of which nothing changed since `before` is the same object, so that it is
 * not drawn anew; so is the whole.
 */
export const boardOf = (state: PublicState, before: readonly Proposal[] = []): readonly Proposal[] => {
  const known = new Map(before.map((it) => [it.contribution.id, it]))
  const board = readBoard(state).map((it) => {
    const last = known.get(it.contribution.id)
    return last && isSame(last, it) ? last : it
  })
  return areSame(board, before) ? before : board
}

const areSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((it, at) => it === other[at])

const isSame = (one: Proposal, other: Proposal): boolean =>
  one.contribution === other.contribution &&
  areSame(one.mergedFrom, other.mergedFrom) &&
  (["for", "against", "nuance"] as const).every((kind) => areSame(one.arguments[kind], other.arguments[kind]))

const readBoard = (state: PublicState): readonly Proposal[] => {
  const published = Object.values(state.contributions).filter(isPublished).sort(byOrder)
  const mergedFrom = groupBy(published, (it) => (it.mergedInto === undefined ? null : rootOf(state, it.id)))
  const about = groupBy(published, (it) =>
    it.kind === "proposal" || it.mergedInto !== undefined || it.parent === undefined
      ? null
      : rootOf(state, it.parent),
  )
  return published
    .filter((it) => it.kind === "proposal" && it.mergedInto === undefined)
    .map((contribution) => {
      const said = about.get(contribution.id) ?? []
      const ofKind = (kind: keyof Arguments) => said.filter((it) => it.kind === kind)
      return {
        contribution,
        arguments: { for: ofKind("for"), against: ofKind("against"), nuance: ofKind("nuance") },
        mergedFrom: mergedFrom.get(contribution.id) ?? [],
        discussed: said.length,
      }
    })
}

/** `keyOf` null: in no group. Groups and their members keep the order of the list. */
const groupBy = <T>(
  list: readonly T[],
  keyOf: (it: T) => string | null,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const it of list) {
    const key = keyOf(it)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(it)
    else groups.set(key, [it])
  }
  return groups
}

/** Equals keep the order of publication; the least discussed show the newest first, so that none is forgotten. */
export const sortBoard = (board: readonly Proposal[], by: BoardSort): readonly Proposal[] => {
  const newest = (one: Proposal, other: Proposal) => other.contribution.order - one.contribution.order
  const compare: { [sort in BoardSort]: typeof newest } = {
    discussed: (one, other) => other.discussed - one.discussed || newest(other, one),
    newest,
    fewest: (one, other) => one.discussed - other.discussed || newest(one, other),
  }
  return [...board].sort(compare[by])
}

/** The proposal on the board in which this contribution stands: itself, its root, or what it argues about. */
export const proposalOf = (
  board: readonly Proposal[],
  state: PublicState,
  id: string,
): Proposal | undefined => {
  const root = rootOf(state, state.contributions[id]?.parent ?? id)
  return board.find((it) => it.contribution.id === root)
}

/** How many people gave an opinion. */
export const opinionsGiven = (totals: SupportTotals): number => totals.agree + totals.mixed + totals.disagree

const isPublished = (it: PublicContribution): it is Published => it.published && it.text !== null

const byOrder = (one: PublicContribution, other: PublicContribution) => one.order - other.order
