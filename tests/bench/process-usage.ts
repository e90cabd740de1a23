/** What a process has used, as Linux tells it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"

const NANOSECONDS_IN_MS = 1_000_000

/** CPU of all its threads, ms. */
export const cpuOf = (pid: number): number => {
  let total = 0
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const [onCpu = "0"] = readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")
    total += Number(onCpu)
  }
  return total / NANOSECONDS_IN_MS
}

/** The most memory that it held since `forgetPeak`, MB. */
export const peakMemoryOf = (pid: number): number => statusOf(pid, "VmHWM") / 1_024

/** What it holds now, kB. */
export const memoryOf = (pid: number): number => statusOf(pid, "VmRSS")

const statusOf = (pid: number, name: "VmHWM" | "VmRSS"): number => {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))
  return Number(found?.[1] ?? 0)
}

export const forgetPeak = (pid: number): void => {
  writeFileSync(`/proc/${pid}/clear_refs`, "5")
}
