/** Go on, change, stop: a shape, a word and a colour each. */
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { type FollowUpValue, followUpValues } from "../../domain/session/events-follow-up.ts"
import type { FollowUpTotals } from "../../domain/session/state-follow-up.ts"
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import styles from "./follow-up-choice.module.css"

type Props = {
  value: FollowUpValue | null
  onChange: (value: FollowUpValue) => void
  /** What is asked about. */
  label: string
  /** Shown after one gave one's own answer only. */
  counts?: FollowUpTotals | undefined
  isDisabled?: boolean
}

export const FollowUpChoice = ({ value, onChange, label, counts, isDisabled = false }: Props) => {
  const text = useText("results.followUp")
  const choose = (chosen: string) => {
    const known = followUpValues.find((it) => it === chosen)
    if (known) onChange(known)
  }
  return (
    <RadioGroup
      className={styles.group ?? ""}
      orientation="horizontal"
      aria-label={label}
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
    >
      {followUpValues.map((it) => (
        <Radio key={it} value={it} className={classNames(styles.answer, styles[it])}>
          <FollowUpShape value={it} />
          <span>{text(it)}</span>
          {counts !== undefined && <span className={styles.count}>{counts[it]}</span>}
        </Radio>
      ))}
    </RadioGroup>
  )
}

const paths: Record<FollowUpValue, string> = {
  goOn: "M4 3 21 12 4 21Z",
  change: "M12 2 22 12 12 22 2 12Z",
  stop: "M4 4H20V20H4Z",
}

/** The shape alone, in the colour of its kind: beside a word, never instead of one. */
export const FollowUpShape = ({ value }: { value: FollowUpValue }) => (
  <svg className={classNames(styles.shape, styles[value])} viewBox="0 0 24 24" aria-hidden focusable="false">
    <path d={paths[value]} fill="currentColor" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
  </svg>
)

/** How many said what, where everybody may see it. */
export const FollowUpCounts = ({ said }: { said: FollowUpTotals }) => {
  const text = useText("results.followUp")
  return (
    <ul className={styles.counts}>
      {followUpValues.map((it) => (
        <li key={it} className={styles.counted}>
          <FollowUpShape value={it} />
          <span>{text(it)}</span>
          <span className={styles.count}>{said[it]}</span>
        </li>
      ))}
    </ul>
  )
}
