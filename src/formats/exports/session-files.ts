/** Every file of a session, by name: one is made at a tap, all of them for a school's archive. */
import { deadlineIn } from "../../domain/session/deadline.ts"
import type { SessionRecord } from "../../domain/session/recorded.ts"
import { writeArgdown, writeXaif } from "./argument-map.ts"
import { type CalendarDay, writeCalendar } from "./calendar.ts"
import { type Dialect, writeCsv } from "./csv.ts"
import { fileNameOf } from "./file-names.ts"
import { type MinutesEdits, minutesOf, minutesToMarkdown, withEdits } from "./minutes.ts"
import { writeOpenData } from "./open-data.ts"
import { writeSpreadsheet } from "./spreadsheet.ts"
import { openTablesOf, type Table, tablesOf } from "./tables.ts"
import type { FileWords } from "./words.ts"

export const fileKinds = [
  ...(["minutes", "spreadsheet", "contributions", "votes", "decisions"] as const),
  ...(["openContributions", "openVotes", "openDecisions", "openData"] as const),
  ...(["calendar", "argdown", "xaif"] as const),
] as const
export type FileKind = (typeof fileKinds)[number]

export type MadeFile = { readonly name: string; readonly type: string; readonly content: string | Uint8Array }

export type FileContext = {
  readonly words: FileWords
  readonly language: "fr" | "en"
  /** ms: when the file is made. */
  readonly now: number
  /** What was mended in the minutes. */
  readonly edits: MinutesEdits
}

/** The whole file, or a rejection: never a part of one. */
export const makeFile = async (
  kind: FileKind,
  record: SessionRecord,
  context: FileContext,
): Promise<MadeFile> => {
  const { ending, type } = forms[kind]
  const name = `${fileNameOf(record)}-${context.words[nameWords[kind]]}${ending}`.replace(
    /[^\p{L}\p{N}.-]+/gu,
    "-",
  )
  return { name, type, content: await contentOf(kind, record, context) }
}

const text = { md: "text/markdown", csv: "text/csv", ics: "text/calendar", json: "application/json" }
const csv = { ending: ".csv", type: text.csv }
const openCsv = { ending: ".open.csv", type: text.csv }
const forms: { readonly [kind in FileKind]: { readonly ending: string; readonly type: string } } = {
  minutes: { ending: ".md", type: text.md },
  spreadsheet: {
    ending: ".xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  ...{ contributions: csv, votes: csv, decisions: csv },
  ...{ openContributions: openCsv, openVotes: openCsv, openDecisions: openCsv },
  openData: { ending: ".json", type: text.json },
  calendar: { ending: ".ics", type: text.ics },
  argdown: { ending: ".argdown", type: "text/plain" },
  xaif: { ending: ".xaif.json", type: text.json },
}

const nameWords = {
  ...{ minutes: "minutes", spreadsheet: "session", contributions: "contributions", votes: "polls" },
  ...{ decisions: "decisions", openContributions: "contributions", openVotes: "polls" },
  ...{ openDecisions: "decisions", openData: "openData", calendar: "calendar", argdown: "map", xaif: "map" },
} as const satisfies { readonly [kind in FileKind]: keyof FileWords }

const contentOf = async (
  kind: FileKind,
  record: SessionRecord,
  { words, language, now, edits }: FileContext,
): Promise<string | Uint8Array> => {
  switch (kind) {
    case "minutes":
      return minutesToMarkdown(withEdits(minutesOf(record, words, language), edits), words)
    case "spreadsheet":
      return writeSpreadsheet(tablesOf(record, words), now)
    case "contributions":
    case "votes":
    case "decisions":
      return csvOf(tablesOf(record, words), kind, "excel")
    case "openContributions":
      return csvOf(openTablesOf(record), "contributions", "open")
    case "openVotes":
      return csvOf(openTablesOf(record), "votes", "open")
    case "openDecisions":
      return csvOf(openTablesOf(record), "decisions", "open")
    case "openData":
      return writeOpenData(record)
    case "calendar":
      return writeCalendar(deadlinesOf(record, words).days, now)
    case "argdown":
      return writeArgdown(record, words)
    case "xaif":
      return writeXaif(record)
  }
}

const csvOf = (tables: readonly Table[], name: Table["name"], dialect: Dialect): string =>
  writeCsv(tables.find((it) => it.name === name)?.rows ?? [], dialect)

/** The deadlines that name a day, and how many do not: "before the holidays" is no day of a calendar. */
export const deadlinesOf = (
  record: SessionRecord,
  words: FileWords,
): { readonly days: readonly CalendarDay[]; readonly undated: number } => {
  const decisions = record.decisions
    .filter((it) => it.when !== "")
    .map((it) => ({
      ...{ id: it.id, day: deadlineIn(it.when, record.heldOn), words: it.words, who: it.who },
      said: `${words[it.verdict]}. ${it.reason}`,
    }))
  const tasks = record.tasks
    .filter((it) => it.due !== "" && it.state !== "done" && it.state !== "dropped")
    .map((it) => ({ id: it.id, day: it.due, words: it.what, who: it.who, said: words[it.state] }))
  const replies = record.replies
    .filter((it) => it.words === null)
    .map((it) => ({ id: it.id, day: it.due, words: words.answer, who: it.from, said: words.notYet }))
  const promised = record.contract.replyBy
  const contract =
    promised === ""
      ? []
      : [
          {
            id: `reply-${fileNameOf(record)}`,
            day: promised,
            words: words.answer,
            who: record.contract.listener,
            said: words.contract,
          },
        ]
  const all = [...contract, ...decisions, ...tasks, ...replies]
  const days = all.flatMap(({ id, day, words: what, who, said }) => {
    if (day === null) return []
    const owner = who === "" ? [] : [`${words.owner}${words.colon} ${who}`]
    return [
      {
        ...{ uid: `${id}@palabre`, day, summary: `${words.deadlineOf}${words.colon} ${what}` },
        description: [record.question, said, ...owner].join("\n"),
      },
    ]
  })
  return { days, undated: all.length - days.length }
}
