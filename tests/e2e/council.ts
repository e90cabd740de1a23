/** A class of eight devices: a facilitator's, three tablets with their screens, four without; and a wall that names nobody. */
import { type Browser, expect, type Page } from "@playwright/test"
import type { SessionClient } from "../../src/client/session-client.ts"
import type { PublicPoll, PublicState } from "../../src/domain/session/state.ts"
import { castBallot } from "../support/classroom.ts"
import { createDevice, type Pupil, publicOf, sitDown, untilShown } from "../support/device.ts"
import { startServer } from "../support/server-process.ts"
import { joinAs, makeClass, newTablet, openSession, type Tablet } from "./tablets.ts"

export const names = ["Lina", "Adam", "Zoé", "Noé", "Inès", "Malo", "Jade"] as const

export type Council = {
  readonly teacher: Tablet
  readonly lina: Tablet
  readonly adam: Tablet
  readonly zoe: Tablet
  readonly tablets: readonly Tablet[]
  /** Noé, Inès, Malo and Jade. */
  readonly others: readonly SessionClient[]
  readonly wall: Page
}

type Plan = {
  readonly template: string
  readonly question: string
  /** What the class decided in an earlier session, and did not do yet. */
  readonly before?: { readonly what: string; readonly who: string }
}

/** Gathers the class, starts the first stage, and lives the council; nothing may go wrong on any screen. */
export const holdCouncil = async (
  browser: Browser,
  { template, question, before }: Plan,
  live: (council: Council) => Promise<void>,
): Promise<void> => {
  const server = await startServer()
  const problems: string[] = []
  const fresh = () => newTablet(browser, problems)
  const [teacher, lina, adam, zoe] = [await fresh(), await fresh(), await fresh(), await fresh()]
  const tablets = [lina, adam, zoe]
  try {
    await makeClass(teacher, { origin: server.origin, token: server.firstToken, names })
    if (before) await decideBefore(teacher, before)
    const doors = await openSession(teacher, { template, question })
    await teacher.hand.tap("Back to the session")
    await teacher.hand.tap("Back to my screen")
    await teacher.hand.tap("Project")
    const [wall] = await Promise.all([
      teacher.page.waitForEvent("popup"),
      teacher.hand.tap("In a second window"),
    ])
    wall.on("pageerror", (error) => problems.push(error.message))
    const join = async (name: string): Promise<Pupil> =>
      sitDown(await createDevice(server.origin), doors, name)
    const [, others] = await Promise.all([
      Promise.all(tablets.map((it, at) => joinAs(it, server.origin, doors.code, names[at] ?? ""))),
      Promise.all(names.slice(3).map(join)),
    ])
    await teacher.hand.tap("Code on the wall")
    await expect(wall.getByText(/^7 (are in|pupils)/)).toBeVisible()
    await teacher.hand.tap(/^Start/)
    await teacher.hand.tap("Leave the projection")
    await live({ teacher, lina, adam, zoe, tablets, others: others.map((it) => it.client), wall })
    expect(problems).toEqual([])
  } finally {
    await server.dispose()
    for (const { context } of [teacher, ...tablets]) await context.close()
  }
}

/** A challenge that nobody came to, in four taps: all that is left of it is a task. */
const decideBefore = async (
  teacher: Tablet,
  { what, who }: { readonly what: string; readonly who: string },
): Promise<void> => {
  const { page, hand } = teacher
  await openSession(teacher, { template: "Challenge", question: "What does the yard need?" })
  await hand.tap("Back to the session")
  await hand.tap("Back to my screen")
  for (const next of ["Next: In teams", "Next: The answers", "Next: The reply"]) await hand.tap(next)
  await addTask(teacher, { what, who })
  await finish(teacher)
  await hand.tap("Home")
  await hand.tap("New session")
  await expect(page.getByLabel(/^The question/)).toBeVisible()
}

/** Far enough that it is never late, whatever the hour and the zone. */
export const nextWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

export const addTask = async (
  { page, hand }: Tablet,
  { what, who }: { readonly what: string; readonly who: string },
): Promise<void> => {
  await hand.tap("Add a task")
  await page.getByLabel("What is to be done").fill(what)
  await page.getByLabel("Who does it").fill(who)
  await page.getByRole("textbox", { name: "By when" }).fill(nextWeek())
  await hand.tap("Save")
  await expect(page.getByText(`Who: ${who}`)).toBeVisible()
}

