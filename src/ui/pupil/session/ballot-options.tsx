/** The choices of a ballot, 96 px each; blank is one of them, and stands alone. */
import { isOnQuestion } from "../../../domain/session/opening.ts"
import type { PublicPoll, PublicState } from "../../../domain/session/state.ts"
import { useText } from "../../language/language-provider.tsx"
import { ChooseOne, ChooseSeveral } from "../../parts/choice.tsx"
import { useOptionNames } from "../../parts/result.tsx"
import { Speaker } from "../../parts/speaker.tsx"

/** Ticked instead of an option. No contribution has this id. */
export const blank = "blank"

/** The words of an option, of "yes" and "no", of a blank ballot. */
export const useOptionWords = (state: PublicState, poll: PublicPoll): ((option: string) => string) => {
  const text = useText("pupil.vote")
  const nameOf = useOptionNames(state)
  return (option) => (option === blank ? text(isOnQuestion(poll) ? "unsure" : "blank") : nameOf(option))
}

type Props = {
  poll: PublicPoll
  ticked: readonly string[]
  onTick: (ticked: readonly string[]) => void
  words: (option: string) => string
}

export const BallotOptions = ({ poll, ticked, onTick, words }: Props) => {
  const text = useText("pupil.vote")
  const ids = poll.method === "yes-no" ? ["yes", "no"] : poll.options
  const max = poll.maxMarks ?? poll.options.length
  const isFull = poll.method === "approval" && ticked.filter((it) => it !== blank).length >= max
  const isAsked = isOnQuestion(poll)
  const blankWhy = text(isAsked ? "unsureWhy" : poll.method === "yes-no" ? "blankWhyYesNo" : "blankWhy")
  const ask = text(isAsked ? "askNow" : poll.method === "yes-no" ? "askYesNo" : "askOne")
  const options = [
    ...ids.map((id) => ({
      value: id,
      label: words(id),
      isDisabled: isFull && !ticked.includes(id),
      speaker: <Speaker text={words(id)} />,
    })),
    {
      value: blank,
      label: words(blank),
      description: blankWhy,
      isApart: true,
      speaker: <Speaker text={`${words(blank)}. ${blankWhy}`} />,
    },
  ]
  if (poll.method !== "approval")
    return (
      <ChooseOne
        label={isAsked ? ask : (poll.question ?? ask)}
        size="ballot"
        options={options}
        value={ticked[0] ?? null}
        onChange={(chosen) => onTick([chosen])}
      />
    )
  const tick = (chosen: string[]) => {
    const isBlankNew = chosen.includes(blank) && !ticked.includes(blank)
    onTick(isBlankNew ? [blank] : chosen.filter((it) => it !== blank))
  }
  return (
    <ChooseSeveral
      label={poll.question ?? text("askSeveral", { max })}
      description={text("chosen", { n: String(ticked.filter((it) => it !== blank).length), of: String(max) })}
      size="ballot"
      options={options}
      values={ticked}
      onChange={tick}
    />
  )
}
