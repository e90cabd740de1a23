/** A sheet of the cockpit: a title, what is to say at its end, and what it holds. */
import { type ReactNode, useId } from "react"
import styles from "./panel.module.css"

type Props = { title: string; aside?: ReactNode; children: ReactNode }

export const Panel = ({ title, aside, children }: Props) => {
  const id = useId()
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}
