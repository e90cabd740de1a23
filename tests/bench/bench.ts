/**
 * `npm run bench` measures all workloads, `npm run bench -- w1 w2` some. `--runs 1` for a quick look,
 * `--profile FOLDER` leaves CPU profiles of the server there. docs/benchmarks.md says what each measures.
 */
import { readFileSync } from "node:fs"
import { cpus, loadavg, totalmem } from "node:os"
import { parseArgs } from "node:util"
import { type Report, reportToTable } from "./report.ts"
import type { RunOptions, Workload } from "./workload.ts"

const inSize = (size: number) => async (): Promise<Workload> => {
  const { run } = await import("./w3.ts")
  return { run: (options) => run(options, [size]) }
}

/** Run when they are named only. */
const parts: { readonly [name: string]: () => Promise<Workload> } = {
  "w3-300": inSize(300),
  "w3-1000": inSize(1_000),
}

const workloads: { readonly [name: string]: () => Promise<Workload> } = {
  w1: () => import("./w1.ts"),
  w2: () => import("./w2.ts"),
  w3: () => import("./w3.ts"),
  w4: () => import("./w4.ts"),
  w5: () => import("./w5.ts"),
  w6: () => import("./w6.ts"),
  w7: () => import("./w7.ts"),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "5" }, profile: { type: "string" } },
})

const machine = () => ({
  processor: cpus()[0]?.model ?? "",
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  system: readFileSync("/proc/version", "utf8").split(" ").slice(0, 3).join(" "),
  node: process.version,
  loadBefore: loadavg()[0],
})

const options: RunOptions = {
  runs: Number(values.runs),
  ...(values.profile === undefined ? {} : { profile: values.profile }),
}
const before = machine()
const reports: Report[] = []
for (const name of positionals.length > 0 ? positionals : Object.keys(workloads)) {
  const load = workloads[name] ?? parts[name]
  if (!load)
    throw new Error(`No workload ${name}: there are ${Object.keys({ ...workloads, ...parts }).join(", ")}`)
  const report = await (await load()).run(options)
  process.stdout.write(`${reportToTable(report)}\n`)
  reports.push(report)
}
process.stdout.write(`${JSON.stringify({ machine: before, reports }, null, 2)}\n`)
process.exit(0)
