/** What the demonstration plays: the words of one class, in one language. */
import type { ContributionKind, Verdict } from "../../src/domain/session/events.ts"

type ArgumentKind = Exclude<ContributionKind, "proposal">

export type DemoIdea = {
  /** How the script names it; never shown. */
  readonly key: string
  readonly author: string
  readonly text: string
  /** Out of ten who give an opinion, how many agree. */
  readonly liked: number
  /** The idea that it is merged into: they say much the same. */
  readonly into?: string
  /** Left for the visitor to approve. */
  readonly isWaiting?: true
  /** What the teacher asks when the idea must be said another way. */
  readonly rephrase?: string
  readonly arguments?: readonly (readonly [kind: ArgumentKind, author: string, text: string])[]
}

type DemoDecision = {
  readonly idea: string
  readonly verdict: Verdict
  readonly reason: string
  readonly who?: string
  readonly when?: string
}

export type DemoSession = {
  readonly question: string
  readonly context: string
  readonly ideas: readonly DemoIdea[]
}

type DemoWords = {
  readonly starting: string
  readonly entering: (count: number) => string
  readonly proposing: (count: number) => string
  readonly arguing: (count: number) => string
  readonly supporting: (count: number) => string
  readonly voting: (count: number) => string
  readonly deciding: (count: number) => string
  readonly second: string
  readonly ready: (links: DemoLinks) => string
  readonly stopping: string
}

type DemoLinks = {
  readonly origin: string
  readonly teacher: string
  readonly pupil: string
  readonly code: string
  /** Addresses for tablets on the same network. */
  readonly addresses: readonly string[]
}

export type DemoScript = {
  readonly className: string
  readonly names: readonly string[]
  /** Is not there in the first session, and so has chosen no pictures yet. */
  readonly absent: string
  /** Goes home before the vote. */
  readonly left: string
  /** Do not sit in the second session: left for visitors. */
  readonly free: readonly string[]
  readonly finished: DemoSession & {
    /** The ideas voted on, and how many each may choose. */
    readonly options: readonly string[]
    readonly maxMarks: number
    readonly decisions: readonly DemoDecision[]
  }
  readonly running: DemoSession
  readonly words: DemoWords
}

/** Nothing where there is no network. */
export const addressLines = (title: string, addresses: readonly string[]): string =>
  addresses.length === 0 ? "" : `\n${title}\n${addresses.map((it) => `  ${it}`).join("\n")}\n`
