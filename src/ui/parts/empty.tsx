/** Nothing here yet: a drawing, a sentence, an action. Never a dead end. */
import type { ReactNode } from "react"
import styles from "./empty.module.css"

type Props = {
  drawing: ReactNode
  title?: string
  /** It is all that the page says. */
  isPage?: boolean
  children: ReactNode
  action?: ReactNode
}

export const Empty = ({ drawing, title, isPage = false, children, action }: Props) => (
  <div className={styles.empty}>
    <div className={styles.drawing}>{drawing}</div>
    {title !== undefined && (isPage ? <h1>{title}</h1> : <h2>{title}</h2>)}
    <div className={styles.sentence}>{children}</div>
    {action}
  </div>
)
