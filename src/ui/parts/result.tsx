/** The result of a poll: what the class chose, what others wanted, how it was counted. No podium. */
import type { ReactNode } from "react"
import { limits } from "../../domain/limits.ts"
import { isOnQuestion } from "../../domain/session/opening.ts"
import { chosenBy, pollOutcome } from "../../domain/session/poll-outcome.ts"
import type { PublicPoll, PublicState } from "../../domain/session/state.ts"
import type { MarksOutcome } from "../../domain/voting/outcome.ts"
import { useText } from "../language/language-provider.tsx"
import { Card } from "./card.tsx"
import { CountSteps } from "./count-steps.tsx"
import { Disclosure } from "./disclosure.tsx"
import { type Bar, MeterBars } from "./meter-bars.tsx"
import styles from "./result.module.css"

type Props = {
  poll: PublicPoll
  state: PublicState
  /** `shown`: the steps stand open, as when they are told aloud; `none`: elsewhere on the screen. */
  steps?: "folded" | "shown" | "none"
  /** Right under what was chosen: what was answered. */
  answer?: ReactNode
  /** A voice beside what was chosen. */
  withVoice?: boolean
}

/** Nothing before the reveal. */
export const Result = ({ poll, state, steps = "folded", answer, withVoice = false }: Props) => {
  const nameOf = useOptionNames(state)
  const outcome = pollOutcome(poll)
  const asked = useAskedWords(state)(poll)
  return outcome ? <Counted {...{ poll, state, outcome, nameOf, asked, steps, answer, withVoice }} /> : null
}

type Named = {
  poll: PublicPoll
  outcome: MarksOutcome
  nameOf: (option: string) => string
  asked: string | undefined
  withVoice: boolean
}

type CountedProps = Named & Pick<Props, "answer" | "state"> & { steps: "folded" | "shown" | "none" }

const Counted = ({ poll, state, outcome, nameOf, asked, withVoice, steps, answer }: CountedProps) => {
  const text = useText("results")
  const bars = useBars(poll, outcome, nameOf)
  const byWay = useByWayWords()(poll)
  const counted = <CountSteps steps={stepsToTell(poll, outcome)} nameOf={nameOf} />
  return (
    <section className={styles.result}>
      <Headline {...{ poll, outcome, nameOf, asked, withVoice }} />
      {answer}
      <div className={styles.part}>
        <h3>{text("everyone")}</h3>
        {isSeveral(poll) && <p className={styles.late}>{text("several", { count: poll.counted })}</p>}
        <MeterBars label={text("everyone")} bars={bars} full={Math.max(1, poll.counted)} />
        {byWay !== "" && <p className={styles.late}>{byWay}</p>}
        {poll.lateHeld > 0 && (
          <p className={styles.late}>
            {text(poll.lateRuled ? "lateCounted" : "late", { count: poll.lateHeld })}
          </p>
        )}
      </div>
      <ByClass state={state} poll={poll} bars={bars} />
      {steps === "folded" && (
        <Disclosure title={text("how")} level={3}>
          {counted}
        </Disclosure>
      )}
      {steps === "shown" && (
        <div className={styles.part}>
          <h3>{text("how")}</h3>
          {counted}
        </div>
      )}
    </section>
  )
}

/** How many voted without a tablet, and how; empty where nobody did. */
export const useByWayWords = (): ((poll: PublicPoll) => string) => {
  const text = useText("results")
  return ({ byWay: { hands, paper } = { hands: 0, paper: 0 } }) => {
    const ways = [
      ...(hands > 0 ? [text("byHands", { count: hands })] : []),
      ...(paper > 0 ? [text("onPaper", { count: paper })] : []),
    ]
    return ways.length === 0 ? "" : text("withoutTablet", { ways: ways.join(", ") })
  }
}

/** So many bars for each class are seen at a glance; more wait until they are asked for. */
const mostOpen = 5

/** Of a session that several classes share: what each of them voted, in the order of the whole. */
const ByClass = ({ state, poll, bars }: Pick<Props, "state" | "poll"> & { bars: readonly Bar[] }) => {
  const text = useText("results")
  const counts = state.byClass?.[poll.id]
  if (!counts) return null
  if (counts.length === 0)
    return <p className={styles.late}>{text("classesFew", { min: limits.breakdown })}</p>
  return (
    <Disclosure title={text("byClass")} level={3} isOpenAtFirst={bars.length <= mostOpen}>
      {poll.byWay && <p className={styles.late}>{text("classesOnTablets")}</p>}
      {counts.map(({ class: of, counted, blank, marks }) => {
        const name = state.classNames?.[of] ?? ""
        const countOf = ({ id, isBlank }: Bar) => (isBlank ? blank : (marks[id] ?? 0))
        const shown = bars.map((it) => ({
          ...it,
          isChosen: false,
          count: countOf(it),
          words: text("of", { count: countOf(it), total: counted }),
        }))
        return (
          <section key={of} className={styles.part}>
            <h4>{text("ofClass", { name, count: counted })}</h4>
            <MeterBars label={name} bars={shown} full={counted} />
          </section>
        )
      })}
    </Disclosure>
  )
}

