/** A session as a facilitator, a pupil or a projector holds it. */

import type { SignedEvent } from "../domain/log/event.ts"
import type { Genesis } from "../domain/log/genesis.ts"
import type { Signer } from "../domain/log/keys.ts"
import type { Command, Refusal } from "../domain/session/commands.ts"
import { decide } from "../domain/session/decide.ts"
import { evolveOwn, evolvePublic, type OwnEntry, type PublicEntry } from "../domain/session/entries.ts"
import type { Role } from "../domain/session/events.ts"
import { evolve } from "../domain/session/evolve.ts"
import { isInOwn, withPending } from "../domain/session/pending.ts"
import {
  emptyOwn,
  emptyPublic,
  initialSession,
  type OwnState,
  type PublicState,
  type StaffState,
} from "../domain/session/state.ts"
import type { FeedRow, PendingEvent } from "../storage/device-store.ts"
import { type LogClient, type LogDeps, openLogClient } from "./log-client.ts"

/** What the screens of one role see of a session. `staff` is null for all but facilitators. */
export type SessionView = {
  readonly role: Role
  readonly public: PublicState
  readonly own: OwnState
  readonly staff: StaffState | null
}

export type SessionClient = LogClient<SessionView, Command, Refusal>

export type SessionSeat = {
  readonly log: string
  readonly genesis: Genesis
  readonly role: Role
  readonly seat: string
  readonly signer: Signer
}

export const openSessionClient = (sitting: SessionSeat, deps: LogDeps): Promise<SessionClient> => {
  const { role, seat } = sitting
  const isStaff = role === "facilitator"
  const full = initialSession(sitting.genesis)
  return openLogClient<SessionView, Command, Refusal>(
    {
      ...sitting,
      feeds: isStaff ? ["staff"] : role === "pupil" ? ["public", `own:${seat}`] : ["public"],
      initial: isStaff
        ? { role, public: full.public, own: emptyOwn, staff: full.staff }
        : { role, public: { ...emptyPublic, basis: sitting.genesis.nonce }, own: emptyOwn, staff: null },
      fold: isStaff ? foldStaff : foldEntries,
      isSeen: (view, act, ids) => (isStaff ? ids.has(act.id) : isInOwn(view.own, act.event)),
      replaces,
      isBrief: ({ event }) => event.type === "v1.HandRaised" || event.type === "v1.SideTaken",
      overlay: (view, pending) => overlay(view, pending, seat),
      decide,
      erases: erasedBy,
      hides: hiddenBy,
    },
    deps,
  )
}

const foldStaff = (view: SessionView, _feed: string, row: FeedRow, id: string | undefined): SessionView =>
  id === undefined ? view : applied(view, row.body as SignedEvent, id)

/** A facilitator's device folds events by the very function of the host. */
const applied = (view: SessionView, event: SignedEvent, id: string): SessionView => {
  if (view.staff === null) return view
  const { state } = evolve({ public: view.public, staff: view.staff, own: {} }, event, id)
  return { ...view, public: state.public, staff: state.staff }
}

const foldEntries = (view: SessionView, feed: string, row: FeedRow): SessionView =>
  feed === "public"
    ? { ...view, public: evolvePublic(view.public, row.body as unknown as PublicEntry) }
    : { ...view, own: evolveOwn(view.own, row.body as unknown as OwnEntry) }

/** The host tells a seat its last opinion on something, and may pass over those before. */
const replaces = (later: PendingEvent, { event }: PendingEvent): boolean =>
  isOpinion(event.type) &&
  later.state !== "refused" &&
  later.event.type === event.type &&
  later.event.seat === event.seat &&
  later.event.facts.contribution === event.facts.contribution &&
  later.event.facts.task === event.facts.task

const isOpinion = (type: string): boolean =>
  /^v1\.(SupportGiven|FollowUpSaid|EvaluationGiven|HandRaised|SideTaken)$/.test(type)

const overlay = (view: SessionView, pending: readonly PendingEvent[], seat: string): SessionView => {
  const mine = pending.filter((it) => it.event.seat === seat && it.state !== "refused")
  if (view.staff !== null) return mine.reduce((shown, it) => applied(shown, it.event, it.id), view)
  if (view.role !== "pupil") return view
  return {
    ...view,
    own: withPending(
      view.own,
      mine.map((it) => it.event),
    ),
  }
}

/** Taken back from the class: the author keeps their own text. */
const hiddenBy = (feed: string, { body }: FeedRow): string | undefined =>
  feed === "public" && body.type === "ContributionHidden" ? String(body.facts.contribution) : undefined

const erasedBy = ({ body }: FeedRow): string | undefined => {
  const isRemoval = body.type === "v1.ContributionRemoved" || body.type === "ContributionRemoved"
  if (body.type === "v1.ContextItemRemoved" || body.type === "ContextItemHidden")
    return String(body.facts.item)
  const isOwnRemoval = body.type === "OwnContribution" && body.facts.fate === "removed"
  return isRemoval || isOwnRemoval ? String(body.facts.contribution) : undefined
}
