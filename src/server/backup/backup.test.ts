import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createLesson } from "../../domain/host/lesson-in-tests.ts"
import type { Row } from "../../domain/host/log.ts"
import { bytesToHex } from "../../domain/log/hash.ts"
import { signerOf } from "../../domain/log/keys.ts"
import { openDataFolder } from "../launch/data-folder.ts"
import { openSqliteStore } from "../sqlite/sqlite-event-store.ts"
import { backUp } from "./backup.ts"
import { backUpLog, restoreLogs } from "./log-commands.ts"
import { restore } from "./restore.ts"

let root: string
let folder: string
let copy: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "palabre-backup-"))
  folder = join(root, "data")
  copy = join(root, "copy.sqlite")
  // Made, and given back at once: what is only forgotten holds its lock until it is collected.
  const made = openDataFolder(folder)
  if (made.ok) made.value.release()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const now = () => Date.UTC(2026, 10, 22)
const database = () => join(folder, "palabre.sqlite")
const open = (at = database()) => {
  const opened = openSqliteStore(at)
  if (!opened.ok) throw new Error(opened.error.type)
  return opened.value
}

const lesson = () => {
  const made = createLesson({ signed: true })
  made.join(0)
  const kept = made.act(0, { type: "Submit", kind: "proposal", text: "A bench that stays" })
  const gone = made.act(0, { type: "Submit", kind: "proposal", text: "SECRETWORD" })
  made.act("teacher", { type: "Publish", contribution: gone })
  return { ...made, kept, gone }
}

/** A store that holds a lesson and the keys of a school. */
const stored = async (rows: readonly Row[], keys = "a") => {
  const store = open()
  const { genesis } = lesson()
  const { log } = await store.openLog(genesis, 1)
  await store.putRecord("host", "keys", { sign: keys })
  await store.putRecord("link", "old", { expiresAt: 1 })
  await store.transact(log, () => ({ write: { rows, erased: [] }, answer: null }))
  return { store, log }
}

const everyFile = () =>
  Object.fromEntries(
    readdirSync(folder)
      // Looking into a database leaves an empty write-ahead log.
      .filter((name) => !/lock$|-wal$|-shm$/.test(name))
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  )

test("[BAK-5] a backup of a running server is whole, as of one moment, and only its owner reads it", async () => {
  const { rows } = lesson()
  const { store, log } = await stored(rows())
  const done = await backUp(database(), copy)
  expect(done).toMatchObject({ ok: true, value: { logs: 1, rows: rows().length } })
  expect(statSync(copy).mode & 0o777).toBe(0o600)
  expect(readdirSync(root).sort()).toEqual(["copy.sqlite", "data"])
  const there = open(copy)
  expect(await there.readAll(log)).toEqual(await store.readAll(log))
  await there.close()
  expect(await backUp(database(), copy)).toMatchObject({ error: { type: "FileExists" } })
  expect(await backUp(join(root, "none.sqlite"), join(root, "x"))).toMatchObject({
    error: { type: "NothingToBackUp" },
  })
  await store.close()
})

test("[BAK-6] a file that is no sound backup of this school, or a running server, changes nothing", async () => {
  const { store } = await stored(lesson().rows())
  await backUp(database(), copy)
  await store.close()
  const before = everyFile()
  const bytes = readFileSync(copy)
  const refusalOf = async (content: Uint8Array | string) => {
    const file = join(root, "bad.sqlite")
    writeFileSync(file, content)
    const done = await restore(folder, file, now)
    expect(everyFile()).toEqual(before)
    return done.ok ? "restored" : done.error.type
  }
  const changed = (change: (db: DatabaseSync) => void) => {
    const file = join(root, "changed.sqlite")
    writeFileSync(file, bytes)
    const db = new DatabaseSync(file)
    change(db)
    db.close()
    return readFileSync(file)
  }
  expect(await refusalOf("")).toBe("NotABackup")
  expect(await refusalOf('{"format":"something"}')).toBe("NotABackup")
  expect(await refusalOf(changed((db) => db.exec("DROP TABLE records")))).toBe("NotABackup")
  expect(await refusalOf(changed((db) => db.exec("PRAGMA user_version = 99")))).toBe("BackupTooNew")
  expect(await refusalOf(changed((db) => db.exec(`UPDATE logs SET log = '${"0".repeat(64)}'`)))).toBe(
    "BackupDamaged",
  )
  const other = changed((db) => db.exec("UPDATE records SET value = '{}' WHERE kind = 'host'"))
  expect(await refusalOf(other)).toBe("OtherSchool")
  for (let length = 1; length < bytes.length; length += 4_096)
    expect(await refusalOf(bytes.subarray(0, length))).not.toBe("restored")
  expect(await restore(folder, join(root, "missing"), now)).toMatchObject({ error: { type: "FileMissing" } })
  const held = openDataFolder(folder)
  expect(await restore(folder, copy, now)).toMatchObject({ error: { type: "ServerRuns" } })
  if (held.ok) held.value.release()
  expect((await restore(folder, copy, now)).ok).toBe(true)
})

