/** What a session is made of. The templates that are given are in templates-given.ts, their words in the catalogues. */
import { limits } from "./limits.ts"

export const stageKinds = [
  "understand",
  "propose",
  "argue",
  "synthesise",
  "debate",
  "vote",
  "decide",
  "followUp",
  "evaluate",
] as const
export type StageKind = (typeof stageKinds)[number]

export type Stage = {
  readonly kind: StageKind
  readonly minutes: number
  /** Names its title and script: in the catalogues, or in the session's own words. Without one, the kind does. */
  readonly part?: string | undefined
  /** A vote before which arguments are read, or one is written. */
  readonly gate?: boolean | undefined
  /** It stays open for about so many days: ideas come when they come. */
  readonly days?: number | undefined
  /** It asks what everybody thinks now, before anything was said. */
  readonly opening?: boolean | undefined
  /** A debate in which people stand for or against, and each side's time is counted. */
  readonly sides?: boolean | undefined
}

export const quickQuestion = {
  id: "quick-question",
  stages: [
    { kind: "propose", minutes: 5 },
    { kind: "argue", minutes: 5 },
    { kind: "vote", minutes: 3 },
    { kind: "decide", minutes: 2 },
  ],
} as const satisfies { id: string; stages: readonly Stage[] }

/** In the order and with the fields of an event, and nothing else. */
export const plainStage = ({ kind, minutes, part, gate, opening, sides, days }: Stage): Stage => ({
  ...{ kind, minutes },
  ...(part === undefined ? {} : { part }),
  ...(gate ? { gate } : {}),
  ...(opening ? { opening } : {}),
  ...(sides ? { sides } : {}),
  ...(days === undefined ? {} : { days: Math.max(1, Math.min(limits.stageDays, Math.round(days))) }),
})
