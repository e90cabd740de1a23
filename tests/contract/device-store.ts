/**
 * The contract of the port src/storage/device-store.ts, run on every adapter. A `TestDevice` is one place of
 * storage: opening it twice is two tabs, closing and opening it is a reload.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { bodyHashOf } from "../../src/domain/log/event.ts"
import type { DeviceStore } from "../../src/storage/device-store.ts"
import { isStorageFault } from "../../src/storage/storage-fault.ts"
import { cursorAt, eventsFrom, genesis, rowsOf } from "./device-store-data.ts"

export type TestDevice = {
  open(): Promise<DeviceStore>
  /** Every value that is stored, whatever its table. */
  everything(): Promise<unknown>
  close(): Promise<void>
}

const log = "a".repeat(64)
const otherLog = "b".repeat(64)
const key = "c".repeat(64)
const feed = "staff"

let device: TestDevice
let store: DeviceStore

const fold = { name: "staff public", version: "1" }
const keepSnapshot = (position: number) =>
  store.putSnapshot(log, fold, {
    state: "SECRET",
    at: [
      { feed, cursor: cursorAt(position) },
      { feed: "public", cursor: null },
    ],
  })
const snapshotHere = async () => (await store.readFrom(log, fold, [feed, "public"])).snapshot

const positions = async (from = store): Promise<number[]> =>
  (await from.readFeed(log, feed)).rows.map((row) => row.position)
const oneTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)
const enqueue = (count = 1, from = store) => from.enqueue(log, key, eventsFrom(log, key, count))
const sequences = async (): Promise<number[]> => (await store.pending(log)).map(({ event }) => event.seq)
const faultOf = (call: Promise<unknown>) =>
  call.then(
    () => "kept",
    (error: unknown) => (isStorageFault(error) ? error.type : error),
  )

const knownThings = () => {
  test("[STORE-1] a value reads back as it was when written; an unknown one is undefined", async () => {
    const value = { secret: new Uint8Array([1, 2]), nested: { list: [1] } }
    await store.setValue("a", value)
    value.nested.list.push(2)
    expect(await store.getValue("a")).toEqual({ secret: new Uint8Array([1, 2]), nested: { list: [1] } })
    await store.setValue("a", 2)
    expect(await store.getValue("a")).toBe(2)
    expect(await store.getValue("b")).toBeUndefined()
  })

  test("[STORE-2] a log and a seat are replaced, never doubled; a seat belongs to its log", async () => {
    const known = { log, genesis, hosted: false, usedAt: 1, title: "Cantine" }
    await store.putLog(known)
    await store.putLog({ ...known, hosted: true })
    expect(await store.logs()).toEqual([{ ...known, hosted: true }])
    const seat = { log, seat: "s", member: "m", role: "pupil", key } as const
    await store.putSeat(seat)
    await store.putSeat({ ...seat, name: "Lou" })
    await store.putSeat({ ...seat, log: otherLog })
    expect(await store.seats(log)).toEqual([{ ...seat, name: "Lou" }])
  })

  test("[STORE-3] a draft is kept until it is deleted", async () => {
    expect(await store.draft("d")).toBeNull()
    await store.putDraft({ id: "d", text: "Il fau", changedAt: 1 })
    await store.putDraft({ id: "d", text: "Il faut", changedAt: 2 })
    expect(await store.draft("d")).toEqual({ id: "d", text: "Il faut", changedAt: 2 })
    await store.deleteDraft("d")
    expect(await store.draft("d")).toBeNull()
  })

  test("[STORE-36] the drafts of a log are given in the order of their ids, and of no other log", async () => {
    for (const id of [`${log}/idea`, `${otherLog}/idea`, `${log}/argument`, "d"])
      await store.putDraft({ id, text: id, changedAt: 1 })
    expect((await store.drafts(log)).map(({ id }) => id)).toEqual([`${log}/argument`, `${log}/idea`])
    await store.deleteDraft(`${log}/idea`)
    expect((await store.drafts(log)).map(({ id }) => id)).toEqual([`${log}/argument`])
  })
}

