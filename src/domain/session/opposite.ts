/** The undo of what staff do: an act of its own, that a later reader sees too. Nothing is taken out of a log. */
import type { StaffCommand } from "./commands.ts"
import type { View } from "./decide.ts"
import { oppositeOfFollowUp } from "./opposite-follow-up.ts"
import type { PublicState } from "./state.ts"

/**
 * The command that brings back what was before `command`; null where nothing can, or nothing changed.
 * A running timer has none: time went by.
 */
export const oppositeOf = (before: View, command: StaffCommand): StaffCommand | null => {
  const { public: shown, staff } = before
  switch (command.type) {
    case "MoveDoors":
      return shown.doorsOpen === command.open ? null : { type: "MoveDoors", open: shown.doorsOpen }
    case "EnterStage":
      return shown.stage === command.stage ? null : { type: "EnterStage", stage: shown.stage }
    case "SetAgenda":
      return { type: "SetAgenda", stages: shown.stages, stage: shown.stage }
    case "WordStage": {
      const { part } = command
      const title = shown.titles?.[part]?.title
      return title ? { type: "WordStage", part, title, ...staff?.scripts?.[part] } : null
    }
    case "SetPause":
      return shown.paused === command.paused ? null : { type: "SetPause", paused: shown.paused }
    case "SetTimer": {
      const { endsAt, seconds, hidden } = shown.timer
      return endsAt === null ? { type: "SetTimer", seconds, running: false, hidden } : null
    }
    case "FinishSession":
      return { type: "ReopenSession" }
    case "ReopenSession":
      return shown.finished ? { type: "FinishSession" } : null
    case "GiveFloor": {
      const speaking = staff?.speaking ?? null
      return speaking === command.seat ? null : { type: "GiveFloor", seat: speaking, back: true }
    }
    case "SetRound":
      return shown.floor.round === command.on ? null : { type: "SetRound", on: shown.floor.round }
    case "GiveDuty": {
      const duty = staff?.staffDuties[command.seat] ?? null
      return duty === command.duty ? null : { ...command, duty }
    }
    case "GiveSide": {
      const side = staff?.sides[command.seat] ?? null
      return side === command.side ? null : { ...command, side }
    }
    case "AskOpening":
    case "AskAgain":
      return { type: "WithdrawPoll" }
    case "ShowShift":
      return { ...command, type: "HideShift" }
    case "HideShift":
      return { ...command, type: "ShowShift" }
    case "KeepOpen":
      return { type: "KeepOpen", until: shown.until ?? null }
    case "SetContract":
      return { type: "SetContract", ...shown.contract }
    case "RemoveContextItem":
      return oppositeOfRemoval(shown, command.item)
    case "ShowCard":
      return shown.card === command.card ? null : { type: "ShowCard", card: shown.card }
    case "MarkPresence": {
      const presence = staff?.presence[command.member] ?? "present"
      return presence === command.presence ? null : { ...command, presence }
    }
    default:
      return oppositeOfContent(before, command)
  }
}

/** It comes back as a new item: what was removed is nowhere any more, but on the screen of who removed it. */
const oppositeOfRemoval = ({ links, pictures }: PublicState, item: string): StaffCommand | null => {
  const link = links[item]
  const picture = pictures[item]
  if (link) return { type: "AddLink", address: link.address, words: link.words }
  if (!picture) return null
  const { item: _item, ...kept } = picture
  return { type: "AddPicture", ...kept }
}

const oppositeOfContent = (before: View, command: StaffCommand): StaffCommand | null => {
  const { public: shown } = before
  switch (command.type) {
    case "Publish":
    case "AskToRephrase":
    case "Refuse":
      return { type: "Unpublish", contribution: command.contribution }
    case "TakeOverIdea":
      return { type: "Unpublish", contribution: command.idea }
    case "Unpublish":
      return { type: "Publish", contribution: command.contribution }
    case "Merge":
      return { type: "Unmerge", contribution: command.from }
    case "Unmerge": {
      const into = shown.contributions[command.contribution]?.mergedInto
      return into === undefined ? null : { type: "Merge", into, from: command.contribution }
    }
    case "OpenPoll":
      return { type: "WithdrawPoll" }
    case "ClosePoll":
      return { type: "ReopenPoll", poll: command.poll }
    case "ReopenPoll":
      return { type: "ClosePoll", poll: command.poll }
    case "GiveDecision":
    case "WithdrawDecision": {
      const given = shown.decisions[command.contribution]
      if (given) return { type: "GiveDecision", ...given }
      const { contribution } = command
      return command.type === "GiveDecision" ? { type: "WithdrawDecision", contribution } : null
    }
    case "SetTask":
    case "RemoveTask":
    case "AskReply":
    case "StopAsking":
    case "GiveReply":
    case "WithdrawReply":
    case "RecallPast":
    case "LeavePast":
    case "ShowFollowUp":
    case "ShowEvaluation":
    case "HideEvaluation":
      return oppositeOfFollowUp(before, command)
    default:
      return null
  }
}
