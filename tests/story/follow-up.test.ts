import { afterAll, beforeAll, expect, test } from "vitest"
import { classOfSession, heldSessions } from "../../src/client/class-sessions.ts"
import { classLogOf, openOf } from "../../src/domain/session/class-log.ts"
import { followedOf, overdueReplies } from "../../src/domain/session/follow-up.ts"
import {
  act,
  openLesson,
  type Pupil,
  publicOf,
  startLesson,
  startProjector,
  submit,
  untilSent,
  untilShown,
} from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.dispose())

const names = ["Lina", "Adam", "Zoé", "Noé", "Sacha"]
const today = "2026-11-24"

test("[FOLLOW-13] what one session decided opens the next one: read again, answered on five tablets, two of them without network", async () => {
  const { origin, firstToken: token } = server
  const first = await startLesson({
    ...{ origin, token, names, question: "What would make the playground better?" },
    stages: [
      { kind: "propose", minutes: 5 },
      { kind: "decide", minutes: 5 },
    ],
  })
  const writer = await first.join("Lina")
  const bench = await submit(writer.client, "proposal", "A bench under the tree")
  await untilShown(first.cockpit, ({ staff }) => staff?.contributions[bench] !== undefined)
  await act(first.cockpit, { type: "Publish", contribution: bench })
  await act(first.cockpit, { type: "EnterStage", stage: 1 })
  const decision = { verdict: "accepted", reason: "There is wood left" } as const
  await act(first.cockpit, { type: "GiveDecision", contribution: bench, ...decision })
  const task = { what: "Build it", who: "Adam", due: "2026-11-20", state: "doing" } as const
  await act(first.cockpit, { type: "SetTask", contribution: bench, ...task })
  await untilSent(first.cockpit)

  const { teacher, classLog } = first
  const second = await openLesson(
    { origin, teacher, classLog, className: "CM2" },
    {
      question: "How does it go on?",
      stages: [
        { kind: "followUp", minutes: 5 },
        { kind: "evaluate", minutes: 3 },
      ],
    },
  )
  const { cockpit } = second
  expect(await classOfSession(teacher.palabre.store, second.log)).toBe(classLog)
  const held = await heldSessions(teacher.palabre.store, classLog)
  expect(held.map((it) => it.log).sort()).toEqual([first.log, second.log].sort())
  const [item, ...others] = openOf(classLogOf(held), second.log, publicOf(cockpit)).items
  expect([item?.words, item?.about, item?.state, others.length]).toEqual([
    "Build it",
    "A bench under the tree",
    "doing",
    0,
  ])
  if (!item) throw new Error("Something was to be offered")
  const { id: past, words, who = "", due = "" } = item
  await act(cockpit, { type: "RecallPast", past, log: item.log, words, who, due, state: "doing" })
  await act(cockpit, { type: "AskReply", of: "The head", due: "2026-11-23" })

  const pupils: Pupil[] = []
  for (const name of names) pupils.push(await second.join(name))
  const [lina, adam, zoe] = pupils
  if (!lina || !adam || !zoe) throw new Error("Five pupils were to join")
  const wall = await startProjector(second)
  for (const { client } of [...pupils, { client: wall.client }]) {
    await untilShown(client, (view) => view.public.past[past] !== undefined)
    expect(followedOf(publicOf(client))).toMatchObject([{ id: past, words: "Build it", who: "Adam" }])
    await untilShown(client, (view) => overdueReplies(view.public, today).length === 1)
  }

  zoe.device.goOffline()
  await act(zoe.client, { type: "SayFollowUp", task: past, value: "stop" })
  await act(zoe.client, { type: "SayFollowUp", task: past, value: "change" })
  expect(zoe.client.state.getState().shown.own.followUps?.[past]).toBe("change")
  await act(lina.client, { type: "SayFollowUp", task: past, value: "goOn" })
  await untilShown(cockpit, (view) => view.public.past[past]?.said.goOn === 1)
  zoe.device.goOnline()
  for (const { client } of [lina, adam, zoe, wall])
    await untilShown(client, ({ public: { past: table } }) => table[past]?.said.change === 1)
  expect(publicOf(zoe.client).past[past]?.said).toEqual({ goOn: 1, change: 1, stop: 0 })

  await act(cockpit, { type: "EnterStage", stage: 1 })
  for (const { client } of pupils) await untilShown(client, (view) => view.public.stage === 1)
  adam.device.goOffline()
  for (const [at, { client }] of pupils.entries())
    await act(client, {
      type: "Evaluate",
      answers: { listened: 1 + at, understood: 4, learnt: 3, again: 5 },
    })
  const answered = (count: number) =>
    untilShown(cockpit, ({ staff }) => Object.keys(staff?.evaluations ?? {}).length === count)
  await answered(4)
  expect(await cockpit.dispatch({ type: "ShowEvaluation" })).toMatchObject({
    ok: false,
    error: { type: "TooFewAnswers" },
  })
  adam.device.goOnline()
  await answered(5)
  await act(cockpit, { type: "ShowEvaluation" })
  for (const { client } of [...pupils, { client: wall.client }]) {
    await untilShown(client, (view) => view.public.evaluation !== null)
    expect(publicOf(client).evaluation?.counts.listened).toEqual([1, 1, 1, 1, 1])
  }
  // Lina gave a 1: what anybody else gave never came to her tablet.
  for (const score of [2, 3, 4, 5]) expect(lina.device.received()).not.toContain(`"listened":${score}`)
  expect(lina.device.received()).toContain('"listened":1')
  expect(wall.device.received()).not.toMatch(/"listened":[1-5]/)
}, 120_000)
