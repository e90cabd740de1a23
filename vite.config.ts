import { availableParallelism } from "node:os"
import optimizeLocales from "@react-aria/optimize-locales-plugin"
import react from "@vitejs/plugin-react"
import { playwright } from "@vitest/browser-playwright"
import { VitePWA } from "vite-plugin-pwa"
import { defineConfig } from "vitest/config"
import {
  compileMessages,
  compressAssets,
  growTree,
  nameFold,
  paintFirst,
} from "./tests/support/ahead-of-time.ts"
import { chromiumArgs, chromiumPath } from "./tests/support/chromium.ts"

const jsdomTests = "src/ui/**/*.test.tsx"
const browserTests = "tests/**/*.browser.test.ts"
/** Minutes of lessons in which everything fails: CI's, or asked for (.ci/run). */
const withoutSimulation = process.env.SIMULATION_SEEDS ? [] : ["tests/simulation/**"]

export default defineConfig({
  plugins: [
    react(),
    compileMessages(),
    growTree(),
    nameFold(),
    paintFirst(),
    compressAssets(),
    { ...optimizeLocales.vite({ locales: ["en-US", "fr-FR"] }), enforce: "pre" },
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src",
      filename: "sw.ts",
      registerType: "prompt",
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ["**/*.{js,css,html,svg,woff2,webmanifest,png}"],
        globIgnores: ["screenshots/**"],
      },
    }),
  ],
  build: {
    manifest: true,
    target: ["chrome107", "firefox128", "safari16.4"],
    modulePreload: { polyfill: false },
    // What the first screen of a pupil needs comes in one file: a phone fetches six at a time.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "first", test: /src\/ui\/pupil\/pupil-room\.tsx$/ }] } },
    },
  },
  test: {
    // Only what hangs may fail so: a machine that others keep busy is slow.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // By itself it leaves one core to itself, and so uses one of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["src/**/*.test.ts", "tests/**/*.{test,fuzz.test}.ts"],
          exclude: [browserTests, ...withoutSimulation],
          environment: "node",
        },
      },
      { extends: true, test: { name: "jsdom", include: [jsdomTests], environment: "jsdom" } },
      {
        extends: true,
        test: {
          name: "browser",
          include: [browserTests],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: chromiumArgs } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
})
