/** What a school makes public: by whom, for whom, without whose name, and gone when it is taken back. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as v from "valibot"
import { afterEach, beforeEach, expect, it, test } from "vitest"
import { type OpenData, openDataSchema } from "../../src/formats/exports/open-data.ts"
import { tagOf } from "../../src/formats/exports/publication.ts"
import { openSqliteStore } from "../../src/server/sqlite/sqlite-event-store.ts"
import { newId } from "../../src/shared/ids.ts"
import { type HttpLesson, type HttpSchool, openHttpLesson, openHttpSchool } from "../support/http-school.ts"
import { createMemoryEventStore } from "../support/memory-event-store.ts"
import { documentOf, idea, type Offer, publishIdeas, sendPublication } from "../support/public-session.ts"

const names = ["Lina", "Adam", "Zoé", "Jean-Paul", "Léa M."]
let school: HttpSchool
let lesson: HttpLesson
let ideas: string[]
/** Published in class, and in no document. */
let other: string

const begin = async (store = createMemoryEventStore()) => {
  school = await openHttpSchool(store)
  lesson = await openHttpLesson(school, { names })
  ideas = await publishIdeas(school, lesson, ["A bench", "A tree", "A clock"])
  other = ideas.pop() ?? ""
}
beforeEach(() => begin())
afterEach(() => school.close())

const publish = (
  document = documentOf(),
  { as = lesson.teacher, subjects = ideas, signer = as.signer }: Partial<Offer> = {},
) => sendPublication(lesson, { document, subjects, as, signer })

const published = async (document = documentOf()) => {
  const { json } = await publish(document)
  expect(json).toMatchObject({ type: "published", publication: { tag: tagOf(document), gone: null } })
  return (json as { publication: { id: string } }).publication.id
}
/** Without capitals and accents. */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
const anybody = () => school.device()
const read = (path: string, headers?: Record<string, string>) => anybody().get(path, headers)
const inTheList = async () => ((await read("/api/public/sessions")).json as { sessions: object[] }).sessions
const standing = async () =>
  ((await lesson.teacher.get(`/api/logs/${lesson.log}/publication`)).json as { publication: object | null })
    .publication

it("[PUBLIC-1] nothing is public until it is published; then everybody reads what was sent, from any site", async () => {
  expect([await inTheList(), await standing()]).toEqual([[], null])
  const id = await published()
  const answer = await read(`/api/public/sessions/${id}`)
  expect(answer.json).toEqual(documentOf())
  expect(v.is(openDataSchema, answer.json)).toBe(true)
  expect(answer.headers).toMatchObject({
    ...{ "access-control-allow-origin": "*", "cache-control": "no-cache" },
    ...{ etag: `W/"${tagOf(documentOf())}"`, "x-robots-tag": "noindex, nofollow" },
  })
  expect(await inTheList()).toEqual([
    {
      ...{ id, question: "What next?", heldOn: "2026-11-17", publishedAt: school.now() },
      ...{ data: `/api/public/sessions/${id}`, page: `/p/${id}` },
    },
  ])
  const again = await read(`/api/public/sessions/${id}`, { "if-none-match": String(answer.headers.etag) })
  expect([again.status, again.body]).toEqual([304, ""])
})

it("[PUBLIC-2] only a facilitator of the session publishes, sees how it stands and takes it back; the signature is over this very document", async () => {
  const { tablet } = await lesson.join("Adam")
  const path = `/api/logs/${lesson.log}/publication`
  const stranger = anybody()
  await stranger.prove()
  for (const as of [tablet, stranger, lesson.teacher])
    expect((await publish(documentOf(), { as, signer: anybody().signer })).status).toBe(403)
  for (const as of [tablet, stranger]) {
    expect((await publish(documentOf(), { as })).status).toBe(403)
    expect((await as.get(path)).status).toBe(403)
    expect((await as.post(`${path}/end`)).status).toBe(403)
  }
  expect((await anybody().get(path)).status).toBe(401)
  const roster = `/api/logs/${lesson.roster.log}/publication`
  expect((await lesson.teacher.get(roster)).status).toBe(403)
  expect(await inTheList()).toEqual([])
})

