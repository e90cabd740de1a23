/** A press that does something. Its words name the act; one primary button on a screen. */
import type { ReactNode, Ref } from "react"
import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button"
import styles from "./button.module.css"
import { classNames } from "./class-names.ts"

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger"

type Props = Pick<
  ButtonProps,
  | "onPress"
  | "isDisabled"
  | "isPending"
  | "type"
  | "autoFocus"
  | "slot"
  | "form"
  | "aria-label"
  | "aria-describedby"
  | "aria-pressed"
  | "aria-expanded"
> & {
  ref?: Ref<HTMLButtonElement>
  kind?: ButtonKind
  /** `ballot` is at least 96 px high, `small` the room's smallest target. */
  size?: "usual" | "small" | "ballot"
  icon?: ReactNode
  /** As wide as what holds it. */
  wide?: boolean
  children?: ReactNode
}

export const Button = ({ kind = "secondary", size = "usual", icon, wide, children, ...rest }: Props) => (
  <AriaButton
    {...rest}
    className={classNames(
      styles.button,
      styles[kind],
      styles[size],
      wide && styles.wide,
      children === undefined && styles.iconOnly,
    )}
  >
    {icon}
    {children !== undefined && <span className={styles.words}>{children}</span>}
  </AriaButton>
)
