import { describe, expect, it } from "vitest"
import { createLesson, type TestLesson } from "../host/lesson-in-tests.ts"
import { eventIdOf } from "../log/event.ts"
import type { StaffCommand } from "./commands.ts"
import { tabletOf } from "./entries.ts"
import { evolve } from "./evolve.ts"
import { inBulk } from "./tables.ts"

const id = (digit: string) => digit.repeat(32)
const seated = (options: Parameters<typeof createLesson>[0] = {}, pupils = 3): TestLesson => {
  const lesson = createLesson(options)
  for (let pupil = 0; pupil < pupils; pupil += 1) lesson.join(pupil)
  return lesson
}
const idea = (lesson: TestLesson, pupil = 0, text = "A bench") =>
  lesson.act(pupil, { type: "Submit", kind: "proposal", text })
const shown = (lesson: TestLesson, pupil = 0, text = "A bench") => {
  const contribution = idea(lesson, pupil, text)
  lesson.act("teacher", { type: "Publish", contribution })
  return contribution
}
const fateOf = (lesson: TestLesson, contribution: string) =>
  lesson.state().staff.contributions[contribution]?.fate
const ownOf = (lesson: TestLesson, pupil: number, contribution: string) =>
  lesson.state().own[lesson.seatOf(pupil)]?.contributions[contribution]
const publicOf = (lesson: TestLesson, contribution: string) =>
  lesson.state().public.contributions[contribution]
const refusalOf = (lesson: TestLesson, command: StaffCommand) => {
  const decided = lesson.decideAs("teacher", command)
  return decided.ok ? null : decided.error.type
}
/** The effect that an event would have now. */
const effectOf = (
  lesson: TestLesson,
  actor: "teacher" | number,
  type: string,
  facts: object,
  text?: object,
) => {
  const draft = { type, facts: facts as never, ...(text === undefined ? {} : { text: text as never }) }
  const event = lesson.sign(actor, draft)
  const { effect } = evolve(lesson.state(), event, eventIdOf(event))
  return effect.type === "void" ? effect.reason : effect.type
}