const feeds = () => {
  test("[STORE-4] rows come back in order with their cursor; feeds do not mix", async () => {
    expect(await store.readFeed(log, feed)).toEqual({ rows: [], cursor: null })
    await store.append(log, feed, rowsOf(1, 3), cursorAt(3))
    await store.append(log, feed, rowsOf(4, 5), cursorAt(5))
    await store.append(log, "public", rowsOf(1, 1, "p"), cursorAt(1))
    await store.append(otherLog, feed, [], cursorAt(0))
    expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, 5), cursor: cursorAt(5) })
    expect(await store.readFeed(log, "public")).toEqual({ rows: rowsOf(1, 1, "p"), cursor: cursorAt(1) })
    expect(await store.readFeed(otherLog, feed)).toEqual({ rows: [], cursor: cursorAt(0) })
  })

  test("[STORE-5] rows already held change nothing; the cursor never goes back", async () => {
    await store.append(log, feed, rowsOf(1, 5), cursorAt(5))
    await store.append(log, feed, rowsOf(1, 5, "other"), cursorAt(5))
    await store.append(log, feed, rowsOf(2, 3, "other"), cursorAt(3))
    expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, 5), cursor: cursorAt(5) })
    await store.append(log, feed, [...rowsOf(4, 5, "other"), ...rowsOf(6, 7)], cursorAt(7))
    expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, 7), cursor: cursorAt(7) })
  })

  test("[STORE-6] a gap is refused and changes nothing", async () => {
    await store.append(log, feed, rowsOf(1, 2), cursorAt(2))
    const gaps = [
      store.append(log, feed, rowsOf(4, 5), cursorAt(5)),
      store.append(log, feed, [...rowsOf(3, 3), ...rowsOf(5, 5)], cursorAt(5)),
      store.append(log, feed, [...rowsOf(3, 3), ...rowsOf(5, 5)], cursorAt(4)),
      store.append(log, feed, rowsOf(3, 4), cursorAt(6)),
      store.append(log, feed, rowsOf(3, 4), cursorAt(3)),
      store.append(log, feed, rowsOf(2, 2), cursorAt(2, 2)),
    ]
    for (const gap of gaps) await expect(gap).rejects.toThrow(RangeError)
    expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, 2), cursor: cursorAt(2) })
  })

  test("[STORE-7] a new epoch keeps the prefix named and drops the rest", async () => {
    await store.append(log, feed, rowsOf(1, 1200), cursorAt(1200))
    await store.append(log, feed, rowsOf(701, 710, "after"), cursorAt(710, 2), 700)
    const expected = [...rowsOf(1, 700), ...rowsOf(701, 710, "after")]
    expect(await store.readFeed(log, feed)).toEqual({ rows: expected, cursor: cursorAt(710, 2) })
    await store.append(log, feed, [], cursorAt(500, 3), 500)
    expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, 500), cursor: cursorAt(500, 3) })
    await store.append(log, feed, rowsOf(1, 2, "new"), cursorAt(2, 4))
    expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, 2, "new"), cursor: cursorAt(2, 4) })
  })

  test("[STORE-8] two tabs that append the same rows neither double nor lose one", async () => {
    const second = await device.open()
    const batches = [1, 41, 81, 121].map((first) => ({ rows: rowsOf(first, first + 39), last: first + 39 }))
    for (const { rows, last } of batches) {
      await Promise.all([store, second].map((tab) => tab.append(log, feed, rows, cursorAt(last))))
    }
    expect(await positions()).toEqual(oneTo(160))
    expect(await positions(second)).toEqual(oneTo(160))
  })

  test("[STORE-9] a long feed reads the same whatever the batches it came in", async () => {
    let held = 0
    for (const size of [1, 498, 1, 1, 499, 500, 700, 3, 496, 1, 1]) {
      await store.append(log, feed, rowsOf(held + 1, held + size), cursorAt(held + size))
      held += size
    }
    expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, held), cursor: cursorAt(held) })
  })
}

