/** Many seeds over the processors of this machine. */
import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import type { Outcome } from "./run-seed.ts"
import type { WorkerTask } from "./worker.ts"

export type Seeds = {
  readonly from: number
  readonly count: number
  readonly bug?: string
  /** Stops at the first seed that breaks a rule. */
  readonly untilBroken?: boolean
  readonly workers?: number
  /** Tells what happened in lessons that broke no rule too. */
  readonly isTraced?: boolean
  readonly onOutcome?: (outcome: Outcome) => void
}

/** The outcomes in which a rule was broken, in the order of their seeds. */
export const runSeeds = async (seeds: Seeds): Promise<Outcome[]> => {
  const { from, count, bug, untilBroken = false, isTraced = false, workers = availableParallelism() } = seeds
  const broken: Outcome[] = []
  const started: Worker[] = []
  const runOne = (place: number) =>
    new Promise<void>((resolve, reject) => {
      const task: WorkerTask = {
        from: from + place,
        to: from + count,
        step: workers,
        ...{ untilBroken, isTraced },
        ...(bug ? { bug } : {}),
      }
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: task })
      started.push(worker)
      worker.on("message", (outcome: Outcome) => {
        seeds.onOutcome?.(outcome)
        if (outcome.broken === null) return
        broken.push(outcome)
        if (untilBroken) for (const it of started) void it.terminate()
      })
      worker.on("error", reject)
      worker.on("exit", () => resolve())
    })
  await Promise.all(Array.from({ length: Math.min(workers, count) }, (_, place) => runOne(place)))
  return broken.sort((one, other) => one.seed - other.seed)
}

export const told = ({ seed, broken, trace }: Outcome): string =>
  [`Seed ${seed}: ${broken}`, ...trace.map((line) => `  ${line}`)].join("\n")
