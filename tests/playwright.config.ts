import { defineConfig } from "@playwright/test"
import { chromiumArgs, chromiumPath } from "./support/chromium.ts"

/** Whole councils, a minute each. */
const councils = ["templates*.e2e.ts", "shared.e2e.ts"]

/** End to end in the real Chromium, over the built app and a real server process. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./support/serve-screens.ts",
  projects: [
    // A page each, nothing shared: both cores may work.
    { name: "screens", testMatch: "registry.e2e.ts", grepInvert: /@look/ },
    // The same in the dark, in English and with the widest letters.
    { name: "looks", testMatch: "registry.e2e.ts", grep: /@look/ },
    // A server, several tablets and a class of headless devices each: one at a time. What fails is
    // played once more: a machine whose time others take is one reason. It is named then (run-tests.ts).
    {
      ...{ name: "stories", testMatch: "*.e2e.ts", retries: 1 },
      testIgnore: ["registry.e2e.ts", ...councils],
    },
    { name: "councils", testMatch: councils, retries: 1 },
  ],
  outputDir: "../test-results/e2e",
  timeout: 120_000,
  retries: 0,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    locale: "en-GB",
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
    screenshot: "only-on-failure",
    trace: "off",
  },
})
