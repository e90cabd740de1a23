/** Several lines of one's own words. Too long is said, never cut: no letter is ever lost. */
import { type CSSProperties, type ReactNode, useId } from "react"
import { Label } from "react-aria-components/Label"
import { Text } from "react-aria-components/Text"
import { TextArea as AriaTextArea, TextField } from "react-aria-components/TextField"
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import { FieldProblem } from "./field-problem.tsx"
import styles from "./text-field.module.css"

type Props = {
  label: string
  hideLabel?: boolean
  value: string
  onChange: (value: string) => void
  /** Letters; beyond it the counter says how many are too many. */
  limit?: number
  description?: ReactNode
  error?: string | undefined
  placeholder?: string
  rows?: number
  isRequired?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
}

export const TextArea = ({
  label,
  hideLabel,
  value,
  onChange,
  limit,
  description,
  error,
  ...rest
}: Props) => {
  const { placeholder = "", rows = 4, isRequired = false, isDisabled = false, autoFocus = false } = rest
  const errorId = useId()
  const left = limit === undefined ? undefined : limit - value.length
  return (
    <TextField
      className={styles.field ?? ""}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={error !== undefined || (left ?? 0) < 0}
      autoFocus={autoFocus}
      aria-describedby={errorId}
    >
      <Label className={hideLabel ? "said-only" : (styles.label ?? "")}>
        {label}
        {isRequired && <Required />}
      </Label>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ""}>
          {description}
        </Text>
      )}
      <AriaTextArea
        className={classNames(styles.input, styles.area)}
        rows={rows}
        style={rowsToStyle(rows)}
        placeholder={placeholder}
        dir="auto"
      />
      {left !== undefined && <Counter left={left} />}
      <FieldProblem id={errorId}>{error}</FieldProblem>
    </TextField>
  )
}

/** Where a browser sizes the field by its content, the rows are its least height. */
const rowsToStyle = (rows: number) => ({ "--rows": rows }) as CSSProperties

export const Required = () => {
  const text = useText("common.textArea")
  return <span className={styles.required}> ({text("required")})</span>
}

/** Shown always, said only near the end and then every ten letters: a voice at each key would drown the writer. */
const Counter = ({ left }: { left: number }) => {
  const text = useText("common.textArea")
  const words = left < 0 ? text("over", { count: -left }) : text("left", { count: left })
  const isSaid = left <= 30 && (left % 10 === 0 || left === -1)
  return (
    <>
      <p className={classNames(styles.counter, left < 0 && styles.over)}>{words}</p>
      <p className="said-only" role="status">
        {isSaid ? words : ""}
      </p>
    </>
  )
}
