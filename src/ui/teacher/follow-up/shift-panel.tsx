/** How the class has moved from the opening vote to the same question asked again: totals, and never who. */
import { openingPoll } from "../../../domain/session/opening.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { type Moved, movedOf, ShiftBars } from "../../parts/shift-bars.tsx"
import type { SessionProps } from "../../session-props.ts"
import { Panel } from "../panel.tsx"
import { staffOf } from "../staff-session.ts"
import { useAct } from "../use-acts.ts"
import styles from "./follow-up.module.css"

/** Nothing where there was no opening vote. */
export const ShiftPanel = ({ session }: { session: SessionProps }) => {
  const text = useText("teacher.shift")
  const { public: shown } = session.view
  const { shifts = {} } = staffOf(session)
  const poll = shown.pollOrder.findLast((id) => shifts[id] !== undefined)
  const known = shifts[poll ?? ""]
  if (poll === undefined || !known)
    return openingPoll(shown) ? (
      <Panel title={text("title")}>
        <p>{text("notYet")}</p>
      </Panel>
    ) : null
  const moved = movedOf(known)
  return (
    <Panel title={text("title")}>
      {moved ? <Moving {...{ session, poll, moved }} /> : <p>{text("few")}</p>}
    </Panel>
  )
}

const Moving = ({ session, poll, moved }: { session: SessionProps; poll: string; moved: Moved }) => {
  const text = useText("teacher.shift")
  const act = useAct(session)
  const { shifts, finished } = session.view.public
  const isShown = shifts?.[poll] !== undefined
  return (
    <>
      <p className={styles.lead}>{text("lead")}</p>
      <ShiftBars moved={moved} />
      {!finished && (
        <div>
          {isShown ? (
            <Button size="small" onPress={() => void act({ type: "HideShift", poll }, text("hidden"))}>
              {text("hide")}
            </Button>
          ) : (
            <Button onPress={() => void act({ type: "ShowShift", poll }, text("shown"))}>
              {text("show")}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
