/** A session is made public, read by somebody without an account or the app, and taken back. */
import { expect, type Locator, type Page, test } from "@playwright/test"
import { findViolations, loadAxe } from "../support/axe.ts"
import { createDevice, sitDown, submit, untilSent } from "../support/device.ts"
import { findKeyboardTraps, findOverflow } from "../support/page-checks.ts"
import { startServer } from "../support/server-process.ts"
import { newTablet, openDoors } from "./tablets.ts"

const names = ["Lina", "Adam", "Zoé"]
const question = "What would make break time better?"

const lettersOf = async (place: Locator) => ((await place.textContent()) ?? "").replace(/\s+/g, "")

/** In points, page by page, as the browser prints them. */
const papersOf = async (page: Page): Promise<string[]> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`)
}

const problemsOf = async (page: Page) => {
  await loadAxe(page)
  return [...(await findViolations(page)), ...(await findOverflow(page)), ...(await findKeyboardTraps(page))]
}

test("[PUBLISH-7] in the browser: shown first, published at one press, read by anybody as a page that is light and accessible, named nowhere, on a poster of the paper that is chosen, gone when it is taken back", async ({
  browser,
}) => {
  const server = await startServer()
  const problems: string[] = []
  const teacher = await newTablet(browser, problems)
  const visitor = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fr-FR" })
  const { page, hand } = teacher
  try {
    const { code, log } = await openDoors(teacher, {
      ...{ origin: server.origin, token: server.firstToken, names, question },
    })
    const { client } = await sitDown(await createDevice(server.origin), { log, code }, "Zoé")
    await submit(client, "proposal", "A bench <b>for Lina</b>")
    await untilSent(client)
    await page.goto(`${server.origin}/teacher/s/${log}/approve`)
    await hand.tap("Yes, publish")
    await page.goto(`${server.origin}/teacher/s/${log}/take-out`)
    await page.getByRole("button", { name: "Open (Make public)" }).click()
    await expect(page.getByText("This session is not public.")).toBeVisible()
    await expect(page.getByLabel("What is public")).toHaveValue("A bench <b>for […]</b>")
    const seen = await lettersOf(page.locator(".public-page"))
    await hand.tap("Make it public")
    await expect(page.getByText("This session is public since", { exact: false })).toBeVisible()
    const path = (await page.getByRole("link", { name: "Look at the page" }).getAttribute("href")) ?? ""

    const read = await visitor.newPage()
    const asked: string[] = []
    read.on("request", (it) => asked.push(new URL(it.url()).pathname))
    await read.goto(`${server.origin}${path}?lang=en`)
    expect(await lettersOf(read.locator("main"))).toContain(seen)
    expect(asked.filter((it) => it !== "/favicon.svg")).toEqual([path, "/p/page.css"])
    expect(await problemsOf(read)).toEqual([])
    await read.getByRole("link", { name: "Français" }).click()
    await expect(read.getByRole("heading", { name: "Ce qui est décidé" })).toBeVisible()
    expect(await problemsOf(read)).toEqual([])
    for (const other of ["/p", "/p/api", path]) {
      await read.emulateMedia({ colorScheme: "dark" })
      await read.goto(`${server.origin}${other}`)
      expect(await problemsOf(read)).toEqual([])
      for (const name of names)
        expect(await read.content()).not.toMatch(new RegExp(`(?<!\\p{L})${name}`, "iu"))
    }
    // Where the app is installed, the address leads to the page all the same.
    await page.goto(`${server.origin}${path}`)
    await expect(page.locator("main.public-page, .public-page main")).toContainText(question)

    await page.goto(`${server.origin}/teacher/s/${log}/poster`)
    // With a network, its address; without one, nothing that a phone could open.
    const leads = page.getByText("The code leads to the public page.", { exact: false })
    await expect(leads.or(page.getByText("only this computer can open", { exact: false }))).toBeVisible()
    expect(await papersOf(page)).toEqual(["595 x 842"])
    await page.getByText("A3", { exact: true }).click()
    expect(await papersOf(page)).toEqual(["842 x 1191"])

    await page.goto(`${server.origin}/teacher/s/${log}/publish`)
    await hand.tap("Take it back")
    await page.getByRole("alertdialog").getByRole("button", { name: "Take it back" }).click()
    await expect(page.getByText("It was public. It was taken back.")).toBeVisible()
    const gone = await read.goto(`${server.origin}${path}`)
    expect(gone?.status()).toBe(410)
    await expect(read.getByRole("heading", { name: "Ce débat n’est plus public." })).toBeVisible()
    expect(problems).toEqual([])
  } finally {
    await visitor.close()
    await teacher.context.close()
    await server.dispose()
  }
})
