/** Which texts say a first name of the class: a person reads them before a file leaves the school. */
import type { Member } from "../class/state.ts"
import type { SessionRecord } from "./recorded.ts"

/** How many texts of the record hold one, as a whole word, whatever its capitals and accents. */
export const countNamedTexts = (record: SessionRecord, members: readonly Member[]): number => {
  const names = members.flatMap(({ name }) => {
    const word = folded(name).trim()
    return word.length < 2 ? [] : [` ${word} `]
  })
  const texts = [
    ...[record.question, record.context],
    ...[record.contract.binding, record.contract.advisory, record.contract.impossible],
    ...record.contributions.map((it) => it.words),
    ...record.decisions.flatMap((it) => [it.reason, it.when]),
    ...record.tasks.flatMap((it) => [it.what, it.why]),
    ...record.replies.map((it) => it.words ?? ""),
  ]
  return texts.filter((text) => {
    const words = ` ${folded(text)} `
    return names.some((name) => words.includes(name))
  }).length
}

const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
