/** Templates with a gate in the browser, each from the screen of a new session to its end, with eight devices. */
import { expect, test } from "@playwright/test"
import { act, publicOf, submit, untilSent, untilShown } from "../support/device.ts"
import {
  addTask,
  beginAndReload,
  finish,
  giveDuty,
  holdCouncil,
  isIn,
  keptHere,
  nextWeek,
  onWall,
  openIdea,
  propose,
  publishAll,
  untilStage,
  vote,
  voteAll,
  withoutNetwork,
} from "./council.ts"

test("[TEMPLATE-13] a regulated debate: asked before, two sides with their time, asked again behind a gate, and seven are too few to tell how the class has moved", async ({
  browser,
}) => {
  const plan = { template: "Regulated debate", question: "Should homework be done at school?" }
  test.setTimeout(240_000)
  await holdCouncil(browser, plan, async ({ teacher, lina, adam, zoe, tablets, others, wall }) => {
    const [noe, ines, malo, jade] = others
    if (!noe || !ines || !malo || !jade) throw new Error("Four without a screen were to be there")
    const noTotals = async () => {
      for (const page of [teacher.page, lina.page, wall])
        await expect(page.locator("main").first()).not.toContainText(/[1-6] of 7/)
    }
    await test.step("The question, asked before anybody speaks", async () => {
      await teacher.hand.tap("Ask what everyone thinks")
      await expect(zoe.page.getByText(/Your answer is shown to nobody/)).toBeVisible()
      await vote(lina, /^Yes/)
      await isIn(lina)
      await vote(zoe, "I do not know yet")
      await isIn(zoe)
      await voteAll(others, (at) => (at === 0 ? ["no"] : ["yes"]))
      await withoutNetwork(adam, keptHere, () => vote(adam, /^No/))
      await teacher.hand.tap("Close (7 of 7)")
      await expect(teacher.page.getByText(/7 answers are in the box. They are shown to nobody/)).toBeVisible()
      await onWall(wall, "The first vote is closed.")
      await expect(lina.page.getByText(/At the end we ask the question again/)).toBeVisible()
      await noTotals()
    })
    await test.step("On my own", async () => {
      await teacher.hand.tap("Next: On my own")
      await untilStage(others, 1)
      await propose(lina, "Homework at school, with help")
      await submit(noe, "proposal", "Homework at home, less of it")
      await publishAll(teacher, 2)
      await onWall(wall, "2 ideas")
    })
    await test.step("In groups", async () => {
      await teacher.hand.tap("Next: In groups")
      await untilStage(others, 2)
      const write = async ({ page, hand }: typeof lina, way: string, words: string) => {
        await openIdea({ page }, "Homework at school, with help")
        await hand.tap("Give a reason")
        await hand.tap(way)
        await page.getByRole("textbox").fill(words)
        await hand.tap("Send my argument")
      }
      await write(adam, "I am against, because…", "I am against, because home is quieter")
      await withoutNetwork(lina, keptHere, () =>
        write(lina, "I am for, because…", "I am for, because not everybody has help at home"),
      )
      const [about = ""] = Object.values(publicOf(ines).contributions).flatMap((it) =>
        it.text?.includes("with help") ? [it.id] : [],
      )
      await submit(ines, "nuance", "Yes, but not every evening", about)
      await publishAll(teacher, 3)
      await onWall(wall, "3 arguments")
      await expect(lina.page.getByText("I am against, because home is quieter").first()).toBeVisible()
    })
    const side = (name: "For" | "Against") => wall.getByRole("listitem").filter({ hasText: name })
    await test.step("Debate, part 1", async () => {
      await teacher.hand.tap("Next: Debate, part 1")
      await untilStage(others, 3)
      await expect(side("For")).toContainText("0:00")
      await lina.page.locator("label").filter({ hasText: "For" }).click()
      await lina.hand.tap("I want to speak")
      await adam.page.locator("label").filter({ hasText: "Against" }).click()
      await adam.hand.tap("I want to speak")
      await act(malo, { type: "TakeSide", side: "against" })
      for (const name of ["For", "Against"] as const) await expect(side(name)).toContainText("1 hand up")
      await teacher.hand.tap("Give Lina the floor")
      await expect(lina.page.getByText("It is your turn to speak.").first()).toBeVisible()
      await expect(side("For")).not.toContainText("0:00")
      await expect(side("Against")).toContainText("0:00")
      await teacher.hand.tap("Thank you")
      await teacher.hand.tap("Give Adam the floor")
      await expect(side("Against")).not.toContainText("0:00")
      await teacher.hand.tap("Thank you")
      await expect(
        teacher.page.getByText("1 for, 2 against, 4 without a side.", { exact: false }),
      ).toBeVisible()
      await onWall(wall, plan.question)
    })
    await test.step("Debate, part 2", async () => {
      await giveDuty(teacher, "Zoé", "Observer")
      await expect(zoe.page.getByText("You watch how the class talks.")).toBeVisible()
      await teacher.hand.tap("Next: Debate, part 2")
      await untilStage(others, 4)
      await act(malo, { type: "RaiseHand", up: true })
      await teacher.hand.tap("Give Malo the floor")
      await untilShown(malo, (view) => view.own.speaking === true)
      await teacher.hand.tap("Thank you")
    })
    await test.step("The observers", async () => {
      await teacher.hand.tap("Next: The observers")
      await zoe.hand.tap("I want to speak")
      await teacher.hand.tap("Give Zoé the floor")
      await expect(zoe.page.getByText("It is your turn to speak.").first()).toBeVisible()
      await onWall(wall, plan.question)
    })
    await test.step("Second vote, behind its gate", async () => {
      await teacher.hand.tap("Next: Second vote")
      await teacher.hand.tap("Ask the question again")
      // Who gave a reason has the ballot at once; who did not reads one of each side first.
      await vote(lina, /^Yes/)
      await isIn(lina)
      await expect(zoe.page.getByText("Before you vote, read one reason for and one against.")).toBeVisible()
      await expect(zoe.page.getByText("not everybody has help at home")).toBeVisible()
      await zoe.hand.tap("I have read it")
      await expect(zoe.page.getByText("home is quieter")).toBeVisible()
      await zoe.hand.tap("I have read it")
      await withoutNetwork(zoe, keptHere, () => vote(zoe, /^Yes/))
      await vote(adam, /^Yes/)
      await isIn(adam)
      await voteAll(others, (at) => (at === 0 ? ["no"] : ["yes"]))
      await teacher.hand.tap("Close the vote (7 of 7)")
      await teacher.hand.tap("Show the result")
      await expect(teacher.page.getByText(/one could guess who has changed their mind/)).toBeVisible()
      await expect(teacher.page.getByRole("button", { name: "Show the class" })).toHaveCount(0)
      await expect(lina.page.getByText("More yes than no").first()).toBeVisible()
      for (const { page } of tablets) await expect(page.getByText("How the class has moved")).toHaveCount(0)
    })
    await test.step("What we keep", async () => {
      await teacher.hand.tap("Next: What we keep")
      await teacher.hand.tap("Answer the next one")
      await teacher.page.getByText("Accepted", { exact: true }).click()
      await teacher.page.getByLabel("Why").fill("We try it until the holidays")
      await teacher.hand.tap("Publish the answer")
      for (const { page } of tablets)
        await expect(page.getByText("We try it until the holidays")).toBeVisible()
    })
    await finish(teacher)
    for (const { page } of tablets) {
      await expect(page.getByText("All sent. You may close.")).toBeVisible()
      await expect(page.getByText("We try it until the holidays")).toBeVisible()
      await expect(page.getByText("How the class has moved")).toHaveCount(0)
    }
    // Classmates go by animals: a first name is the facilitator's alone.
    for (const name of ["Lina", "Noé", "Malo"]) await expect(zoe.page.locator("main")).not.toContainText(name)
    await expect(teacher.page.getByText("How the class has moved").first()).toBeVisible()
    await onWall(wall, /What we decided/)
  })
})

