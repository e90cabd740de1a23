/** What a stage asks of a pupil. */
import { followedOf, isReread } from "../../../domain/session/follow-up.ts"
import { isOpening, openingPoll } from "../../../domain/session/opening.ts"
import { currentPoll } from "../../../domain/session/poll-outcome.ts"
import type { Stage } from "../../../domain/templates.ts"
import { unreachable } from "../../../shared/unreachable.ts"
import { useText } from "../../language/language-provider.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Argue } from "./argue.tsx"
import { Ballot } from "./ballot.tsx"
import styles from "./card-parts.module.css"
import { Decide } from "./decide.tsx"
import { Evaluate } from "./evaluate.tsx"
import { FollowUp } from "./follow-up.tsx"
import { Listen } from "./listen.tsx"
import { ballotsHere } from "./pending-work.ts"
import { Propose, type StageProps } from "./propose.tsx"
import type { ScreenMode } from "./screen-mode.ts"
import { Speak } from "./speak.tsx"
import { Vote } from "./vote.tsx"

type Props = Required<StageProps> & {
  stage: Stage
  open: string | null
  onOpen: (proposal: string | null) => void
}

export const StageBody = ({ stage, open, onOpen, ...rest }: Props) => {
  if (isReread(stage)) return <FollowUp session={rest.session} isReadOnly={rest.isReadOnly} />
  if (isOpening(stage)) return <Opening session={rest.session} isReadOnly={rest.isReadOnly} />
  switch (stage.kind) {
    case "propose":
      return <Propose {...rest} />
    case "argue":
      return <Argue {...rest} open={open} onOpen={onOpen} />
    case "vote":
      return <Vote session={rest.session} isReadOnly={rest.isReadOnly} />
    case "decide":
      return <Decide session={rest.session} />
    case "evaluate":
      return <Evaluate session={rest.session} isReadOnly={rest.isReadOnly} />
    case "followUp":
    case "understand":
    case "synthesise":
    case "debate":
      return <Spoken session={rest.session} isReadOnly={rest.isReadOnly} />
    default:
      return unreachable(stage.kind)
  }
}

type SpokenProps = { session: SessionProps; isReadOnly: boolean }

const Spoken = (props: SpokenProps) => (
  <>
    <Speak {...props} />
    <Listen session={props.session} />
  </>
)

/** What one thinks now, before the class talks; nothing of it is shown afterwards. */
const Opening = (props: SpokenProps) => {
  const poll = openingPoll(props.session.view.public)
  if (poll?.status === "open" && !props.isReadOnly)
    return <Ballot key={poll.id} session={props.session} poll={poll} />
  return (
    <>
      {poll && <Noted />}
      <Spoken {...props} />
    </>
  )
}

const Noted = () => {
  const text = useText("pupil.vote")
  return (
    <div className={styles.voiced}>
      <p className={styles.sentence} role="status">
        {text("noted")}
      </p>
      <Speaker text={text("noted")} />
    </div>
  )
}

/** The one thing to do, in words, under the question. */
export const useTask = (
  stage: Stage | undefined,
  session: SessionProps,
  isOpen: boolean,
  mode: ScreenMode,
): string => {
  const text = useText("pupil")
  const results = useText("results")
  const state = session.view.public
  if (isReread(stage) && followedOf(state).length > 0) return results("followUp.question")
  const inBox = (poll: string) => text(ballotsHere(session.pending).has(poll) ? "vote.kept" : "vote.inBox")
  if (isOpening(stage)) {
    const poll = openingPoll(state)
    if (poll?.status !== "open") return text("listen.task")
    return mode === "voted" ? inBox(poll.id) : text("vote.askNow")
  }
  switch (stage?.kind) {
    case "propose":
      return text("propose.task")
    case "argue":
      return text(isOpen ? "argue.taskOpen" : "argue.task")
    case "vote": {
      const poll = currentPoll(state)
      if (mode === "voted" && poll) return inBox(poll.id)
      const status = poll?.status
      if (status === "revealed") return text("decide.task")
      return text(status === "open" ? "vote.task" : status ? "vote.closedTitle" : "vote.waitTitle")
    }
    case "evaluate":
      return text("evaluate.task")
    case "decide": {
      const status = currentPoll(state)?.status
      if (status === "revealed") return text("decide.task")
      return text(status ? "vote.closedTitle" : "listen.task")
    }
    default:
      return text("listen.task")
  }
}
