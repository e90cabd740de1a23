/** A sentence that concerns the whole screen: what happened, what is safe, what next. */

import Info from "lucide-react/icons/info"
import TriangleAlert from "lucide-react/icons/triangle-alert"
import type { ReactNode } from "react"
import styles from "./banner.module.css"
import { classNames } from "./class-names.ts"

type Props = {
  kind?: "note" | "care" | "danger"
  title?: string
  icon?: ReactNode
  actions?: ReactNode
  /** Said at once when it appears by itself. */
  isSaid?: boolean
  children: ReactNode
}

export const Banner = ({ kind = "note", title, icon, actions, isSaid = false, children }: Props) => (
  <div className={classNames(styles.banner, styles[kind])} {...(isSaid ? { role: "status" } : {})}>
    <span className={styles.icon}>{icon ?? <Sign kind={kind} />}</span>
    <div className={styles.words}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      <div>{children}</div>
    </div>
    {actions !== undefined && <div className={styles.actions}>{actions}</div>}
  </div>
)

const Sign = ({ kind }: { kind: "note" | "care" | "danger" }) =>
  kind === "note" ? <Info aria-hidden size="1.5em" /> : <TriangleAlert aria-hidden size="1.5em" />
