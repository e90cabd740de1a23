/** Speaking in turn: who has the floor, who comes next, who was not heard yet. */
import { isSided, queueOf } from "../../domain/session/sides.ts"
import { useText } from "../language/language-provider.tsx"
import { Button } from "../parts/button.tsx"
import { Tick } from "../parts/choice.tsx"
import styles from "./floor-panel.module.css"
import { Panel } from "./panel.tsx"
import { useListWords, useNames } from "./session-words.ts"
import { SideQueues, SideTimes } from "./side-queues.tsx"
import { type StaffSession, staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"
import { Waiting } from "./waiting-to-speak.tsx"

export const FloorPanel = ({ session }: Pick<StaffSession, "session">) => {
  const text = useText("teacher.floor")
  const act = useAct(session)
  const nameOf = useNames(session)
  const staff = staffOf(session)
  const { speaking, round } = staff
  const { stages, stage } = session.view.public
  const sided = isSided(stages[stage])
  const queue = queueOf(staff, sided)
  const [first, ...others] = queue
  const give = (seat: string) => void act({ type: "GiveFloor", seat }, text("given", { name: nameOf(seat) }))
  return (
    <Panel title={text("title")}>
      {sided && <SideTimes session={session} />}
      <div className={styles.now}>
        <p role="status">{speaking === null ? text("nobody") : text("speaks", { name: nameOf(speaking) })}</p>
        {speaking !== null && (
          <Button size="small" onPress={() => void act({ type: "GiveFloor", seat: null }, text("endSaid"))}>
            {text("end")}
          </Button>
        )}
      </div>
      {first === undefined ? (
        <p className={styles.hint}>{text("empty")}</p>
      ) : (
        <>
          <Button wide onPress={() => give(first)}>
            {text("next", { name: nameOf(first) })}
          </Button>
          {sided ? (
            <SideQueues session={session} onGive={give} />
          ) : (
            others.length > 0 && <Waiting session={session} seats={others} onGive={give} />
          )}
        </>
      )}
      <Tick
        label={text("round")}
        description={text("roundHint")}
        isSelected={round}
        onChange={(on) => void act({ type: "SetRound", on })}
      />
      {Object.keys(staff.hands).length > 0 && (
        <div>
          <Button size="small" onPress={() => void act({ type: "LowerHands" }, text("lowered"))}>
            {text("lower")}
          </Button>
        </div>
      )}
      <Unheard session={session} />
      {session.view.public.naming === "animals" && <p className={styles.hint}>{text("animals")}</p>}
    </Panel>
  )
}

/** For the facilitator only, and never in an order that ranks. */
const Unheard = ({ session }: Pick<StaffSession, "session">) => {
  const text = useText("teacher.floor")
  const list = useListWords()
  const nameOf = useNames(session)
  const { seats, spoken } = staffOf(session)
  const names = Object.values(seats)
    .filter((it) => it.role === "pupil" && !spoken[it.seat])
    .map((it) => nameOf(it.seat))
    .sort((one, other) => one.localeCompare(other))
  if (names.length === 0 || Object.keys(spoken).length === 0) return null
  return (
    <p className={styles.hint}>
      {text("unheard", { names: list(names) })} {text("unheardHint")}
    </p>
  )
}
