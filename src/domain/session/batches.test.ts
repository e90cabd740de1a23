import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createLesson } from "../host/lesson-in-tests.ts"
import { ceilings } from "../limits.ts"
import { isBallotFor, marksOf } from "./ballots.ts"
import { ballotsOf, isBatchFor } from "./batches.ts"
import type { Method } from "./events.ts"
import { pollOutcome } from "./poll-outcome.ts"
import type { PublicPoll } from "./state.ts"

const counted = ["Lina", "Adam"] as const

/** A class of three tablets, two ideas and a vote on them. */
const voting = (method: Method = "single-choice") => {
  const lesson = createLesson()
  for (const at of [0, 1, 2]) lesson.join(at)
  const ideas = [0, 1].map((at) => {
    lesson.act(at, { type: "Submit", kind: "proposal", text: `Idea ${at}` })
    const id = Object.keys(lesson.state().staff.contributions).at(-1) ?? ""
    lesson.act("teacher", { type: "Publish", contribution: id })
    return id
  })
  const options = method === "yes-no" ? ideas.slice(0, 1) : ideas
  const poll = lesson.act("teacher", { type: "OpenPoll", method, options })
  const enter = (voters: number, marks: Record<string, number>, replaces?: string) =>
    lesson.act("teacher", {
      ...{ type: "EnterBatch", poll, way: "hands", voters, marks, witnesses: counted },
      ...(replaces === undefined ? {} : { replaces }),
    })
  const batches = () => lesson.state().staff.polls[poll]?.batches ?? []
  const end = () => {
    lesson.act("teacher", { type: "ClosePoll", poll })
    lesson.act("teacher", { type: "RevealPoll", poll })
    return lesson.state().public.polls[poll]
  }
  const [one = "", other = ""] = ideas
  return { lesson, poll, one, other, enter, batches, end }
}

const totalsOf = (poll: PublicPoll | undefined) => poll && pollOutcome(poll)?.totals