describe("contributions", () => {
  it("[SES-1] with approval a text waits, unseen, until it is published; without, it is shown at once", () => {
    const lesson = seated()
    const waiting = idea(lesson)
    expect([fateOf(lesson, waiting), publicOf(lesson, waiting)]).toEqual(["waiting", undefined])
    lesson.act("teacher", { type: "Publish", contribution: waiting })
    expect(publicOf(lesson, waiting)).toMatchObject({
      text: "A bench",
      published: true,
      authors: [lesson.seatOf(0)],
    })
    const free = seated({ approval: false })
    expect(publicOf(free, idea(free))).toMatchObject({ published: true, late: false })
  })

  it("[SES-2] what comes after its stage waits, marked late, even without approval; nothing is lost at the end", () => {
    const lesson = seated({ approval: false })
    const events = lesson.eventsOf(0, { type: "Submit", kind: "proposal", text: "Slow" })
    lesson.act("teacher", { type: "EnterStage", stage: 1 })
    lesson.act("teacher", { type: "FinishSession" })
    lesson.send(...events)
    const contribution = String(events[0]?.facts.contribution)
    expect(ownOf(lesson, 0, contribution)).toMatchObject({ fate: "waiting", late: true, text: "Slow" })
    lesson.act("teacher", { type: "Publish", contribution })
    expect(publicOf(lesson, contribution)).toMatchObject({ late: true, published: true })
  })

  it("[SES-3] a text to rephrase goes back with its reason; the new one waits again", () => {
    const lesson = seated()
    const contribution = idea(lesson)
    lesson.act("teacher", { type: "AskToRephrase", contribution, reason: "Where?" })
    expect(ownOf(lesson, 0, contribution)).toMatchObject({ fate: "rephrase", reason: "Where?" })
    lesson.act(0, { type: "Edit", contribution, text: "A bench in the yard" })
    expect(ownOf(lesson, 0, contribution)).toEqual(
      expect.objectContaining({ fate: "waiting", revision: 1, text: "A bench in the yard" }),
    )
    expect(ownOf(lesson, 0, contribution)).not.toHaveProperty("reason")
  })

  it("[SES-4] an approval of words that were changed meanwhile is stale", () => {
    const lesson = seated()
    const contribution = idea(lesson)
    const approval = lesson.eventsOf("teacher", { type: "Publish", contribution })
    lesson.act(0, { type: "Edit", contribution, text: "Something rude" })
    lesson.send(...approval)
    expect(publicOf(lesson, contribution)).toBeUndefined()
    expect(effectOf(lesson, "teacher", "v1.ContributionPublished", { contribution, revision: 0 })).toBe(
      "Stale",
    )
    expect(effectOf(lesson, 0, "v1.ContributionEdited", { contribution, revision: 1 }, { text: "x" })).toBe(
      "Stale",
    )
  })

  it("[SES-5] a pupil withdraws until published; nobody acts on another's text", () => {
    const lesson = seated()
    const contribution = idea(lesson)
    expect(effectOf(lesson, 1, "v1.ContributionWithdrawn", { contribution })).toBe("NotYours")
    expect(effectOf(lesson, 1, "v1.ContributionEdited", { contribution, revision: 1 }, { text: "x" })).toBe(
      "NotYours",
    )
    lesson.act(0, { type: "Withdraw", contribution })
    expect(fateOf(lesson, contribution)).toBe("withdrawn")
    const other = shown(lesson, 0, "Balls")
    expect(effectOf(lesson, 0, "v1.ContributionWithdrawn", { contribution: other })).toBe("AlreadyPublished")
  })

  it("[SES-6] a published text can be hidden and shown again, in its place, with what was merged into it", () => {
    const lesson = seated()
    const [one, two] = [shown(lesson, 0), shown(lesson, 1, "A seat")]
    lesson.act("teacher", { type: "EnterStage", stage: 1 })
    lesson.act("teacher", { type: "Merge", into: one, from: two })
    lesson.act(2, { type: "Support", contribution: two, value: "agree" })
    const before = publicOf(lesson, one)
    lesson.act("teacher", { type: "Unpublish", contribution: one })
    expect(publicOf(lesson, one)).toMatchObject({ published: false })
    lesson.act("teacher", { type: "Publish", contribution: one })
    expect(publicOf(lesson, one)).toEqual(before)
    expect(before?.authors).toEqual([lesson.seatOf(0), lesson.seatOf(1)])
  })

  it("[SES-24] a text taken back is in no row that classmates read, and its author keeps it; published again it is back", () => {
    const lesson = seated()
    const id = shown(lesson, 0, "Tanglewood")
    const isRead = () => JSON.stringify(lesson.feed("public")).includes("Tanglewood")
    expect(isRead()).toBe(true)
    lesson.act("teacher", { type: "Unpublish", contribution: id })
    expect(isRead()).toBe(false)
    expect(publicOf(lesson, id)).toMatchObject({ published: false, text: null })
    expect(ownOf(lesson, 0, id)).toMatchObject({ fate: "waiting", text: "Tanglewood" })
    lesson.act("teacher", { type: "Publish", contribution: id })
    expect(publicOf(lesson, id)).toMatchObject({ published: true, text: "Tanglewood" })
  })

  it("[SES-25] what was merged into a removed idea stands for itself again", () => {
    const lesson = seated()
    const [root, from] = [shown(lesson, 0), shown(lesson, 1, "A seat")]
    lesson.act("teacher", { type: "Merge", into: root, from })
    lesson.act("teacher", { type: "Remove", contribution: root })
    expect(publicOf(lesson, from)).toMatchObject({ published: true, text: "A seat" })
    expect(publicOf(lesson, from)?.mergedInto).toBeUndefined()
    expect(ownOf(lesson, 1, from)).toMatchObject({ fate: "published" })
  })

  it("[SES-7] merging unites authors and counts each supporter once; what was said of the root wins", () => {
    const lesson = seated()
    const [root, from] = [shown(lesson, 0), shown(lesson, 1, "A seat")]
    lesson.act(0, { type: "Support", contribution: from, value: "agree" })
    lesson.act(2, { type: "Support", contribution: root, value: "disagree" })
    lesson.act(2, { type: "Support", contribution: from, value: "agree" })
    lesson.act("teacher", { type: "Merge", into: root, from })
    expect(publicOf(lesson, root)?.support).toEqual({ agree: 1, mixed: 0, disagree: 1 })
    expect(ownOf(lesson, 1, from)).toMatchObject({ fate: "merged", into: root })
    lesson.act(2, { type: "Support", contribution: root, value: null })
    expect(publicOf(lesson, root)?.support).toEqual({ agree: 2, mixed: 0, disagree: 0 })
    lesson.act("teacher", { type: "Unmerge", contribution: from })
    expect(publicOf(lesson, root)).toMatchObject({
      authors: [lesson.seatOf(0)],
      support: { agree: 0, mixed: 0, disagree: 0 },
    })
    expect(ownOf(lesson, 1, from)).toMatchObject({ fate: "published" })
  })

  it("[SES-8] nothing is merged into itself, into its own part, into another kind or into what is hidden", () => {
    const lesson = seated()
    const [one, two, three] = [shown(lesson, 0), shown(lesson, 1), shown(lesson, 2)]
    lesson.act("teacher", { type: "Merge", into: one, from: two })
    const merge = (into: string, from: string) =>
      effectOf(lesson, "teacher", "v1.ContributionsMerged", { into, from })
    expect([merge(two, one), merge(one, one), merge(three, two)]).toEqual(Array(3).fill("AlreadyDone"))
    lesson.act("teacher", { type: "EnterStage", stage: 1 })
    const why = lesson.act(0, { type: "Submit", kind: "for", parent: three, text: "Because" })
    lesson.act("teacher", { type: "Publish", contribution: why })
    expect(merge(one, why)).toBe("UnknownTarget")
    lesson.act("teacher", { type: "Unpublish", contribution: three })
    expect(merge(one, three)).toBe("UnknownTarget")
  })

  it("[SES-9] a removal takes the text out of every row and keeps its reason, for its author alone", () => {
    const lesson = seated()
    const contribution = idea(lesson, 0, "Hateful words")
    lesson.act("teacher", { type: "AskToRephrase", contribution, reason: "You wrote: Hateful words" })
    const edit = lesson.eventsOf(0, { type: "Edit", contribution, text: "Hateful words again" })
    lesson.act(0, { type: "Edit", contribution, text: "More Hateful words" })
    lesson.act("teacher", { type: "Publish", contribution })
    lesson.act(1, { type: "Report", contribution, reason: "It says Hateful words" })
    lesson.act("teacher", { type: "Remove", contribution, reason: "It hurts" })
    lesson.send(...edit)
    expect(JSON.stringify(lesson.rows())).not.toContain("Hateful")
    expect(ownOf(lesson, 0, contribution)).toMatchObject({ fate: "removed", text: null, reason: "It hurts" })
    expect(publicOf(lesson, contribution)).toMatchObject({ text: null, published: false })
    expect(JSON.stringify(lesson.feed("public"))).not.toContain("It hurts")
    // Two tabs of a device carry one removal out twice.
    const withReason = lesson.rows().filter((it) => JSON.stringify(it).includes("It hurts"))
    expect(withReason.map((it) => it.subject)).toEqual([undefined, undefined])
    expect(lesson.restored().session).toEqual(lesson.state())
    for (const [type, facts] of [
      ["v1.ContributionRemoved", { contribution }],
      ["v1.ContributionPublished", { contribution, revision: 1 }],
      ["v1.ContributionUnmerged", { contribution }],
      ["v1.ContributionReported", { contribution }],
    ] as const)
      expect(effectOf(lesson, "teacher", type, facts)).toBe("AlreadyDone")
  })

  it("[SES-10] a seat reports a text once; settling clears the reports and tells nobody", () => {
    const lesson = seated()
    const contribution = shown(lesson)
    for (const reason of ["Mean", "Very mean"]) lesson.act(1, { type: "Report", contribution, reason })
    lesson.act(2, { type: "Report", contribution })
    const reports = () => lesson.state().staff.contributions[contribution]?.reports
    expect(reports()).toEqual([{ seat: lesson.seatOf(1), reason: "Very mean" }, { seat: lesson.seatOf(2) }])
    lesson.act("teacher", { type: "SettleReport", contribution })
    expect(reports()).toEqual([])
  })
})

