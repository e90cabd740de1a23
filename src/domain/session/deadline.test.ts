import { expect, test } from "vitest"
import { deadlineIn } from "./deadline.ts"

test("[OUT-12] a day is found in French and English words, and the next such day where no year is named", () => {
  const from = "2026-11-17"
  const cases: [string, string | null][] = [
    ["avant le 18 décembre", "2026-12-18"],
    ["le 1er mars", "2027-03-01"],
    ["by 4 December", "2026-12-04"],
    ["before the 3rd of Jan 2028", "2028-01-03"],
    ["January 9th, 2027", "2027-01-09"],
    ["le 15/01", "2027-01-15"],
    ["4/12/26", "2026-12-04"],
    ["4.12.2026", "2026-12-04"],
    ["2027-04-10", "2027-04-10"],
    ["le 17 novembre", "2026-11-17"],
    ["le 31 février", null],
    ["le 45/45", null],
    ["avant les vacances", null],
    ["en janvier", null],
    ["", null],
  ]
  for (const [words, day] of cases) expect([words, deadlineIn(words, from)]).toEqual([words, day])
})
