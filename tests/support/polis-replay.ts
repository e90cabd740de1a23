/** Plays a real deliberation as a live class: a tablet for each participant, each act in the order of its time. */
import { isDeepStrictEqual } from "node:util"
import { limits } from "../../src/domain/limits.ts"
import { joinAll, untilAllAgree } from "./classroom.ts"
import {
  act,
  type Lesson,
  type Pupil,
  publicOf,
  startLesson,
  submit,
  untilSent,
  untilShown,
} from "./device.ts"
import type { Deliberation, Statement, Vote } from "./polis.ts"
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
  readonly pupils: readonly Pupil[]
  readonly comparisons: readonly Comparison[]
  readonly events: number
  readonly joinSeconds: number
  readonly playSeconds: number
}

export type ReplayProgress = (done: number, of: number) => void

/** What of the deliberation is larger than a class may be; one sentence each. */
export const misfits = ({ participants, statements, topic }: Deliberation): string[] => {
  const longest = Math.max(...statements.map((it) => it.text.length))
  const most = Math.max(
    ...participants.map((author) => statements.filter((it) => it.author === author).length),
  )
  const checks: [string, number, number][] = [
    ["participants, and a class has at most", participants.length, limits.members],
    ["characters in the longest statement, and an idea has at most", longest, limits.idea],
    ["characters in the topic, and a question has at most", topic.length, limits.question],
    ["statements by one author, and a seat has at most", most, limits.contributionsOfSeat],
  ]
  return checks.flatMap(([what, is, max]) => (is > max ? [`${is} ${what} ${max}.`] : []))
}

const nameOf = (participant: string): string => `Participant ${participant}`

export const replay = async (
  deliberation: Deliberation,
  server: ServerProcess,
  onProgress: ReplayProgress = () => undefined,
): Promise<Replay> => {
  const { participants, topic } = deliberation
  const began = performance.now()
  const names = participants.map(nameOf)
  const lesson = await startLesson({
    ...{ origin: server.origin, token: server.firstToken, names, question: topic },
    ...{ naming: "animals", className: "Polis" },
  })
  const pupils = await joinAll(lesson, names)
  const joined = performance.now()
  const seats = new Map(participants.map((participant, index) => [participant, pupils[index]]))
  const { events, ids } = await playAll(deliberation, lesson, seats, onProgress)
  const playSeconds = (performance.now() - joined) / 1000
  const clients = pupils.map((it) => it.client)
  await untilAllAgree(lesson.cockpit, clients)
  const comparisons = compare(deliberation, lesson, pupils, ids)
  return { lesson, pupils, comparisons, events, joinSeconds: (joined - began) / 1000, playSeconds }
}

type Act = { readonly time: number } & ({ readonly statement: Statement } | { readonly vote: Vote })

/** A statement that the source took out is never published, unless somebody had voted on it before. */
const playAll = async (
  { statements, votes }: Deliberation,
  { cockpit }: Lesson,
  seats: ReadonlyMap<string, Pupil | undefined>,
  onProgress: ReplayProgress,
) => {
  const acts: Act[] = [
    ...statements.map((statement) => ({ time: statement.time, statement })),
    ...votes.map((vote) => ({ time: vote.time, vote })),
  ].sort((one, other) => one.time - other.time)
  const votedOn = new Set(votes.map((it) => it.statement))
  const ids = new Map<string, string>()
  let events = 0
  const staffActs = async (type: "Publish" | "Unpublish", contribution: string) => {
    await act(cockpit, { type, contribution })
    await untilSent(cockpit)
    events += 1
  }
  const clientOf = (participant: string) => {
    const client = seats.get(participant)?.client
    if (!client) throw new Error(`Participant ${participant} has no seat`)
    return client
  }
  for (const [index, it] of acts.entries()) {
    if ("statement" in it) {
      const { id, author, text, isModeratedOut } = it.statement
      const contribution = await submit(clientOf(author), "proposal", text)
      ids.set(id, contribution)
      await untilSent(clientOf(author))
      await untilShown(cockpit, ({ staff }) => staff?.contributions[contribution] !== undefined)
      if (!isModeratedOut || votedOn.has(id)) await staffActs("Publish", contribution)
    } else {
      const client = clientOf(it.vote.voter)
      const contribution = ids.get(it.vote.statement) ?? ""
      await untilShown(client, (view) => view.public.contributions[contribution]?.published === true)
      await act(client, { type: "Support", contribution, value: it.vote.value })
      await untilSent(client)
    }
    events += 1
    onProgress(index + 1, acts.length)
  }
  for (const { id, isModeratedOut } of statements)
    if (isModeratedOut && votedOn.has(id)) await staffActs("Unpublish", ids.get(id) ?? "")
  return { events, ids }
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
