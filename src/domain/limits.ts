/** Lengths in UTF-16 units, as text fields count them; sizes in items. What a class may write. */
export const limits = {
  idea: 200,
  argument: 200,
  question: 160,
  context: 1000,
  reason: 300,
  name: 40,
  className: 40,
  members: 60,
  /** That share a session. */
  classes: 6,
  options: 60,
  contributionsOfSeat: 60,
  /** Beside the context's text: how many of each. */
  links: 6,
  pictures: 3,
  linkAddress: 500,
  linkWords: 80,
  /** What a picture shows, for who does not see it. */
  pictureWords: 200,
  /** Of the longer side, in pixels. */
  pictureEdge: 1280,
  /** In base64, four characters for three bytes: 75 kB. */
  pictureCode: 100_000,
  /** What somebody does, what an adult replies. */
  task: 200,
  reply: 800,
  /** Tasks of a session; replies; what is recalled of earlier ones: each. */
  tasks: 60,
  /** Nothing said by fewer people is broken down. */
  breakdown: 5,
  stages: 30,
  /** Of one stage. */
  stageMinutes: 600,
  /** For which one stays open. */
  stageDays: 60,
  stageTitle: 40,
  /** What a facilitator may say in a stage, and what to watch for: each. */
  stageWords: 800,
  /** Of a template's file: thirty stages with all the words that they may have are half of it. */
  templateFile: 200_000,
} as const

/** What an app may widen that replays a deliberation larger than a class, as far as the ceilings go. */
export type Sizes = {
  readonly [size in "idea" | "argument" | "members" | "contributionsOfSeat"]: number
}

/** What a host takes, from any app. */
export const ceilings = { ...limits, idea: 400, argument: 400, members: 500, links: 12, pictures: 6 } as const
