/**
 * W7: a pupil scrolls fast through a list of 1,000 ideas, 80 pixels a frame, in Chromium, at the processor's speed and at
 * a quarter of it: how long a frame takes. The floor is the same screen with an empty list, for as many frames.
 */
import { type BrowserContext, chromium } from "@playwright/test"
import { chromiumArgs, chromiumPath } from "../support/chromium.ts"
import type { PalabreSchool } from "../support/harness.ts"
import { seedBrowser } from "./browser-device.ts"
import { type LongLog, writeLongLog } from "./long-log.ts"
import { type Measure, percentile } from "./report.ts"
import { type RunOptions, reportOf, runsOf, withBoth } from "./workload.ts"

const IDEAS = 1_000
const FRAMES = 240
const STEP = 80
const SPEEDS = [1, 4] as const

export const run = (options: RunOptions) =>
  withBoth(options, async ({ palabre }) => {
    const logs = { palabre: await writeLongLog(palabre, IDEAS, IDEAS), floor: await writeLongLog(palabre, 0) }
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
    try {
      const context = await browser.newContext({
        serviceWorkers: "block",
        viewport: { width: 810, height: 1080 },
      })
      await seedBrowser(context, palabre, Object.values(logs))
      const runs = await runsOf(options.runs, async (side) => {
        const figures: { [measure: string]: number } = {}
        for (const speed of SPEEDS) {
          const frames = await framesOf(context, palabre, logs[side], speed)
          figures[`${speed}×: frame, p50`] = percentile(frames, 0.5)
          figures[`${speed}×: frame, p95`] = percentile(frames, 0.95)
          figures[`${speed}×: longest frame`] = Math.max(...frames)
        }
        return figures
      })
      return reportOf({ workload: "W7", title: "a list of 1,000 ideas" }, SPEEDS.flatMap(measuresOf), runs)
    } finally {
      await browser.close()
    }
  })

const measuresOf = (speed: number): Measure[] =>
  ["frame, p50", "frame, p95", "longest frame"].map((it) => ({ name: `${speed}×: ${it}`, unit: "ms" }))

/** The time between two frames, ms, while the list is scrolled. */
const framesOf = async (
  context: BrowserContext,
  { origin }: PalabreSchool,
  { lesson, bodies }: LongLog,
  speed: number,
): Promise<number[]> => {
  const page = await context.newPage()
  await page.goto(`${origin}/s/${lesson.log}`)
  await page.getByText("Argue", { exact: true }).first().waitFor()
  await page.waitForFunction((ideas) => document.querySelectorAll("article").length >= ideas, bodies.length)
  const session = await context.newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: speed })
  const frames = await page.evaluate(scrollThrough, [FRAMES, STEP] as const)
  await page.close()
  return frames
}

/** Runs in the page. */
const scrollThrough = ([count, pixels]: readonly [count: number, pixels: number]): Promise<number[]> =>
  new Promise((resolve) => {
    const frames: number[] = []
    let before = performance.now()
    const step = (now: number) => {
      frames.push(now - before)
      before = now
      if (frames.length > count) return resolve(frames.slice(1))
      scrollBy(0, pixels)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
