/** What a school takes out, in the browser: whole files at one tap, minutes that stay mended, pages on paper. */
import { readFileSync } from "node:fs"
import { expect, type Page, test } from "@playwright/test"
import { strFromU8, unzipSync } from "fflate"
import { createDevice, sitDown, submit, untilSent } from "../support/device.ts"
import { wordsInPdf } from "../support/pdf.ts"
import { startServer } from "../support/server-process.ts"
import { newTablet, openDoors } from "./tablets.ts"

const names = ["Lina", "Adam", "Zoé"]
const question = "What would make break time better?"

const files = [
  ...[
    "Minutes as text",
    "Deadlines",
    "Everything in one workbook",
    "Ideas and arguments",
    "Votes",
    "Decisions",
  ],
  ...["Whole session, open data", "Ideas and arguments, open data", "Votes, open data"],
  ...["Decisions, open data", "Argument map", "Argument map for research"],
]

const downloaded = async (page: Page, tap: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent("download"), tap()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test("[OUT-16] each file is one tap and whole, minutes stay mended, paper shows the page alone, all fits in one archive", async ({
  browser,
}) => {
  const server = await startServer()
  const problems: string[] = []
  const teacher = await newTablet(browser, problems)
  const { page, hand } = teacher
  try {
    const lesson = { origin: server.origin, token: server.firstToken, names, question }
    const { code, log } = await openDoors(teacher, lesson)
    const { client } = await sitDown(await createDevice(server.origin), { log, code }, "Zoé")
    await submit(client, "proposal", '=1+1;"A bench", for Lina')
    await untilSent(client)
    await page.goto(`${server.origin}/teacher/s/${log}/approve`)
    await hand.tap("Yes, publish")
    await page.goto(`${server.origin}/teacher/s/${log}/`)
    await page.getByRole("button", { name: "More for this session" }).click()
    await page.getByRole("menuitem", { name: "Take out" }).click()
    await expect(page.getByText("One text holds a first name of the class.", { exact: false })).toBeVisible()

    for (const title of files)
      await test.step(title, async () => {
        const tap = () => page.getByRole("button", { name: `Make the file (${title})`, exact: true }).click()
        const { name, bytes } = await downloaded(page, tap)
        expect(name).toMatch(/^\d{4}-\d\d-\d\d-What-would-make-break-time-better-/)
        expect(bytes.length).toBeGreaterThan(60)
        if (name.endsWith(".csv")) expect(bytes.toString()).not.toMatch(/(^|[,;\n])"?=1\+1/)
        await expect(page.getByText(name, { exact: false }).first()).toBeVisible()
      })

    await page.getByRole("button", { name: "Open (Minutes)" }).click()
    await page.getByLabel("Place").fill("Room 12")
    await expect(page.getByRole("article")).toContainText("Room 12")
    await page.reload()
    await expect(page.getByLabel("Place")).toHaveValue("Room 12")
    const minutes = await downloaded(page, () => page.getByRole("button", { name: "Text file" }).click())
    expect(minutes.bytes.toString()).toContain("**Place**: Room 12")
    expect(minutes.bytes.toString()).not.toContain("Lina,")

    await page.emulateMedia({ media: "print", colorScheme: "dark" })
    await expect(page.getByRole("article")).toBeVisible()
    for (const hidden of [page.getByRole("button", { name: "Text file" }), page.getByLabel("Place")])
      await expect(hidden).toBeHidden()
    const paper = wordsInPdf(await page.pdf({ format: "A4" }))
    for (const words of [question, "Place", "Room 12"]) expect(paper).toContain(words)
    expect(paper).not.toContain("Lina,")
    expect(await inkOf(page)).toEqual({ color: "rgb(0, 0, 0)", background: "rgb(255, 255, 255)" })
    await page.emulateMedia({ media: "screen" })

    await page.goto(`${server.origin}/teacher`)
    await hand.tap("Whole-school file")
    const archive = await downloaded(page, () => hand.tap("Make the file"))
    const held = unzipSync(archive.bytes)
    expect(Object.keys(held).length).toBe(files.length + 2)
    expect(strFromU8(held["index.html"] ?? new Uint8Array())).toContain(question)
    const kept = Object.keys(held).find((it) => it.endsWith("-Minutes.md")) ?? ""
    expect(strFromU8(held[kept] ?? new Uint8Array())).toContain("Room 12")
    await expect(page.getByText("The file is in your downloads.")).toBeVisible()
    expect(problems).toEqual([])
  } finally {
    await teacher.context.close()
    await server.dispose()
  }
})

const inkOf = (page: Page) =>
  page.getByRole("article").evaluate((it) => {
    const { color, backgroundColor } = getComputedStyle(it)
    return { color, background: backgroundColor }
  })
