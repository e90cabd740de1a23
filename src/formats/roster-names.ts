/**
 * A pupil's name as lists write it ("MARTIN Léa", "Martin, Léa", "1. Léa M.") to a first name in its own case.
 * Surnames are read only to tell homonyms apart; they never leave this folder but for their first letters.
 */

export type PupilName = { readonly firstName: string; readonly surname: string }
/** What a header such as "Nom Prénom" says of the order when capitals do not. */
export type NameOrder = "surname-first" | "first-name-first"

const longestName = 40
export const longestLine = 200
const nameWord = /^\p{L}[\p{L}\p{M}'.-]*$/u
const particles = new Set([
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "d'",
  "van",
  "von",
  "den",
  "der",
  "el",
  "al",
  "ben",
  "bin",
  "da",
  "di",
  "dos",
])
const civilities = new Set([
  "m.",
  "mme",
  "mlle",
  "mr",
  "mrs",
  "miss",
  "ms",
  "monsieur",
  "madame",
  "mademoiselle",
])
/** First words of lines that title or sum up a list. */
const titleWords = new Set(
  "classe class liste list eleve eleves pupils students annee effectif total nom noms prenom prenoms name names groupe professeur teacher".split(
    " ",
  ),
)

/** A whole name on a line or in a cell; undefined when it is no name. */
export const readFullName = (text: string, order?: NameOrder): PupilName | undefined => {
  const [left = "", right] = text.length > longestLine ? [] : cleaned(text).split(/\s*,\s*/)
  if (right !== undefined && right !== "") {
    const firstName = readFirstName(right)
    return firstName === undefined ? undefined : { firstName, surname: nameWords(left)?.join(" ") ?? "" }
  }
  const words = nameWords(left)
  const [firstWord] = words ?? []
  if (!words || firstWord === undefined || titleWords.has(foldWord(firstWord))) return undefined
  const at = firstNameAt(words, order)
  const firstName = properName(words[at] ?? "")
  if (firstName === undefined) return undefined
  return { firstName, surname: surnameWords(words, at).join(" ") }
}

/** A cell of first names: the first of them. */
export const readFirstName = (text: string): string | undefined => {
  if (text.length > longestLine) return undefined
  const [word] = nameWords(cleaned(text).replace(/,.*/, "")) ?? []
  return word === undefined ? undefined : properName(word)
}

/** Whether a text is written all in capitals, as surnames are. */
export const isCapitals = (text: string): boolean => {
  const bare = text.replace(/^(?:Mc|Mac|[dl]')(?=\p{Lu})/u, "")
  return /\p{Lu}.*\p{Lu}/u.test(bare) && bare === bare.toUpperCase()
}

/** No list mark, no remark between brackets, no mark of direction; one apostrophe, one kind of space. */
export const cleaned = (text: string): string =>
  text
    .slice(0, longestLine)
    .normalize("NFC")
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/["“”«»]/g, " ")
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/\p{Extended_Pictographic}|\p{So}|\ufe0f|:.*$/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^ ?(?:\d{1,3}(?:[.)°:-] ?| )|[-–—•*·▪‣] ?)+/u, "")
    .replace(
      /(\S+) ?- ?(?=(\S+))/g,
      (_, before: string, after: string) =>
        `${before}${isCapitals(before) === isCapitals(after) ? "-" : " "}`,
    )
    .trim()

/** The words of a name, without numbers, addresses and civilities; undefined when something else is written. */
const nameWords = (text: string): string[] | undefined => {
  const words = text
    .split(" ")
    .map((word) => word.replace(/^-+|-+$/g, ""))
    .filter((word) => word !== "" && !/^\d|\d$|^\S+@\S+\.\S+$/.test(word))
  if (words.length > 1 && civilities.has(words[0]?.toLowerCase() ?? "")) words.shift()
  return words.length > 0 && words.every((word) => nameWord.test(word)) ? words : undefined
}

const firstNameAt = (words: readonly string[], order: NameOrder | undefined): number => {
  const isFull = (word: string) => !particles.has(word) && !isInitial(word)
  if (words.some(isCapitals) && !words.every((word) => isCapitals(word) || !isFull(word))) {
    return words.findIndex((word) => isFull(word) && !isCapitals(word))
  }
  const full = words.flatMap((word, index) => (isFull(word) ? [index] : []))
  // A list all in capitals is an administration's, surnames first; so is a name that begins with "de" or "el".
  const looksSurnameFirst = full.every((at) => isCapitals(words[at] ?? "")) || particles.has(words[0] ?? "")
  const surnameFirst = order === undefined ? looksSurnameFirst : order === "surname-first"
  return (surnameFirst ? full.at(-1) : full[0]) ?? 0
}

/** "M." or "M": a surname cut short. */
const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word)

/** Capitals where there are any; else all that is not the first name. */
const surnameWords = (words: readonly string[], firstNameIndex: number): readonly string[] => {
  const others = words.filter((_, index) => index !== firstNameIndex)
  const capitals = others.filter((word) => isCapitals(word) || particles.has(word) || isInitial(word))
  return others.some(isCapitals) ? capitals : others
}

/** "JEAN-BAPTISTE", "jean-baptiste" -> "Jean-Baptiste"; what has a case of its own keeps it. */
const properName = (word: string): string | undefined => {
  const name = word.replace(/\.+$/, "")
  if (name.length > longestName || !/\p{L}/u.test(name)) return undefined
  return name.split("-").map(properPart).join("-")
}

const properPart = (part: string): string => {
  const elided = /^(\p{L}')(.+)$/u.exec(part)
  if (elided) return (elided[1] ?? "").toUpperCase() + properPart(elided[2] ?? "")
  if (part !== part.toUpperCase() && part !== part.toLowerCase()) return part
  const [initial = "", ...rest] = part
  return initial.toUpperCase() + rest.join("").toLowerCase()
}

/** Lower case, no accents: how names and headers are compared. */
export const foldWord = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