const queueing = () => {
  test("[STORE-10] events are queued in order with the next free sequences of their key; gaps stay", async () => {
    const first = await enqueue(2)
    await store.enqueue(log, key, (next) => eventsFrom(log, key, 1)(next + 5))
    const last = await enqueue()
    const other = "d".repeat(64)
    await store.enqueue(log, other, eventsFrom(log, other, 1))
    expect(await sequences()).toEqual([1, 2, 8, 9, 1])
    expect((await store.pending(log)).slice(0, 2)).toEqual(first)
    expect(last.map(({ state, event }) => [state, event.seq])).toEqual([["waiting", 9]])
    expect(await store.pending(otherLog)).toEqual([])
  })

  test("[STORE-11] an event that cannot be made queues nothing, keeps the draft and uses no sequence", async () => {
    await enqueue()
    await store.putDraft({ id: "d", text: "Il faut", changedAt: 1 })
    const failing = [
      () => {
        throw new Error("no key")
      },
      (next: number) => [...eventsFrom(log, key, 1)(next), ...eventsFrom(log, key, 1)(next)],
      (next: number) => eventsFrom(log, key, 1)(next - 1),
      eventsFrom(otherLog, key, 1),
      eventsFrom(log, "e".repeat(64), 1),
    ]
    for (const make of failing) await expect(store.enqueue(log, key, make, "d")).rejects.toThrow()
    expect(await sequences()).toEqual([1])
    expect((await store.draft("d"))?.text).toBe("Il faut")
    await store.enqueue(log, key, eventsFrom(log, key, 1), "d")
    expect(await sequences()).toEqual([1, 2])
    expect(await store.draft("d")).toBeNull()
  })

  test("[STORE-12] two tabs that queue at once get different sequences", async () => {
    const second = await device.open()
    await Promise.all(oneTo(10).map((turn) => enqueue(2, turn % 2 === 0 ? store : second)))
    expect((await sequences()).sort((a, b) => a - b)).toEqual(oneTo(20))
  })

  test("[STORE-13] a sequence is never used twice: not after its verdict, a reload or a forgotten log", async () => {
    const [queued] = await enqueue()
    await store.settle(log, [{ id: queued?.id ?? "", type: "accepted" }], 1)
    await enqueue()
    await store.close()
    store = await device.open()
    await store.forgetLog(log)
    await enqueue()
    expect(await sequences()).toEqual([3])
  })

  test("[STORE-14] accepted and duplicate events leave the queue, held and refused ones stay marked", async () => {
    const [a, b, c, d, e] = (await enqueue(5)).map(({ id }) => id) as [string, string, string, string, string]
    await store.settle(otherLog, [{ id: e, type: "accepted" }], 1)
    await store.settle(
      log,
      [
        { id: a, type: "accepted" },
        { id: b, type: "duplicate" },
        { id: c, type: "held", reason: "UnknownType" },
        { id: d, type: "refused", reason: "TooLong" },
        { id: "unknown", type: "accepted" },
      ],
      1,
    )
    const marks = (await store.pending(log)).map(({ id, state, reason }) => [id, state, reason])
    expect(marks).toEqual([
      [c, "held", "UnknownType"],
      [d, "refused", "TooLong"],
      [e, "waiting", undefined],
    ])
    await store.settle(log, [{ id: c, type: "accepted" }], 1)
    expect((await store.pending(log)).map(({ id }) => id)).toEqual([d, e])
  })

  test("[STORE-15] only refused events can be dismissed", async () => {
    const [a, b, c] = (await enqueue(3)).map(({ id }) => id) as [string, string, string]
    await store.settle(
      log,
      [
        { id: a, type: "refused", reason: "TooLong" },
        { id: b, type: "held", reason: "UnknownType" },
      ],
      1,
    )
    await store.dismiss(otherLog, [a])
    expect(await store.pending(log)).toHaveLength(3)
    await store.dismiss(log, [a, b, c])
    expect((await store.pending(log)).map(({ id }) => id)).toEqual([b, c])
  })
}

