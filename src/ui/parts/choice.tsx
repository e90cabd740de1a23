/** Big cards to choose one (radio) or several (checkbox) from. */
import { type ReactNode, useId } from "react"
import { Checkbox } from "react-aria-components/Checkbox"
import { CheckboxGroup } from "react-aria-components/CheckboxGroup"
import { Label } from "react-aria-components/Label"
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { Text } from "react-aria-components/Text"
import styles from "./choice.module.css"
import { classNames } from "./class-names.ts"
import { FieldProblem } from "./field-problem.tsx"

export type ChoiceOption<Value extends string> = {
  value: Value
  label: string
  description?: string | undefined
  picture?: ReactNode
  isDisabled?: boolean
  /** Reads the option aloud: at its right, outside of what is pressed to choose. */
  speaker?: ReactNode
  /** Clear of the options above: a choice of another nature. */
  isApart?: boolean
}

type Shared<Value extends string> = {
  label: string
  /** Said, not shown: where the question above already asks it. */
  hideLabel?: boolean
  description?: string | undefined
  error?: string | undefined
  options: readonly ChoiceOption<Value>[]
  /** `ballot` cards are at least 96 px high. */
  size?: "usual" | "ballot"
  columns?: 1 | 2 | 3
}

type OneProps<Value extends string> = Shared<Value> & {
  value: Value | null
  onChange: (value: Value) => void
}

export const ChooseOne = <Value extends string>(props: OneProps<Value>) => {
  const { options, value, onChange, size = "usual" } = props
  const errorId = useId()
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <RadioGroup className={styles.group ?? ""} value={value} onChange={choose} aria-describedby={errorId}>
      <Heading {...props} />
      <div className={classNames(styles.cards, columnClass(props.columns))}>
        {options.map((option) => (
          <Row key={option.value} {...option}>
            <Radio
              value={option.value}
              isDisabled={option.isDisabled ?? false}
              className={classNames(styles.card, styles[size])}
            >
              <span className={classNames(styles.mark, styles.round)} />
              <CardWords {...option} />
            </Radio>
          </Row>
        ))}
      </div>
      <FieldProblem id={errorId}>{props.error}</FieldProblem>
    </RadioGroup>
  )
}

type SeveralProps<Value extends string> = Shared<Value> & {
  values: readonly Value[]
  onChange: (values: Value[]) => void
}

export const ChooseSeveral = <Value extends string>(props: SeveralProps<Value>) => {
  const { options, values, onChange, size = "usual" } = props
  const errorId = useId()
  const choose = (chosen: string[]) =>
    onChange(options.map((option) => option.value).filter((each) => chosen.includes(each)))
  return (
    <CheckboxGroup
      className={styles.group ?? ""}
      value={[...values]}
      onChange={choose}
      aria-describedby={errorId}
    >
      <Heading {...props} />
      <div className={classNames(styles.cards, columnClass(props.columns))}>
        {options.map((option) => (
          <Row key={option.value} {...option}>
            <Checkbox
              value={option.value}
              isDisabled={option.isDisabled ?? false}
              className={classNames(styles.card, styles[size])}
            >
              <span className={styles.mark} />
              <CardWords {...option} />
            </Checkbox>
          </Row>
        ))}
      </div>
      <FieldProblem id={errorId}>{props.error}</FieldProblem>
    </CheckboxGroup>
  )
}

/** A choice with its speaker beside it. */
const Row = ({ speaker, isApart, children }: RowProps) =>
  speaker === undefined ? (
    children
  ) : (
    <div className={classNames(styles.row, isApart && styles.apart)}>
      {children}
      <span className={styles.speaker}>{speaker}</span>
    </div>
  )

type RowProps = Pick<ChoiceOption<string>, "speaker" | "isApart"> & { children: ReactNode }

/** One card that is on or off, outside a group. */
export const Tick = (props: {
  label: string
  description?: string | undefined
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
}) => (
  <Checkbox
    className={styles.card ?? ""}
    isSelected={props.isSelected}
    onChange={props.onChange}
    isDisabled={props.isDisabled ?? false}
  >
    <span className={styles.mark} />
    <CardWords label={props.label} description={props.description} />
  </Checkbox>
)

const Heading = ({
  label,
  hideLabel,
  description,
}: Pick<Shared<string>, "label" | "hideLabel" | "description">) => (
  <>
    <Label className={hideLabel ? "said-only" : (styles.label ?? "")}>{label}</Label>
    {description !== undefined && (
      <Text slot="description" className={styles.description ?? ""}>
        {description}
      </Text>
    )}
  </>
)

const CardWords = ({ label, description, picture }: Omit<ChoiceOption<string>, "value">) => (
  <>
    {picture !== undefined && <span className={styles.picture}>{picture}</span>}
    <span className={styles.words}>
      <span className={styles.name}>{label}</span>
      {description !== undefined && <span className={styles.description}>{description}</span>}
    </span>
  </>
)

const columnClass = (columns: 1 | 2 | 3 = 1) => (columns === 1 ? undefined : styles[`columns${columns}`])
