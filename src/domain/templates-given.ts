/** The twelve templates of the product, and the idea box. Those whose stages do not all exist yet are told of and not offered. */
import type { Naming } from "./session/events.ts"
import { quickQuestion, type Stage } from "./templates.ts"

export type Template = {
  readonly id: string
  readonly ages: readonly [from: number, to: number]
  /** How much time it asks for; the minutes of a lesson are those of its stages. */
  readonly takes: "lesson" | "lessons" | "weeks"
  readonly naming: Naming
  readonly approval: boolean
  /** Every stage that it names exists. */
  readonly runs: boolean
  readonly stages: readonly Stage[]
}

export const givenTemplates: readonly Template[] = [
  {
    ...quickQuestion,
    ...{ ages: [6, 18], takes: "lesson", naming: "firstNames", approval: true, runs: true },
  },
  {
    id: "little-council",
    ...{ ages: [6, 8], takes: "lesson", naming: "firstNames", approval: true, runs: true },
    stages: [
      { kind: "understand", minutes: 2, part: "mood" },
      { kind: "followUp", minutes: 3, part: "reread" },
      { kind: "debate", minutes: 3, part: "thanks" },
      { kind: "propose", minutes: 7, part: "one-idea" },
      { kind: "vote", minutes: 3, part: "little-vote" },
      { kind: "decide", minutes: 2, part: "who-when" },
    ],
  },
  {
    id: "class-council",
    ...{ ages: [8, 12], takes: "lesson", naming: "firstNames", approval: true, runs: true },
    stages: [
      { kind: "understand", minutes: 2, part: "rules" },
      { kind: "followUp", minutes: 4, part: "past" },
      { kind: "debate", minutes: 8, part: "problems" },
      { kind: "propose", minutes: 12, part: "proposals" },
      { kind: "vote", minutes: 5, part: "council-vote" },
      { kind: "debate", minutes: 4, part: "thanks" },
      { kind: "decide", minutes: 2, part: "roles" },
    ],
  },
  {
    id: "idea-box",
    ...{ ages: [6, 18], takes: "weeks", naming: "firstNames", approval: true, runs: true },
    stages: [
      { kind: "propose", minutes: 10, part: "idea-box", days: 5 },
      { kind: "followUp", minutes: 4, part: "past" },
      { kind: "argue", minutes: 10, part: "box-opened" },
      { kind: "vote", minutes: 5, part: "council-vote" },
      { kind: "decide", minutes: 6, part: "who-when" },
    ],
  },
  {
    id: "regulated-debate",
    ...{ ages: [10, 16], takes: "lesson", naming: "animals", approval: true, runs: true },
    stages: [
      { kind: "understand", minutes: 5, part: "question", opening: true },
      { kind: "propose", minutes: 2, part: "alone" },
      { kind: "argue", minutes: 10, part: "groups" },
      { kind: "debate", minutes: 5, part: "debate-one", sides: true },
      { kind: "debate", minutes: 5, part: "debate-two", sides: true },
      { kind: "debate", minutes: 8, part: "observers" },
      { kind: "vote", minutes: 5, part: "revote", gate: true },
      { kind: "decide", minutes: 10, part: "trace" },
    ],
  },
  {
    id: "consent-circle",
    ...{ ages: [8, 18], takes: "lesson", naming: "firstNames", approval: true, runs: true },
    stages: [
      { kind: "propose", minutes: 3, part: "proposal" },
      { kind: "understand", minutes: 5, part: "clarify" },
      { kind: "argue", minutes: 7, part: "react" },
      { kind: "propose", minutes: 5, part: "amend" },
      // Asked aloud, one after the other, until there is a ballot for it.
      { kind: "debate", minutes: 7, part: "consent" },
      { kind: "decide", minutes: 3, part: "review" },
    ],
  },
  {
    id: "initiative",
    ...{ ages: [10, 18], takes: "weeks", naming: "firstNames", approval: true, runs: true },
    stages: [
      { kind: "propose", minutes: 15, part: "wild" },
      { kind: "argue", minutes: 10, part: "threshold" },
      { kind: "propose", minutes: 20, part: "elaborate" },
      { kind: "decide", minutes: 10, part: "check" },
      { kind: "vote", minutes: 10, part: "initiative-vote", gate: true },
      { kind: "followUp", minutes: 10, part: "carry-out" },
    ],
  },
  {
    id: "challenge",
    ...{ ages: [10, 18], takes: "lesson", naming: "firstNames", approval: true, runs: true },
    stages: [
      { kind: "understand", minutes: 8, part: "challenge" },
      { kind: "propose", minutes: 20, part: "teams" },
      { kind: "debate", minutes: 12, part: "pitch" },
      { kind: "decide", minutes: 10, part: "reply" },
    ],
  },
  {
    id: "full-consultation",
    ...{ ages: [10, 18], takes: "lessons", naming: "animals", approval: true, runs: false },
    stages: [
      { kind: "understand", minutes: 15, part: "issue" },
      { kind: "propose", minutes: 20, part: "causes" },
      { kind: "propose", minutes: 20, part: "solutions" },
      { kind: "argue", minutes: 30 },
      { kind: "synthesise", minutes: 30 },
      { kind: "debate", minutes: 30, part: "panel" },
      { kind: "vote", minutes: 10, gate: true },
      { kind: "decide", minutes: 20 },
      { kind: "followUp", minutes: 10 },
      { kind: "evaluate", minutes: 10 },
    ],
  },
  {
    id: "citizens-assembly",
    ...{ ages: [12, 18], takes: "lessons", naming: "firstNames", approval: true, runs: false },
    stages: [
      { kind: "understand", minutes: 15, part: "drawing-lots" },
      { kind: "understand", minutes: 45, part: "hearing" },
      { kind: "argue", minutes: 40, part: "workshops" },
      { kind: "propose", minutes: 30, part: "drafts" },
      { kind: "vote", minutes: 20, part: "consent" },
      { kind: "decide", minutes: 20, part: "recommend" },
    ],
  },
  {
    id: "delegate-election",
    ...{ ages: [11, 18], takes: "lesson", naming: "firstNames", approval: true, runs: false },
    stages: [
      { kind: "understand", minutes: 10, part: "delegate" },
      { kind: "propose", minutes: 10, part: "candidates" },
      { kind: "vote", minutes: 8, part: "first-round" },
      { kind: "vote", minutes: 4, part: "count" },
      { kind: "vote", minutes: 8, part: "second-round" },
      { kind: "decide", minutes: 5, part: "minutes" },
    ],
  },
  {
    id: "school-budget",
    ...{ ages: [9, 18], takes: "lessons", naming: "firstNames", approval: true, runs: false },
    stages: [
      { kind: "understand", minutes: 45, part: "budget-rules" },
      { kind: "propose", minutes: 45, part: "budget-ideas" },
      { kind: "synthesise", minutes: 45, part: "feasibility" },
      { kind: "argue", minutes: 45, part: "campaign" },
      { kind: "vote", minutes: 45, part: "budget-vote" },
      { kind: "followUp", minutes: 45, part: "works" },
    ],
  },
  {
    id: "deliberative-poll",
    ...{ ages: [14, 18], takes: "lessons", naming: "animals", approval: true, runs: false },
    stages: [
      { kind: "vote", minutes: 10, part: "first-poll" },
      { kind: "understand", minutes: 15, part: "brief" },
      { kind: "argue", minutes: 25, part: "small-groups" },
      { kind: "debate", minutes: 25, part: "experts" },
      { kind: "vote", minutes: 10, part: "second-poll" },
      { kind: "evaluate", minutes: 15, part: "shift" },
    ],
  },
]

export const minutesOf = (stages: readonly Stage[]): number =>
  stages.reduce((sum, it) => sum + (it.days === undefined ? it.minutes : 0), 0)
