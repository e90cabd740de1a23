/**
 * What became of one's own ballot, as far as this tablet can know. The host says only how many came late, and how
 * the adult ruled on them; that one's own is among them, the tablet knows by having held it when the vote closed.
 */
import { useEffect, useState } from "react"
import type { PublicPoll } from "../../../domain/session/state.ts"
import type { SessionProps } from "../../session-props.ts"
import { ballotsHere } from "./pending-work.ts"
import { draftOf } from "./use-draft.ts"

/** `held`: the tablet has seen it arrive late, while nobody had ruled on it yet. */
export type BallotNote = { readonly was: "sent" | "inTime" | "late" | "held"; readonly earlier: boolean }

export type BallotFate = "none" | "here" | "in" | "waits" | "counted" | "notCounted" | "firstCounts" | "ask"

export type SeenBallot = {
  readonly poll: Pick<PublicPoll, "status" | "lateHeld" | "lateRuled">
  /** It has not left this tablet. */
  readonly isHere: boolean
  /** The host holds one, or this tablet does. */
  readonly has: boolean
  /** What is shown is not old. */
  readonly isSure: boolean
}

/** What the tablet remembers from now on. A changed ballot starts anew, and knows that one was in before it. */
export const noteBallot = (note: BallotNote | null, seen: SeenBallot): BallotNote | null => {
  const { poll, isHere, has, isSure } = seen
  const isOpen = poll.status === "open"
  if (isHere) {
    const earlier = note !== null && (note.was === "inTime" || (note.was !== "held" && note.earlier))
    return { was: isOpen ? "sent" : "late", earlier }
  }
  if (!has) return note
  if (isOpen) return isSure ? { was: "inTime", earlier: false } : note
  if (note?.was === "late" && poll.lateHeld > 0 && poll.lateRuled === null && poll.status !== "revealed")
    return { ...note, was: "held" }
  return note
}

export const ballotFate = (note: BallotNote | null, { poll, isHere, has }: SeenBallot): BallotFate => {
  if (isHere) return "here"
  if (!has) return "none"
  const isLate = (note?.was === "late" || note?.was === "held") && poll.lateHeld > 0
  if (!isLate) return "in"
  if (poll.lateRuled === true) return note.was === "held" ? "counted" : "ask"
  if (poll.lateRuled === false || poll.status === "revealed")
    return note.earlier ? "firstCounts" : "notCounted"
  return "waits"
}

/** Notes what is seen, on this device, and tells what it means. */
export const useBallotFate = (session: SessionProps, poll: PublicPoll): BallotFate => {
  const { drafts, seat, connection, caughtUp } = session
  const name = draftOf.ballotNote(seat, poll.id)
  const [kept, setKept] = useState<BallotNote | null>()
  // What is seen before the device has given what it kept is not forgotten.
  const [now, setNow] = useState<BallotNote | null>(null)
  const note = now ?? kept ?? null
  useEffect(() => {
    let isWanted = true
    drafts.loadValue(name).then(
      (value) => isWanted && setKept(isNote(value) ? value : null),
      () => isWanted && setKept(null),
    )
    return () => {
      isWanted = false
    }
  }, [drafts, name])
  const seen: SeenBallot = {
    poll,
    isHere: ballotsHere(session.pending).has(poll.id),
    has: session.view.own.ballots[poll.id] === true,
    isSure: connection === "live" && caughtUp,
  }
  const next = noteBallot(note, seen)
  const isNew = next?.was !== now?.was || next?.earlier !== now?.earlier
  const isKept = kept !== undefined && next?.was === kept?.was && next?.earlier === kept?.earlier
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it says something new
  useEffect(() => {
    if (isNew) setNow(next)
    if (!next || kept === undefined || isKept) return
    setKept(next)
    drafts.saveValue(name, next).catch(() => undefined)
  }, [isNew, isKept, kept === undefined, name])
  return ballotFate(next, seen)
}

const isNote = (value: unknown): value is BallotNote =>
  typeof value === "object" && value !== null && "was" in value && "earlier" in value
