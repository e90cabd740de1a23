/** The code on the wall: six digits in two groups of three, read one by one by a screen reader. */
import { useText } from "../language/language-provider.tsx"
import { classNames } from "./class-names.ts"
import styles from "./code-display.module.css"

type Props = { code: string; size?: "wall" | "usual" }

export const CodeDisplay = ({ code, size = "wall" }: Props) => {
  const text = useText("common.code")
  return (
    <p className={classNames(styles.code, styles[size])}>
      <span className="said-only">{text("said", { digits: [...code].join(" ") })}</span>
      <span aria-hidden dir="ltr" className={styles.groups}>
        <span>{code.slice(0, 3)}</span>
        <span>{code.slice(3)}</span>
      </span>
    </p>
  )
}
