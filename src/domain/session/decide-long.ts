/** Keeping a stage open for days, taking over what an earlier session left open, naming the classes that share it. */
import * as v from "valibot"
import { err } from "../../shared/result.ts"
import { limits } from "../limits.ts"
import type { LongCommand } from "./commands-long.ts"
import { checkText, type Decided, one, shortLine } from "./drafting.ts"
import { untilEvents } from "./events-until.ts"
import type { PublicState, StaffContribution, StaffState } from "./state.ts"

type Knows = { readonly public: PublicState; readonly staff: StaffState | null }

export const decideLong = ({ public: shown, staff }: Knows, command: LongCommand): Decided => {
  if (shown.finished) return err({ type: "SessionFinished" })
  if (command.type === "KeepOpen") {
    const facts = { until: command.until, basis: shown.basis }
    return v.is(untilEvents["v1.StageKeptOpen"].facts, facts)
      ? one("v1.StageKeptOpen", facts)
      : err({ type: "DateMissing" })
  }
  if (command.type === "NameClass") {
    if (!staff?.classes?.includes(command.class)) return err({ type: "UnknownTarget" })
    const name = shortLine(command.name, limits.className)
    return name === ""
      ? err({ type: "TextMissing" })
      : one("v1.ClassNamed", { class: command.class }, { name })
  }
  const { idea, log, heldOn } = command
  const known = staff?.contributions[idea]
  if (known && !isLeft(known)) return err({ type: "AlreadyDone" })
  const text = checkText(command.text, limits.idea)
  return text.ok ? one("v1.IdeaTakenOver", { contribution: idea, log, heldOn }, { text: text.value }) : text
}

/** Taken over, and then left again. */
const isLeft = ({ takenFrom, fate }: StaffContribution): boolean =>
  takenFrom !== undefined && fate === "withdrawn"

/** What was taken over has nobody here who could mend it: it is left, or taken over once more. */
export const decideTaken = (it: StaffContribution, isShown: boolean): Decided | null => {
  const { id, takenFrom, text } = it
  if (!takenFrom) return null
  if (!isShown) return it.fate === "published" ? one("v1.IdeaLeft", { contribution: id }) : null
  if (it.fate !== "withdrawn") return null
  if (text === null) return err({ type: "TextMissing" })
  return one("v1.IdeaTakenOver", { contribution: id, ...takenFrom }, { text })
}
