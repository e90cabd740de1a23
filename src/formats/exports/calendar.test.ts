import fc from "fast-check"
import { expect, test } from "vitest"
import { writeCalendar } from "./calendar.ts"

const now = Date.UTC(2026, 10, 17, 14, 0)
const octetsOf = (text: string) => encodeURIComponent(text).replace(/%../g, "x").length
const unfold = (text: string) => text.replaceAll("\r\n ", "")
const unescaped = (text: string) => text.replace(/\\(.)/gs, (_, sign: string) => (sign === "n" ? "\n" : sign))

test("[OUT-11] whatever a deadline says, lines have 75 octets at most and give the same words back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (words) => {
      const text = writeCalendar([{ uid: "a@b", day: "2026-12-31", summary: words, description: words }], now)
      for (const line of text.split("\r\n")) expect(octetsOf(line)).toBeLessThanOrEqual(75)
      const said = /^SUMMARY:(.*)$/m.exec(unfold(text).replaceAll("\r\n", "\n"))?.[1] ?? ""
      expect(unescaped(said)).toBe(words.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, ""))
      expect(
        unfold(text)
          .split("\r\n")
          .filter((it) => it === "BEGIN:VEVENT").length,
      ).toBe(1)
    }),
  )
})

test("[OUT-11] a day is a whole day, and the file says when it was made", () => {
  const text = writeCalendar([{ uid: "a", day: "2026-12-31", summary: "b", description: "" }], now)
  expect(text).toContain(
    "DTSTAMP:20261117T140000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n",
  )
})
