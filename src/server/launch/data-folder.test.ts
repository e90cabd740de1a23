import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { openDataFolder } from "./data-folder.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "palabre-data-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

test("[START-5] the data folder is made, parents too", () => {
  const path = join(folder, "school", "data")
  const opened = openDataFolder(path)
  expect(opened).toMatchObject({ ok: true, value: { path } })
  expect(existsSync(path)).toBe(true)
  if (opened.ok) opened.value.release()
})

test("[START-5] a folder that cannot be is named with the reason", () => {
  const path = join(folder, "file")
  writeFileSync(path, "")
  expect(openDataFolder(path)).toEqual({
    ok: false,
    error: { type: "DataFolderUnusable", path, code: "EEXIST" },
  })
  const below = join(path, "data")
  expect(openDataFolder(below)).toMatchObject({ error: { type: "DataFolderUnusable", code: "ENOTDIR" } })
})

test("[START-5] a second opening is refused until the first is released", () => {
  const first = openDataFolder(folder)
  expect(openDataFolder(folder)).toEqual({ ok: false, error: { type: "DataFolderTaken", path: folder } })
  if (first.ok) first.value.release()
  const second = openDataFolder(folder)
  expect(second.ok).toBe(true)
  if (second.ok) second.value.release()
})

test("[START-5] another process holds the folder, and lets it go even when it is killed", async () => {
  const source = new URL("./data-folder.ts", import.meta.url)
  const script = `import { openDataFolder } from ${JSON.stringify(source.href)}
    globalThis.held = openDataFolder(${JSON.stringify(folder)})
    console.log(globalThis.held.ok)
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ["--input-type=module", "-e", script])
  const [said] = await once(other.stdout, "data")
  expect(String(said)).toBe("true\n")
  expect(openDataFolder(folder)).toMatchObject({ error: { type: "DataFolderTaken" } })
  other.kill("SIGKILL")
  await once(other, "exit")
  const freed = openDataFolder(folder)
  expect(freed.ok).toBe(true)
  if (freed.ok) freed.value.release()
})
