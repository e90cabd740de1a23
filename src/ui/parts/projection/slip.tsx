/** A slip of paper with somebody's words on it, and whose words they are nowhere. */
import type { ReactNode } from "react"
import { classNames } from "../class-names.ts"
import styles from "./slip.module.css"

type Look = "new" | "earlier" | "subject" | "for" | "against" | "nuance" | "option"

type Props = {
  words: string
  look: Look
  /** Beside the words: the kind and how many. */
  label?: ReactNode
  isTight?: boolean
  /** Two lines at most; the whole is on the tablets. */
  isBrief?: boolean
  as?: "li" | "div"
}

export const Slip = ({ words, look, label, isTight = false, isBrief = false, as: Tag = "li" }: Props) => (
  <Tag className={classNames(styles.slip, styles[look], isTight && styles.tight)}>
    {label !== undefined && <div className={styles.label}>{label}</div>}
    <p className={classNames(styles.words, isBrief && styles.brief)} dir="auto">
      {words}
    </p>
  </Tag>
)

/** Nothing yet, said as an invitation. */
export const Invitation = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles.invitation}>
    <p className={styles.invitationTitle}>{title}</p>
    <p>{children}</p>
  </div>
)