const Headline = ({ poll, outcome, nameOf, asked, withVoice }: Named) => {
  const text = useText("results")
  const yesNo = useYesNoWords()
  const chosen = chosenBy(poll)
  if (poll.method === "yes-no")
    return (
      <div className={styles.part}>
        <h2>{yesNo(poll, outcome)}</h2>
        {asked !== undefined && (
          <Card text={asked} look={chosen.length > 0 ? "chosen" : "usual"} as="div" withVoice={withVoice} />
        )}
      </div>
    )
  if (chosen.length === 0)
    return (
      <div className={styles.part}>
        <h2>{text("nobody")}</h2>
        <p>{text("nobodyWhy")}</p>
      </div>
    )
  return (
    <div className={styles.part}>
      <h2>{text(outcome.tie ? "chosenSeveral" : "chosen")}</h2>
      {chosen.map((option) => (
        <Card key={option} text={nameOf(option)} look="chosen" as="div" withVoice={withVoice} />
      ))}
    </div>
  )
}

/** Yes; or no, and why where it is no more than a yes. On the question itself nothing is adopted. */
export const useYesNoWords = (): ((poll: PublicPoll, outcome: MarksOutcome) => string) => {
  const text = useText("results")
  return (poll, { totals: { yes = 0, no = 0 } }) => {
    if (isOnQuestion(poll)) return text(yes === no ? "asMany" : yes > no ? "moreYes" : "moreNo")
    if (chosenBy(poll).length > 0) return text("adopted")
    return yes === no && yes > 0 ? text("rejectedLevel", { count: yes }) : text("rejected")
  }
}

/** On the question itself it is enough to know how many said what: there is no threshold. */
export const stepsToTell = (poll: PublicPoll, { steps }: MarksOutcome): MarksOutcome["steps"] =>
  isOnQuestion(poll)
    ? steps
        .filter((it) => it.type === "BallotsCounted" || it.type === "MarksAdded")
        .map((it) => (it.type === "BallotsCounted" ? { ...it, blank: 0 } : it))
    : steps

/** What a yes or a no is said to; nothing where it is the session's question, which every screen shows already. */
export const useAskedWords = (state: PublicState): ((poll: PublicPoll) => string | undefined) => {
  const nameOf = useOptionNames(state)
  return (poll) => (isOnQuestion(poll) ? poll.question : nameOf(poll.options[0] ?? ""))
}

/** The words of an option: "yes", "no", or the proposal it is. */
export const useOptionNames = (state: PublicState): ((option: string) => string) => {
  const text = useText("results")
  return (option) =>
    option === "yes" || option === "no"
      ? text(option)
      : (state.contributions[option]?.text ?? text("removed"))
}

/** Could each person choose more than one idea? Then there are more voices than ballots. */
export const isSeveral = ({ method, maxMarks }: PublicPoll): boolean =>
  method === "approval" && maxMarks !== 1

/** How many ballots name nothing. */
export const blankOf = (poll: PublicPoll): number =>
  poll.ballots?.filter((marks) => marks.length === 0).length ?? 0

const useBars = (poll: PublicPoll, outcome: MarksOutcome, nameOf: (option: string) => string): Bar[] => {
  const text = useText("results")
  const blank = blankOf(poll)
  const isSettled = outcome.tie === null
  const options = poll.method === "yes-no" ? ["yes", "no"] : outcome.ranking.flat()
  const barOf = (id: string, label: string, count: number) => ({
    ...{ id, label, count, words: text("of", { count, total: Math.max(1, poll.counted) }) },
  })
  const bars = options.map((option) => ({
    ...barOf(option, nameOf(option), outcome.totals[option] ?? 0),
    isChosen: isSettled && poll.method !== "yes-no" && outcome.winners.includes(option),
  }))
  if (blank === 0) return bars
  const label = text(isOnQuestion(poll) ? "unsure" : "blank")
  return [...bars, { ...barOf("blank", label, blank), isBlank: true }]
}
