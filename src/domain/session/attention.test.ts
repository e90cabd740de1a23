import { describe, expect, it } from "vitest"
import { avatarAt } from "../avatars.ts"
import { createLesson } from "../host/lesson-in-tests.ts"
import {
  approvalQueue,
  facesOf,
  proposalsToAnswer,
  reportedOf,
  requestsOf,
  seatedCount,
  setAsideOf,
} from "./attention.ts"
import {
  emptyPublic,
  initialSession,
  type PublicContribution,
  type PublicPoll,
  type PublicState,
  type StaffContribution,
  type StaffState,
} from "./state.ts"

const { staff: empty } = initialSession({ nonce: "f", facilitator: "staff" })

const written = (id: string, order: number, over: Partial<StaffContribution> = {}): StaffContribution => ({
  ...{ id, order, kind: "proposal", seat: "s", key: "k", text: id, revision: 0, fate: "waiting" },
  ...{ deferred: 0, late: false, supports: {}, reports: [], ...over },
})
const withTexts = (...all: StaffContribution[]): StaffState => ({
  ...empty,
  contributions: Object.fromEntries(all.map((it) => [it.id, it])),
})
const ids = (all: readonly { readonly id: string }[]) => all.map((it) => it.id)

describe("what waits for the facilitator", () => {
  it("[STEER-4] is read in the order of arrival, what was put off last", () => {
    const staff = withTexts(
      written("late", 4, { late: true }),
      written("put off twice", 1, { deferred: 2 }),
      written("put off", 2, { deferred: 1 }),
      written("first", 3),
      written("read", 5, { fate: "published" }),
      written("asked again", 6, { fate: "rephrase" }),
    )
    expect(ids(approvalQueue(staff))).toEqual(["first", "late", "put off", "put off twice"])
    expect(ids(setAsideOf(staff))).toEqual(["asked again"])
  })

  it("[STEER-5] names what was reported, the most reported first; what was removed has no words left", () => {
    const staff = withTexts(
      written("once", 1, { reports: [{ seat: "a" }], fate: "published" }),
      written("twice", 2, { reports: [{ seat: "a" }, { seat: "b" }], fate: "published" }),
      written("gone", 3, { reports: [{ seat: "a" }], text: null, fate: "removed" }),
    )
    expect(ids(reportedOf(staff))).toEqual(["twice", "once"])
  })

  it("[STEER-6] says who asks to come in by the name of the class", () => {
    const request = { request: "r", member: "lina", key: "k", device: "d", why: "doorsClosed" } as const
    const staff = { ...empty, requests: { r: request } }
    const lina = { member: "lina", name: "Lina", avatar: avatarAt(0) }
    expect(requestsOf(staff, [lina])[0]).toMatchObject({ name: "Lina" })
    expect(requestsOf(staff, [])[0]).toMatchObject({ name: null })
  })
})

describe("faces", () => {
  const member = (name: string, at: number) => ({ member: name, name, avatar: avatarAt(at) })
  const seat = (name: string) => ({
    seat: `seat-${name}`,
    member: name,
    role: "pupil" as const,
    keys: { k: { device: "d" } },
  })
  const staff: StaffState = {
    ...empty,
    seats: { ...empty.seats, "seat-Adam": seat("Adam"), "seat-Lina": seat("Lina"), "seat-Tom": seat("Tom") },
    seatOfMember: { Adam: "seat-Adam", Lina: "seat-Lina", Tom: "seat-Tom" },
    presence: { Tom: "left", Zoe: "absent" },
  }
  const members = ["Adam", "Lina", "Tom", "Zoe", "Ines"].map(member)
  const room = { presence: { "seat-Adam": "help" as const }, unsent: { "seat-Lina": 2 } }

  it("[STEER-7] tell who is in, asks for help, is not connected, left, is absent, has not come", () => {
    const faces = facesOf(staff, members, room)
    expect(faces.map((it) => it.condition)).toEqual(["help", "notConnected", "left", "absent", "notIn"])
    expect(faces.map((it) => it.unsent)).toEqual([0, 2, 0, 0, 0])
    expect(seatedCount(staff)).toBe(3)
  })

  it("[STEER-8] do not call anybody disconnected while this device is", () => {
    expect(facesOf(staff, members, null).map((it) => it.condition)[1]).toBe("in")
  })

  it("[STEER-9] show who sits and is no longer in the class, and only tablets that still count", () => {
    const revoked = {
      ...seat("Adam"),
      avatar: avatarAt(1),
      keys: { k: { device: "d", revoked: "notThisPupil" as const } },
    }
    const faces = facesOf({ ...staff, seats: { ...staff.seats, "seat-Adam": revoked } }, [], null)
    expect(faces.map((it) => [it.member, it.keys])).toEqual([["Adam", []]])
  })
})

