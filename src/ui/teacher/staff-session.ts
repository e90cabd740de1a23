import type { Member } from "../../domain/class/state.ts"
import type { StaffState } from "../../domain/session/state.ts"
import type { SessionProps } from "../session-props.ts"
import type { Roster } from "./use-rosters.ts"

/** What every screen of one session is given; the class may be unknown on this device. */
export type StaffSession = {
  readonly session: SessionProps
  readonly log: string
  /** Of the classes that one teaches here. */
  readonly members: readonly Member[]
  /** Where one teaches several of the classes that share the session. */
  readonly codeOf?: CodeOf | undefined
}

/** Each class has a code of its own: whose is on the wall. */
export type CodeOf = {
  readonly classes: readonly Roster[]
  readonly chosen: Roster
  readonly onChoose: (log: string) => void
}

/** A facilitator's view always has its staff part: the room shows these screens to nobody else. */
export const staffOf = ({ view }: Pick<SessionProps, "view">): StaffState => {
  if (view.staff === null) throw new Error("A facilitator's screen was shown to somebody else")
  return view.staff
}
