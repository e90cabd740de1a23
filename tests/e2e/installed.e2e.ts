/** The app as an installed one: installable, every route opens without the network, a new version waits. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, chromium, expect, type Page, test } from "@playwright/test"
import { chromiumArgs, chromiumPath } from "../support/chromium.ts"
import { startServer } from "../support/server-process.ts"

test("[APP-1] it is installable, keeps its storage, and every route opens with the server stopped", async () => {
  const server = await startServer()
  const profile = mkdtempSync(join(tmpdir(), "palabre-profile-"))
  // A private context reports itself as not installable.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: chromiumArgs,
    locale: "en-GB",
  })
  try {
    const page = await context.newPage()
    await page.goto(server.origin)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    const cdp = await context.newCDPSession(page)
    const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors")
    expect(installabilityErrors).toEqual([])
    await server.kill()
    for (const route of ["/", "/join", "/teacher", "/project", "/about", "/teacher/class/new"]) {
      await page.goto(server.origin + route)
      await expect(page.getByRole("heading").or(page.getByRole("button")).first()).toBeVisible()
    }
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
    await server.dispose()
  }
})

/** Opens the app, then gives the server a next version of its worker. */
const withNextVersion = async (browser: Browser, use: (page: Page, origin: string) => Promise<void>) => {
  const worker = new URL("../../dist/sw.js", import.meta.url)
  const built = readFileSync(worker, "utf8")
  const server = await startServer()
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(`${server.origin}/join`)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    writeFileSync(worker, `${built}\n// The next version.`)
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update()
    })
    await expect(page.getByText("A new version is ready")).toBeVisible()
    await use(page, server.origin)
  } finally {
    writeFileSync(worker, built)
    await context.close()
    await server.dispose()
  }
}

const useNewVersion = (page: Page) =>
  Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Use the new version" }).click()])

test("[APP-2] a new version waits, asks outside a session only, and keeps what the device holds", ({
  browser,
}) =>
  withNextVersion(browser, async (page, origin) => {
    await page.goto(`${origin}/project/${"0".repeat(64)}`)
    await expect(page.getByRole("heading").first()).toBeVisible()
    await expect(page.getByText("A new version is ready")).toBeHidden()
    await page.goto(`${origin}/join`)
    const kept = () => page.evaluate(async () => (await indexedDB.databases()).map((it) => it.name))
    const before = await kept()
    await useNewVersion(page)
    await expect(page.getByText("A new version is ready")).toBeHidden()
    expect(await kept()).toEqual(before)
  }))

test("[APP-7] a new version that took over by itself is still used by the same button", ({ browser }) =>
  withNextVersion(browser, async (page) => {
    await page.evaluate(async () => {
      const { serviceWorker } = navigator
      const over = new Promise((resolve) => serviceWorker.addEventListener("controllerchange", resolve))
      const registration = await serviceWorker.getRegistration()
      // Nothing waits where the browser was faster.
      if (!registration?.waiting) return
      registration.waiting.postMessage("use-new-version")
      // Chromium holds it back while the old one has work, now and then for minutes: the button goes on all the same.
      await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 5_000))])
    })
    await useNewVersion(page)
    await expect(page.getByText("A new version is ready")).toBeHidden()
  }))
