/** The whole story by keyboard alone: nothing here clicks, taps or focuses by script. */
import { expect, type Page, test } from "@playwright/test"
import { startServer } from "../support/server-process.ts"
import { codeOnWall, newTablet } from "./tablets.ts"

/** What the focused element is called, as a screen reader would say it. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const it = document.activeElement
    if (!it || it === document.body) return ""
    const labelled = (it.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
    const labels =
      it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement ? [...(it.labels ?? [])] : []
    const label = labels.map((label) => label.textContent ?? "").join(" ")
    return [it.getAttribute("aria-label"), ...labelled, label, it.textContent]
      .filter(Boolean)
      .join(" ")
      .trim()
  })

/** Tab until the focus stands on it; a screen where it cannot be reached fails after a full round. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  await expect(async () => {
    for (let steps = 0; steps < 120; steps += 1) {
      if (name.test(await focusedName(page))) return
      await page.keyboard.press("Tab")
    }
    throw new Error(`Tab does not reach ${name}`)
  }).toPass({ timeout: 30_000 })
}

const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press("Enter")
}

const type = async (page: Page, name: RegExp, text: string): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

/** One of several: Tab enters the group, arrows move in it. */
const choose = async (page: Page, first: RegExp, name: RegExp): Promise<void> => {
  await tabTo(page, first)
  for (let steps = 0; steps < 10 && !name.test(await focusedName(page)); steps += 1)
    await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Space")
}

test("[STORY-11] from the first load to the result by keyboard alone", async ({ browser }) => {
  test.setTimeout(240_000)
  const server = await startServer()
  const teacher = (await newTablet(browser)).page
  const pupil = (await newTablet(browser)).page
  try {
    await teacher.goto(`${server.origin}/enrol#${server.firstToken}`)
    await teacher.getByLabel("Pupils’ first names").waitFor()
    await type(teacher, /Pupils’ first names/, "Lina")
    await type(teacher, /Name of the class/, "CM2")
    await press(teacher, /Save this class/)
    await teacher.getByText("New session").first().waitFor()
    await type(teacher, /The question/, "A name for our fish?")
    await press(teacher, /Open the doors/)
    const code = await codeOnWall(teacher)

    await pupil.goto(`${server.origin}/join`)
    await pupil.getByRole("button", { name: "0", exact: true }).waitFor()
    await pupil.keyboard.type(code)
    await press(pupil, /Lina/)
    await press(pupil, /^sun/i)
    await press(pupil, /^boat/i)
    await press(pupil, /Take these two/)
    await pupil.waitForURL(/\/s\//)
    await press(teacher, /^Start/)
    await press(teacher, /Leave the projection/)
    await press(teacher, /Back to my screen/)

    for (const idea of ["Bubble", "Captain Finn"]) {
      await type(pupil, /^Your idea($| )/, idea)
      await press(pupil, /Send my idea/)
      await pupil.getByText(idea).first().waitFor()
    }
    await press(teacher, /Read them/)
    await teacher.getByText("Bubble").first().waitFor()
    await teacher.keyboard.press("3")
    await teacher.getByText("Captain Finn").first().waitFor()
    await teacher.keyboard.press("3")
    await teacher.getByText("Nothing waits to be read.").waitFor()
    await press(teacher, /Back to the session/)
    await press(teacher, /^Next/)
    await press(teacher, /^Next: Vote/)
    await choose(teacher, /Yes or no|Choose one|Choose several/, /Choose one/)
    await press(teacher, /Open the vote/)

    await choose(pupil, /^(Bubble|Captain)/, /^Bubble/)
    await press(pupil, /Look at my ballot/)
    await press(pupil, /Put it in the box/)
    await expect(pupil.getByText("Your vote is in").first()).toBeVisible()
    await teacher.getByText("1 of 1 have voted").waitFor()
    await press(teacher, /Close the vote/)
    await press(teacher, /Show the result/)
    await press(teacher, /^Next: Decide/)
    await press(teacher, /^Answer/)
    await choose(teacher, /Accepted|Partly|Refused/, /^Accepted/)
    await type(teacher, /^Why/, "It is written on the bowl tomorrow")
    await press(teacher, /Publish the answer/)
    await expect(pupil.getByText("It is written on the bowl tomorrow")).toBeVisible()
  } finally {
    await server.dispose()
  }
})
