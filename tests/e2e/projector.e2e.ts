import { expect, test } from "@playwright/test"
import { act, startLesson, submit, untilShown } from "../support/device.ts"
import { startServer } from "../support/server-process.ts"
import { codeOnWall } from "./tablets.ts"

const names = ["Aminata", "Bérénice", "Clément", "Dounia", "Ezéchiel", "Faustine"]
const question = "What would make break time better?"

test("[PROJECT-6] a television shows a code, is given a session, and follows it without a name", async ({
  browser,
}) => {
  const server = await startServer()
  const problems: string[] = []
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  const tv = await context.newPage()
  tv.on("pageerror", (error) => problems.push(error.message))
  tv.on("console", (message) => {
    const text = message.text()
    if (message.type() === "error" && !/net::ERR|Failed to load/.test(text)) problems.push(text)
  })
  const seen = async () => {
    const said = (await tv.locator("main").textContent()) ?? ""
    for (const name of names) expect(said).not.toContain(name)
    return said
  }
  try {
    const lesson = await startLesson({ origin: server.origin, token: server.firstToken, names, question })
    const { cockpit, teacher, log } = lesson
    await tv.goto(`${server.origin}/project`)
    const code = await codeOnWall(tv)
    expect(await teacher.palabre.pairProjector(log, code)).toMatchObject({ ok: true })
    await expect(tv.getByText(question)).toBeVisible()
    expect(tv.url()).toContain(`/project/${log}`)

    const pupils = []
    for (const name of names) pupils.push(await lesson.join(name))
    await expect(tv.getByText("6 are in")).toBeVisible()
    await seen()

    const [one, two] = pupils
    if (!one || !two) throw new Error("Two pupils were to be there")
    const bench = await submit(one.client, "proposal", "A bench under the tree")
    const balls = await submit(two.client, "proposal", "Balls for everyone")
    for (const contribution of [bench, balls]) {
      await untilShown(cockpit, (view) => view.staff?.contributions[contribution] !== undefined)
      await act(cockpit, { type: "Publish", contribution })
    }
    await expect(tv.getByText("Balls for everyone")).toBeVisible()
    await expect(tv.getByText("2 ideas")).toBeVisible()
    await seen()

    await act(cockpit, { type: "SetPause", paused: true })
    await expect(tv.getByText("Tablets down. Eyes on the teacher.")).toBeVisible()
    await act(cockpit, { type: "SetPause", paused: false })
    await act(cockpit, { type: "EnterStage", stage: 2 })
    await act(cockpit, { type: "OpenPoll", method: "single-choice", options: [bench, balls] })
    const poll = cockpit.state.getState().shown.public.pollOrder[0] ?? ""
    for (const [at, { client }] of pupils.entries()) {
      await untilShown(client, (view) => view.public.polls[poll] !== undefined)
      await act(client, { type: "CastBallot", poll, marks: [at < 4 ? bench : balls] })
    }
    await expect(tv.getByText("6 of 6 ballots")).toBeVisible()
    expect(await seen()).not.toMatch(/\b4\b|votes/)

    await act(cockpit, { type: "ClosePoll", poll })
    await expect(tv.getByText("The vote is closed.")).toBeVisible()
    await act(cockpit, { type: "RevealPoll", poll })
    await expect(tv.getByText("There are 6 ballots", { exact: false })).toBeVisible()
    await expect(tv.getByText("4 of 6")).toBeVisible({ timeout: 30_000 })
    await seen()

    await tv.reload()
    await expect(tv.getByText("4 of 6")).toBeVisible()
    await server.kill()
    await expect(tv.getByText("No network. What you see may be old.")).toBeVisible({ timeout: 40_000 })
    expect(problems).toEqual([])
  } finally {
    await context.close()
    await server.dispose()
  }
})
