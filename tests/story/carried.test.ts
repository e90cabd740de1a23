/** A tablet without the network gives its work as a file; another one brings it to the server. */
import { expect, onTestFinished, test } from "vitest"
import { decodeCarried, encodeCarried } from "../../src/formats/carried.ts"
import { seal } from "../../src/protocol/sealed.ts"
import {
  castBallot,
  closePoll,
  joinAll,
  openPoll,
  publishWhenArrived,
  revealPoll,
  untilAllAgree,
} from "../support/classroom.ts"
import {
  act,
  createDevice,
  type Lesson,
  publicOf,
  startLesson,
  submit,
  untilSent,
  untilShown,
} from "../support/device.ts"
import { startServer } from "../support/server-process.ts"

const names = ["Lina", "Adam", "Zoé"]

const openSchool = async () => {
  const server = await startServer()
  onTestFinished(() => server.dispose())
  const question = "What would make the playground better?"
  const lesson = await startLesson({ origin: server.origin, token: server.firstToken, names, question })
  const [lina, adam, zoe] = await joinAll(lesson, names)
  if (!lina || !adam || !zoe) throw new Error("Somebody is missing")
  return { server, lesson, lina, adam, zoe }
}

const pack = async ({ device }: Awaited<ReturnType<Lesson["join"]>>, log: string) => {
  const file = await device.palabre.packWork(log)
  if (!file) throw new Error("Nothing waits")
  return file
}

/** A vote is open; Lina's tablet loses the network, she votes and has an idea, and its work is packed. */
const writeOffline = async ({ lesson, lina, adam, zoe }: Awaited<ReturnType<typeof openSchool>>) => {
  const { cockpit, log } = lesson
  const options = [
    await submit(adam.client, "proposal", "A bench"),
    await submit(zoe.client, "proposal", "A tree"),
  ]
  await publishWhenArrived(cockpit, 2)
  const poll = await openPoll(cockpit, "single-choice", options)
  await untilShown(lina.client, (view) => view.public.polls[poll] !== undefined)
  lina.device.goOffline()
  await castBallot(lina.client, poll, options.slice(1))
  const written = await submit(lina.client, "proposal", "A hut of branches")
  return { options, poll, written, file: await pack(lina, log) }
}

test("[CARRY-5] ideas and a ballot cross the network's gap in a file; when their tablet is back, nothing counts twice", async () => {
  const school = await openSchool()
  const { lesson, lina, adam, zoe } = school
  const { cockpit, log } = lesson
  expect(await lina.device.palabre.packWork(log)).toBe(null)
  const { options, poll, written, file } = await writeOffline(school)
  expect(file.count).toBe(2)
  for (const secret of ["hut", "branches", lina.seat, poll, ...options, log])
    expect(file.text).not.toContain(secret)

  // By whoever passes: this device sits nowhere.
  const passer = await createDevice(lesson.origin)
  await passer.palabre.refresh()
  expect(await passer.palabre.handIn(file.text)).toEqual({
    ...{ ok: true, value: { accepted: 2, duplicate: 0, held: 0, refused: 0, unknown: 0, damaged: 0 } },
  })
  await untilShown(cockpit, ({ staff }) => staff?.contributions[written] !== undefined)
  // Its tablet goes on without the network: a second file has all that it does not know to be there.
  await act(lina.client, { type: "Edit", contribution: written, text: "A hut of branches and leaves" })
  const second = await pack(lina, log)
  expect(await adam.device.palabre.handIn(second.text)).toMatchObject({
    value: { accepted: 1, duplicate: 2 },
  })

  await castBallot(adam.client, poll, options.slice(0, 1))
  await untilSent(adam.client)
  await closePoll(cockpit, poll)
  await revealPoll(cockpit, poll)
  expect(publicOf(cockpit).polls[poll]).toMatchObject({ counted: 2, lateHeld: 0 })

  lina.device.goOnline()
  await untilSent(lina.client)
  await untilAllAgree(cockpit, [lina.client, adam.client, zoe.client])
  expect(publicOf(cockpit).polls[poll]).toMatchObject({ counted: 2, lateHeld: 0 })
  const { staff } = cockpit.state.getState().shown
  expect(staff?.arrived).toBe(3)
  expect(staff?.contributions[written]?.text).toBe("A hut of branches and leaves")
  expect(await lina.device.palabre.packWork(log)).toBe(null)
}, 60_000)

test("[CARRY-6] what comes a week later stands as late, and changes nothing of what was decided", async () => {
  const school = await openSchool()
  const { lesson, lina, adam, zoe } = school
  const { cockpit } = lesson
  const { options, poll, written, file } = await writeOffline(school)
  await castBallot(adam.client, poll, options.slice(0, 1))
  await untilSent(adam.client)
  await closePoll(cockpit, poll)
  await revealPoll(cockpit, poll)
  await act(cockpit, { type: "EnterStage", stage: publicOf(cockpit).stages.length - 1 })
  await act(cockpit, {
    type: "GiveDecision",
    contribution: options[0] ?? "",
    verdict: "accepted",
    reason: "It is cheap.",
  })
  await act(cockpit, { type: "FinishSession" })
  await untilSent(cockpit)
  const { polls, decisions } = publicOf(cockpit)

  expect(await zoe.device.palabre.handIn(file.text)).toMatchObject({ value: { accepted: 2 } })
  await untilShown(cockpit, ({ staff }) => staff?.contributions[written] !== undefined)
  expect(cockpit.state.getState().shown.staff?.contributions[written]).toMatchObject({
    late: true,
    fate: "waiting",
  })
  expect(publicOf(cockpit).decisions).toEqual(decisions)
  expect(publicOf(cockpit).polls[poll]).toEqual({ ...polls[poll], lateHeld: 1 })
  lina.device.goOnline()
  await untilSent(lina.client)
  expect(publicOf(cockpit).polls[poll]).toMatchObject({ counted: 1 })
}, 60_000)

test("[CARRY-7] a part that no server will take keeps no other from arriving", async () => {
  const { lesson, lina, zoe } = await openSchool()
  lina.device.goOffline()
  await submit(lina.client, "proposal", "A hut")
  const file = decodeCarried((await pack(lina, lesson.log)).text)
  if (!file.ok) throw new Error(file.error.type)
  const { host, parts } = file.value
  const lost = await seal(host, JSON.stringify({ log: "0".repeat(64), events: [] }))
  const bent = `${parts[0]?.slice(0, -2)}00`
  const text = encodeCarried({ host, parts: [lost, bent, ...parts] })
  expect(await zoe.device.palabre.handIn(text)).toEqual({
    ...{ ok: true, value: { accepted: 1, duplicate: 0, held: 0, refused: 0, unknown: 1, damaged: 1 } },
  })
}, 60_000)

test("[CARRY-7] a file of another school, a damaged one and one without the network are refused with their reason", async () => {
  const here = await openSchool()
  const there = await openSchool()
  here.lina.device.goOffline()
  await submit(here.lina.client, "proposal", "A hut")
  const { text } = await pack(here.lina, here.lesson.log)
  const { palabre } = there.adam.device
  await palabre.refresh()
  expect(await palabre.handIn(text)).toEqual({ ok: false, error: { type: "OtherSchool" } })
  expect(await palabre.handIn(text.slice(0, -5))).toEqual({ ok: false, error: { type: "CarriedDamaged" } })
  expect(await palabre.handIn("{}")).toEqual({ ok: false, error: { type: "NotCarried" } })
  expect(await here.lina.device.palabre.handIn(text)).toEqual({ ok: false, error: { type: "Offline" } })
}, 60_000)
