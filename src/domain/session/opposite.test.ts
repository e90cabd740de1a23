import { describe, expect, it } from "vitest"
import type { SignedEvent } from "../log/event.ts"
import { quickQuestion } from "../templates.ts"
import type { StaffCommand } from "./commands.ts"
import { decide, type View } from "./decide.ts"
import { evolve } from "./evolve.ts"
import { oppositeOf } from "./opposite.ts"
import { emptyOwn, initialSession, type SessionState } from "./state.ts"

const id = (letter: string) => letter.repeat(32)
const staffSeat = id("f")
const [one, two] = [id("1"), id("2")]

let drawn = 0
const random = (count: number) => Uint8Array.from({ length: count }, () => (drawn = (drawn + 37) % 256))

let sent = 0
const apply = (state: SessionState, draft: object): SessionState => {
  sent += 1
  const event = { log: "", seat: staffSeat, key: "staff", seq: sent, time: sent, ...draft } as SignedEvent
  return evolve(state, event, sent.toString(16).padStart(64, "0")).state
}

const viewOf = (state: SessionState): View => ({ role: "facilitator", ...state, own: emptyOwn })

const run = (state: SessionState, command: StaffCommand): SessionState => {
  const decided = decide(viewOf(state), command, { now: () => 1_000, random })
  if (!decided.ok) throw new Error(`${command.type}: ${decided.error.type}`)
  return decided.value.reduce(apply, state)
}

const submitted = (contribution: string) => ({
  type: "v1.ContributionSubmitted",
  seat: id("a"),
  key: "pupil",
  facts: { contribution, kind: "proposal" },
  text: { text: `Idea ${contribution.slice(0, 1)}` },
})

const begun = (): SessionState => {
  const opened = run(initialSession({ nonce: staffSeat, facilitator: "staff" }), {
    ...{ type: "OpenSession", template: "quick-question", question: "Why?", context: "", className: "" },
    ...{ naming: "firstNames", approval: true, stages: quickQuestion.stages },
  })
  const avatar = { animal: "owl", tone: "sun" }
  const admitted = { seat: id("a"), member: id("b"), role: "pupil", key: "pupil", device: "pupil", avatar }
  const seated = apply(opened, { type: "v1.SeatAdmitted", facts: admitted, text: { name: "Lina" } })
  return [submitted(one), submitted(two)].reduce(apply, seated)
}

const published = () =>
  [one, two].reduce((it, contribution) => run(it, { type: "Publish", contribution }), begun())
const voting = () => run(published(), { type: "OpenPoll", method: "approval", options: [one, two] })
const pollOf = (state: SessionState) => state.public.pollOrder[0] ?? ""
const decided = () =>
  run(published(), { type: "GiveDecision", contribution: one, verdict: "refused", reason: "Too dear." })

const cases: [string, () => SessionState, (state: SessionState) => StaffCommand][] = [
  ["doors", begun, () => ({ type: "MoveDoors", open: true })],
  ["the next stage", begun, () => ({ type: "EnterStage", stage: 1 })],
  [
    "a stage that is added",
    begun,
    ({ public: shown }) => ({
      ...{ type: "SetAgenda", stage: shown.stage + 1 },
      stages: [{ kind: "debate", minutes: 4, part: "mood" }, ...shown.stages],
    }),
  ],
  [
    "other words for a stage",
    () => run(begun(), { type: "WordStage", part: "own-1", title: "Round", say: "Each of us speaks." }),
    () => ({ type: "WordStage", part: "own-1", title: "Thanks", watch: "Who says nothing" }),
  ],
  ["a pause", begun, () => ({ type: "SetPause", paused: true })],
  ["a timer that starts", begun, () => ({ type: "SetTimer", seconds: 90, running: true, hidden: false })],
  ["the end", begun, () => ({ type: "FinishSession" })],
  ["an absence", begun, () => ({ type: "MarkPresence", member: id("b"), presence: "absent" })],
  ["publishing", begun, () => ({ type: "Publish", contribution: one })],
  ["taking back", published, () => ({ type: "Unpublish", contribution: one })],
  ["merging", published, () => ({ type: "Merge", into: one, from: two })],
  [
    "taking apart",
    () => run(published(), { type: "Merge", into: one, from: two }),
    () => ({ type: "Unmerge", contribution: two }),
  ],
  ["a closing", voting, (state) => ({ type: "ClosePoll", poll: pollOf(state) })],
  [
    "an answer",
    published,
    () => ({ type: "GiveDecision", contribution: one, verdict: "accepted", reason: "It is fair." }),
  ],
  [
    "a changed answer",
    decided,
    () => ({ type: "GiveDecision", contribution: one, verdict: "accepted", reason: "We found money." }),
  ],
  ["an answer taken back", decided, () => ({ type: "WithdrawDecision", contribution: one })],
]

/** What people see; which event set the stage, and in what order things were published, may differ. */
const seen = ({ public: shown, staff }: SessionState) => ({
  ...{ stages: shown.stages, titles: shown.titles, scripts: staff.scripts },
  ...{ stage: shown.stage, paused: shown.paused, doorsOpen: shown.doorsOpen, finished: shown.finished },
  ...{
    polls: shown.polls,
    decisions: shown.decisions,
    presence: { [id("b")]: "present", ...staff.presence },
  },
  fates: Object.values(staff.contributions).map((it) => [it.id, it.fate]),
  published: Object.values(shown.contributions)
    .filter((it) => it.published)
    .map((it) => [it.id, it.mergedInto, it.authors, it.text]),
})

describe("oppositeOf", () => {
  it.each(cases)("[STEER-1] the opposite of %s brings back what was", (_what, before, commandOf) => {
    const state = before()
    const command = commandOf(state)
    const opposite = oppositeOf(viewOf(state), command)
    expect(opposite).not.toBeNull()
    const done = run(state, command)
    if (opposite) expect(seen(run(done, opposite))).toEqual(seen(state))
  })

  it("[STEER-2] says that nothing takes back a removal, a reveal, or what changed nothing", () => {
    const view = viewOf(voting())
    const none: StaffCommand[] = [
      { type: "Remove", contribution: one },
      { type: "RevealPoll", poll: "any" },
      { type: "RuleLateBallots", poll: "any", admit: true },
      { type: "EnterStage", stage: 0 },
      { type: "SetPause", paused: false },
      { type: "MoveDoors", open: false },
    ]
    expect(none.map((command) => oppositeOf(view, command))).toEqual(none.map(() => null))
  })

  it("[STEER-3] leaves a running timer alone: time went by", () => {
    const running = run(begun(), { type: "SetTimer", seconds: 90, running: true, hidden: false })
    const command: StaffCommand = { type: "SetTimer", seconds: 150, running: true, hidden: false }
    expect(oppositeOf(viewOf(running), command)).toBeNull()
  })
})
