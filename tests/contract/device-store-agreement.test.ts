/** Random operations: the store on Dexie and the one in memory answer alike at every step. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { DeviceStore, Settlement } from "../../src/storage/device-store.ts"
import { openDexieDeviceStore } from "../../src/storage/dexie-device-store.ts"
import { createMemoryDeviceStore, createMemoryDisk } from "../../src/storage/memory-device-store.ts"
import { cursorAt, eventsFrom, genesis, rowsOf } from "./device-store-data.ts"

const logs = ["a".repeat(64), "b".repeat(64)]
const keys = ["c".repeat(64), "d".repeat(64)]
const feeds = ["staff", "public"]
const drafts = [`${logs[0]}/idea`, "other"]

const fold = { name: "all", version: "1" }

type Operation = { readonly title: string; readonly run: (store: DeviceStore) => Promise<unknown> }

const log = fc.constantFrom(...logs)
const key = fc.constantFrom(...keys)
const feed = fc.constantFrom(...feeds)
const draft = fc.constantFrom(...drafts)
const size = fc.oneof(
  { weight: 5, arbitrary: fc.nat(4) },
  { weight: 1, arbitrary: fc.constantFrom(499, 500, 760) },
)
const subjects = fc.subarray(["idea0", "idea1", "idea2", "nothing"])
const verdict = fc.constantFrom("accepted", "duplicate", "held", "refused")

/** Appends from where the feed is, moved by `shift`, so that most are taken and some have a gap. */
const append = fc
  .record({
    log,
    feed,
    size,
    shift: fc.constantFrom(-3, -1, 0, 0, 0, 0, 1),
    lag: fc.constantFrom(0, 0, 0, 1),
  })
  .map(
    ({ log, feed, size, shift, lag }): Operation => ({
      title: `append ${feed} ${size} rows shifted ${shift}, cursor behind ${lag}`,
      run: async (store) => {
        const { cursor } = await store.readFeed(log, feed)
        const first = Math.max(1, (cursor?.position ?? 0) + 1 + shift)
        const last = first + size - 1
        await store.append(
          log,
          feed,
          rowsOf(first, last, `r${shift}`),
          cursorAt(last - lag, cursor?.epoch ?? 1),
        )
      },
    }),
  )

const newEpoch = fc.record({ log, feed, size, back: fc.constantFrom(0, 1, 3, 260, 501, 9000) }).map(
  ({ log, feed, size, back }): Operation => ({
    title: `new epoch of ${feed}, ${back} back, ${size} rows`,
    run: async (store) => {
      const { cursor } = await store.readFeed(log, feed)
      const keep = Math.max(0, (cursor?.position ?? 0) - back)
      const rows = rowsOf(keep + 1, keep + size, "epoch")
      await store.append(log, feed, rows, cursorAt(keep + size, (cursor?.epoch ?? 0) + 1), keep)
    },
  }),
)

const enqueue = fc
  .record({ log, key, count: fc.nat(3), skip: fc.constantFrom(0, 0, 0, 4, -1), draft: fc.option(draft) })
  .map(
    ({ log, key, count, skip, draft }): Operation => ({
      title: `enqueue ${count} skipping ${skip}`,
      run: (store) =>
        store.enqueue(log, key, (next) => eventsFrom(log, key, count)(next + skip), draft ?? undefined),
    }),
  )

/** Settles or dismisses the queued events that `picks` point to. */
const idsAt = async (store: DeviceStore, log: string, picks: readonly number[]): Promise<string[]> => {
  const pending = await store.pending(log)
  return picks.flatMap((pick) => pending[pick]?.id ?? [])
}

const epoch = fc.integer({ min: 1, max: 3 })
const verdicts = fc.array(fc.tuple(fc.nat(6), verdict), { maxLength: 5 })
const settle = fc.record({ log, epoch, verdicts }).map(
  ({ log, epoch, verdicts }): Operation => ({
    title: `settle ${verdicts.join(" ")}`,
    run: async (store) => {
      const ids = await idsAt(
        store,
        log,
        verdicts.map(([pick]) => pick),
      )
      const settlements = ids.map((id, index): Settlement => {
        const type = verdicts[index]?.[1] ?? "accepted"
        return type === "held" || type === "refused" ? { id, type, reason: `because ${index}` } : { id, type }
      })
      await store.settle(log, settlements, epoch)
    },
  }),
)

