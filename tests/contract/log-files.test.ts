import fc from "fast-check"
import { expect, test } from "vitest"
import { openHostLog, restoreRow } from "../../src/domain/host/log.ts"
import { encodeBackup } from "../../src/formats/backup.ts"
import { fileToLogs, logsToFile } from "../../src/server/backup/log-files.ts"
import type { EventStore } from "../../src/server/event-store.ts"
import { createMemoryEventStore } from "../support/memory-event-store.ts"
import { runScript, script } from "../support/random-lesson.ts"

const feedsOf = async (store: EventStore, log: string) => {
  const heads = (await store.heads(log)).toSorted((one, other) => (one.feed < other.feed ? -1 : 1))
  return Promise.all(heads.map(async ({ feed }) => ({ feed, rows: await store.read(log, feed, 0, 10_000) })))
}

test("[BAK-15] any lesson taken into a server that lacks it has identical feeds, state and file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.noShrink(script), async (it) => {
      const { lesson } = runScript(it, { signed: true })
      const [source, target] = [createMemoryEventStore(), createMemoryEventStore()]
      const { log } = await source.openLog(lesson.genesis, 5)
      await source.transact(log, () => ({ write: { rows: lesson.rows(), erased: [] }, answer: null }))
      const text = await logsToFile(source, [log, "0".repeat(64)], 9)
      const host = lesson.genesis.host.sign
      expect(await fileToLogs(target, host, text)).toEqual({ ok: true, value: [log] })
      expect(await feedsOf(target, log)).toEqual(await feedsOf(source, log))
      expect(await logsToFile(target, [log], 9)).toBe(text)
      const folded = openHostLog(lesson.genesis)
      for (const row of await target.readAll(log)) restoreRow(folded, row)
      expect(folded.session).toEqual(lesson.restored().session)
      expect(await fileToLogs(target, host, text)).toEqual({ ok: true, value: [] })
    }),
    { numRuns: Number(process.env.BACKUP_RUNS ?? 20), seed: 11 },
  )
}, 120_000)

test("[BAK-16] a file of a device, of another school, damaged or badly signed adds nothing", async () => {
  const { lesson } = runScript(fc.sample(script, { numRuns: 1, seed: 5 })[0] as never, { signed: true })
  const source = createMemoryEventStore()
  const { log } = await source.openLog(lesson.genesis, 5)
  const rows = lesson.rows()
  await source.transact(log, () => ({ write: { rows, erased: [] }, answer: null }))
  const text = await logsToFile(source, [log], 9)
  const host = lesson.genesis.host.sign
  const target = createMemoryEventStore()
  const faultOf = async (file: string, key = host) => {
    const done = await fileToLogs(target, key, file)
    expect(await target.logs()).toEqual([])
    return done.ok ? "taken" : done.error.type
  }
  const { logs } = JSON.parse(text) as { logs: Parameters<typeof encodeBackup>[0]["logs"] }
  expect(await faultOf(encodeBackup({ madeAt: 9, from: "device", logs }))).toBe("DeviceFile")
  expect(await faultOf(text, "0".repeat(64))).toBe("OtherSchool")
  expect(await faultOf(text.slice(0, -1))).toBe("BackupDamaged")
  const forged = JSON.parse(
    JSON.stringify(logs).replace(/"signature":"[0-9a-f]{128}"/, `"signature":"${"0".repeat(128)}"`),
  )
  expect(await faultOf(encodeBackup({ madeAt: 9, from: "server", logs: forged }))).toBe("BackupDamaged")
})
