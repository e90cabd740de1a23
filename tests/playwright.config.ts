import { defineConfig } from "@playwright/test"
import { chromiumArgs, chromiumPath } from "./support/chromium.ts"

/** End to end in the real Chromium, over the built app and a real server process. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "*.e2e.ts",
  outputDir: "../test-results",
  workers: 1,
  timeout: 120_000,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    locale: "en-GB",
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
    screenshot: "only-on-failure",
    trace: "off",
  },
})
