/** Browser contexts as tablets, with the gestures of a teacher and of a pupil, by the words on the screen. */
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test"

/** Counts what a person taps, so that the limits of product.md are tested and not believed. */
export type Hand = {
  readonly page: Page
  taps: number
  readonly tap: (name: string | RegExp) => Promise<void>
}

export const handOf = (page: Page): Hand => {
  const hand: Hand = {
    page,
    taps: 0,
    tap: async (name) => {
      await page.getByRole("button", { name }).or(page.getByRole("link", { name })).first().click()
      hand.taps += 1
    },
  }
  return hand
}

export type Tablet = { readonly context: BrowserContext; readonly page: Page; readonly hand: Hand }

/** A fresh tablet. Errors that the page prints fail the test that looks at `problems`. */
export const newTablet = async (browser: Browser, problems: string[] = []): Promise<Tablet> => {
  const context = await browser.newContext({ viewport: { width: 810, height: 1080 }, hasTouch: true })
  const page = await context.newPage()
  page.on("pageerror", (error) => problems.push(error.message))
  page.on("console", (message) => {
    const isNetwork =
      message.text().includes("net::ERR") || message.text().includes("Failed to load resource")
    if (message.type() === "error" && !isNetwork) problems.push(message.text())
  })
  return { context, page, hand: handOf(page) }
}

type Room = {
  readonly origin: string
  readonly token: string
  readonly names: readonly string[]
  readonly className?: string
}

/** From the one-time link to the screen of a new session. */
export const makeClass = async ({ page, hand }: Tablet, room: Room): Promise<void> => {
  const { origin, token, names, className = "CM2" } = room
  await page.goto(`${origin}/enrol#${token}`)
  await expect(
    page.getByText("Your class", { exact: false }).or(page.getByText("This device is ready")).first(),
  ).toBeVisible()
  hand.taps = 0
  const goHome = page.getByRole("button", { name: "Go to my home page" })
  if (await goHome.isVisible()) await goHome.click()
  await page.getByLabel("Pupils’ first names").fill(names.join("\n"))
  await page.getByLabel("Name of the class").fill(className)
  await hand.tap("Save this class")
}

export type Doors = { readonly code: string; readonly log: string }

/** On the screen of a new session. Without a template: the one that is chosen already. */
export const openSession = async (
  { page, hand }: Tablet,
  { question, template }: { question: string; template?: string },
): Promise<Doors> => {
  if (template !== undefined) {
    await page.locator("label").filter({ hasText: template }).click()
    hand.taps += 1
    await expect(page.getByRole("radio", { name: template })).toBeChecked()
  }
  await page
    .getByLabel("The question", { exact: true })
    .or(page.getByLabel(/^The question/))
    .first()
    .fill(question)
  await hand.tap("Open the doors")
  const code = await codeOnWall(page)
  return { code, log: /\/s\/([0-9a-f]{64})/.exec(page.url())?.[1] ?? "" }
}

/** From the one-time link to six digits on the wall: gives them, and the number of taps it took. */
export const openDoors = async (
  tablet: Tablet,
  lesson: Room & { question: string },
): Promise<Doors & { taps: number }> => {
  await makeClass(tablet, lesson)
  const doors = await openSession(tablet, { question: lesson.question })
  return { ...doors, taps: tablet.hand.taps }
}

export const codeOnWall = async (page: Page): Promise<string> => {
  const said = page.getByText(/^Code( \d){6}$/)
  await expect(said).toBeAttached()
  return ((await said.textContent()) ?? "").replaceAll(/\D/g, "")
}

/** Types the code, taps the name, picks two pictures. */
export const joinAs = async (tablet: Tablet, origin: string, code: string, name: string): Promise<void> => {
  const { page, hand } = tablet
  await page.goto(`${origin}/join`)
  await page.getByRole("button", { name: "0", exact: true }).waitFor()
  await page.keyboard.type(code)
  hand.taps = 0
  await hand.tap(new RegExp(`^${name}`))
  await hand.tap("sun")
  await hand.tap("boat")
  const confirm = page.getByRole("button", { name: "Take these two" })
  if (await confirm.isVisible()) await hand.tap("Take these two")
  await page.waitForURL(/\/s\//)
}
