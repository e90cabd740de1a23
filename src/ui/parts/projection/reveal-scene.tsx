/** The result, told one sentence at a time; then what the class chose; then all of it, to be looked at. */
import { chosenBy, pollOutcome } from "../../../domain/session/poll-outcome.ts"
import type { PublicPoll } from "../../../domain/session/state.ts"
import type { Outcome } from "../../../domain/voting/outcome.ts"
import { useText } from "../../language/language-provider.tsx"
import { useStepSentences } from "../count-steps.tsx"
import { useOptionNames } from "../result.tsx"
import { useBeats } from "./beats.ts"
import type { Projected } from "./projected.ts"
import { type ResultBar, ResultBars } from "./result-bars.tsx"
import styles from "./reveal-scene.module.css"
import { Scene } from "./scene.tsx"
import { Slip } from "./slip.tsx"

type Props = Projected & {
  poll: PublicPoll
  /** The class was waiting for it: it is told from the start. Else the end is shown at once. */
  isTold: boolean
}

/** How many of the other bars are tried: all, in smaller words, without the tree, then fewer. */
const fewer = [60, 60, 60, 10, 8, 6, 5, 4, 3, 2, 1, 0]
const firstSmall = 1
const firstWide = 2

export const RevealScene = (props: Props) => {
  const text = useText("projector.tree")
  const nameOf = useOptionNames(props.state)
  const sentences = useStepSentences()
  const outcome = pollOutcome(props.poll)
  const told = outcome && props.isTold ? sentences(outcome.steps, nameOf) : []
  const beat = useBeats(props.poll.id, props.isTold ? told.length + 1 : 0)
  const isChoice = props.isTold && beat === told.length
  const counted = outcome && { poll: props.poll, outcome, nameOf }
  return (
    <Scene
      {...props}
      question="line"
      content={`${props.poll.id} ${beat} ${props.isTold}`}
      caption={text("ballots", { count: props.poll.counted })}
      tightest={fewer.length - 1}
      treeless={(level) => level >= firstWide}
    >
      {(level) => {
        if (!counted) return null
        const said = told[beat]
        if (said !== undefined) return <Sentence key={beat}>{said}</Sentence>
        return isChoice ? <Choice {...counted} isSmall={level > 0} /> : <Count {...counted} level={level} />
      }}
    </Scene>
  )
}

const Sentence = ({ children }: { children: string }) => (
  <p className={styles.sentence} role="status">
    {children}
  </p>
)

type Counted = { poll: PublicPoll; outcome: Outcome; nameOf: (option: string) => string }

const Headline = ({ poll, outcome }: Counted) => {
  const text = useText("results")
  const isChosen = chosenBy(poll).length > 0
  const words = () => {
    if (poll.method === "yes-no") return text(isChosen ? "adopted" : "rejected")
    if (!isChosen) return text("nobody")
    return text(outcome.tie ? "chosenSeveral" : "chosen")
  }
  return <h2 className={styles.headline}>{words()}</h2>
}

/** The choice alone, for a moment. */
const Choice = ({ isSmall, ...counted }: Counted & { isSmall: boolean }) => {
  const { poll, nameOf } = counted
  const named = poll.method === "yes-no" ? poll.options : chosenBy(poll)
  return (
    <>
      <Headline {...counted} />
      <ul className={styles.named}>
        {named.map((id) => (
          <Slip key={id} look="subject" words={nameOf(id)} isTight={isSmall} />
        ))}
      </ul>
    </>
  )
}

const Count = ({ level, ...counted }: Counted & { level: number }) => {
  const text = useText("results")
  const more = useText("projector.reveal")
  const { poll, outcome, nameOf } = counted
  const isSmall = level >= firstSmall
  const all = useBars(counted)
  const full = Math.max(1, ...all.map((bar) => bar.count))
  const isSettled = outcome.tie === null && poll.method !== "yes-no" && outcome.winners.length === 1
  const chosen = isSettled ? all.slice(0, 1) : []
  const others = all.slice(chosen.length)
  const shown = others.slice(0, fewer[level])
  const left = others.slice(shown.length).filter((bar) => bar.id !== "blank").length
  return (
    <>
      <Headline {...counted} />
      {poll.method === "yes-no" && poll.options[0] !== undefined && (
        <Slip as="div" look="subject" words={nameOf(poll.options[0])} isTight={isSmall} />
      )}
      {isSettled && (
        <ResultBars label={text("chosen")} bars={chosen} full={full} look="chosen" isTight={isSmall} />
      )}
      {isSettled && shown.length > 0 && <p className={styles.others}>{more("others")}</p>}
      <ResultBars
        label={isSettled ? more("others") : text("ballots")}
        bars={shown}
        full={full}
        from={chosen.length}
        look={level >= firstWide ? "table" : "usual"}
        isTight={isSmall}
      />
      {left > 0 && <p className={styles.others}>{more("more", { count: left })}</p>}
    </>
  )
}

const useBars = ({ poll, outcome, nameOf }: Counted): ResultBar[] => {
  const text = useText("results")
  const blank = poll.ballots?.filter((marks) => marks.length === 0).length ?? 0
  const options = poll.method === "yes-no" ? ["yes", "no"] : outcome.ranking.flat()
  const bars = options.map((id) => ({ id, label: nameOf(id), count: outcome.totals[id] ?? 0 }))
  return blank === 0 ? bars : [...bars, { id: "blank", label: text("blank"), count: blank }]
}