describe("steering", () => {
  it("[SES-11] two taps on next never skip a stage; a device that slept does not drag the class back", () => {
    const lesson = seated()
    const taps = [1, 1].flatMap((stage) => lesson.eventsOf("teacher", { type: "EnterStage", stage }))
    const asleep = lesson.eventsOf("teacher", { type: "EnterStage", stage: 0 })
    lesson.send(...taps)
    expect(lesson.state().public.stage).toBe(1)
    lesson.act("teacher", { type: "EnterStage", stage: 2 })
    lesson.send(...asleep)
    expect(lesson.state().public.stage).toBe(2)
    const { basis } = lesson.state().public
    expect(effectOf(lesson, "teacher", "v1.StageEntered", { stage: 9, basis })).toBe("UnknownTarget")
  })

  it("[SES-30] a pause or a timer names the one that it replaces: what a device asked before others did is void", () => {
    const lesson = seated()
    const asleep = lesson.eventsOf("teacher", { type: "SetPause", paused: true })
    const timer = { type: "SetTimer", running: false, hidden: false } as const
    const slow = lesson.eventsOf("teacher", { ...timer, seconds: 30 })
    lesson.act("teacher", { type: "SetPause", paused: true })
    lesson.act("teacher", { ...timer, seconds: 90 })
    lesson.act("teacher", { type: "SetPause", paused: false })
    lesson.act("teacher", { ...timer, seconds: 60 })
    lesson.send(...asleep, ...slow)
    expect(lesson.state().public).toMatchObject({ paused: false, timer: { seconds: 60 } })
    const before = lesson.eventsOf("teacher", { type: "SetPause", paused: true })
    lesson.act("teacher", { type: "EnterStage", stage: 1 })
    lesson.send(...before)
    expect(lesson.state().public.paused).toBe(false)
    lesson.act("teacher", { type: "SetPause", paused: true })
    expect(lesson.state().public.paused).toBe(true)
  })

  it("[SES-12] entering a stage stops the timer at the stage's own minutes; finishing closes the doors", () => {
    const lesson = seated()
    lesson.act("teacher", { type: "SetTimer", seconds: 30, running: true, hidden: true })
    lesson.act("teacher", { type: "EnterStage", stage: 2 })
    expect(lesson.state().public.timer).toEqual({ endsAt: null, seconds: 180, hidden: false })
    lesson.act("teacher", { type: "FinishSession" })
    expect(lesson.state().public).toMatchObject({ finished: true, doorsOpen: false })
    lesson.act("teacher", { type: "ReopenSession" })
    expect(lesson.state().public).toMatchObject({ finished: false, doorsOpen: false })
  })
})

