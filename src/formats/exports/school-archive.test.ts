import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import type { SessionRecord } from "../../domain/session/recorded.ts"
import { readCsv } from "./csv.ts"
import { createArchive } from "./school-archive.ts"
import { fileKinds } from "./session-files.ts"
import { fileWords } from "./words.ts"

const words = Object.fromEntries(fileWords.map((it) => [it, it])) as {
  readonly [word in (typeof fileWords)[number]]: string
}
const now = Date.UTC(2026, 10, 17, 14, 0)
const context = { words, language: "fr", now, edits: {} } as const
const record = (question: string): SessionRecord => ({
  ...{ question, context: "", className: "CM2", template: "quick-question", heldOn: "2026-11-17" },
  ...{ finished: true, withNames: false, stages: [], contributions: [], polls: [], decisions: [] },
  ...{ tasks: [], replies: [] },
  contextItems: { links: [], pictures: [] },
  contract: { binding: "", advisory: "", impossible: "", listener: "", replyBy: "" },
  people: { enrolled: 0, present: 0, absent: 0, presentNames: [], absentNames: [], chair: [], secretary: [] },
})

test("[OUT-15] an archive has a folder for each session, each with all files, and an index that leads to them", async () => {
  const archive = createArchive(words, "fr", now)
  const questions = ["Un banc ?", "Un banc !", '../../etc/<script>"&=1+1', ""]
  for (const question of questions) await archive.add(record(question), context)
  const files = unzipSync(archive.finish())
  const names = Object.keys(files)
  const folders = new Set(names.filter((it) => it.includes("/")).map((it) => it.split("/")[0]))
  expect([...folders]).toEqual([
    ...["2026-11-17-Un-banc", "2026-11-17-Un-banc-2", "2026-11-17-etc-script-1-1", "2026-11-17"],
  ])
  expect(names.length).toBe(questions.length * fileKinds.length + 2)
  for (const name of names) expect(name).not.toMatch(/\.\.|[\\<>:"|?*]|^\//)
  const page = strFromU8(files["index.html"] ?? new Uint8Array())
  for (const [, address = ""] of page.matchAll(/href="([^"]*)"/g))
    expect(names).toContain(decodeURIComponent(address))
  expect(page).not.toContain("<script")
  expect(page).toContain("&lt;script&gt;&quot;&amp;=1+1")
  const rows = readCsv(strFromU8(files["index.csv"] ?? new Uint8Array()), "excel")
  expect(rows.slice(1).map((row) => row[1])).toEqual(questions)
})

test("[OUT-15] two files of a folder never have one name", async () => {
  const archive = createArchive(words, "fr", now)
  await archive.add(record("Même nom"), context)
  const names = Object.keys(unzipSync(archive.finish()))
  expect(new Set(names).size).toBe(names.length)
})
