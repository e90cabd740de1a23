import { afterAll, beforeAll, expect, test } from "vitest"
import { act, startLesson, until, untilSent, untilShown } from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.dispose())

test("[SPEAK-13] a side and a hand show at once without the network, arrive with it, and are gone where the class went on meanwhile", async () => {
  const { origin, firstToken: token } = server
  const lesson = await startLesson({
    ...{ origin, token, names: ["Lina", "Adam"], question: "Shall we eat outside?" },
    stages: [
      { kind: "debate", minutes: 10, sides: true },
      { kind: "propose", minutes: 5 },
    ],
  })
  const { cockpit } = lesson
  const { client, device } = await lesson.join("Lina")
  const own = () => client.state.getState().shown.own
  device.goOffline()
  await act(client, { type: "TakeSide", side: "for" })
  await act(client, { type: "RaiseHand", up: true })
  expect([own().side, own().hand]).toEqual(["for", true])
  device.goOnline()
  await untilSent(client)
  const isUp = ({ staff }: { staff: { hands: object } | null }) =>
    Object.keys(staff?.hands ?? {}).length === 1
  await untilShown(cockpit, isUp)
  await untilShown(client, (view) => view.own.side === "for" && view.own.hand === true)
  await act(client, { type: "RaiseHand", up: false })
  await untilShown(cockpit, ({ staff }) => Object.keys(staff?.hands ?? {}).length === 0)
  // The host's own word, not only its verdict: without it, a tablet that is cut now holds that the hand is up.
  await until(client.state, ({ confirmed }) => confirmed.own.hand !== true)

  device.goOffline()
  await act(client, { type: "RaiseHand", up: true })
  expect(own().hand).toBe(true)
  await act(cockpit, { type: "EnterStage", stage: 1 })
  await untilSent(cockpit)
  device.goOnline()
  await untilSent(client)
  await untilShown(client, (view) => view.own.hand !== true && view.public.stage === 1)
}, 60_000)
