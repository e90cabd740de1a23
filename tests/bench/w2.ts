/** W2: how long an event takes to the last of 30 devices, one event each 50 ms for 10 s. */

import type { BenchDevice, BenchSchool } from "../support/harness.ts"
import { sentences } from "./content.ts"
import { percentile } from "./report.ts"
import { measured, pause, type RunOptions, reportOf, runsOf, withBoth } from "./workload.ts"

const DEVICES = 30
const EVERY_MS = 50
const EVENTS = 200

export const run = (options: RunOptions) =>
  withBoth(options, async (schools) => {
    const runs = await runsOf(options.runs, (side) => talk(schools[side]))
    return reportOf(
      { workload: "W2", title: `one event each ${EVERY_MS} ms to the last of ${DEVICES} devices` },
      [
        { name: "p50", unit: "ms", aim: { type: "times", most: 1.5 } },
        { name: "p95", unit: "ms", aim: { type: "times", most: 1.5 } },
        { name: "p99", unit: "ms" },
        { name: "acknowledged p50", unit: "ms" },
        { name: "acknowledged p95", unit: "ms" },
        { name: "server CPU", unit: "ms" },
        { name: "server memory", unit: "MB" },
        { name: "CPU of all devices", unit: "ms" },
      ],
      runs,
    )
  })

const talk = async ({ server, openRoom }: BenchSchool) => {
  const room = await openRoom(DEVICES)
  const { devices } = room
  const arrivals = arrivalsAt(devices)
  const latencies: number[] = []
  const acknowledgements: number[] = []
  const texts = sentences(EVENTS)
  await pause(500)
  const say = async (device: BenchDevice, text: string) => {
    const start = performance.now()
    const id = await device.append(text)
    const sent = device.untilSent().then(() => acknowledgements.push(performance.now() - start))
    latencies.push((await arrivals.last(id)) - start)
    await sent
  }
  const used = await measured(server.pid(), async () => {
    const said: Promise<void>[] = []
    const start = performance.now()
    for (const [index, text] of texts.entries()) {
      await pause(Math.max(0, start + index * EVERY_MS - performance.now()))
      const device = devices[index % DEVICES]
      if (device) said.push(say(device, text))
    }
    await Promise.all(said)
  })
  arrivals.stop()
  await room.close()
  return {
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    "acknowledged p50": percentile(acknowledgements, 0.5),
    "acknowledged p95": percentile(acknowledgements, 0.95),
    "server CPU": used.cpu,
    "server memory": used.memory,
    "CPU of all devices": used.driver,
  }
}

/** When the last device first showed an event. */
const arrivalsAt = (devices: readonly BenchDevice[]) => {
  const open = new Map<
    string,
    { readonly missing: Set<BenchDevice>; readonly resolve: (at: number) => void }
  >()
  const look = (device: BenchDevice) => {
    for (const [id, { missing, resolve }] of open) {
      if (!missing.has(device) || !device.holds(id)) continue
      missing.delete(device)
      if (missing.size > 0) continue
      open.delete(id)
      resolve(performance.now())
    }
  }
  const stops = devices.map((device) => device.subscribe(() => look(device)))
  return {
    last: (id: string): Promise<number> =>
      new Promise((resolve) => {
        open.set(id, { missing: new Set(devices), resolve })
        for (const device of devices) look(device)
      }),
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
