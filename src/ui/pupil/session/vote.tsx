/** Vote: one ballot, reread before it goes into the box, changed while the vote is open. No running totals. */
import { shownShift } from "../../../domain/session/opening.ts"
import { currentPoll } from "../../../domain/session/poll-outcome.ts"
import type { PublicPoll, PublicState } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { Card } from "../../parts/card.tsx"
import { Empty } from "../../parts/empty.tsx"
import { Result } from "../../parts/result.tsx"
import { movedOf, ShiftBars } from "../../parts/shift-bars.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Ballot } from "./ballot.tsx"
import { type BallotFate, useBallotFate } from "./ballot-fate.ts"
import { CardList, idOfProposal } from "./card-list.tsx"
import styles from "./card-parts.module.css"
import { Gate } from "./gate.tsx"
import { useBoard } from "./use-board.ts"

type Props = { session: SessionProps; isReadOnly?: boolean }

export const Vote = ({ session, isReadOnly = false }: Props) => {
  const poll = currentPoll(session.view.public)
  if (!poll) return <NoPollYet session={session} />
  if (poll.status === "open" && !isReadOnly)
    return (
      <Gate key={poll.id} session={session} poll={poll}>
        <Ballot session={session} poll={poll} />
      </Gate>
    )
  if (poll.status !== "revealed") return <Closed session={session} poll={poll} stage="vote" />
  return (
    <>
      <LateBallot session={session} poll={poll} />
      <Result poll={poll} state={session.view.public} withVoice />
      <HasMoved state={session.view.public} />
    </>
  )
}

/** How the class has moved since the opening vote, once it is shown to everybody. */
export const HasMoved = ({ state }: { state: PublicState }) => {
  const text = useText("results.shift")
  const moved = movedOf(shownShift(state))
  if (!moved) return null
  return (
    <section className={styles.section}>
      <h2>{text("title")}</h2>
      <ShiftBars moved={moved} />
    </section>
  )
}

const NoPollYet = ({ session }: { session: SessionProps }) => {
  const text = useText("pupil.vote")
  const board = useBoard(session.view.public)
  if (board.length === 0) return <Empty drawing={<StageShape kind="vote" />}>{text("waitNone")}</Empty>
  return (
    <>
      <div className={styles.voiced}>
        <p className={styles.sentence}>{text("wait")}</p>
        <Speaker text={`${text("waitTitle")}. ${text("wait")}`} />
      </div>
      <CardList of={board} idOf={idOfProposal}>
        {({ contribution }) => <Card text={contribution.text} as="div" withVoice />}
      </CardList>
    </>
  )
}

type ClosedProps = { session: SessionProps; poll: PublicPoll; stage: "vote" | "decide" }

/** Closed and not revealed: what became of one's own ballot, and where the result comes. */
export const Closed = ({ session, poll, stage }: ClosedProps) => {
  const text = useText("pupil.vote")
  const words = useFateWords()(useBallotFate(session, poll))
  return (
    <Empty
      drawing={<StageShape kind={stage} />}
      action={<Speaker text={`${text("closedTitle")} ${words}`} />}
    >
      <span role="status">{words}</span>
    </Empty>
  )
}

/** With the result: what became of a ballot that came after the closing. Who was in time is told nothing. */
export const LateBallot = ({ session, poll }: { session: SessionProps; poll: PublicPoll }) => {
  const fate = useBallotFate(session, poll)
  const words = useFateWords()(fate)
  if (fate === "in" || fate === "none") return null
  return (
    <div className={styles.voiced}>
      <p className={styles.fate} role="status">
        {words}
      </p>
      <Speaker text={words} />
    </div>
  )
}

const useFateWords = (): ((fate: BallotFate) => string) => {
  const text = useText("pupil.vote")
  return (fate) => {
    switch (fate) {
      case "none":
        return text("closedWithout")
      case "here":
        return text("closedLate")
      case "in":
        return text("closed")
      default:
        return text(`late.${fate}`)
    }
  }
}
