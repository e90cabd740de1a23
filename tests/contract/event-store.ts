/** What every store of a server must do: src/server/event-store.ts says the guarantees. */
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Row } from "../../src/domain/host/log.ts"
import { withoutText } from "../../src/domain/log/event.ts"
import { type Genesis, logIdOf } from "../../src/domain/log/genesis.ts"
import type { EventStore, Summary } from "../../src/server/event-store.ts"

export const genesisOf = (digit: string): Genesis => ({
  kind: "class",
  nonce: digit.repeat(32),
  host: { sign: "a".repeat(64), receive: "b".repeat(64) },
  facilitator: "c".repeat(64),
})

export const rowOf = (feed: string, position: number, text?: string, subject?: string): Row => ({
  feed,
  position,
  chain: String(position).padStart(32, "0"),
  ...(subject === undefined ? {} : { subject }),
  body: {
    type: "v1.Something",
    facts: { position },
    ...(text === undefined ? {} : { text: { text }, salt: "d".repeat(32) }),
  },
})

export const writing =
  (rows: readonly Row[], erased: readonly string[] = []) =>
  () => ({ write: { rows, erased }, answer: rows.length })

export type StoreSetup = {
  readonly open: () => Promise<EventStore>
  /** Closes it and opens what it left; null where nothing outlives the store. */
  readonly reopen: ((store: EventStore) => Promise<EventStore>) | null
  readonly cleanUp: () => Promise<void>
}

