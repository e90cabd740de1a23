import { type Browser, expect, test } from "@playwright/test"
import { act, createDevice, sitDown, untilSent, untilShown } from "../support/device.ts"
import { startServer } from "../support/server-process.ts"
import { codeOnWall, joinAs, makeClass, newTablet, openSession } from "./tablets.ts"

const ours = ["Lina", "Adam", "Zoé", "Noé", "Inès"]
const theirs = ["Sacha", "Mila", "Paul", "Anna", "Tom"]

/** Two teachers of one school, each with a class. */
const twoTeachers = async (browser: Browser, origin: string, token: string, problems: string[]) => {
  const first = await createDevice(origin)
  await first.palabre.refresh()
  await first.palabre.enrol(token)
  const enrolled = async (className: string, names: readonly string[]) => {
    const link = await first.palabre.invite("facilitator")
    if (!link.ok) throw new Error(link.error.type)
    const tablet = await newTablet(browser, problems)
    await makeClass(tablet, { origin, token: link.value.token, names, className })
    return tablet
  }
  const colleague = await enrolled("CM1", theirs)
  return { teacher: await enrolled("CM2", ours), colleague }
}

test("[SHARED-9] two teachers and their classes in the browser: each with a code, one class without the network, a result for all and class by class", async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const server = await startServer()
  const { origin } = server
  const problems: string[] = []
  const { teacher, colleague } = await twoTeachers(browser, origin, server.firstToken, problems)
  const [lina, sacha] = [await newTablet(browser, problems), await newTablet(browser, problems)]
  try {
    const question = "A tree or a bench in the yard?"
    await teacher.hand.tap("Hold it with other classes")
    await teacher.page.locator("label").filter({ hasText: "CM1" }).click()
    const { code, log } = await openSession(teacher, { question })
    await expect(teacher.page.getByText("CM2", { exact: true })).toBeVisible()

    // The colleague finds it at home, and projects the code of the other class.
    await colleague.page.goto(`${origin}/teacher`)
    await colleague.hand.tap(/A tree or a bench/)
    await colleague.hand.tap("Code on the wall")
    await expect(colleague.page.getByText("CM1", { exact: true })).toBeVisible()
    const other = await codeOnWall(colleague.page)
    expect(other).not.toBe(code)

    await joinAs(lina, origin, code, "Lina")
    await joinAs(sacha, origin, other, "Sacha")
    const rest = []
    for (const name of ours.slice(1))
      rest.push(await sitDown(await createDevice(origin), { log, code }, name))
    for (const name of theirs.slice(1))
      rest.push(await sitDown(await createDevice(origin), { log, code: other }, name))
    await expect(teacher.page.getByText("5 of 5 are in")).toBeVisible()
    await expect(colleague.page.getByText("5 of 5 are in")).toBeVisible()

    await teacher.hand.tap(/^Start/)
    await lina.page.getByLabel("Your idea").fill("A tree for the shade")
    await lina.hand.tap("Send my idea")
    await sacha.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await sacha.context.setOffline(true)
    await sacha.page.getByLabel("Your idea").fill("A bench to sit on")
    await sacha.hand.tap("Send my idea")
    await expect(sacha.page.getByText(/1 to send|Kept on this tablet/).first()).toBeVisible()
    await sacha.context.setOffline(false)
    await expect(sacha.page.getByText("All sent").first()).toBeVisible()
    // Either teacher reads what comes from any class.
    await colleague.page.goto(`${origin}/teacher/s/${log}/approve`)
    await colleague.page.getByText("2 left").first().waitFor()
    await colleague.page.keyboard.press("3")
    await colleague.page.getByText("1 left").first().waitFor()
    await colleague.page.keyboard.press("3")
    await expect(lina.page.getByText("A bench to sit on")).toBeVisible()
    await expect(sacha.page.getByText("A tree for the shade")).toBeVisible()

    await teacher.page.goto(`${origin}/teacher/s/${log}`)
    await teacher.hand.tap(/^Next/)
    await teacher.hand.tap(/^Next/)
    await teacher.page.getByText("Choose one", { exact: true }).click()
    await teacher.hand.tap("Open the vote")
    for (const [{ page, hand }, idea] of [
      [lina, /A tree/],
      [sacha, /A bench/],
    ] as const) {
      await page.locator("label").filter({ hasText: idea }).click()
      await hand.tap("Look at my ballot")
      await hand.tap("Put it in the box")
      await expect(page.getByText("Your vote is in").first()).toBeVisible()
    }
    for (const { client } of rest) {
      await untilShown(client, (it) => it.public.pollOrder.length === 1)
      const { polls, pollOrder } = client.state.getState().shown.public
      const poll = polls[pollOrder[0] ?? ""]
      await act(client, { type: "CastBallot", poll: poll?.id ?? "", marks: poll?.options.slice(0, 1) ?? [] })
      await untilSent(client)
    }
    await colleague.page.goto(`${origin}/teacher/s/${log}`)
    await colleague.hand.tap("Close the vote")
    await colleague.hand.tap("Show the result")
    for (const { page } of [lina, sacha, colleague]) {
      await expect(page.getByRole("heading", { name: "CM2: 5 ballots" })).toBeVisible()
      await expect(page.getByRole("heading", { name: "CM1: 5 ballots" })).toBeVisible()
    }
    await expect(sacha.page.getByText("9 of 10").or(sacha.page.getByText("1 of 10")).first()).toBeVisible()
    for (const { client } of rest) client.close()
    expect(problems).toEqual([])
  } finally {
    for (const it of [teacher, colleague, lina, sacha]) await it.context.close()
    await server.dispose()
  }
})
