/** `npm run portraits`: the pictures of the README and of the manifest, from registered screens. */
import { mkdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { chromium } from "@playwright/test"
import { chromiumArgs, chromiumPath } from "./chromium.ts"
import { startScreensServer } from "./screens-server.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))

const portraits = [
  { file: "docs/images/pupil.png", screen: "pupil-propose", lang: "en", width: 810, height: 1080 },
  { file: "docs/images/teacher.png", screen: "teacher-cockpit", lang: "en", width: 1366, height: 1024 },
  { file: "docs/images/projector.png", screen: "projector-propose", lang: "en", width: 1366, height: 768 },
  { file: "public/screenshots/narrow.png", screen: "pupil-propose", lang: "fr", width: 390, height: 844 },
  { file: "public/screenshots/wide.png", screen: "projector-propose", lang: "fr", width: 1366, height: 768 },
] as const

for (const folder of ["docs/images", "public/screenshots"]) mkdirSync(root + folder, { recursive: true })
const server = await startScreensServer()
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
try {
  const page = await browser.newPage({ reducedMotion: "reduce" })
  await page.goto(server.url)
  await page.waitForFunction(() => window.palabreShow !== undefined)
  for (const { file, screen, lang, width, height } of portraits) {
    await page.setViewportSize({ width, height })
    const shown = { screen, state: "typical", lang, theme: "light" as const, isWidest: false }
    await page.evaluate((next) => window.palabreShow(next), shown)
    await page.screenshot({ path: root + file, animations: "disabled" })
    process.stdout.write(`${file}\n`)
  }
} finally {
  await browser.close()
  await server.close()
}
