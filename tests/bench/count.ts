/**
 * `npm run bench:count` counts large elections, each beside the barest count of the same ballots. `-- schulze irv` for
 * some, `--runs 1` for a quick look. A request is counted as the command counts it, from its objects to its outcome
 * with steps; parsing JSON is apart. "time" has beside it a count that reads the names of the same request into typed
 * arrays through a map, without a check, and counts them without a step; "ids" has one that is given typed arrays.
 */
import { readFileSync } from "node:fs"
import { cpus, loadavg } from "node:os"
import { parseArgs } from "node:util"
import type { CountCase } from "./count-case.ts"
import { rankedCases } from "./count-ranked.ts"
import { scoredCases } from "./count-scored.ts"
import { lineOf, type Report, type Run, reportToTable } from "./report.ts"

/** Each half of the library adds its own. */
const cases: readonly CountCase[] = [...rankedCases, ...scoredCases]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "9" } },
})

const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const runs = Number(values.runs)
const reports: Report[] = []
for (const it of cases) {
  if (positionals.length > 0 && !positionals.includes(it.name)) continue
  const { count, bare, bareIds } = it.prepare()
  const measured: Run[] = []
  for (let index = runs === 1 ? 0 : -2; index < runs; index += 1) {
    const time = timed(count)
    const run: Run = {
      palabre: { time, ...(bareIds ? { ids: time } : {}) },
      floor: { ...(bare ? { time: timed(bare) } : {}), ...(bareIds ? { ids: timed(bareIds) } : {}) },
    }
    if (index >= 0) measured.push(run)
  }
  const lines = [lineOf({ name: "time", unit: "ms", ...(it.aim ? { aim: it.aim } : {}) }, measured)]
  if (bareIds) lines.push(lineOf({ name: "ids", unit: "ms" }, measured))
  const report = { workload: it.name, title: it.title, runs, lines }
  process.stdout.write(`${reportToTable(report)}\n`)
  reports.push(report)
}
const machine = {
  processor: cpus()[0]?.model ?? "",
  cores: cpus().length,
  system: readFileSync("/proc/version", "utf8").split(" ").slice(0, 3).join(" "),
  node: process.version,
  load: loadavg()[0],
}
process.stdout.write(`${JSON.stringify({ machine, reports }, null, 2)}\n`)
