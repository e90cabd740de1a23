/** The app as an installed one: installable, every route opens without the network, a new version waits. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, expect, test } from "@playwright/test"
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
