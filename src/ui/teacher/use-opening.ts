/** The opening vote, from its question to its closing. Its result is nobody's. */
import { useState } from "react"
import { isAskedAgain, isOpening, openingPoll } from "../../domain/session/opening.ts"
import type { PollStatus, PublicPoll } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import type { SessionProps } from "../session-props.ts"
import { useAct } from "./use-acts.ts"
import { type Closing, useClosing } from "./use-closing.ts"

export type Opening = Closing & {
  /** The stage asks for it. */
  readonly isNow: boolean
  readonly phase: "new" | PollStatus
  readonly poll: PublicPoll | undefined
  readonly question: string
  readonly setQuestion: (question: string) => void
  readonly ask: () => void
  /** Undefined once the class has voted again. */
  readonly reopen: (() => void) | undefined
}

export const useOpening = (session: SessionProps): Opening => {
  const text = useText("teacher.opening")
  const vote = useText("teacher.vote")
  const act = useAct(session)
  const { public: shown } = session.view
  const poll = openingPoll(shown)
  const [own, setQuestion] = useState<string | null>(null)
  const question = own ?? shown.question
  const id = poll?.id ?? ""
  return {
    ...useClosing(session, act, poll, text("closedSaid")),
    isNow: isOpening(shown.stages[shown.stage]),
    phase: poll?.status ?? "new",
    ...{ poll, question, setQuestion },
    ask: () => void act({ type: "AskOpening", question }, text("asked")),
    reopen: isAskedAgain(shown, id)
      ? undefined
      : () => void act({ type: "ReopenPoll", poll: id }, vote("reopened")),
  }
}
