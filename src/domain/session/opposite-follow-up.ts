/** The undo of what staff do in follow-up and evaluation. */
import type { FollowUpStaffCommand } from "./commands-follow-up.ts"
import type { PublicState, StaffState } from "./state.ts"

type Knows = { readonly public: PublicState; readonly staff: StaffState | null }

/** What was new has an id only once it was done: whoever did it takes it back by that. */
export const oppositeOfFollowUp = (
  { public: shown, staff }: Knows,
  command: FollowUpStaffCommand,
): FollowUpStaffCommand | null => {
  switch (command.type) {
    case "SetTask": {
      if (command.task === undefined) return null
      const known = shown.tasks[command.task]
      return known ? { type: "SetTask", ...known } : { type: "RemoveTask", task: command.task }
    }
    case "RemoveTask": {
      const known = shown.tasks[command.task]
      return known ? { type: "SetTask", ...known } : null
    }
    case "AskReply": {
      const known = shown.replies[command.reply ?? ""]
      if (known) return { type: "AskReply", ...known }
      return command.reply === undefined ? null : { type: "StopAsking", reply: command.reply }
    }
    case "StopAsking": {
      const known = shown.replies[command.reply]
      return known && known.given === null ? { type: "AskReply", ...known } : null
    }
    case "GiveReply":
    case "WithdrawReply": {
      const { reply } = command
      const given = shown.replies[reply]?.given
      if (given) return { type: "GiveReply", reply, ...given }
      return command.type === "GiveReply" ? { type: "WithdrawReply", reply } : null
    }
    case "RecallPast":
    case "LeavePast": {
      const known = shown.past[command.past]
      const log = staff?.recalledFrom[command.past]
      if (known && log) return { type: "RecallPast", ...known, log }
      return command.type === "RecallPast" ? { type: "LeavePast", past: command.past } : null
    }
    case "ShowFollowUp":
      return { type: "ShowFollowUp", ...shown.followUpShown }
    case "ShowEvaluation":
      return { type: "HideEvaluation" }
    case "HideEvaluation":
      return { type: "ShowEvaluation" }
  }
}
