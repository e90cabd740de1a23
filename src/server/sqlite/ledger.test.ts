import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { openLedger } from "./ledger.ts"

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test("[BAK-18] what was removed stays known beside the database, after a line that was cut off too, to its owner alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "palabre-ledger-"))
  folders.push(folder)
  const database = join(folder, "palabre.sqlite")
  const file = join(folder, "removed.jsonl")
  const [log, other] = ["a".repeat(64), "b".repeat(64)]
  const first = openLedger(database)
  first.remove(log, ["one"])
  first.begin(7)
  const size = statSync(file).size
  first.remove(log, ["one"])
  expect(statSync(file).size).toBe(size)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  appendFileSync(file, `{"log":"${log}","remo`)
  const second = openLedger(database)
  second.remove(log, ["two"])
  second.begin(3)
  appendFileSync(file, '\n{"log":"x","removed":["three"]}\nnot a line\n')
  const third = openLedger(database)
  const isRemoved = ["one", "two", "three", undefined].map((it) => third.isRemoved(log, it))
  expect(isRemoved).toEqual([true, true, false, false])
  expect(third.isRemoved(other, "one")).toBe(false)
  expect(third.removals()).toEqual([{ log, subjects: ["one", "two"] }])
  expect(third.lastEpoch()).toBe(7)
})
