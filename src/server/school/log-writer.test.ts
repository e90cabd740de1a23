import { expect, test } from "vitest"
import { openHostLog, type Row } from "../../domain/host/log.ts"
import { createLogWriter } from "./log-writer.ts"
import { summaryOf } from "./summary.ts"

/** A writer over a store that commits when told to, or fails. */
const setup = () => {
  const committed: Row[][] = []
  let reloads = 0
  const gates: { open: () => void; fail: () => void }[] = []
  const host = openHostLog({
    ...{ kind: "session", nonce: "1".repeat(32), facilitator: "a".repeat(64) },
    host: { sign: "b".repeat(64), receive: "c".repeat(64) },
  })
  const writer = createLogWriter({
    log: "log",
    host: () => host,
    touchedBy: () => [],
    summaryOf,
    reload: async () => {
      reloads += 1
    },
    onCommit: ({ rows }) => committed.push([...rows]),
    store: {
      transact: async (_log, work) => {
        const { answer } = work()
        await new Promise<void>((resolve, reject) =>
          gates.push({ open: resolve, fail: () => reject(new Error("disk full")) }),
        )
        return answer
      },
    },
  })
  const row = (position: number): Row => ({
    feed: "staff",
    position,
    chain: "",
    body: { type: "x", facts: {} },
  })
  const write = (position: number) =>
    writer.change((_host, changes) => {
      changes.rows.push(row(position))
      return position
    })
  const settle = async (how: "open" | "fail") => {
    for (let turn = 0; turn < 10 && gates.length === 0; turn += 1) await Promise.resolve()
    gates.shift()?.[how]()
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return { writer, write, settle, committed, reloads: () => reloads, gates }
}

test("[WRITER-1] works that come during a commit share the next one", async () => {
  const { write, settle, committed } = setup()
  const first = write(1)
  const rest = [write(2), write(3)]
  await settle("open")
  expect(await first).toBe(1)
  await settle("open")
  expect(await Promise.all(rest)).toEqual([2, 3])
  expect(committed.map((rows) => rows.map((it) => it.position))).toEqual([[1], [2, 3]])
})

test("[WRITER-2] after a failed commit the log is read again before anything else is written", async () => {
  const { write, settle, committed, reloads } = setup()
  const first = write(1)
  const next = write(2)
  await settle("fail")
  await expect(first).rejects.toThrow("disk full")
  expect(reloads()).toBe(1)
  await settle("open")
  expect(await next).toBe(2)
  expect(committed).toHaveLength(1)
})

test("[WRITER-3] a work that throws takes none of its neighbours with it, and nobody is told of it", async () => {
  const { writer, write, settle, committed } = setup()
  const first = write(1)
  const bad = writer.change(() => {
    throw new Error("a bug")
  })
  const good = write(2)
  const told = expect(bad).rejects.toThrow("a bug")
  await settle("open")
  await settle("open")
  await told
  expect([await first, await good]).toEqual([1, 2])
  expect(committed.map((rows) => rows.map((it) => it.position))).toEqual([[1], [2]])
})

test("[WRITER-4] nobody is answered and no reader is told before the commit", async () => {
  const { write, settle, committed } = setup()
  let answers = 0
  const work = write(1).then(() => (answers += 1))
  await new Promise((resolve) => setImmediate(resolve))
  expect([answers, committed]).toEqual([0, []])
  await settle("open")
  await work
  expect([answers, committed.length]).toEqual([1, 1])
})
