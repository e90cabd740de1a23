/**
 * W5: a device that holds 20,000 events starts in Chromium: from the navigation until the ideas are painted, at
 * the processor's speed and at a quarter of it. The floor reads the same rows from raw IndexedDB, in chunks.
 */
import { type BrowserContext, chromium } from "@playwright/test"
import { chromiumArgs, chromiumPath } from "../support/chromium.ts"
import type { PalabreSchool } from "../support/harness.ts"
import { seedBrowser } from "./browser-device.ts"
import { type LongLog, writeLongLog } from "./long-log.ts"
import type { Measure } from "./report.ts"
import { type RunOptions, reportOf, runsOf, type Side, withBoth } from "./workload.ts"

const SHORT = 2_000
const LONG = 20_000
const SPEEDS = [1, 4] as const

export const run = (options: RunOptions) =>
  withBoth(options, async ({ palabre }) => {
    const logs = { [SHORT]: await writeLongLog(palabre, SHORT), [LONG]: await writeLongLog(palabre, LONG) }
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
    try {
      // The worker would fetch the whole app again meanwhile.
      const context = await browser.newContext({
        serviceWorkers: "block",
        viewport: { width: 810, height: 1080 },
      })
      await seedBrowser(context, palabre, Object.values(logs))
      for (const log of Object.values(logs)) await showOnce(context, palabre, log)
      const runs = await runsOf(options.runs, async (side) => {
        const figures: { [measure: string]: number } = {}
        for (const speed of SPEEDS) {
          const short = await startOnce(context, palabre, logs[SHORT], side, speed)
          const long = await startOnce(context, palabre, logs[LONG], side, speed)
          figures[`${speed}×: ${SHORT} events until painted`] = short
          figures[`${speed}×: ${LONG} events until painted`] = long
          figures[`${speed}×: ${LONG} over ${SHORT} events`] = long / short
        }
        return figures
      })
      return reportOf({ workload: "W5", title: "cold start in Chromium" }, SPEEDS.flatMap(measuresOf), runs)
    } finally {
      await browser.close()
    }
  })

const measuresOf = (speed: number): Measure[] => [
  { name: `${speed}×: ${SHORT} events until painted`, unit: "ms" },
  { name: `${speed}×: ${LONG} events until painted`, unit: "ms", aim: { type: "times", most: 1.5 } },
  { name: `${speed}×: ${LONG} over ${SHORT} events`, unit: "", aim: { type: "most", value: 1.3 } },
]

const floorPage = (log: string) => `<!doctype html><title>floor</title><p></p><script>
const asked = indexedDB.open("bench-${log}", 1)
asked.onsuccess = () => {
  const read = asked.result.transaction("chunks").objectStore("chunks").getAll()
  read.onsuccess = () => {
    const rows = read.result.flat()
    document.querySelector("p").textContent = rows.length + " rows"
    requestAnimationFrame(() => setTimeout(() => { window.paintedAt = performance.now() }))
  }
}
</script>`

/** Asked at each frame: is one of the ideas there? Then after the frame that paints it. */
const watchForIdeas = (ideas: readonly string[]): void => {
  const look = () => {
    const text = document.body?.textContent ?? ""
    if (!ideas.some((idea) => text.includes(idea))) return void requestAnimationFrame(look)
    requestAnimationFrame(() =>
      setTimeout(() => {
        ;(window as { paintedAt?: number }).paintedAt = performance.now()
      }),
    )
  }
  look()
}

/** A device that holds a log has shown it before, and kept what it folded. */
const showOnce = async (
  context: BrowserContext,
  { origin }: PalabreSchool,
  { lesson }: LongLog,
): Promise<void> => {
  const page = await context.newPage()
  await page.goto(`${origin}/s/${lesson.log}`)
  await page.waitForFunction(isStateKept, lesson.log, { timeout: 120_000, polling: 500 })
  await page.close()
}

/** Runs in the page. */
const isStateKept = (log: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open("palabre")
    asked.onerror = () => reject(asked.error)
    asked.onsuccess = () => {
      const kept = asked.result.transaction("snapshots").objectStore("snapshots").getAllKeys()
      kept.onsuccess = () => {
        asked.result.close()
        resolve(kept.result.some((key) => Array.isArray(key) && key[0] === log))
      }
    }
  })

const startOnce = async (
  context: BrowserContext,
  { origin }: PalabreSchool,
  { lesson, bodies }: LongLog,
  side: Side,
  speed: number,
): Promise<number> => {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: speed })
  if (side === "floor") {
    const body = floorPage(lesson.log)
    await page.route("**/bench-floor", (route) => route.fulfill({ contentType: "text/html", body }))
    await page.goto(`${origin}/bench-floor`)
  } else {
    const ideas = bodies.slice(0, 60).map((it) => it.text?.text ?? "")
    await page.addInitScript(watchForIdeas, ideas)
    await page.goto(`${origin}/s/${lesson.log}`, { waitUntil: "commit" })
  }
  await page.waitForFunction(() => (window as { paintedAt?: number }).paintedAt !== undefined, null, {
    timeout: 60_000,
    polling: 50,
  })
  const painted = await page.evaluate(() => (window as { paintedAt?: number }).paintedAt ?? Number.NaN)
  await page.close()
  return painted
}
