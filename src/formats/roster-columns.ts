/** Which column of a list holds what: by its header where there is one, else by what its cells look like. */

import type { Table } from "./delimited-text.ts"
import { listOfFirstNames } from "./roster-first-names.ts"
import { cleaned, foldWord, isCapitals, longestLine, type NameOrder, readFullName } from "./roster-names.ts"

/** What a list held and Palabre did not keep. */
export type DroppedKind =
  | "surname"
  | "birthDate"
  | "sex"
  | "identifier"
  | "contact"
  | "address"
  | "group"
  | "other"

type ColumnKind = DroppedKind | "firstName" | "fullName" | "class" | "level" | "name"

export type Column = {
  readonly kind: ColumnKind
  /** Empty without a header. */
  readonly title: string
  readonly cells: readonly string[]
  readonly order?: NameOrder
}

/** Titles as `foldTitle` gives them; the first of a kind is the best of its kind. */
const aliases: readonly (readonly [kind: ColumnKind, titles: string])[] = [
  ["firstName", "prenom usuel|prenom d usage|preferredgivenname|preferred first name|preferred name"],
  [
    "firstName",
    "prenom|prenom eleve|prenom de l eleve|prenoms|prenom 1|first name|firstname|given name|givenname|given names|forename|forenames",
  ],
  [
    "surname",
    "nom d usage|nom d usage eleve|nom usuel|nom|nom eleve|nom de l eleve|nom de famille|nom de naissance|last name|lastname|surname|family name|familyname|preferredfamilyname",
  ],
  [
    "fullName",
    "eleve|eleves|nom complet|nom prenom|nom et prenom|nom et prenoms|nom prenoms|nom prenom eleve|prenom nom|prenom et nom|noms|name|names|full name|student|students|student name|pupil|pupils|pupil name",
  ],
  ["class", "classe|libelle classe|division|class|class name|classe de rattachement"],
  ["level", "niveau|level|grade|grades|year|year group"],
  [
    "birthDate",
    "date naissance|date de naissance|date naiss|ne e le|ne le|nee le|naissance|birth date|date of birth|dob|age",
  ],
  ["sex", "sexe|genre|sex|gender|pronouns"],
  [
    "identifier",
    "ine|n|no|numero|num|id|identifiant|identifiant classe|identifier|login|username|mot de passe|password|sourcedid",
  ],
  ["contact", "courriel|email|e mail|mail|adresse e mail|telephone|tel|portable|phone|sms"],
  [
    "address",
    "adresse|adresse1|adresse2|cp|cp1|cp2|code postal|commune|commune1|commune2|ville|pays|pays1|pays2|address|postcode|city|country",
  ],
  ["group", "groupe|groupes|group|groups|option|options|regime"],
]

const kindByTitle: ReadonlyMap<string, ColumnKind> = new Map(
  aliases.flatMap(([kind, titles]) => titles.split("|").map((title) => [title, kind] as const)),
)
const rankByTitle: ReadonlyMap<string, number> = new Map(
  aliases.flatMap(([, titles]) => titles.split("|")).map((title, rank) => [title, rank]),
)

/** A title may follow a few lines such as "Classe de 5B, 2026-2027". */
const rowsBeforeHeader = 5
/** Beyond, a file is no list of a class: it is not read further. */
const mostRows = 2000
const mostColumns = 100

/** The columns of a table, each of a kind. */
export const readColumns = ({ rows }: Pick<Table, "rows">): readonly Column[] => {
  const headerAt = rows.slice(0, rowsBeforeHeader).findIndex(isHeader)
  const header = rows[headerAt] ?? []
  const body = rows.slice(headerAt + 1, mostRows)
  const width = body.reduce((widest, row) => Math.max(widest, row.length), header.length)
  return Array.from({ length: Math.min(width, mostColumns) }, (_, index) => {
    const cells = body.map((row) => cellOf(row, index))
    const title = cellOf(header, index)
    const kind = kindOfTitle(title) ?? (title === "" ? kindByCells(cells) : untitledKind(cells))
    return { kind, title, cells, ...orderOf(title, cells) }
  })
}

