/** A browser that holds what a pupil's device of these sessions holds, before it was ever opened. */
import { fileURLToPath } from "node:url"
import type { BrowserContext } from "@playwright/test"
import { build } from "vite"
import {
  createMemoryDeviceStore,
  createMemoryDisk,
  type MemoryDisk,
} from "../../src/storage/memory-device-store.ts"
import { sitDown, untilShown } from "../support/device.ts"
import { createTablet, type PalabreSchool } from "../support/harness.ts"
import { type LongLog, lateName } from "./long-log.ts"

/** A headless device joins and receives everything; the browser is given what it holds, by the app's own store. */
export const seedBrowser = async (
  context: BrowserContext,
  { origin }: PalabreSchool,
  logs: readonly LongLog[],
): Promise<void> => {
  const disk = createMemoryDisk()
  const { device, wire } = await createTablet(origin, createMemoryDeviceStore(disk))
  for (const { lesson, bodies } of logs) {
    const { client } = await sitDown(device, lesson, lateName)
    await untilShown(client, (view) => view.public.published >= bodies.length)
    client.close()
  }
  wire.cut()
  const [name = "", value = ""] = wire.cookie().split("=")
  await context.addCookies([{ name, value, url: `${origin}/api` }])
  await fill(context, origin, disk)
}

type Store = import("../../src/storage/device-store.ts").DeviceStore
type Held = ReturnType<typeof heldOn>
type InPage = { readonly palabreStore: { readonly openDexieDeviceStore: () => Promise<Store> } }

const heldOn = (disk: MemoryDisk) => ({
  values: [...disk.values],
  logs: [...disk.logs.values()],
  seats: [...disk.seats.values()],
  feeds: [...disk.feeds].map(([key, { log, rows, cursor }]) => ({
    ...{ log, rows, cursor },
    feed: String((JSON.parse(key) as string[])[1]),
  })),
})

const storeScript = async (): Promise<string> => {
  const entry = fileURLToPath(new URL("../../src/storage/dexie-device-store.ts", import.meta.url))
  const built = await build({
    ...{ configFile: false, logLevel: "error" },
    build: { write: false, lib: { entry, formats: ["iife"], name: "palabreStore" } },
  })
  const [first] = [built].flat()
  const chunk = first && "output" in first ? first.output[0] : undefined
  return chunk?.code ?? ""
}

const fill = async (context: BrowserContext, origin: string, disk: MemoryDisk): Promise<void> => {
  const page = await context.newPage()
  await page.route("**/bench-seed", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>seed</title>" }),
  )
  await page.goto(`${origin}/bench-seed`)
  await page.addScriptTag({ content: await storeScript() })
  await page.evaluate(fillHere as (held: unknown) => Promise<void>, heldOn(disk) as unknown)
  await page.close()
}

/** Runs in the page: the app's store, and the raw one of the floor, in chunks of 500 rows. */
const fillHere = async ({ values, logs, seats, feeds }: Held): Promise<void> => {
  const store = await (globalThis as unknown as InPage).palabreStore.openDexieDeviceStore()
  for (const [name, value] of values) await store.setValue(name, value)
  for (const log of logs) await store.putLog(log)
  for (const seat of seats) await store.putSeat(seat)
  for (const { log, feed, rows, cursor } of feeds) {
    for (let start = 0; start < rows.length; start += 500) {
      const some = rows.slice(start, start + 500)
      await store.append(log, feed, some, { ...cursor, position: some.at(-1)?.position ?? 0 })
    }
  }
  await store.close()
  for (const { log } of logs) {
    const chunks = feeds
      .filter((it) => it.log === log)
      .flatMap(({ rows }) =>
        Array.from({ length: Math.ceil(rows.length / 500) }, (_, at) => rows.slice(at * 500, at * 500 + 500)),
      )
    await new Promise<void>((resolve, reject) => {
      const asked = indexedDB.open(`bench-${log}`, 1)
      asked.onupgradeneeded = () => asked.result.createObjectStore("chunks", { autoIncrement: true })
      asked.onerror = () => reject(asked.error)
      asked.onsuccess = () => {
        const writing = asked.result.transaction("chunks", "readwrite")
        for (const rows of chunks) writing.objectStore("chunks").add(rows)
        writing.oncomplete = () => {
          asked.result.close()
          resolve()
        }
      }
    })
  }
}
