/** The one thing to do next: it leads the vote and the answers before it leads to the next stage. */
import { useText } from "../language/language-provider.tsx"
import type { SessionProps } from "../session-props.ts"
import { unansweredOf } from "./unanswered.ts"
import type { Opening } from "./use-opening.ts"
import type { Steering } from "./use-steering.ts"
import type { Voting } from "./use-voting.ts"

export type MainAct = {
  readonly words: string
  /** On a phone, where the words must stand on one line. */
  readonly short?: string
  readonly press: () => void
  readonly isDisabled?: boolean
  /** It leaves the stage: what is pressed by a single key. */
  readonly isNext: boolean
}

type From = {
  session: SessionProps
  steering: Steering
  voting: Voting
  opening: Opening
  onFinish: () => void
  /** Opens the form of an answer; nothing where answers are not given. */
  onAnswer?: (id: string) => void
}

/** null while the vote is being counted. */
export const useMainAct = ({
  session,
  steering,
  voting,
  opening,
  onFinish,
  onAnswer,
}: From): MainAct | null => {
  const vote = useText("teacher.vote")
  const decide = useText("teacher.decide")
  const first = useText("teacher.opening")
  const { public: shown } = session.view
  const kind = shown.stages[shown.stage]?.kind
  const next = { words: steering.nextWords, press: steering.next ?? onFinish, isNext: true }
  const does = (words: string, press: () => void, isDisabled = false) =>
    ({ words, press, isDisabled, isNext: false }) as const
  if (opening.isNow) {
    const { phase, turnout } = opening
    if (phase === "new") return does(first("ask"), opening.ask, opening.question.trim() === "")
    if (phase === "open")
      return turnout
        ? { ...does(first("closeCount", turnout), opening.close), short: first("close") }
        : does(first("close"), opening.close)
    return phase === "closing" ? null : next
  }
  if (kind === "decide") {
    const [waiting] = unansweredOf(session)
    return waiting && onAnswer ? does(decide("answerNext"), () => onAnswer(waiting.proposal.id)) : next
  }
  if (kind !== "vote") return next
  switch (voting.phase) {
    case "empty":
      return steering.toPropose ? does(steering.toPropose.words, steering.toPropose.press) : next
    case "new":
      if (voting.draft.again) return does(first("askAgain"), voting.open)
      return does(vote("open", { count: voting.draft.options.length }), voting.open, !voting.draft.isReady)
    case "open":
      return voting.turnout
        ? { ...does(vote("closeCount", voting.turnout), voting.close), short: vote("close") }
        : does(vote("close"), voting.close)
    case "closing":
      return null
    case "closed":
      return does(vote("reveal"), voting.reveal)
    case "revealed":
      return next
  }
}
