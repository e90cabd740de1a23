import { afterAll, beforeAll, expect, test } from "vitest"
import type { SessionClient } from "../../src/client/session-client.ts"
import { classesOf } from "../../src/domain/log/genesis.ts"
import { pollOutcome } from "../../src/domain/session/poll-outcome.ts"
import {
  act,
  createDevice,
  type Device,
  type Pupil,
  publicOf,
  sitDown,
  startLesson,
  submit,
  until,
  untilSent,
  untilShown,
} from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.dispose())

const ours = ["Lina", "Adam", "Zoé", "Noé", "Ines"]
const theirs = ["Lina", "Sacha", "Mila", "Paul", "Anna", "Tom"]

const colleagueOf = async (teacher: Device, names: readonly string[]) => {
  const device = await createDevice(server.origin)
  const { palabre } = device
  await palabre.refresh()
  const link = await teacher.palabre.invite("facilitator")
  if (!link.ok || !(await palabre.enrol(link.value.token)).ok) throw new Error("enrol")
  const made = await palabre.createClass("CM1", names)
  if (!made.ok) throw new Error(made.error.type)
  const roster = await palabre.openClass(made.value)
  if (!roster) throw new Error("class")
  await until(roster.state, (it) => it.pending.length === 0 && it.confirmed.members.length === names.length)
  roster.close()
  return { device, classLog: made.value }
}

const facesBy = async (way: { code: string } | { log: string }) => {
  const stranger = await createDevice(server.origin)
  await stranger.palabre.refresh()
  const found = await stranger.palabre.find(way)
  return found.ok && found.value.type === "found" ? found.value.session.faces.map((it) => it.name) : []
}

const cast = (client: SessionClient, poll: string, mark: string) =>
  act(client, { type: "CastBallot", poll, marks: [mark] })

test("[SHARED-1] two classes, two teachers and two codes deliberate together; one loses the network; the result is told by class and together", async () => {
  const { origin, firstToken: token } = server
  const first = await startLesson({ origin, token, className: "CM2", names: ours, question: "A plant?" })
  const { teacher, classLog } = first
  const colleague = await colleagueOf(teacher, theirs)
  const known = await teacher.palabre.classesOfSchool()
  expect(known.ok && known.value.map((it) => it.name)).toEqual(["CM1", "CM2"])

  const made = await teacher.palabre.createSession({
    ...{
      classLog,
      className: "CM2",
      template: "quick-question",
      question: "A tree or a bench?",
      context: "",
    },
    ...{ naming: "firstNames", approval: false },
    stages: [
      { kind: "propose", minutes: 5 },
      { kind: "vote", minutes: 5 },
    ],
    otherClasses: [{ log: colleague.classLog, name: "CM1" }],
  })
  if (!made.ok) throw new Error(made.error.type)
  const log = made.value
  const cockpit = await teacher.palabre.openSession(log)
  if (!cockpit) throw new Error("session")
  await until(cockpit.state, (it) => it.pending.length === 0 && it.confirmed.public.doorsOpen)

  // The colleague finds it beside their own, reads it, and has the code of their own class.
  await colleague.device.palabre.refresh()
  const listed = colleague.device.palabre.state.getState().logs.find((it) => it.log === log)
  expect(listed && classesOf(listed.genesis)).toEqual([classLog, colleague.classLog])
  const second = await colleague.device.palabre.openSession(log)
  if (!second) throw new Error("The colleague cannot open it")
  await untilShown(second, (it) => it.staff !== null && it.public.classNames !== undefined)
  const codeFor = async (device: Device, of?: string) => {
    const doors = await device.palabre.doors(log, of)
    return doors.ok ? (doors.value.code ?? "") : doors.error.type
  }
  const [code, code2] = [await codeFor(teacher), await codeFor(colleague.device)]
  expect(code).not.toBe(code2)
  // Neither gives out the code of the other's class.
  expect(await codeFor(teacher, colleague.classLog)).not.toBe(code2)
  expect(await facesBy({ code })).toEqual(ours)
  expect(await facesBy({ code: code2 })).toEqual(theirs)

  const sit = (names: readonly string[], by: string) =>
    Promise.all(names.map(async (name) => sitDown(await createDevice(origin), { log, code: by }, name)))
  const [here, there] = [await sit(ours, code), await sit(theirs, code2)]
  await untilShown(second, (it) => Object.keys(it.public.seats).length === 11)
  const avatars = Object.values(publicOf(second).seats).map((it) => JSON.stringify(it.avatar))
  expect(new Set(avatars).size).toBe(11)

  // Both write while one class has no network; it comes back.
  const [lina, sacha] = [here[0] as Pupil, there[1] as Pupil]
  for (const it of there) it.device.goOffline()
  const bench = await submit(sacha.client, "proposal", "A bench")
  const tree = await submit(lina.client, "proposal", "A tree")
  for (const it of there) it.device.goOnline()
  const all = [...here, ...there]
  for (const { client } of all)
    await untilShown(client, ({ public: it }) => Boolean(it.contributions[bench] && it.contributions[tree]))

  // The colleague steers as well: the class that opened it sees it.
  await act(second, { type: "EnterStage", stage: 1 })
  await untilShown(cockpit, (it) => it.public.stage === 1)
  await act(cockpit, { type: "OpenPoll", method: "single-choice", options: [tree, bench] })
  await untilShown(cockpit, (it) => it.public.pollOrder.length === 1)
  const [poll = ""] = publicOf(cockpit).pollOrder
  for (const { client } of all) await untilShown(client, (it) => it.public.polls[poll] !== undefined)
  for (const [at, { client }] of here.entries()) await cast(client, poll, at < 4 ? tree : bench)
  for (const { client } of there) await cast(client, poll, bench)
  for (const { client } of all) await untilSent(client)
  await act(second, { type: "ClosePoll", poll })
  await untilShown(second, (it) => it.public.polls[poll]?.status === "closed")
  await act(second, { type: "RevealPoll", poll })
  for (const { client } of all) await untilShown(client, (it) => it.public.byClass?.[poll] !== undefined)
  const seen = publicOf((there[0] as Pupil).client)
  const outcome = pollOutcome(seen.polls[poll] ?? (null as never))
  expect(outcome?.totals).toEqual({ [tree]: 4, [bench]: 7 })
  expect(seen.byClass?.[poll]).toEqual([
    { class: classLog, counted: 5, blank: 0, marks: { [tree]: 4, [bench]: 1 } },
    { class: colleague.classLog, counted: 6, blank: 0, marks: { [bench]: 6 } },
  ])
  expect(seen.classNames).toEqual({ [classLog]: "CM2", [colleague.classLog]: "CM1" })
  for (const it of [cockpit, second, ...all.map(({ client }) => client)]) it.close()
  first.cockpit.close()
}, 120_000)
