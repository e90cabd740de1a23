/** Speaking in turn. */
import { err } from "../../shared/result.ts"
import type { DebatePupilCommand, DebateStaffCommand } from "./commands-debate.ts"
import { type Decided, one } from "./drafting.ts"
import type { OwnState, PublicState, StaffState } from "./state.ts"

type View = { readonly public: PublicState; readonly own: OwnState; readonly staff: StaffState | null }

export const decideDebate = ({ public: shown, staff }: View, command: DebateStaffCommand): Decided => {
  const { basis } = shown
  switch (command.type) {
    case "GiveFloor":
      if (staff && command.seat !== null && staff.seats[command.seat]?.role !== "pupil")
        return err({ type: "UnknownTarget" })
      return one("v1.FloorGiven", { seat: command.seat, basis })
    case "LowerHands":
      return one("v1.HandsLowered", { basis })
    case "SetRound":
      return one("v1.RoundSet", { on: command.on, basis })
    case "GiveDuty":
      return staff?.seats[command.seat]?.role === "pupil"
        ? one("v1.DutyGiven", { seat: command.seat, duty: command.duty })
        : err({ type: "UnknownTarget" })
    case "ShowCard":
      return command.card !== null && !shown.contributions[command.card]?.published
        ? err({ type: "UnknownTarget" })
        : one("v1.CardShown", { contribution: command.card, basis })
  }
}

export const decideHand = ({ own }: View, { up }: DebatePupilCommand): Decided =>
  (own.hand ?? false) === up ? err({ type: "AlreadyDone" }) : one("v1.HandRaised", { up })
