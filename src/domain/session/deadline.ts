/** The day that somebody meant by "before 4 December": deadlines are written in words, calendars want days. */

const months: readonly (readonly string[])[] = [
  ["janvier", "january", "janv", "jan"],
  ["fevrier", "february", "fevr", "fev", "feb"],
  ["mars", "march", "mar"],
  ["avril", "april", "avr", "apr"],
  ["mai", "may"],
  ["juin", "june", "jun"],
  ["juillet", "july", "juil", "jul"],
  ["aout", "august", "aug"],
  ["septembre", "september", "sept", "sep"],
  ["octobre", "october", "oct"],
  ["novembre", "november", "nov"],
  ["decembre", "december", "dec"],
]
const monthNames = months.flat().sort((one, other) => other.length - one.length)

/**
 * `words` as typed, French or English; `from`: the day they were written, "2026-11-17". Gives "2026-12-04", or
 * null where no day is named. Without a year, the next such day. 4/12 is the fourth of December.
 */
export const deadlineIn = (words: string, from: string): string | null => {
  const text = words
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\b/.exec(text)
  if (numeric) return withYear(Number(numeric[1]), Number(numeric[2]), numeric[3], from)
  const names = monthNames.join("|")
  const dayFirst = new RegExp(
    `\\b(\\d{1,2})(?:er|st|nd|rd|th)?(?: of)? (${names})\\b\\.?(?: (\\d{4}))?`,
  ).exec(text)
  if (dayFirst) return withYear(Number(dayFirst[1]), monthOf(dayFirst[2]), dayFirst[3], from)
  const monthFirst = new RegExp(`\\b(${names})\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?`).exec(
    text,
  )
  return monthFirst ? withYear(Number(monthFirst[2]), monthOf(monthFirst[1]), monthFirst[3], from) : null
}

const monthOf = (name = ""): number => months.findIndex((it) => it.includes(name)) + 1

const withYear = (day: number, month: number, year: string | undefined, from: string): string | null => {
  if (year !== undefined) return dayOf(Number(year.length === 2 ? `20${year}` : year), month, day)
  const first = Number(from.slice(0, 4))
  const soon = dayOf(first, month, day)
  return soon !== null && soon < from ? dayOf(first + 1, month, day) : soon
}

const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 2000
  return isReal ? date.toISOString().slice(0, 10) : null
}