const sendingAgain = () => {
  const ids = async () => (await store.pending(log)).map(({ id }) => id)
  const accept = (epoch: number, ...accepted: string[]) =>
    store.settle(
      log,
      accepted.map((id) => ({ id, type: "accepted" })),
      epoch,
    )

  test("[STORE-30] what a host took in another epoch waits again, in its place, as it was signed", async () => {
    const queued = await enqueue(3)
    const [a, b, c] = queued.map(({ id }) => id) as [string, string, string]
    await accept(1, a)
    await accept(2, b)
    const [d] = (await enqueue()).map(({ id }) => id)
    expect(await store.resend(log, 2)).toBe(1)
    expect(await ids()).toEqual([a, c, d])
    expect((await store.pending(log))[0]).toEqual(queued[0])
    expect(await store.resend(log, 2)).toBe(0)
    expect(await store.resend(otherLog, 9)).toBe(0)
    await accept(2, a)
    await store.close()
    store = await device.open()
    expect(await store.resend(log, 3)).toBe(2)
    expect(await ids()).toEqual([a, b, c, d])
    expect(await sequences()).toEqual([1, 2, 3, 4])
  })

  test("[STORE-31] what others signed is kept once, and waits again with the rest", async () => {
    const theirs = eventsFrom(log, "e".repeat(64), 2)(1)
    const [mine] = await enqueue()
    await store.keepSent(log, theirs, 1)
    await store.keepSent(log, theirs, 2)
    expect(await ids()).toEqual([mine?.id])
    expect(await store.resend(log, 1)).toBe(0)
    expect(await store.resend(log, 2)).toBe(2)
    await store.keepSent(log, theirs, 2)
    expect(await ids()).toEqual([mine?.id, ...theirs.map(({ id }) => id)])
    await store.dismiss(log, await ids())
    expect(await ids()).toHaveLength(3)
  })

  test("[STORE-32] two tabs that are told of a restore at once queue each event once", async () => {
    const second = await device.open()
    const queued = await enqueue(20)
    await accept(1, ...queued.map(({ id }) => id))
    const counts = await Promise.all([store.resend(log, 2), second.resend(log, 2)])
    expect(counts[0] + counts[1]).toBe(20)
    expect(await ids()).toEqual(queued.map(({ id }) => id))
  })

  test("[STORE-33] sent events lose their texts and are forgotten with the others", async () => {
    const queued = await store.enqueue(log, key, eventsFrom(log, key, 3, "SECRET"))
    await accept(1, ...queued.map(({ id }) => id))
    await store.eraseTexts(log, ["idea1", "idea2"])
    await store.resend(log, 2)
    expect((await store.pending(log)).map(({ event }) => event.text !== undefined)).toEqual([
      false,
      false,
      true,
    ])
    expect(await ids()).toEqual(queued.map(({ id }) => id))
    await accept(2, ...queued.map(({ id }) => id))
    await store.forgetLog(log)
    expect(JSON.stringify(await device.everything())).not.toContain("SECRET")
    expect(await store.resend(log, 3)).toBe(0)
  })
}

const wholeLogs = () => {
  const fill = async () => {
    await store.putLog({ log, genesis, hosted: true, usedAt: 1, title: "Cantine" })
    await store.putSeat({ log, seat: "s", member: "m", role: "pupil", key })
    await store.append(log, feed, rowsOf(1, 620), cursorAt(620))
    await store.append(log, "public", [], cursorAt(0))
    const ids = (await enqueue(4)).map(({ id }) => id)
    await store.settle(log, [{ id: ids[1] ?? "", type: "accepted" }], 3)
    await store.settle(log, [{ id: ids[2] ?? "", type: "refused", reason: "TooLong" }], 3)
    await store.putDraft({ id: `${log}/idea`, text: "Il faut", changedAt: 1 })
  }

  test("[STORE-34] a log taken out and put back elsewhere is the same, queue and drafts too", async () => {
    await fill()
    const held = await store.takeOut([log, otherLog])
    expect(held.map(({ queue }) => queue.map(({ state }) => state))).toEqual([
      ["waiting", "sent", "refused", "waiting"],
    ])
    await store.forgetLog(log)
    await store.putBack(held)
    expect(await store.takeOut([log])).toEqual(held)
    expect((await store.readFeed(log, feed)).rows).toEqual(rowsOf(1, 620))
    expect(await store.resend(log, 4)).toBe(1)
    expect(await sequences()).toEqual([1, 2, 3, 4])
  })

  test("[STORE-35] what the device holds already stays as it is; a copy that fails adds nothing", async () => {
    await fill()
    const held = await store.takeOut([log])
    await store.append(log, feed, rowsOf(621, 622), cursorAt(622))
    await enqueue()
    const before = await store.takeOut([log])
    await store.putBack(held)
    expect(await store.takeOut([log])).toEqual(before)
    const [one] = held
    if (!one) throw new Error("The log was taken out")
    const other = { ...one, known: { ...one.known, log: otherLog }, queue: [], seats: [] }
    const gap = [{ feed: "own", cursor: cursorAt(9), rows: rowsOf(3, 9) }]
    await expect(store.putBack([other, { ...other, known: one.known, feeds: gap }])).rejects.toThrow()
    expect((await store.logs()).map((it) => it.log)).toEqual([log])
  })
}

