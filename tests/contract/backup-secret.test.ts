import { expect, test } from "vitest"
import { exportBackup } from "../../src/client/backup.ts"
import { openDevice } from "../../src/client/device.ts"
import { seededRandom } from "../../src/domain/host/lesson-in-tests.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import { createFetchTransport } from "../../src/sync/fetch-transport.ts"

test("[BAK-17] no file of a device holds its secret: who has the file has no key", async () => {
  const store = createMemoryDeviceStore()
  const silent = createFetchTransport(async () => Response.error())
  const device = await openDevice(store, silent, seededRandom(4))
  const secret = String(await store.getValue("device-secret"))
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  const [log, nonce, member] = ["a".repeat(64), "c".repeat(32), "d".repeat(32)]
  const { publicKey: key } = device.signerFor(nonce, member)
  const keys = { sign: key, receive: key }
  const genesis = { kind: "session", nonce, host: keys, facilitator: key } as const
  await store.putLog({ log, genesis, hosted: true, usedAt: 1, title: "What next?" })
  await store.putSeat({ log, seat: "e".repeat(32), member, role: "pupil", key })
  const { text } = await exportBackup(store, () => 9)
  expect(text).toContain(key)
  expect(text).not.toContain(secret)
  const other = await openDevice(createMemoryDeviceStore(), silent, seededRandom(5))
  expect(other.signerFor(nonce, member).publicKey).not.toBe(key)
})
