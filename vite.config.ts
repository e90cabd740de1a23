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
  nameLocale,
  paintFirst,
} from "./tests/support/ahead-of-time.ts"
import { chromiumArgs, chromiumPath } from "./tests/support/chromium.ts"

const jsdomTests = "src/ui/**/*.test.tsx"
const browserTests = "tests/**/*.browser.test.ts"
/** Minutes of lessons in which everything fails: CI's, or asked for (.ci/run). */
const withoutSimulation = process.env.SIMULATION_SEEDS ? [] : ["tests/simulation/**"]

const within = (places: readonly string[]) => (id: string) => places.some((it) => id.includes(it))

/** What main.tsx and a pupil's first screen need. The parts that are asked for by name stay files of their own. */
const first = [
  ...["/client/palabre.ts", "/src/storage/", "/src/sync/", "/src/updates.ts", "/ui/pupil/pupil-room.tsx"],
  ...["/ui/app", "/ui/client-context.tsx", "/ui/parts/toast", "/ui/start-fault", "/ui/stored-preferences.ts"],
  "/ui/language/",
]
/** What is written and chosen in, in every room, and the little that the others share. */
const forms = [
  ...["text-input", "text-area", "choice", "disclosure", "empty"].map((it) => `/ui/parts/${it}.tsx`),
  ...["/ui/parts/art/names.ts", "/ui/parts/until.tsx", "/ui/parts/status-line.tsx"],
  "/lucide-react/dist/esm/icons/download.",
]
/** What opens over a screen, in every room. */
const dialogs = ["dialog", "unsent-dialog", "preferences-panel"].map((it) => `/ui/parts/${it}.tsx`)
/** What stands one tap from it. */
const aside = ["join/join-flow", "join/take-flow", "home/teacher-dialog", "preferences-"].map(
  (it) => `/ui/pupil/${it}`,
)
/** A facilitator's first screen. */
const office = ["home-screen.tsx", "class-new-screen.tsx", "enrol-screen.tsx"].map(
  (it) => `/ui/teacher/${it}`,
)
/** What opens a session and shows it to a pupil. */
const lesson = ["/ui/pupil/session/session-view.tsx", "/client/log-client.ts", "/domain/session/"]

export default defineConfig({
  plugins: [
    react(),
    compileMessages(),
    growTree(),
    nameFold(),
    nameLocale(),
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
  // Its main entry is written for browsers of 2015.
  resolve: { alias: { dexie: "dexie/dist/modern/dexie.mjs" } },
  build: {
    manifest: true,
    target: ["chrome107", "firefox128", "safari16.4"],
    modulePreload: { polyfill: false },
    // Few files: to ask for one costs a slow tablet more than to read it, and a phone fetches six at a time.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What two of them need goes to the one that stands higher.
            { name: "first", priority: 6, test: within(first) },
            { name: "forms", priority: 5, test: within(forms) },
            { name: "dialogs", priority: 4, test: within(dialogs) },
            { name: "aside", priority: 3, test: within(aside) },
            { name: "office", priority: 2, test: within(office) },
            { name: "lesson", priority: 1, test: within(lesson) },
          ],
        },
      },
    },
  },
  test: {
    // Only what hangs may fail so: a machine that others keep busy is slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
      {
        extends: true,
        test: {
          name: "jsdom",
          include: [jsdomTests],
          environment: "jsdom",
          setupFiles: ["tests/support/patience.ts"],
        },
      },
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
