/**
 * Letting in is taken back: the tablet is put out as soon as it has its seat, which the server gives a moment after
 * the tap, or once there is a network again. What asked at the door is over; whoever was let in asks anew.
 */
import { useEffect } from "react"
import { create } from "zustand"
import type { Presence } from "../../domain/session/events.ts"
import type { SeatRequest, StaffState } from "../../domain/session/state.ts"
import { useText } from "../language/language-provider.tsx"
import { useToast } from "../parts/toast.tsx"
import type { SessionProps } from "../session-props.ts"
import { useListWords } from "./session-words.ts"
import { staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"

type Asked = Pick<SeatRequest, "key" | "member"> & {
  readonly name: string
  /** Being let in says "present": what was marked before comes back. */
  readonly marked: Presence | undefined
}

type TakenBack = {
  /** To be put out once they sit. */
  readonly waiting: readonly Asked[]
  readonly unsaid: readonly string[]
}

const useTakenBack = create<TakenBack>(() => ({ waiting: [], unsaid: [] }))

export const takeBack = (asked: readonly Asked[]): void =>
  useTakenBack.setState(({ waiting, unsaid }) => ({
    waiting: [...waiting, ...asked],
    unsaid: [...unsaid, ...asked.map((it) => it.name)],
  }))

/** A later tap lets in whom an earlier undo kept out. */
export const letStand = (keys: readonly string[]): void =>
  useTakenBack.setState(({ waiting }) => ({ waiting: waiting.filter((it) => !keys.includes(it.key)) }))

const seatOf = (staff: StaffState, key: string): string | null => {
  const seat = staff.keys[key]
  const held = seat === undefined ? undefined : staff.seats[seat]?.keys[key]
  return seat === undefined || held === undefined || held.revoked !== undefined ? null : seat
}

/** Stands over every screen of a session: the undo is kept wherever the facilitator goes next. */
export const useTakingBack = (session: SessionProps): void => {
  const text = useText("teacher.waiting")
  const list = useListWords()
  const showToast = useToast()
  const act = useAct(session)
  const { waiting, unsaid } = useTakenBack()
  const staff = staffOf(session)
  useEffect(() => {
    for (const { key, member, marked } of waiting) {
      const seat = seatOf(staff, key)
      if (seat === null) continue
      letStand([key])
      void act({ type: "RevokeKey", seat, key, reason: "notThisPupil" })
      if (marked !== undefined && marked !== "present")
        void act({ type: "MarkPresence", member, presence: marked })
    }
  }, [waiting, staff, act])
  useEffect(() => {
    if (unsaid.length === 0) return
    useTakenBack.setState({ unsaid: [] })
    showToast({ message: text("takenBack", { count: unsaid.length, names: list(unsaid) }) })
  }, [unsaid, showToast, text, list])
}
