/** On the tablet that was left. What waits here still leaves by itself; going on here stays possible. */
import type { ReactNode } from "react"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Calm } from "../calm.tsx"
import styles from "./move.module.css"

type Props = {
  /** What has not left this tablet yet. */
  count: number
  foot: ReactNode
  onStart: () => void
  onHere: () => void
}

export const MovedView = ({ count, foot, onStart, onHere }: Props) => {
  const text = useText("pupil.move")
  const page = useText("pupil.page")
  const finished = useText("pupil.finished")
  const words = count > 0 ? `${text("moved")} ${finished("keepOn", { count })}` : text("moved")
  return (
    <Calm
      title={text("movedTitle")}
      spoken={`${text("movedTitle")}. ${words}`}
      foot={foot}
      action={
        <div className={styles.acts}>
          <Button onPress={onHere}>{text("here")}</Button>
          <Button kind="primary" onPress={onStart}>
            {page("toStart")}
          </Button>
        </div>
      }
    >
      {words}
    </Calm>
  )
}
