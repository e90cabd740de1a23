/** A session that several classes share: who comes in, who reads and who steers. */
import { afterEach, beforeEach, expect, it } from "vitest"
import type { EventDraft } from "../../src/domain/log/event.ts"
import { type Genesis, logIdOf } from "../../src/domain/log/genesis.ts"
import { newId } from "../../src/shared/ids.ts"
import { type HttpLesson, type HttpSchool, openHttpLesson, openHttpSchool } from "../support/http-school.ts"
import { documentOf, sendPublication } from "../support/public-session.ts"

let school: HttpSchool
let lesson: HttpLesson
type Device = ReturnType<HttpSchool["device"]>
let colleague: Device
let theirs: string
let theirRoster: HttpLesson["roster"]["at"]

beforeEach(async () => {
  school = await openHttpSchool()
  lesson = await openHttpLesson(school)
  colleague = await enrolled("facilitator")
  theirRoster = await classOf(colleague, "CM1", ["Sacha", "Mila"])
  theirs = theirRoster.log
})
afterEach(() => school.close())

const enrolled = async (kind: string): Promise<Device> => {
  const { token } = (await lesson.teacher.post("/api/invites", { kind })).json as { token: string }
  const device = school.device()
  await device.prove()
  await device.post("/api/enrol", { token })
  return device
}

const genesisBy = (device: Device, rest: object): Genesis => ({
  ...{ kind: "class" as const, nonce: newId(school.random), host: lesson.genesis.host },
  ...{ facilitator: device.signer.publicKey, ...rest },
})

const classOf = async (device: Device, name: string, members: readonly string[]) => {
  const genesis = genesisBy(device, {})
  const log = logIdOf(genesis)
  await device.post("/api/logs", { genesis })
  const at = { log, seat: genesis.nonce, signer: device.signer }
  const avatar = { animal: "fox", tone: "sun" }
  const drafts = [
    { type: "v1.ClassOpened", facts: {}, text: { name } },
    ...members.map((it) => ({
      ...{ type: "v1.MemberAdded", text: { name: it } },
      facts: { member: newId(school.random), avatar },
    })),
  ]
  await sendTo(device, at, ...drafts)
  return at
}

const sendTo = (device: Device, at: HttpLesson["roster"]["at"], ...drafts: readonly EventDraft[]) =>
  device.post(`/api/logs/${at.log}/events`, { events: drafts.map((it) => school.sign(at, it)) })

/** An id of the other class, which a facilitator wrote into the first one's list. */
const copyToOurs = (member: string) => {
  const facts = { member, avatar: { animal: "owl", tone: "sun" } }
  return sendTo(lesson.teacher, lesson.roster.at, { type: "v1.MemberAdded", facts, text: { name: "Nobody" } })
}

const openShared = async (otherClasses: readonly string[], of = lesson.roster.log) => {
  const genesis = genesisBy(lesson.teacher, { kind: "session", class: of, otherClasses })
  return { genesis, log: logIdOf(genesis), answer: await lesson.teacher.post("/api/logs", { genesis }) }
}

/** Opened, its doors too. */
const running = async () => {
  const { genesis, log } = await openShared([theirs])
  const at = { log, seat: genesis.nonce, signer: lesson.teacher.signer }
  const stages = [{ kind: "propose", minutes: 5 }]
  const opened = {
    type: "v1.SessionOpened",
    facts: { template: "t", naming: "firstNames", approval: false, stages },
  }
  await sendTo(
    lesson.teacher,
    at,
    { ...opened, text: { question: "What next?" } },
    { type: "v1.DoorsMoved", facts: { open: true } },
  )
  return { genesis, log }
}

const codeOf = async (device: Device, log: string, query = "") => {
  const { status, json } = await device.get(`/api/logs/${log}/doors${query}`)
  return status === 200 ? (json as Doors) : status
}

type Doors = { readonly code: string; readonly secret: string }

/** A tablet that nobody used, and the members whose faces the code of these doors shows it. */
const tabletAt = async ({ secret }: Doors) => {
  const tablet = school.device()
  await tablet.prove()
  const found = (await tablet.post("/api/join/find", { secret })).json as {
    session: { className: string; faces: { name: string; member: string }[] }
  }
  return { tablet, ...found.session, member: found.session.faces[0]?.member ?? "" }
}

