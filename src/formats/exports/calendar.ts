/** Deadlines as whole days of a calendar (RFC 5545). Text is escaped, lines are folded at 75 octets. */

export type CalendarDay = {
  /** The same for the same deadline, whenever the file is made. */
  readonly uid: string
  /** "2026-12-04" */
  readonly day: string
  readonly summary: string
  readonly description: string
}

/** `now`: when the file is made, ms. An empty list gives a calendar without days. */
export const writeCalendar = (days: readonly CalendarDay[], now: number): string => {
  const stamp = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Palabre//Palabre//EN", "CALSCALE:GREGORIAN"],
    ...days.flatMap((it) => [
      ...["BEGIN:VEVENT", `UID:${escaped(it.uid)}`, `DTSTAMP:${stamp}`],
      ...[`DTSTART;VALUE=DATE:${compact(it.day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(it.day))}`],
      ...[`SUMMARY:${escaped(it.summary)}`, `DESCRIPTION:${escaped(it.description)}`],
      ...["TRANSP:TRANSPARENT", "END:VEVENT"],
    ]),
    "END:VCALENDAR",
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join("")
}

const compact = (day: string): string => day.replaceAll("-", "")

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Control characters have no place in a text value; a line end is written as two letters. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[^\P{Cc}\t]/gu, "")

/** No line is longer than 75 octets without its end, and no letter is cut in two. */
const folded = (line: string): string => {
  let octets = 0
  let text = ""
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > 75) {
      text += "\r\n "
      octets = 1
    }
    text += letter
    octets += size
  }
  return text
}

/** In UTF-8. */
const octetsOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
