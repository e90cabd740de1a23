import { afterAll, beforeAll, expect, test } from "vitest"
import { act, createDevice, startLesson, untilSent, untilShown } from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.dispose())

test("[STORY-1] four devices join, propose, vote and see the result through the real server", async () => {
  const lesson = await startLesson({
    origin: server.origin,
    token: server.firstToken,
    names: ["Lina", "Adam", "Zoé", "Noé"],
    question: "What would make the playground better?",
  })
  const { cockpit } = lesson
  const pupils = []
  for (const name of ["Lina", "Adam", "Zoé"]) pupils.push(await lesson.join(name))
  const [lina, adam, zoe] = pupils
  if (!lina || !adam || !zoe) throw new Error("Three pupils were to join")

  await act(lina.client, { type: "Submit", kind: "proposal", text: "A bench under the tree" })
  await act(adam.client, { type: "Submit", kind: "proposal", text: "Balls for everyone" })
  await untilShown(cockpit, ({ staff }) => Object.keys(staff?.contributions ?? {}).length === 2)
  const ids = Object.keys(cockpit.state.getState().shown.staff?.contributions ?? {})
  for (const contribution of ids) await act(cockpit, { type: "Publish", contribution })
  await untilShown(zoe.client, (view) => Object.keys(view.public.contributions).length === 2)

  await act(cockpit, { type: "EnterStage", stage: 2 })
  await act(cockpit, { type: "OpenPoll", method: "single-choice", options: ids })
  await untilShown(zoe.client, (view) => view.public.pollOrder.length === 1)
  const [poll = ""] = zoe.client.state.getState().shown.public.pollOrder
  for (const { client } of pupils) {
    await untilShown(client, (view) => view.public.polls[poll] !== undefined)
    await act(client, { type: "CastBallot", poll, marks: [ids[0] ?? ""] })
    await untilSent(client)
  }
  await act(cockpit, { type: "ClosePoll", poll })
  await untilShown(cockpit, (view) => view.public.polls[poll]?.status === "closed")
  await act(cockpit, { type: "RevealPoll", poll })
  for (const { client } of pupils) {
    await untilShown(client, (view) => view.public.polls[poll]?.status === "revealed")
    expect(client.state.getState().shown.public.polls[poll]?.ballots).toEqual([[ids[0]], [ids[0]], [ids[0]]])
  }
}, 60_000)

test("[STORY-7] a second device of the facilitator approves, and the record holds on every device", async () => {
  const own = await startServer()
  try {
    const names = ["Lina", "Adam"]
    const lesson = await startLesson({
      origin: own.origin,
      token: own.firstToken,
      names,
      question: "A name for our fish?",
    })
    const lina = await lesson.join("Lina")
    await act(lina.client, { type: "Submit", kind: "proposal", text: "Bubble" })
    const phone = await createDevice(own.origin)
    await phone.palabre.refresh()
    const link = await lesson.teacher.palabre.invite("device")
    expect(link.ok && (await phone.palabre.enrol(link.value.token)).ok).toBe(true)
    const cockpit = await phone.palabre.openSession(lesson.log)
    if (!cockpit) throw new Error("The phone has no seat")
    await untilShown(cockpit, ({ staff }) => Object.keys(staff?.contributions ?? {}).length === 1)
    const [contribution = ""] = Object.keys(cockpit.state.getState().shown.staff?.contributions ?? {})
    await act(cockpit, { type: "Publish", contribution })
    await untilShown(lina.client, (view) => view.public.contributions[contribution]?.published === true)
    await untilShown(lesson.cockpit, (view) => view.public.contributions[contribution]?.published === true)

    const record = await lesson.teacher.palabre.checkRecord(lesson.log, "staff")
    expect(record).toMatchObject({ ok: true, value: { broken: [], isWhole: true } })
    expect(record.ok && record.value.signed).toBeGreaterThan(4)
    const shown = await lina.device.palabre.checkRecord(lesson.log, "public")
    expect(shown).toMatchObject({ ok: true, value: { isWhole: true } })
  } finally {
    await own.dispose()
  }
}, 60_000)
