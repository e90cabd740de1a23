/** What is public while writes fail, servers stop and shapes change; and what it costs to ask for it. */
import { afterEach, beforeEach, expect, it, test } from "vitest"
import type { OpenData } from "../../src/formats/exports/open-data.ts"
import type { EventStore } from "../../src/server/event-store.ts"
import { type HttpLesson, type HttpSchool, openHttpLesson, openHttpSchool } from "../support/http-school.ts"
import { createMemoryEventStore, type MemoryEventStore } from "../support/memory-event-store.ts"
import { documentOf, idea, publishIdeas, sendPublication } from "../support/public-session.ts"

let memory: MemoryEventStore
let school: HttpSchool
let lesson: HttpLesson
let ideas: string[]
/** Of the store: what stands in the way of a record, and what was asked for. */
let before: (kind: string) => Promise<void> | void
let asked: string[]

const watched = (store: EventStore): EventStore => ({
  ...store,
  putRecord: async (kind, id, value) => {
    await before(kind)
    return store.putRecord(kind, id, value)
  },
  getRecord: (kind, id) => {
    asked.push(kind)
    return store.getRecord(kind, id)
  },
  records: (kind) => {
    asked.push(kind)
    return store.records(kind)
  },
})

beforeEach(async () => {
  ;[before, asked, memory] = [() => undefined, [], createMemoryEventStore()]
  school = await openHttpSchool(watched(memory))
  lesson = await openHttpLesson(school)
  ideas = await publishIdeas(school, lesson, ["A bench", "A tree"])
})
afterEach(() => school.close())

const publish = (document: OpenData = documentOf(), subjects = ideas, of = lesson) =>
  sendPublication(of, { document, subjects, as: of.teacher, signer: of.teacher.signer })
const published = async (...offer: Parameters<typeof publish>) => {
  const { json } = await publish(...offer)
  return (json as { publication: { id: string } }).publication.id
}
const read = (path: string, headers?: Record<string, string>, from = school) =>
  from.device().get(path, headers)
const remove = (contribution = "") =>
  lesson.steer({ type: "v1.ContributionRemoved", facts: { contribution }, text: {} })
const newer = () => documentOf({ contributions: [idea(1, "A tree")], decisions: [], context: "Newer" })

it("[PUBLIC-13] a newer document whose writing failed leaves the one before, which a removal still takes", async () => {
  const id = await published()
  for (const failing of ["publication", "publicDocument"]) {
    let isFirst = true
    before = (kind) => {
      if (kind !== failing || !isFirst) return
      isFirst = false
      throw new Error("disk full")
    }
    expect((await publish(newer(), ideas.slice(1))).status).toBe(500)
    expect((await read(`/p/${id}`)).body).toContain("A bench")
    expect(await memory.records("publicDocument")).toHaveLength(1)
  }
  await remove(ideas[0])
  for (const restart of [() => undefined, school.restart]) {
    await restart()
    expect((await read(`/p/${id}`)).status).toBe(410)
  }
  expect(JSON.stringify(await memory.records("publicDocument"))).not.toContain("A bench")
})

it("[PUBLIC-13] where the disk stays full, a removal takes both documents", async () => {
  const id = await published()
  before = (kind) => {
    if (kind === "publication") throw new Error("disk full")
  }
  expect((await publish(newer(), ideas.slice(1))).status).toBe(500)
  await remove(ideas[0])
  await school.restart().catch(() => undefined)
  before = () => undefined
  await school.restart()
  expect((await read(`/p/${id}`)).status).toBe(410)
  expect(JSON.stringify(await memory.records("publicDocument"))).not.toContain("A bench")
})