test("[TEMPLATE-14] an initiative: support, the head’s check, a vote behind a gate, and its carrying out is followed", async ({
  browser,
}) => {
  const plan = { template: "Initiative", question: "What do we want to change at school?" }
  test.setTimeout(240_000)
  await holdCouncil(browser, plan, async ({ teacher, lina, adam, zoe, tablets, others, wall }) => {
    const [noe, ines] = others
    if (!noe || !ines) throw new Error("Those without a screen were to be there")
    await test.step("Wild ideas", async () => {
      await propose(lina, "A vegetable garden behind the gym")
      await propose(adam, "A cat that belongs to everyone")
      await submit(noe, "proposal", "Lunch outside when it is warm")
      await publishAll(teacher, 3)
      await onWall(wall, "3 ideas")
    })
    await test.step("Support", async () => {
      await teacher.hand.tap("Next: Support")
      await untilStage(others, 1)
      const agree = async (tablet: typeof lina) => {
        await openIdea(tablet, "A vegetable garden behind the gym")
        await tablet.page
          .locator("label")
          .filter({ hasText: /^Agree/ })
          .last()
          .click()
      }
      await agree(adam)
      await withoutNetwork(zoe, keptHere, () => agree(zoe))
      await untilShown(ines, ({ public: it }) => Object.keys(it.contributions).length === 3)
      const [about = ""] = Object.values(publicOf(ines).contributions).flatMap((it) =>
        it.text?.includes("garden") ? [it.id] : [],
      )
      for (const client of others) {
        await act(client, { type: "Support", contribution: about, value: "agree" })
        await untilSent(client)
      }
      await submit(noe, "for", "We learn where food comes from", about)
      await submit(ines, "against", "Nobody waters it in summer", about)
      await publishAll(teacher, 2)
      await onWall(wall, "Nobody waters it in summer")
      await teacher.hand.tap("Board")
      await expect(teacher.page.getByText("6 agree, 0 in between, 0 disagree").first()).toBeVisible()
      await teacher.hand.tap("Back to the session")
    })
    await test.step("Working it out", async () => {
      await teacher.hand.tap("Next: Working it out")
      await withoutNetwork(lina, keptHere, async () => {
        await beginAndReload(lina, "Four beds, and families water them in July")
        await lina.hand.tap("Send my idea")
      })
      await publishAll(teacher, 1)
      await expect(adam.page.getByText("families water them in July").first()).toBeVisible()
    })
    await test.step("The head’s check", async () => {
      await teacher.hand.tap("Next: The head’s check")
      await teacher.hand.tap("Ask for a reply")
      await teacher.page.getByLabel("Whose reply").fill("The head")
      await teacher.page.getByLabel("Reply by").fill(nextWeek())
      await teacher.hand.tap("Ask for a reply")
      await expect(lina.page.getByText(/The head: a reply is due by/)).toBeVisible()
      await onWall(wall, plan.question)
      await teacher.hand.tap("Write down the reply")
      await teacher.page.getByLabel("The reply").fill("The ground is free. I say yes to a trial.")
      await teacher.hand.tap("Publish the reply")
      for (const { page } of tablets)
        await expect(page.getByText("The ground is free. I say yes to a trial.")).toBeVisible()
    })
    await test.step("Vote, behind its gate", async () => {
      // The ideas are answered after the vote: the way on is in the menu.
      await teacher.hand.tap("More for this session")
      await teacher.page.getByRole("menuitem", { name: "Next: Vote" }).click()
      await teacher.page.getByText("Choose one", { exact: true }).click()
      await teacher.hand.tap("Open the vote (4 ideas)")
      await expect(adam.page.getByText("Before you vote, read one reason for and one against.")).toBeVisible()
      for (const tablet of tablets)
        for (const reason of ["We learn where food comes from", "Nobody waters it in summer"]) {
          await expect(tablet.page.getByText(reason)).toBeVisible()
          await tablet.hand.tap("I have read it")
        }
      await vote(zoe, "A vegetable garden")
      await isIn(zoe)
      await vote(lina, "A vegetable garden")
      await isIn(lina)
      await voteAll(others, (at, options) =>
        options.filter((id) => publicOf(noe).contributions[id]?.text?.includes(at === 0 ? "warm" : "gym")),
      )
      await withoutNetwork(adam, keptHere, () => vote(adam, "A vegetable garden"))
      await teacher.hand.tap("Close the vote (7 of 7)")
      await teacher.hand.tap("Show the result")
      for (const { page } of tablets)
        await expect(page.getByText("The class has chosen").first()).toBeVisible()
      await wall.reload()
      await onWall(wall, "6 of 7")
    })
    await test.step("Making it happen", async () => {
      await teacher.hand.tap("Next: Making it happen")
      await addTask(teacher, { what: "Dig the first bed", who: "Inès" })
      await lina.page.locator("label").filter({ hasText: "Go on" }).click()
      await withoutNetwork(zoe, keptHere, () =>
        zoe.page.locator("label").filter({ hasText: "Go on" }).click(),
      )
      await expect(teacher.page.locator("main")).toContainText(/Go on\s*2/)
      await expect(zoe.page.getByText("Who: Inès")).toBeVisible()
      await onWall(wall, "Dig the first bed")
      // The wall names who does it once the facilitator says so, and not before.
      await teacher.page.getByText("Show who does what").click()
      await expect(wall.locator("main")).toContainText("Who: Inès")
    })
    await finish(teacher)
    for (const { page } of tablets) {
      await expect(page.getByText("All sent. You may close.")).toBeVisible()
      await expect(page.getByText("Dig the first bed")).toBeVisible()
      await expect(page.getByText("The ground is free. I say yes to a trial.")).toBeVisible()
    }
    await expect(teacher.page.getByText("Dig the first bed").first()).toBeVisible()
    await onWall(wall, /The class has chosen.*A vegetable garden behind the gym/)
  })
})
