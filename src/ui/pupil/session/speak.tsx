/** Speaking in turn: a hand that goes up, how many wait, whose turn it is. */

import Hand from "lucide-react/icons/hand"
import Mic from "lucide-react/icons/mic"
import { sidesOf } from "../../../domain/session/sides.ts"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { SmallFace } from "../../parts/face.tsx"
import { Speaker } from "../../parts/speaker.tsx"
import type { SessionProps } from "../../session-props.ts"
import { InDock } from "../in-dock.tsx"
import { usePerson } from "./author.tsx"
import styles from "./card-parts.module.css"
import { TakeSide } from "./take-side.tsx"
import { useAct } from "./use-act.ts"

export const Speak = ({ session, isReadOnly = false }: { session: SessionProps; isReadOnly?: boolean }) => {
  const text = useText("pupil.speak")
  const { run, problem, isBusy } = useAct(session.act)
  const { public: state, own } = session.view
  const { floor } = state
  const personOf = usePerson(state)
  const speaker = floor.speaking !== null ? personOf(floor.speaking) : null
  const isUp = own.hand === true
  const sided = sidesOf(state) !== null
  const mayRaise = !isReadOnly && !own.speaking
  const said = own.speaking
    ? text("yours")
    : isUp
      ? text("up")
      : floor.isTaken && speaker === null
        ? text("somebody")
        : ""
  const isQuiet = said === "" && speaker === null && floor.waiting === 0 && problem === undefined && !sided
  return (
    <section className={styles.section} hidden={isQuiet}>
      {said !== "" && (
        <div className={styles.voiced}>
          {own.speaking && <Mic aria-hidden size={32} />}
          <p className={styles.sentence} role="status">
            {said}
          </p>
          <Speaker text={said} />
        </div>
      )}
      {!own.speaking && speaker && (
        <div className={styles.voiced}>
          <SmallFace avatar={speaker.avatar} name={text("speaks", { name: speaker.name })} />
        </div>
      )}
      {floor.waiting > 0 && <p className={styles.hint}>{text("waiting", { count: floor.waiting })}</p>}
      {sided && (
        <TakeSide
          session={session}
          onTake={mayRaise ? (side) => void run({ type: "TakeSide", side }) : undefined}
        />
      )}
      {problem !== undefined && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      {mayRaise && (isUp || !sided || own.side !== undefined) && (
        <InDock>
          <Button
            kind={isUp ? "secondary" : "primary"}
            wide
            icon={<Hand aria-hidden size={28} />}
            isDisabled={isBusy}
            onPress={() => void run({ type: "RaiseHand", up: !isUp })}
          >
            {text(isUp ? "lower" : "raise")}
          </Button>
        </InDock>
      )}
    </section>
  )
}