it("[PUBLIC-13] a server that stops between a removal and the newer document shows the removed text no more", async () => {
  const id = await published()
  let go = () => {}
  let reached = () => {}
  const stopped = new Promise<void>((resolve) => {
    go = resolve
  })
  const isReached = new Promise<void>((resolve) => {
    reached = resolve
  })
  before = (kind) => {
    if (kind !== "publication") return
    reached()
    return stopped
  }
  const pending = publish(newer(), ideas.slice(1))
  await isReached
  await remove(ideas[0])
  const left = memory.copy().open(2)
  before = () => undefined
  const next = await openHttpSchool(left)
  expect((await read(`/p/${id}`, {}, next)).status).toBe(410)
  expect((await read("/api/public/sessions", {}, next)).json).toMatchObject({ sessions: [] })
  expect(await left.records("publicDocument")).toEqual([])
  await next.close()
  go()
  await pending
})

it("[PUBLIC-13] a start takes down a document that holds a removed text", async () => {
  const id = await published()
  const kinds = ["publication", "publicDocument"]
  const kept = await Promise.all(kinds.map((kind) => memory.records(kind)))
  await remove(ideas[0])
  expect((await read(`/p/${id}`)).status).toBe(410)
  for (const [at, kind] of kinds.entries())
    for (const record of kept[at] ?? []) await memory.putRecord(kind, record.id, record.value)
  await school.restart()
  expect((await read(`/p/${id}`)).status).toBe(410)
  expect(JSON.stringify(await memory.records("publication"))).not.toContain("What next?")
  expect(await memory.records("publicDocument")).toEqual([])
})

it("[PUBLIC-14] what this server cannot show stays public, and is told so", async () => {
  const id = await published()
  const [record] = await memory.records("publicDocument")
  const value = record?.value as { document: object }
  const later = { ...value, document: { ...value.document, version: 2, mood: "good" } }
  await memory.putRecord("publicDocument", record?.id ?? "", later)
  await school.restart()
  const data = await read(`/api/public/sessions/${id}`)
  expect([data.status, data.json]).toMatchObject([
    503,
    { fault: "Unreadable", sentence: expect.stringContaining("still public") },
  ])
  const page = await read(`/p/${id}`, { "accept-language": "fr" })
  expect([page.status, page.body]).toEqual([503, expect.stringContaining("Il est toujours public.")])
  expect(await memory.records("publicDocument")).toEqual([{ id: record?.id, value: later }])
  expect(await published(newer(), ideas.slice(1))).toBe(id)
  expect((await read(`/p/${id}`)).status).toBe(200)
  expect(await memory.records("publicDocument")).toHaveLength(1)
})

it("[PUBLIC-14] a removal takes it all the same", async () => {
  const id = await published()
  const [record] = await memory.records("publicDocument")
  const value = record?.value as { document: object }
  await memory.putRecord("publicDocument", record?.id ?? "", { ...value, document: { version: 2 } })
  await school.restart()
  await remove(ideas[0])
  expect((await read(`/p/${id}`)).status).toBe(410)
  expect(await memory.records("publicDocument")).toEqual([])
})

test.each([
  ["twice the same number", [idea(1, "A bench"), idea(1, "A tree")]],
  ["a number left out", [idea(1, "A bench"), idea(3, "A tree")]],
  ["about itself", [idea(1, "A bench"), { ...idea(2, "A tree"), about: 2 }]],
  [
    "in a circle",
    [
      { ...idea(1, "A bench"), about: 2 },
      { ...idea(2, "A tree"), about: 1 },
    ],
  ],
])("[PUBLIC-15] %s is refused", async (_, contributions) => {
  expect((await publish(documentOf({ contributions }))).status).toBe(400)
  const [bench, tree] = [idea(1, "A bench"), { ...idea(2, "A tree"), kind: "for" as const, about: 1 }]
  expect((await publish(documentOf({ contributions: [bench, tree] }))).status).toBe(200)
})

