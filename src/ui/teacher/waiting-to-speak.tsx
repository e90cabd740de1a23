/** Those who wait to speak, in their order, each with a button. */
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./floor-panel.module.css"
import { useNames } from "./session-words.ts"
import { staffOf } from "./staff-session.ts"

type Props = { session: SessionProps; seats: readonly string[]; onGive: (seat: string) => void }

export const Waiting = ({ session, seats, onGive }: Props) => {
  const text = useText("teacher.floor")
  const nameOf = useNames(session)
  const { spoken } = staffOf(session)
  return (
    <ol className={styles.queue}>
      {seats.map((seat) => (
        <li key={seat} className={styles.waiting}>
          <span>
            {nameOf(seat)} <span className={styles.hint}>{text("heard", { count: spoken[seat] ?? 0 })}</span>
          </span>
          <Button size="small" aria-label={text("next", { name: nameOf(seat) })} onPress={() => onGive(seat)}>
            {text("give")}
          </Button>
        </li>
      ))}
    </ol>
  )
}
