/** In the place of an author: the earlier session that an idea was taken over from. */
import Inbox from "lucide-react/icons/inbox"
import { useText } from "../language/language-provider.tsx"
import { useDayWords } from "./day-words.ts"
import styles from "./until.module.css"

export const TakenFrom = ({ day }: { day: string }) => {
  const text = useText("results")
  const dayWords = useDayWords()
  return (
    <span className={styles.from}>
      <Inbox aria-hidden className={styles.icon ?? ""} />
      <span>{text("takenFrom", { day: dayWords(day) })}</span>
    </span>
  )
}
