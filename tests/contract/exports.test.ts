/** The files of a session: the demonstration's are kept to be compared, those of hostile words do no harm. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { toJsonSchema } from "@valibot/to-json-schema"
import { Ajv } from "ajv"
import { readXlsx } from "hucre/xlsx"
import ICAL from "ical.js"
import { expect, test, vi } from "vitest"
import type { SessionRecord } from "../../src/domain/session/recorded.ts"
import { readCsv } from "../../src/formats/exports/csv.ts"
import { openDataOf, openDataSchema, writeOpenData } from "../../src/formats/exports/open-data.ts"
import { type FileKind, fileKinds, makeFile } from "../../src/formats/exports/session-files.ts"
import { teacherExports as french } from "../../src/ui/messages/fr/teacher-exports.ts"
import { frenchDemo } from "../support/demo-french.ts"
import { demoScene, hostileScene, madeAt, sceneToRecord } from "../support/export-session.ts"

// The library for workbooks is fetched here for the first time.
vi.setConfig({ testTimeout: 30_000 })

const folder = fileURLToPath(new URL("../data/exports/", import.meta.url))
const words = french.files
const context = { words, language: "fr", now: madeAt, edits: {} } as const
const make = (kind: FileKind, record: SessionRecord) => makeFile(kind, record, context)
const textOf = async (kind: FileKind, record: SessionRecord) => String((await make(kind, record)).content)
const textKinds = fileKinds.filter((it) => it !== "spreadsheet")

const demo = sceneToRecord(demoScene(), true)
const unnamed = sceneToRecord(demoScene(), false)
const hostile = sceneToRecord(hostileScene(), true)

test.each(textKinds)("[OUT-1] the file %s of the demonstration is the one that is kept", async (kind) => {
  const { name, content } = await make(kind, unnamed)
  const file = `${folder}${kind}${name.replace(/^[^.]+/, "")}`
  mkdirSync(folder, { recursive: true })
  if (process.env.UPDATE_EXPORTS === "1" || !existsSync(file)) writeFileSync(file, String(content))
  expect(content).toBe(readFileSync(file, "utf8"))
})

test("[OUT-2] without names no file of ours holds one that no pupil wrote, and none says who voted", async () => {
  const written = unnamed.contributions.map((it) => it.words).concat(unnamed.decisions.map((it) => it.reason))
  const spoken = written.join(" ")
  for (const kind of textKinds) {
    const text = await textOf(kind, unnamed)
    const named = frenchDemo.names.filter((it) => new RegExp(`(?<!\\p{L})${it}(?!\\p{L})`, "u").test(text))
    expect(named.filter((it) => !spoken.includes(it))).toEqual([])
  }
  expect(await textOf("minutes", demo)).toContain("Aïcha")
  expect(await textOf("votes", demo)).not.toContain("Aïcha")
})

test("[BATCH-7] minutes say how many of the votes no tablet took", async () => {
  const decisions = demo.decisions.map((it) => ({
    ...it,
    votes: it.votes && { ...it.votes, byWay: { hands: 3, paper: 0 } },
  }))
  const minutes = await textOf("minutes", { ...demo, decisions })
  expect(minutes).toMatch(new RegExp(`${words.byHands}\\s:\\s3`))
  expect(minutes).not.toContain(words.onPaper)
  expect(await textOf("minutes", demo)).not.toContain(words.byHands)
})

test("[OUT-3] a workbook has a sheet for each table, and no cell that runs", async () => {
  for (const record of [demo, hostile]) {
    const { content } = await make("spreadsheet", record)
    const book = await readXlsx(content as Uint8Array)
    expect(book.sheets.map((it) => it.name)).toEqual([
      words.contributions,
      words.polls,
      words.decisions,
      words.followUp,
    ])
    const [ideas] = book.sheets
    expect(ideas?.rows.map((row) => row[0])).toEqual([
      words.number,
      ...record.contributions.map((it) => it.number),
    ])
    for (const { rows, cells } of book.sheets) {
      for (const cell of rows.flat()) expect(String(cell ?? "")).not.toMatch(/^[=+\-@\t\r\n]/)
      for (const cell of cells?.values() ?? []) expect(cell.formula).toBeUndefined()
    }
  }
})

test("[OUT-4] no cell of a table begins as a formula, and each row has its columns", async () => {
  for (const kind of fileKinds.filter((it) => /contributions|votes|decisions/i.test(it))) {
    const text = await textOf(kind, hostile)
    const dialect = kind.startsWith("open") ? "open" : "excel"
    expect(text.startsWith("\ufeff")).toBe(dialect === "excel")
    const rows = readCsv(text, dialect)
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(rawCells(text, dialect === "open" ? "," : ";").filter((it) => /^[=+\-@\t\r\n]/.test(it))).toEqual(
      [],
    )
  }
  const decisions = readCsv(await textOf("openDecisions", demo), "open")
  const columns = ["VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"]
  expect(decisions[0]).toEqual(expect.arrayContaining(columns))
  expect(decisions.length).toBe(demo.decisions.length + 1)
})

/** By hand, so that no reader of ours takes the marks away. */
const rawCells = (text: string, delimiter: string): string[] =>
  [
    ...text
      .replace("\ufeff", "")
      .matchAll(new RegExp(`(?:^|[${delimiter}\\n])("(?:[^"]|"")*"|[^${delimiter}\\r\\n]*)`, "g")),
  ].map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1) : cell))

