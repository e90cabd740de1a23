/**
 * W6: the server is killed while 20 devices write. What share of the events that it had acknowledged is there
 * after it starts again, and what share of all that was written, once each, when the devices have come back?
 */

import type { BenchSchool } from "../support/harness.ts"
import { numbersFrom, sentences } from "./content.ts"
import { pause, type RunOptions, reportOf, runsOf, withBoth } from "./workload.ts"

const DEVICES = 20
const EVENTS = 400
const EVERY_MS = 4
const seed = numbersFrom(6)

export const run = (options: RunOptions) =>
  withBoth(options, async (schools) => {
    const runs = await runsOf(options.runs, (side) => killDuring(schools[side]), 0)
    return reportOf(
      { workload: "W6", title: "kill -9 while devices write" },
      [
        { name: "acknowledged at the kill", unit: "" },
        { name: "acknowledged that survive", unit: "%", aim: { type: "least", value: 100 } },
        { name: "written that are there at the end", unit: "%" },
      ],
      runs,
    )
  })

const killDuring = async ({ server, openRoom }: BenchSchool) => {
  const room = await openRoom(DEVICES)
  const { devices } = room
  const texts = sentences(EVENTS)
  const killAfter = Math.floor(EVENTS * (0.3 + 0.5 * seed()))
  const written = new Set<string>()
  let dying: Promise<void> | null = null
  for (const [index, text] of texts.entries()) {
    const device = devices[index % DEVICES]
    if (device) written.add(await device.append(text))
    if (index === killAfter) dying = server.kill()
    await pause(EVERY_MS)
  }
  await dying
  const acknowledged = devices.flatMap((it) => it.acknowledged())
  for (const device of devices) device.goOffline()
  await server.start()
  const survived = new Set(await room.stored())
  for (const device of devices) device.goOnline()
  await Promise.all(devices.map((it) => it.untilSent()))
  const atTheEnd = await room.stored()
  await room.close()
  const share = (part: number, whole: number) => (100 * part) / whole
  return {
    "acknowledged at the kill": acknowledged.length,
    "acknowledged that survive": share(
      acknowledged.filter((id) => survived.has(id)).length,
      acknowledged.length,
    ),
    "written that are there at the end": share(atTheEnd.filter((id) => written.has(id)).length, written.size),
  }
}
