/** How a result came to be: one sentence a step, from the steps of the count. */
import { useCallback } from "react"
import type { MarksStep } from "../../domain/voting/outcome.ts"
import { unreachable } from "../../shared/unreachable.ts"
import { useLanguage, useText } from "../language/language-provider.tsx"
import styles from "./count-steps.module.css"

/** Says the steps of a count; `nameOf` gives the words of a candidate. */
export const useStepSentences = (): ((
  steps: readonly MarksStep[],
  nameOf: (candidate: string) => string,
) => string[]) => {
  const text = useText("results.step")
  const quoted = useText("results")
  const { language } = useLanguage()
  return useCallback(
    (steps, nameOf) => {
      const list = new Intl.ListFormat(language, { type: "conjunction" })
      const names = (candidates: readonly string[]) =>
        list.format(candidates.map((it) => quoted("quoted", { idea: shortened(nameOf(it)) })))
      return steps.map((step) => sentence(step, text, names))
    },
    [text, quoted, language],
  )
}

type StepText = ReturnType<typeof useText<"results.step">>

const sentence = (
  step: MarksStep,
  text: StepText,
  names: (candidates: readonly string[]) => string,
): string => {
  switch (step.type) {
    case "BallotsCounted":
      return text("ballots", { ballots: step.ballots, blank: step.blank })
    case "QuorumCompared": {
      const [quorum, ballots] = [String(step.quorum), String(step.ballots)]
      return step.reached
        ? text("quorumReached", { quorum, ballots })
        : text("quorumMissed", { quorum, ballots })
    }
    case "MarksAdded": {
      const { yes, no, ...others } = step.totals
      const isYesNo = yes !== undefined && no !== undefined && Object.keys(others).length === 0
      return isYesNo ? text("addedYesNo", { yes, no }) : text("added")
    }
    case "NobodyExpressed":
      return text("nobody")
    case "ThresholdCompared":
      return text("threshold", {
        needed: String(step.needed),
        yes: String(step.yes),
        passed: String(step.passed),
      })
    case "MostMarksFound": {
      const said = { names: names(step.candidates), marks: String(step.marks) }
      return step.candidates.length === 1 ? text("most", said) : text("level", said)
    }
    case "TieFound":
      return text("tie")
    case "TieRejected":
      return text("tieRejected")
    default:
      return unreachable(step)
  }
}

const longest = 60

/** A long idea is named by its first words; it stands in full above. */
const shortened = (idea: string): string => {
  if (idea.length <= longest) return idea.replace(/[.…]$/u, "")
  const cut = idea.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2))}…`
}

type Props = { steps: readonly MarksStep[]; nameOf: (candidate: string) => string }

export const CountSteps = ({ steps, nameOf }: Props) => {
  const sentences = useStepSentences()
  return (
    <ol className={styles.steps}>
      {sentences(steps, nameOf).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ol>
  )
}
