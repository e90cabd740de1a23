/** Cards one under the other. A list of hundreds scrolls like one of ten. */
import type { ReactNode } from "react"
import { classNames } from "../../parts/class-names.ts"
import styles from "./card-parts.module.css"

type Props<Item> = { of: readonly Item[]; idOf: (item: Item) => string; children: (item: Item) => ReactNode }

/** From this many on, the browser is asked to leave out what is far from the screen. */
const long = 60

export const CardList = <Item,>({ of, idOf, children }: Props<Item>) => (
  <ul className={classNames(styles.list, of.length > long && styles.long)}>
    {of.map((item) => (
      <li key={idOf(item)}>{children(item)}</li>
    ))}
  </ul>
)

export const idOfProposal = ({ contribution }: { contribution: { id: string } }) => contribution.id
