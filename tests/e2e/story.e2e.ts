import { expect, test } from "@playwright/test"
import { act, createDevice, sitDown, untilShown } from "../support/device.ts"
import { startServer } from "../support/server-process.ts"
import { joinAs, newTablet, openDoors } from "./tablets.ts"

const names = [
  ...[
    "Lina",
    "Adam",
    "Zoé",
    "Noé",
    "Inès",
    "Malo",
    "Jade",
    "Sacha",
    "Yanis",
    "Louise",
    "Gabriel",
    "Aya",
    "Hugo",
    "Mia",
  ],
  ...[
    "Tom",
    "Nour",
    "Elio",
    "Rose",
    "Ismaël",
    "Anna",
    "Liam",
    "Chloé",
    "Naël",
    "Alice",
    "Sohan",
    "Emma",
    "Axel",
    "Lou",
  ],
]

test("[STORY-10] a lesson of 28 pupils in the browser: network lost, server killed, everything arrives", async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const server = await startServer()
  const problems: string[] = []
  const foreign: string[] = []
  const teacher = await newTablet(browser, problems)
  const tablets = [
    await newTablet(browser, problems),
    await newTablet(browser, problems),
    await newTablet(browser, problems),
  ]
  const [lina, adam, zoe] = tablets
  if (!lina || !adam || !zoe) throw new Error("Three tablets were to be there")
  for (const { context } of [teacher, ...tablets]) {
    context.on("request", (request) => {
      if (!request.url().startsWith(server.origin) && !/^(data|blob):/.test(request.url()))
        foreign.push(request.url())
    })
  }
  try {
    const question = "What would make break time better?"
    const { code, taps, log } = await openDoors(teacher, {
      origin: server.origin,
      token: server.firstToken,
      names,
      question,
    })
    expect(taps).toBeLessThanOrEqual(8)

    await joinAs(lina, server.origin, code, "Lina")
    expect(lina.hand.taps).toBeLessThanOrEqual(6)
    await joinAs(adam, server.origin, code, "Adam")
    await joinAs(zoe, server.origin, code, "Zoé")
    const others = []
    for (const name of names.slice(3))
      others.push(await sitDown(await createDevice(server.origin), { log, code }, name))
    await expect(teacher.page.getByText("28", { exact: false }).first()).toBeVisible()

    // Propose
    await teacher.hand.tap(/^Start/)
    await lina.page.getByLabel("Your idea").fill("A bench under the tree for those who want to read")
    await lina.hand.tap("Send my idea")
    await adam.page.getByLabel("Your idea").fill("Balls for everyone, not only for football")
    await adam.hand.tap("Send my idea")
    await expect(lina.page.getByText("Sent. Your teacher reads it first.")).toBeVisible()
    await teacher.page.goto(`${server.origin}/teacher/s/${log}/approve`)
    await teacher.page.getByText("2 left").first().waitFor()
    await teacher.page.keyboard.press("3")
    await teacher.page.getByText("1 left").first().waitFor()
    await teacher.page.keyboard.press("3")
    await expect(teacher.page.getByText("Nothing waits to be read.")).toBeVisible()
    await expect(lina.page.getByText("Balls for everyone, not only for football")).toBeVisible()

    // Argue, and lose the network in the middle of an argument; reload without it.
    await teacher.page.goto(`${server.origin}/teacher/s/${log}`)
    await teacher.hand.tap(/^Next/)
    await lina.page.getByRole("button", { name: "Read and answer" }).first().click()
    await lina.hand.tap("Give a reason")
    await lina.page.getByRole("button", { name: "I am for, because…" }).click()
    await lina.page.getByLabel("Your argument for").fill("Because some of us like")
    await lina.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await lina.context.setOffline(true)
    await lina.page.getByLabel("Your argument for").fill("Because some of us like quiet places")
    await lina.page.reload()
    await expect(lina.page.getByLabel("Your argument for")).toHaveValue(
      "Because some of us like quiet places",
    )
    await lina.hand.tap("Send my argument")
    await expect(lina.page.getByText(/1 to send|Kept on this tablet/).first()).toBeVisible()
    await lina.context.setOffline(false)
    await expect(lina.page.getByText("All sent").first()).toBeVisible()
    await teacher.page.goto(`${server.origin}/teacher/s/${log}/approve`)
    await expect(teacher.page.getByText("Because some of us like quiet places").first()).toBeVisible()
    await teacher.page.keyboard.press("3")
    await expect(adam.page.getByText(question).first()).toBeVisible()

    // Vote; the server dies in the middle.
    await teacher.page.goto(`${server.origin}/teacher/s/${log}`)
    await teacher.hand.tap(/^Next/)
    await teacher.page.getByText("Choose one", { exact: true }).click()
    await teacher.hand.tap("Open the vote")
    const bench = /A bench under the tree/
    await zoe.page.locator("label").filter({ hasText: bench }).click()
    await zoe.hand.tap("Look at my ballot")
    await zoe.hand.tap("Put it in the box")
    await expect(zoe.page.getByText("Your vote is in").first()).toBeVisible()
    await server.kill()
    await adam.page
      .getByText(/Balls for everyone/)
      .last()
      .click()
    await adam.hand.tap("Look at my ballot")
    await adam.hand.tap("Put it in the box")
    await expect(
      adam.page.getByText("Your vote is kept on this tablet. It will leave by itself."),
    ).toBeVisible()
    await server.start()
    await expect(adam.page.getByText("Your vote is in").first()).toBeVisible({ timeout: 40_000 })
    for (const { client } of others) {
      await untilShown(client, (view) => view.public.pollOrder.length === 1)
      const [poll = ""] = client.state.getState().shown.public.pollOrder
      const options = client.state.getState().shown.public.polls[poll]?.options ?? []
      await act(client, { type: "CastBallot", poll, marks: [options[0] ?? ""] })
    }
    await expect(teacher.page.getByText("27 of 28 have voted")).toBeVisible({ timeout: 40_000 })
    await teacher.hand.tap("Close the vote")
    const closeNow = teacher.page.getByRole("button", { name: "Close now" })
    const reveal = teacher.page.getByRole("button", { name: "Show the result" })
    await closeNow.or(reveal).first().waitFor()
    if (await closeNow.isVisible()) await closeNow.click()
    await reveal.click()

    // Decide
    await teacher.hand.tap(/^Next/)
    await teacher.hand.tap("Answer")
    await teacher.page.getByText("Accepted", { exact: true }).click()
    await teacher.hand.tap("Publish the answer")
    await expect(
      teacher.page.getByText("Write the reason. An answer without one cannot be given."),
    ).toBeVisible()
    await teacher.page.getByLabel("Why").fill("The caretaker has two benches left")
    await teacher.hand.tap("Publish the answer")
    for (const { page } of tablets)
      await expect(page.getByText("The caretaker has two benches left")).toBeVisible()
    expect(problems).toEqual([])
    expect(foreign).toEqual([])
  } finally {
    await server.dispose()
    for (const { context } of [teacher, ...tablets]) await context.close()
  }
})
