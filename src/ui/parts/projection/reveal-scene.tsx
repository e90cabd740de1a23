/** The result, told one sentence at a time; then what the class chose; then all of it, to be looked at. */
import { chosenBy, pollOutcome } from "../../../domain/session/poll-outcome.ts"
import type { PublicPoll } from "../../../domain/session/state.ts"
import type { Outcome } from "../../../domain/voting/outcome.ts"
import { useText } from "../../language/language-provider.tsx"
import { useStepSentences } from "../count-steps.tsx"
import { type Bar, MeterBars } from "../meter-bars.tsx"
import { useOptionNames } from "../result.tsx"
import { useBeats } from "./beats.ts"
import type { Projected } from "./projected.ts"
import styles from "./reveal-scene.module.css"
import { Scene } from "./scene.tsx"
import { Slip } from "./slip.tsx"

type Props = Projected & {
  poll: PublicPoll
  /** The class was waiting for it: it is told from the start. Else the end is shown at once. */
  isTold: boolean
}

/** How many bars are tried, the longest list first. */
const fewer = [8, 6, 5, 4, 3, 2, 1]

export const RevealScene = (props: Props) => {
  const text = useText("projector.tree")
  const nameOf = useOptionNames(props.state)
  const sentences = useStepSentences()
  const outcome = pollOutcome(props.poll)
  const told = outcome ? sentences(outcome.steps, nameOf) : []
  const beat = useBeats(props.poll.id, props.isTold ? told.length + 1 : 0)
  const said = told[beat]
  const isChoice = beat === told.length && props.isTold
  return (
    <Scene
      {...props}
      question="line"
      content={`${props.poll.id} ${props.isTold ? beat : ""}`}
      caption={text("ballots", { count: props.poll.counted })}
      tightest={fewer.length + 1}
      treeless={fewer.length + 1}
    >
      {(level) => {
        if (!outcome) return null
        if (props.isTold && said !== undefined) return <Sentence key={beat}>{said}</Sentence>
        const headline = <Headline {...{ poll: props.poll, outcome, nameOf }} />
        if (isChoice) return <div className={styles.choice}>{headline}</div>
        return <Count {...{ poll: props.poll, outcome, nameOf, level }} />
      }}
    </Scene>
  )
}

const Sentence = ({ children }: { children: string }) => (
  <div className={styles.choice} role="status">
    <p className={styles.sentence}>{children}</p>
  </div>
)

type Counted = { poll: PublicPoll; outcome: Outcome; nameOf: (option: string) => string }

const useHeadline = ({ poll, outcome }: Counted): string => {
  const text = useText("results")
  const chosen = chosenBy(poll)
  if (poll.method === "yes-no") return text(chosen.length > 0 ? "adopted" : "rejected")
  if (chosen.length === 0) return text("nobody")
  return text(outcome.tie ? "chosenSeveral" : "chosen")
}

const Headline = (counted: Counted) => {
  const { poll, nameOf } = counted
  const words = useHeadline(counted)
  const named = poll.method === "yes-no" ? poll.options : chosenBy(poll)
  return (
    <>
      <h2 className={styles.headline}>{words}</h2>
      <ul className={styles.named}>
        {named.map((id) => (
          <Slip key={id} look="subject" words={nameOf(id)} />
        ))}
      </ul>
    </>
  )
}

const Count = ({ level, ...counted }: Counted & { level: number }) => {
  const text = useText("results")
  const { poll, outcome, nameOf } = counted
  const words = useHeadline(counted)
  const bars = useBars(counted)
  const shown = bars.slice(0, fewer[Math.min(level, fewer.length - 1)])
  const full = Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <>
      <h2 className={styles.headline}>{words}</h2>
      {poll.method === "yes-no" && poll.options[0] !== undefined && (
        <Slip as="div" look="subject" words={nameOf(poll.options[0])} isTight={level >= 1} />
      )}
      <div className={outcome.tie ? undefined : styles.bars}>
        <MeterBars label={text("ballots")} bars={shown} full={full} />
      </div>
    </>
  )
}

const useBars = ({ poll, outcome, nameOf }: Counted): Bar[] => {
  const text = useText("results")
  const blank = poll.ballots?.filter((marks) => marks.length === 0).length ?? 0
  const isSettled = outcome.tie === null && poll.method !== "yes-no"
  const options = poll.method === "yes-no" ? ["yes", "no"] : outcome.ranking.flat()
  const bars = options.map((option) => ({
    ...{ id: option, label: nameOf(option), count: outcome.totals[option] ?? 0 },
    isChosen: isSettled && outcome.winners.includes(option),
  }))
  return blank === 0 ? bars : [...bars, { id: "blank", label: text("blank"), count: blank }]
}