const claim = async (
  as: Device,
  { secret }: Doors,
  { nonce }: Genesis,
  member: string,
  rest: object = {},
): Promise<unknown> => {
  const { publicKey: key } = as.signerFor(nonce, member)
  const asked = { secret, member, key, pictures: ["sun", "boat"], ...rest }
  return (await as.post("/api/join/claim", asked)).json
}

/** The facts of all events of a type that staff reads. */
const toldTo = async (device: Device, log: string, type: string) => {
  const { frames } = (await device.get(`/api/logs/${log}/feeds?after=staff~0.0.`)).json as {
    frames: { rows: { body: { type: string; facts: Record<string, unknown> } }[] }[]
  }
  return (frames[0]?.rows ?? []).filter(({ body }) => body.type === type).map(({ body }) => body.facts)
}

/** The names that a tablet is told without a code: of the classes that used it. */
const namesAt = async (tablet: Device, log: string) => {
  const { device: known } = (await tablet.get("/api/hello")).json as {
    device: { running: { log: string; faces: { name: string }[] }[] }
  }
  return known.running.find((it) => it.log === log)?.faces.map((it) => it.name)
}

it("[SHARED-4] the classes of a session are classes of this school, each once, and the opener teaches its own", async () => {
  for (const others of [[lesson.log], [lesson.roster.log], [theirs, theirs]])
    expect((await openShared(others)).answer.status, others.join(" ")).toBe(400)
  expect((await openShared([], lesson.roster.log)).answer.status).toBe(400)
  expect((await openShared([lesson.roster.log], theirs)).answer.status).toBe(403)
  expect((await openShared([theirs])).answer.status).toBe(200)
  // A server restored from an older copy has lost it: nobody else waits for it.
  expect((await openShared(["0".repeat(64)])).answer.status).toBe(200)
})

it("[SHARED-4] the names of the school's classes are for its facilitators, by name, and name nobody", async () => {
  const { json } = await colleague.get("/api/classes")
  expect(json).toEqual({
    classes: [
      { log: theirs, name: "CM1" },
      { log: lesson.roster.log, name: "CM2" },
    ],
  })
  const { tablet } = await lesson.join("Lina")
  expect((await tablet.get("/api/classes")).status).toBe(403)
  expect((await school.device().get("/api/classes")).status).toBe(401)
})

it("[SHARED-5] facilitators of each class read and steer it and hold the code of their own class; another one of the school does not", async () => {
  const { log } = await running()
  const third = await enrolled("facilitator")
  const feed = `/api/logs/${log}/feeds?after=staff~0.0.`
  expect((await colleague.get(feed)).status).toBe(200)
  expect((await colleague.post(`/api/logs/${log}/staff-seat`, {})).status).toBe(200)
  expect((await third.get(feed)).status).toBe(403)
  expect(await codeOf(third, log)).toBe(403)
  const [ours, other] = [await codeOf(lesson.teacher, log), await codeOf(colleague, log)]
  expect(ours).not.toEqual(other)
  expect(await codeOf(colleague, log, `?class=${theirs}`)).toEqual(other)
  expect(await codeOf(colleague, log, `?class=${lesson.roster.log}`)).toBe(403)
  expect(await codeOf(colleague, log, "?class=x&class=y")).toBe(403)
  const hello = (await colleague.get("/api/hello")).json as { device: { logs: { log: string }[] } }
  expect(hello.device.logs.map((it) => it.log)).toContain(log)
})

it("[SHARED-6] a code lets nobody of another class in, and a tablet is told the names of the classes that used it", async () => {
  const { log, genesis } = await running()
  const doors = (await codeOf(colleague, log)) as Doors
  const { tablet, className, faces, member } = await tabletAt(doors)
  expect(className).toBe("CM1")
  expect(faces.map((it) => it.name)).toEqual(["Sacha", "Mila"])
  const unknown = { type: "refused", reason: "UnknownMember" }
  expect(await claim(tablet, doors, genesis, lesson.memberOf("Lina"))).toEqual(unknown)
  expect(await claim(tablet, doors, genesis, member)).toMatchObject({ type: "admitted" })
  // Nobody of the invited class has opened it: its tablets hear nothing of it by themselves.
  expect(await namesAt(tablet, log)).toBeUndefined()
  await colleague.post(`/api/logs/${log}/staff-seat`, {})
  expect(await namesAt(tablet, log)).toEqual(["Sacha", "Mila"])
  const both = await lesson.join("Adam", tablet)
  expect(await namesAt(both.tablet, log)).toEqual(["Lina", "Adam", "Zoé", "Sacha", "Mila"])
})

