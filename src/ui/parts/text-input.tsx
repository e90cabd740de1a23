/** One line: a name, a number, a date. */
import { type ReactNode, useId } from "react"
import { Label } from "react-aria-components/Label"
import { Text } from "react-aria-components/Text"
import { Input, TextField, type TextFieldProps } from "react-aria-components/TextField"
import { FieldProblem } from "./field-problem.tsx"
import { Required } from "./text-area.tsx"
import styles from "./text-field.module.css"

type Props = Pick<
  TextFieldProps,
  "type" | "inputMode" | "autoComplete" | "autoFocus" | "isDisabled" | "name" | "maxLength" | "onBlur"
> & {
  label: string
  hideLabel?: boolean
  value: string
  onChange: (value: string) => void
  description?: ReactNode
  error?: string | undefined
  placeholder?: string
  isRequired?: boolean
}

export const TextInput = ({
  label,
  hideLabel,
  description,
  error,
  placeholder = "",
  isRequired,
  ...rest
}: Props) => {
  const errorId = useId()
  return (
    <TextField
      {...rest}
      className={styles.field ?? ""}
      isInvalid={error !== undefined}
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
      <Input className={styles.input ?? ""} placeholder={placeholder} />
      <FieldProblem id={errorId}>{error}</FieldProblem>
    </TextField>
  )
}
