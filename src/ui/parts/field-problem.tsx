/** What is wrong with a field, below it, in words and with a sign. Empty, it still exists so that it is announced. */

import Info from "lucide-react/icons/info"
import type { ReactNode } from "react"
import styles from "./field-problem.module.css"

export const FieldProblem = ({ id, children }: { id: string; children?: ReactNode }) => (
  <div id={id} aria-live="polite">
    {children !== undefined && (
      <p className={styles.problem}>
        <Info aria-hidden size="1.25em" />
        <span>{children}</span>
      </p>
    )}
  </div>
)