/** Which of several columns of a kind comes first: by the rank of its title, then from the left. */
export const columnsOfKind = (columns: readonly Column[], kind: ColumnKind): readonly Column[] =>
  columns.filter((column) => column.kind === kind).sort((one, other) => rankOf(one) - rankOf(other))

/** One character too long is enough to be refused as a name, and keeps the patterns fast. */
const cellOf = (row: readonly string[], index: number): string => (row[index] ?? "").slice(0, longestLine + 1)

const rankOf = ({ title }: Column): number => rankByTitle.get(foldTitle(title)) ?? rankByTitle.size

/** A parent's name is not a pupil's; nor is a second first name ("Prénom 2") the one in use. */
const kindOfTitle = (title: string): ColumnKind | undefined => {
  const folded = foldTitle(title)
  const known = kindByTitle.get(folded)
  if (known) return known
  if (/\b(?:pere|mere|parents?|resp\w*|legal|tuteur|guardian|mother|father)\b/.test(folded)) return "contact"
  if (/^prenoms? [^\d]*$/.test(folded)) return "firstName"
  return /^nom [^\d]*$/.test(folded) ? "surname" : undefined
}

const namesPupils = (kind: ColumnKind | undefined): boolean =>
  kind === "firstName" || kind === "surname" || kind === "fullName"

const isHeader = (row: readonly string[]): boolean => row.some((cell) => namesPupils(kindOfTitle(cell)))

/** Lower case, no accents, words apart by one space: "Né(e) le" -> "ne e le". */
const foldTitle = (title: string): string =>
  foldWord(title)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const orderOf = (title: string, cells: readonly string[]): { order?: NameOrder } => {
  const folded = foldTitle(title)
  if (/^nom.* prenom/.test(folded)) return { order: "surname-first" }
  if (/^prenom.* nom/.test(folded)) return { order: "first-name-first" }
  const words = cells.map((cell) => cleaned(cell).split(/[ ,]+/)).filter((each) => each.length > 1)
  const orders: readonly NameOrder[] = ["first-name-first", "surname-first"]
  const order =
    orders[
      listOfFirstNames([words.map((each) => each[0] ?? ""), words.map((each) => each.at(-1) ?? "")]) ?? -1
    ]
  return order === undefined ? {} : { order }
}

/** A title we do not know never makes a column one of names, save where its cells are no other thing. */
const untitledKind = (cells: readonly string[]): ColumnKind => {
  const kind = kindByCells(cells)
  return kind === "surname" || kind === "fullName" || kind === "class" || kind === "level" ? "other" : kind
}

const patterns: readonly (readonly [kind: ColumnKind, pattern: RegExp])[] = [
  ["birthDate", /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/],
  ["contact", /^\S+@\S+$|^(?:\+\d{2} ?|0)\d(?:[ .-]?\d{2}){4}$/],
  ["sex", /^[MFGHX]$|^(?:gar[cç]on|fille|masculin|f[eé]minin|boy|girl|male|female)$/i],
  ["level", /^(?:TPS|PS|MS|GS|CP|CE[12]|CM[12])$/i],
  ["identifier", /^[\d\s]+$/],
  ["class", /^(?:[3-6]|2nde|1[eè]re|Tle|TG|2|1|T|CP|CE[12]|CM[12])\s?(?:e|è|[eè]me)?\s?-?[A-Z]?\d{0,2}$/i],
  ["identifier", /^\d{6,}[A-Z]{1,3}$|^[\w-]*\d[\w-]*$/i],
]

/** Most cells decide. */
const leastShare = 0.8

const kindByCells = (all: readonly string[]): ColumnKind => {
  const cells = all.filter((cell) => cell !== "")
  if (cells.length === 0) return "other"
  const most = (matches: (cell: string) => boolean) =>
    cells.filter(matches).length >= leastShare * cells.length
  const known = patterns.find(([, pattern]) => most((cell) => pattern.test(cell)))
  if (known) return known[0]
  if (!most((cell) => readFullName(cell) !== undefined)) return "other"
  if (most((cell) => isCapitals(cleaned(cell)))) return "surname"
  return most((cell) => cleaned(cell).split(" ").some(isCapitals)) ? "fullName" : "name"
}