describe("proposals to answer", () => {
  const shown = (id: string, order: number, agree: number): PublicContribution => ({
    ...{ id, order, kind: "proposal", text: id, authors: [], late: false, published: true },
    support: { agree, mixed: 0, disagree: 0 },
  })
  const state = (polls: readonly PublicPoll[]): PublicState => ({
    ...emptyPublic,
    contributions: Object.fromEntries(
      [shown("a", 1, 1), shown("b", 2, 9), shown("c", 3, 4), shown("d", 4, 4), shown("e", 5, 0)].map((it) => [
        it.id,
        it,
      ]),
    ),
    polls: Object.fromEntries(polls.map((it) => [it.id, it])),
    pollOrder: polls.map((it) => it.id),
  })
  const poll = (ballots: string[][]): PublicPoll => ({
    ...{ id: "p", method: "approval", options: ["a", "b", "c"], status: "revealed", counted: ballots.length },
    ...{ lateHeld: 0, lateRuled: null, ballots },
  })
  const leading = (it: PublicState) =>
    proposalsToAnswer(it).map(({ proposal, isLeading }) => `${proposal.id}${isLeading ? "*" : ""}`)

  it("[STEER-10] stand in the order of the result, the rest after them", () => {
    expect(leading(state([poll([["a"], ["a", "c"]])]))).toEqual(["a*", "c*", "b*", "d", "e"])
  })

  it("[STEER-11] stand by agreement without a vote; those level with the third lead too", () => {
    expect(leading(state([]))).toEqual(["b*", "c*", "d*", "a", "e"])
  })
})

describe("a session that several classes share", () => {
  const lesson = createLesson({ classes: 2 })
  for (const at of [0, 1, 2, 3]) lesson.join(at)
  const { staff } = lesson.state()
  const known = (at: number) => ({ member: lesson.members[at] ?? "", name: `P${at}`, avatar: avatarAt(at) })
  /** Of the second class; the last has no seat. */
  const ours = [known(1), known(3), known(5)]

  it("[SHARED-3] shows each facilitator the faces of their own class, and somebody who left it", () => {
    expect(facesOf(staff, ours, null).map((it) => it.member)).toEqual(ours.map((it) => it.member))
    expect(facesOf(staff, ours.slice(1), null).map((it) => it.member)).toEqual(
      [known(3), known(5), known(1)].map((it) => it.member),
    )
    expect(seatedCount(staff, ours)).toBe(2)
    expect(seatedCount(staff)).toBe(4)
  })

  it("[SHARED-3] asks each facilitator about those of their own class at the door", () => {
    const [first, second] = staff.classes ?? []
    const at = (request: string, member: string, of: string | undefined) => ({
      ...{ request, member, key: request, device: request, why: "doorsClosed" as const, class: of },
    })
    const asking = {
      ...staff,
      requests: {
        one: at("one", lesson.members[4] ?? "", first),
        two: at("two", lesson.members[7] ?? "", second),
      },
    }
    expect(requestsOf(asking, ours).map((it) => it.request)).toEqual(["two"])
    const { classes: _classes, ...alone } = asking
    expect(requestsOf(alone, ours)).toHaveLength(2)
  })
})
