/** W1: 30 devices that each wrote 20 events without the network come back at once. */

import type { BenchSchool } from "../support/harness.ts"
import { sentences } from "./content.ts"
import { median } from "./report.ts"
import { measured, pause, type RunOptions, reportOf, runsOf, withBoth } from "./workload.ts"

const DEVICES = 30
const EVENTS = 20

export const run = (options: RunOptions) =>
  withBoth(options, async (schools) => {
    const runs = await runsOf(options.runs, (side) => comeBack(schools[side]), 2)
    return reportOf(
      { workload: "W1", title: `${DEVICES} devices come back with ${EVENTS} events each` },
      [
        { name: "until all hold all", unit: "ms", aim: { type: "times", most: 2 } },
        { name: "server CPU", unit: "ms", aim: { type: "times", most: 2 } },
        { name: "server memory", unit: "MB" },
        { name: "content for a device", unit: "kB", aim: { type: "most", value: 60 } },
        { name: "proofs for a device", unit: "kB" },
        { name: "other bytes for a device", unit: "kB" },
        { name: "CPU of all devices", unit: "ms" },
      ],
      runs,
    )
  })

const comeBack = async ({ server, openRoom }: BenchSchool) => {
  const room = await openRoom(DEVICES)
  const { devices } = room
  for (const device of devices) device.goOffline()
  const texts = sentences(DEVICES * EVENTS)
  for (const [index, text] of texts.entries()) await devices[index % DEVICES]?.append(text)
  await pause(500)
  const before = devices.map((it) => it.bytes())
  const used = await measured(server.pid(), async () => {
    for (const device of devices) device.goOnline()
    await Promise.all(devices.map((it) => it.untilHolds(texts.length)))
  })
  await Promise.all(devices.map((it) => it.untilSent()))
  await Promise.all(devices.map((it) => it.prove()))
  const bytesOf = (part: "content" | "proofs" | "other") =>
    median(devices.map((it, index) => it.bytes()[part] - (before[index]?.[part] ?? 0))) / 1_000
  await room.close()
  return {
    "until all hold all": used.time,
    "server CPU": used.cpu,
    "server memory": used.memory,
    "content for a device": bytesOf("content"),
    "proofs for a device": bytesOf("proofs"),
    "other bytes for a device": bytesOf("other"),
    "CPU of all devices": used.driver,
  }
}
