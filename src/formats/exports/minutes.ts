/**
 * The minutes (procès-verbal): a draft that the session writes, whose fields people mend before they sign. A vote
 * has totals, never a name; where names are left out, people are counted.
 */
import type {
  RecordedDecision,
  RecordedReply,
  RecordedTask,
  SessionRecord,
} from "../../domain/session/recorded.ts"
import { inMarkdown } from "./markdown.ts"
import type { FileWords } from "./words.ts"

export type MinutesField = {
  /** Names what was mended: where names are in, another field is mended than where they are not. */
  readonly id: string
  readonly label: string
  readonly value: string
  /** Takes several lines. */
  readonly isLong: boolean
}

export type Minutes = {
  readonly title: string
  readonly head: readonly MinutesField[]
  readonly decisions: readonly { readonly heading: string; readonly fields: readonly MinutesField[] }[]
  readonly foot: readonly MinutesField[]
  /** Who signs: a line is left for each. */
  readonly signatures: readonly string[]
}

export type MinutesEdits = { readonly [field: string]: string }

type Language = "fr" | "en"

export const minutesOf = (record: SessionRecord, words: FileWords, language: Language): Minutes => ({
  title: words.minutes,
  head: [
    line("body", words.body, record.className),
    line("date", words.date, longDate(record.heldOn, language)),
    line("place", words.place, ""),
    office(record, words, "chair"),
    office(record, words, "secretary"),
    people(record, words, "present"),
    people(record, words, "absent"),
    line("quorum", words.quorum, words.noQuorum),
    long("question", words.question, record.question),
    ...contextFields(record, words),
    ...contractFields(record, words, language),
    long("agenda", words.agenda, agendaOf(record, words)),
  ],
  decisions: record.decisions.map((it) => ({
    heading: `${words.decision} ${it.number}`,
    fields: decisionFields(it, record, words),
  })),
  foot: [...followUpFields(record, words, language), long("remarks", words.remarks, "")],
  signatures: [words.chair, words.secretary],
})

/** What people wrote stands in the place of the draft's own words. */
export const withEdits = (minutes: Minutes, edits: MinutesEdits): Minutes => {
  const mended = (field: MinutesField): MinutesField => ({ ...field, value: edits[field.id] ?? field.value })
  return {
    ...minutes,
    head: minutes.head.map(mended),
    decisions: minutes.decisions.map((it) => ({ ...it, fields: it.fields.map(mended) })),
    foot: minutes.foot.map(mended),
  }
}

export const fieldsOf = ({ head, decisions, foot }: Minutes): readonly MinutesField[] => [
  ...head,
  ...decisions.flatMap((it) => it.fields),
  ...foot,
]

/** CommonMark. A field without words is a line to fill in by hand. */
export const minutesToMarkdown = (minutes: Minutes, words: FileWords): string => {
  const fields = (list: readonly MinutesField[]) => list.map((it) => markdownField(it, words.colon))
  const decisions = minutes.decisions.flatMap((it) => [`### ${inMarkdown(it.heading)}`, ...fields(it.fields)])
  const signatures = minutes.signatures.map((it) => `${inMarkdown(it)}${words.colon} ${blankLine}`)
  const parts = [
    ...[`# ${inMarkdown(minutes.title)}`, ...fields(minutes.head)],
    ...(decisions.length === 0 ? [] : [`## ${inMarkdown(words.decisions)}`, ...decisions]),
    ...[...fields(minutes.foot), `## ${inMarkdown(words.signatures)}`, ...signatures],
  ]
  return `${parts.join("\n\n")}\n`
}

const blankLine = "……………………………………"

const markdownField = ({ label, value, isLong }: MinutesField, colon: string): string => {
  const name = `**${inMarkdown(label)}**${colon}`
  const lines = value.split("\n").filter((it) => it.trim() !== "")
  if (lines.length === 0) return `${name} ${blankLine}`
  if (!isLong || lines.length === 1) return `${name} ${lines.map(inMarkdown).join(" ")}`
  return `${name}\n\n${lines.map((it) => `- ${inMarkdown(it)}`).join("\n")}`
}

const line = (id: string, label: string, value: string): MinutesField => ({ id, label, value, isLong: false })
const long = (id: string, label: string, value: string): MinutesField => ({ id, label, value, isLong: true })

const people = ({ people, withNames }: SessionRecord, words: FileWords, who: "present" | "absent") => {
  const names = who === "present" ? people.presentNames : people.absentNames
  const count = `${people[who]} ${words.of} ${people.enrolled}`
  const value = names.length === 0 ? count : `${count}${words.colon} ${names.join(", ")}`
  return { ...long(withNames ? `${who}-named` : who, words[who], value) }
}

