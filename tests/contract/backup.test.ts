/** Random lessons: from one device to another, memory and Dexie, through the file and back. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb"
import fc from "fast-check"
import { expect, test } from "vitest"
import { countUnsent, exportBackup, importBackup, leavingWith } from "../../src/client/backup.ts"
import { isRemoved } from "../../src/client/removed-classes.ts"
import { setTemplateFiles, templateFiles } from "../../src/client/template-files.ts"
import { createLesson, type TestLesson } from "../../src/domain/host/lesson-in-tests.ts"
import { eventIdOf, type SignedEvent } from "../../src/domain/log/event.ts"
import { classesOf, type Genesis } from "../../src/domain/log/genesis.ts"
import { evolve } from "../../src/domain/session/evolve.ts"
import { initialSession, type SessionState } from "../../src/domain/session/state.ts"
import type { DeviceStore, FeedRow } from "../../src/storage/device-store.ts"
import { openDexieDeviceStore } from "../../src/storage/dexie-device-store.ts"
import { createMemoryDeviceStore, createMemoryDisk } from "../../src/storage/memory-device-store.ts"
import { runScript, script } from "../support/random-lesson.ts"

const onDexie = () => openDexieDeviceStore("device", { engine: { indexedDB: new IDBFactory(), IDBKeyRange } })
const now = () => 9

const feedRow = ({ position, body, subject }: ReturnType<TestLesson["feed"]>[number]): FeedRow => {
  const { signature: _signature, ...unsigned } = body as SignedEvent
  return { position, body: unsigned, ...(subject === undefined ? {} : { subject }) }
}

/** What a facilitator's device holds in the middle of the lesson, some of it not sent. */
const fill = async (store: DeviceStore, lesson: TestLesson) => {
  const { log, heads } = lesson.host()
  await store.putLog({ log, genesis: lesson.genesis, hosted: true, usedAt: 2, title: "Que faire ?" })
  await store.putSeat({
    log,
    seat: "1".repeat(32),
    member: "2".repeat(32),
    role: "pupil",
    key: "3".repeat(64),
  })
  for (const feed of ["staff", "public"]) {
    const head = heads.get(feed)
    if (head) await store.append(log, feed, lesson.feed(feed).map(feedRow), { epoch: 1, ...head })
  }
  const { key } = lesson.sign("teacher", { type: "v1.PauseSet", facts: { paused: true } })
  const signed = await store.enqueue(log, key, () =>
    [true, false, true].map((paused) => {
      const event = lesson.sign("teacher", { type: "v1.PauseSet", facts: { paused } })
      return { id: eventIdOf(event), event }
    }),
  )
  await store.settle(log, [{ id: signed[0]?.id ?? "", type: "accepted" }], 1)
  await store.putDraft({ id: `${log}/idea`, text: "Il faut", changedAt: 3 })
  return log
}

const foldOf = async (store: DeviceStore, lesson: TestLesson): Promise<SessionState> => {
  const { rows } = await store.readFeed(lesson.host().log, "staff")
  return rows.reduce<SessionState>(
    (state, { body }) => evolve(state, body as SignedEvent, eventIdOf(body as SignedEvent)).state,
    initialSession(lesson.genesis),
  )
}

test("[BAK-13] any lesson restored on a new device is the same: rows, state, queue, drafts, and its file", async () => {
  const property = fc.asyncProperty(fc.noShrink(script), async (it) => {
    const { lesson } = runScript(it, { signed: true })
    const source = createMemoryDeviceStore()
    const log = await fill(source, lesson)
    const { text } = await exportBackup(source, now, log)
    for (const target of [createMemoryDeviceStore(createMemoryDisk()), await onDexie()]) {
      const restored = await importBackup(target, text)
      expect(restored.ok && restored.value.map((known) => known.log)).toEqual([log])
      expect(await target.takeOut([log])).toEqual(await source.takeOut([log]))
      expect(await foldOf(target, lesson)).toEqual(await foldOf(source, lesson))
      expect((await exportBackup(target, now, log)).text).toBe(text)
      expect(await countUnsent(target, log)).toEqual({ waiting: 2, started: 1 })
      expect(await target.getValue("device-secret")).toBeUndefined()
      await target.close()
    }
  })
  await fc.assert(property, { numRuns: Number(process.env.BACKUP_RUNS ?? 25), seed: 7 })
}, 120_000)

test("[BAK-14] a file that is refused leaves the device as it was", async () => {
  const { lesson } = runScript(fc.sample(script, { numRuns: 1, seed: 3 })[0] as never, { signed: true })
  const source = createMemoryDeviceStore()
  await fill(source, lesson)
  const { text } = await exportBackup(source, now)
  const disk = createMemoryDisk()
  const target = createMemoryDeviceStore(disk)
  await target.putDraft({ id: "mine", text: "Mine", changedAt: 1 })
  const before = structuredClone(disk)
  const bad = [
    text.slice(0, -9),
    text.replace('"v1.DoorsMoved"', '"v1.DoorsMovee"'),
    "{}",
    text.replace('"version":1', '"version":2'),
  ]
  for (const file of bad) {
    expect((await importBackup(target, file)).ok).toBe(false)
    expect(disk).toEqual(before)
  }
})

