/** The two councils in the browser, each from the screen of a new session to its end, with eight devices. */
import { expect, test } from "@playwright/test"
import { followedOf } from "../../src/domain/session/follow-up.ts"
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
  propose,
  publishAll,
  untilStage,
  vote,
  voteAll,
  withoutNetwork,
} from "./council.ts"

const ideas = [
  "A line on the ground where one waits",
  "An hourglass of two minutes",
  "A second swing",
  "The little ones first",
]

test("[TEMPLATE-11] a little council: what was decided is read again, each has one idea, and the class chooses", async ({
  browser,
}) => {
  const plan = {
    template: "Little council",
    question: "How do we take turns on the swing?",
    before: { what: "Paint the bench", who: "Noé" },
  }
  test.setTimeout(240_000)
  await holdCouncil(browser, plan, async ({ teacher, lina, adam, zoe, tablets, others, wall }) => {
    await test.step("How we are", async () => {
      await lina.hand.tap("I want to speak")
      await teacher.hand.tap("Give Lina the floor")
      await expect(lina.page.getByText("It is your turn to speak.").first()).toBeVisible()
      await expect(adam.page.getByText("Lina speaks").first()).toBeVisible()
      await onWall(wall, plan.question)
      await teacher.hand.tap("Thank you")
      await expect(adam.page.getByText("Lina speaks")).toHaveCount(0)
    })
    await test.step("What we decided", async () => {
      await teacher.hand.tap("Next: What we decided")
      await teacher.hand.tap("Read again")
      const say = (tablet: typeof lina, value: string) =>
        tablet.page.locator("label").filter({ hasText: value }).click()
      await say(lina, "Go on")
      await say(zoe, "Change")
      await withoutNetwork(adam, keptHere, () => say(adam, "Stop"))
      for (const client of others) {
        await untilShown(client, (view) => followedOf(view.public).length === 1)
        const [task] = followedOf(publicOf(client))
        await act(client, { type: "SayFollowUp", task: task?.id ?? "", value: "goOn" })
      }
      const counts = /Go on\s*5\s*Change\s*1\s*Stop\s*1/
      await expect(teacher.page.getByText("Paint the bench").first()).toBeVisible()
      await expect(teacher.page.locator("main")).toContainText(counts)
      await onWall(wall, "Paint the bench")
      await expect(wall.locator("main")).not.toContainText("Go on")
      await teacher.page.getByText("Show the counts").click()
      await onWall(wall, counts)
    })
    await test.step("Thanks", async () => {
      await teacher.hand.tap("Next: Thanks")
      await teacher.page.getByText("One turn each").click()
      await lina.hand.tap("I want to speak")
      await expect(teacher.page.getByRole("button", { name: "Give Lina the floor" })).toBeVisible()
      const [noe] = others
      if (!noe) throw new Error("Noé was to be there")
      await act(noe, { type: "RaiseHand", up: true })
      await teacher.page.getByText("Noé not heard yet").or(teacher.page.getByText("heard once")).waitFor()
      await teacher.page
        .getByRole("button", { name: /^Give .* the floor$/ })
        .first()
        .click()
      await expect(lina.page.getByText("Noé speaks").first()).toBeVisible()
      await expect(teacher.page.getByText(/^Not heard yet:/)).toContainText("Zoé")
      await onWall(wall, plan.question)
      await teacher.hand.tap("Thank you")
      await teacher.hand.tap("Give Lina the floor")
      await expect(lina.page.getByText("It is your turn to speak.").first()).toBeVisible()
    })
    await test.step("One idea", async () => {
      await teacher.hand.tap("Next: One idea")
      await untilStage(others, 3)
      for (const [at, client] of others.entries()) await submit(client, "proposal", ideas[at] ?? "")
      await propose(adam, "Names on a list that hangs there")
      await propose(zoe, "We count to fifty")
      await withoutNetwork(lina, keptHere, async () => {
        await beginAndReload(lina, "Whoever waits sings a song")
        await lina.hand.tap("Send my idea")
      })
      await publishAll(teacher, 7)
      await onWall(wall, "7 ideas")
      for (const { page } of tablets)
        await expect(page.getByText("Whoever waits sings a song").first()).toBeVisible()
    })
    await test.step("Vote", async () => {
      await teacher.hand.tap("Next: Vote")
      await teacher.page.getByText("Choose one", { exact: true }).click()
      await teacher.hand.tap("Open the vote (7 ideas)")
      await vote(lina, "sings a song")
      await isIn(lina)
      await vote(zoe, "sings a song")
      await isIn(zoe)
      await voteAll(others, (at, options) => [options[at < 3 ? options.length - 1 : 0] ?? ""])
      await withoutNetwork(adam, keptHere, () => vote(adam, "We count to fifty"))
      await teacher.hand.tap("Close the vote (7 of 7)")
      await teacher.hand.tap("Show the result")
      for (const { page } of tablets)
        await expect(page.getByText("The class has chosen").first()).toBeVisible()
      await onWall(wall, "There are 7 ballots")
      await wall.reload()
      await onWall(wall, "5 of 7")
    })
    await test.step("Who and when", async () => {
      await teacher.hand.tap("Next: Who and when")
      await teacher.hand.tap("Answer")
      await teacher.page.getByText("Accepted", { exact: true }).click()
      await teacher.page.getByLabel("Why").fill("It is short and fair")
      await teacher.page.getByLabel("Who does it").fill("Zoé")
      await teacher.page.getByRole("textbox", { name: "By when" }).fill(nextWeek())
      await teacher.hand.tap("Publish the answer")
      for (const { page } of tablets) {
        await expect(page.getByText("It is short and fair")).toBeVisible()
        await expect(page.getByText("Who: Zoé")).toBeVisible()
      }
      await onWall(wall, "It is short and fair")
    })
    await finish(teacher)
    for (const { page } of tablets) {
      await expect(page.getByText("The session is over")).toBeVisible()
      await expect(page.getByText("All sent. You may close.")).toBeVisible()
      await expect(page.getByText("It is short and fair")).toBeVisible()
    }
    await expect(teacher.page.getByText("Who: Zoé").first()).toBeVisible()
    await onWall(wall, /What we decided.*Whoever waits sings a song/)
    for (const client of others) await untilSent(client)
  })
})

