import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createLesson } from "../../domain/host/lesson-in-tests.ts"
import type { LiveFrame } from "../../protocol/messages.ts"
import { createLive, type Reader } from "./live.ts"
import type { OpenLog } from "./logs.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const setup = (now: () => number = () => 7) => {
  const lesson = createLesson()
  const stored = { log: lesson.host().log, genesis: lesson.genesis, epoch: 1, openedAt: 0 }
  const log: OpenLog = { stored, host: lesson.host() }
  const live = createLive(now)
  const join = (over: Partial<Pick<Reader, "seats" | "isStaff" | "device" | "wake">> = {}) => {
    const heard: LiveFrame[] = []
    const ended: boolean[] = []
    const leave = live.join({
      ...{ log: stored.log, seats: [], isStaff: false, device: "d", wake: () => undefined, ...over },
      tell: (text) => heard.push(JSON.parse(text)),
      end: () => ended.push(true),
    })
    return { heard, ended, leave }
  }
  return { lesson, log, live, join }
}

test("[LIVE-1] readers are told at once, then at most every 100 ms, and never miss the last word", () => {
  const { lesson, log, live, join } = setup()
  const seat = lesson.join(0)
  const teacher = join({ isStaff: true })
  join({ seats: [seat] })
  for (const state of ["drafting", "done", "help", "drafting"] as const) {
    live.note(log.stored.log, seat, state, undefined)
    live.tellAll(log)
  }
  expect(teacher.heard).toHaveLength(1)
  vi.advanceTimersByTime(100)
  expect(teacher.heard.map((it) => it.presence?.[seat])).toEqual(["drafting", "drafting"])
  vi.advanceTimersByTime(1_000)
  expect(teacher.heard).toHaveLength(2)
  live.tellAll(log)
  expect(teacher.heard).toHaveLength(3)
})

test("[LIVE-2] only facilitators hear who is there, who is missing and what waits on a tablet", () => {
  const { lesson, log, live, join } = setup()
  const seat = lesson.join(0)
  lesson.join(1)
  const contribution = lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  lesson.act("teacher", { type: "Publish", contribution })
  const poll = lesson.act("teacher", { type: "OpenPoll", method: "yes-no", options: [contribution] })
  lesson.act(0, { type: "CastBallot", poll, marks: ["no"] })
  const teacher = join({ isStaff: true })
  const pupil = join({ seats: [seat] })
  live.note(log.stored.log, seat, "in", 3)
  live.tellAll(log)
  expect(pupil.heard).toEqual([{ now: 7, epoch: 1, turnout: { [poll]: { n: 1, of: 2 } } }])
  const missing = { [poll]: [lesson.seatOf(1)] }
  expect(teacher.heard).toEqual([
    {
      ...{ now: 7, epoch: 1 },
      turnout: { [poll]: { n: 1, of: 2 } },
      presence: { [seat]: "in" },
      missing,
      unsent: { [seat]: 3 },
    },
  ])
})

test("[LIVE-3] who left is forgotten once nothing waits on the tablet", () => {
  const { lesson, log, live, join } = setup()
  const seat = lesson.join(0)
  const { leave } = join({ seats: [seat] })
  live.note(log.stored.log, seat, "help", 2)
  leave()
  leave()
  expect(live.frame(log, true)).toMatchObject({ presence: {}, unsent: { [seat]: 2 } })
  live.note(log.stored.log, seat, "in", 0)
  expect(live.frame(log, true)).toMatchObject({ presence: {}, unsent: {} })
  join({ seats: [seat] })
  expect(live.frame(log, true)).toMatchObject({ presence: { [seat]: "in" } })
})

test("[LIVE-7] a tablet that stops saying so is not there any more, though its stream stays open", () => {
  let now = 0
  const { lesson, log, live, join } = setup(() => now)
  const seat = lesson.join(0)
  const { leave } = join({ seats: [seat] })
  const here = () => Object.keys(live.frame(log, true).presence ?? {})
  now = 1_000_000
  expect(here()).toEqual([seat])
  live.note(log.stored.log, seat, "drafting", 0)
  now += 39_000
  expect(here()).toEqual([seat])
  now += 2_000
  expect(here()).toEqual([])
  live.note(log.stored.log, seat, "drafting", 0)
  expect(here()).toEqual([seat])
  now += 50_000
  leave()
  join({ seats: [seat] })
  expect(here()).toEqual([seat])
})

test("[LIVE-4] streams of one device can be ended, and no other", () => {
  const { log, live, join } = setup()
  const mine = join({ device: "mine" })
  const yours = join({ device: "yours" })
  live.endAll((it) => it.log === log.stored.log && it.device === "mine")
  expect([mine.ended.length, yours.ended.length]).toEqual([1, 0])
})

test("[LIVE-6] what is new wakes readers at once, then gathers, longer the more they are, and the last is not missed", () => {
  for (const [readers, rest] of [
    [12, 1],
    [240, 20],
    [720, 144],
    [5_000, 300],
  ] as const) {
    const { log, live, join } = setup()
    let woken = 0
    const wake = () => {
      woken += 1
    }
    for (let reader = 0; reader < readers; reader += 1) join({ wake })
    for (let commit = 0; commit < 5; commit += 1) live.wake(log.stored.log)
    expect(woken).toBe(readers)
    vi.advanceTimersByTime(rest - 1)
    expect(woken).toBe(readers)
    vi.advanceTimersByTime(1)
    expect(woken).toBe(2 * readers)
    vi.advanceTimersByTime(1_000)
    expect(woken).toBe(2 * readers)
    live.wake(log.stored.log)
    expect(woken).toBe(3 * readers)
  }
})
