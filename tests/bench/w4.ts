/** W4: somebody joins late, after a restart of the server, a session that holds 20,000 events. */
import { sitDown, untilShown } from "../support/device.ts"
import { type BenchSchool, createTablet, type PalabreSchool } from "../support/harness.ts"
import { createFloorDevice } from "./floor.ts"
import { type LongLog, lateName, writeLongFloor, writeLongLog } from "./long-log.ts"
import { measured, type RunOptions, reportOf, runsOf, type Used, withBoth } from "./workload.ts"

const EVENTS = 20_000

export const run = (options: RunOptions) =>
  withBoth(options, async ({ palabre, floor }) => {
    const long = await writeLongLog(palabre, EVENTS)
    const url = await writeLongFloor(floor, long)
    const runs = await runsOf(options.runs, (side) =>
      side === "palabre" ? joinLate(palabre, long) : readFloor(floor, url),
    )
    return reportOf(
      { workload: "W4", title: `a late joiner of ${EVENTS} events, after a restart` },
      [
        { name: "until all is there", unit: "ms", aim: { type: "times", most: 2 } },
        { name: "content received", unit: "kB", aim: { type: "most", value: 2_000 } },
        { name: "server CPU", unit: "ms" },
        { name: "server memory", unit: "MB" },
        { name: "CPU of the device", unit: "ms" },
      ],
      runs,
    )
  })

const figuresOf = (used: Used, content: number) => ({
  "until all is there": used.time,
  "content received": content / 1_000,
  "server CPU": used.cpu,
  "server memory": used.memory,
  "CPU of the device": used.driver,
})

/** From the first hello: the device is new, the server has read nothing of the log yet. */
const joinLate = async ({ server, origin }: PalabreSchool, { lesson }: LongLog) => {
  await server.stop()
  await server.start()
  const { device, wire } = await createTablet(origin)
  const used = await measured(server.pid(), async () => {
    const { client } = await sitDown(device, lesson, lateName)
    await untilShown(client, (view) => view.public.published >= EVENTS)
    client.close()
  })
  wire.cut()
  return figuresOf(used, wire.bytes().content)
}

const readFloor = async ({ server }: BenchSchool, url: string) => {
  await server.kill()
  await server.start()
  const device = createFloorDevice(url)
  const used = await measured(server.pid(), async () => {
    device.goOnline()
    await device.untilHolds(EVENTS)
  })
  device.close()
  return figuresOf(used, device.bytes().content)
}
