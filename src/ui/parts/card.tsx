/** A contribution: the words first, then who and where it stands, then what can be done with it. */
import type { ReactNode } from "react"
import styles from "./card.module.css"
import { classNames } from "./class-names.ts"
import { Speaker } from "./speaker.tsx"

type Props = {
  text: string
  /** `<Face size="tiny" …/>` or a name; nothing on the projector. */
  author?: ReactNode
  /** "Waiting for approval", "Published"…, with the reason where there is one. */
  state?: ReactNode
  /** On top: the kind ("For"), a number. */
  label?: ReactNode
  actions?: ReactNode
  /** What is seldom done, at the top right: `<Menu …/>`. */
  menu?: ReactNode
  /** `dotted`: only on this tablet yet; `chosen`: what the class chose. */
  look?: "usual" | "dotted" | "chosen" | "for" | "against"
  as?: "article" | "li" | "div"
  /** A voice beside the words: where whoever reads them is alone. */
  withVoice?: boolean
  /** What the voice says after the words: what is asked about them. */
  asked?: string | undefined
  children?: ReactNode
}

export const Card = ({
  text,
  author,
  state,
  label,
  actions,
  menu,
  look = "usual",
  as: Tag = "article",
  withVoice = false,
  asked,
  children,
}: Props) => (
  <Tag className={classNames(styles.card, styles[look])}>
    {label !== undefined && <div className={styles.label}>{label}</div>}
    <div className={styles.words}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {withVoice && <Speaker text={asked === undefined ? text : `${text}. ${asked}`} isNamed />}
      {menu}
    </div>
    {(author !== undefined || state !== undefined) && (
      <div className={styles.foot}>
        {author}
        {state !== undefined && <div className={styles.state}>{state}</div>}
      </div>
    )}
    {children}
    {actions !== undefined && <div className={styles.actions}>{actions}</div>}
  </Tag>
)
