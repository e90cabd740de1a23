/** Who has had which duty in the sessions of the class, by name: for the facilitator only. */
import type { Member } from "../../domain/class/state.ts"
import type { Rota } from "../../domain/session/duty-rota.ts"
import { duties } from "../../domain/session/events-debate.ts"
import { useText } from "../language/language-provider.tsx"
import styles from "./duties-dialog.module.css"
import { useListWords } from "./session-words.ts"
import { type StaffSession, staffOf } from "./staff-session.ts"

type Props = Pick<StaffSession, "session"> & { members: readonly Member[]; rota: Rota }

export const DutiesHad = ({ session, members, rota }: Props) => {
  const text = useText("teacher.duties")
  const floor = useText("teacher.floor")
  const list = useListWords()
  const here = Object.values(staffOf(session).seats).flatMap(({ role, member, name = "" }) =>
    role === "pupil" ? [{ member, name }] : [],
  )
  const listed = new Set(members.map((it) => it.member))
  const pupils = [...members, ...here.filter((it) => !listed.has(it.member))]
    .filter((it) => it.name !== "")
    .sort((one, other) => one.name.localeCompare(other.name))
  return (
    <ul className={styles.had}>
      {pupils.map(({ member, name }) => {
        const known = duties.flatMap((duty) => {
          const count = rota[member]?.[duty]
          return count === undefined ? [] : [text("hadTimes", { duty: floor(duty), count })]
        })
        return (
          <li key={member}>
            <span className={styles.name}>{name}</span>{" "}
            <span className={styles.hint}>{known.length === 0 ? text("hadNone") : list(known)}</span>
          </li>
        )
      })}
    </ul>
  )
}
