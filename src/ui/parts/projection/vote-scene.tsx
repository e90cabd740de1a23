/** What is voted on, and how full the box is. Until the reveal nothing else is known here. */
import { isOnQuestion } from "../../../domain/session/opening.ts"
import { currentPoll } from "../../../domain/session/poll-outcome.ts"
import type { Turnout } from "../../../domain/session/projection.ts"
import type { PublicPoll } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { classNames } from "../class-names.ts"
import { useOptionNames } from "../result.tsx"
import type { Projected } from "./projected.ts"
import { Scene } from "./scene.tsx"
import { Invitation, Slip } from "./slip.tsx"
import styles from "./vote-scene.module.css"

/** One column, then smaller words, then two and three columns without the tree; then no options at all. */
const levels = { small: 1, twoColumns: 2, threeColumns: 3, none: 4 } as const

/** `poll`: the vote of the session, unless given. */
export const VoteScene = (props: Projected & { poll?: PublicPoll | undefined }) => {
  const { poll = currentPoll(props.state), ...projected } = props
  const text = useText("projector")
  const caption = useTurnout(poll, projected.turnout)
  if (!poll) {
    return (
      <Scene {...projected} content="" tightest={1} smaller={1}>
        {() => <Invitation title={text("vote.soon")}>{text("vote.soonHint")}</Invitation>}
      </Scene>
    )
  }
  const isOver = poll.status !== "open"
  return (
    <Scene
      {...projected}
      question={isOver || isOnQuestion(poll) ? "large" : "line"}
      content={`${poll.id} ${poll.status}`}
      caption={caption}
      tightest={levels.none}
      treeless={(level) => level === levels.twoColumns || level === levels.threeColumns}
      isTimeless={isOver}
    >
      {(level) => (isOver ? <Over poll={poll} /> : <Open {...projected} poll={poll} level={level} />)}
    </Scene>
  )
}

const useTurnout = (poll: PublicPoll | undefined, turnout: Turnout | undefined): string | undefined => {
  const text = useText("projector.tree")
  if (!poll) return undefined
  if (poll.status === "closed") return text("ballots", { count: poll.counted })
  const counted = turnout?.[poll.id]
  return counted ? text("turnout", counted) : undefined
}

const Open = ({ state, poll, level }: Projected & { poll: PublicPoll; level: number }) => {
  const text = useText("projector.vote")
  const words = useOptionNames(state)
  const [only] = poll.options
  if (isOnQuestion(poll))
    return (
      <>
        {poll.question !== undefined && (
          <Slip as="div" look="subject" words={poll.question} isTight={level >= 1} />
        )}
        <Invitation title={text("askNow")}>{text("yesNoUnsure")}</Invitation>
      </>
    )
  if (poll.method === "yes-no" && only !== undefined) {
    return (
      <>
        <p className={styles.ask}>{poll.question ?? text("yesNo")}</p>
        <Slip as="div" look="subject" words={words(only)} isTight={level >= 1} />
      </>
    )
  }
  // The first few of many would have an advantage: it is all of them or none.
  const isListed = level < levels.none
  return (
    <>
      <p className={styles.ask}>{poll.question ?? <HowMany poll={poll} />}</p>
      {isListed ? (
        <ul
          className={classNames(
            styles.options,
            level >= levels.twoColumns && styles.columns,
            level === levels.threeColumns && styles.three,
          )}
        >
          {poll.options.map((id) => (
            <Slip key={id} look="option" words={words(id)} isTight={level >= levels.small} />
          ))}
        </ul>
      ) : (
        <p className={styles.more}>{text("many", { count: poll.options.length })}</p>
      )}
    </>
  )
}

const HowMany = ({ poll }: { poll: PublicPoll }) => {
  const text = useText("projector.vote")
  if (poll.method !== "approval") return text("choose")
  return poll.maxMarks === undefined ? text("chooseAny") : text("chooseSeveral", { most: poll.maxMarks })
}

const Over = ({ poll }: { poll: PublicPoll }) => {
  const text = useText("projector.vote")
  if (poll.opening && poll.status === "closed")
    return <Invitation title={text("openingClosed")}>{text("openingNext")}</Invitation>
  return (
    <Invitation title={poll.status === "closed" ? text("closed") : text("closing")}>
      {poll.status === "closed" ? text("next") : null}
    </Invitation>
  )
}
