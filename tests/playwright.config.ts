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
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    locale: "en-GB",
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
    screenshot: "only-on-failure",
    trace: "off",
  },
})
