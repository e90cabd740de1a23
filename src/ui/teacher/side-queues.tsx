/** Who waits to speak on each side; any of them may be given the floor. */
import { sideQueues } from "../../domain/session/sides.ts"
import { useText } from "../language/language-provider.tsx"
import { SupportShape } from "../parts/segmented.tsx"
import { SideClocks } from "../parts/side-clocks.tsx"
import type { SessionProps } from "../session-props.ts"
import styles from "./floor-panel.module.css"
import { staffOf } from "./staff-session.ts"
import { Waiting } from "./waiting-to-speak.tsx"

type Props = { session: SessionProps; onGive: (seat: string) => void }

const groups = ["for", "against", "neither"] as const

export const SideTimes = ({ session }: Pick<Props, "session">) => {
  const text = useText("teacher.floor")
  const words = { for: text("for"), against: text("against") }
  const { sides, seats } = staffOf(session)
  const standing = (side: "for" | "against" | undefined) =>
    Object.values(seats).filter((it) => it.role === "pupil" && sides[it.seat] === side).length
  return (
    <>
      <SideClocks
        state={session.view.public}
        hostNow={session.hostNow}
        label={text("sideTimes")}
        words={words}
      />
      <p className={styles.hint}>
        {text("standing", {
          ...{ for: standing("for"), against: standing("against"), neither: standing(undefined) },
        })}
      </p>
    </>
  )
}

export const SideQueues = ({ session, onGive }: Props) => {
  const text = useText("teacher.floor")
  const queues = sideQueues(staffOf(session))
  return (
    <div className={styles.sides}>
      {groups
        .filter((side) => side !== "neither" || queues.neither.length > 0)
        .map((side) => (
          <section key={side} className={styles.side} aria-label={text(side)}>
            <h3 className={styles.sideName}>
              {side !== "neither" && <SupportShape kind={side === "for" ? "agree" : "disagree"} />}
              {text(side)}
            </h3>
            {queues[side].length === 0 ? (
              <p className={styles.hint}>{text("sideEmpty")}</p>
            ) : (
              <Waiting session={session} seats={queues[side]} onGive={onGive} />
            )}
          </section>
        ))}
    </div>
  )
}
