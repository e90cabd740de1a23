import fc from "fast-check"
import { expect, test } from "vitest"
import { readCsv, writeCsv } from "./csv.ts"

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\";,'a ", "\uff1d", "é") }),
)
const rows = fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 })

test("[OUT-10] what is written as a table is read back cell for cell, in both ways", () => {
  for (const dialect of ["excel", "open"] as const)
    fc.assert(
      fc.property(rows, (table) => {
        expect(readCsv(writeCsv(table, dialect), dialect)).toEqual(table)
      }),
    )
})

test("[OUT-10] a table for Excel has a mark, semicolons and decimal commas; open data has none of them", () => {
  const table = [
    ["Idée", "Part"],
    ["Un banc, ici", 0.625],
    [null, -3],
  ]
  expect(writeCsv(table, "excel")).toBe('\ufeffIdée;Part\r\n"Un banc, ici";0,625\r\n;-3\r\n')
  expect(writeCsv(table, "open")).toBe('Idée,Part\r\n"Un banc, ici",0.625\r\n,-3\r\n')
})

test("[OUT-4] what would run as a formula is marked as text", () => {
  for (const text of ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\uff1d1"])
    expect(writeCsv([[text]], "open").replace(/^"/, "")).toMatch(/^'/)
})
