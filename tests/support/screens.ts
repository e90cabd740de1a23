/**
 * Pictures of every registered screen, as contact sheets in screens/: `<screen>.<size>.png`, one row per state,
 * one column per language and theme. `--only ID --size phone --lang fr --theme dark` narrow it down;
 * `--widest` sets OpenDyslexic and the widest spacing.
 */
import { mkdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { type Browser, chromium, type Page } from "@playwright/test"
import { chromiumArgs, chromiumPath } from "./chromium.ts"
import type { ListedScreen, Shown } from "./screens-page/main.tsx"
import { startScreensServer } from "./screens-server.ts"

type Shot = Shown & { image: string }
type Sheet = { screen: ListedScreen; size: ListedScreen["sizes"][number] }

const folder = fileURLToPath(new URL("../../screens/", import.meta.url))
const { values: asked } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    state: { type: "string" },
    size: { type: "string" },
    lang: { type: "string" },
    theme: { type: "string" },
    widest: { type: "boolean", default: false },
  },
})

const variants = (["fr", "en"] as const)
  .flatMap((lang) => (["light", "dark"] as const).map((theme) => ({ lang, theme })))
  .filter(({ lang, theme }) => isAsked(asked.lang, lang) && isAsked(asked.theme, theme))

const run = async () => {
  const started = performance.now()
  mkdirSync(folder, { recursive: true })
  const server = await startScreensServer()
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
  try {
    const page = await openPage(browser, server.url)
    const screens = await page.evaluate(() => window.palabreScreens)
    await page.close()
    const sheets = screens
      .filter(({ id }) => !asked.only || asked.only.some((wanted) => id.startsWith(wanted)))
      .flatMap((screen) => screen.sizes.map((size): Sheet => ({ screen, size })))
      .filter(({ size }) => isAsked(asked.size, size.name))
    const sheetCount = sheets.length
    const shots = await drawAll(browser, server.url, sheets)
    const seconds = (performance.now() - started) / 1000
    console.log(`${shots} pictures on ${sheetCount} sheets in ${seconds.toFixed(0)} s, in screens/`)
    if (shots === 0) process.exitCode = 1
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Two pages at a time take the next sheet until none is left. */
const drawAll = async (browser: Browser, url: string, sheets: Sheet[]) => {
  let shots = 0
  const draw = async () => {
    const page = await openPage(browser, url)
    const board = await browser.newPage()
    for (let sheet = sheets.shift(); sheet; sheet = sheets.shift()) {
      const taken = await takeShots(page, sheet)
      await mount(board, sheet, taken)
      shots += taken.length
    }
  }
  await Promise.all([draw(), draw()])
  return shots
}

const openPage = async (browser: Browser, url: string) => {
  const page = await browser.newPage({ reducedMotion: "reduce" })
  page.on("pageerror", (error) => console.error(error.message))
  page.on("console", (message) => message.type() === "error" && console.error(message.text()))
  await page.goto(url)
  await page.waitForFunction(() => window.palabreShow !== undefined)
  return page
}

const takeShots = async (page: Page, { screen, size }: Sheet) => {
  await page.setViewportSize({ width: size.width, height: size.height })
  const shots: Shot[] = []
  for (const state of screen.states.filter((name) => isAsked(asked.state, name)))
    for (const variant of variants) {
      const shown: Shown = { screen: screen.id, state, ...variant, isWidest: asked.widest }
      await page.evaluate((next) => window.palabreShow(next), shown)
      const image = await page.screenshot({
        type: "jpeg",
        quality: 85,
        fullPage: true,
        animations: "disabled",
      })
      shots.push({ ...shown, image: image.toString("base64") })
    }
  return shots
}

const mount = async (board: Page, { screen, size }: Sheet, shots: Shot[]) => {
  const width = size.width > 1000 ? 640 : Math.min(size.width, 400)
  const cells = shots.map(
    ({ state, lang, theme, image }) =>
      `<figure><figcaption>${state} · ${lang} · ${theme}</figcaption><img src="data:image/jpeg;base64,${image}"></figure>`,
  )
  await board.setViewportSize({ width: variants.length * (width + 16) + 16, height: 400 })
  await board.setContent(`<!doctype html><style>
    body { margin: 16px; display: grid; grid-template-columns: repeat(${variants.length}, ${width}px); gap: 16px; align-items: start; background: #777 }
    figure { margin: 0 } figcaption { font: 14px sans-serif; color: #fff } img { display: block; width: 100% }
  </style>${cells.join("")}`)
  await board.screenshot({ path: `${folder}${screen.id}.${size.name}.png`, fullPage: true })
}

function isAsked(wanted: string | undefined, name: string) {
  return wanted === undefined || wanted === name
}

await run()
