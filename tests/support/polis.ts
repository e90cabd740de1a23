/** Reads a deliberation of compdemocracy/openData: statements, and who voted what on them, when. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as v from "valibot"
import type { SupportValue } from "../../src/domain/session/events.ts"
import { readTable } from "../../src/formats/delimited-text.ts"

export type Statement = {
  readonly id: string
  readonly author: string
  readonly time: number
  /** As the source counts them. */
  readonly agrees: number
  readonly disagrees: number
  /** Taken out by the moderators: -1 in the source. */
  readonly isModeratedOut: boolean
  readonly text: string
}

export type Vote = {
  readonly statement: string
  readonly voter: string
  readonly time: number
  readonly value: SupportValue
}

export type Deliberation = {
  readonly topic: string
  /** Who voted, and who wrote without voting, in the order of their numbers. */
  readonly participants: readonly string[]
  readonly statements: readonly Statement[]
  /** In the order of time; who voted twice on a statement stands there twice. */
  readonly votes: readonly Vote[]
  /** What the source writes for "agree": 1 here, -1 in other exports of Polis. */
  readonly agreeSign: 1 | -1
}

const whole = v.pipe(v.string(), v.regex(/^-?\d+$/), v.transform(Number))
const commentRow = v.object({
  timestamp: whole,
  "comment-id": v.string(),
  "author-id": v.string(),
  agrees: whole,
  disagrees: whole,
  moderated: whole,
  "comment-body": v.string(),
})
const voteRow = v.object({
  timestamp: whole,
  "comment-id": v.string(),
  "voter-id": v.string(),
  vote: v.pipe(whole, v.minValue(-1), v.maxValue(1)),
})
type VoteRow = v.InferOutput<typeof voteRow>

export const readPolis = (folder: string): Deliberation => {
  const statements = readRows(folder, "comments.csv", commentRow)
    .map((row) => ({
      ...{ id: row["comment-id"], author: row["author-id"], time: row.timestamp },
      ...{ agrees: row.agrees, disagrees: row.disagrees, isModeratedOut: row.moderated === -1 },
      text: row["comment-body"],
    }))
    .sort((one, other) => one.time - other.time)
  const rows = readRows(folder, "votes.csv", voteRow).sort((one, other) => one.timestamp - other.timestamp)
  const agreeSign = signOfAgree(statements, rows)
  const votes = rows.map((row) => ({
    ...{ statement: row["comment-id"], voter: row["voter-id"], time: row.timestamp },
    value: row.vote === 0 ? ("mixed" as const) : row.vote === agreeSign ? "agree" : "disagree",
  })) satisfies Vote[]
  const people = new Set([...statements.map((it) => it.author), ...votes.map((it) => it.voter)])
  const summary = readFileSync(join(folder, "summary.csv"), "utf8")
  return {
    ...{ statements, votes, agreeSign },
    topic: /^topic,"?(.*?)"?$/m.exec(summary)?.[1] ?? "",
    participants: [...people].sort((one, other) => Number(one) - Number(other)),
  }
}

/** The sign under which the votes come nearer to the agrees and disagrees that the source states. */
const signOfAgree = (statements: readonly Statement[], rows: readonly VoteRow[]): 1 | -1 => {
  const distance = (agree: number) => {
    const count = (id: string, vote: number) =>
      rows.filter((row) => row["comment-id"] === id && row.vote === vote).length
    return statements.reduce(
      (sum, { id, agrees, disagrees }) =>
        sum + Math.abs(agrees - count(id, agree)) + Math.abs(disagrees - count(id, -agree)),
      0,
    )
  }
  return distance(1) <= distance(-1) ? 1 : -1
}

const readRows = <S extends v.GenericSchema>(folder: string, file: string, schema: S): v.InferOutput<S>[] => {
  const [header = [], ...rows] = readTable(readFileSync(join(folder, file), "utf8"))?.rows ?? []
  return rows.map((row, index) => {
    const decoded = v.safeParse(schema, Object.fromEntries(header.map((name, at) => [name, row[at]])))
    if (decoded.success) return decoded.output
    throw new Error(`${join(folder, file)}, line ${index + 2}: ${decoded.issues[0]?.message}`)
  })
}
