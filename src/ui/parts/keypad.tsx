/** Six digits by touch, by the keyboard's digits anywhere on the screen, or pasted: « 482 913 ». */
import Delete from "lucide-react/icons/delete"
import { useEffect, useEffectEvent, useId } from "react"
import { useText } from "../language/language-provider.tsx"
import { Button } from "./button.tsx"
import { classNames } from "./class-names.ts"
import { FieldProblem } from "./field-problem.tsx"
import styles from "./keypad.module.css"
import { Speaker } from "./speaker.tsx"

const codeLength = 6
const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

type Props = {
  value: string
  onChange: (value: string) => void
  /** Called with all six digits, once they are there. */
  onComplete?: ((code: string) => void) | undefined
  error?: string | undefined
  hideHint?: boolean
}

export const Keypad = ({ value, onChange, onComplete, error, hideHint = false }: Props) => {
  const text = useText("common.keypad")
  const errorId = useId()
  const set = (typed: string) => {
    const code = typed.replace(/\D/g, "").slice(0, codeLength)
    onChange(code)
    if (code.length === codeLength && code !== value) onComplete?.(code)
  }
  const add = (digit: string) => value.length < codeLength && set(value + digit)
  useTypedDigits(add, () => set(value.slice(0, -1)), set)
  return (
    <fieldset aria-label={text("label")} aria-describedby={errorId} className={styles.keypad}>
      {!hideHint && <p className={styles.hint}>{text("hint")}</p>}
      <Slots value={value} />
      <p className="said-only" role="status">
        {value === "" ? text("empty") : text("code", { digits: [...value].join(" ") })}
      </p>
      <div className={styles.problem}>
        <FieldProblem id={errorId}>{error}</FieldProblem>
        {error !== undefined && <Speaker text={error} />}
      </div>
      <div className={styles.keys}>
        {digits.map((digit) => (
          <Key key={digit} digit={digit} onPress={add} />
        ))}
        <span />
        <Key digit="0" onPress={add} />
        <Button
          kind="quiet"
          icon={<Delete aria-hidden size={32} />}
          aria-label={text("erase")}
          isDisabled={value === ""}
          onPress={() => set(value.slice(0, -1))}
        />
      </div>
    </fieldset>
  )
}

const Key = ({ digit, onPress }: { digit: string; onPress: (digit: string) => void }) => (
  <Button onPress={() => onPress(digit)}>
    <span className={styles.digit}>{digit}</span>
  </Button>
)

const Slots = ({ value }: { value: string }) => (
  <div className={styles.slots} aria-hidden dir="ltr">
    {Array.from({ length: codeLength }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
      <span key={at} className={classNames(styles.slot, at === value.length && styles.next)}>
        {value[at]}
      </span>
    ))}
  </div>
)

const useTypedDigits = (add: (digit: string) => void, erase: () => void, paste: (text: string) => void) => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return
    if (/^\d$/.test(event.key)) add(event.key)
    else if (event.key === "Backspace") erase()
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (!isField(event.target)) paste(event.clipboardData?.getData("text") ?? "")
  })
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event)
    const pasted = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener("keydown", key)
    document.addEventListener("paste", pasted)
    return () => {
      document.removeEventListener("keydown", key)
      document.removeEventListener("paste", pasted)
    }
  }, [])
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null
