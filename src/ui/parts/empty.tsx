/** Nothing here yet: a drawing, a sentence, an action. Never a dead end. */
import type { ReactNode } from "react"
import styles from "./empty.module.css"

type Props = { drawing: ReactNode; title?: string; children: ReactNode; action?: ReactNode }

export const Empty = ({ drawing, title, children, action }: Props) => (
  <div className={styles.empty}>
    <div className={styles.drawing}>{drawing}</div>
    {title !== undefined && <h2>{title}</h2>}
    <div className={styles.sentence}>{children}</div>
    {action}
  </div>
)
