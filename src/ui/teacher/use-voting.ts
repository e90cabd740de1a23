/** A vote from its ballot to its result: what is asked, how far it is, and the one act that leads it on. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import { hasLateBallots } from "../../domain/session/ballots.ts"
import { boardOf, type Published, sortBoard } from "../../domain/session/board.ts"
import type { Method } from "../../domain/session/events.ts"
import { currentPoll } from "../../domain/session/poll-outcome.ts"
import type { PublicPoll } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import type { SessionProps } from "../session-props.ts"
import { useAct } from "./use-acts.ts"

/** The vote that is being prepared. */
export type DraftPoll = {
  readonly proposals: readonly Published[]
  readonly method: Method
  readonly setMethod: (method: Method) => void
  readonly ticked: readonly string[]
  readonly setTicked: (ids: readonly string[]) => void
  readonly one: string | null
  readonly setOne: (id: string) => void
  readonly options: readonly string[]
  readonly isReady: boolean
}

export type Voting = {
  readonly phase: "empty" | "new" | PublicPoll["status"]
  readonly poll: PublicPoll | undefined
  /** Nobody votes any more. */
  readonly isOver: boolean
  readonly draft: DraftPoll
  readonly turnout: { readonly n: number; readonly of: number } | undefined
  /** Seats whose tablet is away while somebody wants to close; empty: nobody asks. */
  readonly missing: readonly string[]
  readonly isAsking: boolean
  readonly stopAsking: () => void
  readonly open: () => void
  readonly close: () => void
  readonly closeNow: () => void
  readonly reopen: () => void
  /** Asks first where late ballots wait for a word. */
  readonly reveal: () => void
  readonly late: {
    readonly count: number
    readonly isOpen: boolean
    readonly onClose: () => void
    readonly onReveal: (admit: boolean) => void
  }
  readonly again: () => void
}

export const useVoting = (session: SessionProps): Voting => {
  const text = useText("teacher.vote")
  const act = useAct(session)
  const poll = currentPoll(session.view.public)
  const draft = useDraft(session)
  const [isNew, setNew] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [isRuling, setRuling] = useState(false)
  const missing = (poll && session.live?.missing?.[poll.id]) ?? []
  const open = async () => {
    const command = { type: "OpenPoll", method: draft.method, options: [...draft.options] } as const
    if (await act(command, text("openSaid"))) setNew(false)
  }
  const reveal = () => poll && void act({ type: "RevealPoll", poll: poll.id })
  const revealWith = async (admit: boolean) => {
    setRuling(false)
    if (poll && (await act({ type: "RuleLateBallots", poll: poll.id, admit }))) reveal()
  }
  const closeNow = () => {
    setAsking(false)
    if (poll) void act({ type: "ClosePoll", poll: poll.id }, text("closedSaid"))
  }
  return {
    phase: poll && !isNew ? poll.status : draft.proposals.length === 0 ? "empty" : "new",
    isOver: poll !== undefined && !isNew && poll.status !== "open",
    ...{ poll, draft, missing, isAsking, closeNow },
    turnout: poll && session.live?.turnout?.[poll.id],
    stopAsking: () => setAsking(false),
    open: () => void open(),
    close: () => (missing.length > 0 ? setAsking(true) : closeNow()),
    again: () => setNew(true),
    reopen: () => poll && void act({ type: "ReopenPoll", poll: poll.id }, text("reopened")),
    reveal: () => (hasLateBallots(poll) ? setRuling(true) : reveal()),
    late: {
      count: poll?.lateHeld ?? 0,
      isOpen: isRuling && hasLateBallots(poll),
      onClose: () => setRuling(false),
      onReveal: (admit) => void revealWith(admit),
    },
  }
}

const useDraft = ({ view }: SessionProps): DraftPoll => {
  const proposals = sortBoard(boardOf(view.public), "discussed").map((it) => it.contribution)
  const [chosen, setMethod] = useState<Method | null>(null)
  const [left, setLeft] = useState<readonly string[]>([])
  const [only, setOne] = useState<string | null>(null)
  const method = chosen ?? (proposals.length === 1 ? "yes-no" : "approval")
  const ids = proposals.map((it) => it.id)
  const ticked = ids.filter((id) => !left.includes(id))
  const one = only ?? (ids.length === 1 ? (ids[0] ?? null) : null)
  const isYesNo = method === "yes-no"
  const options = isYesNo ? (one === null ? [] : [one]) : ticked.slice(0, limits.options)
  return {
    ...{ proposals, method, setMethod, ticked, one, setOne, options },
    setTicked: (values) => setLeft(ids.filter((id) => !values.includes(id))),
    isReady: isYesNo ? options.length === 1 : options.length >= 2,
  }
}