it("[SHARED-6] an id that a facilitator copied from another class opens nobody's seat", async () => {
  const { log, genesis } = await running()
  const doors = (await codeOf(colleague, log)) as Doors
  const ours = (await codeOf(lesson.teacher, log)) as Doors
  const { tablet: thief } = await tabletAt(ours)
  const { tablet: victim, member } = await tabletAt(doors)
  expect(await claim(victim, doors, genesis, member)).toMatchObject({ type: "admitted" })
  await copyToOurs(member)
  expect(await claim(thief, ours, genesis, member)).toEqual({ type: "refused", reason: "UnknownMember" })
})

it("[SHARED-3] who asks at a door is of the class of its code", async () => {
  const { log, genesis } = await running()
  const askAt = async (by: Device) => {
    const doors = (await codeOf(by, log)) as Doors
    const { tablet, member } = await tabletAt(doors)
    expect(await claim(tablet, doors, genesis, member, { askTeacher: true })).toMatchObject({
      type: "waiting",
    })
    return member
  }
  const [ours, other] = [await askAt(lesson.teacher), await askAt(colleague)]
  const asked = await toldTo(colleague, log, "v1.SeatRequested")
  expect(asked).toMatchObject([
    { member: ours, class: lesson.roster.log },
    { member: other, class: theirs },
  ])
})

it.each(["taken off its list", "copied into the other class"])(
  "[SHARED-3] who is let in is of the class of the door where they asked, also once they were %s",
  async (what) => {
    const { log, genesis } = await running()
    const doors = (await codeOf(colleague, log)) as Doors
    const { tablet, member } = await tabletAt(doors)
    await claim(tablet, doors, genesis, member, { askTeacher: true })
    if (what === "taken off its list")
      await sendTo(colleague, theirRoster, { type: "v1.MemberRemoved", facts: { member } })
    else await copyToOurs(member)
    const [asked] = await toldTo(colleague, log, "v1.SeatRequested")
    const at = { log, seat: genesis.nonce, signer: lesson.teacher.signer }
    const facts = { request: String(asked?.request), admit: true }
    await sendTo(lesson.teacher, at, { type: "v1.SeatRequestRuled", facts })
    const admitted = await toldTo(colleague, log, "v1.SeatAdmitted")
    expect(admitted.filter((it) => it.role === "pupil")).toMatchObject([{ member, class: theirs }])
  },
)

it("[SHARED-12] a seat that moves makes the new tablet one of the class that it came from, and of no other", async () => {
  const { log, genesis } = await running()
  await colleague.post(`/api/logs/${log}/staff-seat`, {})
  const doors = (await codeOf(colleague, log)) as Doors
  const [{ tablet, member }, { tablet: next }] = [await tabletAt(doors), await tabletAt(doors)]
  const { seat } = (await claim(tablet, doors, genesis, member)) as { seat: string }
  const { code } = (await tablet.post("/api/join/move", { log, seat, drafts: [] })).json as Doors
  const { publicKey: key } = next.signerFor(genesis.nonce, member)
  expect((await next.post("/api/join/take", { code, key })).json).toMatchObject({ type: "admitted", seat })
  expect(await namesAt(next, log)).toEqual(["Sacha", "Mila"])
})

it("[SHARED-7] what is made public names nobody of any of the classes", async () => {
  const { log } = await running()
  const as = lesson.teacher
  const send = (question: string) => {
    const document = documentOf({ question, contributions: [], decisions: [] })
    return sendPublication({ ...lesson, log }, { document, subjects: [], as, signer: as.signer })
  }
  for (const question of ["A bench for Lina?", "A bench for Mila?"])
    expect((await send(question)).json).toEqual({ type: "refused", reason: "NamesSomebody" })
  expect((await send("A bench?")).json).toMatchObject({ type: "published" })
})
