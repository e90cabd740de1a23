import { afterEach, beforeEach, expect, test } from "vitest"
import type { NewSession } from "../../src/client/making.ts"
import { tinyPicture } from "../../src/domain/picture-in-tests.ts"
import { quickQuestion } from "../../src/domain/templates.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import { StorageFaultError } from "../../src/storage/storage-fault.ts"
import { createDevice, publicOf, startLesson, submit, until, untilShown } from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeEach(async () => {
  server = await startServer()
}, 60_000)
afterEach(() => server.dispose())

test("[APP-8] a device that fills up while a session is made has it once, doors open, and says so; one that held nothing of it has none", async () => {
  const { origin, firstToken: token } = server
  const store = createMemoryDeviceStore()
  let room = Number.POSITIVE_INFINITY
  const full: typeof store = {
    ...store,
    enqueue: (...args) => {
      room -= 1
      return room < 0 ? Promise.reject(new StorageFaultError("StorageFull", "quota")) : store.enqueue(...args)
    },
  }
  const teacher = await createDevice(origin, full)
  const first = await startLesson({ ...{ origin, token, teacher }, names: ["Lina"], question: "A plant?" })
  const { palabre } = teacher
  const { classLog } = first
  const before = palabre.state.getState().logs.length
  const { id: template, stages } = quickQuestion
  const session: NewSession = {
    ...{ classLog, className: "CM2", template, stages, question: "A tree?", context: "" },
    ...{ naming: "firstNames", approval: true },
    items: [{ type: "AddPicture", ...tinyPicture, description: "An oak" }],
  }
  room = 0
  await expect(palabre.createSession(session)).rejects.toThrow("StorageFull")
  expect((await store.logs()).length).toBe(before)
  room = 2
  const made = await palabre.createSession(session)
  expect(made.ok).toBe(true)
  expect([palabre.state.getState().logs.length, palabre.state.getState().storage]).toEqual([
    before + 1,
    "StorageFull",
  ])
  room = Number.POSITIVE_INFINITY
  const cockpit = await palabre.openSession(made.ok ? made.value : "")
  expect(cockpit?.state.getState().shown.public).toMatchObject({ doorsOpen: true, pictures: {} })
  cockpit?.close()
  first.cockpit.close()
}, 60_000)

test("[APP-3] a full tablet says so, and catches up alone once there is room", async () => {
  const { origin, firstToken: token } = server
  const lesson = await startLesson({
    ...{ origin, token, names: ["Lina", "Adam"], question: "A plant?", approval: false },
  })
  let isFull = false
  const store = createMemoryDeviceStore()
  const full: typeof store = {
    ...store,
    append: (...args) =>
      isFull ? Promise.reject(new StorageFaultError("StorageFull", "quota")) : store.append(...args),
  }
  const adam = await lesson.join("Adam", await createDevice(origin, full))
  const lina = await lesson.join("Lina")
  await until(adam.client.state, (it) => it.caughtUp)

  isFull = true
  const fern = await submit(lina.client, "proposal", "A fern")
  await until(adam.device.palabre.state, (it) => it.storage === "StorageFull")
  expect(publicOf(adam.client).contributions[fern]).toBeUndefined()

  isFull = false
  adam.device.palabre.retryAll()
  await untilShown(adam.client, (it) => it.public.contributions[fern] !== undefined)
  await until(adam.device.palabre.state, (it) => it.storage === null)
  for (const { client } of [lina, adam]) client.close()
  lesson.cockpit.close()
}, 60_000)
