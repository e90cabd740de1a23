/** What the wall shows of who does what, and of what pupils said. */
import { useText } from "../../language/language-provider.tsx"
import { Tick } from "../../parts/choice.tsx"
import type { SessionProps } from "../../session-props.ts"
import { useAct } from "../use-acts.ts"
import styles from "./follow-up.module.css"

/** The facilitator's tap: before it, the wall names nobody and counts nothing. */
export const OnTheWall = ({ session }: { session: SessionProps }) => {
  const text = useText("teacher.followUp")
  const act = useAct(session)
  const { counts, names } = session.view.public.followUpShown
  return (
    <fieldset className={styles.group}>
      <legend>{text("wall")}</legend>
      <p className={styles.lead}>{text("wallHint")}</p>
      <Tick
        label={text("showCounts")}
        isSelected={counts}
        onChange={(next) => void act({ type: "ShowFollowUp", counts: next, names })}
      />
      <Tick
        label={text("showNames")}
        isSelected={names}
        onChange={(next) => void act({ type: "ShowFollowUp", counts, names: next })}
      />
    </fieldset>
  )
}
