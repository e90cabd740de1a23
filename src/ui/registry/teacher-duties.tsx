/** The duties of a session, over its cockpit. */
import { duties } from "../../domain/session/events-debate.ts"
import { DutiesDialog } from "../teacher/duties-dialog.tsx"
import type { ScreenEntry } from "./entry.ts"
import { StillCockpit } from "./still-cockpit.tsx"
import { beginPlay, type Play, Staged } from "./teacher-scene.tsx"

type Build = (language: "fr" | "en") => Play
const nothing = () => undefined

const begun: Build = (language) => beginPlay(language)
const given: Build = (language) => {
  const play = beginPlay(language)
  const seats = Object.values(play.scene.host.session.staff.seats).filter((it) => it.role === "pupil")
  for (const [at, duty] of duties.entries())
    play.scene.facilitator({ type: "GiveDuty", seat: seats[at]?.seat ?? "", duty })
  return play
}

type Over = { chaired?: number; isDrawnAtFirst?: boolean; isReading?: boolean }

/** Earlier sessions of the class, in which this many pupils have chaired and watched the time. */
const dutiesOf = (build: Build, { chaired = 0, isDrawnAtFirst = false, isReading = false }: Over = {}) => (
  <Staged build={build}>
    {(staff) => {
      const { session, members } = staff
      const sessions = members.slice(0, chaired).map(({ member }, at) => {
        const watched = { member: members[at + 4]?.member ?? "", duty: "timekeeper" } as const
        return [{ member, duty: "chair" } as const, watched]
      })
      const random = (count: number) => new Uint8Array(count).fill(7)
      const earlier = isReading ? null : sessions
      return (
        <>
          <StillCockpit {...staff} />
          <DutiesDialog {...{ session, members, earlier, random, isDrawnAtFirst }} onClose={nothing} />
        </>
      )
    }}
  </Staged>
)

export const teacherDutiesScreens: ScreenEntry[] = [
  {
    id: "teacher-duties",
    room: "teacher",
    dialog: "teacher/duties-dialog.tsx",
    states: {
      empty: () => dutiesOf(begun),
      loading: () => dutiesOf(begun, { isReading: true }),
      drawn: () => dutiesOf(begun, { chaired: 4, isDrawnAtFirst: true }),
      round: () => dutiesOf(begun, { chaired: 22, isDrawnAtFirst: true }),
      given: () => dutiesOf(given, { chaired: 4 }),
    },
  },
]