it("[PUBLIC-16] what is known already is not read again, in its language", async () => {
  const id = await published()
  const french = { "accept-language": "fr" }
  const page = await read(`/p/${id}`, french)
  const data = await read(`/api/public/sessions/${id}`)
  const [pageTag, dataTag] = [page, data].map((it) => String(it.headers.etag))
  asked = []
  const again = await read(`/p/${id}`, { ...french, "if-none-match": String(pageTag) })
  expect([again.status, again.body, again.headers.etag, again.headers.vary]).toEqual([
    ...[304, "", pageTag, expect.stringContaining("accept-language")],
  ])
  const dataAgain = await read(`/api/public/sessions/${id}`, { "if-none-match": String(dataTag) })
  expect([dataAgain.status, dataAgain.headers["access-control-allow-origin"]]).toEqual([304, "*"])
  expect((await read("/api/public/sessions")).json).toMatchObject({ sessions: [{ id }] })
  expect(asked.filter((it) => it.startsWith("public"))).toEqual([])
  const english = { "accept-language": "en", "if-none-match": String(pageTag) }
  expect((await read(`/p/${id}`, english)).status).toBe(200)
  await published(newer(), ideas.slice(1))
  const changed = await read(`/p/${id}`, { ...french, "if-none-match": String(pageTag) })
  expect([changed.status, changed.body]).toEqual([200, expect.stringContaining("Newer")])
  await remove(ideas[1])
  expect((await read(`/p/${id}`, { "if-none-match": String(changed.headers.etag) })).status).toBe(410)
})

it("[PUBLIC-17] who may not publish, or does too often, is refused before the document is read", async () => {
  const path = `/api/logs/${lesson.log}/publication`
  const halfOfIt = '{"document":'
  const stranger = school.device()
  expect((await stranger.post(path, halfOfIt)).status).toBe(401)
  await stranger.prove()
  expect((await stranger.post(path, halfOfIt)).status).toBe(403)
  const answers: number[] = []
  for (let at = 0; at < 31; at++) answers.push((await lesson.teacher.post(path, halfOfIt)).status)
  expect([answers[0], answers.at(-1)]).toEqual([400, 429])
  school.wait(2_000)
  expect((await publish()).status).toBe(200)
})

type List = { sessions: { id: string; publishedAt: number }[]; next: string | null }
const list = async (after: string | null = null) =>
  (await read(`/api/public/sessions${after === null ? "" : `?after=${after}`}`)).json as List

it("[PUBLIC-18] a place in the list stands once its session is gone or published again", async () => {
  const id = await published()
  const [kept] = await memory.records("publication")
  const [document] = await memory.records("publicDocument")
  const names = "0123456789abcdefghjk"
  for (let at = 1; at <= 250; at++) {
    const other = `${names[Math.floor(at / 20)]}${names[at % 20]}`.padStart(12, "0")
    const made = at.toString(16).padStart(32, "0")
    const log = at.toString(16).padStart(64, "0")
    const of = { ...(kept?.value as object), log, document: made, since: school.now() - at * 1_000 }
    await memory.putRecord("publication", other, of)
    await memory.putRecord("publicDocument", made, { ...(document?.value as object), log })
  }
  await school.restart()
  const first = await list()
  expect([first.sessions.length, first.sessions[0]?.id]).toEqual([100, id])
  const last = first.sessions.at(-1)
  expect(first.next).toBe(`${last?.publishedAt}.${last?.id}`)
  const second = await list(first.next)
  // The last of the first page is gone.
  const gone = (await memory.getRecord("publication", last?.id ?? "")) as { document: string }
  await memory.putRecord("publication", last?.id ?? "", { ...gone, document: null, gone: "takenBack" })
  school.wait(60_000)
  await published(newer(), ideas.slice(1))
  await school.restart()
  expect((await list()).sessions[0]).toMatchObject({ id, publishedAt: first.sessions[0]?.publishedAt })
  expect((await list(first.next)).sessions).toEqual(second.sessions)
  const third = await list(second.next)
  expect([third.sessions.length, third.next]).toEqual([51, null])
  const all = [first, second, third].flatMap((page) => page.sessions.map((it) => it.publishedAt))
  expect(all).toEqual([...new Set(all)].toSorted((one, other) => other - one))
  for (const after of ["x", id, `1.${id}.1`, `-1.${id}`])
    expect((await read(`/api/public/sessions?after=${after}`)).status).toBe(400)
})
