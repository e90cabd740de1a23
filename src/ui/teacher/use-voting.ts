/** A vote from its ballot to its result: what is asked, how far it is, and the one act that leads it on. */
import { useState } from "react"
import { limits } from "../../domain/limits.ts"
import { hasLateBallots } from "../../domain/session/ballots.ts"
import { boardOf, type Published, sortBoard } from "../../domain/session/board.ts"
import type { Method } from "../../domain/session/events.ts"
import { questionOf, toAskAgain } from "../../domain/session/opening.ts"
import { currentPoll } from "../../domain/session/poll-outcome.ts"
import type { PublicPoll } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import type { SessionProps } from "../session-props.ts"
import { useAct } from "./use-acts.ts"
import { type Closing, useClosing } from "./use-closing.ts"

/** The vote that is being prepared. */
export type DraftPoll = {
  readonly proposals: readonly Published[]
  readonly method: Method
  readonly setMethod: (method: Method | "again") => void
  /** The opening vote whose question can be asked again, and whether it will be; its words. */
  readonly toAskAgain: PublicPoll | undefined
  readonly again: boolean
  readonly asked: string
  readonly ticked: readonly string[]
  readonly setTicked: (ids: readonly string[]) => void
  readonly one: string | null
  readonly setOne: (id: string) => void
  readonly options: readonly string[]
  readonly isReady: boolean
}

export type Voting = Closing & {
  readonly phase: "empty" | "new" | PublicPoll["status"]
  readonly poll: PublicPoll | undefined
  /** Nobody votes any more. */
  readonly isOver: boolean
  readonly draft: DraftPoll
  readonly open: () => void
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
  const [isRuling, setRuling] = useState(false)
  const closing = useClosing(session, act, poll, text("closedSaid"))
  const open = async () => {
    const { method, options, again, toAskAgain } = draft
    const command =
      again && toAskAgain
        ? ({ type: "AskAgain", opening: toAskAgain.id } as const)
        : ({ type: "OpenPoll", method, options: [...options] } as const)
    if (await act(command, text("openSaid"))) setNew(false)
  }
  const reveal = () => poll && void act({ type: "RevealPoll", poll: poll.id })
  const revealWith = async (admit: boolean) => {
    setRuling(false)
    if (poll && (await act({ type: "RuleLateBallots", poll: poll.id, admit }))) reveal()
  }
  return {
    phase: poll && !isNew ? poll.status : draft.proposals.length === 0 && !draft.toAskAgain ? "empty" : "new",
    isOver: poll !== undefined && !isNew && poll.status !== "open",
    ...closing,
    ...{ poll, draft },
    open: () => void open(),
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
  const [chosen, setMethod] = useState<Method | "again" | null>(null)
  const toAsk = toAskAgain(view.public)
  // Why there was a first vote: it stands first, and is chosen already.
  const again = toAsk !== undefined && (chosen === null || chosen === "again" || proposals.length === 0)
  const [left, setLeft] = useState<readonly string[]>([])
  const [only, setOne] = useState<string | null>(null)
  const usual = proposals.length === 1 ? "yes-no" : "approval"
  const method = chosen === null || chosen === "again" ? usual : chosen
  const ids = proposals.map((it) => it.id)
  const ticked = ids.filter((id) => !left.includes(id))
  const one = only ?? (ids.length === 1 ? (ids[0] ?? null) : null)
  const isYesNo = method === "yes-no"
  const options = isYesNo ? (one === null ? [] : [one]) : ticked.slice(0, limits.options)
  return {
    ...{ proposals, method, setMethod, ticked, one, setOne, options, again },
    ...{ toAskAgain: toAsk, asked: toAsk ? questionOf(view.public, toAsk) : "" },
    setTicked: (values) => setLeft(ids.filter((id) => !values.includes(id))),
    isReady: again || (isYesNo ? options.length === 1 : options.length >= 2),
  }
}