const removal = () => {
  test("[STORE-16] an erased text is in no stored value; ids, hashes and the rest of the rows stay", async () => {
    await store.append(log, feed, rowsOf(1, 600, "SECRET"), cursorAt(600))
    await store.append(log, feed, rowsOf(601, 602, "SECRET"), cursorAt(602))
    await store.append(log, "public", rowsOf(1, 2, "SECRET"), cursorAt(2))
    await store.append(otherLog, feed, rowsOf(1, 1, "ELSEWHERE"), cursorAt(1))
    await store.enqueue(log, key, eventsFrom(log, key, 3, "SECRET"))
    const before = await store.readFeed(log, feed)
    const queue = await store.pending(log)
    expect(JSON.stringify(await device.everything())).toContain("SECRET")

    await store.eraseTexts(log, ["idea0", "idea1"])
    await store.eraseTexts(log, ["idea2", "idea3", "idea4"])
    await store.eraseTexts(log, ["idea2", "nothing"])

    const dump = JSON.stringify(await device.everything())
    expect(dump).not.toContain("SECRET")
    expect(dump).toContain("ELSEWHERE")
    const after = await store.readFeed(log, feed)
    expect(after.rows.map(({ body }) => bodyHashOf(body))).toEqual(
      before.rows.map(({ body }) => bodyHashOf(body)),
    )
    expect(after.cursor).toEqual(before.cursor)
    const left = await store.pending(log)
    expect(left.map(({ id, event }) => [id, event.seq, bodyHashOf(event)])).toEqual(
      queue.map(({ id, event }) => [id, event.seq, bodyHashOf(event)]),
    )
  })

  test("[STORE-17] erasing one contribution leaves the others' texts", async () => {
    await store.append(log, feed, rowsOf(1, 510), cursorAt(510))
    await store.eraseTexts(log, ["idea1"])
    const { rows } = await store.readFeed(log, feed)
    expect(rows.filter(({ body }) => body.text === undefined)).toHaveLength(102)
    expect(rows.every(({ body, subject }) => (body.text === undefined) === (subject === "idea1"))).toBe(true)
  })

  test("[STORE-37] a snapshot is begun with, and the rows after it; one of another version or of other feeds is not", async () => {
    await store.append(log, feed, rowsOf(1, 620), cursorAt(620))
    await keepSnapshot(620)
    await store.append(log, feed, rowsOf(621, 623), cursorAt(623))
    const start = await store.readFrom(log, fold, [feed, "public"])
    const publicFeed = { feed: "public", rows: [], cursor: null }
    expect(start).toEqual({
      snapshot: "SECRET",
      feeds: [{ feed, rows: rowsOf(621, 623), cursor: cursorAt(623) }, publicFeed],
    })
    const whole = { feed, rows: rowsOf(1, 623), cursor: cursorAt(623) }
    const newer = await store.readFrom(log, { ...fold, version: "2" }, [feed, "public"])
    expect(newer).toEqual({ snapshot: null, feeds: [whole, publicFeed] })
    expect(await store.readFrom(log, fold, [feed])).toEqual({ snapshot: null, feeds: [whole] })
    expect((await store.readFrom(otherLog, fold, [feed, "public"])).snapshot).toBeNull()
  })

  test("[STORE-38] a snapshot of a moment that has passed is not kept", async () => {
    await store.append(log, feed, rowsOf(1, 5), cursorAt(5))
    await keepSnapshot(4)
    expect(await snapshotHere()).toBeNull()
    await keepSnapshot(5)
    expect(await snapshotHere()).toBe("SECRET")
    const at = [{ feed, cursor: { ...cursorAt(5), chain: "another" } }]
    await store.putSnapshot(log, fold, { state: "of another history", at })
    expect(await snapshotHere()).toBe("SECRET")
  })

  test("[STORE-39] what erases texts or drops rows forgets the snapshots, and so does a forgotten log", async () => {
    const ways: ((it: DeviceStore) => Promise<void>)[] = [
      (it) => it.eraseTexts(log, ["nothing"]),
      (it) => it.eraseTextsIn(log, feed, "v1.Tested", ["nothing"]),
      (it) => it.append(log, feed, [], cursorAt(4), 4),
      (it) => it.forgetSnapshots(log),
      (it) => it.forgetLog(log),
    ]
    for (const forget of ways) {
      const { cursor } = await store.readFeed(log, feed)
      await store.append(log, feed, rowsOf((cursor?.position ?? 0) + 1, 5), cursorAt(5))
      await keepSnapshot(5)
      expect(JSON.stringify(await device.everything())).toContain("SECRET")
      await forget(store)
      expect(JSON.stringify(await device.everything())).not.toContain("SECRET")
    }
  })

  test("[STORE-18] a forgotten log leaves nothing but its sequences; other logs stay", async () => {
    for (const [id, mark] of [
      [log, "SECRET"],
      [otherLog, "ELSEWHERE"],
    ] as const) {
      await store.putLog({ log: id, genesis, hosted: true, usedAt: 1, title: mark })
      await store.putSeat({ log: id, seat: "s", member: "m", role: "pupil", key, name: mark })
      await store.append(id, feed, rowsOf(1, 501, mark), cursorAt(501))
      await store.enqueue(id, key, eventsFrom(id, key, 1, mark))
      await store.putDraft({ id: `${id}/idea`, text: mark, changedAt: 1 })
    }
    await store.forgetLog(log)
    expect(JSON.stringify(await device.everything())).not.toContain("SECRET")
    expect((await store.logs()).map((known) => known.log)).toEqual([otherLog])
    expect(await store.seats(log)).toEqual([])
    expect(await store.readFeed(log, feed)).toEqual({ rows: [], cursor: null })
    expect(await store.pending(log)).toEqual([])
    expect(await store.seats(otherLog)).toHaveLength(1)
    expect((await store.readFeed(otherLog, feed)).rows).toHaveLength(501)
    expect(await store.pending(otherLog)).toHaveLength(1)
    expect((await store.draft(`${otherLog}/idea`))?.text).toBe("ELSEWHERE")
  })
}

