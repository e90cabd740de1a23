import { afterEach, beforeEach, expect, it } from "vitest"
import type { Hello } from "../../src/protocol/messages.ts"
import type { EventStore } from "../../src/server/event-store.ts"
import {
  type HttpLesson,
  type HttpSchool,
  openHttpLesson,
  openHttpSchool,
  type RawDevice,
} from "../support/http-school.ts"
import { createMemoryEventStore } from "../support/memory-event-store.ts"

let school: HttpSchool
let lesson: HttpLesson
let watched: ReturnType<typeof watchedStore>
beforeEach(async () => {
  watched = watchedStore()
  school = await openHttpSchool(watched.store)
  lesson = await openHttpLesson(school)
})
afterEach(() => school.close())

/** A store that tells which logs were read whole, can fail, and can be as an older server left it. */
const watchedStore = () => {
  const inner = createMemoryEventStore()
  const folded: string[] = []
  let isFailing = false
  let isOld = false
  const store: EventStore = {
    ...inner,
    readAll: (log) => {
      folded.push(log)
      return inner.readAll(log)
    },
    transact: (log, work) =>
      inner.transact(log, () => {
        const done = work()
        if (isFailing) throw new Error("database or disk is full")
        const { summary: _dropped, ...write } = done.write
        return isOld ? { ...done, write } : done
      }),
  }
  return {
    store,
    folded,
    fail: (now: boolean) => (isFailing = now),
    beOld: (now: boolean) => (isOld = now),
  }
}

const hello = async (as: RawDevice) => {
  const { device } = (await as.get("/api/hello")).json as Hello
  if (!device) throw new Error("The device is not known")
  return device
}
const sessionOf = async (as: RawDevice) => (await hello(as)).logs.find((it) => it.log === lesson.log)
const enter = (stage: number, basis: string) =>
  lesson.steer({ type: "v1.StageEntered", facts: { stage, basis } })

it("[HELLO-1] hello folds no log, whoever asks, and says what a fold would say", async () => {
  const lina = await lesson.join("Lina")
  const before = [await hello(lesson.teacher), await hello(lina.tablet)]
  expect(before[0]?.logs.map((it) => it.title)).toEqual(["CM2", "What next?"])
  expect(before[1]?.running).toMatchObject([
    {
      ...{ log: lesson.log, question: "What next?", className: "", naming: "firstNames", doorsOpen: true },
      faces: [
        { name: "Lina", here: true, seated: true, pictures: true },
        { name: "Adam", here: false, seated: false, pictures: false },
        { name: "Zoé", here: false, seated: false, pictures: false },
      ],
    },
  ])
  expect(before[1]?.logs).toEqual([])
  const found = (await lina.tablet.post("/api/join/find", { log: lesson.log })).json
  expect(found).toEqual({ type: "found", session: before[1]?.running[0] })
  await school.restart()
  watched.folded.splice(0)
  expect([await hello(lesson.teacher), await hello(lina.tablet)]).toEqual(before)
  expect(watched.folded).toEqual([])
  const stranger = school.device()
  await stranger.prove()
  expect(await hello(stranger)).toMatchObject({ facilitator: false, logs: [], running: [] })
})

it("[HELLO-2] a facilitator is told the stage of a session that runs, until when it stays open, and that it is over", async () => {
  expect(await sessionOf(lesson.teacher)).toMatchObject({ stage: { at: 0, of: 4, kind: "propose" } })
  await lesson.steer({ type: "v1.StageKeptOpen", facts: { until: 5_000, basis: lesson.genesis.nonce } })
  expect(await sessionOf(lesson.teacher)).toMatchObject({ stage: { at: 0, until: 5_000 } })
  await enter(1, lesson.genesis.nonce)
  const argue = await sessionOf(lesson.teacher)
  expect(argue?.stage).toEqual({ at: 1, of: 4, kind: "argue" })
  await lesson.steer({ type: "v1.SessionFinished", facts: {} })
  const over = await sessionOf(lesson.teacher)
  expect([over?.finished, over?.stage]).toEqual([true, undefined])
  const lina = await lesson.join("Lina")
  expect((await hello(lina.tablet)).running).toEqual([])
})

it("[HELLO-3] a commit that fails leaves the summary as it was; the next one brings it up to date", async () => {
  watched.fail(true)
  await enter(1, lesson.genesis.nonce)
  watched.fail(false)
  expect(await sessionOf(lesson.teacher)).toMatchObject({ stage: { at: 0 } })
  await enter(1, lesson.genesis.nonce)
  expect(await sessionOf(lesson.teacher)).toMatchObject({ stage: { at: 1 } })
})

it("[HELLO-4] logs that an older server left get their summaries at the next start, once", async () => {
  const old = watchedStore()
  old.beOld(true)
  const past = await openHttpSchool(old.store)
  const kept = await openHttpLesson(past)
  const { tablet } = await kept.join("Lina")
  expect((await hello(kept.teacher)).logs).toEqual([])
  old.beOld(false)
  old.folded.splice(0)
  await past.restart()
  expect(old.folded.toSorted()).toEqual([kept.log, kept.roster.log].toSorted())
  await past.restart()
  expect(old.folded).toHaveLength(2)
  expect((await hello(kept.teacher)).logs).toHaveLength(2)
  expect((await hello(tablet)).running).toHaveLength(1)
  await past.close()
})

it("[HELLO-5] a device of the same person sees the same classes and their sessions", async () => {
  const { token } = (await lesson.teacher.post("/api/invites", { kind: "device" })).json as { token: string }
  const phone = school.device()
  await phone.prove()
  await phone.post("/api/enrol", { token })
  expect((await hello(phone)).logs).toEqual((await hello(lesson.teacher)).logs)
})
