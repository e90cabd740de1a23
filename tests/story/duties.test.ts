import { afterAll, beforeAll, expect, test } from "vitest"
import { heldSessions } from "../../src/client/class-sessions.ts"
import { dutiesHad, poolFor, rotaOf } from "../../src/domain/session/duty-rota.ts"
import { act, openLesson, startLesson, untilSent } from "../support/device.ts"
import { type ServerProcess, startServer } from "../support/server-process.ts"

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.dispose())

test("[DUTY-2] who has chaired an earlier session of the class does not chair the next one", async () => {
  const { origin, firstToken: token } = server
  const stages = [
    { kind: "propose", minutes: 5 },
    { kind: "decide", minutes: 5 },
  ] as const
  const names = ["Lina", "Adam"]
  const first = await startLesson({ origin, token, names, question: "What next?", stages })
  const { teacher, classLog } = first
  const lina = await first.join("Lina")
  await first.join("Adam")
  await act(first.cockpit, { type: "GiveDuty", seat: lina.client.seat, duty: "chair" })
  await untilSent(first.cockpit)
  const second = await openLesson(
    { origin, teacher, classLog, className: "CM2" },
    { question: "And then?", stages },
  )
  for (const name of names) await second.join(name)
  const seats = () => second.cockpit.state.getState().shown.staff
  await expect.poll(() => Object.keys(seats()?.seats ?? {}).length).toBe(3)
  const staff = seats()
  if (!staff) throw new Error("A cockpit reads what staff may read")
  const held = await heldSessions(teacher.palabre.store, classLog)
  const earlier = held.flatMap((it) => (it.log === second.log ? [] : [it.duties ?? []]))
  expect(earlier.flat()).toEqual([{ member: expect.any(String), duty: "chair" }])
  const rota = rotaOf([...earlier, dutiesHad(staff)])
  const nameOf = (seat: string) => staff.seats[seat]?.name
  expect(poolFor("chair", staff, rota, new Set()).seats.map(nameOf)).toEqual(["Adam"])
  expect(poolFor("observer", staff, rota, new Set()).seats.map(nameOf)).toEqual(["Lina", "Adam"])
}, 60_000)
