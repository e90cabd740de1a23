/** What an opening vote, and the same question asked again, come to when they are asked for, or why not. */
import { newId } from "../../shared/ids.ts"
import type { Random } from "../../shared/ports.ts"
import { err, ok } from "../../shared/result.ts"
import { limits } from "../limits.ts"
import type { OpeningCommand } from "./commands-opening.ts"
import { type Decided, draft, one, shortLine } from "./drafting.ts"
import { isAskedAgain } from "./opening.ts"
import type { PublicPoll, PublicState, StaffState } from "./state.ts"

type Knows = { readonly public: PublicState; readonly staff: StaffState | null }

export const decideOpening = (view: Knows, command: OpeningCommand, random: Random): Decided => {
  const { public: shown } = view
  switch (command.type) {
    case "AskOpening": {
      if (pollsThatRun(shown).length > 0) return err({ type: "PollStillOpen" })
      const question = shortLine(command.question, limits.question)
      const own = question === "" || question === shown.question ? {} : { question }
      return one("v1.PollOpened", { ...onQuestion(random), opening: true }, own)
    }
    case "AskAgain":
      return askAgain(shown, command.opening, random)
    case "ShowShift": {
      const known = view.staff?.shifts?.[command.poll]
      if (!known) return err({ type: "UnknownTarget" })
      if (shown.shifts?.[command.poll]) return err({ type: "AlreadyDone" })
      return known.shift === null
        ? err({ type: "TooFewAnswers", min: limits.breakdown })
        : one("v1.ShiftShown", { poll: command.poll })
    }
    case "HideShift":
      return shown.shifts?.[command.poll]
        ? one("v1.ShiftHidden", { poll: command.poll })
        : err({ type: "AlreadyDone" })
  }
}

/** Open, or not counted yet. */
export const pollsThatRun = ({ polls }: PublicState): readonly PublicPoll[] =>
  Object.values(polls).filter((it) => it.status === "open" || it.status === "closing")

/** Any other vote closes the opening vote that was left open: the class has moved on. */
export const closingOpening = (shown: PublicState) =>
  pollsThatRun(shown)
    .filter((it) => it.status === "open")
    .map(({ id }) => draft("v1.PollClosing", { poll: id }))

const askAgain = (shown: PublicState, id: string, random: Random): Decided => {
  const opening = shown.polls[id]
  if (!opening?.opening) return err({ type: "UnknownTarget" })
  if (isAskedAgain(shown, id)) return err({ type: "AlreadyDone" })
  if (pollsThatRun(shown).some((it) => !it.opening)) return err({ type: "PollStillOpen" })
  const { question } = opening
  const facts = { ...onQuestion(random), again: id }
  const asked = draft("v1.PollOpened", facts, question === undefined ? {} : { question })
  return ok([...closingOpening(shown), asked])
}

const onQuestion = (random: Random) => ({ poll: newId(random), method: "yes-no" as const, options: [] })
