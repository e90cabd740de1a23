import { afterAll, beforeAll, expect, test } from "vitest"
import { act, startLesson, untilSent, untilShown } from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 30_000)
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
