import { afterAll, beforeAll, expect, test } from "vitest"
import { createMemoryDeviceStore, createMemoryDisk } from "../../src/storage/memory-device-store.ts"
import { createDevice, startLesson, submit, until, untilSent } from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.dispose())

test("[LEAVE-4] a removed class stays away until it is taken back, and another tab writes nothing more of it down", async () => {
  const disk = createMemoryDisk()
  const { origin, firstToken: token } = server
  const teacher = await createDevice(origin, createMemoryDeviceStore(disk))
  const lesson = await startLesson({ origin, token, teacher, names: ["Lina"], question: "A plant?" })
  const { classLog, log, cockpit } = lesson
  const { palabre } = teacher
  const lina = await lesson.join("Lina")

  // The other tab has the session open.
  const other = await createDevice(origin, createMemoryDeviceStore(disk))
  const elsewhere = await other.palabre.openSession(log)
  if (!elsewhere) throw new Error("The session is not in the other tab")
  await until(elsewhere.state, (it) => it.caughtUp)

  await palabre.removeClass(classLog)
  await other.palabre.refreshLog(log)
  await submit(lina.client, "proposal", "A fern")
  await untilSent(lina.client)
  await palabre.refresh()
  await other.palabre.refresh()
  expect(palabre.state.getState().removed).toEqual([{ log: classLog, title: "CM2" }])
  expect(await palabre.store.logs()).toEqual([])
  expect([...disk.feeds.keys()]).toEqual([])
  // It does not even follow it any more.
  expect(other.received()).not.toContain("A fern")

  await palabre.takeClassBack(classLog)
  expect((await palabre.store.logs()).map((it) => it.log).sort()).toEqual([classLog, log].sort())
  expect(palabre.state.getState().removed).toEqual([])
  const again = await palabre.openSession(log)
  if (!again) throw new Error("The session did not come back")
  const { shown } = await until(again.state, (it) => it.caughtUp && it.shown.staff !== null)
  expect(Object.values(shown.public.contributions)).toHaveLength(0)
  expect(Object.values(shown.staff?.contributions ?? {})).toHaveLength(1)
  for (const client of [lina.client, cockpit, elsewhere, again]) client.close()
}, 60_000)
