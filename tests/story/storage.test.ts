import { afterAll, beforeAll, expect, test } from "vitest"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import { StorageFaultError } from "../../src/storage/storage-fault.ts"
import { createDevice, publicOf, startLesson, submit, until, untilShown } from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 30_000)
afterAll(() => server.dispose())

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
}, 30_000)
