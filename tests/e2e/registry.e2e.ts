/** Every registered screen, in every state: nothing for axe to report, nothing cut, everything by keyboard. */
import { expect, type Page, test } from "@playwright/test"
import { findViolations, loadAxe } from "../support/axe.ts"
import { findKeyboardTraps, findOverflow } from "../support/page-checks.ts"
import { screensAddress } from "../support/screens-address.ts"
import type { ListedScreen, Shown } from "../support/screens-page/main.tsx"

/** Rooms, and into how many tests their screens are dealt: the longest one is waited for. */
const rooms = { teacher: 2, pupil: 1, projector: 1 } as const
const french = { lang: "fr", theme: "light" } as const
const otherLooks = {
  "in English": { lang: "en", theme: "light" },
  "with the widest letters": { lang: "fr", theme: "light", isWidest: true },
} as const

/** Shown once more, with other colours, words or letters: CI's (run-tests.ts). */
const look = { tag: "@look" }

test.describe.configure({ mode: "parallel", timeout: 900_000 })

for (const [room, parts] of Object.entries(rooms)) {
  for (let part = 1; part <= parts; part++) {
    const title = parts === 1 ? room : `${room} (${part} of ${parts})`
    // Shown once, then asked everything: showing costs most.
    test(`${title} screens: axe finds nothing, they are worked by keyboard, the focus shows, and they fit each size`, async ({
      page,
    }) => {
      await eachState(page, { room, part, parts }, async (screen, state, name) => {
        await show(page, { screen: screen.id, state, ...french })
        expect.soft(await findViolations(page), `${name}: axe`).toEqual([])
        expect.soft(await findKeyboardTraps(page), `${name} by keyboard`).toEqual([])
        await checkSizes(page, screen, name)
      })
    })
  }

  const whole = { room, part: 1, parts: 1 }
  test(`${room} screens in the dark: axe finds no contrast too low`, look, async ({ page }) => {
    await eachState(page, whole, async (screen, state, name) => {
      await show(page, { screen: screen.id, state, lang: "fr", theme: "dark" })
      // Dark and light differ in their colours only: what does not see colours was asked in the light.
      expect.soft(await findViolations(page, ["color-contrast"]), `${name}: axe`).toEqual([])
    })
  })

  for (const [words, other] of Object.entries(otherLooks))
    test(`${room} screens ${words} fit each size`, look, async ({ page }) => {
      await eachState(page, whole, async (screen, state, name) => {
        await show(page, { screen: screen.id, state, ...other })
        await checkSizes(page, screen, `${name} ${words}`)
      })
    })
}

const checkSizes = async (page: Page, screen: ListedScreen, name: string) => {
  for (const size of screen.sizes) {
    // As a tablet is turned: what is drawn must follow.
    await page.setViewportSize({ width: size.width, height: size.height })
    await page.evaluate(() => window.palabreQuiet())
    expect.soft(await findOverflow(page), `${name} on a ${size.name}`).toEqual([])
  }
}

/** A part of a room's screens, from 1. */
type Dealt = { readonly room: string; readonly part: number; readonly parts: number }

type Check = (screen: ListedScreen, state: string, name: string) => Promise<void>

/** And no state of any screen breaks the content security policy or throws. */
const eachState = async (page: Page, { room, part, parts }: Dealt, check: Check) => {
  const problems: string[] = []
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()))
  page.on("pageerror", (error) => problems.push(error.message))
  await openScreens(page)
  const screens = await page.evaluate(() => window.palabreScreens)
  const ofRoom = screens.filter((each) => each.room === room)
  for (const screen of ofRoom.filter((_, at) => at % parts === part - 1)) {
    const [size] = screen.sizes
    for (const state of screen.states) {
      if (size) await page.setViewportSize({ width: size.width, height: size.height })
      const name = `${screen.id} › ${state}`
      await check(screen, state, name)
      expect.soft(problems.splice(0), `${name}: the console`).toEqual([])
    }
  }
}

const openScreens = async (page: Page) => {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.goto(process.env[screensAddress] ?? "")
  await page.waitForFunction(() => window.palabreShow !== undefined)
  await loadAxe(page)
}

const show = (page: Page, shown: Shown) => page.evaluate((next) => window.palabreShow(next), shown)
