/** What people do in a lesson that goes somewhere: write, approve, remove, vote, close, reveal, move on. */
import type { SessionView } from "../../src/client/session-client.ts"
import type { Command } from "../../src/domain/session/commands.ts"
import type { PublicPoll } from "../../src/domain/session/state.ts"
import type { Chance } from "./chance.ts"

export const usefulCommand = (view: SessionView, chance: Chance, word: string): Command | null => {
  const poll = view.public.polls[view.public.pollOrder.at(-1) ?? ""]
  return view.staff === null ? pupilAct(view, poll, chance, word) : staffAct(view, poll, chance, word)
}

type Act = (view: SessionView, poll: PublicPoll | undefined, chance: Chance, word: string) => Command | null

const pupilAct: Act = ({ public: shown, own }, poll, chance, word) => {
  if (poll?.status === "open" && chance.isTrue(0.7)) {
    const choices = poll.method === "yes-no" ? ["yes", "no"] : poll.options
    return { type: "CastBallot", poll: poll.id, marks: [chance.pick(choices) ?? ""] }
  }
  const waiting = Object.values(own.contributions).filter((it) => it.fate === "waiting")
  const mine = chance.pick(waiting)
  if (mine && chance.isTrue(0.4)) return { type: "Edit", contribution: mine.id, text: `Better ${word}` }
  const known = chance.pick(Object.keys(shown.contributions))
  if (known && chance.isTrue(0.4))
    return {
      type: "Submit",
      kind: chance.pick(["for", "against"]) ?? "for",
      parent: known,
      text: `Because ${word}`,
    }
  if (known && chance.isTrue(0.3)) return { type: "Support", contribution: known, value: "agree" }
  return { type: "Submit", kind: "proposal", text: `Idea ${word}` }
}

const staffAct: Act = ({ public: shown, staff }, poll, chance, word) => {
  const all = Object.values(staff?.contributions ?? {})
  const waiting = chance.pick(all.filter((it) => it.fate === "waiting"))
  const options = Object.values(shown.contributions)
    .filter((it) => it.published && it.kind === "proposal")
    .map((it) => it.id)
  const next: Command = { type: "EnterStage", stage: (shown.stage + 1) % Math.max(1, shown.stages.length) }
  const acts: (Command | null)[] = [
    waiting ? { type: "Publish", contribution: waiting.id } : null,
    waiting ? { type: "Remove", contribution: waiting.id, reason: `Gone ${word}` } : null,
    next,
    poll?.status === "open" ? { type: "ClosePoll", poll: poll.id } : null,
    poll?.status === "closed" ? { type: "RevealPoll", poll: poll.id } : null,
    poll?.status === "closed" ? { type: "RuleLateBallots", poll: poll.id, admit: chance.isTrue(0.5) } : null,
    options.length > 0 ? { type: "OpenPoll", method: "single-choice", options } : null,
    { type: "MoveDoors", open: true },
  ]
  return chance.pick(acts.filter((it) => it !== null)) ?? null
}
