/**
 * `npm test`: everything, in the order in which it fails soonest, and one line at the end:
 * `N passed, N failed`. Each check counts as one; each test as itself.
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { findChromium } from "./chromium.ts"
import { findOffice } from "./office.ts"
import { findPdfReader } from "./pdf.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const results = `${root}test-results/`
let passed = 0
let failed = 0

const run = (command: string, args: readonly string[]): { isOk: boolean; output: string } => {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1e8,
  })
  process.stdout.write(done.stdout ?? "")
  return { isOk: done.status === 0, output: done.stdout ?? "" }
}

/** Said again at the end, where a long output is read first. */
const failures: string[] = []

const note = (name: string, isOk: boolean): void => {
  if (isOk) passed += 1
  else {
    failed += 1
    failures.push(name)
  }
  process.stdout.write(`${isOk ? "ok  " : "FAIL"} ${name}\n`)
}

const check = (name: string, command: string, ...args: string[]): void => note(name, run(command, args).isOk)

type Program = {
  readonly name: string
  /** Debian's. */
  readonly packageName: string
  readonly find: () => string | undefined
  readonly variable: string
}

/** What the tests ask of the machine: a browser, and two programs that read what a school takes out. */
const programs: readonly Program[] = [
  { name: "Chromium", packageName: "chromium", find: findChromium, variable: "CHROMIUM" },
  { name: "LibreOffice", packageName: "libreoffice-calc-nogui", find: findOffice, variable: "SOFFICE" },
  { name: "pdftotext", packageName: "poppler-utils", find: findPdfReader, variable: "PDFTOTEXT" },
]

/** Debian as root installs them; elsewhere one sentence says what is missing. */
const ensurePrograms = (): boolean => {
  const missing = programs.filter((it) => !it.find())
  if (missing.length > 0 && existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    process.stdout.write(`Installing ${missing.map((it) => it.name).join(", ")}\n`)
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" })
    const packages = missing.map((it) => it.packageName)
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      stdio: ["ignore", "ignore", "inherit"],
    })
  }
  const absent = programs.filter((it) => !it.find())
  for (const { name, packageName, variable } of absent)
    process.stdout.write(
      `No ${name} was found: install it (on Debian: apt-get install ${packageName}) or name it in ${variable}.\n`,
    )
  return absent.length === 0
}

type Suite = {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[]
}

type Report = Suite & {
  numPassedTests?: number
  numFailedTests?: number
  testResults?: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
  stats?: { expected: number; unexpected: number; flaky: number }
}

/** Of vitest: what failed, with the beginning of why; a file that did not even load has no test of its own. */
const failedUnits = (report: Report): readonly string[] =>
  (report.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const bad = assertionResults.filter((it) => it.status === "failed")
    if (status === "failed" && bad.length === 0) return [`${name}\n${message.slice(0, mostOfAReason)}`]
    return bad.map((it) => `${it.fullName}\n${(it.failureMessages[0] ?? "").slice(0, mostOfAReason)}`)
  })

/** Of Playwright, which has told why where it failed. */
const failedStories = ({ suites = [], specs = [] }: Suite): readonly string[] => [
  ...specs.filter((it) => !it.ok).map((it) => it.title),
  ...suites.flatMap(failedStories),
]

/** Characters. */
const mostOfAReason = 1000

const readReport = (file: string): Report => {
  try {
    return JSON.parse(readFileSync(results + file, "utf8")) as Report
  } catch {
    return {}
  }
}

const testRun = (name: string, file: string, command: string, ...args: string[]): void => {
  const { isOk } = run(command, args)
  const report = readReport(file)
  const again = report.stats?.flaky ?? 0
  const good = report.numPassedTests ?? (report.stats?.expected ?? 0) + again
  const bad = report.numFailedTests ?? report.stats?.unexpected ?? 0
  if (again > 0)
    process.stdout.write(`LOOK ${name}: ${again} failed once and passed when played again, named above\n`)
  passed += good
  failed += bad
  failures.push(...failedUnits(report), ...failedStories(report))
  if (!isOk && bad === 0) note(`${name} (the runner itself)`, false)
  if (isOk && good === 0) note(`${name}: no test ran`, false)
}

const endToEnd = (project: string, workers: number): void => {
  const file = `${project}.json`
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = results + file
  const options = ["--project", project, "--workers", String(workers), "--reporter", "list,json"]
  testRun(project, file, "playwright", "test", "--config", "tests/playwright.config.ts", ...options)
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results)
check("format and lint", "biome", "ci", ".")
check("types", "tsc", "-b")
const arrows = run("depcruise", ["--config", "tests/support/import-arrows.cjs", "src"])
// Without its parser the tool passes over everything and finds nothing wrong.
note("import arrows", arrows.isOk && /found \((?:[1-9]\d{2,}) modules/.test(arrows.output))
check("dead code", "knip")
check("build", "vite", "build", "--logLevel", "warn")
check("first load stays small", "node", "tests/support/first-load.ts")
check("every rule is tested", "node", "tests/support/spec-coverage.ts")
if (ensurePrograms()) {
  testRun(
    "unit, property, contract, story",
    "vitest.json",
    "vitest",
    "run",
    "--reporter=dot",
    "--reporter=json",
    "--outputFile=test-results/vitest.json",
  )
  endToEnd("screens", 3)
  endToEnd("stories", 1)
  // What takes long is CI's, as the simulation is (.ci/run).
  if (process.env.SIMULATION_SEEDS) {
    endToEnd("looks", 3)
    endToEnd("councils", 1)
  }
} else note("the programs that the tests need", false)

for (const failure of failures) process.stdout.write(`\nFAIL ${failure}\n`)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