export const finish = async ({ page, hand }: Tablet): Promise<void> => {
  await hand.tap("Finish the session")
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Finish/ })
    .click()
  await expect(page.getByText("This session is finished")).toBeVisible()
  await expect(page.getByText("All safe, you may close.")).toBeVisible({ timeout: 30_000 })
}

export const giveDuty = async ({ page }: Tablet, name: string, duty: string): Promise<void> => {
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click()
  const dialog = page.getByRole("dialog", { name })
  await dialog
    .locator("label")
    .filter({ hasText: new RegExp(`^${duty}`) })
    .click()
  await dialog.getByRole("button", { name: "Close", exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

/** What the facilitator reads and publishes, once all of it is there. */
export const publishAll = async ({ page, hand }: Tablet, count: number): Promise<void> => {
  await hand.tap("Read them")
  for (let left = count; left > 0; left -= 1) {
    await expect(page.getByText(`${left} left`, { exact: true })).toBeVisible()
    await hand.tap("Yes, publish")
  }
  await expect(page.getByText("Nothing waits to be read.")).toBeVisible()
  await hand.tap("Back to the session")
}

/** The class looks at it, and at nobody's name. */
export const onWall = async (wall: Page, words: string | RegExp): Promise<void> => {
  await expect(wall.locator("main")).toContainText(words)
  const said = (await wall.locator("main").textContent()) ?? ""
  for (const name of names) expect(said).not.toContain(name)
}

/** The network is gone while something is done on a tablet, which says so; then it comes back, and all of it leaves. */
export const withoutNetwork = async (
  { page, context }: Tablet,
  kept: string | RegExp,
  write: () => Promise<void>,
): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await write()
  await expect(page.getByText(kept).first()).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText("All sent").first()).toBeVisible({ timeout: 30_000 })
}

export const keptHere = /1 to send|Kept on this tablet|is kept on this tablet/

export const propose = async ({ page, hand }: Tablet, idea: string): Promise<void> => {
  await page.getByLabel("Your idea").fill(idea)
  await hand.tap("Send my idea")
  await expect(page.getByText(idea).first()).toBeVisible()
}

/** Writes an idea and does not send it: once it is on the tablet, the page may be loaded again, also without the network. */
export const beginAndReload = async ({ page }: Tablet, idea: string): Promise<void> => {
  await page.getByLabel("Your idea").fill(idea)
  await expect.poll(() => page.evaluate(draftsOnDevice)).toContain(idea)
  await page.reload()
  await expect(page.getByLabel("Your idea")).toHaveValue(idea)
}

/** Runs in the page. */
const draftsOnDevice = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("palabre")
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const asked = opening.result.transaction("drafts").objectStore("drafts").getAll()
      asked.onerror = () => reject(asked.error)
      asked.onsuccess = () => {
        opening.result.close()
        resolve(JSON.stringify(asked.result))
      }
    }
  })

export const openIdea = async ({ page }: Pick<Tablet, "page">, idea: string): Promise<void> => {
  const card = page.getByRole("listitem").filter({ hasText: idea })
  await card.getByRole("button", { name: "Read and answer" }).click()
}

/** Up to the box; where the ballot is kept is for the caller to say. */
export const vote = async ({ page, hand }: Tablet, ...marks: (string | RegExp)[]): Promise<void> => {
  for (const mark of marks) await page.locator("label").filter({ hasText: mark }).click()
  await hand.tap("Look at my ballot")
  await hand.tap("Put it in the box")
}

export const isIn = (tablet: Tablet): Promise<void> =>
  expect(tablet.page.getByText("Your vote is in").first()).toBeVisible()

/** Each of those without a screen votes, as `marks` says for the one at that place. */
export const voteAll = async (
  others: readonly SessionClient[],
  marks: (at: number, options: readonly string[]) => readonly string[],
): Promise<void> => {
  for (const [at, client] of others.entries()) {
    await untilShown(client, (view) => lastPoll(view.public)?.status === "open")
    const poll = lastPoll(publicOf(client))
    await castBallot(client, poll?.id ?? "", marks(at, poll?.options ?? []))
  }
}

const lastPoll = ({ polls, pollOrder }: PublicState): PublicPoll | undefined => polls[pollOrder.at(-1) ?? ""]

export const untilStage = (others: readonly SessionClient[], stage: number): Promise<unknown> =>
  Promise.all(others.map((client) => untilShown(client, (view) => view.public.stage === stage)))
