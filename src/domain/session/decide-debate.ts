/** Speaking in turn. */
import type { Clock } from "../../shared/ports.ts"
import { err } from "../../shared/result.ts"
import type { DebatePupilCommand, DebateStaffCommand } from "./commands-debate.ts"
import { type Decided, one } from "./drafting.ts"
import type { OwnState, PublicState, StaffState } from "./state.ts"

type View = { readonly public: PublicState; readonly own: OwnState; readonly staff: StaffState | null }

export const decideDebate = (
  { public: shown, staff }: View,
  command: DebateStaffCommand,
  now: Clock,
): Decided => {
  const { basis } = shown
  switch (command.type) {
    case "GiveFloor":
      if (staff && command.seat !== null && staff.seats[command.seat]?.role !== "pupil")
        return err({ type: "UnknownTarget" })
      return one("v1.FloorGiven", {
        seat: command.seat,
        basis,
        at: now(),
        ...(command.back ? { back: true } : {}),
      })
    case "LowerHands":
      return one("v1.HandsLowered", { basis })
    case "SetRound":
      return one("v1.RoundSet", { on: command.on, basis })
    case "GiveDuty":
      return staff?.seats[command.seat]?.role === "pupil"
        ? one("v1.DutyGiven", { seat: command.seat, duty: command.duty })
        : err({ type: "UnknownTarget" })
    case "GiveSide":
      if (staff?.seats[command.seat]?.role !== "pupil") return err({ type: "UnknownTarget" })
      return (staff.sides[command.seat] ?? null) === command.side
        ? err({ type: "AlreadyDone" })
        : one("v1.SideGiven", { seat: command.seat, side: command.side })
    case "ShowCard":
      return command.card !== null && !shown.contributions[command.card]?.published
        ? err({ type: "UnknownTarget" })
        : one("v1.CardShown", { contribution: command.card, basis })
  }
}

export const decideDebatePupil = ({ own }: View, command: DebatePupilCommand): Decided => {
  if (command.type === "TakeSide")
    return (own.side ?? null) === command.side
      ? err({ type: "AlreadyDone" })
      : one("v1.SideTaken", { side: command.side })
  const { up } = command
  return (own.hand ?? false) === up ? err({ type: "AlreadyDone" }) : one("v1.HandRaised", { up })
}