const small = fc.oneof(
  fc.record({ log, picks: fc.array(fc.nat(6)) }).map(
    ({ log, picks }): Operation => ({
      title: `dismiss ${picks}`,
      run: async (store) => store.dismiss(log, await idsAt(store, log, picks)),
    }),
  ),
  fc.tuple(log, subjects).map(
    ([log, subjects]): Operation => ({
      title: `erase ${subjects}`,
      run: (store) => store.eraseTexts(log, subjects),
    }),
  ),
  fc
    .tuple(log, epoch)
    .map(
      ([log, epoch]): Operation => ({ title: `resend ${epoch}`, run: (store) => store.resend(log, epoch) }),
    ),
  fc.tuple(log, epoch, fc.nat(3)).map(
    ([log, epoch, count]): Operation => ({
      title: `keep ${count} as sent`,
      run: (store) => store.keepSent(log, eventsFrom(log, "f".repeat(64), count)(1), epoch),
    }),
  ),
  fc.tuple(log, fc.nat(2)).map(
    ([log, lag]): Operation => ({
      title: `snapshot ${lag} behind`,
      run: async (store) => {
        const at = await Promise.all(
          feeds.map(async (feed) => {
            const { cursor } = await store.readFeed(log, feed)
            return { feed, cursor: cursor && { ...cursor, position: Math.max(0, cursor.position - lag) } }
          }),
        )
        await store.putSnapshot(log, fold, { state: JSON.stringify(at), at })
      },
    }),
  ),
  log.map((log): Operation => ({ title: "forget", run: (store) => store.forgetLog(log) })),
  fc.tuple(draft, fc.string()).map(
    ([id, text]): Operation => ({
      title: "draft",
      run: (store) => store.putDraft({ id, text, changedAt: 1 }),
    }),
  ),
  draft.map((id): Operation => ({ title: "no draft", run: (store) => store.deleteDraft(id) })),
  fc.tuple(log, fc.boolean()).map(
    ([log, hosted]): Operation => ({
      title: "log",
      run: (store) => store.putLog({ log, genesis, hosted, usedAt: 1, title: "" }),
    }),
  ),
  fc.tuple(log, key).map(
    ([log, key]): Operation => ({
      title: "seat",
      run: (store) => store.putSeat({ log, key, seat: "s", member: "m", role: "projector" }),
    }),
  ),
)

const operation = fc.oneof(
  { weight: 6, arbitrary: append },
  { weight: 1, arbitrary: newEpoch },
  { weight: 4, arbitrary: enqueue },
  { weight: 3, arbitrary: settle },
  { weight: 4, arbitrary: small },
)

const answerOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (answer) => ({ answer: answer ?? null }),
    (error: unknown) => ({ refused: String(error) }),
  )

const everythingIn = async (store: DeviceStore) => ({
  logs: await store.logs(),
  seats: await Promise.all(logs.map((log) => store.seats(log))),
  feeds: await Promise.all(logs.flatMap((log) => feeds.map((feed) => store.readFeed(log, feed)))),
  starts: await Promise.all(logs.map((log) => store.readFrom(log, fold, feeds))),
  pending: await Promise.all(logs.map((log) => store.pending(log))),
  drafts: await Promise.all(drafts.map((id) => store.draft(id))),
})

test("[STORE-27] random operations leave Dexie's store and the one in memory alike, also after a reload", async () => {
  const runs = Number(process.env.STORE_RUNS ?? 60)
  const property = fc.asyncProperty(fc.array(operation, { maxLength: 30 }), async (operations) => {
    const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
    const disk = createMemoryDisk()
    const onDexie = await openDexieDeviceStore("device", { engine })
    const inMemory = createMemoryDeviceStore(disk)
    for (const { run, title } of operations) {
      expect(await answerOf(run(onDexie)), title).toEqual(await answerOf(run(inMemory)))
    }
    const expected = await everythingIn(inMemory)
    expect(await everythingIn(onDexie)).toEqual(expected)
    await onDexie.close()
    const reopened = await openDexieDeviceStore("device", { engine })
    expect(await everythingIn(reopened)).toEqual(expected)
    await reopened.close()
  })
  await fc.assert(property, { numRuns: runs })
}, 120_000)