test("[TEMPLATE-12] a class council: a contract, a pupil in the chair, several ideas voted, and thoughts about it at the end", async ({
  browser,
}) => {
  const plan = {
    template: "Class council",
    question: "How do we live together in the classroom?",
    before: { what: "A shelf for lost things", who: "Malo" },
  }
  test.setTimeout(240_000)
  await holdCouncil(browser, plan, async ({ teacher, lina, adam, zoe, tablets, others, wall }) => {
    const [noe, ines, malo, jade] = others
    if (!noe || !ines || !malo || !jade) throw new Error("Four without a screen were to be there")
    await test.step("Our rules", async () => {
      await teacher.hand.tap("Write it")
      await teacher.page.getByLabel("What the class decides").fill("How the room is arranged")
      await teacher.page.getByLabel("What cannot change").fill("The hours of the school")
      await teacher.page.getByLabel("Who listens").fill("The head")
      await teacher.hand.tap("Tell the class")
      for (const { page } of tablets) {
        await expect(page.getByText("How the room is arranged")).toBeVisible()
        await expect(page.getByText("The hours of the school")).toBeVisible()
      }
      await giveDuty(teacher, "Zoé", "Chair")
      await expect(zoe.page.getByText("You chair today.")).toBeVisible()
      await expect(lina.page.getByText("You chair today.")).toHaveCount(0)
    })
    await test.step("Past decisions", async () => {
      await zoe.hand.tap("Next: Past decisions")
      await teacher.hand.tap("Read again")
      await lina.page.locator("label").filter({ hasText: "Stop" }).click()
      await expect(lina.page.getByText("Who: Malo")).toBeVisible()
      await onWall(wall, "A shelf for lost things")
      await expect(teacher.page.locator("main")).toContainText(/Stop\s*1/)
    })
    await test.step("Problems", async () => {
      await zoe.hand.tap("Next: Problems")
      await adam.hand.tap("I want to speak")
      const giveAdam = zoe.page.getByRole("button", { name: "Give Adam the floor" })
      await giveAdam.waitFor()
      await act(ines, { type: "RaiseHand", up: true })
      await giveAdam.click()
      await expect(adam.page.getByText("It is your turn to speak.").first()).toBeVisible()
      await zoe.hand.tap("End this turn")
      await zoe.hand.tap("Give Inès the floor")
      await untilShown(ines, (view) => view.own.speaking === true)
      await expect(teacher.page.getByText("Inès has the floor.").first()).toBeVisible()
      await zoe.hand.tap("End this turn")
      await onWall(wall, plan.question)
    })
    await test.step("Proposals", async () => {
      await zoe.hand.tap("Next: Proposals")
      await untilStage(others, 3)
      await submit(noe, "proposal", "A quiet corner with cushions")
      await submit(jade, "proposal", "Tables in a ring on Fridays")
      await propose(lina, "Plants that we water in turn")
      await withoutNetwork(adam, keptHere, () => propose(adam, "Music while we draw"))
      await publishAll(teacher, 4)
      await onWall(wall, "4 ideas")
    })
    await test.step("Vote", async () => {
      await zoe.hand.tap("Next: Vote")
      await teacher.page.getByText("Choose several ideas", { exact: true }).click()
      await teacher.hand.tap("Open the vote (4 ideas)")
      await vote(zoe, "Plants that", "A quiet corner")
      await isIn(zoe)
      await vote(adam, "Plants that")
      await isIn(adam)
      const cushions = (options: readonly string[]) =>
        options.filter((id) => publicOf(noe).contributions[id]?.text?.includes("cushions"))
      await voteAll(others, (_at, options) => cushions(options))
      await withoutNetwork(lina, keptHere, async () => {
        await vote(lina, "I vote blank")
        await lina.page.reload()
        await expect(lina.page.getByText("Your vote is kept on this tablet.").first()).toBeVisible()
      })
      await teacher.hand.tap("Close the vote (7 of 7)")
      await teacher.hand.tap("Show the result")
      for (const { page } of tablets)
        await expect(page.getByText("A quiet corner with cushions").first()).toBeVisible()
      await wall.reload()
      await onWall(wall, "5 of 7")
    })
    await test.step("Thanks", async () => {
      await zoe.hand.tap("Next: Thanks")
      await teacher.page.getByText("One turn each").click()
      await act(jade, { type: "RaiseHand", up: true })
      await zoe.hand.tap("Give Jade the floor")
      await expect(lina.page.getByText("Jade speaks").first()).toBeVisible()
      await zoe.hand.tap("End this turn")
    })
    await test.step("Who does what", async () => {
      await zoe.hand.tap("Next: Who does what")
      await teacher.hand.tap("Answer the next one")
      await teacher.page.getByText("Partly accepted", { exact: true }).click()
      await teacher.page.getByLabel("Why").fill("One corner until Easter")
      await teacher.hand.tap("Publish the answer")
      await addTask(teacher, { what: "Bring cushions", who: "Jade" })
      for (const { page } of tablets) {
        await expect(page.getByText("One corner until Easter")).toBeVisible()
        await expect(page.getByText("Who: Jade")).toBeVisible()
      }
      await onWall(wall, "One corner until Easter")
    })
    await test.step("Look back, a stage that was not in the template", async () => {
      await teacher.hand.tap("More for this session")
      await teacher.page.getByRole("menuitem", { name: "Change the stages" }).click()
      await teacher.hand.tap("Add a stage")
      await teacher.page.getByRole("menuitem", { name: "Look back" }).click()
      await teacher.hand.tap("Use these stages")
      await zoe.hand.tap("Next: Look back")
      const answer = async ({ page, hand }: typeof lina) => {
        for (const [at, face] of [/^Very much/, /^Rather yes/, /^So-so/, /^Very much/].entries()) {
          await expect(page.getByText(`Question ${at + 1} of 4`)).toBeVisible()
          await hand.tap(face)
        }
      }
      await answer(lina)
      await expect(lina.page.getByText("Thank you. Your answers are in.")).toBeVisible()
      await answer(zoe)
      await withoutNetwork(adam, keptHere, () => answer(adam))
      for (const client of others) {
        await untilStage([client], 7)
        await act(client, { type: "Evaluate", answers: { listened: 2, understood: 5, learnt: 3, again: 4 } })
      }
      await expect(teacher.page.getByText("7 pupils have answered, of 7")).toBeVisible()
      await onWall(wall, "Nobody sees who says what.")
      await teacher.hand.tap("Show the totals")
      await onWall(
        wall,
        /Were you listened to\?\s*0\s*Not at all\s*4\s*Rather not\s*0\s*So-so\s*0\s*Rather yes\s*3/,
      )
      await expect(lina.page.getByText("Were you listened to?").first()).toBeVisible()
    })
    await finish(teacher)
    for (const { page } of tablets) {
      await expect(page.getByText("All sent. You may close.")).toBeVisible()
      await expect(page.getByText("One corner until Easter")).toBeVisible()
    }
    await expect(teacher.page.getByText("Who took part").first()).toBeVisible()
    await onWall(wall, /What we decided.*A quiet corner with cushions/)
  })
})