test("[TEMPLATE-10] a copy of the device brings its templates, each once, beside those that are there", async () => {
  const source = createMemoryDeviceStore()
  const [one, two, three] = ["one", "two", "three"].map((name) => ({ id: name, file: `file ${name}` }))
  if (!one || !two || !three) throw new Error("three")
  await setTemplateFiles(source, [one, two])
  const { text } = await exportBackup(source, now)
  const target = createMemoryDeviceStore(createMemoryDisk())
  await setTemplateFiles(target, [three, two])
  for (const _ of ["restored", "and again"]) expect((await importBackup(target, text)).ok).toBe(true)
  expect((await templateFiles(target)).map(({ file }) => file)).toEqual([
    "file three",
    "file two",
    "file one",
  ])
  expect(new Set((await templateFiles(target)).map(({ id }) => id)).size).toBe(3)
  expect((await exportBackup(source, now, "0".repeat(64))).text).not.toContain("file one")
})

/** A lesson that two classes share; the device holds these of them, each with somebody who never came. */
const fillShared = async (held: readonly ("one" | "two")[]) => {
  const store = createMemoryDeviceStore()
  const lesson = createLesson({ classes: 2, signed: true })
  for (const pupil of [0, 1]) lesson.join(pupil)
  const shared = await fill(store, lesson)
  const [one = "", two = ""] = classesOf(lesson.genesis)
  const { class: _class, otherClasses: _others, ...by } = lesson.genesis
  const put = (log: string, genesis: Genesis) =>
    store.putLog({ log, genesis, hosted: true, usedAt: 1, title: "CM2" })
  const alone = "a".repeat(64)
  if (held.includes("one")) await put(alone, { ...by, class: one })
  for (const name of held) {
    const log = { one, two }[name]
    await put(log, { ...by, kind: "class" })
    const avatar = { animal: "fox", tone: "sun" }
    const facts = { member: lesson.members[9] ?? "", avatar }
    const { signature: _signature, ...body } = lesson.sign(
      "teacher",
      { type: "v1.MemberAdded", facts, text: { name: `Absent of ${name}` } },
      { log },
    )
    await store.append(log, "staff", [{ position: 1, body }], {
      epoch: 1,
      position: 1,
      chain: "0".repeat(64),
    })
  }
  return { store, lesson, logs: { one, two, shared, alone } }
}

test.each([
  { held: ["one", "two"], remove: "one", leaves: ["alone", "one"], unsent: 0 },
  { held: ["one", "two"], remove: "two", leaves: ["two"], unsent: 0 },
  { held: ["one"], remove: "one", leaves: ["alone", "one", "shared"], unsent: 2 },
  { held: ["two"], remove: "two", leaves: ["shared", "two"], unsent: 2 },
  { held: ["one", "two"], remove: "shared", leaves: ["shared"], unsent: 2 },
  { held: ["one", "two"], remove: "everything", leaves: ["alone", "one", "shared", "two"], unsent: 2 },
] as const)(
  "[SHARED-10] of a device that holds $held, $remove takes $leaves away",
  async ({ held, remove, leaves, unsent }) => {
    const { store, logs } = await fillShared(held)
    const nameOf = (log: string) => Object.entries(logs).find(([, it]) => it === log)?.[0]
    const removed = remove === "everything" ? undefined : logs[remove]
    expect((await countUnsent(store, removed)).waiting).toBe(unsent)
    const leaving = await leavingWith(store, removed)
    expect(leaving.map(nameOf).sort()).toEqual(leaves)
    if (remove !== "one" && remove !== "two") return
    // What the server names next brings back nothing of it, and nothing that stayed is taken for removed.
    const all = await store.logs()
    const stays = new Set(all.map((it) => it.log).filter((it) => !leaving.includes(it)))
    for (const { log, genesis } of all)
      expect(isRemoved(new Set([removed ?? ""]), stays, log, genesis), nameOf(log)).toBe(
        leaving.includes(log),
      )
  },
)

test.each([
  { of: "one", holds: ["alone", "one", "shared"], names: ["one"] },
  { of: "two", holds: ["shared", "two"], names: ["two"] },
  { of: "shared", holds: ["one", "shared", "two"], names: ["one", "two"] },
  { of: "everything", holds: ["alone", "one", "shared", "two"], names: ["one", "two"] },
] as const)(
  "[SHARED-11] a copy of $of holds $holds and the lists of $names",
  async ({ of, holds, names }) => {
    const { store, logs } = await fillShared(["one", "two"])
    const { text } = await exportBackup(store, now, of === "everything" ? undefined : logs[of])
    const inFile = (JSON.parse(text) as { logs: { log: string }[] }).logs.map((it) => it.log)
    expect(inFile.sort()).toEqual(holds.map((it) => logs[it]).sort())
    expect([...new Set(text.match(/Absent of \w+/g))].sort()).toEqual(names.map((it) => `Absent of ${it}`))
    // Who sat in a shared session stays named in it, as facilitators of each class read it.
    for (const name of ["Pupil 0", "Pupil 1"]) expect(text).toContain(name)
  },
)
