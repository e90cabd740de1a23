/** Plays a real deliberation as a live class: a tablet for each participant, each act in the order of its time. */
import { isDeepStrictEqual } from "node:util"
import { volumeLimits } from "../../src/domain/host/admit.ts"
import { ceilings, type Sizes } from "../../src/domain/limits.ts"
import { untilAllAgree } from "./classroom.ts"
import { type Lesson, type Pupil, publicOf, startLesson } from "./device.ts"
import type { Deliberation, Statement } from "./polis.ts"
import { drawFaults, type Faults, fairWeather } from "./replay-faults.ts"
import { momentsOf, type Played, playAll } from "./replay-play.ts"
import { fillRoom, replayDevice } from "./replay-room.ts"
import type { ServerProcess } from "./server-process.ts"

export type Counts = { readonly agree: number; readonly disagree: number }

export type Comparison = {
  readonly statement: Statement
  readonly source: Counts
  /** From the facilitator's own fold of who supports what. */
  readonly staff: Counts
  /** From what a pupil's tablet folded of the public feed. */
  readonly pupil: Counts
  readonly repeatedVotes: number
  /** "same", or where the difference comes from; "unexplained" is a fault of ours. */
  readonly difference: "same" | "repeatedVotesCounted" | "unexplained"
}

export type Replay = {
  readonly lesson: Lesson
  /** All that still have their storage, those put away too. */
  readonly tablets: readonly Pupil[]
  readonly comparisons: readonly Comparison[]
  readonly faults: Faults
  readonly played: Played
  readonly joinSeconds: number
  readonly playSeconds: number
}

export type ReplayProgress = (done: number, of: number) => void

/** One seat may write as much as a host takes from it. */
const sizes: Sizes = { ...ceilings, contributionsOfSeat: volumeLimits.pupil }

/** What of the deliberation is larger than a host takes; one sentence each. */
export const misfits = ({ participants, statements, votes, topic }: Deliberation): string[] => {
  const longest = Math.max(...statements.map((it) => it.text.length))
  const acts = new Map<string, number>()
  for (const who of [...statements.map((it) => it.author), ...votes.map((it) => it.voter)])
    acts.set(who, (acts.get(who) ?? 0) + 1)
  const checks: [string, number, number][] = [
    ["participants, and a class has at most", participants.length, sizes.members],
    ["characters in the longest statement, and a text has at most", longest, sizes.idea],
    ["characters in the topic, and a question has at most", topic.length, ceilings.question],
    ["acts of one participant, and a seat has at most", Math.max(...acts.values()), volumeLimits.pupil],
  ]
  return checks.flatMap(([what, is, max]) => (is > max ? [`${is} ${what} ${max}.`] : []))
}

const nameOf = (participant: string): string => `Participant ${participant}`

/** `seed`: everything breaks, as it says; left out, nothing does. */
export type ReplayOptions = { readonly seed?: number; readonly onProgress?: ReplayProgress }

export const replay = async (
  deliberation: Deliberation,
  server: ServerProcess,
  { seed, onProgress = () => undefined }: ReplayOptions = {},
): Promise<Replay> => {
  const { participants, topic } = deliberation
  const began = performance.now()
  // No look-up of a name for each connection.
  const origin = `http://127.0.0.1:${server.port}`
  const teacher = await replayDevice(origin, sizes)
  const lesson = await startLesson({
    ...{ origin, token: server.firstToken, teacher, names: participants.map(nameOf) },
    ...{ question: topic || "?", naming: "animals", className: "Polis" },
  })
  const room = await fillRoom(lesson, participants, nameOf, sizes)
  const joined = performance.now()
  const moments = momentsOf(deliberation)
  const faults = seed === undefined ? fairWeather : drawFaults(seed, participants, moments)
  const isPatient = seed === undefined
  const played = await playAll({ deliberation, moments, room, server, faults, isPatient, onProgress })
  const tablets = room.tablets()
  await untilAllAgree(
    lesson.cockpit,
    tablets.map((it) => it.client),
  )
  const comparisons = compare(deliberation, lesson, tablets, played.ids)
  const playSeconds = (performance.now() - joined) / 1000
  return { lesson, tablets, faults, played, comparisons, joinSeconds: (joined - began) / 1000, playSeconds }
}

const compare = (
  { statements, votes }: Deliberation,
  { cockpit }: Lesson,
  pupils: readonly Pupil[],
  ids: ReadonlyMap<string, string>,
): readonly Comparison[] => {
  const { staff } = cockpit.state.getState().confirmed
  const shown = pupils[0] ? publicOf(pupils[0].client).contributions : {}
  return statements.map((statement) => {
    const id = ids.get(statement.id) ?? ""
    const given = Object.values(staff?.contributions[id]?.supports ?? {})
    const own = votes.filter((it) => it.statement === statement.id)
    const source = { agree: statement.agrees, disagree: statement.disagrees }
    const support = shown[id]?.support
    const pupil = { agree: support?.agree ?? 0, disagree: support?.disagree ?? 0 }
    const once = new Map(own.map((it) => [it.voter, it.value]))
    const repeatedVotes = own.length - once.size
    const difference = differenceOf(source, pupil, {
      once: countsOf([...once.values()]),
      repeated: countsOf(own.map((it) => it.value)),
    })
    return { ...{ statement, source, pupil, repeatedVotes, difference }, staff: countsOf(given) }
  })
}

/** A difference is explained where the source counts every row of votes.csv, and we each person's last one. */
const differenceOf = (
  source: Counts,
  played: Counts,
  rows: { readonly once: Counts; readonly repeated: Counts },
): Comparison["difference"] => {
  if (isDeepStrictEqual(played, source)) return "same"
  const isExplained = isDeepStrictEqual(played, rows.once) && isDeepStrictEqual(source, rows.repeated)
  return isExplained ? "repeatedVotesCounted" : "unexplained"
}

const countsOf = (values: readonly string[]): Counts => ({
  agree: values.filter((it) => it === "agree").length,
  disagree: values.filter((it) => it === "disagree").length,
})
