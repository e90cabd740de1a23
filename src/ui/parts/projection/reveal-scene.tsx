/** The result, told one sentence at a time; then what the class chose; then all of it, to be looked at. */
import { isOnQuestion } from "../../../domain/session/opening.ts"
import { chosenBy, pollOutcome } from "../../../domain/session/poll-outcome.ts"
import type { PublicPoll } from "../../../domain/session/state.ts"
import type { MarksOutcome } from "../../../domain/voting/outcome.ts"
import { useText } from "../../language/language-provider.tsx"
import { classNames } from "../class-names.ts"
import { useStepSentences } from "../count-steps.tsx"
import {
  blankOf,
  isSeveral,
  stepsToTell,
  useAskedWords,
  useByWayWords,
  useOptionNames,
  useYesNoWords,
} from "../result.tsx"
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

/** Smaller words; one line for each; then what is already known gives way: the heading of the others, the question. */
const levels = { small: 1, oneLine: 2, wide: 3, headless: 3, questionless: 4 } as const
/** How many of the bars are tried: all, then fewer. */
const fewer = [60, 60, 60, 60, 60, 21, 17, 13, 11, 9, 7, 5, 4, 3, 2, 1]
/** So many that are level stand out; more of them are a list like any other. */
const mostLeading = 3
const twoColumnsFrom = 7

export const RevealScene = (props: Props) => {
  const text = useText("projector.tree")
  const nameOf = useOptionNames(props.state)
  const sentences = useStepSentences()
  const outcome = pollOutcome(props.poll)
  const told = outcome && props.isTold ? sentences(stepsToTell(props.poll, outcome), nameOf) : []
  const beat = useBeats(props.poll.id, props.isTold ? told.length + 1 : 0)
  const isChoice = props.isTold && beat === told.length
  const isCount = beat >= told.length && !isChoice
  const asked = useAskedWords(props.state)(props.poll)
  const counted = outcome && { poll: props.poll, outcome, nameOf, asked }
  return (
    <Scene
      {...props}
      question={isOnQuestion(props.poll) && props.poll.question === undefined ? "large" : "line"}
      content={`${props.poll.id} ${beat} ${props.isTold}`}
      caption={text("ballots", { count: props.poll.counted })}
      tightest={fewer.length - 1}
      treeless={(level) => level >= levels.wide || (isCount && props.poll.method !== "yes-no")}
      questionless={isCount ? levels.questionless : fewer.length}
      isTimeless
    >
      {(level) => {
        if (!counted) return null
        const said = told[beat]
        if (said !== undefined) return <Sentence key={beat}>{said}</Sentence>
        return isChoice ? (
          <Choice {...counted} isSmall={level > 0} />
        ) : (
          <Count {...counted} state={props.state} level={level} />
        )
      }}
    </Scene>
  )
}

const Sentence = ({ children }: { children: string }) => (
  <p className={styles.sentence} role="status">
    {children}
  </p>
)

type Counted = {
  poll: PublicPoll
  outcome: MarksOutcome
  nameOf: (option: string) => string
  asked: string | undefined
}

const Headline = ({ poll, outcome }: Counted) => {
  const text = useText("results")
  const yesNo = useYesNoWords()
  const isChosen = chosenBy(poll).length > 0
  const words = () => {
    if (poll.method === "yes-no") return yesNo(poll, outcome)
    if (!isChosen) return text("nobody")
    return text(outcome.tie ? "chosenSeveral" : "chosen")
  }
  return <h2 className={styles.headline}>{words()}</h2>
}

/** The choice alone, for a moment. */
const Choice = ({ isSmall, ...counted }: Counted & { isSmall: boolean }) => {
  const { poll, nameOf, asked } = counted
  const words = asked === undefined ? [] : [["asked", asked]]
  const named = poll.method === "yes-no" ? words : chosenBy(poll).map((id) => [id, nameOf(id)])
  return (
    <>
      <Headline {...counted} />
      <ul className={styles.named}>
        {named.map(([id, said = ""]) => (
          <Slip key={id} look="subject" words={said} isTight={isSmall} />
        ))}
      </ul>
    </>
  )
}

const Count = ({ level, state, ...counted }: Counted & Pick<Projected, "state"> & { level: number }) => {
  const text = useText("results")
  const more = useText("projector.reveal")
  const { poll, outcome, asked } = counted
  const isYesNo = poll.method === "yes-no"
  const isSmall = level >= levels.small
  const detail = useByClass(state, poll)
  const detailed = isYesNo ? ["yes", "no"] : level < levels.wide ? outcome.winners : []
  const options = barsOf(counted).map((it) =>
    detail !== null && detailed.includes(it.id) ? { ...it, detail: detail(it.id) } : it,
  )
  const blank = useBlank(poll)
  const byWay = useByWayWords()(poll)
  const shown = isYesNo ? options : options.slice(0, fewer[level])
  const leading = isYesNo || outcome.winners.length > mostLeading ? 0 : outcome.winners.length
  const first = shown.slice(0, leading)
  const others = shown.slice(leading)
  const same = { full: Math.max(1, poll.counted), isTight: isSmall } as const
  const columns = others.length >= twoColumnsFrom ? 2 : 1
  const hasHeading = first.length > 0 && others.length > 0 && level < levels.headless
  return (
    <div className={classNames(styles.count, isSmall && styles.tight)}>
      <Headline {...counted} />
      {isYesNo && asked !== undefined && <Slip as="div" look="subject" words={asked} isTight={isSmall} />}
      {isSeveral(poll) && <p className={styles.others}>{text("several", { count: poll.counted })}</p>}
      {byWay !== "" && <p className={styles.others}>{byWay}</p>}
      {first.length > 0 && <ResultBars label={text("chosen")} bars={first} look="leading" {...same} />}
      {hasHeading && <p className={styles.aligned}>{more("others")}</p>}
      {others.length > 0 && (
        <ResultBars
          label={first.length > 0 ? more("others") : text("ballots")}
          bars={others}
          from={first.length}
          look={isYesNo ? "short" : "usual"}
          columns={columns}
          isRoomy={level < levels.oneLine && columns === 1}
          {...same}
        />
      )}
      {blank && (
        <ResultBars label={blank.label} bars={[blank]} look={isYesNo ? "short" : "usual"} {...same} />
      )}
      {options.length > shown.length && <p className={styles.aligned}>{more("more")}</p>}
    </div>
  )
}

/** So many classes are read at a glance. */
const mostClasses = 3

/** Of a session that several classes share: how many of each voted for what was chosen. Tablets tell the rest. */
const useByClass = (state: Projected["state"], poll: PublicPoll): ((option: string) => string) | null => {
  const text = useText("results")
  const counts = state.byClass?.[poll.id] ?? []
  if (counts.length === 0 || counts.length > mostClasses) return null
  return (option) =>
    counts
      .map(({ class: of, counted, marks }) => {
        const votes = text("of", { count: marks[option] ?? 0, total: counted })
        return text("votesOfClass", { name: state.classNames?.[of] ?? "", votes })
      })
      .join(" · ")
}

const barsOf = ({ poll, outcome, nameOf }: Counted): ResultBar[] => {
  const options = poll.method === "yes-no" ? ["yes", "no"] : outcome.ranking.flat()
  return options.map((id) => ({ id, label: nameOf(id), count: outcome.totals[id] ?? 0 }))
}

const useBlank = (poll: PublicPoll): ResultBar | null => {
  const text = useText("results")
  const count = blankOf(poll)
  return count === 0
    ? null
    : { id: "blank", label: text(isOnQuestion(poll) ? "unsure" : "blank"), count, isBlank: true }
}