describe("votes that no tablet took", () => {
  it("[BATCH-1] are counted with the tablets' ballots at the reveal, and told apart by how they came", () => {
    const { lesson, poll, one, other, enter, end } = voting()
    lesson.act(0, { type: "CastBallot", poll, marks: [one] })
    enter(4, { [one]: 1, [other]: 2 })
    lesson.act("teacher", {
      ...{ type: "EnterBatch", poll, way: "paper", voters: 3, marks: { [other]: 3 }, witnesses: counted },
    })
    const shown = end()
    expect(totalsOf(shown)).toEqual({ [one]: 2, [other]: 5 })
    expect(shown).toMatchObject({ counted: 8, byWay: { hands: 4, paper: 3 } })
    expect(shown?.ballots?.filter((it) => it.length === 0)).toHaveLength(1)
    expect(JSON.stringify(lesson.restored().session)).toBe(JSON.stringify(lesson.state()))
  })

  it.each([
    ["more voices than voters", "BatchNotValid", 2, (one: string) => ({ [one]: 3 })],
    [
      "more voices in all than voters",
      "BatchNotValid",
      2,
      (one: string, other: string) => ({ [one]: 2, [other]: 1 }),
    ],
    ["an option that is not on the ballot", "BatchNotValid", 2, () => ({ yes: 1 })],
    ["nobody", "BatchNotValid", 0, () => ({})],
  ] as const)("[BATCH-2] %s is refused, and nothing is counted", (_what, type, voters, marksFor) => {
    const { lesson, poll, one, other, batches } = voting()
    const marks = marksFor(one, other)
    const command = { type: "EnterBatch", poll, way: "paper", voters, marks, witnesses: counted } as const
    expect(lesson.decideAs("teacher", command)).toEqual({ ok: false, error: { type } })
    expect(batches()).toEqual([])
  })

  it("[BATCH-2] more voters in all than a session may have members are refused", () => {
    const { lesson, poll, one, enter, batches } = voting()
    enter(ceilings.members, { [one]: 1 })
    const more = { type: "EnterBatch", poll, way: "hands", marks: {}, witnesses: counted } as const
    expect(lesson.decideAs("teacher", { ...more, voters: 1 })).toEqual({
      ...{ ok: false, error: { type: "TooManyVoters", max: ceilings.members } },
    })
    expect(lesson.decideAs("teacher", { ...more, voters: 1, replaces: batches()[0]?.id ?? "" }).ok).toBe(true)
  })

  it("[BATCH-2] two different people count, before the result is seen, and no opening vote", () => {
    const { lesson, poll, one, end } = voting()
    const entered = { type: "EnterBatch", poll, way: "hands", voters: 1, marks: { [one]: 1 } } as const
    for (const witnesses of [
      ["Lina", " "],
      ["Lina", "Lina "],
    ] as const)
      expect(lesson.decideAs("teacher", { ...entered, witnesses })).toEqual({
        ...{ ok: false, error: { type: "WitnessesMissing" } },
      })
    expect(lesson.decideAs(0, { ...entered, witnesses: counted })).toEqual({
      ...{ ok: false, error: { type: "NotYourRole" } },
    })
    end()
    expect(lesson.decideAs("teacher", { ...entered, witnesses: counted })).toEqual({
      ...{ ok: false, error: { type: "PollNotOpen" } },
    })
    const opening = lesson.act("teacher", { type: "AskOpening", question: "Shall we?" })
    const first = { ...entered, poll: opening, marks: { yes: 1 }, witnesses: counted }
    expect(lesson.decideAs("teacher", first)).toEqual({ ok: false, error: { type: "UnknownTarget" } })
  })

  it("[BATCH-3] are corrected by an entry that counts in place of the old one, which stays", () => {
    const { one, other, enter, batches, end, lesson, poll } = voting()
    enter(4, { [one]: 4 })
    const [first] = batches()
    enter(3, { [other]: 3 }, first?.id)
    expect(batches()).toMatchObject([{ voters: 4 }, { voters: 3, replaces: first?.id }])
    const again = {
      type: "EnterBatch",
      poll,
      way: "hands",
      voters: 9,
      marks: {},
      witnesses: counted,
    } as const
    expect(lesson.decideAs("teacher", { ...again, replaces: first?.id ?? "" })).toEqual({
      ...{ ok: false, error: { type: "AlreadyCorrected" } },
    })
    expect(totalsOf(end())).toEqual({ [one]: 0, [other]: 3 })
  })

  it("[BATCH-3] of two corrections of one entry the first counts, and the second stays, told apart", () => {
    const { lesson, poll, one, enter, batches, end } = voting()
    enter(4, { [one]: 4 })
    const replaces = batches()[0]?.id ?? ""
    const correction = {
      type: "EnterBatch",
      poll,
      way: "hands",
      marks: {},
      witnesses: counted,
      replaces,
    } as const
    const both = [3, 2].flatMap((voters) => lesson.eventsOf("teacher", { ...correction, voters }))
    lesson.send(...both)
    expect(batches()).toMatchObject([{ voters: 4 }, { voters: 3 }, { voters: 2, missed: "corrected" }])
    expect(end()).toMatchObject({ counted: 3 })
  })

  it("[BATCH-8] that come once the result is shown change nothing, and stay", () => {
    const { lesson, poll, one, batches, end } = voting()
    const entry = { type: "EnterBatch", poll, way: "hands", voters: 4, marks: { [one]: 4 } } as const
    const late = lesson.eventsOf("teacher", { ...entry, witnesses: counted })
    const shown = end()
    expect(lesson.send(...late)).toMatchObject([{ type: "accepted" }])
    expect(lesson.state().public.polls[poll]).toEqual(shown)
    expect(batches()).toMatchObject([{ voters: 4, missed: "shown" }])
  })

  it("[BATCH-8] a correction that comes before what it corrects is held, and taken after it", () => {
    const { lesson, poll, one, batches } = voting()
    const entry = { type: "EnterBatch", poll, way: "hands", marks: { [one]: 1 }, witnesses: counted } as const
    const [first] = lesson.eventsOf("teacher", { ...entry, voters: 4 })
    if (!first) throw new Error("Nothing was entered")
    const facts = { ...first.facts, batch: "c".repeat(32), voters: 3, replaces: String(first.facts.batch) }
    const second = lesson.sign("teacher", { type: first.type, facts, text: first.text ?? {} })
    expect(lesson.send(second)).toMatchObject([{ type: "held", reason: "TargetMissing" }])
    lesson.send(first)
    expect(lesson.send(second)).toMatchObject([{ type: "accepted" }])
    expect(batches()).toMatchObject([{ voters: 4 }, { voters: 3 }])
  })

  it("[BATCH-3] taken out, leave a vote as if nothing had been entered", () => {
    const { one, enter, batches, end } = voting()
    enter(4, { [one]: 4 })
    enter(0, {}, batches()[0]?.id)
    const shown = end()
    expect(shown).toMatchObject({ counted: 0 })
    expect(shown?.byWay).toBeUndefined()
  })

  it("[BATCH-4] are known to facilitators alone before the reveal", () => {
    const { lesson, one, enter } = voting()
    const before = JSON.stringify([lesson.state().public, lesson.state().own])
    enter(4, { [one]: 4 })
    expect(JSON.stringify([lesson.state().public, lesson.state().own])).toBe(before)
  })

  it("[BATCH-5] come to the numbers that were entered, whatever they are", () => {
    const poll = (method: Method, options: string[], maxMarks?: number): PublicPoll => ({
      ...{
        id: "p",
        method,
        options,
        status: "open",
        counted: 0,
        lateHeld: 0,
        lateRuled: null,
        ballots: null,
      },
      ...(maxMarks === undefined ? {} : { maxMarks }),
    })
    const asked = fc.oneof(
      fc.constant(poll("yes-no", ["a"])),
      fc.constant(poll("single-choice", ["a", "b", "c"])),
      fc.integer({ min: 1, max: 4 }).map((most) => poll("approval", ["a", "b", "c", "d"], most)),
    )
    const numbers = fc.array(fc.nat(40), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(asked, fc.nat(40), numbers, (of, voters, seen) => {
        const marks = Object.fromEntries(marksOf(of).map((option, at) => [option, seen[at] ?? 0]))
        if (!isBatchFor(of, { voters, marks })) return
        const ballots = ballotsOf(of, { voters, marks })
        expect(ballots).toHaveLength(voters)
        for (const [option, count] of Object.entries(marks))
          expect(ballots.filter((it) => it.includes(option))).toHaveLength(count)
        expect(ballots.every((it) => isBallotFor(of, it))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
