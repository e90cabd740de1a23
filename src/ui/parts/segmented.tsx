/** Agree, in between, disagree: a shape, a word and a colour each; blue up and orange down, never green and red. */
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import styles from "./segmented.module.css"

export const supportKinds = ["agree", "mixed", "disagree"] as const
export type SupportKind = (typeof supportKinds)[number]

type Props = {
  value: SupportKind | null
  onChange: (value: SupportKind) => void
  /** Shown after one gave one's own answer only. */
  counts?: Record<SupportKind, number> | undefined
  label?: string
  isDisabled?: boolean
}

export const Segmented = ({ value, onChange, counts, label, isDisabled = false }: Props) => {
  const text = useText("common.support")
  const choose = (chosen: string) => {
    const kind = supportKinds.find((each) => each === chosen)
    if (kind) onChange(kind)
  }
  return (
    <RadioGroup
      className={styles.group ?? ""}
      orientation="horizontal"
      aria-label={label ?? text("question")}
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
    >
      {supportKinds.map((kind) => (
        <Radio key={kind} value={kind} className={classNames(styles.segment, styles[kind])}>
          <SupportShape kind={kind} />
          <span>{text(kind)}</span>
          {counts !== undefined && <span className={styles.count}>{counts[kind]}</span>}
        </Radio>
      ))}
    </RadioGroup>
  )
}

const paths: Record<SupportKind, string> = {
  agree: "M12 3 22 20H2Z",
  mixed: "M2 8H22V16H2Z",
  disagree: "M12 21 2 4H22Z",
}

/** The shape alone, in the colour of its kind: beside a word, never instead of one. */
export const SupportShape = ({ kind }: { kind: SupportKind }) => (
  <svg className={classNames(styles.shape, styles[kind])} viewBox="0 0 24 24" aria-hidden focusable="false">
    <path d={paths[kind]} fill="currentColor" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
  </svg>
)
