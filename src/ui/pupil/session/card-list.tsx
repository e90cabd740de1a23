/** Cards one under the other. A list of hundreds scrolls like one of ten. */
import { type ReactNode, useDeferredValue } from "react"
import { classNames } from "../../parts/class-names.ts"
import styles from "./card-parts.module.css"

type Props<Item> = { of: readonly Item[]; idOf: (item: Item) => string; children: (item: Item) => ReactNode }

/** From this many on, the browser is asked to leave out what is far from the screen. */
const long = 60

/** More than fit on a screen: these are drawn at once, the others as soon as nothing else is to be done. */
const first = 8

export const CardList = <Item,>({ of, idOf, children }: Props<Item>) => {
  const shown = useDeferredValue(of, of.slice(0, first))
  return (
    <ul className={classNames(styles.list, of.length > long && styles.long)}>
      {shown.map((item) => (
        <li key={idOf(item)}>{children(item)}</li>
      ))}
    </ul>
  )
}

export const idOfProposal = ({ contribution }: { contribution: { id: string } }) => contribution.id