describe("seats", () => {
  it("[SES-13] with animals, seats appear together when one is first needed, and no feed of pupils has a name", () => {
    const lesson = seated({ naming: "animals" })
    const order = () =>
      lesson
        .feed("public")
        .flatMap(({ body }) => (body.type === "SeatShown" ? [String(body.facts.seat)] : []))
    expect(order()).toEqual([])
    shown(lesson, 1)
    expect(order()).toEqual([0, 1, 2].map((pupil) => lesson.seatOf(pupil)).toSorted())
    lesson.join(3)
    expect(order()).toHaveLength(3)
    lesson.act("teacher", { type: "EnterStage", stage: 1 })
    expect(order()).toHaveLength(4)
    expect(JSON.stringify(lesson.rows().filter((it) => it.feed !== "staff"))).not.toContain("Pupil")
    expect(new Set(Object.values(lesson.state().public.seats).map((it) => it.avatar.animal)).size).toBe(4)
  })

  it("[SES-14] 'not this pupil' sets aside what waits from that tablet, and keeps what the seat wrote elsewhere", () => {
    const lesson = seated()
    lesson.join([0, 1])
    const mine = idea(lesson, 0, "Mine")
    const theirs = lesson.act([0, 1], { type: "Submit", kind: "proposal", text: "Theirs" })
    const late = lesson.eventsOf([0, 1], { type: "Submit", kind: "proposal", text: "Later" })
    const key = lesson.keyOf([0, 1])
    lesson.act("teacher", { type: "RevokeKey", seat: lesson.seatOf(0), key, reason: "notThisPupil" })
    expect([fateOf(lesson, mine), fateOf(lesson, theirs)]).toEqual(["waiting", "refused"])
    expect(lesson.send(...late)).toMatchObject([{ type: "refused", reason: "KeyRevoked" }])
    expect(idea(lesson, 0, "Still me")).toBeDefined()
  })

  it("[SES-15] what waits on a tablet that was left for another is still taken", () => {
    const lesson = seated()
    lesson.join([0, 1])
    const late = lesson.eventsOf([0, 1], { type: "Submit", kind: "proposal", text: "Later" })
    const key = lesson.keyOf([0, 1])
    lesson.act("teacher", { type: "RevokeKey", seat: lesson.seatOf(0), key, reason: "movedElsewhere" })
    expect(lesson.send(...late)).toMatchObject([{ type: "accepted" }])
  })

  it("[SES-31] a tablet that the seat has left is told so, and told when the seat is back", () => {
    const lesson = seated()
    lesson.join([0, 1])
    const own = () => lesson.state().own[lesson.seatOf(0)]?.left ?? {}
    const key = lesson.keyOf([0, 1])
    lesson.act("teacher", { type: "RevokeKey", seat: lesson.seatOf(0), key, reason: "movedElsewhere" })
    expect(own()).toEqual({ [tabletOf(key)]: true })
    expect(JSON.stringify(lesson.feed(`own:${lesson.seatOf(0)}`))).not.toContain(key)
    lesson.say({ type: "v1.KeyBound", facts: { seat: lesson.seatOf(0), key, device: key } })
    expect(own()).toEqual({})
  })
})