test("[OUT-5] another program reads the calendar: each deadline that names a day, and nothing else", async () => {
  const days = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((it) => new ICAL.Event(it))
  const known = days(await textOf("calendar", demo))
  expect(known.map((it) => it.startDate.toString())).toEqual([
    ...["2026-12-18", "2026-12-18", "2027-01-15", "2027-04-10", "2026-12-01", "2026-12-15"],
  ])
  expect(known[1]?.summary).toContain("Une malle avec des cordes")
  const text = await textOf("calendar", hostile)
  const all = days(text)
  expect(all.length).toBe(hostile.decisions.length)
  expect(all.map((it) => it.summary)).toEqual(hostile.decisions.map((it) => `Échéance\u00a0: ${it.words}`))
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test("[OUT-6] Markdown and Argdown hold hostile words as words", async () => {
  const minutes = await textOf("minutes", hostile)
  expect(minutes).not.toMatch(/(?<!\\)<|(?<!\\)`|(?<!\\)\]\(|^# Titre|javascript:\/\//m)
  expect(minutes.match(/^#{1,3} /gm)?.length).toBe(hostile.decisions.length + 3)
  const map = await textOf("argdown", hostile)
  expect(map.match(/^\[Idée \d+\]: /gm)?.length).toBe(
    hostile.contributions.filter((it) => it.kind === "proposal").length,
  )
  expect(map.match(/^ {2}[+-] <Argument \d+>: /gm)?.length).toBe(
    hostile.contributions.filter((it) => it.kind !== "proposal").length,
  )
  expect(map.match(/^===$/gm)?.length).toBe(2)
  expect(map).not.toMatch(/(?<!\\)(\/\*|<!--)/)
})

test("[OUT-7] an argument map for research is whole: each edge joins two nodes", async () => {
  const { AIF } = JSON.parse(await textOf("xaif", demo)) as {
    AIF: { nodes: { nodeID: string; type: string }[]; edges: { fromID: string; toID: string }[] }
  }
  const known = new Set(AIF.nodes.map((it) => it.nodeID))
  expect(known.size).toBe(AIF.nodes.length)
  expect(AIF.nodes.filter((it) => it.type === "I").length).toBe(demo.contributions.length)
  for (const { fromID, toID } of AIF.edges) expect(known.has(fromID) && known.has(toID)).toBe(true)
})

test("[OUT-8] the open data is what its published schema says", () => {
  const file = fileURLToPath(new URL("../../public/open-data.schema.json", import.meta.url))
  const schema = `${JSON.stringify(toJsonSchema(openDataSchema, { errorMode: "ignore" }), null, 2)}\n`
  if (process.env.UPDATE_SCHEMA === "1" || !existsSync(file)) writeFileSync(file, schema)
  const published = JSON.parse(readFileSync(file, "utf8"))
  expect(published).toEqual(JSON.parse(schema))
  const validate = new Ajv({ strict: false, formats: { date: true } }).compile(published)
  for (const record of [demo, unnamed, hostile]) {
    validate(JSON.parse(writeOpenData(record)))
    expect(validate.errors).toBeNull()
  }
  expect(validate({ ...openDataOf(demo), who: "Lina" })).toBe(false)
})

test("[OUT-9] open data names nobody, whatever was asked, and counts no group below five", () => {
  const data = openDataOf(demo)
  expect(data).toEqual(openDataOf(unnamed))
  expect(JSON.stringify(data)).not.toMatch(/CM2|Lina et Isaac|"who"|"author/)
  const counted = data.contributions.flatMap(({ support }) => (support ? [support] : []))
  expect(counted.length).toBeGreaterThan(3)
  expect(counted.length).toBeLessThan(data.contributions.length)
  for (const { agree, mixed, disagree } of counted) expect(agree + mixed + disagree).toBeGreaterThanOrEqual(5)
  expect(data.polls[0]?.totals?.ballots).toBe(24)
  const few = openDataOf(sceneToRecord(demoScene(4), false))
  expect(few.polls[0]?.totals).toBeNull()
  expect(few.decisions.map((it) => it.votes)).toEqual(few.decisions.map(() => null))
})

test("[OUT-9] nor do the open tables", async () => {
  const few = sceneToRecord(demoScene(4), true)
  const rowsOf = async (kind: FileKind, record: SessionRecord) => {
    const [head = [], ...rows] = readCsv(await textOf(kind, record), "open")
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? "", cell])))
  }
  for (const row of await rowsOf("openVotes", few))
    expect([row.marks, row.share, row.ballots, row.blank]).toEqual(["", "", "", ""])
  for (const row of await rowsOf("openDecisions", few))
    expect([row.VOTE_REEL, row.VOTE_POUR, row.VOTE_ABSTENTION]).toEqual(["", "", ""])
  for (const row of await rowsOf("openContributions", few)) {
    const counts = [row.agree, row.mixed, row.disagree]
    if (counts[0] === "") expect(counts).toEqual(["", "", ""])
    else expect(counts.reduce((sum, it) => sum + Number(it), 0)).toBeGreaterThanOrEqual(5)
  }
  for (const kind of ["openContributions", "openVotes", "openDecisions"] as const)
    expect(await textOf(kind, few)).not.toContain("Lina et Isaac")
  expect((await rowsOf("openVotes", demo))[0]?.ballots).toBe("24")
})