test("[BAK-7] a restored server begins an epoch that never was, keeps what was there, forgets its links", async () => {
  const { rows, kept } = lesson()
  const { store, log } = await stored(rows().slice(0, 6))
  await backUp(database(), copy)
  await store.transact(log, () => ({ write: { rows: rows().slice(6), erased: [] }, answer: null }))
  await store.close()
  const epochs: number[] = []
  let before = ""
  for (let time = 0; time < 3; time += 1) {
    const done = await restore(folder, copy, now)
    if (!done.ok) throw new Error(done.error.type)
    epochs.push(done.value.epoch)
    if (time === 0) before = done.value.before ?? ""
    // The next one finds no database to ask.
    rmSync(database())
  }
  expect(new Set([1, ...epochs]).size).toBe(4)
  expect(epochs).toEqual(epochs.toSorted((one, other) => one - other))
  expect(String(epochs[2]).length).toBeLessThan(10)
  const last = await restore(folder, copy, now)
  if (last.ok) epochs.push(last.value.epoch)
  const restored = open()
  expect(await restored.epoch()).toBe(epochs[3])
  expect((await restored.log(log))?.epoch).toBe(epochs[3])
  expect((await restored.readAll(log)).length).toBeLessThan(rows().length)
  expect(await restored.getRecord("link", "old")).toBeNull()
  expect(existsSync(before)).toBe(true)
  await restored.close()
  const old = open(before)
  expect(JSON.stringify(await old.readAll(log))).toContain(kept)
  await old.close()
})

test("[BAK-8] a text removed since the copy is in no byte, also when a device sends it again", async () => {
  const made = lesson()
  const { store, log } = await stored(made.rows())
  await backUp(database(), copy)
  expect(readFileSync(copy).includes("SECRETWORD")).toBe(true)
  await store.transact(log, () => ({ write: { rows: [], erased: [made.gone] }, answer: null }))
  await store.close()
  // A power cut in the middle of the next line must not hide those before.
  writeFileSync(join(folder, "removed.jsonl"), '{"log":"12', { flag: "a" })
  expect((await restore(folder, copy, now)).ok).toBe(true)
  const restored = open()
  const [again] = made.rows().filter((it) => it.subject === made.gone)
  if (!again) throw new Error("The removed text has a row")
  const next = { ...again, position: made.rows().length + 1 }
  await restored.transact(log, () => ({ write: { rows: [next], erased: [] }, answer: null }))
  const holds = (word: string) =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(word))
  expect(holds("SECRETWORD")).toBe(false)
  expect(holds("A bench that stays")).toBe(true)
  await restored.close()
  expect(holds("SECRETWORD")).toBe(false)
})

test("[BAK-16] one session goes into a file, and a server with other keys refuses it", async () => {
  const { rows, genesis } = lesson()
  const keys = bytesToHex(new Uint8Array(32).fill(9))
  const { store, log } = await stored(rows(), keys)
  const file = join(root, "session.json")
  expect(await backUpLog(folder, "0".repeat(64), file, now)).toMatchObject({ error: { type: "LogUnknown" } })
  expect(await backUpLog(folder, log, file, now)).toEqual({ ok: true, value: 1 })
  // The host that is here now is another one than the lesson's.
  expect(signerOf(new Uint8Array(32).fill(9)).publicKey).not.toBe(genesis.host.sign)
  expect(await restoreLogs(folder, file)).toMatchObject({ error: { type: "OtherSchool" } })
  expect(await store.readAll(log)).toHaveLength(rows().filter((it) => it.feed === "staff").length)
  await store.close()
})
