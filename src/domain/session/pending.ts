/**
 * What a pupil sees: the confirmed part of the feeds with their own pending acts on top. A pending act is
 * shown at once, as "on this tablet"; it goes from here into the feeds without a jump.
 */
import type { SignedEvent } from "../log/event.ts"
import { evolveOwnDebate } from "./entries-debate.ts"
import type { ContributionKind, FactsOf, SupportValue } from "./events.ts"
import { mergedIds, rootOf } from "./handlers-contributions.ts"
import { isInOwnFollowUp, overlayFollowUp } from "./pending-follow-up.ts"
import type { OwnContribution, OwnState, PublicState } from "./state.ts"

/** The pending events of one seat, in order, over what its own feed tells. */
export const withPending = (own: OwnState, pending: readonly SignedEvent[]): OwnState =>
  pending.reduce(overlay, own)

/** Made by `decide` on this very device. */
type PendingFacts = {
  contribution: string
  kind: ContributionKind
  parent?: string
  revision: number
  value: SupportValue | null
  poll: string
}

const overlay = (own: OwnState, event: SignedEvent): OwnState => {
  const facts = event.facts as unknown as PendingFacts
  const id = facts.contribution
  const set = (it: OwnContribution) => ({ ...own, contributions: { ...own.contributions, [it.id]: it } })
  const known = own.contributions[id]
  const text = event.text?.text ?? null
  switch (event.type) {
    case "v1.ContributionSubmitted":
      if (known) return own
      return set({
        ...{ id, kind: facts.kind, text, revision: 0, fate: "waiting", late: false },
        ...(facts.parent === undefined ? {} : { parent: facts.parent }),
      })
    case "v1.ContributionEdited":
      return known ? set({ ...known, text, revision: facts.revision, fate: "waiting" }) : own
    case "v1.ContributionWithdrawn":
      return known ? set({ ...known, fate: "withdrawn" }) : own
    case "v1.SupportGiven": {
      const { [id]: _old, ...supports } = own.supports
      return { ...own, supports: facts.value === null ? supports : { ...supports, [id]: facts.value } }
    }
    case "v1.BallotCast":
      return { ...own, ballots: { ...own.ballots, [facts.poll]: true } }
    case "v1.HandRaised":
      return { ...own, hand: event.facts.up === true }
    case "v1.SideTaken":
      return evolveOwnDebate(own, { type: "OwnSide", facts: event.facts as FactsOf<"v1.SideTaken"> })
    default:
      return overlayFollowUp(own, event)
  }
}

/** Does the seat's own feed already tell of this act? */
export const isInOwn = (own: OwnState, event: SignedEvent): boolean => {
  const facts = event.facts as unknown as PendingFacts
  const known = own.contributions[facts.contribution]
  switch (event.type) {
    case "v1.ContributionSubmitted":
      return known !== undefined
    case "v1.ContributionEdited":
      if (known === undefined) return false
      // Ruled meanwhile: the edit came too late and changes nothing.
      return known.revision >= facts.revision || (known.fate !== "waiting" && known.fate !== "rephrase")
    case "v1.ContributionWithdrawn":
      return known !== undefined && known.fate !== "waiting" && known.fate !== "rephrase"
    case "v1.SupportGiven":
      return (own.supports[facts.contribution] ?? null) === facts.value
    case "v1.BallotCast":
      return own.ballots[facts.poll] === true
    case "v1.HandRaised":
      return (own.hand ?? false) === event.facts.up
    case "v1.SideTaken":
      return (own.side ?? null) === event.facts.side
    default:
      return isInOwnFollowUp(own, event)
  }
}

/** What this seat said of a proposal, or of one merged into it. */
export const ownSupport = (state: PublicState, own: OwnState, id: string) => {
  const given = own.supports[id]
  if (given !== undefined) return given
  for (const merged of mergedIds(state, rootOf(state, id))) {
    const value = own.supports[merged]
    if (value !== undefined) return value
  }
  return undefined
}