test.each(["Lina", "zoe", "ADAM!", "(jean paul)", "Léa", "l’idée d’Adam"])(
  "[PUBLIC-3] what says a name of the class, as in %s, is never published",
  async (said) => {
    const fields: Partial<OpenData>[] = [
      { question: said },
      { context: said },
      { template: said },
      { contributions: [idea(1, "A bench"), idea(2, said)] },
      { decisions: documentOf().decisions.map((it) => ({ ...it, reason: said })) },
      { decisions: documentOf().decisions.map((it) => ({ ...it, when: said })) },
      { tasks: [{ number: 1, contribution: null, what: said, due: null, state: "planned" }] },
    ]
    for (const over of fields) {
      const { json } = await publish(documentOf(over))
      expect(json).toEqual({ type: "refused", reason: "NamesSomebody" })
    }
    expect(await inTheList()).toEqual([])
  },
)

it("[PUBLIC-4] page, list, data and answers to errors hold no name, no class, no id of the session", async () => {
  const id = await published()
  const paths = [`/p/${id}`, "/p", "/p/api", `/api/public/sessions/${id}`, "/api/public/sessions", "/p/none"]
  for (const path of paths)
    for (const language of ["fr", "en"]) {
      const { body } = await read(path, { "accept-language": language })
      for (const word of [...names, "Lea", "CM2", lesson.log, lesson.roster.log, ...ideas])
        expect(plain(body)).not.toMatch(new RegExp(`(?<!\\p{L})${plain(word)}(?!\\p{L})`, "u"))
    }
})

it("[PUBLIC-5] what is taken back is gone at once, with a sentence; published again, it has the same address", async () => {
  const id = await published()
  const path = `/api/logs/${lesson.log}/publication`
  expect((await lesson.teacher.post(`${path}/end`)).json).toEqual({
    publication: { id, since: null, tag: null, gone: "takenBack" },
  })
  const answer = await read(`/api/public/sessions/${id}`, { "if-none-match": `W/"${tagOf(documentOf())}"` })
  expect([answer.status, answer.json]).toMatchObject([
    410,
    { fault: "TakenBack", sentence: expect.stringContaining("no longer public") },
  ])
  const page = await read(`/p/${id}`, { "accept-language": "fr-FR,fr;q=0.9" })
  expect([page.status, page.body]).toEqual([410, expect.stringContaining("Ce débat n’est plus public.")])
  expect(page.body).not.toContain("What next?")
  expect(await inTheList()).toEqual([])
  expect(JSON.stringify(await school.store.records("publication"))).not.toContain("What next?")
  expect(await school.store.records("publicDocument")).toEqual([])
  expect(await published(documentOf({ context: "Again" }))).toBe(id)
  expect((await read(`/api/public/sessions/${id}`)).json).toMatchObject({ context: "Again" })
  expect(await school.store.records("publicDocument")).toHaveLength(1)
})

test.each(["v1.ContributionRemoved", "v1.ContributionUnpublished"])(
  "[PUBLIC-6] %s takes back what is public with that text, in the same commit",
  async (type) => {
    const id = await published()
    const [contribution = ""] = ideas
    const text = type === "v1.ContributionRemoved" ? { text: {} } : {}
    await lesson.steer({ type, facts: { contribution: other }, ...text })
    expect((await read(`/p/${id}`)).status).toBe(200)
    expect(await lesson.steer({ type, facts: { contribution }, ...text })).toMatchObject([
      { type: "accepted" },
    ])
    expect((await read(`/p/${id}`)).status).toBe(410)
    expect(await school.store.records("publicDocument")).toEqual([])
    expect(await standing()).toMatchObject({ gone: "removed" })
    expect(JSON.stringify(await school.store.records("publication"))).not.toContain("What next?")
    expect((await publish()).json).toEqual({ type: "refused", reason: "OutOfDate" })
    const rest = documentOf({ contributions: [idea(1, "A tree")], decisions: [] })
    expect((await publish(rest, { subjects: ideas.slice(1) })).json).toMatchObject({ type: "published" })
    expect((await read(`/p/${id}`)).body).not.toContain("A bench")
  },
)

