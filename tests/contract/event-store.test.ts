import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterEach, describe, expect, it, vi } from "vitest"
import { logIdOf } from "../../src/domain/log/genesis.ts"
import type { EventStore } from "../../src/server/event-store.ts"
import { openSqliteStore } from "../../src/server/sqlite/sqlite-event-store.ts"
import { createMemoryEventStore } from "../support/memory-event-store.ts"
import { describeEventStore, genesisOf, rowOf, writing } from "./event-store.ts"

const opened = (path: string): EventStore => {
  const store = openSqliteStore(path)
  if (!store.ok) throw new Error(JSON.stringify(store.error))
  return store.value
}

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "palabre-store-"))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describeEventStore("memory", async () => ({
  open: async () => createMemoryEventStore(),
  reopen: null,
  cleanUp: async () => undefined,
}))

describeEventStore("SQLite", async () => {
  const path = join(newFolder(), "palabre.sqlite")
  let store: EventStore | undefined
  return {
    open: async () => (store = opened(path)),
    reopen: async (old) => {
      await old.close()
      store = opened(path)
      return store
    },
    cleanUp: async () => store?.close(),
  }
})

describe("the SQLite file", () => {
  const log = logIdOf(genesisOf("1"))
  const subject = "e".repeat(32)

  it("[ESTORE-9] an erased text is in no byte of the file, its log or its index once the promise resolves", async () => {
    const folder = newFolder()
    const store = opened(join(folder, "palabre.sqlite"))
    await store.openLog(genesisOf("1"), 1)
    const bytes = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)))
    const holds = (text: string) => bytes().some((file) => file.includes(text))
    // Short ones, one longer than a page, and one that the next rows push around.
    const texts = ["short-secret-0", `long-secret-1${"x".repeat(9_000)}`, "short-secret-2"]
    let at = 0
    for (const text of texts) {
      const rows = Array.from({ length: 40 }, (_, index) =>
        rowOf(
          "staff",
          ++at,
          index === 20 ? text : `filler ${index}`,
          index === 20 ? subject : "f".repeat(32),
        ),
      )
      await store.transact(log, writing(rows))
    }
    for (const text of texts) expect(holds(text.slice(0, 14).trim())).toBe(true)
    await store.transact(log, writing([rowOf("staff", ++at)], [subject]))
    for (const text of ["short-secret-0", "long-secret-1", "short-secret-2"]) expect(holds(text)).toBe(false)
    expect(holds("filler 3")).toBe(true)
    await store.close()
    for (const text of ["short-secret-0", "long-secret-1", "short-secret-2"]) expect(holds(text)).toBe(false)
  })

  it("[ESTORE-17] a commit is on the disk before it is answered, and what is deleted is overwritten", async () => {
    const asked: string[] = []
    const exec = DatabaseSync.prototype.exec
    const spy = vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(function (
      this: DatabaseSync,
      sql,
    ) {
      exec.call(this, sql)
      if (!sql.includes("PRAGMA")) return
      for (const name of ["journal_mode", "synchronous", "secure_delete"])
        asked.push(`${name} ${Object.values(this.prepare(`PRAGMA ${name}`).get() ?? {}).join()}`)
    })
    const store = opened(join(newFolder(), "palabre.sqlite"))
    spy.mockRestore()
    // 2: FULL.
    expect(asked.slice(0, 3)).toEqual(["journal_mode wal", "synchronous 2", "secure_delete 1"])
    await store.close()
  })

  it("[ESTORE-10] a damaged file, a newer version and a file in use are told apart", async () => {
    const folder = newFolder()
    const damaged = join(folder, "damaged.sqlite")
    writeFileSync(damaged, "This was a database once. ".repeat(400))
    expect(openSqliteStore(damaged)).toMatchObject({ ok: false, error: { type: "DatabaseDamaged" } })

    const newer = join(folder, "newer.sqlite")
    await opened(newer).close()
    const db = new DatabaseSync(newer)
    db.exec("PRAGMA user_version = 99")
    db.close()
    expect(openSqliteStore(newer)).toEqual({ ok: false, error: { type: "DatabaseTooNew", version: 99 } })

    expect(openSqliteStore(join(folder, "nowhere", "x.sqlite"))).toMatchObject({
      ...{ ok: false, error: { type: "DatabaseUnwritable" } },
    })
  })

  it("[ESTORE-11] a page damaged in the middle of the file is found at opening", async () => {
    const path = join(newFolder(), "palabre.sqlite")
    const store = opened(path)
    await store.openLog(genesisOf("1"), 1)
    const rows = Array.from({ length: 400 }, (_, index) => rowOf("staff", index + 1, "words ".repeat(20)))
    await store.transact(log, writing(rows))
    await store.close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 4096 * 4, 4096 * 6)
    writeFileSync(path, bytes)
    expect(openSqliteStore(path)).toMatchObject({ ok: false, error: { type: "DatabaseDamaged" } })
  })

  it("[ESTORE-12] a commit that cannot begin rejects every work of its group and harms nothing", async () => {
    const path = join(newFolder(), "palabre.sqlite")
    const store = opened(path)
    await store.openLog(genesisOf("1"), 1)
    const other = new DatabaseSync(path)
    other.exec("BEGIN IMMEDIATE")
    const asked = [1, 2].map((at) => store.transact(log, writing([rowOf("staff", at)])))
    expect((await Promise.allSettled(asked)).map((it) => it.status)).toEqual(["rejected", "rejected"])
    other.exec("ROLLBACK")
    other.close()
    expect(await store.transact(log, writing([rowOf("staff", 1)]))).toBe(1)
    await store.close()
  }, 20_000)

  it("[ESTORE-13] closing with work under way finishes it; afterwards work is refused", async () => {
    const path = join(newFolder(), "palabre.sqlite")
    const store = opened(path)
    await store.openLog(genesisOf("1"), 1)
    const last = store.transact(log, writing([rowOf("staff", 1)]))
    await store.close()
    expect(await last).toBe(1)
    await expect(store.transact(log, writing([rowOf("staff", 2)]))).rejects.toThrow()
    const again = opened(path)
    expect(await again.read(log, "staff", 0, 9)).toEqual([rowOf("staff", 1)])
    await again.close()
  })

  it("[ESTORE-16] a file of the first version is opened, and lacks nothing but summaries", async () => {
    const path = join(newFolder(), "palabre.sqlite")
    const store = opened(path)
    await store.openLog(genesisOf("1"), 1)
    await store.transact(log, writing([rowOf("staff", 1, "kept")]))
    await store.close()
    const db = new DatabaseSync(path)
    db.exec(
      "DROP TABLE summaries; DROP TABLE summary_devices; DROP TABLE summary_classes; PRAGMA user_version = 1",
    )
    db.close()
    const again = opened(path)
    expect(await again.read(log, "staff", 0, 9)).toEqual([rowOf("staff", 1, "kept")])
    expect((await again.unsummarised(1)).map((it) => it.log)).toEqual([log])
    await again.close()
  })
})
