/** W3: 300 devices, then 1,000, write 3 events each within 10 s, and every device receives all of them. */
import { sentences } from "./content.ts"
import { type Crowd, floorCrowd, palabreCrowd } from "./crowd.ts"
import { memoryOf } from "./process-usage.ts"
import { type Measure, percentile } from "./report.ts"
import { measured, pause, type RunOptions, reportOf, runsOf, type Side, withBoth } from "./workload.ts"

const SIZES = [300, 1_000] as const
const EACH = 3
const WITHIN_MS = 10_000

export const run = (options: RunOptions, sizes: readonly number[] = SIZES) =>
  withBoth(options, async ({ palabre, floor }) => {
    const once = async (side: Side) => {
      const figures: { [measure: string]: number } = {}
      for (const size of sizes) {
        const texts = sentences(size * EACH)
        const crowd = await (side === "palabre"
          ? palabreCrowd(palabre, size, texts)
          : floorCrowd(floor, size, texts))
        const pid = (side === "palabre" ? palabre : floor).server.pid()
        Object.assign(figures, await writeAll(crowd, pid))
        process.stderr.write(`${side} ${size}\n`)
        await crowd.close()
        await pause(500)
      }
      return figures
    }
    const runs = await runsOf(options.runs, once, 0)
    return reportOf(
      { workload: "W3", title: `many devices, ${EACH} events each in 10 s` },
      sizes.flatMap(measuresOf),
      runs,
    )
  })

const measuresOf = (size: number): Measure[] => [
  {
    name: `${size}: all hold all after the last write`,
    unit: "ms",
    aim: { type: "most", value: size === 300 ? 50 : 1_000 },
  },
  { name: `${size}: acknowledged p50`, unit: "ms" },
  { name: `${size}: acknowledged p95`, unit: "ms" },
  { name: `${size}: server CPU`, unit: "ms", aim: { type: "times", most: 1.5 } },
  { name: `${size}: server memory`, unit: "MB" },
  { name: `${size}: server memory for each idle device`, unit: "kB" },
  { name: `${size}: CPU of all devices`, unit: "ms" },
]

const writeAll = async ({ devices }: Crowd, pid: number) => {
  const size = devices.length
  const all = size * EACH
  const before = memoryOf(pid)
  for (const device of devices) await device.open()
  await pause(1_000)
  const idle = (memoryOf(pid) - before) / size
  const acknowledgements: number[] = []
  let lastWrite = 0
  let lastArrival = 0
  const used = await measured(pid, async () => {
    const arrivals = devices.map((it) => it.untilHolds(all))
    const posts: Promise<void>[] = []
    const start = performance.now()
    for (let index = 0; index < all; index += 1) {
      const due = start + (index * WITHIN_MS) / all
      if (due > performance.now()) await pause(Math.max(0, due - performance.now()))
      const device = devices[index % size]
      lastWrite = performance.now()
      const from = lastWrite
      if (device) posts.push(device.write().then(() => void acknowledgements.push(performance.now() - from)))
    }
    await Promise.all(posts)
    lastArrival = Math.max(...(await Promise.all(arrivals)))
  })
  return {
    [`${size}: all hold all after the last write`]: lastArrival - lastWrite,
    [`${size}: acknowledged p50`]: percentile(acknowledgements, 0.5),
    [`${size}: acknowledged p95`]: percentile(acknowledgements, 0.95),
    [`${size}: server CPU`]: used.cpu,
    [`${size}: server memory`]: used.memory,
    [`${size}: server memory for each idle device`]: idle,
    [`${size}: CPU of all devices`]: used.driver,
  }
}
