/** One thread that runs seeds, with a bug planted where asked; answers with each outcome. */
import { parentPort, workerData } from "node:worker_threads"
import { bugs, plant } from "./bugs.ts"
import { installTimers } from "./virtual-time.ts"

export type WorkerTask = {
  /** The first seed, and the step from one to the next. */
  readonly from: number
  readonly to: number
  readonly step: number
  readonly bug?: string
  /** Stops at the first seed that breaks a rule. */
  readonly untilBroken: boolean
  readonly isTraced: boolean
}

const task = workerData as WorkerTask
const bug = task.bug === undefined ? undefined : bugs[task.bug]
if (task.bug !== undefined && !bug) throw new Error(`No such bug: ${task.bug}`)
if (bug) plant(bug)
installTimers()
/** A promise that nobody awaited failed: a bug of ours, in the lesson that runs. */
let stray: unknown = null
process.on("unhandledRejection", (error) => {
  stray = error
})
const { runSeed, withDist } = await import("./run-seed.ts")
await withDist(async (dist) => {
  for (let seed = task.from; seed < task.to; seed += task.step) {
    stray = null
    const { broken, trace } = await runSeed(seed, dist)
    const why = broken ?? (stray === null ? null : `nobody handled ${String(stray)}`)
    parentPort?.postMessage({ seed, broken: why, trace: why === null && !task.isTraced ? [] : trace })
    if (why !== null && task.untilBroken) return
  }
})
process.exit()
