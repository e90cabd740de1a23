import { afterAll, beforeAll, expect, test } from "vitest"
import { SECRET } from "../../src/client/device.ts"
import { hexToBytes } from "../../src/domain/log/hash.ts"
import { signerOf } from "../../src/domain/log/keys.ts"
import { createMemoryDeviceStore } from "../../src/storage/memory-device-store.ts"
import { act, createDevice, startLesson, until, untilShown } from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.dispose())

test("[STORY-8] a class and a session made without the network reach the server in their order", async () => {
  const teacher = await createDevice(server.origin)
  const { palabre } = teacher
  await palabre.refresh()
  expect((await palabre.enrol(server.firstToken)).ok).toBe(true)
  teacher.goOffline()
  const made = await palabre.createClass("CM1", ["Lina", "Adam"])
  if (!made.ok) throw new Error(made.error.type)
  const stages = [{ kind: "propose" as const, minutes: 5 }]
  const rest = {
    template: "quick-question",
    naming: "firstNames" as const,
    approval: true,
    context: "",
    stages,
  }
  const session = await palabre.createSession({
    classLog: made.value,
    className: "CM1",
    question: "A plant for the class?",
    ...rest,
  })
  if (!session.ok) throw new Error(session.error.type)
  const cockpit = await palabre.openSession(session.value)
  if (!cockpit) throw new Error("The session is not on the device")
  expect(cockpit.state.getState().shown.public.question).toBe("A plant for the class?")
  teacher.goOnline()
  await until(
    cockpit.state,
    (it) => it.connection === "live" && it.pending.length === 0 && it.confirmed.public.doorsOpen,
  )
  const doors = await palabre.doors(session.value)
  expect(doors.ok && doors.value.code).toMatch(/^\d{6}$/)
}, 60_000)

test("[PROVE-7] a device works its key out when it first asks for something, and keeps it", async () => {
  const own = await startServer()
  try {
    const { origin, firstToken: token } = own
    const lesson = await startLesson({ origin, token, names: ["Lina"], question: "A plant?" })
    const store = createMemoryDeviceStore()
    const kept = async () => String(await store.getValue(SECRET)).split(" ")
    const { palabre } = await createDevice(origin, store)
    expect((await palabre.refresh()).hello?.device).toBeNull()
    expect(await kept()).toHaveLength(1)
    const found = await palabre.find({ code: lesson.code })
    expect(found.ok && found.value.type).toBe("found")
    const [secret, key] = await kept()
    expect(key).toBe(signerOf(hexToBytes(secret ?? "")).publicKey)
    const again = await createDevice(origin, store)
    expect((await again.palabre.refresh()).hello?.device?.key).toBe(key)
  } finally {
    await own.dispose()
  }
}, 60_000)

test("[JOIN-10] who waits is told a no, and goes in by the right pictures; first names keep the animal of the class", async () => {
  const own = await startServer()
  try {
    const lesson = await startLesson({
      origin: own.origin,
      token: own.firstToken,
      names: ["Lina"],
      question: "A plant?",
    })
    const { code, cockpit, log } = lesson
    const { client } = await lesson.join("Lina")
    const other = await createDevice(own.origin)
    await other.palabre.refresh()
    const found = await other.palabre.find({ code })
    if (!found.ok || found.value.type !== "found") throw new Error("The session was not found")
    const { faces, genesis, question } = found.value.session
    const [face] = faces
    if (!face) throw new Error("Nobody is in the class")
    const { public: shown } = client.state.getState().shown
    expect(Object.values(shown.seats)[0]?.avatar).toEqual(face.avatar)
    const claim = { way: { code }, log, genesis, question, member: face.member, name: "Lina" }

    expect(await other.palabre.claim({ ...claim, askTeacher: true })).toMatchObject({
      value: { type: "waiting" },
    })
    await untilShown(cockpit, ({ staff }) => Object.keys(staff?.requests ?? {}).length === 1)
    const [request = ""] = Object.keys(cockpit.state.getState().shown.staff?.requests ?? {})
    await act(cockpit, { type: "RuleSeatRequest", request, admit: false })
    await until(cockpit.state, (it) => it.pending.length === 0)
    expect(await other.palabre.claim({ ...claim, askTeacher: true })).toMatchObject({
      value: { reason: "NotLetIn" },
    })

    expect(await other.palabre.claim({ ...claim, askTeacher: true })).toMatchObject({
      value: { type: "waiting" },
    })
    expect(await other.palabre.claim({ ...claim, pictures: ["sun", "boat"] })).toMatchObject({
      value: { type: "admitted" },
    })
    await untilShown(cockpit, ({ staff }) => Object.keys(staff?.requests ?? {}).length === 0)
  } finally {
    await own.dispose()
  }
}, 60_000)

test("[JOIN-11] a tablet taken back by mistake comes in again by the facilitator's tap, and only by it", async () => {
  const own = await startServer()
  try {
    const lesson = await startLesson({
      origin: own.origin,
      token: own.firstToken,
      names: ["Lina"],
      question: "A plant?",
    })
    const { code, cockpit, log } = lesson
    const lina = await lesson.join("Lina")
    await untilShown(cockpit, ({ staff }) => staff?.seats[lina.seat] !== undefined)
    const [key = ""] = Object.keys(cockpit.state.getState().shown.staff?.seats[lina.seat]?.keys ?? {})
    await act(cockpit, { type: "RevokeKey", seat: lina.seat, key, reason: "notThisPupil" })
    await until(cockpit.state, (it) => it.pending.length === 0)
    const found = await lina.device.palabre.find({ code })
    if (!found.ok || found.value.type !== "found") throw new Error("The session was not found")
    const { faces, genesis, question } = found.value.session
    const claim = { way: { code }, log, genesis, question, member: faces[0]?.member ?? "", name: "Lina" }
    const pictures: ["sun", "boat"] = ["sun", "boat"]
    expect(await lina.device.palabre.claim({ ...claim, pictures })).toMatchObject({
      value: { reason: "NotThisPupil" },
    })
    const asked = await lina.device.palabre.claim({ ...claim, askTeacher: true })
    expect(asked).toMatchObject({ value: { type: "waiting" } })
    await untilShown(cockpit, ({ staff }) => Object.keys(staff?.requests ?? {}).length === 1)
    expect(await lina.device.palabre.claim({ ...claim, pictures })).toMatchObject({
      value: { type: "waiting" },
    })
    const [request = ""] = Object.keys(cockpit.state.getState().shown.staff?.requests ?? {})
    await act(cockpit, { type: "RuleSeatRequest", request, admit: true })
    await until(cockpit.state, (it) => it.pending.length === 0)
    const back = await lina.device.palabre.claim({ ...claim, askTeacher: true })
    expect(back).toMatchObject({ value: { type: "admitted", seat: lina.seat } })
  } finally {
    await own.dispose()
  }
}, 60_000)
