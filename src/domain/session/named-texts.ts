/** Which texts say a first name of the class: a person reads them before a file leaves the school. */
import type { Member } from "../class/state.ts"
import type { SessionRecord } from "./recorded.ts"
import type { StaffState } from "./state.ts"

type Named = Pick<Member, "name">

/** How many texts of the record hold one, as a whole word, whatever its capitals and accents. */
export const countNamedTexts = (record: SessionRecord, people: readonly Named[]): number => {
  const says = nameFinder(people)
  const texts = [
    ...[record.question, record.context],
    ...record.contextItems.links.map((it) => it.words),
    ...record.contextItems.pictures.map((it) => it.description),
    ...[record.contract.binding, record.contract.advisory, record.contract.impossible],
    ...record.contributions.map((it) => it.words),
    ...record.decisions.flatMap((it) => [it.reason, it.when]),
    ...record.tasks.flatMap((it) => [it.what, it.why]),
    ...record.replies.map((it) => it.words ?? ""),
  ]
  return texts.filter(says).length
}

/** Everybody whose name may not be read outside: the class, and who sat there without being on its list. */
export const namesIn = (
  members: readonly Member[],
  { seats }: Pick<StaffState, "seats">,
): readonly Named[] => [...members, ...Object.values(seats).map(({ name = "" }) => ({ name }))]

/** Does a text say a first name? Of "Léa M." and "Jean Paul" the first word alone is one too. */
export const nameFinder = (members: readonly Named[]): ((text: string) => boolean) => {
  const names = namesOf(members)
  return (text) => placesOf(text, names).length > 0
}

/** The text with three dots in brackets for each first name: what is cut out of a quotation is shown so. */
export const nameHider = (members: readonly Named[]): ((text: string) => string) => {
  const names = namesOf(members)
  return (text) => {
    let hidden = ""
    let from = 0
    for (const { start, end } of placesOf(text, names)) {
      hidden += `${text.slice(from, start)}[…]`
      from = end
    }
    return hidden + text.slice(from)
  }
}

/** By its first word: the words of each name, the longest first. */
type Names = ReadonlyMap<string, readonly (readonly string[])[]>

const namesOf = (members: readonly Named[]): Names => {
  const names = new Map<string, string[][]>()
  const add = (name: string) => {
    const words = wordsOf(name).map((it) => it.word)
    const [first] = words
    if (first === undefined || words.join("").length < 2) return
    const known = names.get(first) ?? []
    if (known.some((it) => it.join(" ") === words.join(" "))) return
    names.set(
      first,
      [...known, words].sort((one, other) => other.length - one.length),
    )
  }
  for (const { name } of members) {
    add(name)
    add(name.trim().split(/\s+/u)[0] ?? "")
  }
  return names
}

const placesOf = (text: string, names: Names): readonly { start: number; end: number }[] => {
  const words = wordsOf(text)
  const places: { start: number; end: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const found = names.get(words[at]?.word ?? "")?.find((name) => isThere(name, words, at))
    const last = words[at + (found?.length ?? 0) - 1]
    if (!found || !last) continue
    places.push({ start: words[at]?.start ?? 0, end: last.end })
    at += found.length - 1
  }
  return places
}

const isThere = (name: readonly string[], words: readonly Word[], at: number): boolean =>
  name.every((word, index) => words[at + index]?.word === word)

type Word = { readonly word: string; readonly start: number; readonly end: number }

/** Letters with their marks, and digits: without capitals and accents, and where they stand. */
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: found, index }) => ({
    word: found
      .normalize("NFKD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase(),
    start: index,
    end: index + found.length,
  }))