it("[PUBLIC-7] what is public outlives the process; what was taken back stays gone, whatever copy is restored", async () => {
  const folder = mkdtempSync(join(tmpdir(), "palabre-public-"))
  const open = () => {
    const opened = openSqliteStore(join(folder, "palabre.sqlite"))
    if (!opened.ok) throw new Error(opened.error.type)
    return opened.value
  }
  await school.close()
  await begin(createMemoryEventStore())
  const memory = school.store as ReturnType<typeof createMemoryEventStore>
  const id = await published()
  await school.restart()
  expect((await read(`/p/${id}`)).status).toBe(200)
  const yesterday = memory.copy()
  await lesson.teacher.post(`/api/logs/${lesson.log}/publication/end`)
  const restored = await openHttpSchool(yesterday.open(2))
  expect((await restored.device().get(`/p/${id}`)).status).toBe(410)
  expect((await restored.device().get("/api/public/sessions")).json).toMatchObject({ sessions: [] })
  expect(JSON.stringify(await restored.store.records("publication"))).not.toContain("What next?")
  await restored.close()

  const store = open()
  const log = "a".repeat(64)
  const forgotten = [{ kind: "publicDocument", id: "b".repeat(32) }]
  await store.putRecord("publicDocument", "b".repeat(32), { text: "A bench" })
  await store.transact(log, () => ({ write: { rows: [], erased: [], forgotten }, answer: null }))
  // As a copy from before would have it.
  await store.putRecord("publicDocument", "b".repeat(32), { text: "A bench" })
  await store.close()
  const reopened = open()
  expect(await reopened.records("publicDocument")).toEqual([])
  await reopened.close()
  rmSync(folder, { recursive: true })
})

test.each([
  ...["..%2f..%2fetc%2fpasswd", "__proto__", "constructor", "a".repeat(300), "k7m2q9xw4c1d'--", "%00", "<b>"],
  ...["%3Cscript%3Ealert(1)%3C%2Fscript%3E", "ILOUILOUILOU", "x/y/z", "🦊"],
])("[PUBLIC-8] the address %s leads nowhere and is repeated nowhere", async (id) => {
  await published()
  for (const path of [`/p/${encodeURI(id)}`, `/api/public/sessions/${encodeURI(id)}`]) {
    const answer = await read(path)
    expect([404, 400]).toContain(answer.status)
    expect(answer.body).not.toMatch(/alert|passwd|What next/)
  }
  expect((await read(`/api/public/sessions?after=${encodeURIComponent(id)}`)).status).toBe(400)
})

it("[PUBLIC-9] hostile words stay words on the page", async () => {
  const hostile = `<script>alert(1)</script><img src=x onerror="alert(2)">&"'`
  const id = await published(
    documentOf({ question: hostile, contributions: [idea(1, hostile), idea(2, hostile)] }),
  )
  const { body, headers } = await read(`/p/${id}`)
  expect(body).not.toMatch(/<script|<img/)
  expect(body).toContain("&lt;script&gt;")
  expect(headers["content-security-policy"]).not.toContain("script-src")
  expect(headers).toMatchObject({ "x-robots-tag": "noindex, nofollow" })
  expect(body).toContain('<meta name="robots" content="noindex, nofollow">')
  expect(body).not.toMatch(/(src|href)="(https?:)?\/\//)
})

it("[PUBLIC-10] a document of another shape, for other ideas or from poisoned JSON is refused", async () => {
  const path = `/api/logs/${lesson.log}/publication`
  const good = documentOf()
  const bad = [
    { ...good, authors: ["x"] },
    { ...good, version: 2 },
    { ...good, heldOn: "yesterday" },
    { ...good, contributions: [{ ...idea(1, "A bench"), author: "x" }] },
  ]
  for (const document of bad)
    expect(
      (await lesson.teacher.post(path, { document, subjects: ideas, signature: "0".repeat(128) })).status,
    ).toBe(400)
  const lone = documentOf({ context: "\ud800" })
  const body = JSON.stringify({ document: lone, subjects: ideas, signature: "0".repeat(128) })
  expect((await lesson.teacher.post(path, body)).status).toBe(400)
  const poisoned = `{"__proto__":{},"document":${JSON.stringify(good)},"subjects":[],"signature":""}`
  expect((await lesson.teacher.post(path, poisoned)).status).toBe(400)
  for (const subjects of [[], [...ideas, newId(school.random)], [newId(school.random), ...ideas.slice(1)]])
    expect((await publish(good, { subjects })).json).toEqual({ type: "refused", reason: "OutOfDate" })
  expect(await inTheList()).toEqual([])
})
