/** The class as it is now; a help already given is kept on this device until the pupil's state changes. */
import { useEffect } from "react"
import { create } from "zustand"
import { type CockpitFace, facesOf } from "../../domain/session/attention.ts"
import { type StaffSession, staffOf } from "./staff-session.ts"

const useHelped = create<{ readonly seats: readonly string[] }>(() => ({ seats: [] }))

export const sayHelped = (seat: string): void =>
  useHelped.setState(({ seats }) => ({ seats: [...seats, seat] }))

export const useFaces = ({
  session,
  members,
}: Pick<StaffSession, "session" | "members">): readonly CockpitFace[] => {
  const helped = useHelped((it) => it.seats)
  const faces = facesOf(staffOf(session), members, session.live)
  const over = faces.flatMap(({ seat, condition }) =>
    seat !== null && condition !== "help" && helped.includes(seat) ? [seat] : [],
  )
  const overKey = over.join(" ")
  useEffect(() => {
    if (overKey === "") return
    const gone = overKey.split(" ")
    useHelped.setState(({ seats }) => ({ seats: seats.filter((it) => !gone.includes(it)) }))
  }, [overKey])
  return faces.map((it) =>
    it.condition === "help" && it.seat !== null && helped.includes(it.seat) ? { ...it, condition: "in" } : it,
  )
}