const office = ({ people, withNames }: SessionRecord, words: FileWords, duty: "chair" | "secretary") =>
  line(withNames ? `${duty}-named` : duty, words[duty], people[duty].join(", "))

/** What the class was given to look at, where there was something beside the text. */
const contextFields = ({ contextItems: { links, pictures } }: SessionRecord, words: FileWords) => {
  const lines = [
    ...pictures.map((it) => `${words.picture}${words.colon} ${it.description}`),
    ...links.map((it) => `${words.link}${words.colon} ${it.words} (${it.address})`),
  ]
  return lines.length === 0 ? [] : [long("context-items", words.context, lines.join("\n"))]
}

/** Where something was promised. */
const contractFields = ({ contract, withNames }: SessionRecord, words: FileWords, language: Language) => {
  const parts = (["binding", "advisory", "impossible", "listener"] as const).flatMap((part) =>
    contract[part] === "" ? [] : [`${words[part]}${words.colon} ${contract[part].replace(/\s*\n\s*/g, " ")}`],
  )
  const day = longDate(contract.replyBy, language)
  const lines = day === "" ? parts : [...parts, `${words.replyBy}${words.colon} ${day}`]
  return lines.length === 0
    ? []
    : [long(withNames ? "contract-named" : "contract", words.contract, lines.join("\n"))]
}

const agendaOf = ({ stages }: SessionRecord, words: FileWords): string =>
  stages.map(({ kind, title, minutes }) => `${title || words[kind]} (${minutes} ${words.minute})`).join("\n")

const decisionFields = (it: RecordedDecision, record: SessionRecord, words: FileWords) => {
  const id = (name: string) => `decision-${it.id}-${name}`
  const { withNames } = record
  return [
    long(id("text"), words.decision, it.words),
    line(id("votes"), words.votes, votesInWords(it, words)),
    line(id("result"), words.result, words[it.verdict]),
    long(id("reply"), words.reply, it.reason),
    line(id(withNames ? "owner-named" : "owner"), words.owner, it.who),
    line(id("deadline"), words.deadline, it.when),
  ]
}

/** What is to be done, and what adults replied, where there is any. */
const followUpFields = (record: SessionRecord, words: FileWords, language: Language) => {
  const { tasks, replies, withNames } = record
  const id = (name: string) => (withNames ? `${name}-named` : name)
  const lines = (list: readonly string[]) => list.join("\n")
  return [
    ...(tasks.length === 0
      ? []
      : [long(id("tasks"), words.tasks, lines(tasks.map((it) => taskInWords(it, words, language))))]),
    ...(replies.length === 0
      ? []
      : [long(id("replies"), words.replies, lines(replies.map((it) => replyInWords(it, words, language))))]),
  ]
}

/** "Ask the town hall (Lina, 4 December 2026): planned". */
export const taskInWords = (it: RecordedTask, words: FileWords, language: Language): string => {
  const about = [it.who, longDate(it.due, language)].filter((part) => part !== "").join(", ")
  const why = it.why === "" ? "" : `. ${it.why}`
  return `${it.what}${about === "" ? "" : ` (${about})`}${words.colon} ${words[it.state]}${why}`
}

const replyInWords = (it: RecordedReply, words: FileWords, language: Language): string => {
  const about = [it.from, longDate(it.due, language)].filter((part) => part !== "").join(", ")
  return `${about}${words.colon} ${(it.words ?? words.notYet).replace(/\s*\n\s*/g, " ")}`
}

/** "For: 14, against: 5, blank: 1 (20 ballots)". */
const votesInWords = ({ votes }: RecordedDecision, words: FileWords): string => {
  if (!votes) return words.noVote
  const against = votes.against === null ? [] : [`${words.against}${words.colon} ${votes.against}`]
  const parts = [
    ...[`${words.for}${words.colon} ${votes.for}`, ...against],
    `${words.blank}${words.colon} ${votes.blank}`,
  ]
  const { hands, paper } = votes.byWay ?? { hands: 0, paper: 0 }
  const ballots = [
    `${words.ballots}${words.colon} ${votes.ballots}`,
    ...(hands > 0 ? [`${words.byHands}${words.colon} ${hands}`] : []),
    ...(paper > 0 ? [`${words.onPaper}${words.colon} ${paper}`] : []),
  ]
  return `${parts.join(", ")} (${ballots.join(", ")})`
}

/** "17 novembre 2026": a day has no time zone. */
export const longDate = (day: string, language: Language): string => {
  const time = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time)) return ""
  const locale = language === "fr" ? "fr-FR" : "en-GB"
  const words = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(time)
  return language === "fr" ? words.replace(/^1 /, "1er ") : words
}
