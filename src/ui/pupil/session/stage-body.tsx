/** What a stage asks of a pupil. */
import { currentPoll } from "../../../domain/session/poll-outcome.ts"
import type { PublicState } from "../../../domain/session/state.ts"
import type { Stage } from "../../../domain/templates.ts"
import { unreachable } from "../../../shared/unreachable.ts"
import { useText } from "../../language/language-provider.tsx"
import { Argue } from "./argue.tsx"
import { Decide } from "./decide.tsx"
import { Listen } from "./listen.tsx"
import { Propose, type StageProps } from "./propose.tsx"
import { Vote } from "./vote.tsx"

type Props = Required<StageProps> & {
  stage: Stage
  open: string | null
  onOpen: (proposal: string | null) => void
}

export const StageBody = ({ stage, open, onOpen, ...rest }: Props) => {
  switch (stage.kind) {
    case "propose":
      return <Propose {...rest} />
    case "argue":
      return <Argue {...rest} open={open} onOpen={onOpen} />
    case "vote":
      return <Vote session={rest.session} isReadOnly={rest.isReadOnly} />
    case "decide":
    case "followUp":
      return <Decide session={rest.session} />
    case "understand":
    case "synthesise":
    case "debate":
    case "evaluate":
      return <Listen session={rest.session} />
    default:
      return unreachable(stage.kind)
  }
}

/** The one thing to do, in words, under the question. */
export const useTask = (stage: Stage | undefined, state: PublicState, isOpen: boolean): string => {
  const text = useText("pupil")
  switch (stage?.kind) {
    case "propose":
      return text("propose.task")
    case "argue":
      return text(isOpen ? "argue.taskOpen" : "argue.task")
    case "vote": {
      const status = currentPoll(state)?.status
      return text(status === "open" ? "vote.task" : status ? "listen.task" : "vote.waitTitle")
    }
    case "decide":
    case "followUp":
      return text(currentPoll(state)?.status === "revealed" ? "decide.task" : "listen.task")
    default:
      return text("listen.task")
  }
}