export const describeEventStore = (name: string, setup: () => Promise<StoreSetup>): void => {
  describe(`event store: ${name}`, () => {
    const one = genesisOf("1")
    const log = logIdOf(one)
    let place: StoreSetup
    let store: EventStore
    beforeEach(async () => {
      place = await setup()
      store = await place.open()
      await store.openLog(one, 1_000)
    })
    afterEach(() => place.cleanUp())

    it("[ESTORE-1] gives back rows as they were written, in order, in pages", async () => {
      const rows = [1, 2, 3].map((at) => rowOf("staff", at, `text ${at}`, "e".repeat(32)))
      expect(await store.transact(log, writing([...rows, rowOf("public", 1)]))).toBe(4)
      expect(await store.read(log, "staff", 0, 10)).toEqual(rows)
      expect(await store.read(log, "staff", 1, 1)).toEqual([rows[1]])
      expect(await store.read(log, "staff", 3, 10)).toEqual([])
      expect(await store.read(log, "own:nobody", 0, 10)).toEqual([])
    })

    it("[ESTORE-2] reads all that rebuilds a log: staff, then box; and the heads of every feed", async () => {
      const ballot = { ...rowOf("box", 1), id: "f".repeat(64), after: 1 }
      const rows = [rowOf("public", 1), ballot, rowOf("staff", 1), rowOf("staff", 2), rowOf("public", 2)]
      await store.transact(log, writing(rows))
      expect(await store.readAll(log)).toEqual([rowOf("staff", 1), rowOf("staff", 2), ballot])
      const heads = await store.heads(log)
      expect(Object.fromEntries(heads.map((it) => [it.feed, it.position]))).toEqual({
        ...{ staff: 2, public: 2, box: 1 },
      })
      expect(heads.find((it) => it.feed === "staff")?.chain).toBe(rowOf("staff", 2).chain)
    })

    it("[ESTORE-3] a work that throws writes nothing; its neighbours in the same moment are kept", async () => {
      const good = store.transact(log, writing([rowOf("staff", 1)]))
      const bad = store.transact(log, () => {
        throw new Error("a bug")
      })
      const half = store.transact(log, writing([rowOf("staff", 2), rowOf("staff", 1)]))
      const next = store.transact(log, writing([rowOf("staff", 2, "kept")]))
      await expect(bad).rejects.toThrow("a bug")
      await expect(half).rejects.toThrow()
      expect([await good, await next]).toEqual([1, 1])
      expect(await store.read(log, "staff", 0, 10)).toEqual([rowOf("staff", 1), rowOf("staff", 2, "kept")])
    })

    it("[ESTORE-4] work runs alone, in the order in which it was asked for", async () => {
      const seen: number[] = []
      const asked = Array.from({ length: 50 }, (_, index) =>
        store.transact(log, () => {
          seen.push(index)
          return { write: { rows: [rowOf("staff", index + 1)], erased: [] }, answer: index }
        }),
      )
      expect(await Promise.all(asked)).toEqual(Array.from({ length: 50 }, (_, index) => index))
      expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index))
      expect((await store.read(log, "staff", 0, 100)).map((it) => it.position)).toEqual(
        seen.map((it) => it + 1),
      )
    })

    it("[ESTORE-5] erases the texts of all rows of a subject, in each feed, and no other", async () => {
      const subject = "e".repeat(32)
      const rows = [
        rowOf("staff", 1, "gone", subject),
        rowOf("public", 1, "gone", subject),
        rowOf("own:x", 1, "stays", "f".repeat(32)),
      ]
      await store.transact(log, writing(rows))
      const other = genesisOf("2")
      await store.openLog(other, 2_000)
      await store.transact(logIdOf(other), writing([rowOf("staff", 1, "other log", subject)]))
      const reason = rowOf("staff", 2, "the reason stays")
      await store.transact(log, writing([reason], [subject]))
      const late = rowOf("staff", 3, "sent again", subject)
      await store.transact(log, writing([late]))
      expect((await store.read(log, "staff", 2, 1))[0]?.body).toEqual(withoutText(late.body))
      for (const [feed, index] of [
        ["staff", 0],
        ["public", 1],
      ] as const) {
        const [row] = await store.read(log, feed, 0, 1)
        const before = rows[index]
        expect(row?.body).toEqual(before && withoutText(before.body))
      }
      expect(await store.read(log, "own:x", 0, 1)).toEqual([rows[2]])
      expect(await store.read(log, "staff", 1, 1)).toEqual([reason])
      expect((await store.read(logIdOf(other), "staff", 0, 1))[0]?.body.text).toEqual({ text: "other log" })
    })

    it("[ESTORE-6] opens a log once, and lists logs in the order of opening", async () => {
      const again = await store.openLog(one, 9_000)
      expect(again).toEqual({ log, genesis: one, epoch: 1, openedAt: 1_000 })
      const two = await store.openLog(genesisOf("2"), 2_000)
      expect(await store.logs()).toEqual([again, two])
      expect(await store.log(log)).toEqual(again)
      expect(await store.log("0".repeat(64))).toBeNull()
    })

    it("[ESTORE-7] keeps records by kind and id; a record deleted twice is given to one caller", async () => {
      expect(await store.getRecord("link", "a")).toBeNull()
      await store.putRecord("link", "a", { n: 1 })
      await store.putRecord("link", "a", { n: 2 })
      await store.putRecord("link", "b", { n: 3 })
      await store.putRecord("doors", "a", "other kind")
      expect(await store.getRecord("link", "a")).toEqual({ n: 2 })
      expect(await store.records("link")).toEqual([
        { id: "a", value: { n: 2 } },
        { id: "b", value: { n: 3 } },
      ])
      const taken = await Promise.all([store.deleteRecord("link", "a"), store.deleteRecord("link", "a")])
      expect(taken.toSorted()).toEqual([false, true])
      expect(await store.getRecord("link", "a")).toBeNull()
      expect(await store.getRecord("doors", "a")).toBe("other kind")
    })

    it("[ESTORE-14] a summary is written with its rows or not at all, and found by device and by each of its classes", async () => {
      const telling = (value: string, devices: string[], running = true) => ({
        ...{ version: 1, classes: ["a class", "another"], running, devices, value: { value } },
      })
      const put = (position: number, summary: Summary) =>
        store.transact(log, () => ({
          ...{ write: { rows: [rowOf("staff", position)], erased: [], summary }, answer: null },
        }))
      await put(1, telling("one", ["phone", "tablet"]))
      const found = { ...(await store.log(log)), summary: { value: "one" } }
      expect(await store.summariesOf("phone")).toEqual([found])
      for (const it of ["a class", "another"]) expect(await store.summariesIn(it, "running")).toEqual([found])
      expect(await store.summariesOf("laptop")).toEqual([])
      // The position is taken: the summary goes with the rows.
      await expect(put(1, telling("two", ["laptop"]))).rejects.toThrow()
      expect(await store.summariesOf("phone")).toEqual([found])
      await put(2, telling("three", ["tablet", "laptop"], false))
      expect(await store.summariesOf("phone")).toEqual([])
      for (const device of ["tablet", "laptop"])
        expect((await store.summariesOf(device)).map((it) => it.summary)).toEqual([{ value: "three" }])
      expect(await store.summariesIn("a class", "running")).toEqual([])
      expect(await store.summariesIn("a class", "all")).toHaveLength(1)
      await store.transact(log, writing([rowOf("staff", 3)]))
      expect(await store.summariesOf("laptop")).toHaveLength(1)
    })

    it("[ESTORE-15] tells which logs have no summary of a version", async () => {
      const summary = { version: 1, classes: [], running: false, devices: [], value: {} }
      await store.openLog(genesisOf("2"), 2_000)
      await store.transact(log, () => ({ write: { rows: [], erased: [], summary }, answer: null }))
      expect((await store.unsummarised(1)).map((it) => it.log)).toEqual([logIdOf(genesisOf("2"))])
      expect(await store.unsummarised(2)).toHaveLength(2)
    })

    it("[ESTORE-18] a record that is forgotten goes with the rows of its write, or not at all", async () => {
      await store.putRecord("publicDocument", "one", { text: "A bench" })
      await store.putRecord("publicDocument", "two", { text: "A tree" })
      const forget = (position: number) =>
        store.transact(log, () => ({
          write: {
            ...{ rows: [rowOf("staff", position)], erased: [] },
            forgotten: [{ kind: "publicDocument", id: "one" }],
          },
          answer: null,
        }))
      await store.transact(log, writing([rowOf("staff", 1)]))
      await expect(forget(1)).rejects.toThrow()
      expect(await store.records("publicDocument")).toHaveLength(2)
      await forget(2)
      expect(await store.getRecord("publicDocument", "one")).toBeNull()
      if (place.reopen) store = await place.reopen(store)
      expect((await store.records("publicDocument")).map((it) => it.id)).toEqual(["two"])
    })

    it("[ESTORE-21] it tells which texts were erased for good, also after closing and opening again", async () => {
      await store.transact(log, writing([rowOf("staff", 1, "kept")]))
      await store.transact(log, writing([rowOf("staff", 2)], ["gone"]))
      if (place.reopen) store = await place.reopen(store)
      const told = await Promise.all(["gone", "kept"].map((it) => store.isRemoved(log, it)))
      expect(told).toEqual([true, false])
      expect(await store.isRemoved("f".repeat(64), "gone")).toBe(false)
    })

    it("[ESTORE-8] what a promise acknowledged is there after closing and opening again", async () => {
      if (!place.reopen) return
      await store.transact(log, writing([rowOf("staff", 1, "kept")]))
      await store.putRecord("host", "keys", { sign: "s" })
      store = await place.reopen(store)
      expect(await store.read(log, "staff", 0, 10)).toEqual([rowOf("staff", 1, "kept")])
      expect(await store.getRecord("host", "keys")).toEqual({ sign: "s" })
      expect((await store.logs()).map((it) => it.log)).toEqual([log])
    })
  })
}
