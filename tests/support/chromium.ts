/**
 * Where the tests' Chromium is, and the flags it needs on a machine without a display or an outside network.
 * `CHROMIUM` names another one. `npm test` installs Debian's where it can (run-tests.ts).
 */
import { existsSync } from "node:fs"

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

export const findChromium = (): string | undefined =>
  [process.env.CHROMIUM, ...places].find((path) => path !== undefined && existsSync(path))

export const chromiumPath = (): string => findChromium() ?? "/usr/bin/chromium"

export const chromiumArgs = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]
