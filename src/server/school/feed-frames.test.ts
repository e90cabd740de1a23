import { expect, test } from "vitest"
import { openHostLog, type Row } from "../../domain/host/log.ts"
import type { Genesis } from "../../domain/log/genesis.ts"
import { createFeedFrames } from "./feed-frames.ts"
import type { Committed, OpenLog } from "./logs.ts"

const genesis: Genesis = {
  ...{ kind: "session", nonce: "1".repeat(32), facilitator: "a".repeat(64) },
  host: { sign: "b".repeat(64), receive: "c".repeat(64) },
}

const rowAt = (position: number, text = `Words ${position}`): Row => ({
  ...{ feed: "public", position, chain: String(position).padStart(32, "0"), subject: `s${position}` },
  body: { type: "ContributionShown", facts: {}, text: { text } },
})

const createGate = () => {
  let open = () => {}
  const promise = new Promise<void>((resolve) => {
    open = resolve
  })
  return { promise, open: () => open() }
}

/** Frames over rows that a test changes; `reads` counts the questions to the store. */
const setup = (keptLength?: number) => {
  const log: OpenLog = {
    stored: { log: "log", genesis, epoch: 1, openedAt: 0 },
    host: openHostLog(genesis),
  }
  const rows: Row[] = []
  const asked = { reads: 0, gate: Promise.resolve() }
  const frames = createFeedFrames(async (_log, feed, after, limit) => {
    asked.reads += 1
    const found = rows.filter((it) => it.feed === feed && it.position > after).slice(0, limit)
    await asked.gate
    return found
  }, keptLength)
  const commit = (added: readonly Row[], gone: Partial<Committed> = {}) => {
    rows.push(...added)
    return frames.note({ log, rows: added, erased: [], hidden: [], ...gone })
  }
  const positions = async (after: number) => {
    const frame = await frames.next(log, "public", after)
    return frame && (JSON.parse(frame.json) as { rows: Row[] }).rows.map((it) => it.position)
  }
  return { log, rows, asked, frames, commit, positions }
}

test("a frame says the chain after its last row, and only that one", async () => {
  const { log, frames, commit } = setup()
  await commit([rowAt(1), rowAt(2)])
  const chainAfter = async (after: number) =>
    JSON.parse((await frames.next(log, "public", after))?.json ?? "{}").chain
  expect(await chainAfter(0)).toBe(rowAt(2).chain)
  await commit([rowAt(3)])
  expect(await chainAfter(0)).toBe(rowAt(3).chain)
  expect(await chainAfter(2)).toBe(rowAt(3).chain)
  expect((await frames.next(log, "public", 0))?.json).not.toContain(rowAt(1).chain)
})

test("[STREAM-8] rows are read from the store once for all readers, who share one frame", async () => {
  const { log, asked, frames, commit, positions } = setup()
  await commit([rowAt(1), rowAt(2)])
  const [one, other] = [await frames.next(log, "public", 0), await frames.next(log, "public", 0)]
  expect(one).toBe(other)
  expect(frames.known(log, "public", 2)).toBeNull()
  await commit([rowAt(3)])
  expect(await positions(0)).toEqual([1, 2, 3])
  expect(await positions(2)).toEqual([3])
  expect(asked.reads).toBe(2)
})

test("[STREAM-8] what is committed while the store is asked is not missed", async () => {
  const { log, asked, frames, commit, positions } = setup()
  const gate = createGate()
  asked.gate = gate.promise
  const first = frames.next(log, "public", 0)
  void commit([rowAt(1)])
  gate.open()
  expect((await first)?.position).toBe(1)
  expect(await positions(0)).toEqual([1])
})

test("[STREAM-9] a text that is removed is told to nobody any more, also when it was just being read", async () => {
  const { log, rows, asked, frames, commit } = setup()
  await commit([rowAt(1, "Secret")])
  expect((await frames.next(log, "public", 0))?.json).toContain("Secret")
  for (const gone of [{ erased: ["s1"] }, { hidden: ["s1"] }]) {
    rows[0] = rowAt(1, "Secret")
    await commit([], { erased: ["s1"] })
    const gate = createGate()
    asked.gate = gate.promise
    const asking = frames.next(log, "public", 0)
    rows[0] = rowAt(1, "")
    await commit([], gone)
    gate.open()
    expect((await asking)?.json).not.toContain("Secret")
    expect((await frames.next(log, "public", 0))?.json).not.toContain("Secret")
  }
})

test("a long feed comes page by page, with little kept too", async () => {
  const { commit, positions } = setup(10)
  const all = Array.from({ length: 1_001 }, (_, index) => rowAt(index + 1))
  await commit(all)
  const read: number[] = []
  for (let page = await positions(0); page; page = await positions(read.length)) read.push(...page)
  expect(read).toEqual(all.map((it) => it.position))
})

test("a reader of another history is told so, also where nothing is there", async () => {
  const { log, frames, commit } = setup()
  const empty = JSON.parse((await frames.anew(log, "public")).json)
  expect(empty).toEqual({ feed: "public", epoch: 1, chain: "", rows: [], more: false, reset: { keep: 0 } })
  await commit([rowAt(1)])
  expect(JSON.parse((await frames.anew(log, "public")).json)).toMatchObject({
    ...{ rows: [{ position: 1 }], reset: { keep: 0 } },
  })
})
