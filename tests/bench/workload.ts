/** What every workload does: the same steps on Palabre and on the floor, one after the other, several times. */
import { type BenchSchool, type PalabreSchool, startPalabre } from "../support/harness.ts"
import { startFloor } from "./floor.ts"
import { cpuOf, forgetPeak, peakMemoryOf } from "./process-usage.ts"
import { type Figures, lineOf, type Measure, type Report, type Run } from "./report.ts"

export type Side = "palabre" | "floor"
export type Workload = { readonly run: (options: RunOptions) => Promise<Report> }

export type RunOptions = {
  readonly runs: number
  /** Where the server of Palabre leaves its profile; the floor is profiled no more than it is. */
  readonly profile?: string
}

export const runsOf = async (
  count: number,
  once: (side: Side) => Promise<Figures>,
  warmUps = 1,
): Promise<readonly Run[]> => {
  const runs: Run[] = []
  // A quick look warms nothing up.
  for (let index = count === 1 ? 0 : -warmUps; index < count; index += 1) {
    const run = { palabre: await once("palabre"), floor: await once("floor") }
    process.stderr.write(`${index < 0 ? "warm-up" : `run ${index + 1}`} ${JSON.stringify(run)}\n`)
    if (index >= 0) runs.push(run)
  }
  return runs
}

export const reportOf = (
  { workload, title }: Pick<Report, "workload" | "title">,
  measures: readonly Measure[],
  runs: readonly Run[],
): Report => ({ workload, title, runs: runs.length, lines: measures.map((it) => lineOf(it, runs)) })

/** Both servers, for as long as `work` runs. */
export const withBoth = async <T>(
  { profile }: RunOptions,
  work: (schools: { readonly palabre: PalabreSchool; readonly floor: BenchSchool }) => Promise<T>,
): Promise<T> => {
  const nodeFlags = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`]
  const palabre = await startPalabre({ nodeFlags })
  const floor = await startFloor()
  try {
    return await work({ palabre, floor })
  } finally {
    if (profile !== undefined) await palabre.server.stop()
    await palabre.dispose()
    await floor.dispose()
  }
}

export type Used = {
  readonly time: number
  readonly cpu: number
  readonly memory: number
  readonly driver: number
}

/** Time, and what the server used meanwhile; `driver` is the CPU of the devices, all in this process. */
export const measured = async (pid: number, work: () => Promise<unknown>): Promise<Used> => {
  forgetPeak(pid)
  const own = process.cpuUsage()
  const cpu = cpuOf(pid)
  const start = performance.now()
  await work()
  const time = performance.now() - start
  const { user, system } = process.cpuUsage(own)
  return { time, cpu: cpuOf(pid) - cpu, memory: peakMemoryOf(pid), driver: (user + system) / 1_000 }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
