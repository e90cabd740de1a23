/** The tab beside the installed app, which has a storage of its own; and two tabs of one browser. */
import { type Browser, expect, test } from "@playwright/test"
import { act, type Lesson, publicOf, startLesson, untilShown } from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"
import { joinAs, newTablet, type Tablet } from "./tablets.ts"

const bench = "A bench under the tree for those who read"
const begun = "We could also plant an apple tree"

const digitsOn = async ({ page }: Tablet): Promise<string> => {
  const said = page.getByRole("dialog").getByText(/^(The code is|Code)( \d){6}$/)
  await expect(said).toBeAttached()
  return ((await said.textContent()) ?? "").replaceAll(/\D/g, "")
}

const goElsewhere = async ({ page, hand }: Tablet, name: string): Promise<void> => {
  await page.getByRole("button", { name: `You are ${name}.` }).click()
  await hand.tap("Go on with another tablet")
}

const takeOver = async ({ page, hand }: Tablet, origin: string, code: string): Promise<void> => {
  await page.goto(`${origin}/join`)
  await page.getByRole("button", { name: "0", exact: true }).waitFor()
  await page.keyboard.type(code)
  await expect(page.getByText("Lina, is it you?")).toBeVisible()
  await hand.tap("Yes, go on here")
  await page.waitForURL(/\/s\//)
}

const vote = async ({ page, hand }: Tablet, option: string): Promise<void> => {
  await page.locator("label").filter({ hasText: option }).click()
  await hand.tap("Look at my ballot")
  await hand.tap("Put it in the box")
}

type Room = { server: ServerProcess; lesson: Lesson; problems: string[] }

const inLesson = async (work: (room: Room) => Promise<void>): Promise<void> => {
  const server = await startServer()
  try {
    const { origin, firstToken: token } = server
    const names = ["Lina", "Adam"]
    const lesson = await startLesson({ origin, token, names, question: "Which game?", approval: false })
    const problems: string[] = []
    await work({ server, lesson, problems })
    expect(problems).toEqual([])
    lesson.cockpit.close()
  } finally {
    await server.dispose()
  }
}

const tabletIn = async (browser: Browser, { server, lesson, problems }: Room): Promise<Tablet> => {
  const tablet = await newTablet(browser, problems)
  await joinAs(tablet, server.origin, lesson.code, "Lina")
  await tablet.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  return tablet
}

test("[MOVE-9] a pupil goes on from the tab in the app: text and ballot come along, one seat, one ballot", async ({
  browser,
}) => {
  await inLesson(async (room) => {
    const { server, lesson, problems } = room
    const { origin } = server
    const { cockpit } = lesson
    const tab = await tabletIn(browser, room)
    const app = await newTablet(browser, problems)
    try {
      const adam = await lesson.join("Adam")
      await act(adam.client, { type: "Submit", kind: "proposal", text: "Balls for everyone" })

      // An idea that waits for the network, and a text that is only begun.
      await tab.context.setOffline(true)
      await tab.page.getByLabel("Your idea").fill(bench)
      await tab.hand.tap("Send my idea")
      await tab.page.getByLabel("Your idea").fill(begun)
      await goElsewhere(tab, "Lina")
      await expect(tab.page.getByText("1 thing is not sent yet.")).toBeVisible({ timeout: 20_000 })
      const [file] = await Promise.all([tab.page.waitForEvent("download"), tab.hand.tap("Keep a copy")])
      expect(file.suggestedFilename()).toMatch(/^palabre-.*\.json$/)
      await tab.context.setOffline(false)
      await tab.hand.tap("Try again")
      const code = await digitsOn(tab)
      await untilShown(cockpit, (it) =>
        Object.values(it.public.contributions).some(({ text }) => text === bench),
      )

      // The tab is away while the app takes over.
      await tab.context.setOffline(true)
      await takeOver(app, origin, code)
      await expect(app.page.getByLabel("Your idea")).toHaveValue(begun)
      await expect(app.page.getByText(bench).first()).toBeVisible()
      await tab.context.setOffline(false)
      await expect(tab.page.getByText("You go on elsewhere")).toBeVisible({ timeout: 40_000 })
      expect(Object.values(cockpit.state.getState().shown.public.seats)).toHaveLength(2)

      // A vote in the app, changed on the tab once the pupil came back to it.
      await act(cockpit, { type: "EnterStage", stage: 2 })
      const options = Object.keys(publicOf(cockpit).contributions)
      await act(cockpit, { type: "OpenPoll", method: "single-choice", options })
      await vote(app, bench)
      await expect(app.page.getByText("Your vote is in").first()).toBeVisible()
      await goElsewhere(app, "Lina")
      await takeOver(tab, origin, await digitsOn(app))
      await expect(app.page.getByText("You go on elsewhere")).toBeVisible()
      await expect(tab.page.getByText("Your vote is in").first()).toBeVisible()
      await tab.hand.tap("Change")
      await vote(tab, "Balls for everyone")
      await expect(tab.page.getByText("Your vote is in").first()).toBeVisible()

      const [poll = ""] = publicOf(cockpit).pollOrder
      await act(cockpit, { type: "ClosePoll", poll })
      await untilShown(cockpit, (it) => it.public.polls[poll]?.status === "closed")
      await act(cockpit, { type: "RevealPoll", poll })
      await untilShown(cockpit, (it) => it.public.polls[poll]?.status === "revealed")
      const balls = options.find((id) => publicOf(cockpit).contributions[id]?.text === "Balls for everyone")
      expect(publicOf(cockpit).polls[poll]?.ballots).toEqual([[balls]])
      adam.client.close()
    } finally {
      await tab.context.close()
      await app.context.close()
    }
  })
})

test("[TABS-4] two tabs of one pupil, without locks and without a channel, double nothing and lose nothing", async ({
  browser,
}) => {
  await inLesson(async (room) => {
    const { lesson, problems } = room
    const one = await newTablet(browser, problems)
    await one.context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, "locks", { value: undefined })
      Reflect.deleteProperty(globalThis, "BroadcastChannel")
    })
    try {
      await joinAs(one, room.server.origin, lesson.code, "Lina")
      expect(await one.page.evaluate(() => [typeof navigator.locks, typeof BroadcastChannel])).toEqual([
        "undefined",
        "undefined",
      ])
      const other = await one.context.newPage()
      await other.goto(one.page.url())
      await other.getByLabel("Your idea").waitFor()
      await one.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      // Both write while there is no network; both try to send what both hold.
      await one.context.setOffline(true)
      for (const [page, text] of [
        [one.page, "A swing"],
        [other, "A slide"],
      ] as const) {
        await page.getByLabel("Your idea").fill(text)
        await page.getByRole("button", { name: "Send my idea" }).click()
      }
      await one.context.setOffline(false)
      for (const page of [one.page, other])
        for (const text of ["A swing", "A slide"])
          await expect(page.getByText(text, { exact: true }).first()).toBeVisible({ timeout: 40_000 })
      await untilShown(lesson.cockpit, (it) => Object.keys(it.public.contributions).length === 2)
      for (const page of [one.page, other])
        await expect(page.getByText("All sent").first()).toBeVisible({ timeout: 40_000 })
      const texts = Object.values(publicOf(lesson.cockpit).contributions).map(({ text }) => text)
      expect(texts.sort()).toEqual(["A slide", "A swing"])
    } finally {
      await one.context.close()
    }
  })
})
