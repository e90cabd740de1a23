/** A tablet's work in a file: anybody carries it, the host alone opens it. */
import { afterEach, beforeEach, expect, it } from "vitest"
import { seal } from "../../src/protocol/sealed.ts"
import { type HttpLesson, type HttpSchool, openHttpLesson, openHttpSchool } from "../support/http-school.ts"

let school: HttpSchool
let lesson: HttpLesson
let lina: Awaited<ReturnType<HttpLesson["join"]>>
beforeEach(async () => {
  school = await openHttpSchool()
  lesson = await openHttpLesson(school)
  lina = await lesson.join("Lina")
})
afterEach(() => school.close())

const carrier = async () => {
  const made = school.device()
  await made.prove()
  return made
}
const idea = (text: string, digit: string) => ({
  type: "v1.ContributionSubmitted",
  facts: { contribution: digit.repeat(32), kind: "proposal" },
  text: { text },
})
const sealed = (words: unknown) =>
  seal(lesson.genesis.host.receive, typeof words === "string" ? words : JSON.stringify(words))
const handIn = async (as: Awaited<ReturnType<typeof carrier>>, part: string) =>
  as.post("/api/carried", { sealed: part })
const none = { accepted: 0, duplicate: 0, held: 0, refused: 0 }

it("[CARRY-3] a device without a seat hands in what a pupil wrote; handed in again, or sent by its tablet, it counts once", async () => {
  const events = [school.sign(lina.at, idea("Un banc", "a")), school.sign(lina.at, idea("Un arbre", "b"))]
  const part = await sealed({ log: lesson.log, events })
  const other = await carrier()
  expect((await handIn(other, part)).json).toEqual({ ...none, accepted: 2 })
  expect((await handIn(await carrier(), part)).json).toEqual({ ...none, duplicate: 2 })
  expect((await lesson.push(lina.tablet, ...events)).map((it) => it.type)).toEqual(["duplicate", "duplicate"])
  const staff = (await lesson.page(lesson.teacher, "staff")).body
  expect(staff.split("Un banc")).toHaveLength(2)
  expect(other.received()).not.toContain("Un banc")
})

it("[CARRY-3] a carrier can neither write for another nor learn whether it is so: each event is judged as if its tablet had sent it", async () => {
  const mallory = await carrier()
  const forged = school.sign({ ...lina.at, signer: mallory.signer }, idea("Lina a dit", "c"))
  const bent = { ...school.sign(lina.at, idea("Un banc", "a")), seq: 99 }
  const good = school.sign(lina.at, idea("Un arbre", "b"))
  const poisoned = JSON.stringify(school.sign(lina.at, idea("Une rampe", "d"))).replace(
    "{",
    '{"__proto__":{},',
  )
  const events = [...[forged, bent, good].map((it) => JSON.stringify(it)), poisoned, "7"]
  const part = await sealed(`{"log":"${lesson.log}","events":[${events.join(",")}]}`)
  expect((await handIn(mallory, part)).json).toEqual({ ...none, accepted: 1, refused: 4 })
})

it("[CARRY-4] what is damaged, sealed to another school, of no log or without sense is refused, and changes nothing", async () => {
  const device = await carrier()
  const events = [school.sign(lina.at, idea("Un banc", "a"))]
  const good = await sealed({ log: lesson.log, events })
  const faults = async (part: string) => (await handIn(device, part)).json as { fault?: string }
  const poisoned = `{"log":"${lesson.log}","events":[],"__proto__":{}}`
  for (const part of [
    good.slice(0, -2),
    `00${good.slice(2)}`,
    "00",
    "zz",
    await seal("09".padEnd(64, "0"), JSON.stringify({ log: lesson.log, events })),
    await sealed("{"),
    await sealed({ log: lesson.log }),
    await sealed({ log: lesson.log, events, more: 1 }),
    await sealed(poisoned),
    await sealed({ log: lesson.log, events: Array.from({ length: 201 }, () => events[0]) }),
  ])
    expect((await faults(part)).fault).toBe("BadRequest")
  expect((await faults(await sealed({ log: "0".repeat(64), events }))).fault).toBe("NotFound")
  const nobody = school.device()
  expect((await handIn(nobody, good)).status).toBe(401)
  expect((await lesson.page(lesson.teacher, "staff")).body).not.toContain("Un banc")
  expect((await handIn(device, good)).json).toEqual({ ...none, accepted: 1 })
})

it("[CARRY-4] one device opens files only so fast, and all together only so fast: no other request waits for them", async () => {
  const rubbish = "00".repeat(64)
  const flood = async (as: Awaited<ReturnType<typeof carrier>>, times: number) => {
    const statuses: number[] = []
    for (let time = 0; time < times; time += 1) statuses.push((await handIn(as, rubbish)).status)
    return statuses
  }
  const one = await flood(await carrier(), 61)
  expect(one.slice(0, 60)).toEqual(Array(60).fill(400))
  expect(one[60]).toBe(429)
  for (let device = 0; device < 4; device += 1) await flood(await carrier(), 60)
  const other = await carrier()
  expect((await handIn(other, rubbish)).status).toBe(429)
  expect((await lesson.push(lina.tablet, school.sign(lina.at, idea("Un banc", "a"))))[0]?.type).toBe(
    "accepted",
  )
  school.wait(60_000)
  const events = [school.sign(lina.at, idea("Un arbre", "b"))]
  expect((await handIn(other, await sealed({ log: lesson.log, events }))).json).toEqual({
    ...none,
    accepted: 1,
  })
})