const lifecycle = () => {
  test("[STORE-19] what was stored is there after a reload; a closed store refuses", async () => {
    await store.setValue("secret", "s")
    await store.append(log, feed, rowsOf(1, 3), cursorAt(3))
    const queued = await enqueue(2)
    await store.putDraft({ id: "d", text: "Il faut", changedAt: 1 })
    const closed = store
    await store.close()
    store = await device.open()
    expect(await store.getValue("secret")).toBe("s")
    expect(await store.readFeed(log, feed)).toEqual({ rows: rowsOf(1, 3), cursor: cursorAt(3) })
    expect(await store.pending(log)).toEqual(queued)
    expect((await store.draft("d"))?.text).toBe("Il faut")
    expect(await faultOf(closed.setValue("secret", "t"))).toBe("StorageLost")
    expect(await faultOf(closed.pending(log))).toBe("StorageLost")
    expect(await store.getValue("secret")).toBe("s")
  })
}

export const deviceStoreContract = (name: string, createDevice: () => TestDevice): void => {
  describe(`${name}: device store`, () => {
    beforeEach(async () => {
      device = createDevice()
      store = await device.open()
    })
    afterEach(() => device.close())
    knownThings()
    feeds()
    queueing()
    sendingAgain()
    wholeLogs()
    removal()
    lifecycle()
  })
}
