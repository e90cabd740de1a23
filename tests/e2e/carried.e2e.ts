/** A tablet that stays without the network gives its work as a file; another one hands it in. */
import { readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { startLesson, untilShown } from "../support/device.ts"
import { startServer } from "../support/server-process.ts"
import { joinAs, newTablet } from "./tablets.ts"

test("[CARRY-9] a tablet saves its work without the network; a device that sits nowhere hands it in, twice; the tablet comes back", async ({
  browser,
}) => {
  const server = await startServer()
  const { origin, firstToken: token } = server
  const names = ["Lina", "Adam"]
  const lesson = await startLesson({ origin, token, names, question: "Which game?", approval: false })
  const problems: string[] = []
  const tablet = await newTablet(browser, problems)
  const laptop = await newTablet(browser, problems)
  try {
    await joinAs(tablet, origin, lesson.code, "Lina")
    await tablet.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await tablet.context.setOffline(true)
    await tablet.page.getByLabel("Your idea").fill("A bench under the tree")
    await tablet.hand.tap("Send my idea")
    await tablet.hand.tap("Give as a file")
    await expect(tablet.page.getByText("1 thing waits on this tablet.")).toBeVisible()
    const [file] = await Promise.all([tablet.page.waitForEvent("download"), tablet.hand.tap("Save the file")])
    expect(file.suggestedFilename()).toMatch(/^palabre-[-\d]+\.palabre$/)
    const path = await file.path()
    expect(readFileSync(path, "utf8")).not.toContain("bench")
    await tablet.page.keyboard.press("Escape")

    await laptop.page.goto(origin)
    await laptop.hand.tap("Hand in a file")
    const choose = () => laptop.page.locator('input[type="file"]')
    await choose().setInputFiles({
      ...{ name: "poem.txt", mimeType: "text/plain", buffer: Buffer.from("Un poème") },
    })
    await expect(laptop.page.getByText("This file does not come from a Palabre tablet.")).toBeVisible()
    await choose().setInputFiles(path)
    await expect(laptop.page.getByText("1 thing has arrived.")).toBeVisible()
    const isThere = ({ text }: { text: string | null }) => text === "A bench under the tree"
    await untilShown(lesson.cockpit, (it) => Object.values(it.public.contributions).some(isThere))
    await choose().setInputFiles(path)
    await expect(laptop.page.getByText("Nothing new in this file.")).toBeVisible()
    await expect(laptop.page.getByText("1 was there already.")).toBeVisible()

    await tablet.context.setOffline(false)
    await expect(tablet.page.getByText("All sent")).toBeVisible({ timeout: 40_000 })
    const { contributions } = lesson.cockpit.state.getState().shown.public
    expect(Object.values(contributions).filter(isThere)).toHaveLength(1)
    expect(problems).toEqual([])
  } finally {
    lesson.cockpit.close()
    await tablet.context.close()
    await laptop.context.close()
    await server.dispose()
  }
})