describe("polls", () => {
  const opened = (method: "yes-no" | "single-choice" = "yes-no") => {
    const lesson = seated({}, 4)
    const options = [shown(lesson, 0), shown(lesson, 1, "Balls")]
    const poll = lesson.act("teacher", {
      type: "OpenPoll",
      method,
      options: method === "yes-no" ? options.slice(0, 1) : options,
    })
    const vote = (actor: number | readonly [number, number], mark?: string) =>
      lesson.act(actor, { type: "CastBallot", poll, marks: mark === undefined ? [] : [mark] })
    return { lesson, poll, options, vote, known: () => lesson.state().public.polls[poll] }
  }

  it("[SES-16] the last ballot of each seat counts, whatever the tablet; a blank one counts as blank", () => {
    const { lesson, poll, vote, known } = opened()
    lesson.join([0, 1])
    vote(0, "yes")
    vote([0, 1], "no")
    vote(1, "yes")
    vote(2)
    expect(lesson.state().own[lesson.seatOf(2)]?.ballots).toEqual({ [poll]: true })
    lesson.act("teacher", { type: "ClosePoll", poll })
    expect(known()).toMatchObject({ status: "closed", counted: 3, ballots: null })
    lesson.act("teacher", { type: "RevealPoll", poll })
    expect(known()).toMatchObject({ status: "revealed", ballots: [[], ["no"], ["yes"]] })
    expect(lesson.decideAs("teacher", { type: "ReopenPoll", poll })).toMatchObject({ ok: false })
    expect(effectOf(lesson, "teacher", "v1.PollReopened", { poll })).toBe("PollNotOpen")
  })

  it("[SES-17] a poll closed by mistake goes on after reopening, with the ballots that it had", () => {
    const { lesson, poll, vote, known } = opened()
    vote(0, "yes")
    lesson.act("teacher", { type: "ClosePoll", poll })
    lesson.act("teacher", { type: "ReopenPoll", poll })
    expect(known()).toMatchObject({ status: "open", counted: 0 })
    vote(1, "no")
    lesson.act("teacher", { type: "ClosePoll", poll })
    lesson.act("teacher", { type: "RevealPoll", poll })
    expect(known()?.ballots).toEqual([["no"], ["yes"]])
  })

  it("[SES-26] a ballot that comes after the reveal counts nowhere: it would tell what one pupil voted", () => {
    const { lesson, poll, vote, known } = opened()
    vote(0, "yes")
    const second = lesson.eventsOf(0, { type: "CastBallot", poll, marks: ["no"] })
    const first = lesson.eventsOf(1, { type: "CastBallot", poll, marks: ["no"] })
    lesson.act("teacher", { type: "ClosePoll", poll })
    lesson.act("teacher", { type: "RevealPoll", poll })
    expect(lesson.send(...second, ...first).map((it) => it.type)).toEqual(["accepted", "accepted"])
    expect(known()).toMatchObject({ lateHeld: 2 })
    expect(refusalOf(lesson, { type: "RuleLateBallots", poll, admit: true })).toBe("AlreadyDone")
    expect(effectOf(lesson, "teacher", "v1.LateBallotsRuled", { poll, admit: true })).toBe("PollNotOpen")
    expect(known()?.ballots).toEqual([["yes"]])
  })

  it("[SES-23] a poll opened by mistake is withdrawn; a ballot on its way is taken in and counts nowhere", () => {
    const { lesson, poll, vote, known } = opened()
    vote(0, "yes")
    const late = lesson.eventsOf(1, { type: "CastBallot", poll, marks: ["no"] })
    lesson.act("teacher", { type: "WithdrawPoll" })
    expect(known()).toBeUndefined()
    expect(lesson.state().public.pollOrder).toEqual([])
    expect(lesson.send(...late).map((it) => it.type)).toEqual(["accepted"])
    const [proposal = ""] = Object.keys(lesson.state().public.contributions)
    lesson.act("teacher", { type: "OpenPoll", method: "yes-no", options: [proposal] })
    const [again = ""] = lesson.state().public.pollOrder
    lesson.act("teacher", { type: "ClosePoll", poll: again })
    lesson.act("teacher", { type: "RevealPoll", poll: again })
    expect(lesson.state().public.polls[again]?.ballots).toEqual([])
  })

  it("[SES-18] late ballots are admitted together or left together, once, before the result is shown", () => {
    for (const admit of [true, false]) {
      const { lesson, poll, vote, known } = opened()
      const late = [1, 2].flatMap((pupil) =>
        lesson.eventsOf(pupil, { type: "CastBallot", poll, marks: ["no"] }),
      )
      vote(0, "yes")
      lesson.act("teacher", { type: "ClosePoll", poll })
      lesson.send(...late)
      expect(known()).toMatchObject({ lateHeld: 2, lateRuled: null, counted: 1 })
      expect(refusalOf(lesson, { type: "RevealPoll", poll })).toBe("LateBallots")
      lesson.act("teacher", { type: "RuleLateBallots", poll, admit })
      expect(effectOf(lesson, "teacher", "v1.LateBallotsRuled", { poll, admit: true })).toBe("AlreadyDone")
      lesson.act("teacher", { type: "RevealPoll", poll })
      expect(known()?.ballots).toEqual(admit ? [["no"], ["no"], ["yes"]] : [["yes"]])
    }
  })

  it("[SES-19] a ballot that came from somebody else's hand does not count, and frees the seat's own", () => {
    const { lesson, poll, vote, known } = opened()
    lesson.join([0, 1])
    vote(0, "yes")
    vote([0, 1], "no")
    lesson.act("teacher", {
      type: "RevokeKey",
      seat: lesson.seatOf(0),
      key: lesson.keyOf([0, 1]),
      reason: "notThisPupil",
    })
    lesson.act("teacher", { type: "ClosePoll", poll })
    lesson.act("teacher", { type: "RevealPoll", poll })
    expect(known()?.ballots).toEqual([["yes"]])
  })

  it("[SES-20] a poll asks about published proposals, each once, and one poll is open at a time", () => {
    const { lesson, poll, options } = opened()
    const open = (facts: object) =>
      effectOf(lesson, "teacher", "v1.PollOpened", { poll: id("a"), method: "single-choice", ...facts }, {})
    expect(open({ options })).toBe("AlreadyDone")
    expect(open({ poll, options })).toBe("AlreadyDone")
    lesson.act("teacher", { type: "ClosePoll", poll })
    expect(open({ options: [options[0], options[0]] })).toBe("UnknownTarget")
    expect(open({ options: [options[0], id("b")] })).toBe("UnknownTarget")
    expect(open({ options })).toBe("effective")
  })
})

it("[SES-21] a fold in bulk ends where a fold event by event ends, and changes nothing that was there before", () => {
  const lesson = seated()
  const contribution = shown(lesson)
  const start = lesson.state()
  const frozen = JSON.stringify(start)
  const supports = Array.from({ length: 30 }, (_, index) => {
    const value = (["agree", "mixed", null] as const)[index % 3] ?? null
    return lesson.sign(index % 3, { type: "v1.SupportGiven", facts: { contribution, value } })
  })
  const fold = () => supports.reduce((state, event) => evolve(state, event, eventIdOf(event)).state, start)
  expect(inBulk(fold)).toEqual(fold())
  expect(JSON.stringify(start)).toBe(frozen)
})
