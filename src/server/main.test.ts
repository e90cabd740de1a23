import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { freePort } from "./launch/launch-in-tests.ts"

// A process of its own takes a second or more to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** A copy of the project by links, with a built app of one page, so that the real main file runs as a process. */
let project: string
let port: number
const children: ChildProcessByStdio<null, Readable, Readable>[] = []

beforeEach(async () => {
  port = await freePort()
  project = mkdtempSync(join(tmpdir(), "palabre-main-"))
  for (const name of ["src", "node_modules", "package.json"]) {
    symlinkSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), join(project, name))
  }
  mkdirSync(join(project, "dist"))
  writeFileSync(join(project, "dist", "index.html"), "<title>Palabre</title>")
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
  rmSync(project, { recursive: true })
})

const run = (env: Record<string, string> = {}, argv: readonly string[] = []) => {
  const options = ["--preserve-symlinks", "--preserve-symlinks-main", "src/server/main.ts", ...argv]
  const child = spawn(process.execPath, options, {
    cwd: project,
    env: { PORT: String(port), LANG: "en_GB.UTF-8", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  children.push(child)
  const said = { out: "", error: "" }
  child.stdout.on("data", (data: Buffer) => {
    said.out += data.toString()
  })
  child.stderr.on("data", (data: Buffer) => {
    said.error += data.toString()
  })
  const isReady = async (): Promise<void> => {
    while (!said.out.includes("Ctrl+C")) await Promise.race([once(child.stdout, "data"), once(child, "exit")])
  }
  const code = once(child, "close").then(([value]) => value as number | null)
  return { child, said, isReady, code }
}

test("[START-6] the real server starts, serves the app and prints the first teacher's link", async () => {
  const { child, said, isReady, code } = run()
  await isReady()
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain("<title>Palabre</title>")
  expect(said.out).toMatch(new RegExp(`http://localhost:${port}/enrol#[0-9a-f]{32}\n`))
  child.kill("SIGINT")
  expect(await code).toBe(0)
  expect(said.error.trim()).toBe("Closing. Press Ctrl+C again to stop at once.")
})

test("[START-2] a wrong setting is one line on stderr and exit code 1, in French where the terminal is", async () => {
  const english = run({ PORT: "none" })
  expect(await english.code).toBe(1)
  expect(english.said).toEqual({
    out: "",
    error: 'PORT is "none": it must be a whole number from 1 to 65535.\n',
  })
  const french = run({ LANG: "fr_FR.UTF-8" }, ["--rapide"])
  expect(await french.code).toBe(1)
  expect(french.said.error).toMatch(/^«\u00a0--rapide\u00a0» n'est pas une option de Palabre.*\n$/)
})

test("[START-3] --help explains and exits with 0, whatever else is wrong", async () => {
  const { said, code } = run({ PORT: "none" }, ["--help"])
  expect(await code).toBe(0)
  expect(said.out).toContain("--lan-https")
  expect(said.error).toBe("")
})

test("[START-5] a damaged database is one line that says what to do, and exit code 1", async () => {
  mkdirSync(join(project, "data"))
  writeFileSync(join(project, "data", "palabre.sqlite"), "This was a database once. ".repeat(400))
  const { said, code } = run()
  expect(await code).toBe(1)
  expect(said.error).toMatch(
    /^The database .*palabre\.sqlite is damaged: move it away without deleting it.*\n$/,
  )
})

test("[START-12] SIGTERM ends a server at work with 0, and the folder is free for the next", async () => {
  const first = run()
  await first.isReady()
  first.child.kill("SIGTERM")
  expect(await first.code).toBe(0)
  const second = run()
  await second.isReady()
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
})
